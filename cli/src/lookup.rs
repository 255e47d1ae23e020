//! From what the user typed to an entry.

use errorbook_compiler::model;
use errorbook_core::Entry;

use crate::failure::{Failure, Problem, quoted};
use crate::project::CompiledCatalog;

/// An entry as written, and as an application has it.
#[derive(Clone, Copy)]
pub(crate) struct Found<'a> {
    pub(crate) catalog: &'a CompiledCatalog<'a>,
    pub(crate) model: &'a model::Entry,
    pub(crate) entry: Entry<'a>,
}

impl Found<'_> {
    /// The name by which this entry alone is found.
    pub(crate) fn name(&self) -> String {
        format!("{}/{}", self.catalog.model.name, self.model.key.value)
    }
}

/// The entries of a catalog.
pub(crate) fn entries<'a>(
    catalog: &'a CompiledCatalog<'a>,
) -> impl Iterator<Item = Found<'a>> + use<'a> {
    let models = catalog.model.entries.iter();
    models
        .zip(catalog.catalog().entries())
        .map(move |(model, entry)| Found {
            catalog,
            model,
            entry,
        })
}

/// The entries with a code or key, in any case; with `CATALOG/KEY` at most one. Never empty.
pub(crate) fn find<'a>(
    catalogs: &'a [CompiledCatalog<'a>],
    typed: &str,
) -> Result<Vec<Found<'a>>, Failure> {
    let all = || catalogs.iter().flat_map(entries);
    let by_name = all().find(|found| found.name().eq_ignore_ascii_case(typed));
    if let Some(found) = by_name {
        return Ok(vec![found]);
    }
    let is_typed = |found: &Found<'_>| {
        let names = [&found.model.code, &found.model.key.value];
        names.iter().any(|name| name.eq_ignore_ascii_case(typed))
    };
    let found: Vec<_> = all().filter(is_typed).collect();
    if found.is_empty() {
        return Err(Failure::NotFound(unknown(all(), typed)));
    }
    Ok(found)
}

/// The one entry with a code or key.
pub(crate) fn find_one<'a>(
    catalogs: &'a [CompiledCatalog<'a>],
    typed: &str,
) -> Result<Found<'a>, Failure> {
    let found = find(catalogs, typed)?;
    match found[..] {
        [one] => Ok(one),
        _ => Err(ambiguous(&found, typed)),
    }
}

/// What was typed could be any of these.
pub(crate) fn ambiguous(found: &[Found<'_>], typed: &str) -> Failure {
    let names: Vec<_> = found
        .iter()
        .map(|found| format!("`{}`", found.name()))
        .collect();
    let title = format!("{} is the code of {} entries", quoted(typed), found.len());
    Failure::usage(Problem::new(title).help(format!("name one of {}", names.join(", "))))
}

fn unknown<'a>(all: impl Iterator<Item = Found<'a>>, typed: &str) -> Problem {
    let codes = all.flat_map(|found| [found.model.code.as_str(), found.model.key.value.as_str()]);
    let near = nearest(codes.collect(), typed);
    let problem = Problem::new(format!("unknown code {}", quoted(typed)));
    if near.is_empty() {
        problem.help("`errorbook list` shows every code")
    } else {
        problem.help(format!("did you mean {}?", near.join(" or ")))
    }
}

/// The codes that are nearest to what was typed, if any is near.
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
