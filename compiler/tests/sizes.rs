//! What catalogs take of a binary, and locales that are left out of it.

use std::path::Path;

use errorbook_compiler::build_script::read_project;
use errorbook_compiler::model::{Catalog, Part, Pattern};
use errorbook_compiler::{Compilation, compile, emit, pack};
use errorbook_core::Locale;

fn shipped() -> Compilation {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let compilation = compile(read_project(root).unwrap());
    assert!(!compilation.has_errors());
    compilation
}

/// Bytes of a pattern's own text.
fn literals(pattern: &Pattern) -> usize {
    let part = |part: &Part| match part {
        Part::Text { text, .. } => text.len(),
        Part::Param { .. } => 0,
        Part::Isolated(inner) => literals(inner),
        Part::Select { variants, .. } => {
            let patterns = variants.iter().map(|variant| &variant.pattern);
            patterns.map(literals).sum()
        }
    };
    pattern.parts.iter().map(part).sum()
}

/// Bytes of all texts of a locale, and how many fields there are.
fn texts(catalog: &Catalog, locale: usize) -> (usize, usize) {
    let entries = catalog.with_groups();
    let fields = entries.flat_map(|entry| entry.fields().map(|field| field.field));
    let (mut bytes, mut count) = (0, 0);
    for field in catalog.own_fields().chain(fields) {
        count += 1;
        let pattern = field.text(locale).and_then(|text| text.pattern.as_ref());
        bytes += pattern.map_or(0, literals);
    }
    (bytes, count)
}

#[test]
fn a_locale_takes_its_texts_and_a_little_for_each_field() {
    for catalog in shipped().catalogs() {
        let packed = pack(catalog);
        assert_eq!(packed.locale_bytes.len(), catalog.locales.len());
        for (index, (locale, bytes)) in packed.locale_bytes.iter().enumerate() {
            let (text, fields) = texts(catalog, index);
            assert!(text > 0, "{} {locale}", catalog.name);
            assert!(
                *bytes <= text + 12 * fields,
                "{} {locale}: {bytes} bytes for {text} of {fields} fields",
                catalog.name
            );
        }
    }
}

#[test]
fn the_sizes_add_up() {
    for catalog in shipped().catalogs() {
        let packed = pack(catalog);
        let line = emit::sizes(&catalog.name, &packed);
        assert!(
            line.starts_with(&format!("// {}: ", catalog.name)),
            "{line}"
        );
        let digits = line.split(|c: char| !c.is_ascii_digit());
        let mut numbers = digits.filter_map(|digits| digits.parse::<usize>().ok());
        let total = numbers.next().unwrap();
        assert_eq!(total, packed.tables.len() + packed.text.len());
        assert_eq!(numbers.sum::<usize>(), total, "{line}");
    }
}

#[test]
fn a_locale_that_is_left_out_takes_nothing() {
    let japanese: Locale = "ja".parse().unwrap();
    let all = shipped();
    let english = shipped().with_locales(&[]);
    for (all, english) in all.catalogs().iter().zip(english.catalogs()) {
        let (all, packed) = (pack(all), pack(english));
        let (_, bytes) = all.locale_bytes[1];
        assert!(
            packed.tables.len() + packed.text.len() + bytes <= all.tables.len() + all.text.len()
        );
        assert!(!packed.text.contains('の'), "{}", english.name);
        assert_eq!(packed.catalog().locales().collect::<Vec<_>>(), ["en"]);
        // Whoever asks for it reads the source locale.
        let entry = packed.catalog().entry(0).unwrap();
        assert_eq!(entry.summary(&japanese).unwrap().locale(), "en");
    }
    let text = emit::rust(english.catalogs(), "crate");
    assert!(text.contains("in `en`.") && !text.contains("`ja`"));
    let both = shipped().with_locales(&[japanese]);
    assert_eq!(pack(&both.catalogs()[0]), pack(&all.catalogs()[0]));
}
