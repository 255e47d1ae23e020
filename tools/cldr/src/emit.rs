//! Writes the table as Rust source. Equal sets of rules stand once, with all of their locales.

use crate::COMMAND;
use crate::data::{Plurals, Rule};
use errorbook_core::plural::Category;
use std::collections::BTreeMap;

/// The length from which on a line takes no further item: 100, less room for `, ` and `], &[]),`.
const FULL: usize = 90;

/// The source of the table.
pub(crate) fn source(
    cardinal: &Plurals,
    ordinal: &Plurals,
    aliases: &BTreeMap<String, String>,
) -> String {
    let mut out = header(&cardinal.version);
    out += &table(
        "CARDINAL",
        "Cardinal rules, by the locales that have them.",
        cardinal,
    );
    out += &table(
        "ORDINAL",
        "Ordinal rules, by the locales that have them.",
        ordinal,
    );
    out += "\n/// Tags that are not in use any more, and the locale whose rules they have.\n";
    out += "#[rustfmt::skip]\npub(super) static ALIASES: &[(&str, &str)] = &[\n";
    let pairs = aliases
        .iter()
        .map(|(alias, locale)| format!("({alias:?}, {locale:?})"));
    out += &wrapped("    ", pairs);
    out += ",\n];\n";
    out
}

fn header(version: &str) -> String {
    format!(
        "\
// @generated from CLDR {version} by `{COMMAND}`. Do not edit.
// Derived from data files of the Unicode Consortium; see LICENSE-UNICODE beside this file.

//! The plural rules of every CLDR locale.

use super::Set;
use errorbook_core::plural::Category::{{Few, Many, One, Two, Zero}};
"
    )
}

fn table(name: &str, doc: &str, plurals: &Plurals) -> String {
    let rows: String = shared(plurals)
        .iter()
        .map(|(set, locales)| row(locales, set))
        .collect();
    let locales = plurals.locales.len();
    format!(
        "
/// {doc} {locales} locales.
#[rustfmt::skip]
pub(super) static {name}: &[(&[&str], &Set)] = &[
{rows}];
"
    )
}

type Set<'a> = Vec<(Category, &'a str)>;

/// Each set of rules with its locales, in the order of their first locales.
fn shared(plurals: &Plurals) -> Vec<(Set<'_>, Vec<&str>)> {
    let mut sets = BTreeMap::<Set<'_>, Vec<&str>>::new();
    for (locale, rules) in &plurals.locales {
        sets.entry(conditions(rules)).or_default().push(locale);
    }
    let mut sets: Vec<_> = sets.into_iter().collect();
    sets.sort_by(|(_, a), (_, b)| a.cmp(b));
    sets
}

/// `other` has no condition: it is what remains.
fn conditions(rules: &BTreeMap<Category, Rule>) -> Set<'_> {
    let claimed = rules
        .iter()
        .filter(|(category, _)| **category != Category::Other);
    claimed
        .map(|(category, rule)| (*category, rule.condition.as_str()))
        .collect()
}

fn row(locales: &[&str], set: &Set<'_>) -> String {
    let locales = wrapped(
        "       ",
        locales.iter().map(|locale| format!("{locale:?}")),
    );
    let locales = locales.trim_start();
    if set.is_empty() {
        return format!("    (&[{locales}], &[]),\n");
    }
    let rules: String = set
        .iter()
        .map(|(category, condition)| format!("        ({category:?}, {condition:?}),\n"))
        .collect();
    format!("    (&[{locales}], &[\n{rules}    ]),\n")
}

/// The items with commas between them, in lines that begin with `indent`.
fn wrapped(indent: &str, items: impl Iterator<Item = String>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        match lines.last_mut() {
            Some(line) if line.len() + item.len() <= FULL => *line += &format!(", {item}"),
            _ => lines.push(format!("{indent}{item}")),
        }
    }
    lines.join(",\n")
}
