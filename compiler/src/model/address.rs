//! Addresses: where the page of an entry stands.

use std::collections::{HashMap, HashSet};
use std::fmt;

use super::{CatalogDef, EntryDef};

/// Where the page of an entry stands, below the `docs-url` of its catalog. Payloads, the site, its redirects
/// and links of terminals all have it from here; the lock remembers it, and it never moves.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The page: the name of a folder on any file system, and a segment of any URL. No other of the catalog
    /// differs from it by case only.
    pub segment: String,
    /// The place on the page: of a case, its anchor.
    pub fragment: Option<String>,
}

/// The names of a page's own elements begin with this.
pub const OWN_ANCHOR: &str = "eb-";

/// Returns the anchor of a case on its code's page: its id, unless an element of the page may have that name.
pub(crate) fn case_anchor(id: &str) -> String {
    match id.starts_with(OWN_ANCHOR) {
        true => format!("case-{id}"),
        false => id.to_owned(),
    }
}

/// Writes the address as the end of a URL: `TOK005`, `EntityOrRoleDisabled#inactive`.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.segment)?;
        match &self.fragment {
            Some(fragment) => write!(f, "#{fragment}"),
            None => Ok(()),
        }
    }
}

/// The page of a code: of an entry, or of a code with its cases.
#[derive(Clone, Debug)]
pub struct PageDef<'a> {
    /// The entry, or what the cases share. Its [`address`](EntryDef::address) is the page's.
    pub root: &'a EntryDef,
    /// The cases.
    pub cases: Vec<&'a EntryDef>,
    /// The other roots that have the code, whatever the case of its letters: the page says that they are there.
    pub others: Vec<&'a EntryDef>,
}

impl<'a> PageDef<'a> {
    /// Returns the name of the page's folder.
    #[must_use]
    pub fn segment(&self) -> &'a str {
        &self.root.address.segment
    }
}

impl CatalogDef {
    /// Returns the pages: one for each code, in the order of the catalog, then those that are retired.
    #[must_use]
    pub fn pages(&self) -> Vec<PageDef<'_>> {
        let roots = self.roots();
        let mut pages = Vec::new();
        for &root in &roots {
            pages.push(PageDef {
                root,
                cases: self.cases_on_page(root),
                others: Vec::new(),
            });
        }
        for group in by_code(&roots) {
            for &at in &group {
                let others = group.iter().filter(|other| **other != at);
                pages[at].others = others.map(|&other| roots[other]).collect();
            }
        }
        pages
    }

    /// Returns the pages that only tell entries of one code apart, each with its segment: those of shared codes
    /// that are the page of none of their entries.
    #[must_use]
    pub fn choice_pages(&self) -> Vec<(String, Vec<&EntryDef>)> {
        let roots = self.roots();
        let choice = |(code, segment): &(String, String)| {
            let members = roots
                .iter()
                .filter(|root| root.code.to_lowercase() == *code);
            (segment.clone(), members.copied().collect())
        };
        self.choices.iter().map(choice).collect()
    }

    /// Returns the names that lead to a page and are not its own: keys, and keys and codes in lower case. Each
    /// stands with the segment that it leads to.
    ///
    /// A name never is the segment of a page or of a choice. One that differs from such a segment by case only
    /// is for hosts that tell case apart: it can be a rule of a redirect, and must not be a folder.
    #[must_use]
    pub fn redirects(&self) -> Vec<(String, String)> {
        let choices = self.choice_pages();
        let roots = self.roots();
        let mut own: HashSet<&str> = roots
            .iter()
            .map(|root| root.address.segment.as_str())
            .collect();
        own.extend(choices.iter().map(|(segment, _)| segment.as_str()));
        let mut seen = HashSet::new();
        let mut all = Vec::new();
        let named = roots.iter().flat_map(|root| {
            let to = &root.address.segment;
            [to.clone(), segment(&root.key.value)].map(|name| (name, to.clone()))
        });
        let named = named.chain(choices.iter().map(|(to, _)| (to.clone(), to.clone())));
        for (name, to) in named.collect::<Vec<_>>() {
            for from in [name.clone(), name.to_lowercase()] {
                if !own.contains(from.as_str()) && seen.insert(from.clone()) {
                    all.push((from, to.clone()));
                }
            }
        }
        all
    }

    /// Returns what has a page: an entry for each code, then those that are retired. A retired case stands on
    /// the page of its code.
    pub(crate) fn roots(&self) -> Vec<&EntryDef> {
        let mut roots: Vec<&EntryDef> = Vec::new();
        let retired = self.parents.iter().filter(|entry| entry.retired.is_some());
        for entry in self.entries.iter().chain(retired) {
            let root = self.parent_of(entry).unwrap_or(entry);
            // The cases of a code stand beside each other, but for those that are retired.
            let is_known = |known: &&EntryDef| std::ptr::eq(*known, root);
            let is_known = match entry.retired {
                Some(_) => entry.case.is_some() && roots.iter().any(is_known),
                None => roots.last().is_some_and(is_known),
            };
            if !is_known {
                roots.push(root);
            }
        }
        roots
    }

    /// Returns the cases on the page of a code, then those that are retired.
    fn cases_on_page<'a>(&'a self, root: &'a EntryDef) -> Vec<&'a EntryDef> {
        let retired = self.parents.iter().filter(|entry| {
            let parent = self.parent_of(entry);
            entry.retired.is_some() && parent.is_some_and(|parent| std::ptr::eq(parent, root))
        });
        self.cases(root).chain(retired).collect()
    }
}

/// Returns the positions of the roots with one code, whatever the case of its letters, in the order of the
/// first of each.
fn by_code(roots: &[&EntryDef]) -> Vec<Vec<usize>> {
    let mut places = HashMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, root) in roots.iter().enumerate() {
        let group = *places.entry(root.code.to_lowercase()).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[group].push(at);
    }
    groups
}

/// The longest segment. A folder's name has at most 255 bytes, and some systems count the whole path.
const MOST_BYTES: usize = 100;

/// Names at the root of the site that are not those of codes.
const SITE_NAMES: [&str; 10] = [
    "assets",
    "search",
    "decode",
    "stats",
    "_redirects",
    "errors.json",
    "errors.schema.json",
    "catalog-docs.schema.json",
    "llms.txt",
    "robots.txt",
];

/// Returns a name as a segment: the code of an entry, or its key.
pub(crate) fn segment(name: &str) -> String {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let plain: String = name
        .chars()
        .map(|c| if allowed(c) { c } else { '-' })
        .collect();
    let plain = plain.trim_matches(['.', '-']);
    let segment = match plain {
        "" => "code".to_owned(),
        _ if is_taken_by_others(plain) => format!("code-{plain}"),
        _ => plain.to_owned(),
    };
    if segment.len() <= MOST_BYTES {
        return segment;
    }
    // All of it is ASCII. The hash tells apart what begins alike.
    let begin: String = segment.chars().take(MOST_BYTES - 17).collect();
    format!("{begin}-{:016x}", crate::fnv::hash(name))
}

/// Returns whether a name is one that a file system or the site has for something else.
fn is_taken_by_others(name: &str) -> bool {
    let lower = name.to_lowercase();
    // Windows has no file of these names, whatever stands behind a dot.
    let device = lower.split('.').next().unwrap_or_default();
    let numbered = |prefix: &str| {
        let number = device.strip_prefix(prefix);
        number.is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
    };
    ["con", "prn", "aux", "nul"].contains(&device)
        || numbered("com")
        || numbered("lpt")
        // A page of an overview may stand beside it.
        || lower.ends_with(".html")
        || lower.starts_with("sitemap") && lower.ends_with(".xml")
        || SITE_NAMES.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::{MOST_BYTES, segment};

    #[test]
    fn segments_suit_every_file_system() {
        for (name, expected) in [
            ("TOK001", "TOK001"),
            ("auth/invalid-email", "auth-invalid-email"),
            ("a:b.c_d", "a-b.c_d"),
            ("con", "code-con"),
            ("NUL.txt", "code-NUL.txt"),
            ("COM1", "code-COM1"),
            ("COMMON", "COMMON"),
            ("page-2.HTML", "code-page-2.HTML"),
            ("Search", "code-Search"),
            ("sitemap-1.xml", "code-sitemap-1.xml"),
        ] {
            assert_eq!(segment(name), expected, "{name}");
        }
        let (one, other) = ("A".repeat(300) + "1", "A".repeat(300) + "2");
        assert_eq!(segment(&one).len(), MOST_BYTES);
        assert_ne!(segment(&one), segment(&other));
    }
}
