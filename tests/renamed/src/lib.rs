//! A catalog, and enums on the derive, of a library that is called `eb` here and `facade::errors` elsewhere.

eb::include_catalogs!();

/// The part of the library that a crate of tools offers.
pub mod facade {
    pub use eb as errors;
}

/// An enum on the derive, by the name in `Cargo.toml`.
#[derive(Debug, eb::ErrorCatalog)]
#[errorbook(catalog = crate::mail, crate = eb)]
pub enum Renamed {
    /// Fields by name.
    NoSuchBox {
        /// The name.
        name: String,
        /// A name like it.
        near: Option<String>,
    },
    /// From its source.
    Lost(#[errorbook(from)] std::io::Error),
}

/// The same by the façade.
#[derive(Debug, facade::errors::ErrorCatalog)]
#[errorbook(catalog = crate::mail, crate = crate::facade::errors)]
pub enum Behind {
    /// Fields by position.
    NoSuchBox(String, Option<String>),
    /// From its source.
    Lost(#[errorbook(from)] std::io::Error),
}

/// A sum of both.
#[derive(Debug, facade::errors::ErrorCatalog)]
#[errorbook(transparent, crate = crate::facade::errors)]
pub enum Either {
    /// The first.
    Renamed(Renamed),
    /// The second.
    Behind(Behind),
    /// The catalog's own.
    Own(mail::MailError),
}
