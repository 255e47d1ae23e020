//! What `check --fix` must not change.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use errorbook_compiler::diagnostic::{Diagnostic, Subject};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, fix};

use crate::corpus::check;
use crate::skeleton::Skeleton;
use crate::text::{Place, each, readings};

/// What fixing did.
#[derive(Debug)]
pub struct Outcome {
    /// How many fixes of each check were made.
    pub applied: BTreeMap<&'static str, usize>,
    /// How many were refused.
    pub refused: usize,
    /// How many texts say something in other characters.
    pub texts: usize,
    /// What changed that must not.
    pub violations: Vec<String>,
}

/// Fixes files, and looks at each text before and after.
#[must_use]
pub fn run(files: Vec<InputFile>) -> Outcome {
    let before = check(files.clone());
    let fixed = fix(files.clone(), check);
    let mut applied = BTreeMap::new();
    for one in &fixed.applied {
        *applied.entry(one.check.code).or_default() += 1;
    }
    let (texts, mut violations) = changed(&before, &fixed.compilation);
    violations.extend(new_findings(&before, &fixed.compilation));
    let changed = fixed.changed.iter().map(|(_, after)| after);
    let after: BTreeMap<&str, &InputFile> =
        changed.map(|file| (file.path.as_str(), file)).collect();
    let now = |file: InputFile| {
        after
            .get(file.path.as_str())
            .map_or(file, |one| (*one).clone())
    };
    let again = fix(files.into_iter().map(now).collect(), check);
    for (_, file) in &again.changed {
        violations.push(format!("{}: a second run changes it again", file.path));
    }
    Outcome {
        applied,
        refused: fixed.refused.len(),
        texts,
        violations,
    }
}

/// Returns how many texts changed, and what of them must not.
fn changed(before: &Compilation, after: &Compilation) -> (usize, Vec<String>) {
    let (old, new) = (said(before), said(after));
    let mut texts = 0;
    let mut violations = Vec::new();
    for (place, old) in &old {
        let Some(new) = new.get(place) else {
            violations.push(format!("{place:?}: is not there any more"));
            continue;
        };
        if old == new {
            continue;
        }
        texts += 1;
        for (old, new) in old.iter().zip(new) {
            if let Some(what) = Skeleton::new(old).difference(&Skeleton::new(new)) {
                violations.push(format!("{place:?}: {what}: {old:?} became {new:?}"));
            }
        }
        if old.len() != new.len() {
            violations.push(format!("{place:?}: has other variants"));
        }
    }
    (texts, violations)
}

fn said(compilation: &Compilation) -> BTreeMap<Place, Vec<String>> {
    let mut texts = BTreeMap::new();
    each(compilation, |text| {
        if let Some(pattern) = text.pattern {
            texts.insert(text.place, readings(pattern, text.params));
        }
    });
    texts
}

/// Returns the findings that only the fixed files have.
fn new_findings(before: &Compilation, after: &Compilation) -> Vec<String> {
    let mut alike = Alike::new(before);
    let mut counts: HashMap<String, isize> = HashMap::new();
    let mut new = Vec::new();
    for found in before.diagnostics() {
        *counts.entry(alike.name(found)).or_default() += 1;
    }
    for found in after.diagnostics() {
        let name = alike.name(found);
        let left = counts.entry(name).or_default();
        *left -= 1;
        if *left < 0 {
            new.push(format!(
                "a new finding: {} {:?}",
                found.title, found.subjects
            ));
        }
    }
    new
}

/// The texts that a check found to be alike: which of them a finding names, and in which language, other texts decide.
struct Alike(HashMap<String, String>);

impl Alike {
    fn new(compilation: &Compilation) -> Self {
        let mut alike = Self(HashMap::new());
        for found in compilation.diagnostics() {
            let names = names(found);
            if let [first, others @ ..] = &names[..] {
                for other in others {
                    let (one, other) = (alike.of(first), alike.of(other));
                    alike.0.insert(one, other);
                }
            }
        }
        alike
    }

    fn of(&mut self, name: &str) -> String {
        let mut last = name;
        while let Some(next) = self.0.get(last).filter(|next| *next != last) {
            last = next;
        }
        let last = last.to_owned();
        self.0.insert(name.to_owned(), last.clone());
        last
    }

    /// Returns what tells a finding from others.
    fn name(&mut self, found: &Diagnostic) -> String {
        match &found.subjects[..] {
            [_, _, ..] => {
                let groups: BTreeSet<String> =
                    names(found).iter().map(|name| self.of(name)).collect();
                format!("{groups:?}")
            }
            subjects => format!("{} {subjects:?}", found.check.code),
        }
    }
}

/// Returns names of a check and the texts that it compares.
fn names(found: &Diagnostic) -> Vec<String> {
    let subjects = found.subjects.iter();
    let names = subjects.map(|subject| {
        let Subject {
            catalog,
            entry,
            field,
            ..
        } = subject;
        format!("{} {catalog} {entry:?} {field:?}", found.check.code)
    });
    names.collect()
}
