//! Endpoints, notes, links, sections and enums: that names point to them, and that each is named.

use std::collections::HashSet;

use crate::check::identity::unknown_reference::UNKNOWN_REFERENCE;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, Text};
use crate::source::Spanned;

/// EB0105: an endpoint, note, link, section or enum is never used.
pub static UNUSED_DEFINITION: Check = Check {
    code: "EB0105",
    name: "unused-definition",
    level: Level::Error,
    summary: "an endpoint, note, link, section or enum is never used",
    reason: "It is never shown. Most often, a name was changed in only one place.",
    fix: "Use it where it belongs, or remove it.",
    bad: r#"
[note.billing]
text = "The quota is renewed with each invoice."

[error.QuotaExceeded]
message = "The quota is used up."
"#,
    good: r#"
[note.billing]
text = "The quota is renewed with each invoice."

[error.QuotaExceeded]
message = "The quota is used up."
notes = ["billing"]
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let entries = || catalog.with_parents();
    let endpoints: Vec<_> = catalog.endpoints.iter().map(|one| &one.name).collect();
    let notes: Vec<_> = catalog.notes.iter().map(|one| &one.name).collect();
    let links: Vec<_> = catalog.links.iter().map(|one| &one.name).collect();
    let of_endpoints = entries().flat_map(|entry| &entry.endpoints);
    check_kind(catalog, "endpoint", &endpoints, of_endpoints, report);
    let of_notes = entries().flat_map(|entry| &entry.notes);
    check_kind(catalog, "note", &notes, of_notes, report);
    let of_links = texts(catalog).flat_map(Text::links);
    let of_links = of_links.chain(&catalog.related_links);
    check_kind(catalog, "link", &links, of_links, report);
    let sections: Vec<_> = catalog.sections.iter().map(|one| &one.name).collect();
    let fitting = entries().filter_map(|entry| Some(&catalog.section_of(entry)?.name));
    let of_sections = entries().filter_map(|entry| entry.section.as_ref());
    let of_sections = of_sections.chain(fitting);
    check_kind(catalog, "section", &sections, of_sections, report);
    let enums: Vec<_> = catalog.enums.iter().map(|one| &one.name).collect();
    let params = entries().flat_map(|entry| &entry.params);
    let of_enums = params.filter_map(|param| param.shared_enum.as_ref());
    check_kind(catalog, "enum", &enums, of_enums, report);
}

/// Returns every text that may name a link.
fn texts(catalog: &CatalogDef) -> impl Iterator<Item = &Text> {
    let own = catalog.own_fields();
    let fields = catalog.with_parents().flat_map(|entry| entry.fields());
    own.chain(fields.map(|field| field.field))
        .flat_map(|field| field.texts().map(|(_, text)| text))
}

fn check_kind<'a>(
    catalog: &CatalogDef,
    kind: &str,
    known: &[&Spanned<String>],
    used: impl Iterator<Item = &'a Spanned<String>>,
    report: &mut Report,
) {
    let mut names = HashSet::new();
    for name in used {
        names.insert(name.value.as_str());
        if known.iter().any(|known| known.value == name.value) {
            continue;
        }
        let near = report.nearest(&name.value, known.iter().map(|known| known.value.as_str()));
        report.add(
            Diagnostic::new(
                &UNKNOWN_REFERENCE,
                format!("there is no {kind} `{}`", name.value),
            )
            .at(name.span, format!("not a {kind} of `{}`", catalog.name))
            .help(format!(
                "write `[{kind}.{}]` in `catalog/{}.toml`, or name an existing one",
                name.value, catalog.name
            ))
            .did_you_mean(near),
        );
    }
    let mut unused = known
        .iter()
        .filter(|one| !names.contains(one.value.as_str()))
        .peekable();
    // To look at every text takes its time.
    if unused.peek().is_none() {
        return;
    }
    // What could not be read may be what names it.
    let complete = catalog.locales.iter().all(|locale| locale.complete)
        && catalog.with_parents().all(|entry| entry.complete)
        && texts(catalog).all(|text| text.pattern.is_some());
    if !complete {
        return;
    }
    for unused in unused {
        let how = match kind {
            "link" => format!("write `[[{}]]` in a text", unused.value),
            "section" => format!("write `section = \"{}\"` in an entry", unused.value),
            "enum" => format!(
                "write `type = {{ enum = \"{}\" }}` in a parameter",
                unused.value
            ),
            _ => format!("write `{kind}s = [\"{}\"]` in an entry", unused.value),
        };
        report.add(
            Diagnostic::new(
                &UNUSED_DEFINITION,
                format!("the {kind} `{}` is never used", unused.value),
            )
            .at(unused.span, "never shown")
            .help(format!("{how}, or remove it")),
        );
    }
}
