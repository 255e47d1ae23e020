//! How deep a Fluent text nests, found out without recursion, before a parser that recurses sees it.

/// Nesting deeper than this is refused. Enough for any text that a person writes.
pub(super) const MOST_DEPTH: usize = 32;

/// What the parser reads at a place.
#[derive(Clone, Copy, PartialEq)]
enum Mode {
    /// A pattern's text; below an expression, a variant's.
    Text,
    /// Between braces.
    Braces,
    /// Between the parentheses of a call.
    Call,
}

/// Returns the offset of the brace or parenthesis that is nested too deep.
///
/// It follows `fluent-syntax` step by step for as long as the text is valid, so that no literal,
/// comment or line break hides a brace from it. What is not valid, the parser leaves at once, and
/// then goes on where an entry begins, as is done here.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut scan = Scan::default();
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        if let Some(at) = scan.line(line) {
            return Some(from + at);
        }
        from += line.len();
    }
    None
}

#[derive(Default)]
struct Scan {
    modes: Vec<Mode>,
    depth: usize,
}

impl Scan {
    /// Returns the offset in the line at which it is too deep.
    fn line(&mut self, line: &str) -> Option<usize> {
        if let Some(value) = pattern_start(line) {
            *self = Self::default();
            self.modes.push(Mode::Text);
            return self.rest(line, value);
        }
        if line.starts_with('#') {
            *self = Self::default();
        }
        let indent = line.len() - line.trim_start_matches(' ').len();
        if self.modes.last() == Some(&Mode::Text) && ends_text(line, indent) {
            self.modes.pop();
        }
        self.rest(line, indent)
    }

    fn rest(&mut self, line: &str, from: usize) -> Option<usize> {
        let bytes = line.as_bytes();
        let mut at = from;
        while let (Some(&byte), Some(&mode)) = (bytes.get(at), self.modes.last()) {
            if mode == Mode::Text && byte != b'{' {
                // Of text, only what opens a placeable matters.
                at += bytes.get(at..)?.iter().position(|&byte| byte == b'{')?;
                continue;
            }
            match (byte, mode) {
                (b'{', _) => self.enter(Mode::Braces),
                (b'(', Mode::Braces | Mode::Call) => self.enter(Mode::Call),
                (b'}', Mode::Braces) | (b')', Mode::Call) => self.leave(),
                (b']', Mode::Braces) => self.modes.push(Mode::Text),
                (b'"', Mode::Braces | Mode::Call) => at = literal_end(bytes, at),
                _ => {}
            }
            if self.depth > MOST_DEPTH {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    fn enter(&mut self, mode: Mode) {
        self.modes.push(mode);
        self.depth += 1;
    }

    fn leave(&mut self) {
        self.modes.pop();
        self.depth -= 1;
    }
}

/// Returns where the value begins, in a line that begins a message, a term or an attribute. Whatever was
/// open before, no parser reads such a line as a part of it.
fn pattern_start(line: &str) -> Option<usize> {
    let trimmed = line.trim_start_matches(' ');
    let name = match trimmed.strip_prefix('.') {
        Some(name) => name,
        None if trimmed.len() < line.len() => return None,
        None => line.strip_prefix('-').unwrap_or(line),
    };
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let value = name
        .strip_prefix(|c: char| c.is_ascii_alphabetic())?
        .trim_start_matches(is_part)
        .trim_start_matches(' ')
        .strip_prefix('=')?;
    Some(line.len() - value.len())
}

/// Returns whether a text ends before a line of this indentation.
fn ends_text(line: &str, indent: usize) -> bool {
    match line.as_bytes().get(indent) {
        Some(b'\r' | b'\n') => false,
        Some(byte) if indent == 0 => *byte != b'{',
        Some(byte) => b".}*[".contains(byte),
        None => indent == 0,
    }
}

/// Returns the offset of the quote that closes a literal, which ends with its line in any case.
fn literal_end(line: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = line.get(at) {
        match byte {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    line.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_syntax::ast;
    use proptest::prelude::*;

    #[test]
    fn deep_nesting_is_found_however_it_is_written() {
        for (start, unit) in [
            ("m = ", "{"),
            ("m =\n", "{\n"),
            ("m = ", "{ "),
            ("m = {", "NUMBER("),
            ("m = {", "F(\nA,{"),
            ("m = {", "-t(\n"),
            ("-t = ", "{ $x ->\n *[a] \" { $x ->\n *[b] "),
            ("m = a\n  .b = ", "{\"}\" ->\n*[a] "),
            ("m = ", "{ $x ->\n *[a] \" {\"}\" ->\n *[b]\n\n {"),
        ] {
            let text = format!("{start}{}", unit.repeat(100_000));
            assert!(too_deep(&text).is_some(), "{start}{unit}");
            assert!(
                too_deep(&format!("#\n}}x\n\n{text}")).is_some(),
                "{start}{unit}"
            );
        }
    }

    #[test]
    fn what_does_not_nest_is_not_counted() {
        for unit in [
            "m = {\"{\"}\n",
            "m = { $x ->\n    [one] it's 5\" {\"}\"} {\"\\\"\"}\n   *[other] b ]\n  } (\n",
            "m = { F(a: \"(\", b: \"{\") }\n",
            "# {{{ (((\nm = (((\n",
            "m = { broken\nn = { $x -> broken\n",
            " { text outside of an entry {\n",
        ] {
            assert_eq!(too_deep(&unit.repeat(1_000)), None, "{unit}");
        }
    }

    fn pattern_depth(pattern: &ast::Pattern<&str>) -> usize {
        let depth = |element: &ast::PatternElement<&str>| match element {
            ast::PatternElement::TextElement { .. } => 0,
            ast::PatternElement::Placeable { expression } => 1 + expression_depth(expression),
        };
        pattern.elements.iter().map(depth).max().unwrap_or(0)
    }

    fn expression_depth(expression: &ast::Expression<&str>) -> usize {
        match expression {
            ast::Expression::Inline(inline) => inline_depth(inline),
            ast::Expression::Select { selector, variants } => {
                let variants = variants.iter().map(|variant| pattern_depth(&variant.value));
                variants.max().unwrap_or(0).max(inline_depth(selector))
            }
        }
    }

    fn inline_depth(inline: &ast::InlineExpression<&str>) -> usize {
        let call = |arguments: &ast::CallArguments<&str>| {
            1 + arguments
                .positional
                .iter()
                .map(inline_depth)
                .max()
                .unwrap_or(0)
        };
        match inline {
            ast::InlineExpression::FunctionReference { arguments, .. }
            | ast::InlineExpression::TermReference {
                arguments: Some(arguments),
                ..
            } => call(arguments),
            ast::InlineExpression::Placeable { expression } => 1 + expression_depth(expression),
            ast::InlineExpression::StringLiteral { .. }
            | ast::InlineExpression::NumberLiteral { .. }
            | ast::InlineExpression::MessageReference { .. }
            | ast::InlineExpression::TermReference { .. }
            | ast::InlineExpression::VariableReference { .. } => 0,
        }
    }

    /// Returns the deepest that the scan has been.
    fn scanned_depth(text: &str) -> usize {
        let mut scan = Scan::default();
        let mut deepest = 0;
        for line in text.split_inclusive('\n') {
            // Byte by byte, to see every depth: what is in front of it does not change.
            for end in 1..=line.len() {
                let mut until = Scan {
                    modes: scan.modes.clone(),
                    depth: scan.depth,
                };
                if let Some(begun) = line.get(..end) {
                    until.line(begun);
                    deepest = deepest.max(until.depth);
                }
            }
            scan.line(line);
        }
        deepest
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn nothing_that_the_parser_nests_is_missed(
            pieces in proptest::collection::vec(
                proptest::sample::select(vec![
                    "{", "}", "{ ", " }", "(", ")", "\"", "\\", "\n", "\n ", "\n  *[a] ", "\n [b] ", "]", "[",
                    "$x ->", "\"a\"", "\"}\"", "F(", "-t(", "A", ",", "a: 1", "x", "\nm = ", "\n-t =", "\n .a =", "#",
                    "{ $x ->\n *[a] ", "{ F(", ") }", "\r\n", "=", ".", "1",
                ]),
                0..40,
            ),
        ) {
            let text = format!("m = {}", pieces.concat());
            let resource = match fluent_syntax::parser::parse(text.as_str()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            let mut parsed = 0;
            for entry in &resource.body {
                let (value, attributes) = match entry {
                    ast::Entry::Message(message) => (message.value.as_ref(), &message.attributes),
                    ast::Entry::Term(term) => (Some(&term.value), &term.attributes),
                    ast::Entry::Comment(_)
                    | ast::Entry::GroupComment(_)
                    | ast::Entry::ResourceComment(_)
                    | ast::Entry::Junk { .. } => continue,
                };
                let patterns = value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value));
                parsed = patterns.map(pattern_depth).max().unwrap_or(0).max(parsed);
            }
            prop_assert!(scanned_depth(&text) >= parsed, "{text:?}");
        }
    }
}
