//! Which locale of a catalog another falls back to.

use super::cldr::line;
use super::matcher::{Matcher, Target, equal, related};

/// Returns the parent of each of `count` locales. Parents after CLDR go first, so that these are
/// not in the way of a circle when the others are taken by language and script.
pub(super) fn parents(matcher: &Matcher, count: usize) -> Vec<Option<usize>> {
    let mut parents = vec![None; count];
    let by_cldr = |target: &Target, targets: &[&Target]| {
        // The line begins with the locale itself, but for its variants.
        let own = usize::from(target.canonical.variants().len() == 0);
        line(&target.canonical)
            .iter()
            .skip(own)
            .filter_map(|step| equal(targets, step))
            .collect::<Vec<_>>()
    };
    // Of several regions, the one listed first serves the others.
    let by_language = |target: &Target, targets: &[&Target]| {
        related(targets, &target.canonical)
            .filter(|other| *other < target.position)
            .collect()
    };
    adopt(matcher, &mut parents, by_cldr);
    adopt(matcher, &mut parents, by_language);
    parents
}

/// Gives each locale without a parent the first candidate that does not descend from it.
fn adopt(
    matcher: &Matcher,
    parents: &mut [Option<usize>],
    candidates: impl Fn(&Target, &[&Target]) -> Vec<usize>,
) {
    const SOURCE: usize = 0;
    for target in matcher
        .targets
        .iter()
        .filter(|target| target.position != SOURCE)
    {
        let position = target.position;
        if parents[position].is_none() {
            let mut others = matcher.readable(&target.canonical);
            others.retain(|other| other.position != position);
            let mut candidates = candidates(target, &others).into_iter();
            parents[position] = candidates.find(|other| !descends(parents, *other, position));
        }
    }
}

fn descends(parents: &[Option<usize>], from: usize, ancestor: usize) -> bool {
    std::iter::successors(Some(from), |at| parents[*at]).any(|at| at == ancestor)
}
