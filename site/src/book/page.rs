//! The pages of a catalog: one for each code, with its cases.

use std::collections::{HashMap, HashSet};

use errorbook_compiler::model::EntryDef;
use errorbook_reference::CatalogView;
use errorbook_reference::view::Code;

/// The page of a code in one catalog: of an entry, or of a code with its cases.
pub(crate) struct Page<'a> {
    /// The folder's name, unique in the catalog whatever the case of its letters.
    pub(crate) slug: String,
    /// What people see: the code, with the key where entries share the code.
    pub(crate) title: String,
    /// The entry, or what the cases share.
    pub(crate) root: &'a EntryDef,
    /// The cases, with their anchors.
    pub(crate) cases: Vec<(String, &'a EntryDef)>,
}

impl<'a> Page<'a> {
    /// Yields what can be raised: the cases, or the entry itself.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &'a EntryDef> {
        let root = self.cases.is_empty().then_some(self.root);
        root.into_iter()
            .chain(self.cases.iter().map(|(_, case)| *case))
    }

    /// Yields every entry that has texts on the page.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'a EntryDef> {
        std::iter::once(self.root).chain(self.cases.iter().map(|(_, case)| *case))
    }
}

/// Returns the pages of a catalog: one for each code, in its order, then those that are retired.
pub(super) fn pages<'a>(view: &CatalogView<'a>) -> Vec<Page<'a>> {
    let codes = view.codes();
    let mut shared: HashMap<String, usize> = HashMap::new();
    for code in &codes {
        *shared.entry(code.root.code.to_lowercase()).or_default() += 1;
    }
    let mut taken = HashSet::new();
    let pages = codes.into_iter().map(|Code { root, cases }| {
        let is_shared = shared.get(&root.code.to_lowercase()).copied() > Some(1);
        let name = if is_shared {
            &root.key.value
        } else {
            &root.code
        };
        let cases = cases.into_iter().map(|case| (anchor(case), case));
        Page {
            slug: unique(slug(name), &mut taken),
            title: view.title_of(root),
            root,
            cases: cases.collect(),
        }
    });
    pages.collect()
}

/// Names of the pages' own elements begin with this.
pub(crate) const OWN_ANCHOR: &str = "eb-";

/// The anchor of a case: its id.
fn anchor(case: &EntryDef) -> String {
    let id = case.case.as_ref().map_or("", |case| case.id.value.as_str());
    if id.starts_with(OWN_ANCHOR) {
        format!("case-{id}")
    } else {
        id.to_owned()
    }
}

/// A name as the name of a folder on any file system and a part of any address.
fn slug(name: &str) -> String {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let slug: String = name
        .chars()
        .map(|c| if allowed(c) { c } else { '-' })
        .collect();
    let slug = slug.trim_matches(['.', '-']);
    // Windows has no file of these names, whatever stands behind a dot.
    let device = slug.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = |prefix: &str| {
        let number = device.strip_prefix(prefix);
        number.is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
    };
    let reserved = ["con", "prn", "aux", "nul"].contains(&device.as_str())
        || numbered("com")
        || numbered("lpt");
    match slug {
        "" => "code".to_owned(),
        // A page of an overview may stand beside it.
        _ if reserved || slug.to_lowercase().ends_with(".html") => format!("code-{slug}"),
        _ => slug.to_owned(),
    }
}

/// The slug, with a number where another has it already.
fn unique(slug: String, taken: &mut HashSet<String>) -> String {
    let mut name = slug.clone();
    let mut number = 1;
    while !taken.insert(name.to_lowercase()) {
        number += 1;
        name = format!("{slug}-{number}");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_suit_every_file_system() {
        let cases = [
            ("TOK001", "TOK001"),
            ("a/b\\c d", "a-b-c-d"),
            ("..", "code"),
            (".git", "git"),
            ("エラー", "code"),
            ("con", "code-con"),
            ("NUL.txt", "code-NUL.txt"),
            ("COM1", "code-COM1"),
            ("COMMON", "COMMON"),
            ("a<b>", "a-b"),
            ("page-2.HTML", "code-page-2.HTML"),
        ];
        for (name, expected) in cases {
            assert_eq!(slug(name), expected, "{name}");
        }
    }

    #[test]
    fn slugs_differ_in_more_than_case() {
        let mut taken = HashSet::new();
        let mut next = |name: &str| unique(slug(name), &mut taken);
        assert_eq!(
            [next("E1"), next("e1"), next("E1-2"), next("e1")],
            ["E1", "e1-2", "E1-2-2", "e1-3"]
        );
    }
}
