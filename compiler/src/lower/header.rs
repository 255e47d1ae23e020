//! `[catalog]`: what holds for all of a catalog's entries.

use errorbook_core::{Locale, ParamType};

use super::allow;
use super::items::check_unique;
use super::locale::known_locale;
use super::table::{Table, Value, list};
use super::value::named_type;
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report, nearest};
use crate::model::{
    CatalogDef, CodeTemplate, FieldKind, MetaDef, PluralLike, Requirement, Synonyms,
};
use crate::names;
use crate::source::Spanned;

/// Reads `[catalog]` and returns the source locale, if it says one.
pub(super) fn lower_header(
    catalog: &mut CatalogDef,
    mut header: Table<'_>,
    report: &mut Report,
) -> Option<Locale> {
    for (key, field) in [
        ("title", &mut catalog.title),
        ("description", &mut catalog.description),
    ] {
        if let Some(text) = header.get(key).and_then(|value| value.text(report)) {
            field.set_source(text);
        }
    }
    let docs_url = header.get("docs-url").and_then(|value| value.shown(report));
    catalog.docs_url = docs_url.map(|url| url.trim_end_matches('/').to_owned());
    catalog.codes = header
        .get("codes")
        .and_then(|value| code_template(&value, report));
    catalog.plural_like = plural_like(&mut header, report);
    let locale = header
        .get("source-locale")
        .and_then(|value| known_locale(&value.string(report)?, &catalog.plural_like, report));
    let require = header
        .get("require")
        .and_then(|value| value.table("`require`", report));
    for value in require.map_or_else(Vec::new, |require| require.all()) {
        let requirement = requirement(&value, catalog, report);
        catalog.require.extend(requirement);
    }
    catalog.meta = meta(&mut header, report);
    let links = header
        .get("related-links")
        .and_then(|value| value.strings(report));
    catalog.related_links = links.unwrap_or_default();
    check_unique(catalog.related_links.iter(), report);
    catalog.levels = allow::lower_levels(&mut header, report);
    catalog.allow = allow::lower_allow(&mut header, report);
    header.finish(report);
    locale
}

/// Reads `codes`: what the catalog's codes look like.
fn code_template(value: &Value<'_>, report: &mut Report) -> Option<Spanned<CodeTemplate>> {
    let text = value.string(report)?;
    match text.value.parse() {
        Ok(template) => Some(Spanned::new(template, text.span)),
        Err(_) => value.refuse(
            "letters followed by a `#` for each digit, as in `TOK###`",
            "not a pattern of codes",
            report,
        ),
    }
}

fn requirement(
    value: &Value<'_>,
    catalog: &CatalogDef,
    report: &mut Report,
) -> Option<Requirement> {
    let locale = known_locale(&value.key, &catalog.plural_like, report)?;
    let mut kinds = Vec::new();
    for name in value.strings(report)? {
        let mut known = FieldKind::ALL.iter();
        match known.find(|(known, _)| *known == name.value) {
            Some((_, kind)) => kinds.push(*kind),
            None => report.add(unknown_kind(&name)),
        }
    }
    Some(Requirement {
        locale: Spanned::new(locale, value.key.span),
        kinds,
    })
}

fn unknown_kind(name: &Spanned<String>) -> Diagnostic {
    let known = FieldKind::ALL.map(|(name, _)| name);
    Diagnostic::new(
        &checks::UNKNOWN_REFERENCE,
        format!("there is no kind of field called `{}`", name.value),
    )
    .at(name.span, "not a kind of field")
    .help(format!("the kinds are {}", list(&known)))
    .did_you_mean(nearest(&name.value, known))
}

/// Reads `plural-like`: for languages without plural rules, those whose rules they are given.
fn plural_like(header: &mut Table<'_>, report: &mut Report) -> PluralLike {
    let table = header
        .get("plural-like")
        .and_then(|value| value.table("`plural-like`", report));
    let values = table.map_or_else(Vec::new, |table| table.all());
    let read = |value: &Value<'_>| {
        let locale = super::locale::canonical(&value.key, report);
        let like = value.string(report);
        let model = like.and_then(|like| {
            Some((
                known_locale(&like, &PluralLike::default(), report)?,
                like.span,
            ))
        });
        let (locale, (model, span)) = (locale?, model?);
        if crate::plural::rules(locale.as_str()).is_some() {
            report.add(
                Diagnostic::new(
                    &checks::WRONG_TYPE,
                    format!("`{locale}` has plural rules of its own"),
                )
                .at(value.key.span, "CLDR has the plural rules of this language")
                .help("remove the key: the CLDR rules are used"),
            );
            return None;
        }
        Some((
            Spanned::new(locale, value.key.span),
            Spanned::new(model, span),
        ))
    };
    PluralLike(values.iter().filter_map(read).collect())
}

/// Reads `[catalog.meta]`: the names and types of open data.
fn meta(header: &mut Table<'_>, report: &mut Report) -> Vec<MetaDef> {
    let table = header
        .get("meta")
        .and_then(|value| value.table("`[catalog.meta]`", report));
    let values = table.map_or_else(Vec::new, |table| table.all());
    let read = |value: &Value<'_>| meta_def(value, report);
    values.iter().filter_map(read).collect()
}

/// Reads a type, or a table with one that says whether clients are sent the value.
fn meta_def(value: &Value<'_>, report: &mut Report) -> Option<MetaDef> {
    let name = value.key.clone();
    if !names::is_kebab_case(&name.value) {
        let title = format!("`{}` cannot be the name of open data", name.value);
        report.add(
            Diagnostic::new(&checks::ID_NAME, title)
                .at(name.span, "a name that `meta` uses")
                .help("use lower-case words joined by `-`, as in `exit-code`"),
        );
    }
    let (kind, public) = if value.is_table() {
        let mut table = value.table(format!("`{}`", name.value), report)?;
        let kind = table.need("type", report);
        let kind = kind.and_then(|value| meta_type(&value, report));
        let public = table.get("public").and_then(|value| value.bool(report));
        table.finish(report);
        (kind, public.unwrap_or(false))
    } else {
        (meta_type(value, report), false)
    };
    Some(MetaDef {
        name,
        kind: kind?,
        public,
    })
}

fn meta_type(value: &Value<'_>, report: &mut Report) -> Option<ParamType> {
    named_type(&value.string(report)?, "", report)
}

/// Reads `[synonyms]`: for each language, groups of words.
pub(super) fn lower_synonyms(catalog: &mut CatalogDef, table: &mut Table<'_>, report: &mut Report) {
    let synonyms = table
        .get("synonyms")
        .and_then(|value| value.table("`[synonyms]`", report));
    for value in synonyms.map_or_else(Vec::new, |synonyms| synonyms.all()) {
        let locale = known_locale(&value.key, &catalog.plural_like, report);
        let groups = value.array(report).unwrap_or_default();
        let groups = groups.iter().filter_map(|value| group(value, report));
        let groups = groups.collect();
        catalog.synonyms.extend(locale.map(|locale| Synonyms {
            locale: Spanned::new(locale, value.key.span),
            groups,
        }));
    }
}

fn group(value: &Value<'_>, report: &mut Report) -> Option<Vec<Spanned<String>>> {
    let words = value.array(report)?;
    let word = |value: &Value<'_>| Some(Spanned::new(value.shown(report)?, value.span));
    let words: Vec<_> = words.iter().filter_map(word).collect();
    check_unique(words.iter(), report);
    if words.len() < 2 {
        let expected = "a list of words that mean the same, as in `[\"sign out\", \"log out\"]`";
        return value.refuse(expected, "fewer than two words", report);
    }
    Some(words)
}
