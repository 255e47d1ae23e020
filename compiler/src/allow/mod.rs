//! What catalogs say of their findings: how much they matter (`[catalog.levels]`), and which of them
//! are allowed, and why (`allow`).

mod allows;
mod locate;
mod unused;

use std::collections::{HashMap, HashSet};

use crate::diagnostic::Needs;
use crate::diagnostic::{Allowed, Diagnostic, Level, sort};
use crate::model::CatalogDef;
use crate::source::{Sources, Span};
use allows::Allows;
use locate::Locator;

/// Findings, with what catalogs say of them.
pub(crate) struct Verdict {
    /// Those that stand, by place.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Those that are allowed, by place.
    pub(crate) allowed: Vec<Allowed>,
}

/// Applies levels and allows, and finds what is wrong with them. `ran` are the checks that looked for
/// something: an allow of another one may well allow something.
pub(crate) fn apply(
    catalogs: &[CatalogDef],
    sources: &Sources,
    mut found: Vec<Diagnostic>,
    ran: &[Needs],
) -> Verdict {
    // Of an earlier time.
    found.retain(|diagnostic| !allows::is_about_allows(diagnostic.check));
    let is_sound = !found.iter().any(|diagnostic| !diagnostic.check.allowable);
    let allows = Allows::new(catalogs);
    let levels = levels(catalogs);
    let mut locator = Locator::new(catalogs, &found);
    let mut used: HashSet<Span> = HashSet::new();
    let mut verdict = Verdict {
        diagnostics: allows::check(catalogs),
        allowed: Vec::new(),
    };
    for mut diagnostic in found {
        locator.complete(&mut diagnostic);
        if !diagnostic.check.allowable {
            verdict.diagnostics.push(diagnostic);
            continue;
        }
        if let Some(subject) = diagnostic.subjects.first()
            && let Some(&level) = levels.get(&(subject.catalog.as_str(), diagnostic.check.name))
        {
            diagnostic.level = level;
        }
        let allowing = allows.of_finding(&diagnostic);
        used.extend(allowing.iter().map(|allow| allow.lint.span));
        match allowing.first() {
            Some(allow) => verdict.allowed.push(Allowed {
                diagnostic,
                reason: allow.reason.value.clone(),
                span: allow.lint.span,
            }),
            None => verdict.diagnostics.push(diagnostic),
        }
    }
    // Where something could not be read, what would be allowed may not have been found.
    if is_sound {
        let unused = unused::unused(catalogs, sources, &used, ran);
        verdict.diagnostics.extend(unused);
    }
    sort(&mut verdict.diagnostics);
    verdict
}

/// Returns the levels of checks by catalog and name.
fn levels(catalogs: &[CatalogDef]) -> HashMap<(&str, &str), Level> {
    let mut all = HashMap::new();
    for catalog in catalogs {
        for (check, level) in &catalog.levels {
            all.insert((catalog.name.as_str(), check.value.as_str()), *level);
        }
    }
    all
}
