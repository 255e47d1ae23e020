//! Texts that choose by values, as one text for each case, for formats that know no choices; and back.

use std::collections::BTreeMap;

use errorbook_compiler::fluent::{Piece, Select, SelectVariant};
use errorbook_compiler::plural::{Kind, Rules};
use errorbook_core::plural::Category;

use crate::inline::{joined, selects};
use crate::unit::{Translation, Unit, UnitId};

/// The most cases of a text. Of more, nobody keeps track.
const MOST_CASES: usize = 64;

/// The kind of value that a text chooses by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// A number, by its plural category or itself.
    Number(Kind),
    /// A word.
    Word,
}

/// A value that a text chooses by, and the cases of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dimension {
    /// The selector: `$hours`.
    pub(crate) selector: String,
    pub(crate) choice: Choice,
    /// The keys. Those of numbers first, `other` last.
    pub(crate) keys: Vec<String>,
    /// The key of what is left.
    pub(crate) default: String,
}

/// A case of a text: the key of each of its dimensions. Empty for a text that does not choose.
pub(crate) type Case = Vec<(String, String)>;

/// A case of a text, in both languages.
#[derive(Clone, Debug)]
pub(crate) struct CaseText {
    pub(crate) case: Case,
    pub(crate) source: Vec<Piece>,
    pub(crate) target: Option<Vec<Piece>>,
}

/// A text by its cases.
#[derive(Clone, Debug)]
pub(crate) struct Cases {
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) texts: Vec<CaseText>,
}

/// Returns a case as files name it: `$hours=one; $format=ini`.
pub(crate) fn case_name(case: &Case) -> String {
    let keys = case
        .iter()
        .map(|(selector, key)| format!("{selector}={key}"));
    keys.collect::<Vec<_>>().join("; ")
}

/// Reads the name of a case.
pub(crate) fn parse_case(name: &str) -> Option<Case> {
    let keys = name.split("; ").filter(|_| !name.is_empty());
    let keys = keys.map(|key| {
        let (selector, key) = key.rsplit_once('=')?;
        Some((selector.to_owned(), key.to_owned()))
    });
    keys.collect()
}

/// Returns the name of a text, with that of a case in brackets behind it.
pub(crate) fn full_name(id: &UnitId, case: &Case) -> String {
    match case.is_empty() {
        true => id.to_string(),
        false => format!("{id} [{}]", case_name(case)),
    }
}

/// Reads the name of a text, and of a case.
pub(crate) fn parse_full_name(name: &str) -> Option<(UnitId, Case)> {
    let (id, case) = name
        .strip_suffix(']')
        .and_then(|name| name.split_once(" ["))
        .unwrap_or((name, ""));
    Some((UnitId::parse(id)?, parse_case(case)?))
}

/// Returns the cases of a text.
///
/// # Errors
/// Says why it has no such cases.
pub(crate) fn cases(translation: &Translation<'_>, unit: &Unit<'_>) -> Result<Cases, String> {
    let [source_rules, target_rules] = translation.rules(&unit.id.catalog);
    let source = unit.source_pieces();
    let target = unit.target_pieces();
    let dimensions = dimensions(unit, &source, target.as_deref(), target_rules)?;
    let count = dimensions
        .iter()
        .try_fold(1_usize, |count, one| count.checked_mul(one.keys.len()));
    if count.is_none_or(|count| count > MOST_CASES) {
        return Err(format!("it has more than {MOST_CASES} cases"));
    }
    let texts = all_cases(&dimensions).into_iter().map(|case| CaseText {
        source: resolve(&source, &case, source_rules),
        target: target
            .as_ref()
            .map(|target| resolve(target, &case, target_rules)),
        case,
    });
    Ok(Cases {
        texts: texts.collect(),
        dimensions,
    })
}

/// Returns what a text and its translation choose by, each with the keys of both.
fn dimensions(
    unit: &Unit<'_>,
    source: &[Piece],
    target: Option<&[Piece]>,
    rules: Option<Rules>,
) -> Result<Vec<Dimension>, String> {
    let mut found = Vec::new();
    selects(source, &mut found);
    let of_source = found.len();
    selects(target.unwrap_or_default(), &mut found);
    let mut dimensions: Vec<Dimension> = Vec::new();
    for (at, select) in found.into_iter().enumerate() {
        let choice = choice(unit, select);
        let known = dimensions
            .iter_mut()
            .find(|known| known.selector == select.selector);
        let default = select.variants.iter().find(|variant| variant.is_default);
        let default = default.map_or_else(String::new, |variant| variant.key.clone());
        let dimension = match known {
            Some(known) => known,
            None => {
                dimensions.push(Dimension {
                    selector: select.selector.clone(),
                    choice,
                    keys: Vec::new(),
                    default: default.clone(),
                });
                dimensions.last_mut().ok_or("there are none")?
            }
        };
        if choice == Choice::Word && dimension.default != default {
            let side = if at < of_source {
                "it"
            } else {
                "its translation"
            };
            return Err(format!(
                "{side} selects another variant than `{}` if none fits `{}`",
                dimension.default, select.selector
            ));
        }
        for variant in &select.variants {
            let is_category = choice != Choice::Word && Category::from_name(&variant.key).is_some();
            if !is_category && !dimension.keys.contains(&variant.key) {
                dimension.keys.push(variant.key.clone());
            }
        }
    }
    for dimension in &mut dimensions {
        if let Choice::Number(kind) = dimension.choice {
            let categories = rules.map(|rules| rules.categories(kind).collect());
            let categories: Vec<Category> = categories.unwrap_or_else(|| vec![Category::Other]);
            dimension
                .keys
                .extend(categories.iter().map(|one| one.as_str().to_owned()));
            dimension.default = Category::Other.as_str().to_owned();
        }
    }
    Ok(dimensions)
}

/// Returns what a select chooses by: a number if its parameter is one, or if it says so.
fn choice(unit: &Unit<'_>, select: &Select) -> Choice {
    if select.selector.starts_with("NUMBER(") {
        let is_ordinal = select.selector.contains("type: \"ordinal\"");
        return Choice::Number(if is_ordinal {
            Kind::Ordinal
        } else {
            Kind::Cardinal
        });
    }
    let name = select.selector.strip_prefix('$').unwrap_or_default();
    let mut params = unit.params().iter();
    match params.find(|param| param.name.value == name) {
        Some(param) if param.is_number() => Choice::Number(Kind::Cardinal),
        _ => Choice::Word,
    }
}

/// Returns every combination of the keys of some dimensions.
fn all_cases(dimensions: &[Dimension]) -> Vec<Case> {
    dimensions
        .iter()
        .fold(vec![Vec::new()], |cases, dimension| {
            let with = |case: &Case, key: &String| {
                let mut case = case.clone();
                case.push((dimension.selector.clone(), key.clone()));
                case
            };
            let cases = cases.iter();
            cases
                .flat_map(|case| dimension.keys.iter().map(move |key| with(case, key)))
                .collect()
        })
}

/// Returns a text in a case, where it chooses no more.
pub(crate) fn resolve(pieces: &[Piece], case: &Case, rules: Option<Rules>) -> Vec<Piece> {
    let mut out = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(_) | Piece::Placeable(_) => out.push(piece.clone()),
            Piece::Select(select) => {
                let taken = case
                    .iter()
                    .find(|(selector, _)| *selector == select.selector);
                let taken = taken.and_then(|(_, key)| take(select, key, rules));
                out.extend(resolve(taken.map_or(&[], |one| &one.pieces), case, rules));
            }
        }
    }
    joined(out)
}

/// Returns the variant that a select takes for a key.
fn take<'a>(select: &'a Select, key: &str, rules: Option<Rules>) -> Option<&'a SelectVariant> {
    let find = |key: &str| select.variants.iter().find(|variant| variant.key == key);
    let category = || {
        // A key that is a number is of a category, unless a variant has the number itself.
        let number: u64 = key.parse().ok()?;
        let is_ordinal = select.selector.contains("type: \"ordinal\"");
        let kind = if is_ordinal {
            Kind::Ordinal
        } else {
            Kind::Cardinal
        };
        find(rules?.category(kind, number).as_str())
    };
    let default = || select.variants.iter().find(|variant| variant.is_default);
    find(key).or_else(category).or_else(default)
}

/// Returns the text that reads so in each case. What a text does not depend on, it does not choose by.
///
/// # Errors
/// Names the first case that is not there.
pub(crate) fn join(
    dimensions: &[Dimension],
    texts: &BTreeMap<Case, Vec<Piece>>,
) -> Result<Vec<Piece>, Case> {
    join_from(dimensions, &mut Vec::new(), texts)
}

fn join_from(
    dimensions: &[Dimension],
    case: &mut Case,
    texts: &BTreeMap<Case, Vec<Piece>>,
) -> Result<Vec<Piece>, Case> {
    let Some((dimension, rest)) = dimensions.split_first() else {
        return texts.get(case).cloned().ok_or_else(|| case.clone());
    };
    let mut variants = Vec::new();
    for key in &dimension.keys {
        case.push((dimension.selector.clone(), key.clone()));
        let pieces = join_from(rest, case, texts)?;
        case.pop();
        variants.push(SelectVariant {
            key: key.clone(),
            is_default: *key == dimension.default,
            pieces,
        });
    }
    let first = variants.first().map(|variant| variant.pieces.clone());
    let is_one = |variant: &SelectVariant| Some(&variant.pieces) == first.as_ref();
    if variants.iter().all(is_one) {
        return Ok(first.unwrap_or_default());
    }
    Ok(vec![Piece::Select(Select {
        selector: dimension.selector.clone(),
        variants,
    })])
}
