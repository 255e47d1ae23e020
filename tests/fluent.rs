//! What is given to Fluent bundles: a bundle shows it as errorbook does.

use errorbook::fluent::{FluentArgs, FluentCatalog, FluentResource};
use errorbook::tok::{self, TokError, tok_error};
use errorbook::{Locale, Params, Style, Surface, Value};
use errorbook::{akoya, netsuite};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{compile, diagnostic::Color, pack};
use fluent::{FluentBundle, FluentValue};
use proptest::prelude::*;

/// Returns a bundle of nothing but this.
fn bundle(tag: &str, source: String) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, errors)| {
        panic!("{errors:?} in\n{}", resource.source());
    });
    let mut bundle = FluentBundle::new(vec![tag.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().unwrap();
    bundle.add_resource(resource).unwrap();
    bundle
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    attribute: &str,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let message = bundle.get_message(key)?;
    let pattern = match attribute {
        "" => message.value()?,
        name => message.get_attribute(name)?.value(),
    };
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(args), &mut errors)
        .into_owned();
    assert!(errors.is_empty(), "{errors:?}");
    Some(text)
}

fn errors(minutes: u32, text: &str, length: u32) -> Vec<TokError> {
    let expiry: errorbook::Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    vec![
        tok_error!(TOK001),
        tok_error!(TOK002, minutes, text.to_owned()),
        tok_error!(TOK003, text.to_owned(), "cause"),
        tok_error!(TOK004),
        tok_error!(TOK005, minutes, expiry),
        tok_error!(TOK006, length),
        tok_error!(TOK007),
        tok_error!(TOK008, "cause"),
        tok_error!(TOK009),
        tok_error!(TOK010, "cause"),
        tok_error!(TOK011),
        tok_error!(TOK012),
        tok_error!(TOK013, text.to_owned()),
    ]
}

/// Writes what `NUMBER()` gives as Polish does, which `fluent` itself does not. Bare numbers stay as they are.
fn with_comma<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let is_call = number.options.minimum_fraction_digits.is_some();
    is_call.then(|| number.as_string().replace('.', ","))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_bundle_shows_the_shipped_catalog_alike(
        minutes in prop_oneof![0u32..30, any::<u32>()], text in ".*", length in any::<u32>(),
    ) {
        for tag in tok::CATALOG.locales() {
            let locale: Locale = tag.parse().unwrap();
            let source = tok::FLUENT.source(&locale).unwrap().to_string();
            let bundle = bundle(tag, source);
            for error in errors(minutes, &text, length) {
                let (key, args) = (error.entry().key(), error.fluent_args());
                let shown = error.localize(&locale).on(Surface::Text);
                prop_assert_eq!(format(&bundle, key, "", &args), Some(shown.to_string()));
                let summary = shown.summary().map(|text| text.to_string());
                prop_assert_eq!(format(&bundle, key, "summary", &args), summary);
                let description = shown.description().map(|text| text.to_string());
                prop_assert_eq!(format(&bundle, key, "description", &args), description);
            }
        }
    }
}

#[test]
fn items_are_named_by_their_ids() {
    let (en, ja): (Locale, Locale) = ("en".parse().unwrap(), "ja".parse().unwrap());
    let expiry: errorbook::Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    for locale in [en, ja] {
        let bundle = bundle(
            locale.as_str(),
            tok::FLUENT.source(&locale).unwrap().to_string(),
        );
        for hours in [1, 24] {
            let error = tok_error!(TOK005, hours, expiry);
            let (localized, args) = (
                error.localize(&locale).on(Surface::Text),
                error.fluent_args(),
            );
            let steps: Vec<_> = localized
                .resolutions()
                .map(|step| step.to_string())
                .collect();
            let named = ["resolution-within", "resolution-resubmit"];
            assert_eq!(
                named.map(|name| format(&bundle, "TOK005", name, &args).unwrap()),
                steps[..]
            );
            let cause = localized.causes().next().unwrap().to_string();
            assert_eq!(
                format(&bundle, "TOK005", "cause-too-far", &args),
                Some(cause)
            );
        }
    }
    assert!(
        tok::FLUENT.resource(&"ja-JP".parse().unwrap()).is_none(),
        "not a locale of the catalog"
    );
}

#[test]
fn a_bundle_takes_every_catalog_with_what_its_entries_share() {
    let none = FluentArgs::new();
    for (tag, warning, inactive, refresh) in [
        (
            "en",
            "A cross-site request forgery",
            "Role or entity inactive",
            "Refreshing a token",
        ),
        (
            "ja",
            "発行者または署名が無効",
            "ロールまたはエンティティが非アクティブです",
            "トークンの更新",
        ),
    ] {
        let locale: Locale = tag.parse().unwrap();
        let mut bundle = bundle(tag, tok::FLUENT.source(&locale).unwrap().to_string());
        for catalog in [akoya::FLUENT, netsuite::FLUENT] {
            bundle
                .add_resource(catalog.resource(&locale).unwrap())
                .unwrap();
        }
        let text = |key: &str, attribute: &str| format(&bundle, key, attribute, &none);
        for catalog in [tok::CATALOG, akoya::CATALOG, netsuite::CATALOG] {
            let chain = errorbook::negotiate(&locale, &catalog);
            let key = format!("catalog--{}", catalog.name());
            let title = catalog.title_in(&chain).map(|text| text.to_string());
            assert!(title.is_some());
            assert_eq!(text(&key, "title"), title);
            let description = catalog.description_in(&chain).map(|text| text.to_string());
            assert_eq!(text(&key, "description"), description);
        }
        let note = text("note--netsuite--csrf", "").unwrap();
        assert!(note.starts_with(warning), "{note}");
        assert!(
            note.contains("](https://www.rfc-editor.org/rfc/rfc6749#section-10.12)"),
            "{note}"
        );
        assert_eq!(text("endpoint--akoya--refresh", "title").unwrap(), refresh);
        assert!(text("endpoint--akoya--refresh", "recorded-sample").is_some());
        assert!(text("EntityOrRoleDisabled", "summary").is_some());
        assert_eq!(
            text("EntityOrRoleDisabled--inactive", "summary").unwrap(),
            inactive
        );
    }
}

#[test]
fn arguments_are_what_the_values_are() {
    let long = "é".repeat(1_000);
    let error = tok_error!(TOK013, long);
    let args = error.fluent_args();
    assert_eq!(
        args.get("token_id"),
        Some(&FluentValue::from(format!("{}…", "é".repeat(128))))
    );
    let error = tok_error!(TOK006, 50);
    assert!(
        matches!(error.fluent_args().get("max_length"), Some(FluentValue::Number(number)) if number.value == 50.0)
    );
}

/// The values of the generated entries.
#[derive(Clone, Debug)]
struct Values {
    word: String,
    count: i64,
    size: f64,
}

impl Params for Values {
    fn value(&self, index: usize) -> Value<'_> {
        match index {
            0 => Value::Str(&self.word),
            1 => Value::Int(self.count),
            _ => Value::from(self.size),
        }
    }
}

impl Values {
    fn args(&self) -> FluentArgs<'_> {
        let mut args = FluentArgs::new();
        args.set("word", self.word.as_str());
        args.set("count", self.count);
        args.set("size", self.size);
        args
    }
}

/// Any text as Fluent, by way of a literal, so that nothing of it is trimmed or read as syntax.
fn literal(text: &str) -> String {
    let escaped: String = text
        .chars()
        .map(|c| match c {
            '\\' | '"' => format!("\\{c}"),
            // Written as it is, it would end a line where an editor shows one.
            c if c.is_control() || c == '\u{2028}' => format!("\\u{:04X}", c as u32),
            c => c.to_string(),
        })
        .collect();
    format!("{{ \"{escaped}\" }}")
}

/// Returns a pattern of a few parts, in the source's syntax.
fn pattern() -> impl Strategy<Value = String> {
    let hard = proptest::collection::vec(
        proptest::sample::select(vec![
            "\n", "\n", " ", "  ", "\r", "\t", "{", "}", "[", "]", "*", ".", "#", "-", "=", "\"",
            "\\", "a", "あ", "x = y", "\n.a", "\n[b]", "\n*", "\u{feff}", "\u{85}", "\u{2028}",
            "\u{0}",
        ]),
        0..6,
    );
    let leaf = prop_oneof![
        4 => hard.prop_map(|pieces| literal(&pieces.concat())),
        2 => Just("word".to_owned()),
        1 => Just("{ $word }".to_owned()),
        1 => Just("{ $count }".to_owned()),
        1 => Just(
            "{ NUMBER($size, minimumFractionDigits: 2, useGrouping: \"false\") }".to_owned()
        ),
        1 => Just("{ { $size } }".to_owned()),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let text = proptest::collection::vec(inner, 1..4).prop_map(|parts| parts.concat());
        let select = |selector: &'static str, keys: [&'static str; 3]| {
            (text.clone(), text.clone(), text.clone(), 0..3usize).prop_map(
                move |(a, b, c, default)| {
                    let arms: String = keys
                        .iter()
                        .zip([a, b, c])
                        .enumerate()
                        .map(|(at, (key, text))| {
                            format!("\n {}[{key}] {text}", if at == default { "*" } else { "" })
                        })
                        .collect();
                    format!("{{ {selector} ->{arms}\n }}")
                },
            )
        };
        prop_oneof![
            text.clone(),
            select("$word", ["a", "b", "c"]),
            select("$count", ["0", "one", "few"]),
            select("NUMBER($count, type: \"ordinal\")", ["1", "2", "other"]),
            select(
                "NUMBER($size, minimumFractionDigits: 1)",
                ["0", "one", "other"]
            ),
        ]
    })
}

fn values() -> impl Strategy<Value = Values> {
    let word = prop_oneof![
        proptest::sample::select(vec!["a", "b", ""]).prop_map(str::to_owned),
        ".*"
    ];
    let count = prop_oneof![-3i64..30, Just(1 << 53), any::<i32>().prop_map(i64::from)];
    let size = prop_oneof![
        Just(0.0),
        Just(1.0),
        Just(1.25),
        Just(-2.5),
        any::<i16>().prop_map(f64::from)
    ];
    (word, count, size).prop_map(|(word, count, size)| Values { word, count, size })
}

/// As many entries, so that what compiling takes is shared by many patterns.
const ENTRIES: usize = 24;

fn catalog() -> String {
    let entry = |at| {
        format!(
            r#"
[error.E{at}]
message = "{{ $word }}{{ $count }}{{ $size }}"
params = [
  {{ name = "word", type = "string" }},
  {{ name = "count", type = "i64" }},
  {{ name = "size", type = "f64" }},
]
"#
        )
    };
    (0..ENTRIES).map(entry).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_bundle_shows_any_pattern_alike(
        patterns in proptest::collection::vec(proptest::collection::vec(pattern(), 1..4), ENTRIES),
        values in proptest::collection::vec(values(), 4),
    ) {
        let messages = patterns.iter().enumerate();
        let translation: String =
            messages.map(|(at, parts)| format!("E{at} = {}\n", parts.concat())).collect();
        let compilation = compile(vec![
            InputFile::new("catalog/t.toml", catalog()),
            InputFile::new("locales/pl/t.ftl", translation.clone()),
        ]);
        prop_assert!(!compilation.has_errors(), "{}", compilation.report(Color::Never));
        let packed = pack(compilation.sound().unwrap().catalogs().next().unwrap());
        let (catalog, pl) = (packed.catalog(), "pl".parse::<Locale>().unwrap());
        let source = FluentCatalog::new(&catalog, &[]).source(&pl).unwrap().to_string();
        let mut bundle = bundle("pl", source.clone());
        bundle.set_formatter(Some(with_comma));
        for entry in catalog.entries() {
            for values in &values {
                let mut shown = String::new();
                entry.message(&pl).unwrap().write(values, Style::TEXT, &mut shown).unwrap();
                let theirs = format(&bundle, entry.key(), "", &values.args());
                prop_assert_eq!(theirs, Some(shown), "{}\n{}\n---\n{}", entry.key(), translation, source);
            }
        }
    }
}
