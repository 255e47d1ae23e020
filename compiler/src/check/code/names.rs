//! By which names source code speaks of entries.

use std::collections::HashMap;

use super::tokens::{Kind, Token};
use crate::model::CatalogDef;
use crate::names::{case_ident, error_name};

/// An entry: the positions of its catalog and of itself.
pub(super) type Id = (usize, usize);

/// The names that are generated, and those of the application's own enums.
pub(super) struct Names<'a> {
    catalogs: &'a [CatalogDef],
    /// `tok_error` to its catalog.
    macros: HashMap<String, usize>,
    /// `TokError` to its catalog.
    errors: HashMap<String, usize>,
    keys: Vec<HashMap<&'a str, usize>>,
    /// The code and the function of each case.
    cases: Vec<HashMap<(&'a str, String), usize>>,
    /// Variants of enums with `#[errorbook(catalog = …)]`.
    own: HashMap<(String, String), Id>,
}

/// What a file calls by another name: `use … TokError as Error;`, `type Failure = TokError;`.
#[derive(Default)]
pub(super) struct Aliases(HashMap<String, String>);

impl Aliases {
    pub(super) fn new(tokens: &[Token]) -> Self {
        let mut all = HashMap::new();
        let ident = |at: usize| tokens.get(at).and_then(Token::ident);
        for at in 0..tokens.len() {
            match ident(at) {
                Some("as") => {
                    let name = at.checked_sub(1).and_then(ident);
                    if let Some((name, alias)) = name.zip(ident(at + 1))
                        && is_in_use(tokens, at)
                    {
                        all.insert(alias.to_owned(), name.to_owned());
                    }
                }
                Some("type") => {
                    let is_plain = tokens.get(at + 2).is_some_and(|token| token.is_punct('='));
                    let path = tokens.iter().skip(at + 3);
                    let path =
                        path.take_while(|token| token.ident().is_some() || token.is_punct(':'));
                    let path: Vec<_> = path.collect();
                    let ends = tokens.get(at + 3 + path.len());
                    let name = path.iter().rev().find_map(|token| token.ident());
                    if let Some((alias, name)) = ident(at + 1).zip(name)
                        && is_plain
                        && ends.is_some_and(|end| end.is_punct(';'))
                    {
                        all.insert(alias.to_owned(), name.to_owned());
                    }
                }
                Some(_) | None => {}
            }
        }
        Self(all)
    }

    /// Returns what a name stands for, and whether it is an alias.
    fn resolve<'n>(&'n self, name: &'n str) -> (&'n str, bool) {
        match self.0.get(name) {
            Some(real) => (real, true),
            None => (name, false),
        }
    }
}

/// Returns whether a position is in a `use`: `as` is also a cast.
fn is_in_use(tokens: &[Token], at: usize) -> bool {
    let mut at = at;
    loop {
        let within = tokens[at].within;
        let before = tokens.get(..at).unwrap_or_default().iter().rev();
        for token in before.take_while(|token| token.within >= within) {
            if token.within == within && token.ident() == Some("use") {
                return true;
            }
            if token.within == within && token.is_punct(';') {
                return false;
            }
        }
        // `use a::{B as C};`
        let Some(open) = within else {
            return false;
        };
        if !matches!(
            tokens[open].kind,
            Kind::Open(proc_macro2::Delimiter::Brace, _)
        ) {
            return false;
        }
        at = open;
    }
}

/// What a name may be followed by.
pub(super) enum Referent {
    Entry(Id),
    /// A code that has cases, or something that is no entry.
    Other,
    /// No entry of this catalog.
    Unknown(usize),
}

impl<'a> Names<'a> {
    pub(super) fn new(catalogs: &'a [CatalogDef]) -> Self {
        let positions = || catalogs.iter().enumerate();
        let keys = |catalog: &'a CatalogDef| {
            let entries = catalog.entries.iter().enumerate();
            entries
                .map(|(at, entry)| (entry.key.value.as_str(), at))
                .collect()
        };
        let cases = |catalog: &'a CatalogDef| {
            let entries = catalog.entries.iter().enumerate();
            let case = entries.filter_map(|(at, entry)| {
                let case = entry.case.as_ref()?;
                Some(((case.of.as_str(), case_ident(&case.id.value)), at))
            });
            case.collect()
        };
        Self {
            catalogs,
            macros: positions()
                .map(|(at, catalog)| (format!("{}_error", catalog.name), at))
                .collect(),
            errors: positions()
                .map(|(at, catalog)| (error_name(catalog), at))
                .collect(),
            keys: catalogs.iter().map(keys).collect(),
            cases: catalogs.iter().map(cases).collect(),
            own: HashMap::new(),
        }
    }

    /// Takes up the enums of a file that have codes of a catalog, and what other names it uses. Returns
    /// the positions of keys that are in no catalog.
    pub(super) fn gather(&mut self, tokens: &[Token]) -> Vec<(usize, usize)> {
        let mut unknown = Vec::new();
        for at in 0..tokens.len() {
            if let Some(catalog) = self.declared(tokens, at) {
                self.take_enum(tokens, at, catalog, &mut unknown);
            }
        }
        unknown
    }

    /// Returns the catalog of `errorbook(catalog = path)` at this position.
    fn declared(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let is =
            |offset: usize, name: &str| tokens.get(at + offset)?.ident().map(|found| found == name);
        if is(0, "errorbook") != Some(true) || is(2, "catalog") != Some(true) {
            return None;
        }
        let Kind::Open(_, close) = tokens.get(at + 1)?.kind else {
            return None;
        };
        let name = tokens
            .get(at + 2..close)?
            .iter()
            .rev()
            .find_map(Token::ident)?;
        self.catalogs
            .iter()
            .position(|catalog| catalog.name == name)
    }

    fn take_enum(
        &mut self,
        tokens: &[Token],
        at: usize,
        catalog: usize,
        unknown: &mut Vec<(usize, usize)>,
    ) {
        let rest = tokens.iter().enumerate().skip(at);
        let mut braces = rest.filter(|(_, token)| token.ident() == Some("enum"));
        let Some((keyword, _)) = braces.next() else {
            return;
        };
        let Some(name) = tokens.get(keyword + 1).and_then(Token::ident) else {
            return;
        };
        let body = tokens.iter().enumerate().skip(keyword);
        let body = body.into_iter().find_map(|(at, token)| match token.kind {
            Kind::Open(proc_macro2::Delimiter::Brace, close) => Some((at, close)),
            Kind::Open(..)
            | Kind::Ident(_)
            | Kind::Punct(_)
            | Kind::Text(_)
            | Kind::Other
            | Kind::Close => None,
        });
        let Some((open, close)) = body else {
            return;
        };
        let mut entry: Option<(String, usize)> = None;
        for at in open + 1..close {
            let token = &tokens[at];
            // `entry = KEY` in the attribute before the variant.
            if token.ident() == Some("entry") && token.within != Some(open) {
                entry = tokens
                    .get(at + 2)
                    .and_then(Token::ident)
                    .map(|key| (key.to_owned(), at + 2));
            }
            let begins = at == open + 1
                || tokens[at - 1].is_punct(',')
                || tokens[at - 1].kind == Kind::Close && tokens[at - 1].within == Some(open);
            let variant = token
                .ident()
                .filter(|_| token.within == Some(open) && begins);
            if let Some(variant) = variant {
                let (key, place) = entry.take().unwrap_or((variant.to_owned(), at));
                match self.keys[catalog].get(key.as_str()) {
                    Some(&found) => {
                        self.own
                            .insert((name.to_owned(), variant.to_owned()), (catalog, found));
                    }
                    None => unknown.push((place, catalog)),
                }
            }
        }
    }

    /// Returns the entries that `assert_error!(result, KEY)` at this position may mean.
    pub(super) fn asserted(&self, tokens: &[Token], at: usize) -> Vec<Id> {
        let is_macro = tokens[at].ident() == Some("assert_error")
            && tokens.get(at + 1).is_some_and(|token| token.is_punct('!'));
        let Some(Kind::Open(_, close)) = tokens.get(at + 2).map(|token| &token.kind) else {
            return Vec::new();
        };
        let inside = tokens
            .get(at + 3..*close)
            .filter(|_| is_macro)
            .unwrap_or_default();
        let is_comma = |token: &Token| token.is_punct(',') && token.within == Some(at + 2);
        let mut parts = inside
            .split(is_comma)
            .filter(|part| !part.is_empty())
            .skip(1);
        let names: Vec<_> = parts
            .next()
            .unwrap_or_default()
            .iter()
            .filter_map(Token::ident)
            .collect();
        let of_catalog = |catalog: usize| {
            let found = match names[..] {
                [key] => self.keys[catalog].get(key),
                [code, case] => self.cases[catalog].get(&(code, case.to_owned())),
                _ => None,
            };
            found.map(|&entry| (catalog, entry))
        };
        (0..self.catalogs.len()).filter_map(of_catalog).collect()
    }

    /// Returns what `NAME::KEY` is, at the position of `NAME`.
    pub(super) fn path(&self, tokens: &[Token], at: usize, aliases: &Aliases) -> Option<Referent> {
        let (name, is_alias) = aliases.resolve(tokens[at].ident()?);
        let key_at = at + 3;
        if !is_path(tokens, at + 1) {
            return None;
        }
        let key = tokens.get(key_at)?.ident()?;
        if let Some(&id) = self.own.get(&(name.to_owned(), key.to_owned())) {
            return Some(Referent::Entry(id));
        }
        let catalog = match name {
            "Code" | "Error" => {
                let module = at.checked_sub(3).filter(|&at| is_path(tokens, at + 1));
                let module = module.and_then(|at| tokens[at].ident());
                let named = self
                    .catalogs
                    .iter()
                    .position(|catalog| Some(catalog.name.as_str()) == module);
                let Some(named) = named else {
                    return self.anywhere(key);
                };
                named
            }
            "Self" => return self.anywhere(key),
            _ => *self.errors.get(name)?,
        };
        Some(match self.keys[catalog].get(key) {
            Some(&entry) => Referent::Entry((catalog, entry)),
            // Elsewhere in the file, an alias may be the name of something else, as of a type parameter.
            None if !is_alias && is_variant(tokens, key_at, key) => Referent::Unknown(catalog),
            None => Referent::Other,
        })
    }

    /// Returns the first entry of this key in any catalog.
    fn anywhere(&self, key: &str) -> Option<Referent> {
        let own = self.own.iter().find(|((_, variant), _)| variant == key);
        let own = own.map(|(_, &id)| id);
        let found = self
            .keys
            .iter()
            .enumerate()
            .find_map(|(catalog, keys)| Some((catalog, *keys.get(key)?)));
        found.or(own).map(Referent::Entry)
    }

    /// Returns what `NAME!(KEY …)` is, at the position of `NAME`, and the position of `KEY`.
    pub(super) fn call(
        &self,
        tokens: &[Token],
        at: usize,
        aliases: &Aliases,
    ) -> Option<(Referent, usize)> {
        let (name, _) = aliases.resolve(tokens[at].ident()?);
        let &catalog = self.macros.get(name)?;
        if !tokens.get(at + 1)?.is_punct('!') || !matches!(tokens.get(at + 2)?.kind, Kind::Open(..))
        {
            return None;
        }
        let key_at = at + 3;
        // `$code` in a macro of the application's own is no name.
        let key = tokens.get(key_at)?.ident()?;
        let has_case = is_path(tokens, key_at + 1);
        let found = if has_case {
            let case = tokens.get(key_at + 3)?.ident()?;
            self.cases[catalog].get(&(key, case.to_owned()))
        } else {
            self.keys[catalog].get(key)
        };
        let mut parents = self.catalogs[catalog].parents.iter();
        let is_group = parents.any(|parent| parent.key.value == key && parent.retired.is_none());
        Some(match found {
            Some(&entry) => (Referent::Entry((catalog, entry)), key_at),
            // rustc names the cases.
            None if is_group && !has_case => (Referent::Other, key_at),
            None if is_group => (Referent::Unknown(catalog), key_at + 3),
            None => (Referent::Unknown(catalog), key_at),
        })
    }
}

fn is_path(tokens: &[Token], at: usize) -> bool {
    [at, at + 1]
        .iter()
        .all(|&at| tokens.get(at).is_some_and(|token| token.is_punct(':')))
}

/// Returns whether a name that is no entry is meant as one, and not as a function or a constant of the enum.
fn is_variant(tokens: &[Token], at: usize, key: &str) -> bool {
    let is_call = match tokens.get(at + 1).map(|next| &next.kind) {
        Some(Kind::Open(delimiter, _)) => *delimiter == proc_macro2::Delimiter::Parenthesis,
        _ => is_path(tokens, at + 1),
    };
    let is_constant = key.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    key.starts_with(|c: char| c.is_ascii_uppercase()) && !is_call && !is_constant
}
