//! Rows of the rules of language matching, as far as a catalog's locales are chosen by them.

use crate::data::{MatchRule, Matching};
use std::collections::BTreeMap;
use std::error::Error;

/// What is farther is not taken: a reader of Catalan may not read Spanish.
const FARTHEST: u16 = 10;

/// Pairs that CLDR puts farther away, and why they are taken nevertheless.
///
/// - The two written forms of Norwegian are taught in every school of Norway, and each of their
///   readers reads the other rather than English. CLDR says 20.
const EXCEPTIONS: [(&str, &str); 2] = [("nb", "nn"), ("no", "nn")];

type Rows = Vec<(String, String)>;

/// Returns the languages that serve readers of others: `gsw=de:4`.
pub(crate) fn languages(matching: &Matching) -> Rows {
    let exceptions = EXCEPTIONS.map(|(desired, supported)| MatchRule {
        desired: desired.to_owned(),
        supported: supported.to_owned(),
        distance: FARTHEST,
        oneway: false,
    });
    let mut rows = BTreeMap::<String, Vec<String>>::new();
    for rule in exceptions.iter().chain(near(matching, 1)) {
        for (desired, supported) in directions(rule) {
            let found = format!("{supported}:{}", rule.distance);
            rows.entry(desired.to_owned()).or_default().push(found);
        }
    }
    joined(rows)
}

/// Returns the scripts of a language that serve readers of others of its scripts: `sr-Cyrl=Latn:5`. No pair
/// of scripts in two languages is near enough, together with the distance of the languages.
pub(crate) fn scripts(matching: &Matching) -> Rows {
    let mut rows = BTreeMap::<String, Vec<String>>::new();
    for rule in near(matching, 2) {
        for (desired, supported) in directions(rule) {
            let sides = (desired.split_once('-'), supported.split_once('-'));
            if let (Some((language, _)), Some((same, script))) = sides
                && language == same
            {
                let found = format!("{script}:{}", rule.distance);
                rows.entry(desired.to_owned()).or_default().push(found);
            }
        }
    }
    joined(rows)
}

/// Returns the regions that are near each other in a language, as all others are: `en=AS+CA+…`.
///
/// # Errors
/// If the rules of a language are of another form than the compiler knows.
pub(crate) fn regions(matching: &Matching) -> Result<Rows, Box<dyn Error>> {
    let mut rows = Rows::new();
    for rule in near(matching, 3).filter(|rule| rule.desired.contains('$')) {
        let (text, region) = parts(&rule.desired);
        let (supported, other) = parts(&rule.supported);
        let within = region == other && rule.distance == 4;
        let to_closest = !other.contains('$') && region.starts_with("$!") && rule.distance == 3;
        if text != supported || rule.oneway || !(within || to_closest) {
            return Err(format!("a rule of an unknown form: {rule:?}").into());
        }
        if within && !region.starts_with("$!") {
            let regions = matching
                .variables
                .get(region)
                .ok_or("an unknown variable")?;
            let regions: Vec<_> = regions.iter().map(String::as_str).collect();
            rows.push((text, regions.join("+")));
        }
    }
    rows.sort();
    Ok(rows)
}

/// Returns the region that is closest to all that are not in the group of a language: `en=GB`.
pub(crate) fn closest_regions(matching: &Matching) -> Rows {
    let rules = near(matching, 3).filter(|rule| rule.distance == 3);
    let rows = rules.map(|rule| {
        let (text, _) = parts(&rule.desired);
        (text, parts(&rule.supported).1.to_owned())
    });
    rows.collect()
}

/// Returns the rules about so many subtags that are near enough, but for those for any language.
fn near(matching: &Matching, subtags: usize) -> impl Iterator<Item = &MatchRule> {
    let rules = matching
        .rules
        .iter()
        .filter(|rule| rule.distance <= FARTHEST);
    rules.filter(move |rule| {
        rule.desired.split('-').count() == subtags && !rule.desired.starts_with('*')
    })
}

fn directions(rule: &MatchRule) -> impl Iterator<Item = (&str, &str)> {
    let back = (!rule.oneway).then_some((&*rule.supported, &*rule.desired));
    [(&*rule.desired, &*rule.supported)].into_iter().chain(back)
}

/// Returns a language, with a script unless it may be any, and the region.
fn parts(side: &str) -> (String, &str) {
    let (text, region) = side.rsplit_once('-').unwrap_or((side, ""));
    (text.replace("-*", ""), region)
}

fn joined(rows: BTreeMap<String, Vec<String>>) -> Rows {
    let rows = rows.into_iter();
    rows.map(|(key, values)| (key, values.join("+"))).collect()
}
