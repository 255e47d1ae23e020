//! Reads lists.

use errorbook_core::Value;
use errorbook_core::packed::ListFormat;

/// Returns the values that a list which is shown as `text` may have, the likeliest first. Which of several texts like
/// those between two values stand in a value is not known: each is taken for one between two.
pub(crate) fn lists<'t>(data: &str, text: &'t str) -> Vec<Vec<&'t str>> {
    let Some(format) = ListFormat::read(data) else {
        return Vec::new();
    };
    let [before_two, before_last] = format.before_other;
    let ends = [format.end[0], before_last].into_iter();
    let several = ends.filter_map(|end| several(&format, end, text));
    let twos = [format.two[0], before_two].into_iter();
    let pairs = twos.filter_map(|two| {
        let (one, other) = text.split_once(two)?;
        Some(vec![one, other.strip_suffix(format.two[1])?])
    });
    let cut = cut(&format, text);
    let single = if text.is_empty() { vec![] } else { vec![text] };
    let all = several.chain(pairs).chain(cut.clone()).chain([single]);
    all.filter(|items| cut.as_ref() == Some(items) || joined(&format, items) == text)
        .collect()
}

/// Returns the values of a list that is cut before its last one, of which the mark of the cut stands for all that follow.
fn cut<'t>(format: &ListFormat<'_>, text: &'t str) -> Option<Vec<&'t str>> {
    let (shown, mark) = text.split_at_checked(text.len().checked_sub('…'.len_utf8())?)?;
    if mark != "…" {
        return None;
    }
    // As many characters as there may be: the last value itself may be cut.
    let is_within = Some(shown.chars().count()) == format.limit;
    let mut items = others(format, if is_within { text } else { shown })?;
    items.push(mark);
    Some(items)
}

/// Returns values as a language lists them.
fn joined(format: &ListFormat<'_>, items: &[&str]) -> String {
    let mut out = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out += format.before(index, items.len(), Value::Str(item));
        }
        out += item;
    }
    out + format.behind(items.len())
}

/// Returns two values or more, none of which is the last.
fn others<'t>(format: &ListFormat<'_>, text: &'t str) -> Option<Vec<&'t str>> {
    let (first, others) = text.split_once(format.start)?;
    Some(
        [first]
            .into_iter()
            .chain(others.split(format.middle))
            .collect(),
    )
}

/// Returns three values or more, if a text is of so many with this before the last.
fn several<'t>(format: &ListFormat<'_>, end: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let (others, last) = text.strip_suffix(format.end[1])?.rsplit_once(end)?;
    let mut items = self::others(format, others)?;
    items.push(last);
    Some(items)
}
