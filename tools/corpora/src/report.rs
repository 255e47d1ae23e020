//! The tables that the command prints.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use errorbook_compiler::diagnostic::Level;

use crate::corpus::{Corpus, Finding};
use crate::fixes::Outcome;
use crate::judgement::{Judgement, Verdict, id};
use crate::legitimate::Alarms;
use crate::seed::{EACH, Tally};

/// Returns the findings of a corpus by check and level.
#[must_use]
pub fn findings(corpus: &Corpus) -> String {
    let mut counts: BTreeMap<(&str, &str), BTreeMap<Level, usize>> = BTreeMap::new();
    for found in corpus.compilation.diagnostics() {
        let row = counts.entry((found.check.code, found.check.name));
        *row.or_default().entry(found.level).or_default() += 1;
    }
    let megabytes = corpus.bytes() as f64 / 1e6;
    let mut out = format!("\n## {}: {megabytes:.1} MB", corpus.name);
    if let Some(time) = corpus.processor {
        let seconds = time.as_secs_f64();
        let _ = write!(out, ", {:.2} s of CPU per MB", seconds / megabytes);
    }
    out.push_str("\n\n| check | errors | warnings | infos |\n|---|---:|---:|---:|\n");
    for ((code, name), levels) in counts {
        let count = |level| levels.get(&level).copied().unwrap_or_default();
        let [errors, warnings, infos] = Level::ALL.map(count);
        let _ = writeln!(out, "| {code} `{name}` | {errors} | {warnings} | {infos} |");
    }
    out
}

/// Returns the share of right findings among those that were drawn.
#[must_use]
pub fn precision(
    drawn: &BTreeMap<&str, Vec<Finding>>,
    most: usize,
    judgement: &Judgement,
) -> String {
    let mut out = format!(
        "\n## Precision: errors and warnings, up to {most} drawn of each check\n\n\
         | check | drawn | right | wrong | cannot be judged | of the conversion | not judged yet | precision |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|\n"
    );
    for (code, found) in drawn {
        let name = found.first().map_or("", |found| found.check.name);
        let verdicts: Vec<_> = found.iter().map(|found| judgement.of(found)).collect();
        let count = |verdict| verdicts.iter().filter(|one| **one == verdict).count();
        let (right, wrong) = (count(Some(Verdict::Right)), count(Some(Verdict::Wrong)));
        let precision = match right + wrong {
            0 => "–".to_owned(),
            judged => format!("{} %", right * 100 / judged),
        };
        let _ = writeln!(
            out,
            "| {code} `{name}` | {} | {right} | {wrong} | {} | {} | {} | {precision} |",
            found.len(),
            count(Some(Verdict::Unjudged)),
            count(Some(Verdict::Conversion)),
            count(None),
        );
    }
    out
}

/// Returns the drawn findings that have no verdict, each with its source and text.
#[must_use]
pub fn unjudged(drawn: &BTreeMap<&str, Vec<Finding>>, judgement: &Judgement) -> String {
    let mut out = String::new();
    let found = drawn.values().flatten();
    for found in found.filter(|found| judgement.of(found).is_none()) {
        let _ = writeln!(
            out,
            "{}\n  {}\n  source: {}\n  text:   {}",
            id(found),
            found.title,
            found.source,
            found.text
        );
    }
    out
}

/// Returns what fixing did to a corpus.
#[must_use]
pub fn fixes(name: &str, outcome: &Outcome) -> String {
    let applied: Vec<String> = outcome
        .applied
        .iter()
        .map(|(code, count)| format!("{code} {count}"))
        .collect();
    format!(
        "\n## Fixes in {name}\n\n{} made ({}), {} refused; {} texts changed, {} say something else or \
         have a new finding.\n",
        outcome.applied.values().sum::<usize>(),
        applied.join(", "),
        outcome.refused,
        outcome.texts,
        outcome.violations.len()
    )
}

/// Returns how many seeded defects of each kind were found.
#[must_use]
pub fn recall(tallies: &[Tally]) -> String {
    let mut out = format!(
        "\n## Recall: {EACH} defects of each kind in each locale\n\n\
         | kind | check | locales | found | least in a locale | found without it |\n\
         |---|---|---:|---:|---|---:|\n"
    );
    for tally in tallies {
        let (hits, seeded) = tally.sum();
        let least = tally.locales.iter();
        let least = least.min_by_key(|(_, (hits, seeded))| hits * 1000 / (*seeded).max(1));
        let least = least.map_or_else(String::new, |(locale, (hits, seeded))| {
            format!("{hits}/{seeded} `{locale}`")
        });
        let _ = writeln!(
            out,
            "| {} | {} | {} | {hits}/{seeded} | {least} | {} |",
            tally.kind.name,
            tally.kind.checks.join(", "),
            tally.locales.len(),
            tally.alarms.len()
        );
    }
    out.push('\n');
    for tally in tallies {
        for missed in tally.missed.iter().take(3) {
            let _ = writeln!(out, "missed: {}: {missed}", tally.kind.name);
        }
    }
    out
}

/// Returns what is found in legitimate texts.
#[must_use]
pub fn alarms(alarms: &Alarms) -> String {
    format!(
        "\n## False alarms\n\n{} in {} legitimate texts.\n",
        alarms.found.len(),
        alarms.texts
    )
}
