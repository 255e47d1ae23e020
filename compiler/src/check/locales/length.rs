//! Translations much shorter or longer than others into the same language.

use super::translated::{Pair, pairs};
use crate::check::batch::batches;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, Part, Pattern};

/// EB0305: a translation is much shorter or longer than others in its language.
pub static LENGTH: Check = Check {
    code: "EB0305",
    name: "length",
    level: Level::Info,
    summary: "a translation is much shorter or longer than others in its language",
    reason: "It may say less or more than the source. Each language is compared with itself: the ratio of lengths is compared with the median of the catalog in that language.",
    fix: "Compare the two texts.",
    bad: r#"
==> catalog/app.toml
[error.E1]
message = "The quota of this account is used up until the end of the month."
[error.E2]
message = "The requests of this account come too fast for the server."
[error.E3]
message = "The name of the account contains characters that are not allowed."
[error.E4]
message = "The account was closed on the wish of its owner last month."
[error.E5]
message = "The password of the account was changed on another device."
[error.E6]
message = "The link in the message was already used for another account."
[error.E7]
message = "The owner of the account has to accept the new conditions first."
[error.E8]
message = "The account has no right to read the files of other accounts."

==> locales/ja/app.ftl
E1 = 割り当て超過。
E2 = このアカウントのリクエストは間隔が短すぎます。
E3 = アカウント名に使用できない文字が含まれています。
E4 = アカウントは所有者の希望により先月閉鎖されました。
E5 = アカウントのパスワードは別のデバイスで変更されました。
E6 = メッセージのリンクは別のアカウントですでに使用されました。
E7 = アカウントの所有者は先に新しい条件に同意する必要があります。
E8 = このアカウントには他のアカウントのファイルを読む権限がありません。
"#,
    good: r#"
==> catalog/app.toml
[error.E1]
message = "The quota of this account is used up until the end of the month."
[error.E2]
message = "The requests of this account come too fast for the server."
[error.E3]
message = "The name of the account contains characters that are not allowed."
[error.E4]
message = "The account was closed on the wish of its owner last month."
[error.E5]
message = "The password of the account was changed on another device."
[error.E6]
message = "The link in the message was already used for another account."
[error.E7]
message = "The owner of the account has to accept the new conditions first."
[error.E8]
message = "The account has no right to read the files of other accounts."

==> locales/ja/app.ftl
E1 = このアカウントの割り当ては月末まで使い切られています。
E2 = このアカウントのリクエストは間隔が短すぎます。
E3 = アカウント名に使用できない文字が含まれています。
E4 = アカウントは所有者の希望により先月閉鎖されました。
E5 = アカウントのパスワードは別のデバイスで変更されました。
E6 = メッセージのリンクは別のアカウントですでに使用されました。
E7 = アカウントの所有者は先に新しい条件に同意する必要があります。
E8 = このアカウントには他のアカウントのファイルを読む権限がありません。
"#,
    ..Check::DEFAULT
};

/// From fewer texts of a locale, no proportion can be told.
const FEWEST_TEXTS: usize = 8;
/// Shorter texts vary too much.
const SHORTEST_SOURCE: usize = 40;
/// How far from the locale's own proportion a text may be.
const MOST_FACTOR: f64 = 2.2;

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    // The pairs are gone through twice: to keep them takes more memory than all else that checks do.
    let mut ratios = vec![Vec::new(); catalog.locales.len()];
    each(catalog, |pair, source, length| {
        ratios[pair.locale].push(ratio(length, source));
    });
    let is_enough = |ratios: &Vec<f64>| ratios.len() >= FEWEST_TEXTS;
    let medians = ratios
        .into_iter()
        .map(|ratios| is_enough(&ratios).then(|| median(ratios)));
    let medians: Vec<Option<f64>> = medians.collect();
    each(catalog, |pair, source, length| {
        let Some(median) = medians[pair.locale] else {
            return;
        };
        let factor = ratio_between(ratio(length, source), median);
        if source.max(length) >= SHORTEST_SOURCE && factor > MOST_FACTOR {
            report.add(finding(catalog, &pair, (source, length), median));
        }
    });
}

/// Calls `f` with every translation and the lengths of its source and its own.
fn each<'a>(catalog: &'a CatalogDef, mut f: impl FnMut(Pair<'a>, usize, usize)) {
    let mut source: Option<(&Pattern, usize)> = None;
    for pair in batches(catalog).flat_map(pairs) {
        // The translations of a source follow each other.
        let of_source = match source {
            Some((pattern, length)) if std::ptr::eq(pattern, pair.source_pattern) => length,
            Some(_) | None => length(pair.source_pattern),
        };
        source = Some((pair.source_pattern, of_source));
        if of_source > 0 {
            let own = length(pair.pattern);
            f(pair, of_source, own);
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

/// Returns how many times the one ratio is the other, whichever is greater.
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

/// Returns how many characters a text has, by its default variants. A value counts as a short word.
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
    catalog: &CatalogDef,
    pair: &Pair<'_>,
    (source, length): (usize, usize),
    median: f64,
) -> Diagnostic {
    let tag = catalog.locales[pair.locale].locale;
    let own = ratio(length, source);
    let how = if own < median { "short" } else { "long" };
    Diagnostic::new(
        &LENGTH,
        format!(
            "{} is {how} in `{tag}`: {length} characters for {source} ({}; usual: {})",
            pair.what(),
            percent(own),
            percent(median)
        ),
    )
    .at(
        pair.text.span(),
        "does it say all that the source says, and no more?",
    )
    .at(pair.source.span(), "the source")
    .help(format!(
        "compare the two texts; `{}` is the median of this catalog in `{tag}`",
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
