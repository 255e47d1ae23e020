//! From what the user typed to an entry.

mod in_hand;
mod within;

use errorbook_compiler::model;
use errorbook_core::Entry;
use errorbook_reference::EntryView;
use errorbook_reference::text::MatchedBy;

use crate::failure::{Failure, Problem, quoted};
use crate::request::Request;
use errorbook_reference::CompiledCatalog;

/// An entry as written, and as an application has it.
#[derive(Clone, Copy)]
pub(crate) struct CatalogEntry<'a> {
    pub(crate) catalog: &'a CompiledCatalog<'a>,
    pub(crate) model: &'a model::EntryDef,
    pub(crate) entry: Entry<'a>,
}

impl<'a> CatalogEntry<'a> {
    /// Returns the entry as a reader sees it.
    pub(crate) fn view(&self, request: &Request) -> EntryView<'a> {
        self.catalog.view(request).entry(self.model)
    }

    /// Returns the names that are this entry's alone in its catalog: a case has one as in translation files and
    /// one as in code.
    fn names(&self) -> Vec<String> {
        let mut names = vec![self.model.key.value.clone()];
        if let Some(case) = &self.model.case {
            names.push(self.model.message_id());
            names.push(format!("{}::{}", case.of, case.id.value));
        }
        names
    }

    /// Returns the name by which this entry alone is found.
    pub(crate) fn name(&self) -> String {
        format!(
            "{}/{}",
            self.catalog.def().qualified_name,
            self.model.key.value
        )
    }
}

/// Returns whether a catalog has a name, in any case: its own, or the one with the member of the workspace.
pub(crate) fn is_called(catalog: &CompiledCatalog<'_>, name: &str) -> bool {
    let def = catalog.def();
    [&def.name, &def.qualified_name]
        .into_iter()
        .any(|own| own.eq_ignore_ascii_case(name))
}

/// Returns the entries of a catalog.
pub(crate) fn entries<'a>(
    catalog: &'a CompiledCatalog<'a>,
) -> impl Iterator<Item = CatalogEntry<'a>> + use<'a> {
    let models = catalog.def().entries.iter();
    models
        .zip(catalog.catalog().entries())
        .map(move |(model, entry)| CatalogEntry {
            catalog,
            model,
            entry,
        })
}

/// Returns the entries of a catalog that are retired: nothing raises them, but people still meet their codes.
fn retired<'a>(
    catalog: &'a CompiledCatalog<'a>,
) -> impl Iterator<Item = CatalogEntry<'a>> + use<'a> {
    let (packed, raised) = (catalog.catalog(), catalog.def().entries.len());
    // Behind the entries, in the order of the model.
    let parents = catalog.def().parents.iter().enumerate();
    let retired = parents.filter(|(_, entry)| entry.retired.is_some());
    retired.map(move |(at, model)| CatalogEntry {
        catalog,
        model,
        entry: Entry::at(packed, raised + at),
    })
}

/// The entries that may be meant. Never none.
pub(crate) struct Matches<'a> {
    pub(crate) by: MatchedBy,
    pub(crate) found: Vec<CatalogEntry<'a>>,
}

impl<'a> Matches<'a> {
    /// Returns the code whose cases these are, all of them.
    pub(crate) fn parent(&self) -> Option<CatalogEntry<'a>> {
        let first = self.found.first()?;
        let parent = first.catalog.def().parent_of(first.model)?;
        let cases = first.catalog.def().cases(parent).count();
        let are_cases = self.found.iter().all(|one| {
            let of = one.catalog.def().parent_of(one.model);
            of.is_some_and(|of| std::ptr::eq(of, parent))
        });
        if !are_cases || self.found.len() != cases || self.by != MatchedBy::Code {
            return None;
        }
        Some(CatalogEntry {
            catalog: first.catalog,
            model: parent,
            entry: first.entry.parent()?,
        })
    }
}

/// Returns the entries that are meant: as they are named, else by what people have in hand, such as the address
/// of a page or a code with other signs and spaces.
pub(crate) fn find<'a>(
    catalogs: &'a [CompiledCatalog<'a>],
    typed: &str,
) -> Result<Matches<'a>, Failure> {
    let named = named(catalogs, typed);
    let meant = named.or_else(|| in_hand::find(catalogs, typed));
    let meant = meant.or_else(|| within::find(catalogs, typed));
    meant.ok_or_else(|| Failure::NotFound(unknown(catalogs.iter().flat_map(entries), typed)))
}

/// Returns the entries with a code or key; with `CATALOG/KEY` one of each catalog of that name. Else those with this `error` in their
/// payload, else those with this status. Case matters only where it tells entries apart.
fn named<'a>(catalogs: &'a [CompiledCatalog<'a>], typed: &str) -> Option<Matches<'a>> {
    named_if(catalogs, typed, |name| name == typed)
        .or_else(|| named_if(catalogs, typed, |name| name.eq_ignore_ascii_case(typed)))
}

fn named_if<'a>(
    catalogs: &'a [CompiledCatalog<'a>],
    typed: &str,
    is_typed: impl Fn(&str) -> bool,
) -> Option<Matches<'a>> {
    let all = || catalogs.iter().flat_map(entries);
    let retired = || catalogs.iter().flat_map(retired);
    let by_full_name = |found: &CatalogEntry<'_>| {
        let names = found.names();
        let catalogs = [
            found.catalog.def().qualified_name.as_str(),
            &found.catalog.def().name,
        ];
        let full = |catalog| names.iter().map(move |name| format!("{catalog}/{name}"));
        catalogs
            .into_iter()
            .flat_map(full)
            .any(|name| is_typed(&name))
    };
    let by = MatchedBy::Code;
    let of_name = |found: &CatalogEntry<'_>| {
        let mut names = found.names();
        names.extend([found.model.code.clone(), found.model.key.value.clone()]);
        names.extend(found.model.case.as_ref().map(|case| case.of.clone()));
        names.iter().any(|name| is_typed(name))
    };
    let of_wire = |found: &CatalogEntry<'_>| {
        let oauth = found.model.oauth.as_ref();
        oauth.is_some_and(|oauth| is_typed(&oauth.error))
    };
    let of_status = |found: &CatalogEntry<'_>| {
        let status = found.model.status;
        status.is_some_and(|status| status.to_string() == typed)
    };
    for (by, found) in [
        (
            by,
            all()
                .chain(retired())
                .filter(by_full_name)
                .collect::<Vec<_>>(),
        ),
        (by, all().filter(of_name).collect()),
        (by, retired().filter(of_name).collect()),
        (MatchedBy::Error, all().filter(of_wire).collect()),
        (MatchedBy::Status, all().filter(of_status).collect()),
    ] {
        if !found.is_empty() {
            return Some(Matches { by, found });
        }
    }
    None
}

/// Returns the one entry that is meant.
pub(crate) fn find_one<'a>(
    catalogs: &'a [CompiledCatalog<'a>],
    typed: &str,
) -> Result<CatalogEntry<'a>, Failure> {
    let matches = find(catalogs, typed)?;
    match matches.found[..] {
        [one] => Ok(one),
        _ => Err(ambiguous(&matches, typed)),
    }
}

/// Reports that what was typed could be any of these.
pub(crate) fn ambiguous(matches: &Matches<'_>, typed: &str) -> Failure {
    let found = &matches.found;
    let names: Vec<_> = found
        .iter()
        .map(|found| format!("`{}`", found.name()))
        .collect();
    let what = match matches.by {
        MatchedBy::Code => "code",
        MatchedBy::Error => "`error`",
        MatchedBy::Status => "status",
    };
    let title = format!("{} is the {what} of {} entries", quoted(typed), found.len());
    Failure::NotFound(Problem::new(title).help(format!("name one of {}", names.join(", "))))
}

/// Returns whether what was typed is nearly a code.
pub(crate) fn suggests(catalogs: &[CompiledCatalog<'_>], typed: &str) -> bool {
    !suggestions(catalogs.iter().flat_map(entries), typed).is_empty()
}

fn suggestions<'a>(all: impl Iterator<Item = CatalogEntry<'a>>, typed: &str) -> Vec<String> {
    let codes = all.flat_map(|found| {
        let error = found.model.oauth.as_ref().map(|oauth| oauth.error.as_str());
        [found.model.code.as_str(), found.model.key.value.as_str()]
            .into_iter()
            .chain(error)
    });
    nearest(codes.collect(), typed)
}

fn unknown<'a>(all: impl Iterator<Item = CatalogEntry<'a>>, typed: &str) -> Problem {
    let near = suggestions(all, typed);
    let problem = Problem::new(format!("unknown code {}", quoted(typed)));
    if near.is_empty() {
        problem.help("`errorbook list` lists every code")
    } else {
        problem.help(format!("did you mean {}?", near.join(" or ")))
    }
}

/// Returns the codes that are nearest to what was typed, if any is near.
fn nearest(mut codes: Vec<&str>, typed: &str) -> Vec<String> {
    const MOST_SUGGESTIONS: usize = 3;
    // The distance takes quadratic time, and no code is as long.
    if typed.len() > 100 {
        return Vec::new();
    }
    codes.sort_unstable();
    codes.dedup();
    let typed = typed.to_uppercase();
    let distance = |code: &str| strsim::damerau_levenshtein(&typed, &code.to_uppercase());
    let distances: Vec<_> = codes.iter().map(|code| distance(code)).collect();
    let limit = (typed.chars().count() / 3).max(1);
    let Some(least) = distances
        .iter()
        .copied()
        .filter(|&least| least <= limit)
        .min()
    else {
        return Vec::new();
    };
    let near = codes
        .iter()
        .zip(&distances)
        .filter(|&(_, &distance)| distance == least);
    near.map(|(code, _)| format!("`{code}`"))
        .take(MOST_SUGGESTIONS)
        .collect()
}
