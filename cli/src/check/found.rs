//! The findings of all projects, as far as they are shown and count.

use std::collections::{BTreeSet, HashSet};

use errorbook_compiler::Compilation;
use errorbook_compiler::diagnostic::{Color, Diagnostic, render_all};
use errorbook_compiler::source::Sources;

use super::finding::Finding;
use super::selection::{LeftOut, Selection};
use crate::output::counted;

/// A project after all checks.
pub(super) struct Checked {
    pub(super) compilation: Compilation,
    pub(super) selection: Selection,
    /// Where it is, as seen from the `errorbook.toml` that is meant for all.
    pub(super) folder: String,
}

/// The findings that are shown and that count.
pub(super) struct Found<'a> {
    pub(super) projects: Vec<(&'a Checked, Vec<Diagnostic>)>,
    /// True if findings that a catalog allows are shown, too.
    pub(super) with_allowed: bool,
    left_out: LeftOut,
    /// The number of findings that the baseline has.
    pub(super) known: usize,
}

impl<'a> Found<'a> {
    pub(super) fn new(checked: &'a [Checked], with_allowed: bool) -> Self {
        let mut left_out = LeftOut::default();
        // What is found in source code is found for the catalogs of each project.
        let mut seen = HashSet::new();
        let projects = checked.iter().map(|checked| {
            let sources = checked.compilation.sources();
            let found = checked.compilation.diagnostics().iter();
            let found = found.filter(|found| seen.insert(identity(found, sources)));
            (
                checked,
                checked.selection.apply(found, sources, &mut left_out),
            )
        });
        Self {
            projects: projects.collect(),
            with_allowed,
            left_out,
            known: 0,
        }
    }

    /// Returns the findings of all projects.
    pub(super) fn all(&self) -> impl Iterator<Item = &Diagnostic> {
        self.projects.iter().flat_map(|(_, found)| found)
    }

    /// Returns the findings with the source around them.
    pub(super) fn report(&self) -> String {
        let parts = self.projects.iter();
        let parts = parts.map(|(checked, found)| (&found[..], checked.compilation.sources()));
        // Taken out again where colour does not belong.
        let found = render_all(&parts.collect::<Vec<_>>(), Color::Always);
        let allowed = self.projects.iter().filter(|_| self.with_allowed);
        let allowed = allowed.map(|(checked, _)| checked.compilation.allowed_report(Color::Always));
        allowed.collect::<String>() + &found
    }

    /// Returns the findings by project and place, those of a project before those that are allowed.
    pub(super) fn findings(&self, allowed: bool) -> Vec<Finding<'_>> {
        let mut all = Vec::new();
        for (checked, found) in &self.projects {
            let sources = checked.compilation.sources();
            all.extend(found.iter().map(|found| Finding::new(sources, found)));
            let allows = checked.compilation.allowed().iter().filter(|_| allowed);
            all.extend(allows.map(|allow| Finding::allowed(sources, allow)));
        }
        all
    }

    /// Returns how many findings can be fixed mechanically.
    pub(super) fn fixable(&self) -> String {
        match self.all().filter(|found| found.fix.is_some()).count() {
            0 => String::new(),
            count => format!("{count} can be fixed with `--fix`\n"),
        }
    }

    /// Returns what was looked at and what is not shown.
    pub(super) fn conclusion(&self) -> String {
        let mut text = String::new();
        if self.left_out.errors > 0 {
            let errors = counted(self.left_out.errors, "error", "errors");
            text.push_str(&format!("{errors} not selected\n"));
        }
        let mut projects = self.projects.iter();
        if !projects.any(|(checked, _)| checked.compilation.has_errors()) {
            text.push_str(&self.scope());
        }
        text
    }

    /// Returns how much was looked at, and how much was found.
    fn scope(&self) -> String {
        let compilations = || {
            self.projects
                .iter()
                .map(|(checked, _)| &checked.compilation)
        };
        let catalogs = || compilations().flat_map(Compilation::catalogs);
        let entries = catalogs().map(|catalog| catalog.entries.len()).sum();
        let locales = catalogs().flat_map(|catalog| &catalog.locales);
        let locales: BTreeSet<_> = locales.map(|known| known.locale).collect();
        let mut findings = match self.all().count() {
            0 => "no findings".to_owned(),
            count => counted(count, "finding", "findings"),
        };
        let allowed = compilations().map(|compilation| compilation.allowed().len());
        for (count, what) in [
            (allowed.sum(), "allowed"),
            (self.known, "in the baseline"),
            (self.left_out.others, "not selected"),
        ] {
            if count > 0 {
                findings.push_str(&format!(", {count} {what}"));
            }
        }
        let projects = match self.projects.len() {
            1 => String::new(),
            count => format!("{count} projects, "),
        };
        format!(
            "checked {projects}{}, {}, {}: {findings}\n",
            counted(catalogs().count(), "catalog", "catalogs"),
            counted(entries, "entry", "entries"),
            counted(locales.len(), "locale", "locales"),
        )
    }
}

/// Returns by what a finding is told from others. One without a place is of its project alone.
fn identity(found: &Diagnostic, sources: &Sources) -> (String, String, usize) {
    let (path, start) = match found.labels.first() {
        Some(label) => (sources.shown_path(label.span.file), label.span.start),
        None => (format!("{sources:p}"), 0),
    };
    (path, format!("{} {}", found.check.code, found.title), start)
}
