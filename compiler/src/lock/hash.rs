//! The hash of a text, by which a lock knows whether it has changed.

use crate::fnv::Fnv;
use crate::parse::tree::{Arguments, Element, Expression, Name, Pattern};

/// Returns the hash of a pattern as written: of its text after the removal of indentation, and of what stands
/// in its braces. How it is quoted and wrapped in its file, line endings, and spaces where a line ends do
/// not matter.
pub(crate) fn pattern(pattern: &Pattern) -> u64 {
    let mut hash = Hasher(Fnv::new());
    hash.pattern(pattern);
    hash.0.finish()
}

/// A pattern on the way to its hash.
struct Hasher(Fnv);

impl Hasher {
    fn write(&mut self, text: &str) {
        self.0.write(text);
    }

    fn pattern(&mut self, pattern: &Pattern) {
        let last = pattern.elements.len().saturating_sub(1);
        for (index, element) in pattern.elements.iter().enumerate() {
            match element {
                Element::Text(text) => self.lines(&text.value, index == last),
                Element::Placeable(inner) => {
                    self.write("{");
                    self.expression(inner);
                    self.write("}");
                }
            }
        }
    }

    fn lines(&mut self, text: &str, is_last: bool) {
        let lines: Vec<_> = text.split('\n').collect();
        let last = lines.len() - 1;
        for (index, line) in lines.into_iter().enumerate() {
            if index > 0 {
                self.write("\n");
            }
            // Spaces before a placeable are text.
            let ends = index < last || is_last;
            self.write(if ends { line.trim_end() } else { line });
        }
    }

    fn expression(&mut self, expression: &Expression) {
        match expression {
            Expression::Text(text) => self.all(&["\"", &text.value, "\""]),
            Expression::Number(number) => self.write(&number.value),
            Expression::Variable(name) => self.all(&["$", &name.value]),
            Expression::Message { id, attribute } => self.reference("", id, attribute.as_deref()),
            Expression::Term {
                id,
                attribute,
                arguments,
            } => {
                self.reference("-", id, attribute.as_deref());
                self.arguments(arguments);
            }
            Expression::Function { id, arguments } => {
                self.write(&id.value);
                self.arguments(arguments);
            }
            Expression::Select {
                selector, variants, ..
            } => {
                self.expression(selector);
                for variant in variants {
                    let mark = if variant.default { "*[" } else { "[" };
                    self.all(&[mark, &variant.key.name().value, "]"]);
                    self.pattern(&variant.value);
                }
            }
            Expression::Nested(inner) => {
                self.write("{");
                self.expression(inner);
                self.write("}");
            }
        }
    }

    fn reference(&mut self, sigil: &str, id: &Name, attribute: Option<&Name>) {
        self.all(&[sigil, &id.value]);
        if let Some(attribute) = attribute {
            self.all(&[".", &attribute.value]);
        }
    }

    fn arguments(&mut self, arguments: &Arguments) {
        self.write("(");
        for argument in &arguments.positional {
            self.expression(argument);
            self.write(",");
        }
        for (name, value) in &arguments.named {
            self.all(&[&name.value, ":"]);
            self.expression(value);
            self.write(",");
        }
        self.write(")");
    }

    fn all(&mut self, parts: &[&str]) {
        parts.iter().for_each(|part| self.write(part));
    }
}

#[cfg(test)]
mod tests {
    use crate::compilation::compile;
    use crate::source::InputFile;

    /// Returns the hash of a message, written in TOML as `value`.
    fn hash_of(value: &str) -> u64 {
        let toml =
            format!("[error.A]\nmessage = {value}\nparams = [{{ name = \"n\", type = \"u8\" }}]\n");
        let compiled = compile(vec![InputFile::new("catalog/app.toml", toml)]);
        let message = &compiled.catalogs()[0].entries[0].message;
        super::pattern(&message.source().unwrap().tree)
    }

    #[test]
    fn only_what_readers_see_counts() {
        let plain = hash_of("\"One { $n }\\n  two\"");
        assert_eq!(plain, hash_of("\"\"\"\nOne {$n}\n  two\"\"\""), "quotes");
        assert_eq!(
            plain,
            hash_of("\"\"\"\r\nOne {$n}\r\n  two\"\"\""),
            "line ends"
        );
        assert_eq!(
            plain,
            hash_of("\"\"\"\nOne {  $n } \n  two \"\"\""),
            "spaces"
        );
        for other in [
            "\"One { $n }\\n two\"",
            "\"One { $m }\\n  two\"",
            "\"One{ $n }\\n  two\"",
            "\"One { NUMBER($n) }\\n  two\"",
            "\"One { \\\"n\\\" }\\n  two\"",
        ] {
            assert_ne!(plain, hash_of(other), "{other}");
        }
        let select = hash_of("\"{ $n ->\\n [one] a\\n*[other] b\\n}\"");
        assert_ne!(select, hash_of("\"{ $n ->\\n*[one] a\\n[other] b\\n}\""));
        assert_ne!(select, hash_of("\"{ $n ->\\n [one] a\\n*[other] c\\n}\""));
    }
}
