//! The enum of a catalog's codes.

use super::doc::{field_text, rustdoc};
use super::{comment, line};
use crate::emit::template::fill;
use crate::model::{CatalogDef, EntryDef};

const CODE: &str = "
    /// The codes of the catalog `%name%`, without parameters.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub enum Code {
        %variants%
    }

    // rustc computes a static once, and a constant wherever it is named.
    static __CODES: [Code; %count%] = [
        %all%
    ];

    impl Code {
        /// Every code, in the order of the catalog.
        pub const ALL: &'static [Self] = &__CODES;

        /// Returns the code as people see it.
        #[must_use]
        pub fn as_str(self) -> &'static str {
            self.entry().code()
        }

        /// Returns all that the catalog knows of the code.
        #[must_use]
        pub fn entry(self) -> ::errorbook::Entry<'static> {
            ::errorbook::Entry::at(CATALOG, self as usize)
        }
    }

    // A derived one is a `match` of all codes, whose names are in the catalog already.
    impl ::core::fmt::Debug for Code {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(self.entry().key())
        }
    }

    impl ::core::fmt::Display for Code {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.pad(self.as_str())
        }
    }

    /// By key, to the letter.
    impl ::core::str::FromStr for Code {
        type Err = ::errorbook::UnknownCode;

        fn from_str(key: &str) -> ::core::result::Result<Self, ::errorbook::UnknownCode> {
            let entry = CATALOG.find(key);
            entry
                .and_then(|entry| __CODES.get(entry.index()).copied())
                .ok_or(::errorbook::UnknownCode::new(CATALOG))
        }
    }
";

/// Returns the enum, and what it can do.
pub(super) fn code(catalog: &CatalogDef) -> String {
    let (mut variants, mut all) = (String::new(), String::new());
    for entry in &catalog.entries {
        code_variant(catalog, entry, &mut variants);
        line(&mut all, 2, &format!("Code::{},", entry.key.value));
    }
    fill(
        CODE,
        &[
            ("name", &catalog.name),
            ("variants", &variants),
            ("count", &catalog.entries.len().to_string()),
            ("all", &all),
        ],
    )
}

/// Writes a variant of the enum.
fn code_variant(catalog: &CatalogDef, entry: &EntryDef, out: &mut String) {
    let doc = field_text(catalog, &entry.summary, &entry.params)
        .or_else(|| field_text(catalog, &entry.message, &entry.params))
        .map_or_else(|| entry.code.clone(), |text| rustdoc(&text));
    comment(out, 2, &doc);
    line(out, 2, &format!("{},", entry.key.value));
}
