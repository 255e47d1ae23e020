//! What catalogs say of their findings: how much they matter (`[catalog.levels]`), and which of them
//! are accepted, and why (`allow`).

mod locate;
mod unused;
mod waiver;

use std::collections::{HashMap, HashSet};

use crate::diagnostic::checks::Needs;
use crate::diagnostic::{Diagnostic, Level, Waived, sort};
use crate::model::Catalog;
use crate::source::{Sources, Span};
use locate::Locator;
use waiver::Waivers;

/// Findings, with what catalogs say of them.
pub(crate) struct Verdict {
    /// Those that stand, by place.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Those that are accepted, by place.
    pub(crate) waived: Vec<Waived>,
}

/// Applies levels and waivers, and finds what is wrong with them. `ran` are the checks that looked for
/// something: a waiver of another one may well accept something.
pub(crate) fn waive(
    catalogs: &[Catalog],
    sources: &Sources,
    mut found: Vec<Diagnostic>,
    ran: &[Needs],
) -> Verdict {
    // Of an earlier time.
    found.retain(|diagnostic| !waiver::is_about_waivers(diagnostic.check));
    let is_sound = !found.iter().any(|diagnostic| diagnostic.check.fixed);
    let waivers = Waivers::of(catalogs);
    let levels = levels(catalogs);
    let mut locator = Locator::new(catalogs, &found);
    let mut used: HashSet<Span> = HashSet::new();
    let mut verdict = Verdict {
        diagnostics: waiver::check(catalogs),
        waived: Vec::new(),
    };
    for mut diagnostic in found {
        locator.complete(&mut diagnostic);
        if diagnostic.check.fixed {
            verdict.diagnostics.push(diagnostic);
            continue;
        }
        if let Some(subject) = diagnostic.subjects.first()
            && let Some(&level) = levels.get(&(subject.catalog.as_str(), diagnostic.check.name))
        {
            diagnostic.level = level;
        }
        let accepting = waivers.of_finding(&diagnostic);
        used.extend(accepting.iter().map(|waiver| waiver.lint.span));
        match accepting.first() {
            Some(waiver) => verdict.waived.push(Waived {
                diagnostic,
                reason: waiver.reason.value.clone(),
                span: waiver.lint.span,
            }),
            None => verdict.diagnostics.push(diagnostic),
        }
    }
    // Where something could not be read, what would be accepted may not have been found.
    if is_sound {
        let unused = unused::unused(catalogs, sources, &used, ran);
        verdict.diagnostics.extend(unused);
    }
    sort(&mut verdict.diagnostics);
    verdict
}

/// The levels of checks by catalog and name.
fn levels(catalogs: &[Catalog]) -> HashMap<(&str, &str), Level> {
    let mut all = HashMap::new();
    for catalog in catalogs {
        for (check, level) in &catalog.levels {
            all.insert((catalog.name.as_str(), check.value.as_str()), *level);
        }
    }
    all
}
