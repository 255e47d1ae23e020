//! Compiles the catalogs of [errorbook](https://docs.rs/errorbook) in a build script:
//!
//! ```no_run
//! errorbook_compiler::build_script();
//! ```
//!
//! [`build_script()`] compiles the catalogs of a crate, [`BuildScript`] has options, and
//! [`generate()`] returns a module to commit. Nothing else is stable: the feature `unstable` is for
//! errorbook's own packages, and any version may change it.

#![cfg_attr(
    not(feature = "unstable"),
    // Parts that only errorbook's own packages use.
    allow(dead_code, unreachable_pub, unused_imports)
)]

mod addresses;
mod allow;
mod check;
mod compilation;
mod formats;
mod generate;
mod locales;
mod lower;
mod names;
mod pack;
mod parallel;
mod parse;
#[cfg(feature = "review")]
mod review;
mod sound;

pub use build_script::{BuildScript, build_script};
pub use generate::{GeneratedFile, generate};

// What `unstable` shows of what every build needs.
#[cfg(feature = "unstable")]
pub mod build_script;
#[cfg(not(feature = "unstable"))]
mod build_script;
#[cfg(feature = "unstable")]
pub mod diagnostic;
#[cfg(not(feature = "unstable"))]
mod diagnostic;
#[cfg(feature = "unstable")]
pub mod emit;
#[cfg(not(feature = "unstable"))]
mod emit;
#[cfg(feature = "unstable")]
pub mod files;
#[cfg(not(feature = "unstable"))]
mod files;
#[cfg(feature = "unstable")]
pub mod fnv;
#[cfg(not(feature = "unstable"))]
mod fnv;
#[cfg(feature = "unstable")]
pub mod lock;
#[cfg(not(feature = "unstable"))]
mod lock;
#[cfg(feature = "unstable")]
pub mod model;
#[cfg(not(feature = "unstable"))]
mod model;
#[cfg(feature = "unstable")]
pub mod plural;
#[cfg(not(feature = "unstable"))]
mod plural;
#[cfg(feature = "unstable")]
pub mod source;
#[cfg(not(feature = "unstable"))]
mod source;
#[cfg(feature = "unstable")]
pub mod values;
#[cfg(not(feature = "unstable"))]
mod values;

// What no build script needs.
#[cfg(feature = "conformance")]
#[doc(hidden)]
pub mod conformance;
#[cfg(feature = "unstable")]
mod fix;
#[cfg(feature = "unstable")]
pub mod fluent;
#[cfg(feature = "unstable")]
pub mod new_entry;
#[cfg(feature = "unstable")]
pub mod size;

#[cfg(feature = "unstable")]
pub use crate::{
    check::registry as checks,
    compilation::{Compilation, compile, compile_locked, compile_unreviewed},
    fix::{Fixes, LocatedFix, fix},
    generate::generated_files,
    locales::{is_known_language, likely_language, serving_locale},
    lower::{is_catalog_name, settings},
    pack::{Packed, pack, pack_text},
    sound::{Readable, Sound, SoundCatalog},
};
