//! Waivers by what they stand on.

use std::collections::HashMap;

use crate::diagnostic::checks::WAIVERS;
use crate::diagnostic::{Check, Diagnostic, Report, Subject, checks};
use crate::model::{
    CAUSE_PREFIX, Catalog, Entry, PARAM_PREFIX, RELATED_PREFIX, RESOLUTION_PREFIX, Waiver, own_name,
};
use crate::names;
use crate::source::Spanned;

/// A waiver, and the field that it stands on, by its name in translation files.
struct Site<'a> {
    field: Option<String>,
    waiver: &'a Waiver,
}

/// Every waiver.
pub(super) struct Waivers<'a> {
    /// By catalog, check and entry; the entry is empty for the catalog's own.
    sites: HashMap<(&'a str, &'a str, &'a str), Vec<Site<'a>>>,
}

impl<'a> Waivers<'a> {
    pub(super) fn of(catalogs: &'a [Catalog]) -> Self {
        let mut all = Self {
            sites: HashMap::new(),
        };
        for catalog in catalogs {
            for entry in catalog.with_groups() {
                for (field, waiver) in of_fields(entry) {
                    all.add(catalog, &entry.key.value, Some(field), waiver);
                }
                all.add_all(catalog, &entry.key.value, &entry.allow);
                // What is said of a code is said of its cases.
                if let Some(group) = catalog.group_of(entry) {
                    all.add_all(catalog, &entry.key.value, &group.allow);
                }
            }
            for (field, waiver) in of_own_fields(catalog) {
                all.add(catalog, "", Some(field), waiver);
            }
            all.add_all(catalog, "", &catalog.allow);
        }
        all
    }

    fn add_all(&mut self, catalog: &'a Catalog, entry: &'a str, waivers: &'a [Waiver]) {
        // Those on texts come first.
        let on_text = waivers.iter().filter(|waiver| waiver.text.is_some());
        for waiver in on_text.chain(waivers.iter().filter(|waiver| waiver.text.is_none())) {
            self.add(catalog, entry, waiver.text.map(str::to_owned), waiver);
        }
    }

    fn add(
        &mut self,
        catalog: &'a Catalog,
        entry: &'a str,
        field: Option<String>,
        waiver: &'a Waiver,
    ) {
        let key = (catalog.name.as_str(), waiver.lint.value.as_str(), entry);
        self.sites
            .entry(key)
            .or_default()
            .push(Site { field, waiver });
    }

    /// The waivers that accept a finding: for each of its sides the one that stands nearest.
    pub(super) fn of_finding(&self, diagnostic: &Diagnostic) -> Vec<&'a Waiver> {
        let check = diagnostic.check.name;
        let subjects = diagnostic.subjects.iter();
        subjects
            .filter_map(|subject| self.nearest(check, subject))
            .collect()
    }

    fn nearest(&self, check: &str, subject: &Subject) -> Option<&'a Waiver> {
        let entry = subject.entry.as_deref().unwrap_or_default();
        let on_entry = self.on(check, subject, entry);
        on_entry.or_else(|| self.on(check, subject, ""))
    }

    fn on(&self, check: &str, subject: &Subject, entry: &str) -> Option<&'a Waiver> {
        let sites = self.sites.get(&(subject.catalog.as_str(), check, entry))?;
        // Those on fields come first.
        let site = sites
            .iter()
            .find(|site| site.field.is_none() || site.field == subject.field)?;
        Some(site.waiver)
    }
}

/// The waivers of endpoints, notes and links.
fn of_own_fields(catalog: &Catalog) -> impl Iterator<Item = (String, &Waiver)> {
    let endpoints = catalog.endpoints.iter();
    let endpoints = endpoints.map(|one| ("endpoint", &one.name, &one.allow));
    let notes = catalog.notes.iter();
    let notes = notes.map(|one| ("note", &one.name, &one.allow));
    let links = catalog.links.iter();
    let links = links.map(|one| ("link", &one.name, &one.allow));
    let all = endpoints.chain(notes).chain(links);
    all.flat_map(|(kind, name, allow)| {
        let field = own_name(kind, name);
        allow.iter().map(move |waiver| (field.clone(), waiver))
    })
}

/// The waivers of causes, resolutions, related entries and parameters.
fn of_fields(entry: &Entry) -> impl Iterator<Item = (String, &Waiver)> {
    fn named<'a>(
        prefix: &'a str,
        id: &'a Spanned<String>,
        allow: &'a [Waiver],
    ) -> impl Iterator<Item = (String, &'a Waiver)> {
        let name = move |waiver| (format!("{prefix}{}", id.value), waiver);
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

/// Every waiver of a catalog.
pub(super) fn all(catalog: &Catalog) -> impl Iterator<Item = &Waiver> {
    fn of_entry(entry: &Entry) -> impl Iterator<Item = &Waiver> {
        let of_fields = of_fields(entry).map(|(_, waiver)| waiver);
        entry.allow.iter().chain(of_fields)
    }
    let entries = catalog.with_groups();
    let own = catalog.allow.iter();
    own.chain(of_own_fields(catalog).map(|(_, waiver)| waiver))
        .chain(entries.flat_map(of_entry))
}

/// Whether a check is about waivers and levels themselves.
pub(super) fn is_about_waivers(check: &Check) -> bool {
    WAIVERS.contains(&check)
}

/// What is wrong with waivers and levels themselves.
pub(super) fn check(catalogs: &[Catalog]) -> Vec<Diagnostic> {
    let mut found = Report::new();
    for catalog in catalogs {
        for waiver in all(catalog) {
            let name = &waiver.lint;
            check_name(name, &mut found);
            if waiver.reason.value.trim().is_empty() {
                found.add(no_reason(waiver));
            }
            if checks::named(&name.value).is_some_and(|check| check.fixed) {
                found.add(fixed(name, "findings of it cannot be accepted"));
            }
        }
        for (name, level) in &catalog.levels {
            check_name(name, &mut found);
            let check = checks::named(&name.value);
            if check.is_some_and(|check| check.fixed && check.level != *level) {
                found.add(fixed(name, "its level cannot be changed"));
            }
        }
    }
    found.into_diagnostics()
}

/// A name that is no check's.
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
        .at(name.span, "speaks of the findings of a check")
        .help("findings name their check: `errorbook explain CODE` shows what it is called")
        .did_you_mean(near),
    );
}

fn no_reason(waiver: &Waiver) -> Diagnostic {
    let name = &waiver.lint.value;
    Diagnostic::new(
        &checks::WAIVER_REASON,
        format!("the waiver of `{name}` gives no reason"),
    )
    .at(waiver.reason.span, "says nothing")
    .help("say why the finding is right as it is, or remove the waiver")
}

fn fixed(name: &Spanned<String>, label: &str) -> Diagnostic {
    Diagnostic::new(
        &checks::FIXED_CHECK,
        format!("the check `{}` is fixed", name.value),
    )
    .at(name.span, label)
    .help("mend what it finds, and remove this line")
}
