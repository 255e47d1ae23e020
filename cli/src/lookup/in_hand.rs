//! What people have in hand, which is seldom a name exactly as the catalog writes it: a page's address, a
//! code that was read out or typed on a Japanese keyboard.

use errorbook_compiler::model::EntryDef;
use errorbook_identify::bare;

use super::{Matches, entries, retired};
use errorbook_reference::CompiledCatalog;
use errorbook_reference::text::MatchedBy;

/// Returns the entries whose name has these letters and digits, whatever stands between them. Of an address the
/// end counts: the page, then the place on it.
pub(super) fn find<'a>(catalogs: &'a [CompiledCatalog<'a>], typed: &str) -> Option<Matches<'a>> {
    let readings = match page_of(typed) {
        Some((page, Some(place))) => vec![bare(page) + &bare(place), bare(page)],
        Some((page, None)) => vec![bare(page)],
        None => vec![bare(typed)],
    };
    let readings = readings.into_iter().filter(|reading| !reading.is_empty());
    readings.into_iter().find_map(|reading| {
        let all = catalogs.iter().flat_map(entries);
        let all = all.chain(catalogs.iter().flat_map(retired));
        let found: Vec<_> = all
            .filter(|found| {
                let def = found.catalog.def();
                let catalogs = [bare(&def.name), bare(&def.qualified_name)];
                let names = names(found.model).into_iter();
                names.map(|name| bare(&name)).any(|name| {
                    // `akoya InvalidCode`, too.
                    let mut catalogs = catalogs.iter();
                    name == reading
                        || catalogs.any(|catalog| reading.strip_prefix(catalog) == Some(&name))
                })
            })
            .collect();
        let by = MatchedBy::Code;
        (!found.is_empty()).then_some(Matches { by, found })
    })
}

fn names(entry: &EntryDef) -> Vec<String> {
    let mut names = vec![entry.code.clone(), entry.key.value.clone()];
    if let Some(case) = &entry.case {
        names.push(case.of.clone());
        names.push(format!("{} {}", entry.code, case.id.value));
    }
    names
}

/// Returns the last folder of an address, and the place on its page.
fn page_of(typed: &str) -> Option<(&str, Option<&str>)> {
    let (_, address) = typed.split_once("://")?;
    let (address, place) = match address.split_once('#') {
        Some((address, place)) => (address, Some(place)),
        None => (address, None),
    };
    let path = address.split('?').next().unwrap_or_default();
    let mut folders = path.rsplit('/');
    let page = folders.find(|folder| !folder.is_empty() && !folder.starts_with("index."))?;
    Some((page, place))
}

#[cfg(test)]
mod tests {
    use super::{bare, page_of};

    #[test]
    fn an_address_ends_in_its_page() {
        let page = |typed| page_of(typed);
        let site = "https://errors.example.com/ja/tok/TOK005";
        assert_eq!(page(site), Some(("TOK005", None)));
        assert_eq!(page("file:///a/TOK005/index.html"), Some(("TOK005", None)));
        let case = "http://localhost:1/en/netsuite/E/?x=/y#inactive";
        assert_eq!(page(case), Some(("E", Some("inactive"))));
        assert_eq!(page("://"), None);
        assert_eq!(page("TOK005"), None);
    }

    #[test]
    fn only_letters_and_the_value_of_numbers_count() {
        assert_eq!(bare(" ＴＯＫ-005。"), "tok5");
        assert_eq!(bare("a1b010"), "a1b10");
        assert_eq!(bare("err100 e0"), "err100e0");
        assert_eq!(bare("://#"), "");
    }
}
