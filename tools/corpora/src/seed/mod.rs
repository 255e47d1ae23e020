//! Defects that are seeded into clean texts, and whether they are found.

mod clean;
mod edit;
mod kinds;
mod mechanical;
mod plurals;
mod project;

use std::collections::BTreeMap;

use errorbook_compiler::diagnostic::Level;

pub use clean::{Clean, CleanTexts, LOCALES};
pub use kinds::{Fields, KINDS, Kind};

use crate::corpus::{Corpus, check, found_at};
use crate::draw::hash;
use crate::text::Place;
use project::{Seeded, place, project};

/// So many defects of each kind are seeded in each locale.
pub const EACH: usize = 10;

/// The results of a kind.
#[derive(Debug)]
pub struct Tally {
    /// The kind.
    pub kind: &'static Kind,
    /// Found and seeded defects, by locale.
    pub locales: BTreeMap<&'static str, (usize, usize)>,
    /// Defects that were not found: locale, source and text.
    pub missed: Vec<String>,
    /// What is found of the kind without the defect.
    pub alarms: Vec<String>,
}

impl Tally {
    /// Returns how many defects were found, and how many were seeded.
    #[must_use]
    pub fn sum(&self) -> (usize, usize) {
        let all = self.locales.values();
        all.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }
}

/// Seeds defects of every kind into the clean texts of corpora, and counts which are found.
#[must_use]
pub fn run(corpora: &[Corpus]) -> Vec<Tally> {
    let texts = CleanTexts::of(corpora);
    KINDS.iter().map(|kind| of_kind(kind, &texts)).collect()
}

/// Returns what is wrong with the results: what is not found of a mechanical kind, and what is found without a
/// defect.
#[must_use]
pub fn failures(tallies: &[Tally]) -> Vec<String> {
    let mut failures = Vec::new();
    for tally in tallies {
        let name = tally.kind.name;
        let (hits, seeded) = tally.sum();
        if seeded == 0 {
            failures.push(format!("{name}: nothing was seeded"));
        }
        if tally.kind.is_mechanical && hits < seeded {
            failures.push(format!("{name}: {} of {seeded} missed", seeded - hits));
        }
        let alarms = tally.alarms.iter();
        failures.extend(alarms.map(|alarm| format!("{name}: without a defect, {alarm}")));
    }
    failures
}

fn of_kind(kind: &'static Kind, texts: &CleanTexts) -> Tally {
    let mut tally = Tally {
        kind,
        locales: BTreeMap::new(),
        missed: Vec::new(),
        alarms: Vec::new(),
    };
    let seeded: Vec<Seeded> = LOCALES
        .iter()
        .flat_map(|locale| seeds(kind, locale, texts))
        .collect();
    let unclosed = if kind.is_behind_error {
        "Unclosed = { $\n"
    } else {
        ""
    };
    let found = |text: fn(&Seeded) -> Option<String>, least| {
        found_at(&check(project(&seeded, texts, unclosed, text)), least)
    };
    let after = found(|one| one.broken.clone(), Level::Info);
    let before = found(|one| one.sound.clone(), Level::Warning);
    for one in &seeded {
        let has = |found: &std::collections::BTreeSet<(&str, _)>| {
            let field = place(one);
            // What is not there at all is a finding on the entry.
            let entry = Place {
                field: String::new(),
                ..field.clone()
            };
            let is_found = |code: &&&str| {
                let mut places = [&field, &entry].into_iter();
                places.any(|place| found.contains(&(**code, place.clone())))
            };
            kind.checks.iter().find(is_found).copied()
        };
        let count = tally.locales.entry(one.locale).or_default();
        count.1 += 1;
        if let Some(code) = has(&before) {
            tally.alarms.push(format!(
                "{code} in {}: {:?} of {:?}",
                one.locale, one.sound, one.source
            ));
        } else if has(&after).is_some() {
            count.0 += 1;
        } else {
            let (locale, field) = (one.locale, one.field);
            tally.missed.push(format!(
                "{locale} {field}: {:?} of {:?}",
                one.broken, one.source
            ));
        }
    }
    tally
}

/// Seeds defects of a kind in a locale.
fn seeds(kind: &'static Kind, locale: &'static str, texts: &CleanTexts) -> Vec<Seeded> {
    if !(kind.has)(locale) {
        return Vec::new();
    }
    let mut clean: Vec<&Clean> = texts.of_locale(locale).iter().collect();
    clean.sort_by_key(|clean| hash(5, &format!("{} {}", kind.name, clean.id)));
    let mut seeded: Vec<Seeded> = Vec::new();
    for clean in clean {
        let at = seeded.len();
        if at == EACH {
            break;
        }
        let chance = hash(7, &format!("{} {}", kind.name, clean.id));
        if let Some(edited) = (kind.seed)(clean, texts, chance) {
            let fields = kind.fields.names();
            seeded.push(Seeded {
                locale,
                at,
                field: fields[at % fields.len()],
                params: edited.params.unwrap_or_else(|| clean.params.clone()),
                source: edited.source,
                sound: edited.sound,
                broken: edited.broken,
                is_fixed: edited.is_fixed,
            });
        }
    }
    seeded
}
