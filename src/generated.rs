//! The names that the derive and generated code use: [`__private`](crate::__private) under the number
//! of the format. And the check that the two fit.

use errorbook_core::packed::FORMAT;

/// Includes generated code of the format that this version reads; refuses any other.
///
/// A macro, because rustc evaluates no constant of a crate in which a name is not found, and code of
/// another format may name what this version does not have. It is the first item that a compiler of any
/// version generates, in this form, so name and form never change.
#[doc(hidden)]
#[macro_export]
macro_rules! __generated {
    (format: 8, compiler: $compiler:literal, file: $file:literal) => {
        ::core::include!(::core::concat!(::core::env!("OUT_DIR"), $file));
    };
    // What `errorbook generate` writes.
    (format: 8, compiler: $compiler:literal, beside: $file:literal) => {
        ::core::include!($file);
    };
    (format: $format:literal, compiler: $compiler:literal $($rest:tt)*) => {
        ::core::compile_error!(::core::concat!(
            "errorbook-compiler ",
            $compiler,
            " writes format ",
            $format,
            ", errorbook 0.1.0 reads format 8; set both to the same version in Cargo.toml",
        ));
    };
}

// A macro's patterns and messages can only be literals.
const _: () = assert!(FORMAT == 8, "`__generated!` names another format");
const _: () = assert!(
    matches!(env!("CARGO_PKG_VERSION").as_bytes(), b"0.1.0"),
    "`__generated!` names another version"
);

/// Keeps what is generated for the feature `overrides`.
#[cfg(feature = "overrides")]
#[doc(hidden)]
#[macro_export]
macro_rules! __v7_if_overrides {
    ($($generated:tt)*) => { $($generated)* };
}

/// Drops what is generated for the feature `overrides`, which is off.
#[cfg(not(feature = "overrides"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __v7_if_overrides {
    ($($generated:tt)*) => {};
}

/// Keeps what is generated for the feature `fluent`.
#[cfg(feature = "fluent")]
#[doc(hidden)]
#[macro_export]
macro_rules! __v7_if_fluent {
    ($($generated:tt)*) => { $($generated)* };
}

/// Drops what is generated for the feature `fluent`, which is off.
#[cfg(not(feature = "fluent"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __v7_if_fluent {
    ($($generated:tt)*) => {};
}

/// Keeps what is generated for the feature `std`.
#[cfg(feature = "std")]
#[doc(hidden)]
#[macro_export]
macro_rules! __v7_if_std {
    ($($generated:tt)*) => { $($generated)* };
}

/// Drops what is generated for the feature `std`, which is off.
#[cfg(not(feature = "std"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __v7_if_std {
    ($($generated:tt)*) => {};
}

/// Keeps what is generated for the feature `axum`.
#[cfg(feature = "axum")]
#[doc(hidden)]
#[macro_export]
macro_rules! __v7_if_axum {
    ($($generated:tt)*) => { $($generated)* };
}

/// Drops what is generated for the feature `axum`, which is off.
#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __v7_if_axum {
    ($($generated:tt)*) => {};
}

/// Keeps what is generated for the feature `serde`.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __v7_if_serde {
    ($($generated:tt)*) => { $($generated)* };
}

/// Drops what is generated for the feature `serde`, which is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __v7_if_serde {
    ($($generated:tt)*) => {};
}

pub use crate::source::AsDynError;
pub use crate::{
    __v7_if_axum as if_axum, __v7_if_fluent as if_fluent, __v7_if_overrides as if_overrides,
    __v7_if_serde as if_serde, __v7_if_std as if_std,
};

#[cfg(feature = "std")]
pub use crate::codes::codes;
pub use errorbook_core::{Formats, Message};
pub use errorbook_macros::construct;

use crate::field::IntoField;
use crate::localized::Choice;
use crate::{AsValue, Catalog, Chain, Entry, ErrorCatalog, Value};

/// Finds another message for an entry.
pub type Elsewhere = fn(&'static Catalog<'static>, usize) -> Option<Message<'static>>;

/// Returns the message of an entry as it was built in a locale, if nothing overrides it. It is what nearly
/// every error shows. If it is not written in that locale, what is found elsewhere.
#[inline(always)]
pub fn message(
    catalog: &'static Catalog<'static>,
    locale: usize,
    entry: usize,
    elsewhere: Elsewhere,
) -> Option<Message<'static>> {
    #[cfg(feature = "overrides")]
    if crate::overrides::is_installed() {
        return None;
    }
    let found = match Message::find(catalog, locale, entry) {
        None => elsewhere(catalog, entry),
        found => found,
    };
    found.map(|message| message.with_catalog(catalog))
}

/// Returns what stands for a message that is not written in the ambient locale.
#[cold]
fn in_ambient(catalog: &'static Catalog<'static>, entry: usize) -> Option<Message<'static>> {
    #[cfg(feature = "std")]
    if crate::ambient::is_probed() {
        return None;
    }
    Message::find_along(catalog, &Ambient.chain(catalog), entry)
}

/// Returns the value of the parameter at `index`, among fields that may stand in any order.
pub fn value_by_name<'a>(
    entry: &Entry<'_>,
    index: usize,
    fields: &[(&str, &'a (dyn AsValue + 'a))],
) -> Value<'a> {
    let name = entry.params().nth(index).map(|param| param.name());
    let field = fields.iter().find(|(field, _)| Some(*field) == name);
    let value = field.map(|&(_, value)| value);
    value.map_or(Value::Redacted, AsValue::as_value)
}

/// Returns the values of an entry's parameters, among fields that may stand in any order.
pub fn values_by_name<'a, const N: usize>(
    entry: &Entry<'_>,
    fields: [(&str, &'a (dyn AsValue + 'a)); N],
) -> [Value<'a>; N] {
    core::array::from_fn(|index| value_by_name(entry, index, &fields))
}

/// The value of a field of an enum on the derive.
#[derive(Debug)]
pub struct FieldValue<T>(pub T);

impl<T: AsValue> FieldValue<T> {
    /// Converts it into the catalog's field.
    pub fn into_field<F>(self) -> F
    where
        T: IntoField<F>,
    {
        self.0.into_field()
    }
}

/// Lets a field compile that is no value of a parameter: the impl of `Params` is refused for it, once.
pub trait NotAValue: Sized {
    /// Is never called.
    fn into_field<F>(self) -> F {
        loop {
            core::hint::spin_loop();
        }
    }
}

impl<T> NotAValue for FieldValue<T> {}

/// Returns an error as the standard derive shows it: its fields are the entry's parameters and, where there
/// is one more, the source.
pub fn debug(
    entry: &Entry<'_>,
    fields: &[&dyn core::fmt::Debug],
    f: &mut core::fmt::Formatter<'_>,
) -> core::fmt::Result {
    if fields.is_empty() {
        return f.write_str(entry.key());
    }
    let names = entry.params().map(|param| param.name());
    let mut shown = f.debug_struct(entry.key());
    for (name, field) in names.chain(["source"]).zip(fields) {
        shown.field(name, field);
    }
    shown.finish()
}

/// Returns the values of an error, by name.
#[cfg(feature = "fluent")]
pub fn fluent_args(error: &dyn ErrorCatalog) -> crate::fluent::FluentArgs<'_> {
    crate::fluent::args(error)
}

/// Names that the impls for payloads use.
#[cfg(feature = "serde")]
pub mod serde {
    pub use serde_core::{Deserialize, Deserializer, Serialize, Serializer};
}

/// Returns the payload in the ambient locale.
#[cfg(feature = "serde")]
pub fn serialize<S: serde::Serializer>(
    error: &dyn ErrorCatalog,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    crate::payload::serialize(error, &Ambient, serializer)
}

/// Returns the typed error of a payload.
#[cfg(feature = "serde")]
pub fn deserialize<'de, E: crate::payload::FromPayload, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<E, D::Error> {
    use serde::Deserialize as _;
    let received = crate::payload::Received::deserialize(deserializer)?;
    received.error().map_err(serde_core::de::Error::custom)
}

/// The ambient locale.
struct Ambient;

impl Choice for Ambient {
    #[cfg(feature = "std")]
    fn chain(&self, catalog: &Catalog<'_>) -> Chain {
        crate::ambient::chain(catalog)
    }

    #[cfg(not(feature = "std"))]
    fn chain(&self, _: &Catalog<'_>) -> Chain {
        Chain::source_only()
    }
}

#[cfg(feature = "std")]
use crate::ambient::first as ambient_locale;

#[cfg(not(feature = "std"))]
fn ambient_locale(_: impl Fn() -> Catalog<'static>) -> usize {
    Chain::source_only().first()
}

/// Writes what stands for a message that is not there, or is overridden.
// Not inlined: what it hands over would be in memory for every error that is shown.
#[cold]
#[inline(never)]
fn display_current<E: ErrorCatalog>(
    error: &E,
    f: &mut core::fmt::Formatter<'_>,
) -> core::fmt::Result {
    let entry = Entry::at(error.catalog(), error.entry_index());
    #[cfg(feature = "std")]
    if crate::ambient::probe::answer(entry) {
        return f.write_str(entry.code());
    }
    // Not in every program, because it brings the renderer of all other texts.
    #[cfg(feature = "overrides")]
    return crate::localized::write_current_message(entry, error, &Ambient, f);
    #[cfg(not(feature = "overrides"))]
    f.write_str(entry.code())
}

/// Returns the message in the ambient locale, for a log.
///
/// Inlined, so that rustc, which sees the catalog's tables as constants, has looked up nearly all
/// that there is to look up.
#[inline]
pub fn display<E: ErrorCatalog>(error: &E, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
    match error.write_log(ambient_locale(|| error.catalog()), in_ambient, f) {
        Some(result) => result,
        None => display_current(error, f),
    }
}
