//! Doc comments of generated code.

use errorbook_core::NoteKind;

use crate::diagnostic::is_unprintable;
use crate::model::{CatalogDef, Choice, EntryDef, Field, ParamDef};
use crate::names::case_ident;
use crate::source::Sources;

pub(super) fn catalog_doc(catalog: &CatalogDef) -> String {
    let text = |field: &Field| field_text(catalog, field, &[]).map(|text| rustdoc(&text));
    let title = text(&catalog.title).unwrap_or_else(|| format!("The catalog `{}`.", catalog.name));
    let mut doc = format!("{title}\n\n");
    if let Some(description) = text(&catalog.description) {
        doc.push_str(&format!("{description}\n\n"));
    }
    let locales: Vec<_> = catalog
        .packed_locales()
        .map(|(_, locale)| format!("`{}`", locale.locale))
        .collect();
    doc.push_str(&format!(
        "{}, in {}.",
        match catalog.entries.len() {
            1 => "1 entry".to_owned(),
            count => format!("{count} entries"),
        },
        locales.join(", ")
    ));
    doc
}

/// Returns an entry's page as a doc comment, with where the entry is written.
pub(super) fn entry_doc(catalog: &CatalogDef, entry: &EntryDef, sources: &Sources) -> String {
    let page = entry_page(catalog, entry);
    let place = entry.key.span;
    let (line, _) = sources.line_column(place.file, place.start);
    let path = sources.shown_path(place.file);
    format!("{page}\n\nWritten in `{path}`, line {line}.")
}

fn entry_page(catalog: &CatalogDef, entry: &EntryDef) -> String {
    let mut doc = String::new();
    let mut paragraph = |text: Option<String>| {
        if let Some(text) = text {
            doc.push_str(&rustdoc(&text));
            doc.push_str("\n\n");
        }
    };
    paragraph(field_text(catalog, &entry.summary, &entry.params));
    paragraph(field_text(catalog, &entry.description, &entry.params));
    if let Some(message) = field_text(catalog, &entry.message, &entry.params) {
        doc.push_str(&format!("Message: “{}”\n\n", rustdoc(&message)));
    }
    for (title, mark, items) in [
        ("Causes", "-", &entry.causes),
        ("Resolutions", "1.", &entry.resolutions),
    ] {
        let texts: Vec<_> = items
            .iter()
            .filter_map(|item| field_text(catalog, &item.field, &entry.params))
            .collect();
        if !texts.is_empty() {
            doc.push_str(&format!("{title}:\n\n"));
            for text in texts {
                doc.push_str(&format!(
                    "{mark} {}\n",
                    rustdoc(&text).replace('\n', "\n   ")
                ));
            }
            doc.push('\n');
        }
    }
    for note in catalog.notes_of(entry) {
        if let Some(text) = field_text(catalog, &note.text, &[]) {
            let kind = match note.kind {
                NoteKind::Note => "Note",
                NoteKind::Warning => "Warning",
            };
            doc.push_str(&format!("{kind}: {}\n\n", rustdoc(&text)));
        }
    }
    if let Some(oauth) = &entry.oauth {
        doc.push_str(&format!(
            "Payload: `{}`\n\n",
            oauth.sample().replace('`', "'")
        ));
    }
    if let Some(case) = &entry.case {
        doc.push_str(&format!(
            "The case `{}` of `{}`: `{}_error!({}::{})`\n\n",
            case.id.value,
            rustdoc(&entry.code),
            catalog.name,
            case.of,
            case_ident(&case.id.value)
        ));
    }
    let doc = doc.trim_end();
    if doc.is_empty() {
        format!("`{}`", entry.code)
    } else {
        doc.to_owned()
    }
}

/// Returns a field's source text with its parameters by name: all its variants, each with what it is read for.
pub(super) fn field_text(
    catalog: &CatalogDef,
    field: &Field,
    params: &[ParamDef],
) -> Option<String> {
    let pattern = field.source()?.pattern.as_ref()?;
    if !pattern.has_select() {
        return Some(pattern.default_text(params));
    }
    let variants = pattern.variants(&catalog.source_locale(), &|_| None);
    let texts = variants.list.iter().map(|variant| {
        let text = variant.pattern.default_text(params);
        match &variant.choices[..] {
            [] => text,
            choices => {
                let cases = choices.iter().map(|choice| case(choice, params));
                format!("{text} ({})", cases.collect::<Vec<_>>().join(", "))
            }
        }
    });
    let cut = variants.is_cut.then(|| "…".to_owned());
    Some(texts.chain(cut).collect::<Vec<_>>().join(" / "))
}

/// Returns what a variant is read for: `` `format = ini` ``.
fn case(choice: &Choice<'_>, params: &[ParamDef]) -> String {
    let param = params.get(choice.selector.param);
    let name = param.map_or("", |param| param.name.value.as_str());
    match choice.is_default {
        true => format!("any other `{name}`"),
        false => format!("`{name} = {}`", choice.key.as_str()),
    }
}

/// Returns a text as rustdoc shall show it: brackets are no links to items, angle brackets no tags. Code spans
/// stay as they are.
pub(super) fn rustdoc(text: &str) -> String {
    let mut escaped = String::new();
    // A carriage return would end a comment, and rustc denies characters that change its direction.
    let text = text.replace(
        |c| is_unprintable(c) && !matches!(c, '\n' | '\t'),
        "\u{fffd}",
    );
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            escaped.push('`');
        }
        if index % 2 == 1 {
            escaped.push_str(part);
            continue;
        }
        let mut rest = part;
        while let Some(c) = rest.chars().next() {
            // What the compiler makes of a catalog's links, or an author writes like them.
            let length = link(rest).unwrap_or_else(|| {
                if matches!(c, '[' | ']' | '<' | '>') {
                    escaped.push('\\');
                }
                c.len_utf8()
            });
            let (kept, after) = rest.split_at(length);
            escaped.push_str(kept);
            rest = after;
        }
    }
    escaped
}

/// Returns the length of the link to a URL that a text begins with.
fn link(text: &str) -> Option<usize> {
    let (title, after) = text.strip_prefix('[')?.split_once("](")?;
    let (url, _) = after.split_once(')')?;
    let is_url = url.starts_with("https://") || url.starts_with("http://");
    let is_plain =
        !title.contains(['[', ']', '<', '>']) && !url.contains(['<', '>', ' ', '\n', '(']);
    (is_url && is_plain).then(|| "[](".len() + title.len() + url.len() + ")".len())
}

#[cfg(test)]
mod tests {
    use super::field_text;
    use crate::compilation::compile;
    use crate::source::InputFile;

    #[test]
    fn a_text_that_chooses_is_documented_with_all_its_variants() {
        let catalog = "[error.A]\nmessage = \"\"\"\n{ $n ->\n    [one] a file\n   *[other] { $n } files\n} left\"\"\"\n\
                       params = [{ name = \"n\", type = \"u8\" }]\n";
        let compiled = compile(vec![InputFile::new("catalog/app.toml", catalog)]);
        let catalog = &compiled.catalogs()[0];
        let entry = &catalog.entries[0];
        assert_eq!(
            field_text(catalog, &entry.message, &entry.params).unwrap(),
            "a file left (`n = one`) / {n} files left (any other `n`)"
        );
    }
}
