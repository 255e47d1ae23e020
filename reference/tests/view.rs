//! The view of an entry: languages, staleness, divergence, variants, values.

mod support;

use errorbook_compiler::model::ParamDef;
use errorbook_compiler::values;
use errorbook_core::Style;
use errorbook_reference::view::{EndingKind, Placeholders, Values, Writing};
use errorbook_reference::{CompiledCatalog, EntryView, ResolvedText};
use support::{compiled, locale, selects};

fn entry<'a>(catalogs: &[CompiledCatalog<'a>], tag: &str, key: &str) -> EntryView<'a> {
    let view = catalogs[0].view(&locale(tag));
    let def = view.def().entry(key).unwrap();
    view.entry(def)
}

/// `CONDITION: TEXT` of each variant.
fn variants(text: &ResolvedText<'_>) -> Vec<String> {
    let writing = Writing {
        style: Style::TEXT,
        escape: None,
        placeholders: &Placeholders::Names,
    };
    let variants = text.variants().list.into_iter();
    variants
        .map(|variant| {
            let text = text.write(&variant.pattern, &writing);
            format!("{}: {text}", variant.condition)
        })
        .collect()
}

/// Returns a select on one line, with `;}` at its end, as Fluent has it.
fn lines(text: &str) -> String {
    let text = text.replace(" [", "\n [").replace(" *[", "\n *[");
    text.replace(";}", "\n}")
}

fn catalog(message: &str, params: &str) -> String {
    format!(
        "[error.A]\nmessage = \"\"\"{}\"\"\"\nparams = [{params}]\n",
        lines(message)
    )
}

fn message(text: &str, params: &str) -> Vec<String> {
    let compilation = compiled(&catalog(text, params), &[]);
    let catalogs = CompiledCatalog::all(compilation.readable());
    variants(entry(&catalogs, "en", "A").message.as_ref().unwrap())
}

#[test]
fn each_text_says_its_language_and_what_is_known_of_it() {
    let compilation = selects();
    let catalogs = CompiledCatalog::all(compilation.readable());

    let ja = entry(&catalogs, "ja-JP", "Table");
    let text = ja.message.as_ref().unwrap();
    assert_eq!((text.lang.as_str(), text.foreign()), ("ja", None));
    let divergence = text.divergence.clone().unwrap();
    assert!(divergence.text.contains("every format alike"));
    assert!(divergence.is_fallback && divergence.lang.as_str() == "en");
    assert!(!text.is_stale);
    let summary = ja.summary.as_ref().unwrap();
    assert_eq!(summary.foreign(), Some("en"));
    assert!(summary.divergence.is_none());
    assert_eq!(ja.causes[0].text.foreign(), None);
    assert_eq!(ja.causes[1].text.foreign(), Some("en"));
    assert_eq!(ja.notes[0].text.as_ref().unwrap().foreign(), None);
    assert_eq!(ja.params[0].doc.as_ref().unwrap().foreign(), None);
    assert_eq!(ja.params[1].doc.as_ref().unwrap().foreign(), Some("en"));
    assert_eq!(ja.headings().message, "メッセージ");

    let de = entry(&catalogs, "de", "Table");
    assert!(de.summary.as_ref().unwrap().is_stale);
    assert!(!de.message.as_ref().unwrap().is_stale);
    // The text that is shown is the source's, which is never stale.
    assert!(!ja.summary.as_ref().unwrap().is_stale);
    let en = entry(&catalogs, "en", "Table");
    assert!(en.message.as_ref().unwrap().divergence.is_none());
}

#[test]
fn what_is_written_in_one_locale_alone_does_not_fall_back() {
    let compilation = selects();
    let catalogs = CompiledCatalog::all(compilation.readable());
    let own = catalogs[0].own_texts();
    let tags: Vec<_> = own.iter().map(|view| view.locale().to_string()).collect();
    assert_eq!(tags, ["en", "de", "ja"]);
    let german = own[1].entries().next().unwrap();
    assert!(german.message.is_some() && german.description.is_none() && german.causes.is_empty());
}

#[test]
fn facts_and_lists_are_those_of_the_entry() {
    let compilation = selects();
    let catalogs = CompiledCatalog::all(compilation.readable());
    let table = entry(&catalogs, "en", "Table");
    assert_eq!(table.resolutions[0].fixes, [0, 2]);
    assert_eq!(table.resolutions[1].fixes, [0; 0]);
    assert_eq!(table.related[0].title, "Attempt");
    assert_eq!(table.endpoints[0].name(), "upload");
    // That of the endpoint, with a 401.
    assert_eq!(table.challenge(), Some("Bearer realm=\"files\""));
    assert!(table.has_response());
    let attempt = entry(&catalogs, "en", "Attempt");
    assert!(!attempt.has_response() && attempt.challenge().is_none());
    assert!(!attempt.is_undocumented());
    let gone = entry(&catalogs, "de", "Gone");
    let ending = gone.ending.as_ref().unwrap();
    assert_eq!((ending.kind, ending.since), (EndingKind::Retired, "2.0"));
    assert_eq!(ending.heading, "Entfallen seit");
    assert!(ending.reason.is_fallback);
    assert_eq!(ending.successor.as_ref().unwrap().title, "Table");
    let codes = catalogs[0].view(&locale("en")).codes();
    let codes: Vec<_> = codes.iter().map(|code| code.root.code.as_str()).collect();
    assert_eq!(codes, ["Table", "Attempt", "Gone"]);
}

#[test]
fn every_variant_says_when_it_is_read() {
    let compilation = selects();
    let catalogs = CompiledCatalog::all(compilation.readable());
    let table = entry(&catalogs, "en", "Table");
    assert_eq!(
        variants(table.message.as_ref().unwrap()),
        [
            "format = ini: INI files cannot hold a table.",
            "format = toml: TOML files cannot hold a table.",
            "format = json: JSON files cannot hold a table.",
        ]
    );
    assert_eq!(
        variants(table.description.as_ref().unwrap()),
        [
            "attempt = 0: After no attempt, `{format}` was given up.",
            "attempt = 1: After one attempt, `{format}` was given up.",
            "attempt = 2, 3, 4, …: After {attempt} attempts, `{format}` was given up.",
        ]
    );
    let attempt = entry(&catalogs, "en", "Attempt");
    let all = variants(attempt.message.as_ref().unwrap());
    assert_eq!(all.len(), 8);
    assert_eq!(
        all[0],
        "attempt = 1, 21, 31, …; last = true: The {attempt}st attempt, the last one, failed."
    );
    assert_eq!(
        all[7],
        "attempt = 0, 4, 5, …; last = false: The {attempt}th attempt failed."
    );
    // Each language has categories of its own, and variants of its own.
    let german = entry(&catalogs, "de", "Table");
    assert_eq!(
        variants(german.message.as_ref().unwrap()),
        [
            "format = ini: INI-Dateien haben keinen Platz für Tabellen.",
            "format = toml, json: Andere-Dateien haben keinen Platz für Tabellen.",
        ]
    );
}

#[test]
fn choices_by_one_value_agree() {
    let params = "{ name = \"n\", type = \"u32\" }";
    let text =
        "{ $n -> [0] no files [one] a file *[other] files ;} { $n -> [one] is *[other] are ;} gone";
    assert_eq!(
        message(text, params),
        [
            "n = 0: no files are gone",
            "n = 1: a file is gone",
            "n = 2, 3, 4, …: files are gone",
        ]
    );
    let text =
        "{ $n -> [one] a *[other] b ;}{ $n -> [1] c *[other] d ;}{ $n -> [0] e *[other] f ;}";
    assert_eq!(
        message(text, params),
        ["n = 1: acf", "n = 0: bde", "n = 2, 3, 4, …: bdf"]
    );
    // By text, where a value is none of those that were told apart before.
    let params = "{ name = \"s\", type = \"string\" }";
    let text = "{ $s -> [a] A *[b] B ;}{ $s -> [a] 1 [c] 2 *[d] 3 ;}";
    assert_eq!(
        message(text, params),
        ["s = a: A1", "s = c: B2", "s ≠ a, c: B3"]
    );
}

#[test]
fn a_select_within_a_variant_is_asked_there_only() {
    let text = "{ $a -> [x] x{ $b -> [true] 1 *[false] 2 ;} *[y] y ;}";
    let params =
        "{ name = \"a\", type = { enum = [\"x\", \"y\"] } }, { name = \"b\", type = \"bool\" }";
    assert_eq!(
        message(text, params),
        ["a = x; b = true: x1", "a = x; b = false: x2", "a = y: y"]
    );
}

#[test]
fn many_selects_are_told_one_at_a_time() {
    let names: Vec<String> = (0..5).map(|at| format!("p{at}")).collect();
    let params = names
        .iter()
        .map(|name| format!("{{ name = \"{name}\", type = \"string\" }}"));
    let params = params.collect::<Vec<_>>().join(", ");
    let text = |arms: &str| -> String {
        let one = |name: &String| format!("{{ ${name} -> {arms} *[z] z ;}}");
        names.iter().map(one).collect()
    };
    let told = message(&text("[a] a [b] b"), &params);
    assert_eq!(told.len(), 1 + 5 * 2, "not 3^5");
    let texts: Vec<_> = told
        .iter()
        .map(|one| one.rsplit(' ').next().unwrap())
        .collect();
    for expected in ["azzzz", "zbzzz", "zzzzb", "zzzzz"] {
        assert!(texts.contains(&expected), "{expected} in {texts:?}");
    }
    let arms: String = (0..40).map(|at| format!("[k{at}] k ")).collect();
    let compilation = compiled(&catalog(&text(arms.trim()), &params), &[]);
    let catalogs = CompiledCatalog::all(compilation.readable());
    let a = entry(&catalogs, "en", "A");
    let variants = a.message.as_ref().unwrap().variants();
    assert!(variants.is_cut && variants.list.len() == 48);
}

/// Returns the values of arguments such as `format=ini`.
fn given(entry: &EntryView<'_>, values: &[(&str, &str)]) -> Values {
    let value = |param: &ParamDef| {
        let (_, text) = values.iter().find(|(name, _)| *name == param.name.value)?;
        Some(values::parse(param, text).unwrap())
    };
    Values::new(entry.def().params.iter().map(value).collect())
}

#[test]
fn values_choose_and_leave_open_what_they_do_not_say() {
    let compilation = selects();
    let catalogs = CompiledCatalog::all(compilation.readable());
    let attempt = |values: &[(&str, &str)]| {
        let entry = entry(&catalogs, "en", "Attempt");
        let values = given(&entry, values);
        variants(entry.with_values(values).message.as_ref().unwrap())
    };
    assert_eq!(
        attempt(&[("attempt", "22"), ("last", "false")]),
        [": The 22nd attempt failed."]
    );
    assert_eq!(
        attempt(&[("attempt", "22")]),
        [
            "last = true: The 22nd attempt, the last one, failed.",
            "last = false: The 22nd attempt failed.",
        ]
    );
    assert_eq!(attempt(&[("last", "true")]).len(), 4);
    let table = entry(&catalogs, "ja", "Table");
    let values = given(&table, &[("format", "ini")]);
    let table = table.with_values(values);
    assert_eq!(
        variants(&table.resolutions[0].text),
        [": リーダーを更新してください。"]
    );
    assert_eq!(table.value(0).unwrap().to_string(), "ini");
    assert!(table.value(1).is_none());
}
