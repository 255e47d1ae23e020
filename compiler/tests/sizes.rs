//! What catalogs take of a binary, and locales that are left out of it.

use std::path::Path;

use errorbook_compiler::emit::{self, Placement};
use errorbook_compiler::files::read_project;
use errorbook_compiler::size::sizes;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile, pack};
use errorbook_core::Locale;

fn shipped() -> Compilation {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let compilation = compile(read_project(root));
    assert!(!compilation.has_errors());
    compilation
}

/// Many codes in three locales, of which one has few texts of its own.
fn generated() -> Compilation {
    let mut catalog = "[catalog]\ntitle = \"Many\"\n".to_owned();
    let (mut japanese, mut german) = (String::new(), String::new());
    for code in 0..500 {
        catalog.push_str(&format!(
            "[error.E{code:03}]\nmessage = \"No {code} of {{ $what }}.\"\nsummary = \"Refused\"\n\
             params = [{{ name = \"what\", type = \"string\" }}]\n"
        ));
        japanese.push_str(&format!("E{code:03} = {{ $what }}の{code}がありません。\n"));
        german.push_str(&format!("E{code:03} =\n    .summary = Refused\n"));
    }
    compile(vec![
        InputFile::new("catalog/many.toml", catalog),
        InputFile::new("locales/ja/many.ftl", japanese),
        InputFile::new("locales/de/many.ftl", german),
    ])
}

#[test]
fn a_locale_takes_its_texts_and_a_little_for_each_field() {
    for compilation in [shipped(), generated()] {
        for size in sizes(compilation.sound().unwrap()) {
            for locale in &size.locales {
                assert!(locale.text > 0, "{size:?}");
                assert!(
                    locale.bytes <= locale.text + 12 * locale.fields,
                    "{}: {locale:?}",
                    size.catalog
                );
            }
        }
    }
}

/// The generated code grows with the values and the cases, and not with the one times the other.
#[test]
fn an_entry_of_many_values_makes_no_other_one_longer() {
    let lines = |values: usize, cases: usize| {
        let all = |f: &dyn Fn(usize) -> String| (0..values).map(f).collect::<String>();
        let (shown, params) = (
            all(&|at| format!("{{ $p{at} }} ")),
            all(&|at| format!("{{ name = \"p{at}\", type = \"u8\" }}, ")),
        );
        let cases: String = (0..cases)
            .map(|at| format!("[[error.B.case]]\nid = \"c{at}\"\nmessage = \"Case {at}.\"\n"))
            .collect();
        let catalog = format!("[error.A]\nmessage = \"{shown}a\"\nparams = [{params}]\n{cases}");
        let compilation = compile(vec![InputFile::new("catalog/a.toml", catalog)]);
        emit::rust(compilation.sound().unwrap(), "crate", Placement::OutDir).len()
    };
    let few = lines(25, 100);
    assert!(lines(100, 100) - few < 250_000, "for 75 values more");
    assert!(
        lines(100, 400) - lines(100, 100) < lines(1, 400),
        "for 300 cases more"
    );
}

#[test]
fn equal_texts_are_stored_once() {
    let generated = generated();
    let [size] = &sizes(generated.sound().unwrap())[..] else {
        panic!("one catalog");
    };
    let [english, german, _] = &size.locales[..] else {
        panic!("three locales");
    };
    assert_eq!(
        (english.locale.as_str(), german.locale.as_str()),
        ("en", "de")
    );
    // "Refused" is there 500 times in each, and once in the binary.
    assert_eq!(german.text, 500 * "Refused".len());
    assert_eq!(german.bytes, 4 * german.fields);
    let messages: usize = (0..500).map(|code| format!("No {code} of .").len()).sum();
    assert_eq!(
        english.text,
        messages + "Many".len() + 500 * "Refused".len()
    );
    assert!(english.bytes < messages + 8 * english.fields, "{english:?}");
}

#[test]
fn the_sizes_add_up() {
    for catalog in shipped().sound().unwrap().catalogs() {
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
    let (all, english) = (all.sound().unwrap(), english.sound().unwrap());
    for (all, english) in all.catalogs().zip(english.catalogs()) {
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
    let text = emit::rust(english, "crate", Placement::OutDir);
    assert!(text.contains("in `en`.") && !text.contains("`ja`"));
    let both = shipped().with_locales(&[japanese]);
    let both = both.sound().unwrap();
    assert!(both.catalogs().map(pack).eq(all.catalogs().map(pack)));
}
