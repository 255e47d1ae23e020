//! Writes the table of plural rules. Equal sets of rules stand once, with all of their locales.

use crate::COMMAND;
use crate::data::{Plurals, Rule, language_aliases, plurals};
use errorbook_core::plural::Category;
use std::collections::BTreeMap;
use std::error::Error;

/// The length from which on a line takes no further item: 100, less room for `, ` and `], &[]),`.
const FULL: usize = 90;

/// Returns the source, made of `plurals.json`, `ordinals.json` and `aliases.json`.
pub(crate) fn source(
    cardinal: &str,
    ordinal: &str,
    aliases: &str,
) -> Result<String, Box<dyn Error>> {
    let (cardinal, ordinal) = (plurals(cardinal)?, plurals(ordinal)?);
    let (version, aliases) = language_aliases(aliases)?;
    if cardinal.version != ordinal.version || cardinal.version != version {
        return Err("the files are of different CLDR versions".into());
    }
    // The compiler looks a locale up among the cardinal rules first.
    let mut of_ordinals = ordinal.locales.keys();
    if let Some(locale) = of_ordinals.find(|l| !cardinal.locales.contains_key(*l)) {
        return Err(format!("`{locale}` has ordinal rules, but no cardinal ones").into());
    }
    let aliases = needed(&aliases, &cardinal);
    Ok(written(&cardinal, &ordinal, &aliases))
}

/// Returns the aliases that lead to rules which cutting subtags off the alias itself would not find, with
/// the locale that has them.
fn needed(aliases: &BTreeMap<String, String>, cardinal: &Plurals) -> BTreeMap<String, String> {
    let locale_of = |tag: &str| -> Option<String> {
        let beginnings = std::iter::successors(Some(tag), |tag| Some(tag.rsplit_once('-')?.0));
        beginnings
            .map(str::to_owned)
            .find(|tag| cardinal.locales.contains_key(tag))
    };
    let leads = |(alias, replacement): (&String, &String)| {
        let locale = locale_of(replacement)?;
        let needless = cardinal.locales.contains_key(alias)
            || locale_of(alias).as_ref() == Some(&locale)
            // Root has rules, but for no language: `i-enochian` stays an unknown one.
            || locale == "und";
        (!needless).then(|| (alias.clone(), locale))
    };
    aliases.iter().filter_map(leads).collect()
}

fn written(cardinal: &Plurals, ordinal: &Plurals, aliases: &BTreeMap<String, String>) -> String {
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

/// Returns each set of rules with its locales, in the order of their first locales.
fn shared(plurals: &Plurals) -> Vec<(Set<'_>, Vec<&str>)> {
    let mut sets = BTreeMap::<Set<'_>, Vec<&str>>::new();
    for (locale, rules) in &plurals.locales {
        sets.entry(conditions(rules)).or_default().push(locale);
    }
    let mut sets: Vec<_> = sets.into_iter().collect();
    sets.sort_by(|(_, a), (_, b)| a.cmp(b));
    sets
}

/// Returns the conditions; `other` has none: it is what remains.
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

/// Returns the items with commas between them, in lines that begin with `indent`.
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
