//! The published JSON Schemas against what is really read and written.

use std::collections::BTreeSet;

use errorbook_compiler::diagnostic::checks;
use errorbook_compiler::emit;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};
use errorbook_core::ParamType;
use serde_json::{Value, json};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn read(path: &str) -> String {
    std::fs::read_to_string(format!("{ROOT}/{path}")).unwrap()
}

fn schema(name: &str) -> Value {
    serde_json::from_str(&read(&format!("docs/schema/{name}.schema.json"))).unwrap()
}

fn problems(schema: &Value, document: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    let errors = validator.iter_errors(document);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

fn toml(text: &str) -> Value {
    toml::from_str(text).unwrap()
}

fn shipped() -> Compilation {
    let paths = ["catalog/tok.toml", "locales/ja/tok.ftl"];
    compile(paths.map(|path| InputFile::new(path, read(path))).into())
}

#[test]
fn documentation_in_json_is_as_its_schema_says() {
    let pages = emit::json(shipped().catalogs());
    let [page] = &pages[..] else {
        panic!("one file for one catalog");
    };
    assert_eq!(page.path, "tok.json");
    let document: Value = serde_json::from_str(&page.content).unwrap();
    assert_eq!(problems(&schema("catalog-docs"), &document), [""; 0]);

    let entry = &document["entries"][1];
    assert_eq!(entry["key"], "TOK002");
    assert_eq!(
        entry["message"]["ja"],
        "download Id {download_id} のトークンエントリが見つかりませんでした。"
    );
    assert_eq!(entry["omit"][0]["param"], "download_id");
    assert_eq!(entry["drift"][0]["field"], "message");
    assert_eq!(
        document["locales"][1],
        json!({ "tag": "ja", "fallback": ["ja", "en"] })
    );
}

#[test]
fn keys_stand_in_the_order_of_the_source() {
    let content = &emit::json(shipped().catalogs())[0].content;
    let at = |text: &str| content.find(text).unwrap();
    assert!(at("\"catalog\"") < at("\"locales\"") && at("\"locales\"") < at("\"entries\""));
    assert!(at("\"TOK001\"") < at("\"TOK013\""));
    assert!(at("\"en\": \"Token errors\"") < at("\"ja\": \"トークンのエラー\""));
}

#[test]
fn the_shipped_catalog_is_as_the_schema_says() {
    let catalog = toml(&read("catalog/tok.toml"));
    assert_eq!(problems(&schema("catalog"), &catalog), [""; 0]);
}

/// A catalog with every key, and what the schema refuses as the compiler does.
#[test]
fn the_schema_and_the_compiler_accept_the_same() {
    let whole = r#"
        [catalog]
        title = "T"
        description = "D"
        docs-url = "https://example.com/"
        source-locale = "en"
        require = { en = ["message", "params"] }
        [error.A]
        code = "A-1"
        status = 400
        since = "1.0"
        source = true
        related = ["A"]
        message = "{ $kind } { $n }"
        summary = "S"
        description = "D"
        causes = [{ id = "c", text = "T" }]
        resolutions = [{ id = "r", text = "T", for = ["c"] }]
        omit.en.n = "why"
        drift.en.message = "why"
        params = [
          { name = "kind", type = { enum = ["a", "b-c"] }, doc = "D", example = "a", untrusted = true },
          { name = "n", type = "f64", unit = "hour", example = 1.5, doc = "D", max-chars = 3, secret = false },
        ]
    "#;
    let accepted = |text: &str| {
        let compiled = compile(vec![InputFile::new("catalog/app.toml", text)]);
        let valid = problems(&schema("catalog"), &toml(text)).is_empty();
        assert_eq!(valid, !compiled.has_errors(), "{text}");
        valid
    };
    assert!(accepted(whole));
    let broken = [
        ("status = 400", "status = 99"),
        ("status = 400", "status = \"400\""),
        ("docs-url", "docs_url"),
        ("\"params\"", "\"parms\""),
        ("[error.A]", "[error.1A]"),
        ("[error.A]", "[error.catalog]"),
        ("related = [\"A\"]", "related = \"A\""),
        ("\"f64\"", "\"f32\""),
        ("\"b-c\"", "\"2c\""),
        ("enum = [\"a\", \"b-c\"]", "enum = []"),
        ("max-chars = 3", "max-chars = 0"),
        ("id = \"c\", ", ""),
        ("id = \"r\"", "id = \"r.1\""),
        ("summary = \"S\"", "summary = \"\""),
        ("secret = false", "secret = 0"),
        ("en = [", "EN = ["),
        ("omit.en.n = \"why\"", "omit.en.n = true"),
        ("omit.en.n", "omit.e-n.n"),
    ];
    for (right, wrong) in broken {
        assert!(whole.contains(right), "{right}");
        assert!(!accepted(&whole.replacen(right, wrong, 1)), "{wrong}");
    }
}

/// The keys of each kind of table: those that the compiler lists when it meets an unknown one.
#[test]
fn the_schema_has_the_keys_that_the_compiler_knows() {
    let tables = [
        ("", "[nope]\n"),
        ("header", "[catalog]\nnope = 1\n"),
        ("entry", "[error.A]\nnope = 1\n"),
        (
            "param",
            "[error.A]\nparams = [{ name = \"a\", type = \"u8\", nope = 1 }]\n",
        ),
        (
            "enum",
            "[error.A]\nparams = [{ name = \"a\", type = { enum = [\"a\"], nope = 1 } }]\n",
        ),
        (
            "cause",
            "[error.A]\ncauses = [{ id = \"a\", text = \"a\", nope = 1 }]\n",
        ),
        (
            "resolution",
            "[error.A]\nresolutions = [{ id = \"a\", text = \"a\", nope = 1 }]\n",
        ),
    ];
    let schema = schema("catalog");
    for (name, text) in tables {
        let compiled = compile(vec![InputFile::new("catalog/app.toml", text)]);
        let mut found = compiled.diagnostics().iter();
        let found = found
            .find(|found| found.check == &checks::UNKNOWN_KEY)
            .unwrap();
        let known: BTreeSet<_> = found.help[0].split('`').skip(1).step_by(2).collect();
        let table = if name.is_empty() {
            &schema
        } else {
            &schema["$defs"][name]
        };
        let listed = table["properties"].as_object().unwrap();
        let listed: BTreeSet<_> = listed.keys().map(String::as_str).collect();
        assert_eq!(listed, known, "{name}");
    }
}

#[test]
fn the_schemas_have_every_type() {
    let names = |value: &Value| -> BTreeSet<String> {
        let names = value.as_array().unwrap().iter();
        names
            .map(|name| name.as_str().unwrap().to_owned())
            .collect()
    };
    let all: BTreeSet<_> = ParamType::ALL
        .iter()
        .map(|kind| kind.name().to_owned())
        .collect();
    let mut written = names(&schema("catalog")["$defs"]["type"]["oneOf"][0]["enum"]);
    written.insert("enum".to_owned());
    assert_eq!(written, all);
    for shown in ["catalog-docs", "explain"] {
        let kinds = &schema(shown)["$defs"]["param"]["properties"]["type"]["enum"];
        assert_eq!(names(kinds), all, "{shown}");
    }
}
