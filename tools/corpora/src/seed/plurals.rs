//! Defects of plurals, in the categories that CLDR gives a language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use errorbook_compiler::plural::{Kind, rules};

use super::edit::{Edited, number_and_folder, one_of, words};
use super::{Clean, CleanTexts, LOCALES};

/// A category that has a variant of its own before the default one.
struct Plural {
    name: &'static str,
    /// True if several numbers are of it, and not only the 0 and 1 that are one category in French.
    is_several: bool,
    /// True if texts do without it: the dual of Hebrew, and zero of Arabic.
    is_optional: bool,
}

/// The categories of whole numbers of each locale, but for the last: `*[other]` stands for that, as translation tools
/// write it.
static PLURALS: LazyLock<BTreeMap<&str, Vec<Plural>>> =
    LazyLock::new(|| LOCALES.into_iter().map(|tag| (tag, plurals(tag))).collect());

fn plurals(tag: &str) -> Vec<Plural> {
    const MOST: u64 = 200;
    let Some(rules) = rules(tag) else {
        return Vec::new();
    };
    let mut numbers: BTreeMap<_, Vec<u64>> = BTreeMap::new();
    for number in 0..=MOST {
        let category = rules.category(Kind::Cardinal, number);
        numbers.entry(category).or_default().push(number);
    }
    numbers.pop_last();
    let plural = |(category, numbers): (errorbook_core::plural::Category, Vec<u64>)| Plural {
        name: category.as_str(),
        is_several: numbers.len() > 1 && numbers.iter().any(|&number| number > 1),
        is_optional: matches!((tag, category.as_str()), ("he", "two") | ("ar", "zero")),
    };
    numbers.into_iter().map(plural).collect()
}

fn of_locale(tag: &str) -> &'static [Plural] {
    PLURALS.get(tag).map_or(&[], Vec::as_slice)
}

/// Returns whether nearly every noun of a language has another form behind most numbers, so that any word behind one
/// tells that a plural is missing. In German or French, only endings tell it.
pub(super) fn has_forms(tag: &str) -> bool {
    matches!(
        tag,
        "ar" | "be"
            | "bg"
            | "cs"
            | "el"
            | "he"
            | "hr"
            | "lt"
            | "lv"
            | "pl"
            | "ro"
            | "ru"
            | "sk"
            | "sl"
            | "uk"
    )
}

/// Returns whether a category of a language that is not the default one is several numbers.
pub(super) fn has_several(tag: &str) -> bool {
    has_forms(tag) && of_locale(tag).iter().any(|plural| plural.is_several)
}

/// A select as translation tools write it, without one of its categories; where that was the only one, no select.
pub(super) fn missing_category(clean: &Clean, _: &CleanTexts, chance: u64) -> Option<Edited> {
    let word = counted(clean)?;
    let all: Vec<&str> = of_locale(&clean.locale)
        .iter()
        .map(|plural| plural.name)
        .collect();
    let needed = of_locale(&clean.locale)
        .iter()
        .filter(|plural| !plural.is_optional);
    let needed: Vec<&str> = needed.map(|plural| plural.name).collect();
    let lost = one_of(&needed, chance)?;
    let rest: Vec<&str> = all.iter().copied().filter(|name| name != lost).collect();
    let broken = match rest.is_empty() {
        true => format!("{{ $n }} {word}"),
        false => select(&rest, word),
    };
    edited(clean, select(&all, word), broken)
}

/// A select by exact numbers in the place of one by categories.
pub(super) fn exact_numbers(clean: &Clean, _: &CleanTexts, _: u64) -> Option<Edited> {
    let word = counted(clean)?;
    let all: Vec<&str> = of_locale(&clean.locale)
        .iter()
        .map(|plural| plural.name)
        .collect();
    let broken = format!("{{ $n ->\n    [0] {word}\n   *[other] {{ $n }} {word}\n}}");
    edited(clean, select(&all, word), broken)
}

/// A variant without the number that several choose: `few` is never one number.
pub(super) fn unshown_number(clean: &Clean, _: &CleanTexts, chance: u64) -> Option<Edited> {
    let word = counted(clean)?;
    let all = of_locale(&clean.locale);
    let several: Vec<&Plural> = all.iter().filter(|plural| plural.is_several).collect();
    let name = one_of(&several, chance)?.name;
    let all: Vec<&str> = all.iter().map(|plural| plural.name).collect();
    let sound = select(&all, word);
    let broken = sound.replace(&format!("[{name}] {{ $n }} "), &format!("[{name}] "));
    edited(clean, sound, broken)
}

/// Returns the longest word of a text that is no name.
fn counted(clean: &Clean) -> Option<&str> {
    let words = words(&clean.text).into_iter();
    let words = words.filter_map(|range| clean.text.get(range));
    let words = words.filter(|word| !word.contains(char::is_uppercase));
    words.max_by_key(|word| word.chars().count())
}

/// Writes a variant for each category, and the default one.
fn select(names: &[&str], word: &str) -> String {
    let mut out = String::from("{ $n ->\n");
    for name in names {
        out.push_str(&format!("    [{name}] {{ $n }} {word} ({name})\n"));
    }
    out + &format!("   *[other] {{ $n }} {word}\n}}")
}

fn edited(clean: &Clean, sound: String, broken: String) -> Option<Edited> {
    let source = "{ $n ->\n    [one] { $n } file\n   *[other] { $n } files\n}";
    let edited = Edited::new(source.to_owned(), sound, broken)?;
    clean.params.is_empty().then(|| Edited {
        params: Some(number_and_folder().into_iter().take(1).collect()),
        ..edited
    })
}

#[cfg(test)]
mod tests {
    use super::{has_several, plurals};

    #[test]
    fn categories_are_those_of_whole_numbers() {
        let names = |tag| {
            plurals(tag)
                .iter()
                .map(|plural| plural.name)
                .collect::<Vec<_>>()
        };
        assert_eq!(names("pl"), ["one", "few"]);
        assert_eq!(names("cs"), ["one", "few"]);
        assert_eq!(names("sl"), ["one", "two", "few"]);
        assert_eq!(names("lv"), ["zero", "one"]);
        assert_eq!(names("el"), ["one"]);
        assert_eq!(names("he"), ["one", "two"]);
        assert_eq!(names("ar"), ["zero", "one", "two", "few", "many"]);
        assert!(names("ja").is_empty());
        assert!(has_several("ru") && !has_several("el"));
    }
}
