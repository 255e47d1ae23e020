//! Where the tables of a TOML file stand, for what moves or inserts one and leaves the rest as it is.

use toml::de::{DeTable, DeValue};

/// Returns where the lines begin that are headers of tables. A line that begins with a bracket may also be
/// one of a text or an array.
pub(crate) fn headers(text: &str) -> Vec<usize> {
    let mut keys = Vec::new();
    let (table, _) = DeTable::parse_recoverable(text);
    collect(table.get_ref(), &mut keys);
    let mut headers: Vec<_> = keys.into_iter().filter_map(|at| header(text, at)).collect();
    headers.sort_unstable();
    headers.dedup();
    headers
}

fn collect(table: &DeTable<'_>, keys: &mut Vec<usize>) {
    for (key, value) in table {
        keys.push(key.span().start);
        collect_value(value.get_ref(), keys);
    }
}

fn collect_value(value: &DeValue<'_>, keys: &mut Vec<usize>) {
    match value {
        DeValue::Table(table) => collect(table, keys),
        DeValue::Array(items) => {
            for item in items {
                collect_value(item.get_ref(), keys);
            }
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => {}
    }
}

/// Returns the beginning of the line, if the key at `at` stands in a header.
fn header(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let before = text.get(start..at)?.trim_start();
    let is_name =
        |c: char| c.is_alphanumeric() || matches!(c, '[' | '.' | '"' | '\'' | '_' | '-' | ' ');
    (before.starts_with('[') && before.chars().all(is_name)).then_some(start)
}

/// Returns what the keys of a header are, if they are plain: `error`, `TOK001`.
pub(crate) fn keys(text: &str, header: usize) -> Option<Vec<&str>> {
    let line = text.get(header..)?.trim_start().trim_start_matches('[');
    let (keys, _) = line.split_once(']')?;
    let plain = |key: &str| {
        key.chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == '-')
    };
    let keys: Vec<_> = keys
        .split('.')
        .map(|key| key.trim().trim_matches(['"', '\'']))
        .collect();
    keys.iter().all(|key| plain(key)).then_some(keys)
}

/// Returns the place above the comments that stand directly above a line, and the empty lines above them.
pub(crate) fn above_comments(text: &str, line: usize) -> usize {
    let mut at = line;
    loop {
        let before = text.get(..at).unwrap_or_default();
        let Some(last) = before.strip_suffix('\n') else {
            return 0;
        };
        let start = last.rfind('\n').map_or(0, |at| at + 1);
        if !last.get(start..).is_some_and(|line| line.starts_with('#')) {
            return before.trim_end().len();
        }
        at = start;
    }
}

/// Returns where the last table ends. Like one that stands directly above a header, a comment that stands at
/// the end of the file is about what comes behind it, and not about the table before.
pub(crate) fn end_of_tables(text: &str) -> usize {
    let text = text.trim_end();
    let last = text.rfind('\n').map_or(0, |at| at + 1);
    let is_comment = text.get(last..).is_some_and(|line| line.starts_with('#'));
    if !is_comment {
        return text.len();
    }
    let end = above_comments(text, last);
    // What looks like a comment may be the end of a text of several lines.
    let comments = text.get(end..).unwrap_or_default();
    let may_be_text = ["\"\"\"", "'''"]
        .iter()
        .any(|quotes| comments.contains(quotes));
    if may_be_text { text.len() } else { end }
}
