//! How deep braces nest in Fluent text, found without parsing it.

/// Braces nested deeper than this are refused before the parser sees them, since it recurses for
/// each of them. Enough for any text that a person writes.
pub(super) const MOST_DEPTH: usize = 32;

/// The offset of a brace that is nested too deep.
///
/// Follows the parser's own way through braces, calls, literals and variants, since a limit that can be
/// got around is none: a quote that is text must not hide the braces behind it.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut nesting = Nesting::default();
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        // An unclosed brace ends with its entry.
        if begins_entry(line) {
            nesting.open.clear();
        }
        if let Some(at) = nesting.line(line) {
            return Some(from + at);
        }
        from += line.len();
    }
    None
}

/// Whether a line is a comment, or begins a message or a term. None of the three can be a part of
/// what stands in braces.
fn begins_entry(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let after = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "_-".contains(c));
    line.starts_with('#')
        || name.starts_with(|c: char| c.is_ascii_alphabetic())
            && after.trim_start_matches(' ').starts_with('=')
}

/// What is open at a place of a Fluent file.
#[derive(Default)]
struct Nesting {
    open: Vec<Open>,
}

#[derive(Clone, Copy, PartialEq)]
enum Open {
    /// A brace, in which names, literals and calls stand.
    Brace,
    /// The parenthesis of a call.
    Call,
    /// The text of a variant. It ends where its select does, or another variant begins.
    Variant,
}

impl Nesting {
    /// Follows a line; returns where it is nested too deep.
    fn line(&mut self, line: &str) -> Option<usize> {
        let mut in_literal = false;
        let mut escaped = false;
        let mut at_start = true;
        for (at, byte) in line.bytes().enumerate() {
            let top = self.open.last().copied();
            if in_literal {
                in_literal = escaped || byte != b'"';
                escaped = byte == b'\\' && !escaped;
                continue;
            }
            match (byte, top) {
                (b'{', _) => self.open.push(Open::Brace),
                (b'}', Some(Open::Variant)) if at_start => {
                    self.open.pop();
                    self.close(Open::Brace);
                }
                (b'}', Some(_)) => self.close(Open::Brace),
                (b'[' | b'*', Some(Open::Variant)) if at_start => {
                    self.open.pop();
                }
                (b']', Some(Open::Brace)) => self.open.push(Open::Variant),
                (b'"', Some(Open::Brace | Open::Call)) => in_literal = true,
                (b'(', Some(Open::Brace | Open::Call)) => self.open.push(Open::Call),
                (b')', Some(Open::Call)) => {
                    self.open.pop();
                }
                _ => {}
            }
            at_start &= byte == b' ';
            if self
                .open
                .iter()
                .filter(|open| **open != Open::Variant)
                .count()
                > MOST_DEPTH
            {
                return Some(at);
            }
        }
        None
    }

    /// Closes the innermost `what`, and what is left open within it.
    fn close(&mut self, what: Open) {
        while self.open.pop().is_some_and(|open| open != what) {}
    }
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    #[test]
    fn deep_nesting_is_found_before_it_is_parsed() {
        assert!(too_deep(&"{".repeat(100_000)).is_some());
        assert!(too_deep(&"m = {\"{\"}\n".repeat(1_000)).is_none());
        assert!(too_deep(&"m = {\"\\\"{\"} {\"{\"}".repeat(1_000)).is_none());
        assert!(too_deep(&format!("m = {{ {}", "N(".repeat(100_000))).is_some());
        assert!(too_deep(&format!("m = {{\n{}", "N({\n".repeat(100_000))).is_some());
        let quoted = format!("m = {{ $x ->\n *[a] \"{}", "{".repeat(100_000));
        assert!(too_deep(&quoted).is_some(), "this quote is text");
        let variants = "  *[a] (( { $x }\n".repeat(1_000);
        assert!(too_deep(&format!("m = {{ $x ->\n{variants}  }}\n")).is_none());
        assert!(too_deep(&"m = { $x\n".repeat(1_000)).is_none());
    }
}
