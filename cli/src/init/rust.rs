//! Lines of Rust, put into files that are somebody else's.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::failure::{Failure, Problem};

/// The crate that a build script names if it compiles catalogs.
pub(super) const COMPILER: &str = "errorbook_compiler";
/// The macro that a crate names if it includes catalogs.
pub(super) const INCLUDE: &str = "include_catalogs";

const CALL: &str = "errorbook_compiler::build_script();";
const INCLUDE_LINE: &str = "errorbook::include_catalogs!();";

/// Returns the build script of a crate that had none.
pub(super) fn build_script() -> String {
    format!("fn main() {{\n    {CALL}\n}}\n")
}

/// Puts the call first in `main` of a build script.
pub(super) fn with_build_call(path: &str, text: &str) -> Result<String, Failure> {
    let place = tokens(text).and_then(|tokens| body_of_main(&tokens));
    let Some(at) = place else {
        return Err(refused(path, "has no `fn main() {` to add to", CALL));
    };
    Ok(insert(text, at, &format!("\n    {CALL}")))
}

/// Puts the line that includes the catalogs after the documentation and attributes that a file begins with.
pub(super) fn with_include(path: &str, text: &str) -> Result<String, Failure> {
    let Some(tokens) = tokens(text) else {
        return Err(refused(path, "cannot be read as Rust", INCLUDE_LINE));
    };
    Ok(match end_of_inner_attributes(&tokens) {
        Some(at) => insert(text, at, &format!("\n\n{INCLUDE_LINE}")),
        None => format!("{INCLUDE_LINE}\n\n{text}"),
    })
}

/// Returns whether a file declares a module of a name.
pub(super) fn declares_module(text: &str, name: &str) -> bool {
    let tokens = tokens(text).unwrap_or_default();
    let is_word =
        |token: &TokenTree, word: &str| matches!(token, TokenTree::Ident(it) if it == word);
    let mut pairs = tokens.windows(2);
    pairs.any(
        |pair| matches!(pair, [first, second] if is_word(first, "mod") && is_word(second, name)),
    )
}

fn refused(path: &str, why: &str, line: &str) -> Failure {
    let problem = Problem::new(format!("`{path}` {why}"));
    Failure::usage(problem.help(format!("add `{line}` to it, then run it again")))
}

fn tokens(text: &str) -> Option<Vec<TokenTree>> {
    // Places count from what follows a byte order mark.
    if text.starts_with('\u{feff}') {
        return None;
    }
    let tokens: TokenStream = text.parse().ok()?;
    Some(tokens.into_iter().collect())
}

/// Puts `line` where a line ends that has nothing else behind `at`, else at `at`.
fn insert(text: &str, at: usize, line: &str) -> String {
    let (before, after) = text.split_at(at);
    let (comment, rest) = after
        .split_once('\n')
        .map_or((after, ""), |(line, _)| after.split_at(line.len()));
    // What stands behind on the same line stays there if it is a comment, and goes below else.
    let (kept, below) = match comment.trim_start() {
        "" => (comment, rest.to_owned()),
        trimmed if trimmed.starts_with("//") => (comment, rest.to_owned()),
        _ => ("", format!("\n    {}", after.trim_start_matches(' '))),
    };
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let kept = kept.trim_end_matches('\r');
    let below = if below.starts_with('\n') && line_end == "\r\n" {
        format!("\r{below}")
    } else {
        below
    };
    format!("{before}{kept}{}{below}", line.replace('\n', line_end))
}

/// Returns where the body of `fn main()` begins.
fn body_of_main(tokens: &[TokenTree]) -> Option<usize> {
    let is_word =
        |token: &TokenTree, word: &str| matches!(token, TokenTree::Ident(name) if name == word);
    let mut pairs = tokens.windows(2);
    let at = pairs.position(
        |pair| matches!(pair, [first, second] if is_word(first, "fn") && is_word(second, "main")),
    )?;
    let body = tokens.get(at..)?.iter().find_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group),
        TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {
            None
        }
    })?;
    Some(body.span_open().byte_range().end)
}

/// Returns where the attributes and documentation of a whole file end, if it has any.
fn end_of_inner_attributes(tokens: &[TokenTree]) -> Option<usize> {
    let is_punct = |token: &TokenTree, c: char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == c);
    let attributes = tokens.chunks_exact(3).map_while(|three| match three {
        [hash, bang, group @ TokenTree::Group(_)] if is_punct(hash, '#') && is_punct(bang, '!') => {
            Some(group)
        }
        _ => None,
    });
    attributes.last().map(|group| group.span().byte_range().end)
}

#[cfg(test)]
mod tests {
    use super::{with_build_call, with_include};

    #[test]
    fn the_call_goes_first_into_main() {
        for (before, after) in [
            (
                "fn main() {\n    other();\n}\n",
                "fn main() {\n    errorbook_compiler::build_script();\n    other();\n}\n",
            ),
            (
                "// fn main() {\nmod a { fn main() {} }\nfn main() -> Result<(), E> { // first\n    Ok(())\n}\n",
                "// fn main() {\nmod a { fn main() {} }\nfn main() -> Result<(), E> { // first\n    errorbook_compiler::build_script();\n    Ok(())\n}\n",
            ),
            (
                "fn main() {}\n",
                "fn main() {\n    errorbook_compiler::build_script();\n    }\n",
            ),
            (
                "fn main() {\r\n    a();\r\n}\r\n",
                "fn main() {\r\n    errorbook_compiler::build_script();\r\n    a();\r\n}\r\n",
            ),
        ] {
            assert_eq!(with_build_call("build.rs", before).unwrap(), after);
        }
        for hopeless in ["", "fn other() {}", "fn main() {", "include!(\"b.rs\");"] {
            let failure = with_build_call("build.rs", hopeless).unwrap_err();
            assert!(failure.text().contains("fn main() {"), "{hopeless}");
        }
    }

    #[test]
    fn the_line_follows_what_is_of_the_whole_file() {
        let line = "errorbook::include_catalogs!();";
        for (before, after) in [
            ("fn main() {}\n", format!("{line}\n\nfn main() {{}}\n")),
            (
                "//! A.\n//! B.\n\n#![warn(missing_docs)] // C\n\nuse a::b;\n",
                format!("//! A.\n//! B.\n\n#![warn(missing_docs)] // C\n\n{line}\n\nuse a::b;\n"),
            ),
            (
                "/*! A. */\n#[cfg(test)]\nmod a;\n",
                format!("/*! A. */\n\n{line}\n#[cfg(test)]\nmod a;\n"),
            ),
            ("//! A.\n", format!("//! A.\n\n{line}\n")),
            ("", format!("{line}\n\n")),
        ] {
            assert_eq!(with_include("src/lib.rs", before).unwrap(), after);
        }
        assert!(with_include("src/lib.rs", "fn main() {").is_err());
    }
}
