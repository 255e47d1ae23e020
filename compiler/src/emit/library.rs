//! Where generated code finds the library.

/// The path of the library, unless a crate has it by another.
pub const LIBRARY: &str = "::errorbook";

/// The attribute of a derive in generated code.
const DERIVE: &str = "#[errorbook(catalog = self)]";

/// Returns the path of the library, as generated code writes it.
///
/// # Errors
/// If it is no path of names.
pub fn library_path(given: &str) -> Result<String, String> {
    let path = given.trim();
    let names = path.strip_prefix("::").unwrap_or(path);
    let is_name = |name: &str| {
        let mut chars = name.chars();
        let first = chars.next();
        first.is_some_and(|c| c == '_' || c.is_alphabetic())
            && chars.all(|c| c == '_' || c.is_alphanumeric())
    };
    if !names.split("::").all(is_name) {
        return Err(format!(
            "error: {given:?} is no path of a library\n  help: write it as in `acme::errors`\n"
        ));
    }
    Ok(match names.split("::").next() {
        Some("crate" | "self" | "super") => names.to_owned(),
        _ => format!("::{names}"),
    })
}

/// Returns generated code for a library at another path, such as `::acme::errors`. Comments and texts stay as they are.
#[must_use]
pub fn with_library(rust: String, library: &str) -> String {
    if library == LIBRARY {
        return rust;
    }
    let from = format!("{LIBRARY}::");
    let (to, derive) = (
        format!("{library}::"),
        format!("#[errorbook(catalog = self, crate = {library})]"),
    );
    let mut out = String::with_capacity(rust.len());
    let mut rest = rust.as_str();
    while !rest.is_empty() {
        let kept = kept(rest);
        if kept > 0 {
            let (part, after) = rest.split_at(kept);
            out.push_str(part);
            rest = after;
        } else if let Some(after) = rest.strip_prefix(&from) {
            out.push_str(&to);
            rest = after;
        } else if let Some(after) = rest.strip_prefix(DERIVE) {
            out.push_str(&derive);
            rest = after;
        } else {
            let mut chars = rest.chars();
            out.extend(chars.next());
            rest = chars.as_str();
        }
    }
    out
}

/// Returns the length of the comment or the text that some code begins with; 0 if it is neither.
fn kept(code: &str) -> usize {
    if code.starts_with("//") {
        return code.find('\n').unwrap_or(code.len());
    }
    if !code.starts_with('"') {
        return 0;
    }
    let mut is_escaped = false;
    for (at, c) in code.char_indices().skip(1) {
        match c {
            '"' if !is_escaped => return at + 1,
            '\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::{LIBRARY, library_path, with_library};

    #[test]
    fn a_path_is_absolute_unless_it_is_of_the_crate() {
        for (given, path) in [
            ("eb", "::eb"),
            ("::acme::errors", "::acme::errors"),
            ("crate::errors", "crate::errors"),
        ] {
            assert_eq!(library_path(given).as_deref(), Ok(path));
        }
        for wrong in ["", "a b", "a::", "1a", "a-b", "a; fn x() {}"] {
            assert!(library_path(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn paths_are_replaced_and_texts_are_not() {
        let code = "// ::errorbook::A\n#[errorbook(catalog = self)]\nx(::errorbook::B, \"a \\\" ::errorbook::C\\\\\", ::errorbook::D);";
        assert_eq!(with_library(code.to_owned(), LIBRARY), code);
        assert_eq!(
            with_library(code.to_owned(), "::acme::errors"),
            "// ::errorbook::A\n#[errorbook(catalog = self, crate = ::acme::errors)]\nx(::acme::errors::B, \"a \\\" ::errorbook::C\\\\\", ::acme::errors::D);"
        );
    }
}
