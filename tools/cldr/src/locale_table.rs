//! Writes the table of aliases, likely subtags and parents: rows `key=value` in texts.

use crate::COMMAND;
use crate::data::{Locales, Matching};
use crate::matching_rows;
use errorbook_core::Locale;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

/// The most bytes of a line, but for what continues it.
const FULL: usize = 98;

/// A language whose parent CLDR 49, of which there is no JSON yet, does without.
const WITHOUT_PARENT: &str = "ht";

/// Returns the source.
pub(crate) fn source(locales: &Locales, matching: &Matching) -> Result<String, Box<dyn Error>> {
    if locales.version != matching.version {
        return Err("the files are of different CLDR versions".into());
    }
    let likely = with_root(&locales.likely);
    let (of_languages, others): (Vec<_>, Vec<_>) = rows(&likely)
        .into_iter()
        .partition(|(key, _)| !key.contains('-'));
    let of_languages = of_languages.into_iter().filter_map(|(language, tag)| {
        let rest = tag.strip_prefix(&language)?.strip_prefix('-')?;
        Some((language, rest.to_owned()))
    });
    let (variants, languages): (Vec<_>, Vec<_>) = rows(&locales.language_aliases)
        .into_iter()
        .filter(|(tag, _)| Locale::parse(tag).is_ok())
        .partition(|(tag, _)| has_variants(tag));
    let mut out = header(&locales.version);
    out += &table(
        "LANGUAGE_ALIASES",
        "Languages, and sign languages with a region, that are called otherwise now.",
        languages,
    );
    out += &table(
        "VARIANT_RULES",
        "Languages with variants, `und` being any language, that are called otherwise now. The first rule that applies does.",
        by_precedence(variants),
    );
    out += &table(
        "SCRIPT_ALIASES",
        "Scripts that are called otherwise now.",
        rows(&locales.script_aliases),
    );
    out += &table(
        "REGION_ALIASES",
        "Regions that are called otherwise now, or are several now.",
        regions_with_aliases(locales),
    );
    out += &table(
        "VARIANT_ALIASES",
        "Variants that are called otherwise now.",
        rows(&locales.variant_aliases),
    );
    out += &table(
        "LIKELY_OF_LANGUAGES",
        "The likely script and region of languages.",
        of_languages.collect(),
    );
    out += &table(
        "LIKELY",
        "The likely whole of a tag of more than a language.",
        others,
    );
    out += &table(
        "PARENTS",
        "Parents that are not found by leaving out a region. Neither side has a script that is implied.",
        parents_by_tag(locales, &likely),
    );
    out += &table(
        "LANGUAGE_MATCHES",
        "Languages that serve readers of another, with CLDR's distance.",
        matching_rows::languages(matching),
    );
    out += &table(
        "SCRIPT_MATCHES",
        "Scripts that serve readers of another in the same language.",
        matching_rows::scripts(matching),
    );
    out += &table(
        "REGION_GROUPS",
        "Regions that are near each other in a language, as all others are.",
        matching_rows::regions(matching)?,
    );
    out += &table(
        "CLOSEST_REGIONS",
        "The region that is closest to those outside a language's group.",
        matching_rows::closest_regions(matching),
    );
    out += &list(
        "PARADIGMS",
        "Locales that go before others at the same distance.",
        matching.paradigms.iter().cloned(),
    );
    out += &list(
        "REGIONS",
        "Regions that are in use, with letters, and groups of them.",
        regions(locales, &likely, matching).into_iter(),
    );
    Ok(out)
}

fn list(name: &str, doc: &str, items: impl Iterator<Item = String>) -> String {
    let items = wrapped(items);
    format!("\n/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: &str = \"\\\n{items}\";\n")
}

/// Returns the regions of which anything is said: the likely language, the parents in English, or how near
/// they are.
fn regions(
    locales: &Locales,
    likely: &BTreeMap<String, String>,
    matching: &Matching,
) -> BTreeSet<String> {
    let parents = locales
        .parents
        .iter()
        .flat_map(|(child, parent)| [child, parent]);
    let tags = likely.keys().chain(parents);
    let told = tags.filter_map(|tag| tag.strip_prefix("und-").or_else(|| tag.strip_prefix("en-")));
    let near = matching.variables.values().flatten().map(String::as_str);
    told.chain(near)
        .filter(|region| region.len() < 4 && !locales.territory_aliases.contains_key(*region))
        .map(str::to_owned)
        .collect()
}

fn header(version: &str) -> String {
    format!(
        "\
// @generated from CLDR {version} by `{COMMAND}`. Do not edit.
// Derived from data files of the Unicode Consortium; see LICENSE-UNICODE in `src/plural`.

//! Aliases, likely subtags and parents of locales.

use super::rows::Rows;
"
    )
}

fn table(name: &str, doc: &str, rows: Vec<(String, String)>) -> String {
    let rows = rows
        .into_iter()
        .map(|(key, value)| format!("{key}={value}"));
    format!(
        "\n/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: Rows = Rows(\"\\\n{}\");\n",
        wrapped(rows)
    )
}

/// Returns the items with a space between them, in lines that the compiler puts together.
fn wrapped(items: impl Iterator<Item = String>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        match lines.last_mut() {
            Some(line) if line.len() + 1 + item.len() <= FULL => *line += &format!(" {item}"),
            _ => lines.push(item),
        }
    }
    lines.join(" \\\n")
}

/// Returns the rows in byte order, in which the compiler looks them up.
fn rows(map: &BTreeMap<String, String>) -> Vec<(String, String)> {
    map.iter()
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

/// Adds rows for the root. CLDR has one row for what is likely where nothing is known. What holds for its script and
/// for its region gets rows of its own.
fn with_root(likely: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut all = likely.clone();
    if let Some(root) = all.remove("und") {
        let subtags: Vec<_> = root.split('-').skip(1).map(str::to_owned).collect();
        for key in subtags.iter().chain([&subtags.join("-")]) {
            all.entry(format!("und-{key}"))
                .or_insert_with(|| root.clone());
        }
    }
    all
}

fn has_variants(tag: &str) -> bool {
    tag.split('-').skip(1).any(|subtag| subtag.len() > 4)
}

/// Rules of more subtags go before those of fewer (UTS #35, annex C).
fn by_precedence(mut rules: Vec<(String, String)>) -> Vec<(String, String)> {
    let subtags = |rule: &str| rule.split('-').filter(|subtag| *subtag != "und").count();
    rules.sort_by_key(|(rule, _)| std::cmp::Reverse(subtags(rule)));
    rules
}

fn regions_with_aliases(locales: &Locales) -> Vec<(String, String)> {
    let is_region =
        |tag: &str| Locale::parse(&format!("und-{tag}")).is_ok_and(|l| l.region().is_some());
    let mut aliases = rows(&locales.territory_aliases);
    aliases.retain(|(tag, _)| is_region(tag));
    aliases
        .into_iter()
        .map(|(tag, to)| (tag, to.replace(' ', "+")))
        .collect()
}

fn parents_by_tag(locales: &Locales, likely: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let short = |tag: &str| without_implied_script(tag, likely);
    let parents = locales.parents.iter();
    let parents = parents.map(|(child, parent)| (short(child), short(parent)));
    // The root locale is the parent of what is in a script that is not likely: a rule, not a row.
    let told = parents.filter(|(child, parent)| {
        parent != "und"
            && child != WITHOUT_PARENT
            && child.rsplit_once('-').is_none_or(|(cut, _)| cut != parent)
    });
    told.collect::<BTreeMap<_, _>>().into_iter().collect()
}

/// Returns `zh-MO` for `zh-Hant-MO`.
pub(crate) fn without_implied_script(tag: &str, likely: &BTreeMap<String, String>) -> String {
    let parts: Vec<_> = tag.split('-').collect();
    let [language, script, region] = parts[..] else {
        return tag.to_owned();
    };
    let short = format!("{language}-{region}");
    let whole = likely.get(&short).or_else(|| likely.get(language));
    match whole.and_then(|whole| whole.split('-').nth(1)) {
        Some(implied) if implied == script => short,
        _ => tag.to_owned(),
    }
}
