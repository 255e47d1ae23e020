//! The categories of whole numbers, as files of gettext have them.

use errorbook_core::plural::{Category, Operands, category};

use super::parse::{self, Condition, Relation};
use super::{Kind, Rules};

/// The categories that whole numbers are sorted into, in the order of the numbers that gettext gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PluralForms {
    /// The categories. `other` is the last one.
    pub categories: Vec<Category>,
    /// The expression in C that gives the position of a number's category: `n == 1 ? 0 : 1`.
    pub expression: String,
}

impl Rules {
    /// Returns the categories of whole numbers. What only fractions are of is not among them.
    ///
    /// ```
    /// use errorbook_compiler::plural::rules;
    ///
    /// let forms = rules("cs").unwrap().plural_forms();
    /// assert_eq!(forms.expression, "n == 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2");
    /// ```
    #[must_use]
    pub fn plural_forms(&self) -> PluralForms {
        let mut forms = PluralForms {
            categories: Vec::new(),
            expression: String::new(),
        };
        for &(category, text) in self.set(Kind::Cardinal) {
            // A test holds that every rule parses.
            let condition = parse::condition(text).unwrap_or_default();
            if let Some(expression) = of_condition(&condition) {
                let at = forms.categories.len();
                forms
                    .expression
                    .push_str(&format!("{expression} ? {at} : "));
                forms.categories.push(category);
            }
        }
        forms
            .expression
            .push_str(&forms.categories.len().to_string());
        forms.categories.push(Category::Other);
        forms
    }

    /// Returns the category of a whole number.
    #[must_use]
    pub fn category(&self, kind: Kind, number: u64) -> Category {
        let rules = match kind {
            Kind::Cardinal => self.pack_cardinal(),
            Kind::Ordinal => self.pack_ordinal(),
        };
        category(&rules, 0, &Operands::from_u128(number.into()))
    }
}

/// Returns a condition in C. `None` if no whole number fulfils it.
fn of_condition(condition: &Condition) -> Option<String> {
    let alternatives = condition.iter().filter_map(|all| {
        let relations: Option<Vec<_>> = all.iter().map(of_relation).collect();
        let relations: Vec<_> = relations?.into_iter().flatten().collect();
        Some(match relations.is_empty() {
            true => "1".to_owned(),
            false => relations.join(" && "),
        })
    });
    let alternatives: Vec<_> = alternatives.collect();
    match &alternatives[..] {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(
            several
                .iter()
                .map(|one| format!("({one})"))
                .collect::<Vec<_>>()
                .join(" || "),
        ),
    }
}

/// Returns a relation in C: `Some(None)` if every whole number fulfils it, `None` if none does.
fn of_relation(relation: &Relation) -> Option<Option<String>> {
    if !matches!(relation.operand, "n" | "i") {
        // All other operands of a whole number are 0.
        let has_zero = relation.ranges.iter().any(|(first, _)| *first == 0);
        return (has_zero != relation.negated).then_some(None);
    }
    let number = match relation.modulus {
        0 => "n".to_owned(),
        modulus => format!("n % {modulus}"),
    };
    let ranges =
        relation
            .ranges
            .iter()
            .map(|(first, last)| match (relation.negated, first == last) {
                (false, true) => format!("{number} == {first}"),
                (true, true) => format!("{number} != {first}"),
                (false, false) if *first == 0 => format!("{number} <= {last}"),
                (false, false) => format!("{number} >= {first} && {number} <= {last}"),
                (true, false) => format!("({number} < {first} || {number} > {last})"),
            });
    let ranges: Vec<_> = ranges.collect();
    Some(Some(match (&ranges[..], relation.negated) {
        ([one], _) => one.clone(),
        (several, true) => several.join(" && "),
        (several, false) => {
            let several = several.iter().map(|one| format!("({one})"));
            format!("({})", several.collect::<Vec<_>>().join(" || "))
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plural::{rules, table};

    /// Evaluates the part of C that the expressions use.
    fn evaluate(expression: &str, n: u64) -> usize {
        let mut rest = expression;
        while let Some((condition, behind)) = rest.split_once(" ? ") {
            let (position, other) = behind.split_once(" : ").unwrap();
            if holds(condition, n) {
                return position.parse().unwrap();
            }
            rest = other;
        }
        rest.parse().unwrap()
    }

    fn holds(condition: &str, n: u64) -> bool {
        // From the outside in: `||` binds less than `&&`.
        for (operator, any) in [(" || ", true), (" && ", false)] {
            let parts = split(condition, operator);
            if parts.len() > 1 {
                let mut parts = parts.iter().map(|part| holds(part, n));
                return if any {
                    parts.any(|one| one)
                } else {
                    parts.all(|one| one)
                };
            }
        }
        if let Some(inner) = condition
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
        {
            return holds(inner, n);
        }
        let words: Vec<_> = condition.split(' ').collect();
        let (left, operator, right) = match words[..] {
            ["n", operator, right] => (n, operator, right),
            ["n", "%", modulus, operator, right] => {
                (n % modulus.parse::<u64>().unwrap(), operator, right)
            }
            ["1"] => return true,
            _ => panic!("{condition}"),
        };
        let right = right.parse().unwrap();
        match operator {
            "==" => left == right,
            "!=" => left != right,
            "<=" => left <= right,
            ">=" => left >= right,
            "<" => left < right,
            ">" => left > right,
            _ => panic!("{condition}"),
        }
    }

    /// Splits at an operator that stands in no parentheses.
    fn split<'a>(text: &'a str, operator: &str) -> Vec<&'a str> {
        let (mut parts, mut depth, mut from) = (Vec::new(), 0, 0);
        for (at, c) in text.char_indices() {
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                ' ' if depth == 0 && text.get(at..).unwrap().starts_with(operator) => {
                    parts.push(text.get(from..at).unwrap());
                    from = at + operator.len();
                }
                _ => {}
            }
        }
        parts.push(text.get(from..).unwrap());
        parts
    }

    #[test]
    fn the_expression_sorts_numbers_as_the_rules_do() {
        let locales = table::CARDINAL.iter().flat_map(|(locales, _)| *locales);
        for locale in locales {
            let rules = rules(locale).unwrap();
            let forms = rules.plural_forms();
            let packed = rules.pack_cardinal();
            for n in (0..=1_100).chain([100_000, 1_000_000, 2_000_000, 1_000_001]) {
                let position = evaluate(&forms.expression, n);
                let expected = category(&packed, 0, &Operands::from_u128(n.into()));
                assert_eq!(forms.categories[position], expected, "{locale} {n}");
            }
        }
    }
}
