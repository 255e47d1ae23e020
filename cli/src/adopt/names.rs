//! Names that nobody has given yet: of catalogs, parameters and codes.

use syn::{Type, TypePath};

use super::enums::FieldOf;
use super::types::param_type;
use crate::failure::{Failure, Problem};

/// Returns the name of the catalog of an enum: its own, without `Error`; else the package's.
pub(super) fn catalog_name(ident: &str, package: &str) -> String {
    let stem = ident.strip_suffix("Error").unwrap_or(ident);
    if stem.is_empty() {
        return package.replace('-', "_").to_lowercase();
    }
    let mut name = String::new();
    let mut before = '_';
    for c in stem.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            name.push('_');
        }
        name.extend(c.to_lowercase());
        before = c;
    }
    name
}

/// Refuses what cannot be the name of a catalog.
pub(crate) fn check(name: &str) -> Result<(), Failure> {
    if errorbook_compiler::is_catalog_name(name) {
        return Ok(());
    }
    let problem = Problem::new(format!("`{name}` cannot be the name of a catalog"));
    let help = "a catalog becomes a Rust module: name it with `--catalog`, for example `orders`";
    Err(Failure::usage(problem.help(help)))
}

/// Refuses a name that a module of the crate has.
pub(super) fn taken(name: &str) -> Failure {
    let problem = Problem::new(format!("the crate has a module `{name}` already"));
    Failure::usage(
        problem.help("a catalog becomes a module too: choose another name with `--catalog`"),
    )
}

/// Returns the name of the parameter of each field: its own, or one by its type.
pub(super) fn param_names(fields: &[FieldOf<'_>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for field in fields {
        let base = match &field.name {
            Some(name) => name.clone(),
            None if field.is_source => "source".to_owned(),
            None => param_type(field.of).name.to_owned(),
        };
        let mut numbered = (2..).map(|number| format!("{base}{number}"));
        let name = if names.contains(&base) {
            numbered.find(|name| !names.contains(name))
        } else {
            Some(base.clone())
        };
        names.extend(name);
    }
    names
}

/// Returns the path of a type of the standard library, which any module can name.
pub(super) fn std_path(of: &Type) -> Option<String> {
    let Type::Path(TypePath {
        qself: None, path, ..
    }) = of
    else {
        return None;
    };
    let parts: Vec<String> = path
        .segments
        .iter()
        .filter(|segment| segment.arguments.is_none())
        .map(|segment| segment.ident.to_string())
        .collect();
    if parts.len() != path.segments.len() {
        return None;
    }
    match parts.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["std" | "core" | "alloc", ..] => Some(parts.join("::")),
        ["io", "Error"] => Some("std::io::Error".to_owned()),
        ["fmt", "Error"] => Some("std::fmt::Error".to_owned()),
        [
            ..,
            name @ ("ParseIntError" | "ParseFloatError" | "TryFromIntError"),
        ] => Some(format!("std::num::{name}")),
        [.., name @ ("Utf8Error" | "ParseBoolError")] => Some(format!("std::str::{name}")),
        ["FromUtf8Error"] => Some("std::string::FromUtf8Error".to_owned()),
        _ => None,
    }
}

/// Codes of a pattern, one after the other.
pub(crate) struct Codes {
    prefix: String,
    digits: usize,
    next: usize,
}

impl Codes {
    /// Reads a pattern. Numbers go on behind the highest that stands in a catalog's text.
    pub(crate) fn new(pattern: &str, catalog: &str) -> Result<Self, Failure> {
        let prefix = pattern.trim_end_matches('#');
        let digits = pattern.len() - prefix.len();
        if digits == 0 || prefix.contains('#') || prefix.is_empty() {
            let problem = Problem::new(format!("`{pattern}` is not a pattern of codes"));
            let help = "write letters and a `#` for each digit: `SHOP###`";
            return Err(Failure::usage(problem.help(help)));
        }
        let taken = catalog.match_indices(prefix).filter_map(|(at, _)| {
            let digits = catalog.get(at + prefix.len()..)?.chars();
            let digits: String = digits.take_while(char::is_ascii_digit).collect();
            digits.parse::<usize>().ok()
        });
        Ok(Self {
            prefix: prefix.to_owned(),
            digits,
            next: taken.max().unwrap_or(0) + 1,
        })
    }

    pub(crate) fn next(&mut self) -> String {
        let number = self.next;
        self.next += 1;
        format!("{}{number:0width$}", self.prefix, width = self.digits)
    }
}

#[cfg(test)]
mod tests {
    use super::{Codes, catalog_name, std_path};

    #[test]
    fn catalogs_are_named_after_enums() {
        for (ident, name) in [
            ("FetchError", "fetch"),
            ("HTTPError", "http"),
            ("ParseConfigError", "parse_config"),
            ("Error", "my_shop"),
            ("Failure", "failure"),
        ] {
            assert_eq!(catalog_name(ident, "my-shop"), name);
        }
    }

    #[test]
    fn codes_go_on_behind_those_that_are_taken() {
        let mut codes = Codes::new("S###", "code = \"S007\"\n[error.S002]").unwrap();
        assert_eq!([codes.next(), codes.next()], ["S008", "S009"]);
        for wrong in ["", "S", "##", "S#A#", "#S"] {
            assert!(Codes::new(wrong, "").is_err(), "{wrong}");
        }
    }

    #[test]
    fn types_of_the_standard_library_are_named_in_full() {
        for (written, path) in [
            ("std::io::Error", Some("std::io::Error")),
            ("io::Error", Some("std::io::Error")),
            ("ParseIntError", Some("std::num::ParseIntError")),
            ("Box<dyn std::error::Error>", None),
            ("serde_json::Error", None),
        ] {
            let of = syn::parse_str(written).unwrap();
            assert_eq!(std_path(&of).as_deref(), path, "{written}");
        }
    }
}
