//! The facts of other lists of errors can be held: a sample of each kind, written by hand in its form, becomes a catalog.

use errorbook_compiler::model::{CatalogDef, EntryDef, MetaValue};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};

fn compiled(catalog: &str) -> Compilation {
    let compilation = compile(vec![InputFile::new("catalog/app.toml", catalog)]);
    assert!(!compilation.has_errors(), "{:?}", compilation.diagnostics());
    compilation
}

fn entry<'c>(catalog: &'c CatalogDef, code: &str) -> &'c EntryDef {
    let mut entries = catalog.entries.iter();
    entries.find(|entry| entry.code == code).unwrap()
}

/// Returns a piece of open data.
fn meta<'e>(entry: &'e EntryDef, name: &str) -> &'e MetaValue {
    let mut meta = entry.meta.iter();
    &meta.find(|one| one.name.value == name).unwrap().value
}

/// Returns the section of an entry, which its code tells.
fn section_of<'c>(catalog: &'c CatalogDef, code: &str) -> Option<&'c str> {
    let section = catalog.section_of(entry(catalog, code))?;
    Some(&section.name.value)
}

/// A class of `errcodes.txt` is a section, and so is its letter of severity a severity.
#[test]
fn classes_of_sqlstate_are_sections() {
    const CODES: &str = "\
Section: Class 22 - Data Exception
22003    E    numeric_value_out_of_range
22012    E    division_by_zero
Section: Class 01 - Warning
01003    W    null_value_eliminated_in_set_function
";
    let mut catalog = String::new();
    for line in CODES.lines() {
        if let Some((number, title)) = line
            .strip_prefix("Section: Class ")
            .and_then(|line| line.split_once(" - "))
        {
            catalog += &format!(
                "[section.class_{number}]\ntitle = \"{title}\"\ncodes = \"{number}###\"\n"
            );
            continue;
        }
        let [code, letter, name] = line.split_whitespace().collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let severity = if letter == "W" { "warning" } else { "error" };
        catalog += &format!(
            "[error.{name}]\ncode = \"{code}\"\nmessage = \"{}\"\nseverity = \"{severity}\"\n",
            name.replace('_', " ")
        );
    }
    let compilation = compiled(&catalog);
    let catalog = &compilation.catalogs()[0];
    assert_eq!(section_of(catalog, "22012"), Some("class_22"));
    assert_eq!(section_of(catalog, "01003"), Some("class_01"));
    let severities = ["22003", "01003"].map(|code| entry(catalog, code).severity.unwrap().name());
    assert_eq!(severities, ["error", "warning"]);
    let classes = catalog.sections.iter().map(|section| &section.codes);
    let classes: Vec<_> = classes
        .map(|codes| codes.as_ref().unwrap().value.to_string())
        .collect();
    assert_eq!(classes, ["22###", "01###"]);
}

/// Numbers that count on within a range, each range of its part of the framework.
#[test]
fn ranges_of_codes_are_sections() {
    const RANGES: [(&str, u32, &[&str]); 3] = [
        (
            "instruction",
            100,
            &["InstructionMissing", "InstructionFallbackNotFound"],
        ),
        ("constraint", 2000, &["ConstraintMut", "ConstraintHasOne"]),
        ("account", 3000, &["AccountDiscriminatorAlreadySet"]),
    ];
    let mut catalog = String::new();
    for (part, first, names) in RANGES {
        let pattern = format!("{}##", first / 100);
        catalog += &format!("[section.{part}]\ntitle = \"{part}\"\ncodes = \"{pattern}\"\n");
        for (code, name) in (first..).zip(names) {
            catalog += &format!("[error.{name}]\ncode = \"{code}\"\nmessage = \"{name}\"\n");
        }
    }
    catalog += "[error.OwnError]\ncode = \"6000\"\nmessage = \"own\"\n";
    let compilation = compiled(&catalog);
    let catalog = &compilation.catalogs()[0];
    assert_eq!(
        entry(catalog, "101").key.value,
        "InstructionFallbackNotFound"
    );
    assert_eq!(section_of(catalog, "2001"), Some("constraint"));
    assert_eq!(
        section_of(catalog, "6000"),
        None,
        "a code of the program itself"
    );
}

/// A rule's type and whether it is fixable are open data, its samples are literal.
#[test]
fn types_and_samples_of_rules_are_data() {
    let catalog = r#"
[catalog.meta]
type = "string"
fixable = "bool"

[error.no_var]
code = "no-var"
message = "Unexpected var, use let or const instead."
meta = { type = "suggestion", fixable = true }
tags = ["ecmascript-6"]
[[error.no_var.example]]
lang = "js"
wrong = "var x = { $y };"
right = "let x = { $y };"

[error.no_unreachable]
code = "no-unreachable"
message = "Unreachable code."
meta = { type = "problem", fixable = false }
"#;
    let compilation = compiled(catalog);
    let catalog = &compilation.catalogs()[0];
    let rule = entry(catalog, "no-var");
    assert_eq!(
        *meta(rule, "type"),
        MetaValue::Text("suggestion".to_owned())
    );
    assert_eq!(*meta(rule, "fixable"), MetaValue::Bool(true));
    assert_eq!(
        *meta(entry(catalog, "no-unreachable"), "type"),
        MetaValue::Text("problem".to_owned())
    );
    // Literal: no Fluent is in a sample.
    assert!(format!("{:?}", rule.examples[0]).contains("var x = { $y };"));
}

/// Each code has a link to its page, which clients are sent, and an advice whether to try again.
#[test]
fn links_to_pages_are_public_data() {
    const CODES: &str = r#"[
        { "code": "card_declined", "description": "The card has been declined.", "doc_url": "https://stripe.example/docs/error-codes#card-declined", "retry": false },
        { "code": "lock_timeout", "description": "The object is locked.", "doc_url": "https://stripe.example/docs/error-codes#lock-timeout", "retry": true }
    ]"#;
    let codes: Vec<serde_json::Value> = serde_json::from_str(CODES).unwrap();
    let mut catalog = "[catalog.meta]\ndoc-url = { type = \"url\", public = true }\n".to_owned();
    for code in &codes {
        let name = code["code"].as_str().unwrap();
        catalog += &format!(
            "[error.{name}]\nmessage = {}\nretryable = {}\nmeta = {{ doc-url = {} }}\n",
            code["description"], code["retry"], code["doc_url"]
        );
    }
    let compilation = compiled(&catalog);
    let catalog = &compilation.catalogs()[0];
    assert!(catalog.meta[0].public);
    for code in &codes {
        let entry = entry(catalog, code["code"].as_str().unwrap());
        let url = code["doc_url"].as_str().unwrap();
        assert_eq!(*meta(entry, "doc-url"), MetaValue::Text(url.to_owned()));
        assert_eq!(entry.retryable, code["retry"].as_bool());
    }
}
