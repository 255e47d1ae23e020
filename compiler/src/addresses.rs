//! Gives every entry the address of its page, once for payloads, site and terminals.
//!
//! An address that the lock has stays. What is new takes what is free: its code, or its key where entries share
//! the code, and a number behind that where another has it already. So without a lock, an entry that is added at
//! the end of its file moves no page but that of the first entry with the same code, in whose place then stands
//! a page that tells the two apart.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::check::registry::ADDRESS;
use crate::diagnostic::{Diagnostic, Report};
use crate::lock::{EntryName, Lock};
use crate::model::{Address, CatalogDef, EntryDef, case_anchor, segment};

/// Gives the entries of all catalogs their addresses. Reports those that are not what they would be alone.
pub(crate) fn assign(catalogs: &mut [CatalogDef], lock: Option<&Lock>, report: &mut Report) {
    let locales: HashSet<String> = catalogs
        .iter()
        .flat_map(|catalog| &catalog.locales)
        .map(|locale| locale.locale.as_str().to_lowercase())
        .collect();
    for catalog in catalogs {
        let mut segments = Segments::new(catalog, lock, &locales);
        let choices = segments.choices(catalog);
        let chosen = segments.choose(catalog, report);
        set(catalog, &chosen);
        catalog.choices = choices;
    }
}

/// Writes the segments of roots, by their keys, into the entries.
fn set(catalog: &mut CatalogDef, segments: &HashMap<String, String>) {
    for entry in catalog.entries.iter_mut().chain(&mut catalog.parents) {
        let root = entry
            .case
            .as_ref()
            .map_or(&entry.key.value, |case| &case.of);
        if let Some(segment) = segments.get(root) {
            entry.address = Address {
                segment: segment.clone(),
                fragment: entry.case.as_ref().map(|case| case_anchor(&case.id.value)),
            };
        }
    }
}

struct Segments<'a> {
    locales: &'a HashSet<String>,
    /// The segments of the lock, by the keys of roots.
    released: HashMap<String, String>,
    /// Those that no other may have, in lower case, each with the key of the root that has it.
    taken: HashMap<String, String>,
}

impl<'a> Segments<'a> {
    fn new(catalog: &CatalogDef, lock: Option<&Lock>, locales: &'a HashSet<String>) -> Self {
        let mut segments = Self {
            locales,
            released: HashMap::new(),
            taken: HashMap::new(),
        };
        let promises = lock.iter().flat_map(|lock| &lock.promises);
        let roots: HashMap<&str, &str> = catalog
            .with_parents()
            .filter_map(|entry| Some((entry.key.value.as_str(), entry.case.as_ref()?.of.as_str())))
            .collect();
        for (name, promise) in promises.filter(|(name, _)| name.catalog == catalog.name) {
            let Some(page) = &promise.page else {
                continue;
            };
            let EntryName { key, .. } = name;
            let root = roots.get(key.as_str()).map_or(key.as_str(), |root| root);
            let page = page.split('#').next().unwrap_or_default();
            let lower = page.to_lowercase();
            segments
                .taken
                .entry(lower)
                .or_insert_with(|| root.to_owned());
            let released = segments.released.entry(root.to_owned());
            released.or_insert_with(|| page.to_owned());
        }
        segments
    }

    /// Returns the shared codes that have a page of their own, which tells their entries apart: those that are
    /// neither the key of one of their entries nor its page in the lock.
    fn choices(&mut self, catalog: &CatalogDef) -> Vec<(String, String)> {
        let mut choices = Vec::new();
        for (code, sharing) in sharing(catalog) {
            let wanted = self.outside_of_locales(segment(&sharing[0].code));
            let is_page = |root: &&EntryDef| {
                let released = self.released.get(&root.key.value);
                root.key.value.to_lowercase() == code
                    || released.is_some_and(|page| page.eq_ignore_ascii_case(&wanted))
            };
            if sharing.len() > 1 && !sharing.iter().any(is_page) {
                choices.push((code, self.take(&wanted, "")));
            }
        }
        choices
    }

    /// Returns the segment of each root, by its key.
    fn choose(&mut self, catalog: &CatalogDef, report: &mut Report) -> HashMap<String, String> {
        let roots = catalog.roots();
        let sharing = sharing(catalog);
        let mut chosen = HashMap::new();
        for root in roots {
            let key = &root.key.value;
            let segment = match self.released.remove(key) {
                Some(segment) => {
                    self.check_released(root, &segment, report);
                    segment
                }
                None => {
                    let is_shared = sharing[&root.code.to_lowercase()].len() > 1;
                    let name = if is_shared { key } else { &root.code };
                    self.free(root, segment(name), report)
                }
            };
            chosen.insert(key.clone(), segment);
        }
        chosen
    }

    /// Returns a segment that is not the folder of a language.
    fn outside_of_locales(&self, wanted: String) -> String {
        match self.locales.contains(&wanted.to_lowercase()) {
            true => format!("code-{wanted}"),
            false => wanted,
        }
    }

    /// Takes a segment for a key, with a number where another has it already.
    fn take(&mut self, wanted: &str, key: &str) -> String {
        let mut segment = wanted.to_owned();
        let mut number = 1;
        while self.taken.contains_key(&segment.to_lowercase()) {
            number += 1;
            segment = format!("{wanted}-{number}");
        }
        self.taken.insert(segment.to_lowercase(), key.to_owned());
        segment
    }

    /// Takes a segment for a root, and reports if it is not the one that is wanted.
    fn free(&mut self, root: &EntryDef, wanted: String, report: &mut Report) -> String {
        let wanted = self.outside_of_locales(wanted);
        let other = self.taken.get(&wanted.to_lowercase()).cloned();
        let key = &root.key.value;
        let segment = self.take(&wanted, key);
        if let Some(other) = other {
            let title = format!("the page of `{key}` is `{segment}`, since `{wanted}` is taken");
            let label = match other.as_str() {
                "" => "the page of a code that entries share".to_owned(),
                other => format!("`{other}` has this page, or one that differs by case only"),
            };
            report.add(
                Diagnostic::new(&ADDRESS, title)
                    .at(root.key.span, label)
                    .help("give it a code that reads differently in an address")
                    .help("or record the address as it is: `errorbook lock`"),
            );
        }
        segment
    }

    /// Reports an address of the lock that something else has as well.
    fn check_released(&self, root: &EntryDef, segment: &str, report: &mut Report) {
        let lower = segment.to_lowercase();
        let key = &root.key.value;
        let owner = self.taken.get(&lower).filter(|owner| *owner != key);
        let other = match owner {
            Some(other) => format!("the page of `{other}` in the lock, too"),
            None if self.locales.contains(&lower) => "the folder of a language, too".to_owned(),
            None => return,
        };
        let title = format!("the page of `{key}` is `{segment}`, which is not its own");
        report.add(
            Diagnostic::new(&ADDRESS, title)
                .at(root.key.span, other)
                .help("two branches may have taken it: give one of the two another `page` in `errorbook.lock`"),
        );
    }
}

/// Returns the roots by their codes, in lower case.
fn sharing(catalog: &CatalogDef) -> BTreeMap<String, Vec<&EntryDef>> {
    let mut sharing: BTreeMap<String, Vec<&EntryDef>> = BTreeMap::new();
    for root in catalog.roots() {
        let code = root.code.to_lowercase();
        sharing.entry(code).or_default().push(root);
    }
    sharing
}
