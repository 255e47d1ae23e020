//! Other libraries of localization.

mod es_fluent;
mod fluent_bundle;
mod fluent_static;
mod fluent_templates;
mod fluent_typed;
mod formatjs;
mod leptos;
mod rust_i18n;

pub use es_fluent::EsFluentEmbedded;
pub use fluent_bundle::{FormatPattern, WritePattern};
pub use fluent_static::FluentStatic;
pub use fluent_templates::FluentTemplates;
pub use fluent_typed::FluentTyped;
pub use formatjs::Formatjs;
pub use leptos::Leptos;
pub use rust_i18n::RustI18n;
