//! What the packed catalog does without, and Fluent resources need: the ids of causes and resolutions.

use std::fmt::Write;

use super::format::private;
use super::template::fill;
use crate::model::{CatalogDef, Item};

const ITEM: &str = "
    %private%::if_fluent! {
        /// The catalog's texts as Fluent resources.
        pub static FLUENT: ::errorbook::fluent::FluentCatalog<'static> =
            ::errorbook::fluent::FluentCatalog::new(&CATALOG, &[
                %entries%
            ]);
    }
";

/// Returns an item of the catalog's module. A macro of errorbook leaves it out unless its feature `fluent` is
/// on.
pub(super) fn item(catalog: &CatalogDef) -> String {
    let mut entries = String::new();
    for (index, entry) in catalog.entries.iter().enumerate() {
        // Every one of them is read by rustc, wanted or not.
        if entry.causes.is_empty() && entry.resolutions.is_empty() {
            continue;
        }
        let (causes, resolutions) = (ids(&entry.causes), ids(&entry.resolutions));
        let _ = writeln!(
            entries,
            "                ({index}, &{causes:?}, &{resolutions:?}),"
        );
    }
    fill(ITEM, &[("private", &private()), ("entries", &entries)])
}

fn ids(items: &[Item]) -> Vec<&str> {
    items.iter().map(|item| item.id.value.as_str()).collect()
}
