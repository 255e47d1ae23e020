//! Fluent files as trees, by choices from a tape. Most are within the declared subset, some are not.

use errorbook_compiler::plural::{Kind, rules};
use errorbook_core::Locale;

use crate::tape::Tape;
use crate::value::{Argument, Arguments, WORDS};

/// The locales of the differential test.
pub const LOCALES: [&str; 11] = [
    "en", "pl", "ru", "cs", "sl", "ga", "ja", "ar", "lt", "ro", "fr",
];

/// A file.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// Messages `m0`, `m1`, … and terms `-t0`, `-t1`, …
    pub entries: Vec<Entry>,
}

/// A message or a term.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The name, with the `-` of a term.
    pub name: String,
    /// The text.
    pub value: Option<Pattern>,
    /// The attributes.
    pub attributes: Vec<(String, Pattern)>,
}

/// A text.
pub type Pattern = Vec<Element>;

/// A part of a text.
#[derive(Clone, Debug)]
pub enum Element {
    /// Text, with line breaks.
    Text(String),
    /// What stands in braces.
    Placeable(Expression),
}

/// What stands in braces.
#[derive(Clone, Debug)]
pub enum Expression {
    /// Anything without a pattern in it: its parts, between which white space may stand.
    Inline(Vec<String>),
    /// A select: selector, variants, the default's position.
    Select(Vec<String>, Vec<(String, Pattern)>, usize),
    /// Braces in braces.
    Nested(Box<Expression>),
}

/// The variables that texts use, and their kinds of values.
const VARIABLES: [&str; 7] = ["s", "i", "f", "u", "e", "b", "big"];
const NUMBERS: [&str; 4] = ["i", "f", "u", "big"];

/// Values for the variables.
#[must_use]
pub fn arguments(tape: &mut Tape<'_>) -> Arguments {
    let ints = [
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        12,
        13,
        14,
        19,
        20,
        21,
        22,
        23,
        25,
        100,
        101,
        102,
        103,
        111,
        112,
        1_000,
        1_000_000,
        -1,
        -2,
        -21,
        9_007_199_254_740_991,
    ];
    let floats = [
        0.0,
        1.0,
        1.5,
        2.0,
        0.1,
        0.25,
        1.125,
        3.0,
        10.1,
        21.0,
        100.5,
        1_000_000.0,
        -1.0,
        -0.5,
        -0.0,
        1e21,
        1e-7,
    ];
    let texts = [
        "",
        "a",
        "one",
        "other",
        "x y",
        "1",
        "\u{5e9}\u{5dc}",
        "\u{2068}a\u{2069}",
        "{$i}",
        "é\n b",
        "true",
    ];
    let large = [
        i128::from(u64::MAX),
        1 << 53,
        (1 << 53) + 1,
        i128::MAX,
        i128::MIN,
    ];
    let int = tape.pick(&ints);
    let big = if tape.rarely(12) {
        tape.pick(&large)
    } else {
        tape.pick(&ints).into()
    };
    let unsigned = u32::try_from(tape.pick(&ints)).unwrap_or(7);
    let values = [
        Argument::Text(tape.pick(&texts).to_owned()),
        Argument::Int(int),
        Argument::Float(tape.pick(&floats)),
        Argument::Uint(unsigned),
        Argument::Word(tape.pick(&WORDS)),
        Argument::Bool(tape.rarely(2)),
        Argument::Big(big),
    ];
    Arguments(
        VARIABLES
            .map(str::to_owned)
            .into_iter()
            .zip(values)
            .collect(),
    )
}

/// Returns a file for a locale.
#[must_use]
pub fn file(tape: &mut Tape<'_>, locale: &Locale) -> File {
    let terms = tape.below(4);
    let messages = 1 + tape.below(5);
    let mut generator = Generator {
        locale: *locale,
        terms: Vec::new(),
        messages,
        here: 0,
        in_term: None,
    };
    let mut file = File::default();
    // The last term first, since terms refer to later ones and must know what these take.
    for index in (0..terms).rev() {
        let entry = generator.term(index, tape);
        file.entries.insert(0, entry);
    }
    for index in 0..messages {
        generator.here = index;
        let entry = generator.message(index, tape);
        file.entries.push(entry);
    }
    if tape.rarely(3) {
        file.entries.reverse();
    }
    if tape.rarely(60)
        && let Some(first) = file.entries.first().cloned()
    {
        file.entries.push(first);
    }
    file
}

struct Generator {
    locale: Locale,
    /// Index of each term that there is, and what it takes.
    terms: Vec<(usize, Vec<&'static str>)>,
    messages: usize,
    here: usize,
    /// What the term that is generated takes.
    in_term: Option<Vec<&'static str>>,
}

impl Generator {
    fn message(&mut self, index: usize, tape: &mut Tape<'_>) -> Entry {
        self.in_term = None;
        let attributes = if tape.rarely(3) { 1 + tape.below(2) } else { 0 };
        let value = (attributes == 0 || !tape.rarely(4)).then(|| self.pattern(0, tape));
        let names = if tape.rarely(40) {
            ["a", "a"]
        } else {
            ["a", "b-c"]
        };
        Entry {
            name: format!("m{index}"),
            value,
            attributes: (0..attributes)
                .map(|at| (names[at].to_owned(), self.pattern(0, tape)))
                .collect(),
        }
    }

    fn term(&mut self, index: usize, tape: &mut Tape<'_>) -> Entry {
        self.in_term = Some(Vec::new());
        let value = self.pattern(0, tape);
        let taken = self.in_term.replace(Vec::new()).unwrap_or_default();
        let word = tape.pick(&["one", "file", "x y"]).to_owned();
        let attributes = if tape.rarely(2) {
            let pattern = if tape.rarely(20) {
                self.pattern(1, tape)
            } else {
                vec![Element::Text(word)]
            };
            vec![("a".to_owned(), pattern)]
        } else {
            Vec::new()
        };
        self.terms.push((index, taken));
        Entry {
            name: format!("-{}{index}", if tape.rarely(80) { "m" } else { "t" }),
            value: Some(value),
            attributes,
        }
    }

    fn pattern(&mut self, depth: usize, tape: &mut Tape<'_>) -> Pattern {
        let count = 1 + tape.below(if depth > 2 { 2 } else { 4 });
        let mut pattern: Pattern = Vec::new();
        for _ in 0..count {
            let text = tape.below(5) < 2 || depth > 3;
            match pattern.last() {
                Some(Element::Text(_)) if text => {}
                _ if text => pattern.push(Element::Text(self.text(tape))),
                _ => pattern.push(Element::Placeable(self.expression(depth, tape))),
            }
            if tape.is_over() {
                break;
            }
        }
        if let [Element::Text(only)] = pattern.as_mut_slice()
            && only.trim_matches([' ', '\n']).is_empty()
        {
            *only = "blank".to_owned();
        }
        pattern
    }

    fn text(&self, tape: &mut Tape<'_>) -> String {
        let pieces = [
            "a",
            "Text",
            " two words ",
            "é",
            "日本",
            "=",
            "#",
            "\"",
            "\\",
            "\u{2068}",
            "\u{5e9}",
            "\t",
            "\u{a0}",
            "-",
            ".",
            "[x]",
            "*",
            "\r",
            "'",
            "1",
        ];
        let breaks = ["\n", "\n\n", "\n  ", "\n   \n", " \n"];
        let mut text = String::new();
        for _ in 0..=tape.below(3) {
            // What may not begin a line is rare: all of the file would be refused.
            let most = if tape.rarely(30) { pieces.len() } else { 13 };
            text.push_str(pieces[tape.below(most)]);
            if tape.rarely(5) {
                let most = if tape.rarely(6) { breaks.len() } else { 2 };
                text.push_str(breaks[tape.below(most)]);
                text.push_str(pieces[tape.below(5)]);
            }
        }
        text
    }

    fn expression(&mut self, depth: usize, tape: &mut Tape<'_>) -> Expression {
        match tape.below(12) {
            0..=2 => Expression::Inline(vec![self.variable(tape)]),
            3 => Expression::Inline(vec![self.string(tape)]),
            4 => Expression::Inline(vec![self.number(tape)]),
            5 => Expression::Inline(self.call(tape)),
            6 => self.message_reference(tape),
            7 => self.term_reference(tape),
            8..=10 if depth < 3 => self.select(depth, tape),
            11 if depth < 3 => Expression::Nested(Box::new(self.expression(depth + 1, tape))),
            _ => Expression::Inline(vec![self.variable(tape)]),
        }
    }

    /// Returns a variable; in a term, an argument that it takes from now on.
    fn variable_of(&mut self, names: &[&'static str], tape: &mut Tape<'_>) -> String {
        let name = match &mut self.in_term {
            None => tape.pick(names),
            Some(taken) => {
                let name = tape.pick(&["word", "count"]);
                if !taken.contains(&name) {
                    taken.push(name);
                }
                name
            }
        };
        if tape.rarely(100) {
            return "$unknown".to_owned();
        }
        format!("${name}")
    }

    fn variable(&mut self, tape: &mut Tape<'_>) -> String {
        self.variable_of(&VARIABLES, tape)
    }

    fn string(&self, tape: &mut Tape<'_>) -> String {
        let literals = [
            "",
            "a",
            "{",
            "}",
            "  ",
            "\\\"",
            "\\\\",
            "\\u00e9",
            "\\U01F602",
            "one",
            "é",
            "[",
            ".",
            "*",
        ];
        let outside = ["\\{", "\\uD800", "\\U110000", "\\n", "\\u12"];
        let literal = if tape.rarely(80) {
            tape.pick(&outside)
        } else {
            tape.pick(&literals)
        };
        format!("\"{literal}\"")
    }

    fn number(&self, tape: &mut Tape<'_>) -> String {
        let literals = [
            "1.0",
            "-1",
            "0.5",
            "01.50",
            "-0",
            "-2.0",
            "100.00",
            "-0.0",
            "1.5",
            "3.125",
            "-9007199254740993",
        ];
        if tape.rarely(60) {
            return tape.pick(&["1", "0", "23"]).to_owned();
        }
        let most = if tape.rarely(10) {
            literals.len()
        } else {
            literals.len() - 1
        };
        literals[tape.below(most)].to_owned()
    }

    fn call(&mut self, tape: &mut Tape<'_>) -> Vec<String> {
        let mut parts: Vec<String> = vec![tape.pick(&["NUMBER"; 40].map(str::to_owned))];
        if tape.rarely(80) {
            parts = vec![tape.pick(&["DATETIME", "PLATFORM"]).to_owned()];
        }
        parts.push("(".to_owned());
        parts.push(if tape.rarely(5) {
            tape.pick(&["1", "1.0", "2.50", "21"]).to_owned()
        } else {
            self.variable_of(&NUMBERS, tape)
        });
        let options = [
            ("minimumFractionDigits", "1"),
            ("minimumFractionDigits", "2"),
            ("type", "\"ordinal\""),
            ("type", "\"cardinal\""),
            ("useGrouping", "\"false\""),
            ("minimumFractionDigits", "0"),
            ("maximumFractionDigits", "1"),
            ("minimumIntegerDigits", "2"),
            ("style", "\"percent\""),
            ("minimumFractionDigits", "\"1\""),
            ("minimumFractionDigits", "101"),
        ];
        if tape.rarely(2) {
            let most = if tape.rarely(20) {
                options.len()
            } else if tape.rarely(8) {
                8
            } else {
                5
            };
            let (name, value) = options[tape.below(most)];
            let comma = if tape.rarely(100) { " " } else { "," };
            parts.extend([comma, name, ":", value].map(str::to_owned));
            if tape.rarely(8) && name != "type" {
                parts.extend([",", "type", ":", "\"ordinal\""].map(str::to_owned));
            }
            if tape.rarely(8) {
                parts.push(",".to_owned());
            }
        }
        parts.push(")".to_owned());
        parts
    }

    fn message_reference(&mut self, tape: &mut Tape<'_>) -> Expression {
        let later = self.messages.saturating_sub(self.here + 1);
        if later == 0 || self.in_term.is_some() && !tape.rarely(30) {
            return Expression::Inline(vec![self.variable(tape)]);
        }
        let index = if tape.rarely(40) {
            tape.below(self.messages)
        } else {
            self.here + 1 + tape.below(later)
        };
        let attribute = if tape.rarely(4) { ".a" } else { "" };
        Expression::Inline(vec![format!("m{index}{attribute}")])
    }

    fn term_reference(&mut self, tape: &mut Tape<'_>) -> Expression {
        if self.terms.is_empty() {
            return Expression::Inline(vec![self.string(tape)]);
        }
        let (index, taken) = tape.pick(&self.terms);
        Expression::Inline(self.with_arguments(format!("-t{index}"), &taken, tape))
    }

    fn with_arguments(&self, name: String, taken: &[&str], tape: &mut Tape<'_>) -> Vec<String> {
        let mut parts = vec![name];
        if taken.is_empty() && !tape.rarely(6) {
            return parts;
        }
        parts.push("(".to_owned());
        for (at, name) in taken.iter().enumerate() {
            if tape.rarely(8) {
                continue;
            }
            if at > 0 && parts.last().is_some_and(|part| part != "(") {
                parts.push(",".to_owned());
            }
            let value = match *name {
                "count" => tape.pick(&["1", "2", "5", "0", "1.0", "21", "3.5"]),
                _ => tape.pick(&["\"one\"", "\"file\"", "\"\"", "\"x\"", "1"]),
            };
            parts.extend([name, ":", value].map(str::to_owned));
        }
        parts.push(")".to_owned());
        parts
    }

    fn select(&mut self, depth: usize, tape: &mut Tape<'_>) -> Expression {
        let (selector, keys) = self.selector(tape);
        let mut variants = Vec::new();
        for key in keys {
            variants.push((key, self.pattern(depth + 1, tape)));
        }
        let default = variants.len() - 1;
        let default = if tape.rarely(5) {
            tape.below(default + 1)
        } else {
            default
        };
        Expression::Select(selector, variants, default)
    }

    /// Returns a selector and keys for it.
    fn selector(&mut self, tape: &mut Tape<'_>) -> (Vec<String>, Vec<String>) {
        let words = |tape: &mut Tape<'_>| keys(tape, &[], &WORDS);
        if self.in_term.is_some() {
            let keys = if tape.rarely(2) {
                words(tape)
            } else {
                self.number_keys(false, tape)
            };
            return (vec![self.variable(tape)], keys);
        }
        match tape.below(12) {
            0..=4 => {
                let name = self.variable_of(&NUMBERS, tape);
                (vec![name], self.number_keys(false, tape))
            }
            5..=7 => {
                let call = self.call(tape);
                let ordinal = call.iter().any(|part| part == "\"ordinal\"");
                (call, self.number_keys(ordinal, tape))
            }
            8 => (vec![self.variable_of(&["s", "e"], tape)], words(tape)),
            9 => (
                vec!["$b".to_owned()],
                vec!["true".to_owned(), "false".to_owned()],
            ),
            10 => match self.terms.first().cloned() {
                Some((index, _)) => (vec![format!("-t{index}.a")], words(tape)),
                None => (vec![self.string(tape)], words(tape)),
            },
            _ if tape.rarely(4) => (vec![self.variable(tape)], self.number_keys(false, tape)),
            _ => (
                vec![tape.pick(&["1", "1.0", "2", "5"]).to_owned()],
                self.number_keys(false, tape),
            ),
        }
    }

    fn number_keys(&self, ordinal: bool, tape: &mut Tape<'_>) -> Vec<String> {
        let kind = if ordinal {
            Kind::Ordinal
        } else {
            Kind::Cardinal
        };
        let categories: Vec<_> = rules(self.locale.as_str())
            .into_iter()
            .flat_map(|rules| rules.categories(kind))
            .map(|category| category.as_str())
            .collect();
        let categories = if tape.rarely(25) {
            vec!["zero", "one", "two", "few", "many", "other"]
        } else {
            categories
        };
        let exact = ["0", "1", "2", "5"];
        let exact = if tape.rarely(40) {
            &["1.0", "-1", "7000000000"][..]
        } else {
            &exact[..]
        };
        let mut keys = keys(tape, exact, &categories);
        if tape.rarely(40) {
            keys.reverse();
        }
        keys
    }
}

/// Returns some of these, in this order, each once; at least one.
fn keys(tape: &mut Tape<'_>, exact: &[&str], words: &[&str]) -> Vec<String> {
    let mut keys = Vec::new();
    for key in exact {
        if tape.rarely(4) {
            keys.push((*key).to_owned());
        }
    }
    for key in words {
        if tape.below(5) < 3 {
            keys.push((*key).to_owned());
        }
    }
    if keys.is_empty() {
        keys.extend(words.last().map(|key| (*key).to_owned()));
    }
    if tape.rarely(60) {
        keys.extend(keys.first().cloned());
    }
    keys
}
