//! Lists: CLDR's patterns, and the rules of ICU for what stands before the last value.

use errorbook_core::Locale;
use errorbook_core::packed::context;

use super::{cldr, find};
use crate::pack::{push_number, push_string};

/// The style of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ListStyle {
    pub(crate) kind: ListKind,
    pub(crate) width: Width,
    /// The most characters that are shown.
    pub(crate) limit: Option<u32>,
}

/// The option `type`, in the order of `extract-lists.mjs`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum ListKind {
    /// All of them: "a, b, and c".
    #[default]
    And,
    /// Any of them: "a, b, or c".
    Or,
    /// Together, as in "3 feet, 7 inches".
    Unit,
}

/// The option `style`, in the order of `extract-lists.mjs`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Width {
    #[default]
    Long,
    Short,
    Narrow,
}

/// The patterns of a style.
const PATTERNS: usize = 4;
/// The widths of a type.
const WIDTHS: usize = 3;

/// Returns the data by which values are listed in a locale. `None` if CLDR has nothing on it.
pub(crate) fn data(locale: &Locale, style: ListStyle) -> Option<String> {
    let at = (style.kind as usize * WIDTHS + style.width as usize) * PATTERNS;
    let mut patterns = find(cldr::LISTS, locale)?.skip(at);
    let mut next = || patterns.next();
    let [two, start, middle, end] = [next()?, next()?, next()?, next()?];
    let context = context(locale, two, end);
    let mut out = String::new();
    push_number(style.limit.unwrap_or(0) as usize, &mut out);
    push_number(context.into(), &mut out);
    let pieces = [two, start, middle, end].map(pieces);
    let [[two, behind_two], [start, _], [middle, _], [end, behind]] = pieces;
    for piece in [two, behind_two, start, middle, end, behind] {
        push_string(piece, &mut out);
    }
    if context != context::NONE {
        for before in [two, end] {
            let other = changed(context, before).unwrap_or_else(|| before.to_owned());
            push_string(&other, &mut out);
        }
    }
    Some(out)
}

/// Returns what stands between the two values of a pattern, and behind them. Nothing stands before them in any.
fn pieces(pattern: &str) -> [&str; 2] {
    let rest = pattern.strip_prefix("{0}").unwrap_or(pattern);
    let (between, behind) = rest.split_once("{1}").unwrap_or((rest, ""));
    [between, behind]
}

/// Returns by which beginnings of the last value the text before it differs, if one of its patterns has that text.
fn context(locale: &Locale, two: &str, end: &str) -> u8 {
    let language = crate::locales::inheritance(locale).pop();
    let contexts: &[u8] = match language.as_deref() {
        Some("es") => &[context::SPANISH_AND, context::SPANISH_OR],
        Some("he") => &[context::HEBREW],
        _ => &[],
    };
    let says = |context: &&u8| {
        let mut patterns = [two, end].into_iter().map(pieces);
        patterns.any(|[before, behind]| behind.is_empty() && changed(**context, before).is_some())
    };
    contexts.iter().find(says).copied().unwrap_or(context::NONE)
}

/// Returns what stands for a text between two values where the last one begins as a context says.
fn changed(context: u8, before: &str) -> Option<String> {
    let changed = match (context, before) {
        (context::SPANISH_AND, " y ") => " e ",
        (context::SPANISH_OR, " o ") => " u ",
        (context::HEBREW, " ו") => " ו-",
        _ => return None,
    };
    Some(changed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use errorbook_core::packed::ListFormat;

    fn format(locale: &str, kind: ListKind, width: Width) -> Option<String> {
        let style = ListStyle {
            kind,
            width,
            limit: None,
        };
        data(&locale.parse().unwrap(), style)
    }

    #[test]
    fn lists_are_those_of_the_language() {
        for (locale, kind, width, two, end) in [
            ("en", ListKind::And, Width::Long, " and ", ", and "),
            ("en-GB", ListKind::And, Width::Long, " and ", " and "),
            ("en", ListKind::Or, Width::Long, " or ", ", or "),
            ("en", ListKind::Unit, Width::Narrow, " ", " "),
            ("de", ListKind::And, Width::Short, " und ", " und "),
            ("ja", ListKind::And, Width::Long, "、", "、"),
            ("es-MX", ListKind::Or, Width::Long, " o ", " o "),
        ] {
            let data = format(locale, kind, width).unwrap();
            let read = ListFormat::read(&data).unwrap();
            assert_eq!((read.two[0], read.end[0]), (two, end), "{locale}");
        }
        assert_eq!(format("la", ListKind::And, Width::Long), None);
    }

    #[test]
    fn the_last_value_matters_in_spanish_and_hebrew() {
        for (locale, kind, other) in [
            ("es", ListKind::And, Some(" e ")),
            ("es-AR", ListKind::Or, Some(" u ")),
            ("iw", ListKind::And, Some(" ו-")),
            ("he", ListKind::Or, None),
            ("it", ListKind::And, None),
        ] {
            let data = format(locale, kind, Width::Long).unwrap();
            let read = ListFormat::read(&data).unwrap();
            assert_eq!(read.context != context::NONE, other.is_some(), "{locale}");
            if let Some(other) = other {
                assert_eq!(read.before_other, [other; 2], "{locale}");
            }
        }
    }

    #[test]
    fn nothing_is_lost_of_any_pattern() {
        for (values, locales) in cldr::LISTS {
            for (at, pattern) in values.split('|').enumerate() {
                let [between, behind] = pieces(pattern);
                assert_eq!(format!("{{0}}{between}{{1}}{behind}"), pattern, "{locales}");
                let is_inner = matches!(at % PATTERNS, 1 | 2);
                assert!(!is_inner || behind.is_empty(), "{locales}");
            }
        }
    }
}
