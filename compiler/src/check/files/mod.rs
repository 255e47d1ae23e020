//! Files and their syntax. Reading and lowering find most of this, so these files hold the rows.

pub(crate) mod catalog_name;
pub(crate) mod control_character;
pub(crate) mod empty_text;
pub(crate) mod encoding;
pub(crate) mod ftl_syntax;
pub(crate) mod locale_folder;
pub(crate) mod missing_key;
pub(crate) mod name_case;
pub(crate) mod no_catalog;
pub(crate) mod stray_file;
pub(crate) mod toml_syntax;
pub(crate) mod too_large;
pub(crate) mod unknown_key;
pub(crate) mod unreadable;
pub(crate) mod wrong_type;
