//! Format strings of Rust, as `#[error("…")]` and documentation comments of `displaydoc` have them.

/// A part of a format string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text, without its escapes.
    Text(String),
    /// `{argument:spec}`
    Value {
        /// What is written before the colon; empty for the next argument.
        argument: String,
        /// What is written behind it.
        spec: String,
    },
}

/// Reads a format string. The error says what is wrong with it.
pub(super) fn pieces(format: &str) -> Result<Vec<Piece>, &'static str> {
    let mut all = Vec::new();
    let mut text = String::new();
    let mut rest = format;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        if let Some(behind) = ["{{", "}}"].iter().find_map(|two| from.strip_prefix(two)) {
            text.extend(from.chars().next());
            rest = behind;
            continue;
        }
        let inner = from.strip_prefix('{').ok_or("a `}` closes nothing")?;
        let (inner, behind) = inner.split_once('}').ok_or("a `{` is not closed")?;
        let (argument, spec) = inner.split_once(':').unwrap_or((inner, ""));
        if !text.is_empty() {
            all.push(Piece::Text(std::mem::take(&mut text)));
        }
        all.push(Piece::Value {
            argument: argument.trim().to_owned(),
            spec: spec.trim().to_owned(),
        });
        rest = behind;
    }
    text.push_str(rest);
    if !text.is_empty() {
        all.push(Piece::Text(text));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn values_stand_between_texts() {
        let text = |text: &str| Piece::Text(text.to_owned());
        let value = |argument: &str, spec: &str| Piece::Value {
            argument: argument.to_owned(),
            spec: spec.to_owned(),
        };
        assert_eq!(
            pieces("a {{b}} {name}: {0:>8}{} {x:?}").unwrap(),
            [
                text("a {b} "),
                value("name", ""),
                text(": "),
                value("0", ">8"),
                value("", ""),
                text(" "),
                value("x", "?"),
            ]
        );
        assert_eq!(pieces("").unwrap(), []);
        assert_eq!(pieces("é{}").unwrap(), [text("é"), value("", "")]);
        for wrong in ["{", "}", "a {b", "a } b", "{a}}"] {
            assert!(pieces(wrong).is_err(), "{wrong}");
        }
    }
}
