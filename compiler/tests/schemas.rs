//! The published JSON Schemas against what is really read and written.

use std::collections::BTreeSet;

use errorbook_compiler::checks;
use errorbook_compiler::compile;
use errorbook_compiler::source::InputFile;
use errorbook_core::ParamType;
use serde_json::Value;

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

/// The catalogs that ship.
const NAMES: [&str; 3] = ["akoya", "netsuite", "tok"];

#[test]
fn the_shipped_catalogs_are_as_the_schema_says() {
    for name in NAMES {
        let catalog = toml(&read(&format!("catalog/{name}.toml")));
        assert_eq!(problems(&schema("catalog"), &catalog), [""; 0], "{name}");
    }
}

/// A catalog with every key, and what the schema refuses as the compiler does.
#[test]
fn the_schema_and_the_compiler_accept_the_same() {
    let whole = r#"
        [catalog]
        title = "T"
        description = "D"
        docs-url = "https://example.com/"
        codes = "APP-###"
        source-locale = "en"
        require = { en = ["message", "params"] }
        levels = { missing-field = "warning" }
        allow.missing-field = "why"
        allow.code-pattern = "why"
        [error.A]
        code = "A-1"
        status = 400
        since = "1.0"
        source = true
        related = ["A", { key = "G", text = "T", allow.nested-list = "why" }]
        endpoints = ["e"]
        notes = ["n"]
        allow.oauth-error = "why"
        allow.message.length = "why"
        wire.oauth = { error = "invalid_request", description = "No [a]" }
        wire.challenge = "Bearer realm=\"a\""
        wire.retry-after = 30
        message = "{ $kind } { $n }"
        summary = "S"
        description = "D"
        causes = [{ id = "c", text = "T", allow.nested-list = "why" }]
        resolutions = [{ id = "r", text = "T", for = ["c"], allow.nested-list = "why" }]
        omit.en.n = "why"
        divergence.en.message = "why"
        params = [
          { name = "kind", type = { enum = ["a", "b-c"] }, doc = "D", example = "a", untrusted = true },
          { name = "n", type = "f64", unit = "hour", example = 1.5, doc = "D", max-chars = 3, secret = false, allow.unused-parameter = "why" },
        ]
        [indistinguishable.g]
        members = ["A", "B"]
        [error.B]
        code = "A-1"
        status = 400
        source = true
        wire.oauth = { error = "invalid_request", description = "No [a]" }
        wire.challenge = "Bearer realm=\"a\""
        wire.retry-after = 30
        message = "{ $kind } { $n }"
        summary = "S"
        params = [
          { name = "kind", type = { enum = ["a", "b-c"] } },
          { name = "n", type = "f64", max-chars = 3 },
        ]
        [error.Z]
        message = "Z"
        retired = { since = "1.0", reason = "why", replaced-by = "A" }
        [error.Y]
        message = "Y"
        deprecated = { since = "2.0", reason = "why" }
        [endpoint.e]
        title = "E"
        kind = "token"
        challenge = "Basic"
        allow.sample-mismatch = "why"
        recorded-sample = { payload = "{}", note = "N" }
        [note.n]
        kind = "warning"
        text = "[[l]] [[u]]"
        allow.html = "why"
        [link.l]
        title = "L"
        allow.html = "why"
        url = "https://example.com/l"
        [link.u]
        title = "U"
        unknown = true
        [error.G]
        code = "G-1"
        status = 401
        since = "1.0"
        summary = "S"
        description = "D"
        related = ["A"]
        endpoints = ["e"]
        notes = ["n"]
        allow.oauth-error = "why"
        wire.oauth = { error = "e", description = false }
        divergence.en.summary = "why"
        [[error.G.case]]
        id = "a-b"
        status = 403
        since = "2.0"
        source = true
        related = ["GAB"]
        endpoints = ["e"]
        notes = []
        message = "{ $p }"
        summary = "S"
        description = "D"
        causes = [{ id = "k", text = "T" }]
        resolutions = [{ id = "q", text = "T", for = ["k"] }]
        params = [{ name = "p", type = "u8", doc = "D" }]
        omit.en.p = "why"
        divergence.en.message = "why"
        wire.oauth = { error = "f", description = "d" }
        allow.oauth-error = "why"
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
        ("APP-###", "APP"),
        ("APP-###", "APP1#"),
        ("APP-###", "1#"),
        ("retired = { since = \"1.0\", ", "retired = { "),
        (
            "since = \"2.0\", reason = \"why\"",
            "since = \"2.0\", reason = \"\"",
        ),
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
        ("allow.message.length", "allow.messages.length"),
        ("allow.message.length", "allow.message"),
        (
            "allow.message.length = \"why\"",
            "allow.message.length = \"\"",
        ),
        ("secret = false", "secret = 0"),
        ("\"warning\" }", "\"off\" }"),
        ("levels = { missing", "levels = { Missing"),
        ("unused-parameter = \"why\"", "unused-parameter = \" \""),
        ("nested-list = \"why\"", "nested-list = true"),
        ("en = [", "EN = ["),
        ("omit.en.n = \"why\"", "omit.en.n = true"),
        ("omit.en.n", "omit.e-n.n"),
        ("[error.G]", "[error.note]"),
        ("id = \"a-b\"", "id = \"2nd\""),
        ("id = \"a-b\"", "code = \"a-b\""),
        ("description = false", "description = true"),
        ("description = \"No [a]\"", "description = \"é\""),
        ("error = \"f\", ", ""),
        ("oauth-error", "oauth_error"),
        ("allow.oauth-error = \"why\"", "allow.oauth-error = \"\""),
        ("kind = \"warning\"", "kind = \"warn\""),
        ("unknown = true", "unknown = false"),
        ("\"https://example.com/l\"", "\"ftp://example.com/l\""),
        ("payload = \"{}\", ", ""),
        ("key = \"G\", text", "key = \"G\", txt"),
        ("notes = [\"n\"]", "notes = [\"n\", \"n\"]"),
        ("code = \"G-1\"", "message = \"G-1\""),
        ("title = \"E\"", ""),
        ("kind = \"token\"", "kind = \"tokens\""),
        ("challenge = \"Basic\"", "challenge = \"\""),
        ("challenge = \"Basic\"", "challenge = \"B\u{e4}sic\""),
        ("retry-after = 30", "retry-after = -1"),
        ("members = [\"A\", \"B\"]", "member = [\"A\", \"B\"]"),
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
            "parent",
            "[error.A]\nnope = 1\n[[error.A.case]]\nid = \"a\"\n",
        ),
        ("case", "[[error.A.case]]\nid = \"a\"\nnope = 1\n"),
        (
            "related",
            "[error.A]\nrelated = [{ key = \"a\", text = \"a\", nope = 1 }]\n",
        ),
        (
            "end",
            "[error.A]\nretired = { since = \"1\", reason = \"a\", nope = 1 }\n",
        ),
        ("wire", "[error.A]\nwire.nope = 1\n"),
        (
            "oauth",
            "[error.A]\nwire.oauth = { error = \"a\", description = false, nope = 1 }\n",
        ),
        ("endpoint", "[endpoint.a]\ntitle = \"a\"\nnope = 1\n"),
        (
            "recordedSample",
            "[endpoint.a]\nrecorded-sample = { payload = \"a\", nope = 1 }\n",
        ),
        (
            "indistinguishable",
            "[indistinguishable.a]\nmembers = []\nnope = 1\n",
        ),
        ("section", "[section.a]\ntitle = \"a\"\nnope = 1\n"),
        (
            "example",
            "[[error.A.example]]\nlang = \"a\"\nright = \"a\"\nnope = 1\n",
        ),
        ("note", "[note.a]\ntext = \"a\"\nnope = 1\n"),
        (
            "link",
            "[link.a]\ntitle = \"a\"\nunknown = true\nnope = 1\n",
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
        let known = found.help[0].split('`').skip(1).step_by(2);
        let known: BTreeSet<_> = known.collect();
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
    let mut written = names(&schema("catalog")["$defs"]["namedType"]["enum"]);
    written.insert("enum".to_owned());
    assert_eq!(written, all);
    for shown in ["catalog-docs", "explain"] {
        let kinds = &schema(shown)["$defs"]["param"]["properties"]["type"]["enum"];
        assert_eq!(names(kinds), all, "{shown}");
    }
}
