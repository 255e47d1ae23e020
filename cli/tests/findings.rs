//! Levels, allows and the formats of `errorbook check` for programs; `explain` of checks.

mod command;

use command::{Run, errorbook, errorbook_in, folder, run, shipped};
use serde_json::{Value, json};

/// A warning, an info and a finding that is accepted, in a catalog and a translation.
const FILES: [(&str, &[u8]); 2] = [
    (
        "catalog/app.toml",
        br#"[catalog]
require = { ja = ["message"] }
[catalog.levels]
missing-field = "warning"
unused-parameter = "info"
[error.Late]
message = "Late."
params = [{ name = "n", type = "u8", example = 1, doc = "A number." }]
[error.Early]
message = "Early."
allow.missing-field = "It is translated with the next release."
"#,
    ),
    (
        "locales/ja/app.ftl",
        "catalog =\n    .title = 表題 \n".as_bytes(),
    ),
];

fn check(name: &str, arguments: &[&str]) -> Run {
    errorbook_in(name, &FILES, &[&["check"], arguments].concat())
}

fn problems(schema: &Value, document: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    let errors = validator.iter_errors(document);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn warnings_fail_only_where_they_are_denied() {
    let text = check("denied", &[]).done();
    assert!(text.ends_with(" findings, 1 allowed\n"), "{text}");
    assert!(text.contains("\n1 warning, "), "{text}");
    assert_eq!(check("denied", &["--deny", "warnings"]).status, 1);
    assert_eq!(check("denied", &["--deny", "infos"]).status, 1);
    let info = String::from_utf8(FILES[0].1.to_vec()).unwrap();
    let info = info.replace("missing-field = \"warning\"", "missing-field = \"info\"");
    let files = [("catalog/app.toml", info.as_bytes()), FILES[1]];
    let run = |deny| errorbook_in("denied-info", &files, &["check", "--deny", deny]).status;
    assert_eq!((run("warnings"), run("infos")), (0, 1));
    assert_eq!(check("denied", &["--deny", "nothing"]).status, 2);
}

#[test]
fn what_is_accepted_is_shown_on_demand() {
    let text = check("shown", &[]).done();
    assert!(!text.contains("next release"), "{text}");
    let text = check("shown", &["--show", "allowed"]).done();
    for part in [
        "allowed[EB0301]: `Early` has no message in `ja`",
        "allowed here",
        "note: It is translated with the next release.",
        "warning[EB0301]: `Late` has no message in `ja`",
        "info[EB0202]",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn findings_in_json_are_as_their_schema_says() {
    let schema: Value = serde_json::from_str(&shipped("docs/schema/check.schema.json")).unwrap();
    let found = check("json", &["--format", "json", "--show", "allowed"]).json();
    assert_eq!(problems(&schema, &found), [""; 0]);
    let found = found.as_array().unwrap();
    let levels: Vec<_> = found.iter().map(|found| &found["level"]).collect();
    assert_eq!(levels, ["info", "info", "warning", "warning"]);
    assert_eq!(
        found[0]["subject"],
        json!({ "catalog": "app", "entry": "Late", "field": "param-n", "locale": null })
    );
    assert_eq!(
        found[1]["subject"],
        json!({ "catalog": "app", "entry": null, "field": null, "locale": "ja" })
    );
    assert_eq!(
        found[2]["subject"],
        json!({ "catalog": "app", "entry": "Late", "field": "message", "locale": "ja" })
    );
    assert_eq!(found[2]["allowed"], Value::Null);
    assert_eq!(found[3]["subject"]["entry"], "Early");
    assert_eq!(found[3]["allowed"]["line"], 11);
    assert_eq!(
        found[3]["allowed"]["reason"],
        "It is translated with the next release."
    );
    let shown = check("json", &["--format", "json"]).json();
    assert_eq!(shown.as_array().unwrap().len(), 3);
}

/// Returns what the SARIF 2.1.0 schema of OASIS requires of the objects that are written here.
fn sarif_schema() -> Value {
    serde_json::from_str(include_str!("sarif.schema.json")).unwrap()
}

#[test]
fn sarif_has_the_structure_that_its_schema_requires() {
    let log = check("sarif", &["--format", "sarif"]).json();
    assert_eq!(problems(&sarif_schema(), &log), [""; 0]);
    // The schema is one that can fail.
    let mut wrong = log.clone();
    wrong["runs"][0]["results"][0]["level"] = json!("info");
    assert_eq!(problems(&sarif_schema(), &wrong).len(), 1);

    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let results = run["results"].as_array().unwrap();
    let levels: Vec<_> = results.iter().map(|result| &result["level"]).collect();
    assert_eq!(levels, ["note", "note", "warning", "warning"]);
    for result in results {
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        let rule = &run["tool"]["driver"]["rules"][rule];
        assert_eq!(rule["id"], result["ruleId"]);
        let anchor = rule["id"].as_str().unwrap().to_lowercase();
        assert!(rule["helpUri"].as_str().unwrap().contains(&anchor));
    }
    let late = &results[2];
    let place = &late["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "locales/ja/app.ftl");
    // Behind 15 ASCII characters and 2 Japanese ones.
    assert_eq!(place["region"]["startColumn"], 16);
    assert_eq!(late["relatedLocations"].as_array().unwrap().len(), 2);
    assert_eq!(late["suppressions"], json!([]));
    let accepted = &results[3]["suppressions"][0];
    assert_eq!(
        accepted["justification"],
        "It is translated with the next release."
    );
}

#[test]
fn checks_are_explained_by_code_and_by_name() {
    let text = errorbook(&["explain", "EB0202"]).done();
    assert!(
        text.starts_with("EB0202 unused-parameter (error)\nNo text of the entry"),
        "{text}"
    );
    assert_eq!(errorbook(&["explain", "Unused-Parameter"]).done(), text);
    let markdown = errorbook(&["explain", "eb0202", "--format", "markdown"]).done();
    assert!(shipped("docs/checks.md").contains(&markdown));
    let schema: Value = serde_json::from_str(&shipped("docs/schema/explain.schema.json")).unwrap();
    let page = errorbook(&["explain", "EB0202", "--format", "json"]).json();
    assert_eq!(problems(&schema, &page), [""; 0]);
    assert_eq!(page["name"], "unused-parameter");
    assert_eq!(errorbook(&["explain", "EB0202", "n=1"]).status, 2);
    assert_eq!(errorbook(&["explain", "EB0299"]).status, 1);
}

#[test]
fn checks_are_explained_in_projects_with_errors_and_after_entries() {
    let broken = folder(
        "explain-broken",
        &[("catalog/app.toml", b"[error.A]\nmessage = {}\n")],
    );
    let explain = run(command::command(&["explain", "EB0009"]).current_dir(&broken));
    assert!(
        explain
            .done()
            .starts_with("EB0009 wrong-type (error, cannot be allowed)")
    );
    let own = [(
        "catalog/app.toml",
        b"[error.EB0009]\nmessage = \"Mine.\"\n".as_slice(),
    )];
    let explain = errorbook_in("explain-own", &own, &["explain", "eb0009"]).done();
    assert!(explain.contains("Mine."), "{explain}");
}

#[test]
fn what_is_wrong_in_errorbook_toml_is_found() {
    let settings = b"[check]\nselect = 5\n[release]\n\"1\" = \"soon\"\n";
    let files: [(&str, &[u8]); 2] = [
        ("catalog/app.toml", b"[error.A]\nmessage = \"A\"\n"),
        ("errorbook.toml", settings),
    ];
    let report = errorbook_in("findings-settings", &files, &["check"]).failed(1);
    for place in ["errorbook.toml:2:10", "errorbook.toml:4:7"] {
        assert!(report.contains(place), "{report}");
    }
}
