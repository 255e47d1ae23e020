//! Allows by what they stand on.

use std::collections::HashMap;

use crate::check::registry as checks;
use crate::diagnostic::{Check, Diagnostic, Report, Subject};
use crate::model::{
    Allow, CAUSE_PREFIX, CatalogDef, EntryDef, PARAM_PREFIX, RELATED_PREFIX, RESOLUTION_PREFIX,
    own_name,
};
use crate::names;
use crate::source::Spanned;

/// An allow, and the field that it stands on, by its name in translation files.
struct Site<'a> {
    field: Option<String>,
    allow: &'a Allow,
}

/// Every allow.
pub(super) struct Allows<'a> {
    /// By catalog, check and entry; the entry is empty for the catalog's own.
    sites: HashMap<(&'a str, &'a str, &'a str), Vec<Site<'a>>>,
}

impl<'a> Allows<'a> {
    pub(super) fn new(catalogs: &'a [CatalogDef]) -> Self {
        let mut all = Self {
            sites: HashMap::new(),
        };
        for catalog in catalogs {
            for entry in catalog.with_parents() {
                for (field, allow) in of_fields(entry) {
                    all.add(catalog, &entry.key.value, Some(field), allow);
                }
                all.add_all(catalog, &entry.key.value, &entry.allow);
                // What is said of a code is said of its cases.
                if let Some(parent) = catalog.parent_of(entry) {
                    all.add_all(catalog, &entry.key.value, &parent.allow);
                }
            }
            for (field, allow) in of_own_fields(catalog) {
                all.add(catalog, "", Some(field), allow);
            }
            all.add_all(catalog, "", &catalog.allow);
        }
        all
    }

    fn add_all(&mut self, catalog: &'a CatalogDef, entry: &'a str, allows: &'a [Allow]) {
        // Those on texts come first.
        let on_text = allows.iter().filter(|allow| allow.text.is_some());
        for allow in on_text.chain(allows.iter().filter(|allow| allow.text.is_none())) {
            self.add(catalog, entry, allow.text.map(str::to_owned), allow);
        }
    }

    fn add(
        &mut self,
        catalog: &'a CatalogDef,
        entry: &'a str,
        field: Option<String>,
        allow: &'a Allow,
    ) {
        let key = (catalog.name.as_str(), allow.lint.value.as_str(), entry);
        self.sites
            .entry(key)
            .or_default()
            .push(Site { field, allow });
    }

    /// Returns the allows of a finding: for each of its sides the nearest one.
    pub(super) fn of_finding(&self, diagnostic: &Diagnostic) -> Vec<&'a Allow> {
        let check = diagnostic.check.name;
        let subjects = diagnostic.subjects.iter();
        subjects
            .filter_map(|subject| self.nearest(check, subject))
            .collect()
    }

    fn nearest(&self, check: &str, subject: &Subject) -> Option<&'a Allow> {
        let entry = subject.entry.as_deref().unwrap_or_default();
        let on_entry = self.on(check, subject, entry);
        on_entry.or_else(|| self.on(check, subject, ""))
    }

    fn on(&self, check: &str, subject: &Subject, entry: &str) -> Option<&'a Allow> {
        let sites = self.sites.get(&(subject.catalog.as_str(), check, entry))?;
        // Those on fields come first.
        let site = sites
            .iter()
            .find(|site| site.field.is_none() || site.field == subject.field)?;
        Some(site.allow)
    }
}

/// Returns the allows of endpoints, notes and links.
fn of_own_fields(catalog: &CatalogDef) -> impl Iterator<Item = (String, &Allow)> {
    let endpoints = catalog.endpoints.iter();
    let endpoints = endpoints.map(|one| ("endpoint", &one.name, &one.allow));
    let notes = catalog.notes.iter();
    let notes = notes.map(|one| ("note", &one.name, &one.allow));
    let links = catalog.links.iter();
    let links = links.map(|one| ("link", &one.name, &one.allow));
    let all = endpoints.chain(notes).chain(links);
    all.flat_map(|(kind, name, allow)| {
        let field = own_name(kind, name);
        allow.iter().map(move |allow| (field.clone(), allow))
    })
}

/// Returns the allows of causes, resolutions, related entries and parameters.
fn of_fields(entry: &EntryDef) -> impl Iterator<Item = (String, &Allow)> {
    fn named<'a>(
        prefix: &'a str,
        id: &'a Spanned<String>,
        allow: &'a [Allow],
    ) -> impl Iterator<Item = (String, &'a Allow)> {
        let name = move |allow| (format!("{prefix}{}", id.value), allow);
        allow.iter().map(name)
    }
    let causes = entry.causes.iter();
    let resolutions = entry.resolutions.iter();
    let related = entry.related.iter();
    let params = entry.params.iter();
    causes
        .flat_map(|item| named(CAUSE_PREFIX, &item.id, &item.allow))
        .chain(resolutions.flat_map(|item| named(RESOLUTION_PREFIX, &item.id, &item.allow)))
        .chain(related.flat_map(|related| named(RELATED_PREFIX, &related.key, &related.allow)))
        .chain(params.flat_map(|param| named(PARAM_PREFIX, &param.name, &param.allow)))
}

/// Returns every allow of a catalog.
pub(super) fn all(catalog: &CatalogDef) -> impl Iterator<Item = &Allow> {
    fn of_entry(entry: &EntryDef) -> impl Iterator<Item = &Allow> {
        let of_fields = of_fields(entry).map(|(_, allow)| allow);
        entry.allow.iter().chain(of_fields)
    }
    let entries = catalog.with_parents();
    let own = catalog.allow.iter();
    own.chain(of_own_fields(catalog).map(|(_, allow)| allow))
        .chain(entries.flat_map(of_entry))
}

/// The family of checks of allows and levels.
const FAMILY: &str = "EB08";

/// Returns whether a check is about allows and levels themselves.
pub(super) fn is_about_allows(check: &Check) -> bool {
    check.family() == FAMILY
}

/// Returns what is wrong with allows and levels themselves.
pub(super) fn check(catalogs: &[CatalogDef]) -> Vec<Diagnostic> {
    let mut found = Report::new();
    for catalog in catalogs {
        for allow in all(catalog) {
            let name = &allow.lint;
            check_name(name, &mut found);
            if allow.reason.value.trim().is_empty() {
                found.add(no_reason(allow));
            }
            if checks::named(&name.value).is_some_and(|check| !check.allowable) {
                found.add(fixed(name, "not allowed by this line"));
            }
        }
        for (name, level) in &catalog.levels {
            check_name(name, &mut found);
            let check = checks::named(&name.value);
            if check.is_some_and(|check| !check.allowable && check.level != *level) {
                found.add(fixed(name, "its level cannot be changed"));
            }
        }
    }
    found.into_diagnostics()
}

/// Reports a name that is no check's.
fn check_name(name: &Spanned<String>, report: &mut Report) {
    let by_code = checks::with_code(&name.value).map(|check| check.name);
    // What cannot be a name at all has been reported.
    let is_name = names::is_kebab_case(&name.value) || by_code.is_some();
    if !is_name || checks::named(&name.value).is_some() {
        return;
    }
    let near =
        by_code.or_else(|| report.nearest(&name.value, checks::all().map(|check| check.name)));
    report.add(
        Diagnostic::new(
            &checks::UNKNOWN_CHECK,
            format!("there is no check `{}`", name.value),
        )
        .at(name.span, "must be the name of a check")
        .help("`errorbook explain CODE` shows the name of a check")
        .did_you_mean(near),
    );
}

fn no_reason(allow: &Allow) -> Diagnostic {
    let name = &allow.lint.value;
    Diagnostic::new(
        &checks::ALLOW_REASON,
        format!("the allow of `{name}` gives no reason"),
    )
    .at(allow.reason.span, "says nothing")
    .help("give the reason, or remove the allow")
}

fn fixed(name: &Spanned<String>, label: &str) -> Diagnostic {
    Diagnostic::new(
        &checks::NOT_ALLOWABLE,
        format!("findings of `{}` cannot be allowed", name.value),
    )
    .at(name.span, label)
    .help("fix the finding, and remove this line")
}
