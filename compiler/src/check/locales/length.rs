//! Translations much shorter or longer than others into the same language.

use std::collections::BTreeMap;

use super::translated::Pair;
use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{Catalog, Part, Pattern};

/// From fewer texts of a locale, no proportion can be told.
const FEWEST_TEXTS: usize = 8;
/// Shorter texts vary too much.
const SHORTEST_SOURCE: usize = 40;
/// How far from the locale's own proportion a text may be.
const MOST_FACTOR: f64 = 2.2;

pub(super) fn check(catalog: &Catalog, pairs: &[Pair<'_>], report: &mut Report) {
    let mut by_locale: BTreeMap<usize, Vec<(usize, usize, &Pair<'_>)>> = BTreeMap::new();
    for pair in pairs {
        let (source, length) = (length(pair.source_pattern), length(pair.pattern));
        if source > 0 {
            let of_locale = by_locale.entry(pair.locale).or_default();
            of_locale.push((source, length, pair));
        }
    }
    for (locale, texts) in by_locale {
        if texts.len() < FEWEST_TEXTS {
            continue;
        }
        let ratio = |&(source, length, _): &(usize, usize, &Pair<'_>)| ratio(length, source);
        let median = median(texts.iter().map(ratio).collect());
        for text @ (source, length, pair) in &texts {
            let factor = ratio_between(ratio(text), median);
            if *source.max(length) >= SHORTEST_SOURCE && factor > MOST_FACTOR {
                report.add(finding(catalog, pair, locale, (*source, *length), median));
            }
        }
    }
}

fn ratio(length: usize, source: usize) -> f64 {
    #[allow(
        clippy::cast_precision_loss,
        reason = "texts are far shorter than 2^52 characters"
    )]
    let ratio = length as f64 / source as f64;
    ratio
}

/// How many times the one ratio is the other, whichever is greater.
fn ratio_between(ratio: f64, median: f64) -> f64 {
    if ratio < median {
        median / ratio
    } else {
        ratio / median
    }
}

fn median(mut ratios: Vec<f64>) -> f64 {
    let middle = ratios.len() / 2;
    let (_, median, _) = ratios.select_nth_unstable_by(middle, f64::total_cmp);
    *median
}

/// How many characters a text has, by its default variants. A value counts as a short word.
fn length(pattern: &Pattern) -> usize {
    let of_part = |part: &Part| match part {
        Part::Text { text, .. } => text.chars().count(),
        Part::Param { .. } => 4,
        Part::Isolated(inner) => length(inner),
        Part::Select {
            variants, default, ..
        } => variants
            .get(*default)
            .map_or(0, |variant| length(&variant.pattern)),
    };
    pattern.parts.iter().map(of_part).sum()
}

fn finding(
    catalog: &Catalog,
    pair: &Pair<'_>,
    locale: usize,
    (source, length): (usize, usize),
    median: f64,
) -> Diagnostic {
    let tag = catalog.locales[locale].locale;
    let own = ratio(length, source);
    let how = if own < median { "short" } else { "long" };
    Diagnostic::new(
        &checks::LENGTH,
        format!(
            "{} is {how} in `{tag}`: {length} characters for {source}, {} where {} is usual",
            pair.what(),
            percent(own),
            percent(median)
        ),
    )
    .at(
        pair.text.span,
        "does it say all that the source says, and no more?",
    )
    .at(pair.source.span, "the source")
    .help(format!(
        "compare the two texts; `{}` is the middle of all texts of this catalog in `{tag}`",
        percent(median)
    ))
}

fn percent(ratio: f64) -> String {
    format!("{:.0} %", ratio * 100.0)
}

#[cfg(test)]
mod tests {
    use super::{median, ratio_between};

    #[test]
    fn the_middle_of_ratios() {
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
        assert!((ratio_between(0.5, 1.0) - 2.0).abs() < 1e-9);
        assert!((ratio_between(2.0, 1.0) - 2.0).abs() < 1e-9);
        assert!(ratio_between(0.0, 1.0).is_infinite());
    }
}
