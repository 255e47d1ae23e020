//! What the texts of an entry say, and how much each of them counts.

use errorbook_compiler::model::{CatalogDef, EntryDef, FieldKind, Part, Pattern};

use super::term::{Run, runs};

/// A text of an entry.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) text: String,
    pub(crate) weight: f32,
}

/// Returns what an entry says in no language: its names, and what clients see.
pub(crate) fn neutral_fields(entry: &EntryDef) -> Vec<Field> {
    let mut all = Vec::new();
    let mut add = |text: &str, weight: f32| {
        if !text.is_empty() {
            all.push(Field {
                text: text.to_owned(),
                weight,
            });
        }
    };
    for name in [&entry.key.value, &entry.code] {
        add(name, name_weight(name));
        if entry.code == entry.key.value {
            break;
        }
    }
    add(
        &entry
            .status
            .map(|status| status.to_string())
            .unwrap_or_default(),
        2.0,
    );
    for name in entry.endpoints.iter().chain(&entry.tags) {
        add(&name.value, 2.0);
    }
    if let Some(oauth) = &entry.oauth {
        add(&oauth.error, 2.0);
        add(oauth.description.as_deref().unwrap_or_default(), 3.0);
    }
    all
}

/// Returns how much each word of a name says: of a short one, more.
fn name_weight(name: &str) -> f32 {
    let words = runs(name).into_iter();
    let words = words.filter(|run| matches!(run, Run::Word(_))).count();
    let words = f32::from(u16::try_from(words.max(1)).unwrap_or(u16::MAX));
    (24.0 / words).min(12.0)
}

/// Returns all texts of an entry in the locales that are wanted.
pub(crate) fn fields(
    catalog: &CatalogDef,
    entry: &EntryDef,
    is_wanted: impl Fn(&str) -> bool,
) -> Vec<Field> {
    let mut all = Vec::new();
    let has_message = entry.message.texts().next().is_some();
    for field in entry.fields() {
        let weight = match field.kind {
            FieldKind::Message => 5.0,
            // What an error says that has no message.
            FieldKind::Summary if !has_message => 4.0,
            FieldKind::Summary => 3.0,
            FieldKind::Description | FieldKind::Causes => 1.5,
            FieldKind::Resolutions => 1.0,
            FieldKind::Related | FieldKind::Params => 0.4,
            FieldKind::Deprecated | FieldKind::Retired | FieldKind::Divergence => continue,
        };
        let locales = catalog.packed_locales();
        let wanted = locales.filter(|(_, known)| is_wanted(known.locale.as_str()));
        for (locale, _) in wanted {
            let text = field.field.text(locale);
            let Some(pattern) = text.and_then(|text| text.pattern.as_ref()) else {
                continue;
            };
            let mut text = String::new();
            write(pattern, &mut text);
            if !text.is_empty() {
                all.push(Field { text, weight });
            }
        }
    }
    all
}

/// Writes every text of a pattern, one variant after the other.
fn write(pattern: &Pattern, out: &mut String) {
    for part in &pattern.parts {
        match part {
            Part::Text { text, .. } => out.push_str(text),
            Part::Param { .. } => out.push(' '),
            Part::Isolated(inner) => write(inner, out),
            Part::Select { variants, .. } => {
                for variant in variants {
                    write(&variant.pattern, out);
                    out.push(' ');
                }
            }
        }
    }
}
