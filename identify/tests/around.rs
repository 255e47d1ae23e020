//! A message is read whole, whatever stands before and behind it.

use errorbook_compiler::source::InputFile;
use errorbook_compiler::values::OwnedValue;
use errorbook_compiler::{Compilation, Packed, compile, pack};
use errorbook_identify::{Identifier, Match, Source};
use proptest::prelude::*;

struct Project {
    compilation: Compilation,
    packed: Packed,
}

impl Project {
    fn new(catalog: &str) -> Self {
        let file = InputFile::new("catalog/a.toml", catalog);
        let compilation = compile(vec![file]);
        let packed = pack(compilation.readable().catalogs().next().unwrap());
        Self {
            compilation,
            packed,
        }
    }

    fn identifier(&self) -> Identifier<'_> {
        Identifier::new([Source {
            model: &self.compilation.catalogs()[0],
            packed: self.packed.catalog(),
        }])
    }

    fn find(&self, text: &str) -> Vec<Match<'_>> {
        self.identifier().identify(text)
    }
}

fn value(found: &[Match<'_>], param: &str) -> Option<String> {
    let value = found.first()?.value(param)?;
    Some(value.to_string())
}

fn of_type(kind: &str, message: &str) -> Project {
    Project::new(&format!(
        "[error.A]\nmessage = {message:?}\nparams = [{{ name = \"v\", type = \"{kind}\" }}]\n"
    ))
}

const BEFORE: [&str; 7] = [
    "",
    "2026 ERROR ",
    "api[7]: ",
    "{\"message\":\"",
    "x=1 12 34 | ",
    "[10:00:00] 5 - ",
    "\u{1b}[31m",
];

const BEHIND: [&str; 12] = [
    "",
    "\r\n",
    "\n",
    " (db)",
    "\"}",
    "\u{1b}[0m",
    ".",
    ", retry",
    "; x",
    " 7",
    ": cause 9",
    "\t8",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn a_number_at_the_end_is_read_whole(
        message in "[A-Z][a-z]{2,9}( [a-z]{2,9}){1,5}[,:]?",
        integer in any::<i64>(),
        float in prop_oneof![any::<f64>(), -1e6..1e6f64].prop_filter("is a number", |n| n.is_finite()),
        before in proptest::sample::select(&BEFORE[..]),
        behind in proptest::sample::select(&BEHIND[..]),
    ) {
        for (kind, shown) in [("i64", integer.to_string()), ("f64", float.to_string())] {
            let project = of_type(kind, &format!("{message} {{ $v }}"));
            let text = format!("{before}{message} {shown}{behind}");
            let found = project.find(&text);
            prop_assert_eq!(value(&found, "v"), Some(shown), "{:?}", text);
            let begun = of_type(kind, &format!("{{ $v }} {message}"));
            let number = if kind == "i64" { integer.to_string() } else { float.to_string() };
            let text = format!("{before}{number} {message}{behind}");
            prop_assert_eq!(value(&begun.find(&text), "v"), Some(number), "{:?}", text);
        }
    }
}

#[test]
fn numbers_with_signs_and_exponents_are_read_whole() {
    let project = of_type("f64", "Too many joins, at most { $v }");
    for (shown, expected) in [
        ("1e5", "100000"),
        ("-1.5e3", "-1500"),
        ("+7", "7"),
        ("0.25", "0.25"),
        ("1,345", "1345"),
        ("-12", "-12"),
    ] {
        let found = project.find(&format!("Too many joins, at most {shown}"));
        assert_eq!(value(&found, "v").as_deref(), Some(expected), "{shown}");
    }
}

#[test]
fn a_value_may_hold_the_marks_around_it() {
    let end = of_type("string", "No file '{ $v }'");
    let middle = of_type("string", "No file '{ $v }' here.");
    for name in ["it's", "a b", "d'Or 'x", "1"] {
        for (text, project) in [
            (format!("No file '{name}'"), &end),
            (format!("E: No file '{name}' here. (db)"), &middle),
        ] {
            let found = project.find(&text);
            assert_eq!(value(&found, "v").as_deref(), Some(name), "{text}");
        }
    }
    let found = end.find("WARN No file 'it's' (retry 2)");
    assert_eq!(value(&found, "v").as_deref(), Some("it's"));
}

#[test]
fn a_cause_is_not_taken_into_a_value() {
    let project = of_type("string", "Could not open { $v }");
    for behind in [
        ": disk full",
        ": No such file (os error 2)",
        "; caused by: x",
    ] {
        let found = project.find(&format!("Could not open a.txt{behind}"));
        assert_eq!(value(&found, "v").as_deref(), Some("a.txt"), "{behind}");
    }
    let found = project.find("Could not open a.txt user=7 id=a-b");
    assert_eq!(value(&found, "v").as_deref(), Some("a.txt"));
}

#[test]
fn messages_of_several_lines_are_found_in_every_form() {
    let project = of_type("string", "Plan { $v } refused:\n  ask for less\nor wait.");
    for text in [
        "Plan p-1 refused:\n  ask for less\nor wait.",
        "Plan p-1 refused:\r\n  ask for less\r\nor wait.\r\n",
        r#"{"message":"Plan p-1 refused:\n  ask for less\nor wait."}"#,
        r#"level=error msg="Plan p-1 refused:\n  ask for less\nor wait." n=1"#,
        "Plan p-1 refused: ask for less or wait.",
        r"Plan p-1 refused:\n  ask for less\nor wait.",
        "> Plan p-1 refused:\n>   ask for less\n> or wait.",
    ] {
        assert_eq!(
            value(&project.find(text), "v").as_deref(),
            Some("p-1"),
            "{text}"
        );
    }
}

#[test]
fn each_variant_of_a_select_and_each_formatted_value_is_read() {
    let project = Project::new(
        "[error.A]\nmessage = \"\"\"\n{ $n ->\n  [0] No file\n  [one] One file\n *[other] { NUMBER($n, minimumFractionDigits: 2) } files\n} lost in { $v }.\"\"\"\nparams = [{ name = \"n\", type = \"u32\" }, { name = \"v\", type = \"string\" }]\n",
    );
    for (text, n) in [
        ("No file lost in tmp.", "0"),
        ("12.00 files lost in tmp.", "12"),
        ("no file lost in tmp", "0"),
        ("ERR: One file lost in tmp.", "1"),
    ] {
        let found = project.find(text);
        assert_eq!(value(&found, "v").as_deref(), Some("tmp"), "{text}");
        if n != "1" {
            assert_eq!(value(&found, "n").as_deref(), Some(n), "{text}");
        }
    }
}

#[test]
fn a_number_that_is_shown_twice_is_the_one_with_more_digits() {
    let project = Project::new(
        "[error.A]\nmessage = \"\"\"{ NUMBER($n) } of { NUMBER($n, maximumFractionDigits: 1) } is { NUMBER($n, style: \"currency\", currency: \"EUR\") }\"\"\"\nparams = [{ name = \"n\", type = \"f64\" }]\n",
    );
    for (text, n) in [
        (
            "1,234,567.891 of 1,234,567.9 is €1,234,567.89",
            "1234567.891",
        ),
        ("1,000 of 1,000 is €1,000.00", "1000"),
        ("-0.125 of -0.1 is -€0.13", "-0.125"),
    ] {
        let found = project.find(text);
        assert_eq!(value(&found, "n").as_deref(), Some(n), "{text}");
        assert_eq!(found[0].score, 1.0, "{text}");
    }
}

#[test]
fn a_value_that_begins_with_white_space_is_read_from_there() {
    let project = of_type("string", "{ $v } cannot be opened\\\\now");
    let text = " $:f&]:\"x_W cannot be opened\\\\now";
    assert_eq!(
        value(&project.find(text), "v").as_deref(),
        Some(" $:f&]:\"x_W")
    );
}

const KEYS: &str = r#"
[error.A]
message = """{ $keys ->
    [0] No key is unknown.
    [one] The key { $keys } is unknown.
   *[other] The keys { $keys } are unknown.
}"""
params = [{ name = "keys", type = { list = "string" }, max-chars = 20 }]
"#;

#[test]
fn what_looks_like_an_escape_of_an_address_is_a_value_where_the_text_fits_as_it_stands() {
    let project = Project::new(KEYS);
    for (text, keys) in [
        // No list says this, and still its value is what stands there.
        ("The keys a=%41&b are unknown.", "a=%41&b"),
        (
            "2026 WARN The keys a=%41&b, c+d are unknown.",
            "a=%41&b, c+d",
        ),
        ("2026 WARN The key a=%41&b is unknown.", "a=%41&b"),
        ("{\"message\":\"The key a=%41&b is unknown.\"}", "a=%41&b"),
        ("the keys a=%41&b,c ARE unknown", "a=%41&b,c"),
        // An address, as a whole.
        ("https://a.b/?e=The+key+a%3D1+is+unknown.", "a=1"),
        (
            "/?e=The%20keys%20a%3D1%2C%20b%20are%20unknown.&n=1",
            "a=1, b",
        ),
    ] {
        let found = project.find(text);
        assert_eq!(value(&found, "keys").as_deref(), Some(keys), "{text}");
        assert_eq!(found.len(), 1, "{text} {found:?}");
    }
}

#[test]
fn a_list_has_as_many_values_as_its_message_says() {
    let project = Project::new(KEYS);
    for (text, keys) in [
        ("The key a, b is unknown.", vec!["a, b"]),
        ("The key  is unknown.", vec![""]),
        ("The keys a and b are unknown.", vec!["a", "b"]),
        ("The key a and b is unknown.", vec!["a and b"]),
        ("The key a, b, and c is unknown.", vec!["a, b, and c"]),
        ("The keys a, b and c are unknown.", vec!["a, b", "c"]),
        (
            "The keys a, b, c, and d are unknown.",
            vec!["a", "b", "c", "d"],
        ),
        // Cut off within the first of several, and behind it.
        (
            "The keys abcdefghijklmnopqrst… are unknown.",
            vec!["abcdefghijklmnopqrst…"],
        ),
        (
            "The keys abcdefghijklmnopqrs… are unknown.",
            vec!["abcdefghijklmnopqrs…"],
        ),
    ] {
        let found = project.find(text);
        let keys = keys.into_iter().map(|key| OwnedValue::Str(key.to_owned()));
        let list = OwnedValue::List(keys.collect());
        assert_eq!(found[0].value("keys"), Some(&list), "{text}");
        assert_eq!(found[0].score, 1.0, "{text} is read to the character");
    }
}
