//! `errorbook client`.

mod command;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use command::{Run, command, folder, run};
use serde_json::{Value, json};

const CATALOG: &str = r#"
[catalog]
title = "App"

[endpoint.pay]
title = "Paying"

[error.Late]
code = "APP-1"
status = 409
message = "{ $count } */ <b> `late` for { $user } at { $at }."
summary = "Too *late* <script>"
endpoints = ["pay"]
wire.retry-after = 3
params = [
  { name = "count", type = "u64", example = 9007199254740993, doc = "How many." },
  { name = "user", type = "string", example = "\"*/" },
  { name = "at", type = { list = "timestamp" }, example = ["2026-11-23T10:00:00Z"] },
  { name = "token", type = "string", secret = true },
]

[error.Busy]
code = "APP-2"
status = 409
message = """
Busy{ $near ->
    [none] { "" }
   *[other] { " " }near { $near }
}."""
endpoints = ["pay"]
params = [{ name = "near", type = "string", optional = true, example = "here" }]

[error.Grant]
status = 400
message = "The grant is wrong."
wire.oauth = { error = "invalid_grant", description = "wrong grant" }

[error.Silent]
message = "It has no status."
"#;

fn client(dir: &Path, more: &[&str]) -> Run {
    let arguments = [&["client", "--lang", "openapi", "--out", "api.json"], more].concat();
    run(command(&arguments).current_dir(dir))
}

fn project(name: &str, catalog: &str) -> std::path::PathBuf {
    let german = "Late = { $count } zu spät für { $user } um { $at }.\n";
    folder(
        name,
        &[
            ("catalog/app.toml", catalog.as_bytes()),
            ("locales/de/app.ftl", german.as_bytes()),
        ],
    )
}

fn read(dir: &Path) -> String {
    fs::read_to_string(dir.join("api.json")).unwrap()
}

#[test]
fn what_clients_receive_is_described() {
    let dir = project("client-openapi", CATALOG);
    assert_eq!(client(&dir, &["--check"]).status, 1);
    assert!(!dir.join("api.json").exists(), "--check writes nothing");
    client(&dir, &[]).done();
    client(&dir, &["--check"]).done();
    let document: Value = serde_json::from_str(&read(&dir)).unwrap();
    let components = &document["components"];
    let late = &components["schemas"]["errors.app.Late"];
    let params = &late["properties"]["params"];
    assert_eq!(late["properties"]["code"]["const"], "APP-1");
    assert_eq!(
        params["properties"]["count"],
        json!({ "type": "string", "pattern": "^[0-9]+$", "description": "How many." })
    );
    assert_eq!(params["properties"]["at"]["items"]["format"], "date-time");
    assert_eq!(params["required"], json!(["count", "user", "at"]));
    assert!(
        params["properties"].get("token").is_none(),
        "a secret is never sent"
    );
    assert_eq!(late["description"], r"Too *late* \<script>");

    let union = &components["schemas"]["errors.app.pay.409"];
    assert_eq!(union["discriminator"]["propertyName"], "code");
    assert_eq!(
        union["discriminator"]["mapping"]["APP-1"],
        "#/components/schemas/errors.app.Late"
    );
    assert_eq!(union["oneOf"].as_array().unwrap().len(), 2);

    let response = &components["responses"]["errors.app.pay.409"];
    assert_eq!(response["description"], "Conflict");
    let headers: Vec<_> = response["headers"].as_object().unwrap().keys().collect();
    assert_eq!(headers, ["Content-Language", "Retry-After"]);
    let examples = &response["content"]["application/problem+json"]["examples"];
    let names: Vec<_> = examples.as_object().unwrap().keys().collect();
    assert_eq!(
        names,
        [
            "errors.app.Busy.de",
            "errors.app.Busy.en",
            "errors.app.Late.de",
            "errors.app.Late.en"
        ]
    );
    let german = &components["examples"]["errors.app.Late.de"]["value"];
    assert_eq!(
        german["detail"],
        "9007199254740993 zu spät für \"*/ um 2026-11-23T10:00:00Z."
    );
    assert_eq!(german["params"]["count"], "9007199254740993");
    let grant = &components["examples"]["errors.app.Grant.oauth"]["value"];
    assert_eq!(
        grant,
        &json!({ "error": "invalid_grant", "error_description": "wrong grant" })
    );
}

/// Every payload that the document shows is what its schemas say, and every name that it refers to is there.
#[test]
fn examples_are_what_the_schemas_say() {
    let dir = project("client-examples", CATALOG);
    for arguments in [&[][..], &["--shipped", "--key", "own"]] {
        client(&dir, arguments).done();
    }
    let document: Value = serde_json::from_str(&read(&dir)).unwrap();
    let mut references = BTreeSet::new();
    collect_references(&document, &mut references);
    assert!(references.len() > 100, "{}", references.len());
    for reference in &references {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
    let mut checked = 0;
    for (name, response) in document["components"]["responses"].as_object().unwrap() {
        for media in response["content"].as_object().unwrap().values() {
            let schema =
                json!({ "$ref": media["schema"]["$ref"], "components": document["components"] });
            let validator = jsonschema::validator_for(&schema).unwrap();
            for example in media["examples"]
                .as_object()
                .into_iter()
                .flat_map(|all| all.values())
            {
                let value = document
                    .pointer(example["$ref"].as_str().unwrap().trim_start_matches('#'))
                    .unwrap();
                let errors: Vec<_> = validator
                    .iter_errors(&value["value"])
                    .map(|error| error.to_string())
                    .collect();
                assert_eq!(errors, [""; 0], "{name}: {value}");
                checked += 1;
                let mut other = value["value"].clone();
                for member in ["code", "error"] {
                    if other.get(member).is_some() {
                        other[member] = "another".into();
                    }
                }
                assert!(!validator.is_valid(&other), "{name}: {other}");
            }
        }
    }
    assert!(checked > 50, "{checked}");
}

fn collect_references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match (name.as_str(), member) {
                    ("$ref", Value::String(to)) => drop(found.insert(to.clone())),
                    ("mapping", Value::Object(all)) => {
                        found.extend(all.values().filter_map(Value::as_str).map(str::to_owned));
                    }
                    _ => collect_references(member, found),
                }
            }
        }
        Value::Array(items) => items
            .iter()
            .for_each(|item| collect_references(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_rest_of_a_document_keeps_its_bytes() {
    let dir = project("client-merge", CATALOG);
    let before = "\u{feff}\r\n{ \"openapi\" : \"3.1.1\",\n\t\"paths\": {\"/p\\\"}\": {}} , \"x\": [1.0, 1e400, \"}\\\\\"],\n  \
        \"components\": {\"securitySchemes\": {}, \"schemas\": { \"errors.old\": {}, \"Mine\":{ \"a\" :1 } } }, \"y\": null }\n\n";
    fs::write(dir.join("api.json"), before).unwrap();
    client(&dir, &[]).done();
    let after = read(&dir);
    for kept in [
        "\u{feff}\r\n{ \"openapi\" : \"3.1.1\",\n\t\"paths\": {\"/p\\\"}\": {}} , \"x\": [1.0, 1e400, \"}\\\\\"],\n",
        "{\"securitySchemes\": {}, \"schemas\": { \"Mine\":{ \"a\" :1 }",
        ", \"y\": null }\n\n",
    ] {
        assert!(after.contains(kept), "{kept}: {after}");
    }
    assert!(after.contains("\"errors.app.Late\"") && !after.contains("errors.old"));
    client(&dir, &[]).done();
    assert_eq!(read(&dir), after, "a second run changes nothing");

    fs::write(
        dir.join("catalog/app.toml"),
        CATALOG.replace("[error.Busy]", "[error.Busier]"),
    )
    .unwrap();
    assert_eq!(client(&dir, &["--check"]).status, 1);
    assert_eq!(read(&dir), after);
    client(&dir, &[]).done();
    let renamed = read(&dir);
    assert!(renamed.contains("errors.app.Busier") && !renamed.contains("errors.app.Busy\""));
    for document in [
        "{\"openapi\":\"3.1.0\"}",
        "{\"openapi\":\"3.1.0\",\"components\":{}}",
    ] {
        fs::write(dir.join("api.json"), document).unwrap();
        client(&dir, &[]).done();
        let merged: Value = serde_json::from_str(&read(&dir)).unwrap();
        assert!(merged["components"]["schemas"]["errors.app.Late"].is_object());
    }
}

#[test]
fn what_cannot_be_described_is_refused_and_nothing_is_written() {
    let dir = project("client-refused", CATALOG);
    let deep = format!("{{\"openapi\":\"3.1.0\",\"x\":{}", "[".repeat(5000));
    let cases: [(&[u8], &str); 10] = [
        (b"", "api.json:1:1: the document is not JSON"),
        (
            b"openapi: 3.1.0\n",
            "api.json:1:1: the document is not JSON",
        ),
        (
            b"{\n  \"openapi\": \"3.1.0\",\n}",
            "api.json:3:1: the document is not JSON",
        ),
        (b"{\"a\": \"\xff\"}", "api.json:1:8: "),
        (b"[]", "api.json:1:1: the document is not an object"),
        (b"{}", "the document does not say `openapi`"),
        (
            b"{\n  \"openapi\": \"3.0.3\"}",
            "api.json:2:14: the document is not of OpenAPI 3.1 but of \"3.0.3\"",
        ),
        (
            b"{\"openapi\": \"3.1.0\", \"components\": []}",
            "api.json:1:36: `components` is not an object",
        ),
        (
            b"{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": 1, \"schemas\": {}}}",
            "`schemas` stands twice in `components`",
        ),
        (deep.as_bytes(), "EOF while parsing a list"),
    ];
    for (document, expected) in cases {
        fs::write(dir.join("api.json"), document).unwrap();
        let said = client(&dir, &[]).failed(2);
        assert!(said.contains(expected), "{expected}: {said}");
        assert_eq!(fs::read(dir.join("api.json")).unwrap(), document);
    }
    fs::remove_file(dir.join("api.json")).unwrap();
    let said = client(&dir, &["--key", "my errors/"]).failed(2);
    assert!(
        said.contains("`--key` `my errors/` cannot be in the name of a component"),
        "{said}"
    );
    fs::write(
        dir.join("catalog/app.toml"),
        CATALOG.replace("[error.Busy]", "[error.LATE]"),
    )
    .unwrap();
    let said = client(&dir, &[]).failed(2);
    assert!(
        said.contains(
            "catalog/app.toml:22:8: `LATE` and `Late` differ in the case of their letters alone"
        ),
        "{said}"
    );
    fs::write(
        dir.join("catalog/app.toml"),
        CATALOG.replace("$count }", "$nobody }"),
    )
    .unwrap();
    assert_eq!(client(&dir, &[]).status, 1);
    assert!(!dir.join("api.json").exists());
}

#[cfg(unix)]
#[test]
fn what_is_no_regular_file_is_not_read() {
    let dir = project("client-device", CATALOG);
    let arguments = ["client", "--lang", "openapi", "--out", "/dev/zero"];
    let refused = run(command(&arguments).current_dir(&dir));
    assert_eq!(refused.status, 2);
    assert!(
        refused.stderr.contains("it is not a regular file"),
        "{}",
        refused.stderr
    );
}
