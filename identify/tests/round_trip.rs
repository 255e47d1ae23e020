//! Whatever an error says, it is found again: the entry, and the values that the message shows.

use std::path::Path;

use errorbook_compiler::files::read_project;
use errorbook_compiler::model::{self, ParamDef};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::values::{self, OwnedParams, OwnedValue};
use errorbook_compiler::{Compilation, Packed, compile, pack};
use errorbook_core::{Entry, Locale, ParamType, Style, negotiate};
use errorbook_identify::{Finding, Identifier, Match, Source};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestRunner};

struct Project {
    compilation: Compilation,
    packed: Vec<Packed>,
}

impl Project {
    fn read(dir: &str) -> Self {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join(dir);
        Self::new(read_project(&dir))
    }

    fn new(files: Vec<InputFile>) -> Self {
        let compilation = compile(files);
        let sound = compilation.sound().expect("the project has no errors");
        let packed = sound.catalogs().map(pack).collect();
        Self {
            compilation,
            packed,
        }
    }

    fn sources(&self) -> impl Iterator<Item = Source<'_>> {
        let catalogs = self.compilation.catalogs().iter().zip(&self.packed);
        catalogs.map(|(model, packed)| Source {
            model,
            packed: packed.catalog(),
        })
    }

    fn identifier(&self) -> Identifier<'_> {
        Identifier::new(self.sources())
    }
}

/// Returns what `Display` writes, and in which locale.
fn render<'a>(entry: &Entry<'a>, locale: &str, params: &OwnedParams) -> Option<(String, &'a str)> {
    let chain = negotiate(&locale.parse::<Locale>().unwrap(), &entry.catalog());
    let text = entry
        .message_in(&chain)
        .or_else(|| entry.summary_in(&chain))?;
    let mut out = String::new();
    text.write(params, Style::LOG, &mut out).unwrap();
    Some((out, text.locale()))
}

/// Any value, several of them, or none, as the parameter has it.
fn any_value(param: &ParamDef) -> BoxedStrategy<OwnedValue> {
    let item = any_item(param);
    let value = match param.list {
        true => proptest::collection::vec(item, 0..4)
            .prop_map(OwnedValue::List)
            .boxed(),
        false => item,
    };
    match param.optional {
        true => prop_oneof![2 => value, 1 => Just(OwnedValue::Absent)].boxed(),
        false => value,
    }
}

fn any_item(param: &ParamDef) -> BoxedStrategy<OwnedValue> {
    let integer = |min: i128, max: i128| {
        prop_oneof![min..=max, min.max(-3)..=max.min(120)]
            .prop_map(OwnedValue::Int)
            .boxed()
    };
    let text = || {
        prop_oneof![
            "[a-z0-9/_.-]{1,12}",
            "[ -~]{1,20}",
            "\\PC{1,8}",
            any::<String>()
        ]
    };
    match param.kind {
        ParamType::String | ParamType::Path => text().prop_map(OwnedValue::Str).boxed(),
        ParamType::Url => text()
            .prop_map(|rest| OwnedValue::Str(format!("https:{rest}")))
            .boxed(),
        ParamType::Enum => {
            let words: Vec<String> = param.words.iter().map(ToString::to_string).collect();
            proptest::sample::select(words)
                .prop_map(OwnedValue::Str)
                .boxed()
        }
        ParamType::Bool => any::<bool>().prop_map(OwnedValue::Bool).boxed(),
        ParamType::Char => any::<char>().prop_map(OwnedValue::Char).boxed(),
        ParamType::I8 => integer(i8::MIN.into(), i8::MAX.into()),
        ParamType::I16 => integer(i16::MIN.into(), i16::MAX.into()),
        ParamType::I32 => integer(i32::MIN.into(), i32::MAX.into()),
        ParamType::I64 | ParamType::Isize => integer(i64::MIN.into(), i64::MAX.into()),
        ParamType::I128 => any::<i128>().prop_map(OwnedValue::Int).boxed(),
        ParamType::U8 => integer(0, u8::MAX.into()),
        ParamType::U16 => integer(0, u16::MAX.into()),
        ParamType::U32 => integer(0, u32::MAX.into()),
        ParamType::U64 | ParamType::Usize | ParamType::Bytes => integer(0, u64::MAX.into()),
        ParamType::U128 => any::<u128>().prop_map(OwnedValue::Uint).boxed(),
        ParamType::F64 | ParamType::Percent => prop_oneof![any::<f64>(), -1000.0..1000.0f64]
            .prop_filter("is equal to itself", |n| !n.is_nan())
            .prop_map(OwnedValue::Float)
            .boxed(),
        ParamType::Timestamp => (-10_000_000_000i64..100_000_000_000)
            .prop_map(|s| OwnedValue::Timestamp(jiff::Timestamp::from_second(s).unwrap()))
            .boxed(),
        ParamType::Date => (1i16..=9999, 1i8..=12, 1i8..=28)
            .prop_map(|(y, m, d)| OwnedValue::Date(jiff::civil::date(y, m, d)))
            .boxed(),
        ParamType::Duration => (-1_000_000i64..1_000_000)
            .prop_map(|s| OwnedValue::Duration(jiff::SignedDuration::from_secs(s)))
            .boxed(),
    }
}

fn any_params(entry: &model::EntryDef) -> BoxedStrategy<Vec<OwnedValue>> {
    let strategies: Vec<_> = entry.params.iter().map(any_value).collect();
    strategies.boxed()
}

/// Returns whether what was found is what there was. A value that was cut or rounded, and one that only chose a
/// variant, is compared by what the message says of it.
fn agrees(found: &Match<'_>, entry: &Entry<'_>, values: &OwnedParams, message: &str) -> bool {
    found.entry.key() == entry.key()
        && found.entry.catalog() == entry.catalog()
        && found.range == (0..message.len())
        && found
            .findings
            .iter()
            .zip(&values.0)
            .all(|(finding, value)| match finding {
                Finding::Value(found) => found == value || is_shortened(found, value),
                Finding::Variant(_) | Finding::Unknown => true,
                Finding::Placeholder => false,
            })
}

fn is_shortened(found: &OwnedValue, value: &OwnedValue) -> bool {
    match (found, value) {
        (OwnedValue::Str(found), OwnedValue::Str(value)) => found
            .strip_suffix('…')
            .is_some_and(|found| value.starts_with(found)),
        // Commas in values cannot be told from those between them.
        (found, list @ OwnedValue::List(_)) => {
            let (found, list) = (found.to_string(), list.to_string());
            found == list
                || found.split_once('…').is_some_and(|(found, _)| {
                    // Whether the last value that is seen is cut, or the list behind it, cannot always be told.
                    list.starts_with(found.trim_end_matches(", "))
                })
        }
        (OwnedValue::Float(found), OwnedValue::Float(value)) => (found - value).abs() <= 1.0,
        // A number of bytes is shown with a tenth of its unit.
        (OwnedValue::Int(found), OwnedValue::Int(value)) => {
            *found >= 1_000 && (found - value).abs() * 19 <= *value
        }
        _ => false,
    }
}

fn every_message_is_found(project: &Project, cases: u32, wordless: &[(&str, &str, &str)]) {
    let identifier = project.identifier();
    let known = identifier.wordless().iter();
    let known = known.map(|(entry, locale)| (entry.catalog().name(), entry.key(), *locale));
    assert_eq!(known.collect::<Vec<_>>(), wordless);
    let config = Config {
        failure_persistence: None,
        ..Config::with_cases(cases)
    };
    let mut runner = TestRunner::new(config);
    let (mut messages, mut values_found) = (0, 0);
    for source in project.sources() {
        for (entry, model) in source.packed.entries().zip(&source.model.entries) {
            for locale in source.packed.locales() {
                let strategy = any_params(model);
                for _ in 0..cases {
                    let values = OwnedParams(strategy.new_tree(&mut runner).unwrap().current());
                    let Some((message, of)) = render(&entry, locale, &values) else {
                        continue;
                    };
                    if wordless.contains(&(entry.catalog().name(), entry.key(), of)) {
                        continue;
                    }
                    let found = identifier.identify(&message);
                    let agreeing = found
                        .iter()
                        .find(|one| agrees(one, &entry, &values, &message));
                    assert!(
                        agreeing.is_some(),
                        "{} in {locale} with {values:?}\n{message}\n{:?}",
                        entry.key(),
                        found
                            .iter()
                            .map(|one| (one.entry.key(), one.range.clone(), &one.findings))
                            .collect::<Vec<_>>()
                    );
                    messages += 1;
                    values_found += agreeing
                        .unwrap()
                        .findings
                        .iter()
                        .filter(|f| matches!(f, Finding::Value(_)))
                        .count();
                }
            }
        }
    }
    assert!(messages > 100, "{messages}");
    assert!(values_found > 100, "{values_found}");
}

#[test]
fn every_shipped_message_is_found() {
    every_message_is_found(&Project::read(".."), 40, &[]);
}

#[test]
fn every_type_is_found() {
    let only_a_letter = [("all", "Letter", "en")];
    every_message_is_found(&Project::read("../tests/everything"), 40, &only_a_letter);
}

#[test]
fn lists_and_absent_values_are_found() {
    let payloads = "../tests/payloads";
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join(payloads);
    let files = ["catalog/values.toml", "locales/ja/values.ftl"].map(|path| {
        let text = std::fs::read_to_string(dir.join(path)).unwrap();
        InputFile::new(path, text)
    });
    let project = Project::new(files.into());
    every_message_is_found(&project, 200, &[]);
}

#[test]
fn numbers_in_the_readers_language_are_found() {
    let catalog = r#"
[error.Used]
message = """{ NUMBER($limit) } of { NUMBER($share, style: "percent") } and { NUMBER($change, signDisplay: "always", useGrouping: "min2") } used, { $share ->
    [0] none
   *[other] some
} left."""
params = [
  { name = "limit", type = "i64" },
  { name = "share", type = "f64" },
  { name = "change", type = "i32" },
]
"#;
    let mut files = vec![InputFile::new("catalog/app.toml", catalog)];
    for locale in [
        "ar-EG", "de", "es", "eu", "fa", "fr", "he", "hi", "ja", "ne", "sv",
    ] {
        let text = "Used = ({ NUMBER($limit) }) { NUMBER($share, maximumFractionDigits: 1) }: { NUMBER($change) }!\n";
        files.push(InputFile::new(format!("locales/{locale}/app.ftl"), text));
    }
    every_message_is_found(&Project::new(files), 60, &[]);
}

#[test]
fn lists_in_the_readers_language_are_found() {
    let catalog = r#"
[error.Refused]
message = "Refused { $names }: { LIST($names, type: \"or\") }; ports { LIST($ports, type: \"unit\", style: \"short\") }."
params = [
  { name = "names", type = { list = "string" } },
  { name = "ports", type = { list = "u16" } },
]
"#;
    let mut files = vec![InputFile::new("catalog/app.toml", catalog)];
    for locale in ["ar", "de", "es", "fr", "he", "hi", "ja", "mi", "mn", "ti"] {
        let text = "Refused = ({ LIST($ports) }) { $names }!\n";
        files.push(InputFile::new(format!("locales/{locale}/app.ftl"), text));
    }
    every_message_is_found(&Project::new(files), 60, &[]);
}

#[test]
fn units_amounts_and_lengths_of_time_are_found() {
    let catalog = r#"
[error.Slow]
message = """{ NUMBER($far, style: "unit", unit: "kilometer", unitDisplay: "long") } for { NUMBER($price, style: "currency", currency: "USD") } took { DURATION($time, style: "long", largest: "week") }, { DURATION($time, style: "digital") }, and { BYTES($size) }."""
params = [
  { name = "far", type = "u32" },
  { name = "price", type = "f64" },
  { name = "time", type = "duration" },
  { name = "size", type = "bytes" },
]
"#;
    let mut files = vec![InputFile::new("catalog/app.toml", catalog)];
    for locale in ["de", "es", "fi", "fr", "hi", "ja", "pl", "sv", "zh"] {
        let text = "Slow = ({ NUMBER($far, style: \"unit\", unit: \"hour\") }) { NUMBER($price, style: \"currency\", currency: \"EUR\", currencyDisplay: \"code\") } = { DURATION($time, largest: \"day\") } : { BYTES($size, base: 1024) }!\n";
        files.push(InputFile::new(format!("locales/{locale}/app.ftl"), text));
    }
    every_message_is_found(&Project::new(files), 60, &[]);
}

#[test]
fn examples_of_the_catalogs_are_found() {
    let project = Project::read("..");
    let identifier = project.identifier();
    let japanese = "トークンリクエストの有効期限は、24時間より未来日に設定できません。";
    let found =
        identifier.occurrences(&format!("2026-11-21T10:00:00Z WARN api: {japanese}"), false);
    assert_eq!(found.len(), 0, "the message goes on");
    let model = project
        .compilation
        .catalogs()
        .iter()
        .find(|one| one.name == "tok")
        .unwrap();
    let entry = model
        .entries
        .iter()
        .find(|one| one.code == "TOK013")
        .unwrap();
    let value = values::parse(&entry.params[0], "t-1").unwrap();
    let line = "2026-11-21T10:00:00Z WARN api: IDt-1のトークンが見つかりませんでした。 (retry 2)";
    let found = identifier.occurrences(line, false);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].best.entry.key(), "TOK013");
    assert_eq!(found[0].best.findings, [Finding::Value(value)]);
    let shown = line.get(found[0].best.range.clone());
    assert_eq!(shown, Some("IDt-1のトークンが見つかりませんでした。"));
}
