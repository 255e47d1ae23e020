//! Where errorbook differs from `fluent-bundle` 0.16 on purpose, each with its reason and a case.

use errorbook_compiler::plural::rules;
use errorbook_core::Locale;
use errorbook_core::plural::{Operands, category};
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use serde_json::Value;

use crate::side::Name;
use crate::specification::normalised;
use crate::value::{Argument, Arguments};

/// A known difference.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// What it is called.
    pub id: &'static str,
    /// Why errorbook differs.
    pub reason: &'static str,
    /// Whether it may explain a difference in this text.
    pub explains: fn(&Facts<'_>) -> bool,
    /// A text that differs.
    pub case: Case,
}

/// A text that differs: message `m` of this file.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// The locale.
    pub locale: &'static str,
    /// The file.
    pub text: &'static str,
    /// The value of `$n`.
    pub n: fn() -> Argument,
    /// What errorbook shows.
    pub ours: &'static str,
    /// What `fluent-bundle` shows.
    pub theirs: &'static str,
}

/// Every known difference.
pub const LEDGER: &[Known] = &[
    Known {
        id: "white-space",
        reason: "the specification counts the indent of a line that begins with a placeable as that \
                 of any other line, keeps what is beyond the common indent, drops the spaces of a \
                 blank line and keeps a carriage return at the end; fluent-syntax does not",
        explains: |facts| facts.white_space,
        case: Case {
            locale: "en",
            text: "m =\n    {$n} y\n  z",
            n: || Argument::Int(1),
            ours: "  1 y\nz",
            theirs: "1 y\nz",
        },
    },
    Known {
        id: "plural-rules",
        reason: "fluent-bundle's rules are of CLDR 37, and where a rule has a modulus and a range, \
                 the modulus is lost; here they are CLDR's, proven by its samples",
        explains: |facts| facts.has("SelectExpression") && facts.plurals_differ(),
        case: Case {
            locale: "lt",
            text: "m = {$n ->\n [few] few\n *[other] other\n}",
            n: || Argument::Int(22),
            ours: "few",
            theirs: "other",
        },
    },
    Known {
        id: "exact-key",
        reason: "an exact key means the number, as in the two other implementations; fluent-bundle \
                 compares the options of the number as well, so that `[1]` is not 1 as an ordinal",
        explains: |facts| facts.has_exact_key_with_options(),
        case: Case {
            locale: "en",
            text: "m = {NUMBER($n, type: \"ordinal\") ->\n [1] first\n [one] st\n *[other] th\n}",
            n: || Argument::Int(1),
            ours: "first",
            theirs: "st",
        },
    },
    Known {
        id: "fraction-zero",
        reason: "fluent-bundle shows `minimumFractionDigits: 0` as a point without digits",
        explains: |facts| facts.has_option("minimumFractionDigits", Some("0")),
        case: Case {
            locale: "en",
            text: "m = {NUMBER($n, minimumFractionDigits: 0)}",
            n: || Argument::Int(2),
            ours: "2",
            theirs: "2.",
        },
    },
    Known {
        id: "maximum-fraction",
        reason: "fluent-bundle ignores `maximumFractionDigits`, which is 3 if it is not given",
        explains: |facts| facts.has_option("maximumFractionDigits", None),
        case: Case {
            locale: "en",
            text: "m = {NUMBER($n, maximumFractionDigits: 1)}",
            n: || Argument::Float(0.75),
            ours: "0.8",
            theirs: "0.75",
        },
    },
    Known {
        id: "minimum-integer",
        reason: "fluent-bundle ignores `minimumIntegerDigits`",
        explains: |facts| facts.has_option("minimumIntegerDigits", None),
        case: Case {
            locale: "en",
            text: "m = {NUMBER($n, minimumIntegerDigits: 2)}",
            n: || Argument::Int(7),
            ours: "07",
            theirs: "7",
        },
    },
    Known {
        id: "percent",
        reason: "fluent-bundle ignores `style`",
        explains: |facts| facts.has_option("style", None),
        case: Case {
            locale: "en",
            text: "m = {NUMBER($n, style: \"percent\")}",
            n: || Argument::Float(0.5),
            ours: "50%",
            theirs: "0.5",
        },
    },
    Known {
        id: "language",
        reason: "fluent-bundle's `NUMBER()` writes the same digits in every language; here, as in the two other \
                 implementations, it writes them as the language does",
        explains: |facts| facts.shows_number_call(),
        case: Case {
            locale: "fr",
            text: "m = {NUMBER($n)}",
            n: || Argument::Float(1234.5),
            ours: "1\u{202f}234,5",
            theirs: "1234.5",
        },
    },
    Known {
        id: "large-number",
        reason: "every number of fluent-bundle is an f64, which holds 53 bits; here all digits are kept",
        explains: |facts| facts.has_large_number(),
        case: Case {
            locale: "en",
            text: "m = {$n}",
            n: || Argument::Int((1 << 53) + 1),
            ours: "9007199254740993",
            theirs: "9007199254740992",
        },
    },
];

/// What is known of a text: its own pattern and those that it refers to, as both sides read them.
#[derive(Debug)]
pub struct Facts<'a> {
    locale: &'a Locale,
    arguments: &'a Arguments,
    patterns: Vec<Value>,
    white_space: bool,
}

impl<'a> Facts<'a> {
    /// Finds them in a text of a file. `ours` is the tree as errorbook reads it.
    #[must_use]
    pub fn new(
        text: &str,
        ours: &Value,
        name: &Name,
        locale: &'a Locale,
        arguments: &'a Arguments,
    ) -> Self {
        let (Ok(theirs) | Err((theirs, _))) = fluent_syntax::parser::parse(text);
        let theirs = serde_json::to_value(&theirs).unwrap_or_default();
        let (theirs, _) = normalised(&theirs);
        let patterns = reachable(ours, name);
        Self {
            locale,
            arguments,
            white_space: plain(&patterns) != plain(&reachable(&theirs, name)),
            patterns,
        }
    }

    fn nodes(&self) -> impl Iterator<Item = &Value> {
        self.patterns.iter().flat_map(nodes)
    }

    fn has(&self, kind: &str) -> bool {
        self.nodes().any(|node| node["type"] == kind)
    }

    fn has_option(&self, option: &str, value: Option<&str>) -> bool {
        self.nodes().any(|node| {
            node["type"] == "NamedArgument"
                && node["name"]["name"] == option
                && value.is_none_or(|value| node["value"]["value"] == value)
        })
    }

    /// Returns whether `NUMBER()` is called for what it shows, and not to choose by.
    fn shows_number_call(&self) -> bool {
        self.nodes().any(|node| {
            node["type"] == "Placeable" && node["expression"]["type"] == "FunctionReference"
        })
    }

    fn literals(&self) -> impl Iterator<Item = &str> {
        self.nodes()
            .filter(|node| node["type"] == "NumberLiteral")
            .filter_map(|node| node["value"].as_str())
    }

    fn has_exact_key_with_options(&self) -> bool {
        let fraction = self.literals().any(|literal| literal.contains('.'));
        self.nodes().any(|node| {
            let variants = node["variants"].as_array().into_iter().flatten();
            let mut keys = variants.map(|variant| &variant["key"]["type"]);
            let options = node["selector"]["arguments"]["named"].as_array();
            keys.any(|key| key == "NumberLiteral")
                && (fraction || options.is_some_and(|options| !options.is_empty()))
        })
    }

    fn has_large_number(&self) -> bool {
        self.arguments.0.iter().any(|(name, value)| {
            !value.is_exact()
                && self
                    .nodes()
                    .any(|node| node["type"] == "VariableReference" && node["id"]["name"] == **name)
        }) || self.literals().any(|literal| literal.len() > 15)
    }

    /// Returns whether a number that the text may show is of different categories.
    fn plurals_differ(&self) -> bool {
        let arguments = self.arguments.0.iter();
        let arguments = arguments.filter_map(|(_, value)| Some((value.number()?, None)));
        let literals = self.literals().filter_map(|literal| {
            let digits = literal.split_once('.').map(|(_, digits)| digits.len());
            Some((literal.parse().ok()?, digits))
        });
        let numbers: Vec<(f64, Option<usize>)> = arguments.chain(literals).collect();
        numbers.into_iter().any(|(number, digits)| {
            let asked = [digits, Some(0), Some(1), Some(2)];
            asked
                .iter()
                .any(|&digits| self.categories_differ(number, digits))
        })
    }

    fn categories_differ(&self, number: f64, digits: Option<usize>) -> bool {
        let options = FluentNumberOptions {
            minimum_fraction_digits: digits,
            ..FluentNumberOptions::default()
        };
        let number = FluentNumber::new(number, options);
        let shown = number.as_string();
        let shown = shown.trim_end_matches('.');
        let (Some(rules), Some(operands), Ok(language)) = (
            rules(self.locale.as_str()),
            Operands::from_decimal(shown),
            self.locale
                .as_str()
                .parse::<unic_langid::LanguageIdentifier>(),
        ) else {
            return false;
        };
        let kinds = [
            (rules.pack_cardinal(), PluralRuleType::CARDINAL),
            (rules.pack_ordinal(), PluralRuleType::ORDINAL),
        ];
        kinds.into_iter().any(|(packed, kind)| {
            let ours = category(&packed, 0, &operands).as_str();
            let theirs = PluralRules::create(language.clone(), kind)
                .ok()
                .and_then(|rules| rules.select(&number).ok());
            theirs.map(name_of) != Some(ours)
        })
    }
}

fn name_of(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

/// Returns the pattern of a text, and of all that it refers to.
fn reachable(tree: &Value, (id, attribute): &Name) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    let mut wanted = vec![("Message".to_owned(), id.clone(), attribute.clone())];
    let mut seen = Vec::new();
    while let Some(name) = wanted.pop() {
        if seen.contains(&name) {
            continue;
        }
        let entries = tree.as_array().into_iter().flatten();
        let mut entries = entries.filter(|entry| entry["type"] == *name.0);
        let Some(entry) = entries.find(|entry| entry["id"]["name"] == *name.1) else {
            continue;
        };
        let mut attributes = entry["attributes"].as_array().into_iter().flatten();
        let pattern = match &name.2 {
            None => &entry["value"],
            Some(attribute) => attributes
                .find(|it| it["id"]["name"] == **attribute)
                .map_or(&Value::Null, |it| &it["value"]),
        };
        for node in nodes(pattern) {
            let kind = match node["type"].as_str() {
                Some("MessageReference") => "Message",
                Some("TermReference") => "Term",
                _ => continue,
            };
            wanted.push((
                kind.to_owned(),
                node["id"]["name"].as_str().unwrap_or_default().to_owned(),
                node["attribute"]["name"].as_str().map(str::to_owned),
            ));
        }
        found.push(pattern.clone());
        seen.push(name);
    }
    found
}

/// Patterns without the types of what can be of one type only, which `fluent-syntax` does not write.
fn plain(patterns: &[Value]) -> Vec<Value> {
    let mut patterns = patterns.to_vec();
    patterns.iter_mut().for_each(strip);
    patterns
}

fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            let kind = fields.get("type").and_then(Value::as_str);
            if let Some(
                "Identifier" | "Pattern" | "Attribute" | "Variant" | "CallArguments"
                | "NamedArgument" | "SelectExpression",
            ) = kind
            {
                fields.remove("type");
            }
            fields.values_mut().for_each(strip);
        }
        Value::Array(elements) => elements.iter_mut().for_each(strip),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Returns every object in a tree.
fn nodes(value: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    let mut waiting = vec![value];
    while let Some(value) = waiting.pop() {
        match value {
            Value::Object(fields) => {
                found.push(value);
                waiting.extend(fields.values());
            }
            Value::Array(elements) => waiting.extend(elements),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    found
}
