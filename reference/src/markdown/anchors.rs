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

/// Returns what stands for the address of a section until [`resolve`] knows it.
pub(super) fn mark(key: &str) -> String {
    format!("{MARK}{key}{MARK}")
}

/// Puts the address of its section in the place of each mark. `targets` are in the order of the page.
pub(super) fn resolve(page: &str, targets: &[Target]) -> String {
    let addresses = addresses(page, targets);
    let pieces = page.split(MARK).enumerate();
    let pieces = pieces.map(|(at, piece)| match addresses.get(piece) {
        Some(address) if at % 2 == 1 => address.as_str(),
        _ => piece,
    });
    pieces.collect()
}

fn addresses<'t>(page: &str, targets: &'t [Target]) -> HashMap<&'t str, String> {
    let mut addresses = HashMap::new();
    let mut counts = HashMap::new();
    let mut targets = targets.iter().peekable();
    for line in headings(page) {
        match targets.next_if(|target| target.line == line) {
            Some(target) => {
                let fragment = unique(fragment(&target.title), &mut counts);
                addresses.insert(target.key.as_str(), format!("#{fragment}"));
            }
            None => {
                unique(fragment(line.trim_start_matches('#').trim()), &mut counts);
            }
        }
    }
    addresses
}

/// Yields the headings of a page, but not what looks like one in a block of code.
fn headings(page: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    page.lines().filter(move |line| {
        is_code ^= line.trim_start().starts_with("```");
        !is_code && line.starts_with('#')
    })
}

/// Returns the fragment of a heading alone: lower case, hyphens for spaces, and neither punctuation nor symbols.
fn fragment(heading: &str) -> String {
    let kept = heading.to_lowercase();
    let kept = kept.chars().filter_map(|c| match c {
        ' ' => Some('-'),
        '-' | '_' => Some(c),
        c => c.is_alphanumeric().then_some(c),
    });
    kept.collect()
}

/// Returns the fragment with a number, if a heading before has it.
fn unique(fragment: String, counts: &mut HashMap<String, usize>) -> String {
    let mut unique = fragment.clone();
    while counts.contains_key(&unique) {
        let count = counts.entry(fragment.clone()).or_default();
        *count += 1;
        unique = format!("{fragment}-{count}");
    }
    counts.insert(unique.clone(), 0);
    unique
}

#[cfg(test)]
mod tests {
    use super::{Target, mark, resolve};

    #[test]
    fn each_section_has_a_fragment_of_its_own() {
        let target = |title: &str| Target {
            key: title.to_owned(),
            line: format!("### {title}"),
            title: title.to_owned(),
        };
        let titles = ["foo", "Foo", "foo-1", "Details"];
        let links = titles.map(|title| format!("[{title}]({})\n", mark(title)));
        let sections = titles.map(|title| format!("### {title}\n\n```\n### {title}\n```\n\n"));
        let page = format!("{}## Details\n\n{}", links.concat(), sections.concat());
        let page = resolve(&page, &titles.map(target));
        assert!(
            page.starts_with(
                "[foo](#foo)\n[Foo](#foo-1)\n[foo-1](#foo-1-1)\n[Details](#details-1)\n"
            ),
            "{page}"
        );
    }
}
