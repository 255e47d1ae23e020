//! The constructors that a catalog's macro calls.

use std::cmp::Ordering;

use super::line;
use super::refusal::{Refusal, Refusals, value_names};
use super::variant::{deprecated, field_type, source_type};
use crate::emit::template::fill;
use crate::model::{CatalogDef, EntryDef};
use crate::names::case_ident;

const MODULE: &str = "
    #[doc(hidden)]
    pub mod __new_%given% {
        use ::core::{option::Option, primitive::*};
        use ::errorbook::field::{List, Text};
        use ::errorbook::{Date, Secret, SignedDuration, Source, Timestamp};
        pub use super::__too_many::*;

        %constructors%
    }
";

// Beside the constructors: a code may be called as a type is that they take.
const CASES: &str = "
    #[doc(hidden)]
    pub mod __cases_%given% {
        %others%
        %cases%
    }
";

const REFUSED: &str = "
    #[doc(hidden)]
    pub mod __refused {
        %refusals%
    }

    #[doc(hidden)]
    pub mod __too_many {
        %too_many%
    }
";

/// Returns the modules of constructors, one for each number of values that a call may have. The last is for calls with
/// more than any entry takes.
pub(super) fn constructors(catalog: &CatalogDef, error: &str) -> String {
    let mut refusals = Refusals::default();
    let mut too_many = String::new();
    for entry in &catalog.entries {
        let refusal = Refusal::too_many(entry);
        refusals.refuse(&entry.key.value, refusal, &mut too_many);
    }
    for parent in &catalog.parents {
        let refusal = Refusal::always(catalog, parent);
        refusals.refuse(&parent.key.value, refusal, &mut too_many);
    }
    let mut modules = String::new();
    for given in 0..=most_values(catalog) + 1 {
        let mut constructors = String::new();
        for entry in &catalog.entries {
            match value_names(entry).len().cmp(&given) {
                Ordering::Equal => constructor(entry, error, &mut constructors),
                Ordering::Greater => {
                    let refusal = Refusal::missing(entry, given);
                    refusals.refuse(&entry.key.value, refusal, &mut constructors);
                }
                // By the glob.
                Ordering::Less => {}
            }
        }
        let values = [
            ("given", &*given.to_string()),
            ("constructors", &constructors),
        ];
        modules.push_str(&fill(MODULE, &values));
        modules.push_str(&cases(catalog, given));
    }
    let values = [("refusals", refusals.items()), ("too_many", too_many)];
    let refused = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    fill(REFUSED, &refused) + &modules
}

/// Returns the constructors of cases by their codes and ids, for calls with so many values; nothing if there are none.
fn cases(catalog: &CatalogDef, given: usize) -> String {
    if catalog.codes_with_cases().next().is_none() {
        return String::new();
    }
    let last = most_values(catalog) + 1;
    let path = format!("super::super::__new_{given}::");
    // With more values than a case takes, it is refused as in the last module.
    let (mut all, mut others) = (String::new(), String::new());
    if given < last {
        line(&mut all, 2, &format!("pub use super::__cases_{last}::*;"));
        others = format!("super::super::__cases_{last}::");
    }
    let is_own = |entry: &EntryDef| given == last || value_names(entry).len() >= given;
    let values = [
        ("given", &*given.to_string()),
        ("others", &all),
        ("cases", &case_modules(catalog, &path, &others, is_own)),
    ];
    fill(CASES, &values)
}

/// Returns the largest number of values that an entry takes.
pub(super) fn most_values(catalog: &CatalogDef) -> usize {
    let counts = catalog.entries.iter().map(|entry| value_names(entry).len());
    counts.max().unwrap_or(0)
}

/// Writes a function named by the code, which takes all values in one tuple, as those do that refuse a call.
fn constructor(entry: &EntryDef, error: &str, out: &mut String) {
    let key = &entry.key.value;
    deprecated(entry, out);
    let params = entry.params.iter().map(|param| {
        let name = param.field_name();
        (name, short(&field_type(entry, param, "super::")))
    });
    let source = ("source", short(source_type(entry)));
    let fields: Vec<_> = params.chain(entry.source.then_some(source)).collect();
    if fields.is_empty() {
        line(out, 2, &format!("pub fn {key}(_: ()) -> super::{error} {{"));
        line(out, 3, &format!("super::{error}::{key}"));
        line(out, 2, "}");
        return;
    }
    let names: String = fields.iter().map(|(name, _)| format!("{name}, ")).collect();
    let types = fields.iter().map(|(_, ty)| format!("{ty}, "));
    let (names, types) = (names.trim_end(), types.collect::<String>());
    let values = format!("({names}): ({})", types.trim_end());
    line(
        out,
        2,
        &format!("pub fn {key}({values}) -> super::{error} {{"),
    );
    line(out, 3, &format!("super::{error}::{key} {{ {names} }}"));
    line(out, 2, "}");
}

/// Returns a type as it is called in the modules of the constructors, whose signatures rustc shows in a line as wide
/// as a terminal.
fn short(ty: &str) -> String {
    let prefixes = [
        "::errorbook::field::",
        "::errorbook::",
        "::core::primitive::",
        "::core::option::",
    ];
    let replace = |ty: String, prefix: &&str| ty.replace(*prefix, "");
    prefixes.iter().fold(ty.to_owned(), replace)
}

/// Returns, for each code with cases, a module with what `path` has by their keys, by the cases' ids: those that are its
/// own, and the rest from the module of the same name in `others`, if there is one.
fn case_modules(
    catalog: &CatalogDef,
    path: &str,
    others: &str,
    is_own: impl Fn(&EntryDef) -> bool,
) -> String {
    let mut modules = String::new();
    for parent in catalog.codes_with_cases() {
        let code = &parent.key.value;
        let cases = catalog.cases(parent).filter(|entry| is_own(entry));
        let cases = cases.filter_map(|entry| Some((&entry.key.value, entry.case.as_ref()?)));
        let mut uses = String::new();
        for (key, case) in cases {
            let id = case_ident(&case.id.value);
            line(&mut uses, 3, &format!("pub use {path}{key} as {id};"));
        }
        if uses.is_empty() {
            continue;
        }
        line(&mut modules, 2, &format!("pub mod {code} {{"));
        if !others.is_empty() {
            line(&mut modules, 3, &format!("pub use {others}{code}::*;"));
        }
        modules.push_str(&uses);
        line(&mut modules, 2, "}");
    }
    modules
}

/// Returns a module with the variants of cases by the cases' ids; nothing if there are none.
pub(super) fn case_variants(catalog: &CatalogDef, error: &str) -> String {
    match case_modules(catalog, &format!("super::super::{error}::"), "", |_| true) {
        modules if modules.is_empty() => modules,
        modules => format!("\n    #[doc(hidden)]\n    pub mod __case {{\n{modules}    }}\n"),
    }
}
