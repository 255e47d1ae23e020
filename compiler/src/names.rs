//! Which names Rust and Fluent allow.

use crate::model::{CatalogDef, EntryDef, ParamDef};

/// Keywords of Rust 2024, strict and reserved, which no item or field can be called.
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Returns whether `name` can be the name of a Rust item, field or variant, and of a Fluent message or
/// variable as well: an ASCII letter, then letters, digits and `_`.
pub(crate) fn is_rust_identifier(name: &str) -> bool {
    is_variable(name) && !KEYWORDS.contains(&name)
}

/// Returns whether `name` can be the name of a variable in Fluent, and of a member in payloads: an ASCII
/// letter, then letters, digits and `_`.
pub(crate) fn is_variable(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Returns whether `key` can be the name of a variant beside what every generated enum has.
pub(crate) fn is_key(key: &str) -> bool {
    is_rust_identifier(key) && key != "ALL"
}

/// Returns whether `name` can be the name of a module at the root of a crate: not that of a crate which paths
/// begin with.
pub(crate) fn is_module(name: &str) -> bool {
    is_rust_identifier(name) && !["std", "core", "alloc", "errorbook"].contains(&name)
}

/// Returns whether `id` can be the last part of a Fluent attribute's name.
pub(crate) fn is_id(id: &str) -> bool {
    !id.is_empty() && id.chars().all(is_id_char)
}

/// Returns whether a character may be in an [id](is_id).
pub(crate) fn is_id_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-')
}

/// Returns `some_words-here` as `SomeWordsHere`.
pub(crate) fn pascal_case(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    words
        .flat_map(|word| {
            let mut chars = word.chars();
            chars
                .next()
                .map(|first| first.to_ascii_uppercase())
                .into_iter()
                .chain(chars)
        })
        .collect()
}

/// Returns the key of a code's case, which is its variant: `NotFound` and `no-user` are `NotFoundNoUser`.
pub(crate) fn case_key(code: &str, case: &str) -> String {
    code.to_owned() + &pascal_case(case)
}

/// Returns a case's id as the name of a Rust function.
pub(crate) fn case_ident(id: &str) -> String {
    id.replace('-', "_")
}

/// Returns the name of a catalog's enum of errors.
pub(crate) fn error_name(catalog: &CatalogDef) -> String {
    format!("{}Error", pascal_case(&catalog.name))
}

/// Returns the name of the enum of a parameter's words: that of the words that it shares with others, or one
/// of its own.
pub(crate) fn enum_name(entry: &EntryDef, param: &ParamDef) -> String {
    match &param.shared_enum {
        Some(shared) => pascal_case(&shared.value),
        None => pascal_case(&entry.key.value) + &pascal_case(&param.name.value),
    }
}

/// Returns whether `code` can be what people see of an entry: `[A-Za-z0-9]+([._:/-]+[A-Za-z0-9]+)*`, without
/// `..` and `//`, so that it is never mistaken for a path.
pub(crate) fn is_code(code: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric();
    code.starts_with(is_part)
        && code.ends_with(is_part)
        && code.chars().all(|c| is_part(c) || "._:/-".contains(c))
        && !code.contains("..")
        && !code.contains("//")
}

/// Returns whether a name is words in lower case with `-` between them.
pub(crate) fn is_kebab_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.split('-').all(|word| {
            let mut chars = word.chars();
            !word.is_empty() && chars.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_serve_rust_and_fluent() {
        assert!(is_rust_identifier("TOK005") && is_rust_identifier("max_length"));
        for name in [
            "", "5TOK", "_a", "a-b", "type", "Self", "あ", "a b", "r#try",
        ] {
            assert!(!is_rust_identifier(name), "{name}");
        }
        assert!(is_key("Err") && !is_key("ALL") && is_module("tok") && !is_module("std"));
        assert!(is_id("too-far") && is_id("1") && !is_id("a.b") && !is_id(""));
        for code in [
            "TOK005",
            "auth/invalid-email",
            "ER_DUP_ENTRY",
            "E0106",
            "a-:b",
            "404",
        ] {
            assert!(is_code(code), "{code}");
        }
        for code in ["", "-a", "a.", "a..b", "a//b", "a b", "é", "a%2F", "../a"] {
            assert!(!is_code(code), "{code}");
        }
        assert_eq!(pascal_case("my_catalog-2"), "MyCatalog2");
        assert_eq!(pascal_case("tok"), "Tok");
    }
}
