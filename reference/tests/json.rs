//! JSON against the schemas that are published, and Fluent that is read back.

mod support;

use errorbook_compiler::Compilation;
use errorbook_compiler::model::{ParamDef, Part, Pattern};
use errorbook_reference::{CompiledCatalog, Page, json as write};
use serde_json::{Value, json};
use support::{compiled, locale, selects, shipped};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The catalogs that ship.
const NAMES: [&str; 3] = ["akoya", "netsuite", "tok"];

fn problems(schema: &str, document: &Value) -> Vec<String> {
    let path = format!("{ROOT}/docs/schema/{schema}.schema.json");
    let schema = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors = validator.iter_errors(document);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

fn documents(compilation: &Compilation) -> Vec<Page> {
    let catalogs = CompiledCatalog::all(compilation.readable());
    catalogs.iter().map(write::catalog).collect()
}

#[test]
fn documentation_in_json_is_as_its_schema_says() {
    let pages = documents(&shipped());
    let paths: Vec<_> = pages.iter().map(|page| page.path.as_str()).collect();
    assert_eq!(paths, NAMES.map(|name| format!("{name}.json")));
    let documents = pages.iter().map(|page| {
        let document: Value = serde_json::from_str(&page.content).unwrap();
        assert_eq!(problems("catalog-docs", &document), [""; 0]);
        document
    });
    let documents: Vec<_> = documents.collect();
    let [akoya, netsuite, document] = &documents[..] else {
        panic!("one file for each catalog");
    };

    let allowed = akoya["entries"].as_array().unwrap().iter();
    let allowed = allowed.filter(|entry| entry["allow"][0]["lint"] == "oauth-error");
    let allowed: Vec<_> = allowed
        .map(|entry| entry["key"].as_str().unwrap())
        .collect();
    assert_eq!(
        allowed,
        [
            "InvalidCode",
            "RedirectUriMismatch",
            "GrantTypeNotAuthorizationCode",
            "InvalidRefreshToken",
            "GrantTypeNotRefreshToken"
        ]
    );
    assert_eq!(
        akoya["endpoints"][2]["entries"],
        json!(["InvalidRevocation", "UnsupportedTokenType"])
    );
    assert_eq!(akoya["endpoints"][2]["recorded_sample"], Value::Null);
    assert_eq!(
        netsuite["codes"][0]["cases"],
        json!([
            "EntityOrRoleDisabledInvalid",
            "EntityOrRoleDisabledInactive"
        ])
    );
    let links = netsuite["links"].as_array().unwrap().iter();
    let known: Vec<_> = links.filter(|link| !link["url"].is_null()).collect();
    assert_eq!(known.len(), 1);
    assert_eq!(
        known[0]["url"],
        "https://www.rfc-editor.org/rfc/rfc6749#section-10.12"
    );

    let entry = &document["entries"][1];
    assert_eq!(entry["key"], "TOK002");
    assert_eq!(
        entry["message"]["ja"]["text"],
        "download Id {download_id} のトークンエントリが見つかりませんでした。"
    );
    assert_eq!(entry["omit"][0]["param"], "download_id");
    let divergence = &entry["message"]["ja"]["divergence"];
    assert_eq!(divergence["lang"], "ja");
    assert!(entry["message"]["en"].get("divergence").is_none());
    assert_eq!(
        document["locales"][1],
        json!({ "tag": "ja", "fallback": ["ja", "en"] })
    );
}

#[test]
fn keys_stand_in_the_order_of_the_source() {
    let pages = documents(&shipped());
    let content = &pages[2].content;
    let at = |text: &str| content.find(text).unwrap();
    assert!(at("\"catalog\"") < at("\"locales\"") && at("\"locales\"") < at("\"entries\""));
    assert!(at("\"TOK001\"") < at("\"TOK013\""));
    assert!(at("\"text\": \"Token errors\"") < at("\"text\": \"トークンのエラー\""));
}

/// Returns the document of a catalog.
fn document(compilation: &Compilation) -> Value {
    serde_json::from_str(&documents(compilation)[0].content).unwrap()
}

#[test]
fn a_text_that_depends_on_values_has_its_source_and_its_variants() {
    let document = document(&selects());
    assert_eq!(problems("catalog-docs", &document), [""; 0]);
    let table = &document["entries"][0];
    let message = &table["message"]["en"];
    assert_eq!(message["text"], "JSON files cannot hold a table.");
    assert_eq!(
        message["fluent"],
        "{ $format ->\n    [ini] INI\n    [toml] TOML\n   *[json] JSON\n} files cannot hold a table."
    );
    assert_eq!(
        message["variants"][0],
        json!({
            "condition": "format = ini",
            "when": [{ "param": "format", "select": "text", "key": "ini" }],
            "text": "INI files cannot hold a table.",
        })
    );
    assert_eq!(message["variants"][2]["when"][0]["otherwise"], true);
    assert_eq!(table["summary"]["de"]["stale"], true);
    // A text that says the same for every value has none of these.
    let summary = json!({ "text": "Table in a file that has no place for it", "lang": "en" });
    assert_eq!(table["summary"]["en"], summary);
    assert_eq!(table["resolutions"][0]["for"], json!(["old", "both"]));
    let retired = &document["retired"][0]["retired"];
    assert_eq!(
        retired["reason"]["en"]["text"],
        "There are no *drives* any more."
    );
}

#[test]
fn what_one_reader_gets_is_as_its_schema_says() {
    let compilation = selects();
    let catalogs = CompiledCatalog::all(compilation.readable());
    for tag in ["en", "ja", "de"] {
        let view = catalogs[0].view(&locale(tag));
        let entries: Vec<_> = view.entries().collect();
        for entry in &entries {
            let page = serde_json::to_value(write::page(entry)).unwrap();
            assert_eq!(problems("explain", &page), [""; 0]);
            assert_eq!(page["locale"], tag);
        }
        let rows: Vec<_> = entries.iter().map(write::row).collect();
        assert_eq!(
            problems("list", &serde_json::to_value(rows).unwrap()),
            [""; 0]
        );
        let choices = serde_json::to_value(write::choices(&entries)).unwrap();
        assert_eq!(problems("explain", &choices), [""; 0]);
    }
}

/// Without what is seen only where isolation marks are asked for.
fn flat(pattern: &Pattern) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut push = |text: String, is_text: bool| match parts.last_mut() {
        Some(before) if is_text && before.starts_with('"') => before.push_str(&text),
        _ => parts.push(if is_text { format!("\"{text}") } else { text }),
    };
    for part in &pattern.parts {
        match part {
            Part::Text { text, .. } => push(text.as_str().to_owned(), true),
            Part::Param { param, format, .. } => push(format!("{param} {format:?}"), false),
            Part::Isolated(inner) => {
                for part in flat(inner) {
                    match part.strip_prefix('"') {
                        Some(text) => push(text.to_owned(), true),
                        None => push(part, false),
                    }
                }
            }
            Part::Select {
                selector,
                variants,
                default,
                ..
            } => {
                let arms = variants
                    .iter()
                    .map(|one| (one.key.as_str(), flat(&one.pattern)));
                let arms: Vec<_> = arms.collect();
                push(format!("{selector:?} {arms:?} {default}"), false);
            }
        }
    }
    parts
}

/// Returns what the Fluent of a text compiles to, as a translation of an entry with these parameters.
fn read_back(fluent: &str, params: &[ParamDef]) -> Vec<String> {
    let declared = params.iter().map(|param| {
        let kind = match &param.words[..] {
            [] => format!("{:?}", param.kind.name()),
            words => format!("{{ enum = {words:?} }}"),
        };
        format!("{{ name = {:?}, type = {kind} }}", param.name.value)
    });
    let declared = declared.collect::<Vec<_>>().join(", ");
    let all = params
        .iter()
        .map(|param| format!("{{ ${} }}", param.name.value));
    let all = all.collect::<String>();
    let catalog = format!("[error.A]\nmessage = \"-{all}\"\nparams = [{declared}]\n");
    let translation = format!("A =\n    {}\n", fluent.replace('\n', "\n    "));
    let compilation = compiled(&catalog, &[("en-GB", &translation)]);
    let message = &compilation.catalogs()[0].entries[0].message;
    flat(message.text(1).unwrap().pattern.as_ref().unwrap())
}

#[test]
fn fluent_is_read_back_as_the_same_text() {
    let awkward = r##"
        [error.A]
        message = '''
{"{"}x{"}"} [a] *b .c
{"["}d]
{"  "}e {$n}{" "}

{"}"}f { NUMBER($n, minimumFractionDigits: 2) } { NUMBER($n, type: "ordinal") ->
    [1] {""}
    [one] g
        h
   *[other] { $s ->
        [x] "i\
       *[y] {"\u000A"}j
    }
} {"  "}'''
        params = [{ name = "n", type = "u8" }, { name = "s", type = { enum = ["x", "y"] } }]
    "##;
    for compilation in [compiled(awkward, &[]), selects(), shipped()] {
        let mut count = 0;
        for entry in compilation
            .catalogs()
            .iter()
            .flat_map(|catalog| &catalog.entries)
        {
            for (_, text) in entry.fields().flat_map(|field| field.field.texts()) {
                let pattern = text.pattern.as_ref().unwrap();
                let fluent = write::fluent(pattern, &entry.params);
                assert_eq!(read_back(&fluent, &entry.params), flat(pattern), "{fluent}");
                count += 1;
            }
        }
        assert!(count > 0);
    }
}
