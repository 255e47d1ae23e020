//! A project of seeded texts.

use std::collections::BTreeMap;

use errorbook_compiler::source::InputFile;
use errorbook_core::ParamType;

use super::kinds::LINK;
use super::{CleanTexts, LOCALES};
use crate::text::Place;

/// A text with a defect, and without.
#[derive(Debug)]
pub(super) struct Seeded {
    pub(super) locale: &'static str,
    /// Which of its kind and locale it is.
    pub(super) at: usize,
    /// The field that it is a text of.
    pub(super) field: &'static str,
    pub(super) params: Vec<(String, ParamType)>,
    pub(super) source: String,
    /// The translation without the defect; None for none at all.
    pub(super) sound: Option<String>,
    pub(super) broken: Option<String>,
    /// True if the text is not to be translated.
    pub(super) is_fixed: bool,
}

/// So many clean texts of each locale stand beside the seeded ones: some checks ask what a catalog does elsewhere.
const OTHERS: usize = 80;

/// Returns the name of the catalog of a locale. It has the texts of that language alone: entries that only others
/// have would be missing in it.
fn catalog_of(locale: &str) -> String {
    format!("seeded_{}", letters(locale).to_lowercase())
}

/// Returns where findings of a text are.
pub(super) fn place(one: &Seeded) -> Place {
    Place {
        catalog: catalog_of(one.locale),
        locale: one.locale.to_owned(),
        key: key(one),
        field: match one.field {
            "cause" => "cause-a".to_owned(),
            "resolution" => "resolution-a".to_owned(),
            other => other.to_owned(),
        },
    }
}

fn key(one: &Seeded) -> String {
    format!("Seed{}{}", letters(one.locale), one.at)
}

/// The letters of a locale's tag.
fn letters(locale: &str) -> String {
    let letters: String = locale.chars().filter(char::is_ascii_alphabetic).collect();
    letters.to_uppercase()
}

/// Makes a project of texts among others that are as they should be, with a catalog for each language. `text` says which
/// translation is taken.
pub(super) fn project(
    all: &[Seeded],
    others: &CleanTexts,
    before: &str,
    text: impl Fn(&Seeded) -> Option<String>,
) -> Vec<InputFile> {
    let start = || {
        (
            format!("[catalog]\ntitle = \"Seeded\"\n\n{LINK}\n"),
            before.to_owned(),
        )
    };
    let mut files: BTreeMap<&str, (String, String)> = BTreeMap::new();
    for locale in LOCALES {
        let (catalog, file) = files.entry(locale).or_insert_with(start);
        for (at, clean) in others.of_locale(locale).iter().take(OTHERS).enumerate() {
            let key = format!("Other{}{at}", letters(locale));
            catalog.push_str(&entry(&key, "message", &clean.source, &clean.params, false));
            file.push_str(&format!("{key} = {}\n", clean.text));
        }
    }
    for one in all {
        let key = key(one);
        let (catalog, file) = files.entry(one.locale).or_insert_with(start);
        catalog.push_str(&entry(
            &key,
            one.field,
            &one.source,
            &one.params,
            one.is_fixed,
        ));
        if let Some(text) = text(one) {
            let text = indented(&text);
            file.push_str(&match one.field {
                "message" => format!("{key} ={text}\n"),
                _ => format!("{key} =\n    .{} ={text}\n", place(one).field),
            });
        }
    }
    let both = |(locale, (catalog, file)): (&str, (String, String))| {
        let name = catalog_of(locale);
        [
            InputFile::new(format!("catalog/{name}.toml"), catalog),
            InputFile::new(format!("locales/{locale}/{name}.ftl"), file),
        ]
    };
    files.into_iter().flat_map(both).collect()
}

/// A text behind `=`: on lines of its own if it has several.
fn indented(text: &str) -> String {
    if text.contains('\n') {
        format!("\n        {}", text.replace('\n', "\n        "))
    } else {
        format!(" {text}")
    }
}

fn entry(
    key: &str,
    field: &str,
    source: &str,
    params: &[(String, ParamType)],
    is_fixed: bool,
) -> String {
    let translate = if is_fixed { "translate = false\n" } else { "" };
    let value = format!("'''{source}'''");
    let field = match field {
        "cause" => format!("causes = [{{ id = \"a\", text = {value} }}]"),
        "resolution" => format!("resolutions = [{{ id = \"a\", text = {value} }}]"),
        name => format!("{name} = {value}"),
    };
    let params: Vec<String> = params
        .iter()
        .map(|(name, kind)| format!("{{ name = \"{name}\", type = \"{}\" }}", kind.name()))
        .collect();
    let params = params.join(", ");
    format!("[error.{key}]\n{translate}{field}\nparams = [{params}]\n\n")
}
