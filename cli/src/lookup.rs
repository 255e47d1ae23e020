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
    /// That the entry is gone or not to be used any more, why, and what is used in its place.
    pub(crate) fn ending(&self) -> Option<String> {
        let (what, end) = match (&self.model.retired, &self.model.deprecated) {
            (Some(end), _) => ("retired", end),
            (None, Some(end)) => ("deprecated", end),
            (None, None) => return None,
        };
        let successor = end.replaced_by.as_ref();
        let successor = successor.map(|key| format!(" Use `{}` in its place.", key.value));
        let successor = successor.unwrap_or_default();
        Some(format!(
            "{what} since {}: {}{successor}",
            end.since, end.reason
        ))
    }

    /// The names that are this entry's alone in its catalog: a case has one as in translation files and
    /// one as in code.
    fn names(&self) -> Vec<String> {
        let mut names = vec![self.model.key.value.clone()];
        if let Some(case) = &self.model.case {
            names.push(self.model.message_id());
            names.push(format!("{}::{}", case.of, case.id.value));
        }
        names
    }

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

/// The entries of a catalog, and those that are gone: old logs have them, and links lead to them.
fn entries_and_retired<'a>(
    catalog: &'a CompiledCatalog<'a>,
) -> impl Iterator<Item = Found<'a>> + use<'a> {
    let models = catalog.model.groups.iter();
    let retired = models
        .zip(catalog.catalog().groups())
        .filter(|(model, _)| model.retired.is_some())
        .map(move |(model, entry)| Found {
            catalog,
            model,
            entry,
        });
    entries(catalog).chain(retired)
}

/// What entries were found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// Their code or key.
    Name,
    /// `error` in their payload.
    Wire,
    /// Their HTTP status.
    Status,
}

/// The entries that may be meant. Never none.
pub(crate) struct Matches<'a> {
    pub(crate) by: By,
    pub(crate) found: Vec<Found<'a>>,
}

impl<'a> Matches<'a> {
    /// The code whose cases these are, all of them.
    pub(crate) fn group(&self) -> Option<Found<'a>> {
        let first = self.found.first()?;
        let group = first.catalog.model.group_of(first.model)?;
        let cases = first.catalog.model.cases(group).count();
        let are_cases = self.found.iter().all(|one| {
            let of = one.catalog.model.group_of(one.model);
            of.is_some_and(|of| std::ptr::eq(of, group))
        });
        if !are_cases || self.found.len() != cases || self.by != By::Name {
            return None;
        }
        Some(Found {
            catalog: first.catalog,
            model: group,
            entry: first.entry.group()?,
        })
    }
}

/// The entries with a code or key, in any case; with `CATALOG/KEY` at most one. Else those with this
/// `error` in their payload, else those with this status.
pub(crate) fn find<'a>(
    catalogs: &'a [CompiledCatalog<'a>],
    typed: &str,
) -> Result<Matches<'a>, Failure> {
    let name = name_in(typed);
    let typed = name.as_str();
    let all = || catalogs.iter().flat_map(entries_and_retired);
    let by_name = all().find(|found| {
        let names = found.names();
        let catalog = &found.catalog.model.name;
        let mut full = names.iter().map(|name| format!("{catalog}/{name}"));
        full.any(|name| name.eq_ignore_ascii_case(typed))
    });
    let by = By::Name;
    if let Some(found) = by_name {
        let found = vec![found];
        return Ok(Matches { by, found });
    }
    let of_name = |found: &Found<'_>| {
        let mut names = found.names();
        names.extend([found.model.code.clone(), found.model.key.value.clone()]);
        names.extend(found.model.case.as_ref().map(|case| case.of.clone()));
        names.iter().any(|name| name.eq_ignore_ascii_case(typed))
    };
    let of_wire = |found: &Found<'_>| {
        let oauth = found.model.oauth.as_ref();
        oauth.is_some_and(|oauth| oauth.error.eq_ignore_ascii_case(typed))
    };
    let of_status = |found: &Found<'_>| {
        let status = found.model.status;
        status.is_some_and(|status| status.to_string() == typed)
    };
    for (by, found) in [
        (by, all().filter(of_name).collect::<Vec<_>>()),
        (By::Wire, all().filter(of_wire).collect()),
        (By::Status, all().filter(of_status).collect()),
    ] {
        if !found.is_empty() {
            return Ok(Matches { by, found });
        }
    }
    Err(Failure::NotFound(unknown(all(), typed)))
}

/// What names an entry in the address of its page; of anything else, all of it.
fn name_in(typed: &str) -> String {
    let (path, case) = match typed.split_once('#') {
        Some((path, case)) => (path, format!("::{case}")),
        None => (typed, String::new()),
    };
    let path = match path.split_once("://") {
        Some((_, path)) => {
            let path = path.trim_end_matches("index.html").trim_end_matches('/');
            path.rsplit('/').next().unwrap_or(path)
        }
        None => path.trim_end_matches('/'),
    };
    format!("{path}{case}")
}

/// A code without what people leave out: case, marks, and zeros before a number. The search of the
/// reference site does the same.
fn bare(code: &str) -> String {
    let mut out = String::new();
    let mut in_number = false;
    let mut rest = code.chars().filter(|c| c.is_alphanumeric()).peekable();
    while let Some(c) = rest.next() {
        let is_leading = c == '0' && !in_number && rest.peek().is_some_and(char::is_ascii_digit);
        if !is_leading {
            in_number = c.is_ascii_digit();
            out.extend(c.to_lowercase());
        }
    }
    out
}

/// The one entry that is meant.
pub(crate) fn find_one<'a>(
    catalogs: &'a [CompiledCatalog<'a>],
    typed: &str,
) -> Result<Found<'a>, Failure> {
    let matches = find(catalogs, typed)?;
    match matches.found[..] {
        [one] => Ok(one),
        _ => Err(ambiguous(&matches, typed)),
    }
}

/// What was typed could be any of these.
pub(crate) fn ambiguous(matches: &Matches<'_>, typed: &str) -> Failure {
    let found = &matches.found;
    let names: Vec<_> = found
        .iter()
        .map(|found| format!("`{}`", found.name()))
        .collect();
    let what = match matches.by {
        By::Name => "code",
        By::Wire => "`error`",
        By::Status => "status",
    };
    let title = format!("{} is the {what} of {} entries", quoted(typed), found.len());
    Failure::usage(Problem::new(title).help(format!("name one of {}", names.join(", "))))
}

fn unknown<'a>(all: impl Iterator<Item = Found<'a>>, typed: &str) -> Problem {
    let codes = all.flat_map(|found| {
        let error = found.model.oauth.as_ref().map(|oauth| oauth.error.as_str());
        [found.model.code.as_str(), found.model.key.value.as_str()]
            .into_iter()
            .chain(error)
    });
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
    let quoted = |code: &&str| format!("`{code}`");
    let same = codes.iter().filter(|code| bare(code) == bare(typed));
    let same: Vec<String> = same.map(quoted).take(MOST_SUGGESTIONS).collect();
    if !same.is_empty() {
        return same;
    }
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
    near.map(|(code, _)| quoted(code))
        .take(MOST_SUGGESTIONS)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_the_same_without_marks_and_leading_zeros() {
        for (code, expected) in [
            ("TOK005", "tok5"),
            ("tok-5", "tok5"),
            ("E0", "e0"),
            ("A1B010", "a1b10"),
            ("ERR100", "err100"),
        ] {
            assert_eq!(bare(code), expected, "{code}");
        }
    }

    #[test]
    fn the_address_of_a_page_names_its_code() {
        for (typed, expected) in [
            ("TOK005", "TOK005"),
            ("tok/TOK005", "tok/TOK005"),
            ("https://errors.example/TOK005/", "TOK005"),
            ("https://errors.example/en/tok/TOK005/index.html", "TOK005"),
            (
                "https://errors.example/Disabled/#inactive",
                "Disabled::inactive",
            ),
            ("Disabled#inactive", "Disabled::inactive"),
        ] {
            assert_eq!(name_in(typed), expected, "{typed}");
        }
    }
}
