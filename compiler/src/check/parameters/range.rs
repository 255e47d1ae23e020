//! Ranges in running text: "between 2 and 5", "2–5".

use crate::check::language::Language;
use crate::check::text::shown_param;
use crate::parse::tree::{Element, Pattern};

/// Marks between the ends of a range, in any language.
const MARKS: [&str; 6] = ["-", "–", "—", "…", "..", "..."];

/// Words around the ends of a range.
struct Words {
    languages: &'static [&'static str],
    /// Before the first end, where the word between the ends is one of `and`.
    before: &'static [&'static str],
    and: &'static [&'static str],
    /// Between the ends, whatever is before the first.
    to: &'static [&'static str],
}

const WORDS: &[Words] = &[
    Words {
        languages: &["en"],
        before: &["between"],
        and: &["and"],
        to: &["to", "through", "up to"],
    },
    Words {
        languages: &["de", "lb", "gsw"],
        before: &["zwischen", "tëscht", "zwüsche"],
        and: &["und", "an", "u"],
        to: &["bis", "bis zu", "bis zum"],
    },
    Words {
        languages: &["fr", "oc"],
        before: &["entre"],
        and: &["et", "e"],
        to: &["à", "a", "jusqu’à", "jusqu'à"],
    },
    Words {
        languages: &["es", "ast", "an", "ca", "gl", "pt"],
        before: &["entre"],
        and: &["y", "i", "e"],
        to: &["a", "hasta", "até", "fins a"],
    },
    Words {
        languages: &["it"],
        before: &["tra", "fra", "tra i", "fra i"],
        and: &["e", "ed", "e i"],
        to: &["a", "ad", "ai"],
    },
    Words {
        languages: &["ro"],
        before: &["între"],
        and: &["și", "şi"],
        to: &["la", "până la"],
    },
    Words {
        languages: &["nl", "af", "fy"],
        before: &["tussen", "tusken"],
        and: &["en"],
        to: &["tot", "tot en met"],
    },
    Words {
        languages: &["sv", "da", "nb", "nn", "no"],
        before: &["mellan", "mellem", "mellom"],
        and: &["och", "og"],
        to: &["till", "til"],
    },
    Words {
        languages: &["pl"],
        before: &["między", "pomiędzy"],
        and: &["i", "a"],
        to: &["do"],
    },
    Words {
        languages: &["cs", "sk"],
        before: &["mezi", "medzi"],
        and: &["a"],
        to: &["až", "do"],
    },
    Words {
        languages: &["ru", "uk", "be", "bg", "mk", "sr"],
        before: &["между", "між", "паміж", "помеѓу", "између"],
        and: &["и", "та", "і", "й"],
        to: &["до", "да", "по"],
    },
    Words {
        languages: &["hr", "bs", "sr", "sl"],
        before: &["između", "med"],
        and: &["i", "in"],
        to: &["do"],
    },
    Words {
        languages: &["fi", "et"],
        before: &[],
        and: &[],
        to: &["kuni"],
    },
];

/// Returns the parameter with the first end of a range, if the last is at a position of a pattern.
pub(super) fn range_before<'a>(
    pattern: &'a Pattern,
    last: usize,
    language: Language<'_>,
) -> Option<&'a str> {
    let at = |back: usize| pattern.elements.get(last.checked_sub(back)?);
    let (Some(Element::Text(between)), Some(Element::Placeable(first))) = (at(1), at(2)) else {
        return None;
    };
    let before = match at(3) {
        Some(Element::Text(text)) => text.value.as_str(),
        Some(Element::Placeable(_)) | None => "",
    };
    is_range(before, between.value.trim(), language)
        .then(|| shown_param(first))
        .flatten()
}

fn is_range(before: &str, between: &str, language: Language<'_>) -> bool {
    let before = before.trim_end().to_lowercase();
    let begins = |words: &&Words| {
        let mut opening = words.before.iter();
        opening.any(|word| {
            let rest = before.strip_suffix(word);
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })
    };
    let mut of_language = WORDS
        .iter()
        .filter(|words| words.languages.iter().any(|code| language.is(code)));
    MARKS.contains(&between)
        || of_language.any(|words| {
            words.to.contains(&between) || words.and.contains(&between) && begins(&words)
        })
}

#[cfg(test)]
mod tests {
    use super::is_range;
    use crate::check::language::Language;

    #[test]
    fn numbers_in_a_row_are_no_range() {
        let is_range = |before, between, tag: &str| {
            let locale = tag.parse().unwrap();
            is_range(before, between, Language::new(&locale))
        };
        for (before, between, tag) in [
            ("Must be between ", "and", "en"),
            ("Between ", "and", "en-GB"),
            ("from ", "to", "en"),
            ("", "–", "ta"),
            ("zwischen ", "und", "de"),
            ("", "bis", "de"),
            ("entre ", "y", "es"),
            ("между ", "и", "ru"),
        ] {
            assert!(is_range(before, between, tag), "{before}…{between} {tag}");
        }
        for (before, between, tag) in [
            ("Found ", "and", "en"),
            ("inbetween ", "and", "en"),
            ("", "to", "fr"),
            ("", "a", "en"),
            ("Gefunden: ", "und", "de"),
            ("", "i", "pl"),
            ("", "e", "it"),
            ("entre ", "de", "es"),
        ] {
            assert!(!is_range(before, between, tag), "{before}…{between} {tag}");
        }
    }
}
