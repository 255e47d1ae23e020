//! What the texts of an entry say, and how much each of them counts.

use errorbook_compiler::model::{CatalogDef, EntryDef, FieldKind, Part, Pattern};

/// A text of an entry.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) text: String,
    pub(crate) weight: f32,
}

/// Returns all texts of an entry, in every language.
pub(crate) fn fields(catalog: &CatalogDef, entry: &EntryDef) -> Vec<Field> {
    let mut all = Vec::new();
    let mut add = |text: &str, weight: f32| {
        if !text.is_empty() {
            all.push(Field {
                text: text.to_owned(),
                weight,
            });
        }
    };
    add(&entry.key.value, 3.0);
    if entry.code != entry.key.value {
        add(&entry.code, 3.0);
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
    for field in entry.fields() {
        let weight = match field.kind {
            FieldKind::Message => 5.0,
            FieldKind::Summary => 3.0,
            FieldKind::Description | FieldKind::Causes => 1.5,
            FieldKind::Resolutions => 1.0,
            FieldKind::Related | FieldKind::Params => 0.4,
            FieldKind::Deprecated | FieldKind::Retired | FieldKind::Divergence => continue,
        };
        for (locale, _) in catalog.packed_locales() {
            let text = field.field.text(locale);
            if let Some(pattern) = text.and_then(|text| text.pattern.as_ref()) {
                let mut said = String::new();
                write(pattern, &mut said);
                add(&said, weight);
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
