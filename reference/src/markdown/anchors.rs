//! The fragments that viewers of Markdown give headings. Which one a heading has depends on those before it, so
//! links hold a mark until the page is whole.

use std::collections::HashMap;

/// Encloses a key in the place of a fragment. No text holds it.
const MARK: char = '\u{1}';

/// The section of an entry.
pub(super) struct Target {
    /// What names it in links.
    pub(super) key: String,
    /// Its heading, as it is written.
    pub(super) line: String,
    /// Its heading, as it reads.
    pub(super) title: String,
}

/// Returns what stands for the address of a section until [`resolve`] puts it there.
pub(super) fn mark(key: &str) -> String {
    format!("{MARK}{key}{MARK}")
}

/// Puts addresses in the place of the marks.
pub(super) fn resolve(page: &str, address: impl Fn(&str) -> Option<String>) -> String {
    let pieces = page.split(MARK).enumerate();
    let pieces = pieces.map(|(at, piece)| match at % 2 {
        1 => address(piece).unwrap_or_else(|| piece.to_owned()),
        _ => piece.to_owned(),
    });
    pieces.collect()
}

/// How a viewer makes the fragment of a heading.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Slugs {
    /// As GitHub, Docusaurus and mdBook do.
    GitHub,
    /// As Python-Markdown does.
    Python,
}

/// Returns the fragment of each section. `targets` are in the order of the page.
pub(super) fn fragments<'t>(
    page: &str,
    targets: &'t [Target],
    slugs: Slugs,
) -> HashMap<&'t str, String> {
    let mut fragments = HashMap::new();
    let mut used = HashMap::new();
    let mut targets = targets.iter().peekable();
    for line in headings(page) {
        let target = targets.next_if(|target| target.line == line);
        let title = match target {
            Some(target) => &target.title,
            None => line.trim_start_matches('#').trim(),
        };
        let fragment = slugs.unique(title, &mut used);
        if let Some(target) = target {
            fragments.insert(target.key.as_str(), fragment);
        }
    }
    fragments
}

/// Yields the headings of a page, but not what looks like one in a block of code.
fn headings(page: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    page.lines().filter(move |line| {
        is_code ^= line.trim_start().starts_with("```");
        !is_code && line.starts_with('#')
    })
}

impl Slugs {
    /// Returns the fragment of a heading, with a number if a heading before has it. `used` has the last number of
    /// each fragment, so that many equal headings take no longer than others.
    fn unique(self, heading: &str, used: &mut HashMap<String, usize>) -> String {
        let base = self.fragment(heading);
        let mut unique = base.clone();
        while self == Self::Python && unique.is_empty() || used.contains_key(&unique) {
            let number = used.entry(base.clone()).or_default();
            *number += 1;
            unique = match self {
                Self::GitHub => format!("{base}-{number}"),
                Self::Python => format!("{base}_{number}"),
            };
        }
        used.insert(unique.clone(), 0);
        unique
    }

    /// Returns the fragment of a heading alone: lower case, hyphens for spaces, and neither punctuation nor symbols.
    fn fragment(self, heading: &str) -> String {
        let kept = heading.to_lowercase();
        let kept = kept.chars().filter_map(|c| match c {
            ' ' => Some('-'),
            '-' | '_' => Some(c),
            c if self == Self::Python && !c.is_ascii() => None,
            c => c.is_alphanumeric().then_some(c),
        });
        let fragment: String = kept.collect();
        match self {
            Self::GitHub => fragment,
            Self::Python => {
                let parts = fragment.split('-').filter(|part| !part.is_empty());
                parts.collect::<Vec<_>>().join("-")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Slugs, Target, fragments, mark, resolve};

    fn targets() -> Vec<Target> {
        let titles = ["foo", "Foo", "foo-1", "Details", "A -- b: c"];
        let target = |title: &&str| Target {
            key: (*title).to_owned(),
            line: format!("### {title}"),
            title: (*title).to_owned(),
        };
        titles.iter().map(target).collect()
    }

    fn resolved(slugs: Slugs) -> String {
        let targets = targets();
        let titles = targets.iter().map(|target| target.title.as_str());
        let links = titles.clone().map(|title| format!("{} ", mark(title)));
        let sections = titles.map(|title| format!("### {title}\n\n```\n### {title}\n```\n\n"));
        let (links, sections): (String, String) = (links.collect(), sections.collect());
        let page = format!("{links}\n## Details\n\n{sections}");
        let fragments = fragments(&page, &targets, slugs);
        let page = resolve(&page, |key| fragments.get(key).cloned());
        page.lines().next().unwrap_or_default().to_owned()
    }

    #[test]
    fn each_section_has_a_fragment_of_its_own() {
        assert_eq!(
            resolved(Slugs::GitHub),
            "foo foo-1 foo-1-1 details-1 a----b-c "
        );
        assert_eq!(resolved(Slugs::Python), "foo foo_1 foo-1 details_1 a-b-c ");
    }
}
