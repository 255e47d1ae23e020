//! The words of rustc for a call with too few or too many values.
//!
//! The macro names the module of constructors by the number of values that it was given. Where an entry takes another
//! number, the name of its constructor is there that of a function which asks for a trait that no values have. rustc
//! then says, at the call, what the trait says: the names of the values. Entries with the same values share it.

use std::collections::BTreeMap;

use super::line;
use crate::emit::template::fill;
use crate::model::{CatalogDef, EntryDef};
use crate::names::case_ident;

/// The words of rustc about a call.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Refusal {
    message: String,
    label: String,
    note: String,
}

impl Refusal {
    /// Refuses a call with fewer values than the entry takes.
    pub(super) fn missing(entry: &EntryDef, given: usize) -> Self {
        let names = value_names(entry);
        let missing = names.get(given..).unwrap_or_default();
        let listed = listed(missing);
        let message = match missing {
            [_] => format!("the value of {listed} is missing"),
            _ => format!("the values of {listed} are missing"),
        };
        Self {
            message,
            label: format!("needs {listed}"),
            note: order(&names),
        }
    }

    /// Refuses a call with more values than the entry takes.
    pub(super) fn too_many(entry: &EntryDef) -> Self {
        let names = value_names(entry);
        let label = match &names[..] {
            [] => "takes no values".to_owned(),
            _ => format!("takes {} and no more", listed(&names)),
        };
        Self {
            message: format!("too many values: this error {label}"),
            label,
            note: order(&names),
        }
    }

    /// Refuses every call of a code that has no constructor.
    pub(super) fn always(catalog: &CatalogDef, parent: &EntryDef) -> Self {
        let (message, label) = without_constructor(catalog, parent);
        Self {
            message,
            label: label.to_owned(),
            note: String::new(),
        }
    }
}

/// Returns why a code has no constructor, at length and in short: its cases have, or it is retired.
pub(super) fn without_constructor(
    catalog: &CatalogDef,
    parent: &EntryDef,
) -> (String, &'static str) {
    let code = &parent.key.value;
    if let Some(end) = &parent.retired {
        let instead = end.replaced_by.as_ref();
        let instead = instead.map_or_else(String::new, |other| format!(" Use `{}`.", other.value));
        let reason = parent.plain(&end.reason, 0);
        let message = format!("`{code}` was retired in {}. {reason}{instead}", end.since);
        return (message, "retired");
    }
    let cases = catalog.cases(parent).filter_map(|entry| {
        let id = case_ident(&entry.case.as_ref()?.id.value);
        Some(format!("`{code}::{id}`"))
    });
    let cases = cases.collect::<Vec<_>>().join(", ");
    let message = format!("`{code}` has cases, and one must be named: {cases}");
    (message, "needs a case")
}

fn order(names: &[&str]) -> String {
    let Some(last) = names.last() else {
        return "write the code alone".to_owned();
    };
    let cause = match *last {
        "source" => "; `source` is the error that caused this one",
        _ => "",
    };
    format!("write the values in this order: {}{cause}", listed(names))
}

/// The most names that a message has. Each number of values that is missing has a message of its own.
const MOST_LISTED: usize = 16;

fn listed(names: &[&str]) -> String {
    let shown = names.iter().take(MOST_LISTED);
    let quoted: Vec<_> = shown.map(|name| format!("`{name}`")).collect();
    let more = if names.len() > MOST_LISTED {
        ", …"
    } else {
        ""
    };
    quoted.join(", ") + more
}

/// Returns the names of the values that an entry takes, in their order.
pub(super) fn value_names(entry: &EntryDef) -> Vec<&str> {
    let params = entry.params.iter().map(|param| param.field_name());
    params.chain(entry.source.then_some("source")).collect()
}

/// The functions that refuse calls, each with its number.
#[derive(Default)]
pub(super) struct Refusals(BTreeMap<Refusal, usize>);

const ITEMS: &str = "
        #[diagnostic::on_unimplemented(message = %message%, label = %label%%note%)]
        pub trait Refused%number% {}
        #[diagnostic::do_not_recommend]
        impl Refused%number% for super::Code {}
        pub fn refuse%number%(_: impl Refused%number%) -> super::Error {
            loop {}
        }
";

impl Refusals {
    /// Writes a name for the function that refuses so.
    pub(super) fn refuse(&mut self, name: &str, refusal: Refusal, out: &mut String) {
        let next = self.0.len();
        let number = *self.0.entry(refusal).or_insert(next);
        let path = format!("super::__refused::refuse{number}");
        line(out, 2, &format!("pub use {path} as {name};"));
    }

    /// Returns the traits and functions.
    pub(super) fn items(&self) -> String {
        let items = self.0.iter().map(|(refusal, number)| {
            let note = match refusal.note.as_str() {
                "" => String::new(),
                note => format!(", note = {note:?}"),
            };
            let values = [
                ("number", number.to_string()),
                ("message", format!("{:?}", refusal.message)),
                ("label", format!("{:?}", refusal.label)),
                ("note", note),
            ];
            fill(
                ITEMS,
                &values
                    .each_ref()
                    .map(|(name, value)| (*name, value.as_str())),
            )
        });
        items.collect()
    }
}
