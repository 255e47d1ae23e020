//! `docs/catalog-file.md` is what the schema and the command say.

mod command;

use std::collections::BTreeSet;

use command::{errorbook_in, shipped};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{compile, emit};
use serde_json::Value;

/// The sections that list keys, and the part of the schema that has these keys.
const KEYS: [(&str, &str); 13] = [
    ("## The catalog: `[catalog]`", "/$defs/header"),
    ("## An entry: `[error.KEY]`", "/$defs/entry"),
    ("## A cause", "/$defs/cause"),
    ("## A resolution", "/$defs/resolution"),
    ("## A parameter", "/$defs/param"),
    ("### `[endpoint.NAME]`", "/$defs/endpoint"),
    ("### `[note.NAME]`", "/$defs/note"),
    ("### `[link.NAME]`", "/$defs/link"),
    ("### `[section.NAME]`", "/$defs/section"),
    ("### Other tables", ""),
    ("## On the wire", "/$defs/wire"),
    ("## Cases", "/$defs/case"),
    ("## Types", "/$defs/namedType"),
];

fn page() -> String {
    shipped("docs/catalog-file.md")
}

/// Returns the rows of the table below a heading, as cells.
fn rows(page: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, section) = page.split_once(&format!("\n{heading}\n")).expect(heading);
    let section = section.split("\n#").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let cell = |cell: &str| cell.trim().trim_matches('`').to_owned();
    rows.map(|row| row.trim_matches('|').split(" | ").map(cell).collect())
        .collect()
}

fn first(rows: &[Vec<String>]) -> BTreeSet<String> {
    rows.iter().map(|row| row[0].clone()).collect()
}

#[test]
fn the_page_has_every_key_of_the_schema_and_no_other() {
    let schema: Value = serde_json::from_str(&shipped("docs/schema/catalog.schema.json")).unwrap();
    let page = page();
    for (heading, part) in KEYS {
        let part = schema.pointer(part).expect(heading);
        let keys: BTreeSet<_> = match part.get("enum").and_then(Value::as_array) {
            Some(names) => names.iter().map(Value::to_string).collect(),
            None => part["properties"]
                .as_object()
                .unwrap()
                .keys()
                .cloned()
                .collect(),
        };
        let mut listed = first(&rows(&page, heading));
        match heading {
            "## Types" => listed.retain(|kind| !kind.starts_with('{')),
            "### Other tables" => {
                let described = ["catalog", "error", "endpoint", "note", "link", "section"];
                listed.extend(described.map(str::to_owned));
            }
            // What a case takes of an entry stands there.
            "## Cases" => {
                listed.extend(first(&rows(&page, "## An entry: `[error.KEY]`")));
                listed.remove("code");
                listed.remove("case");
            }
            _ => {}
        }
        assert_eq!(listed, keys, "{heading}");
    }
}

#[test]
fn every_type_takes_its_example_and_shows_it_as_the_page_says() {
    for row in rows(&page(), "## Types") {
        let [kind, rust, example, shown] = &row[..] else {
            panic!("{row:?}");
        };
        let kind = kind.replace("NAME", "access");
        let shared = match kind.contains("access") {
            true => "[enum.access]\nvalues = [\"read\"]\n",
            false => "",
        };
        let catalog = format!(
            "[error.A]\nmessage = \"It is {{ $x }}\"\n\
             params = [{{ name = \"x\", type = {kind}, example = {example}, doc = \"D\" }}]\n{shared}"
        );
        // Enums have a name of their own.
        if !rust.contains(' ') {
            let field = field_type(&catalog);
            assert!(field.ends_with(&format!("::{rust}")), "{row:?}: {field}");
        }
        let value = format!("x={}", example.replace(['[', ']', '"'], ""));
        let rendered = errorbook_in(
            "catalog_file_type",
            &[("catalog/app.toml", catalog.as_bytes())],
            &["render", "A", &value],
        );
        let expected = format!("It is {shown}");
        assert_eq!(
            rendered.stdout.trim_end(),
            expected,
            "{row:?}: {}",
            rendered.stderr
        );
    }
}

/// Returns the Rust type of the field `x` that a catalog has.
fn field_type(catalog: &str) -> String {
    let compiled = compile(vec![InputFile::new("catalog/app.toml", catalog)]);
    let rust = emit::rust(compiled.sound().unwrap(), "crate", emit::Placement::OutDir);
    let field = rust
        .lines()
        .find_map(|line| line.trim().strip_prefix("x: "));
    field.unwrap().trim_end_matches(',').to_owned()
}

#[test]
fn every_example_compiles() {
    let page = page();
    let blocks: Vec<_> = page.split("\n```toml\n").skip(1).collect();
    assert_eq!(blocks.len(), 4);
    for block in blocks {
        let catalog = block.split("```").next().unwrap();
        let run = errorbook_in(
            "catalog_file_example",
            &[("catalog/parcel.toml", catalog.as_bytes())],
            &["check"],
        );
        assert_eq!(run.status, 0, "{catalog}\n{}{}", run.stdout, run.stderr);
    }
}
