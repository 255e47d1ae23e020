//! Where a value begins or ends that nothing of the message ends.

/// What stands behind a message in a chain of causes.
pub(crate) const CAUSES: [&str; 5] = [
    ": ",
    "; caused by",
    ", caused by",
    " caused by",
    " (caused by",
];

/// Returns the end of a text that ends a message, by what stands before and behind it: a quotation that is
/// closed, a cause, a logger's fields, the end of the line.
pub(crate) fn text_end(before: &str, rest: &str) -> usize {
    let line = rest.find(['\n', '\r']).unwrap_or(rest.len());
    let line_text = rest.get(..line).unwrap_or(rest);
    let quote = before.ends_with('"').then(|| line_text.find('"')).flatten();
    cut(line_text.get(..quote.unwrap_or(line)).unwrap_or_default())
}

/// Returns the end of a value, before what a chain of causes or a logger puts behind it.
pub(crate) fn cut(line: &str) -> usize {
    let causes = CAUSES.iter().filter_map(|mark| line.find(mark));
    let end = causes
        .chain(fields(line))
        .chain([line.len()])
        .filter(|&at| at > 0);
    let end = end.min().unwrap_or(line.len());
    line.get(..end).map_or(end, |text| text.trim_end().len())
}

/// Returns where a logger's fields begin (`key=value key=value`), if nothing else follows them.
fn fields(line: &str) -> Option<usize> {
    let is_field = |word: &str| {
        let name = word.split_once('=').map(|(name, _)| name);
        name.is_some_and(|name| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c))
        })
    };
    let mut start = None;
    let mut rest = line;
    while let Some((before, word)) = rest.trim_end().rsplit_once(' ') {
        if !is_field(word) {
            break;
        }
        start = Some(before.len());
        rest = before;
    }
    start
}

/// Returns the length of the number that begins a text, without the signs that end a sentence.
pub(crate) fn number_end(rest: &str) -> usize {
    let belongs =
        |c: char| c.is_numeric() || "+-.,:_".contains(c) || matches!(c, 'T' | 'Z' | 'e' | 'E');
    let end = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
    let run = rest.get(..end).unwrap_or_default();
    run.trim_end_matches(|c: char| !c.is_numeric() && c != 'Z')
        .len()
}

/// What loggers write before a message.
pub(crate) const BEFORE: [&str; 7] = [": ", "] ", "\"", "\t", "| ", " - ", "\n"];

/// Returns where the value begins that begins a message and ends at `end`.
pub(crate) fn value_start(text: &str, end: usize, is_number: bool) -> usize {
    let before = text.get(..end).unwrap_or_default();
    if is_number {
        let belongs = |c: char| c.is_numeric() || "+-.,:_TZeE".contains(c);
        let start = before.trim_end_matches(belongs).len();
        let run = before.get(start..).unwrap_or_default();
        return start
            + (run.len()
                - run
                    .trim_start_matches(|c: char| ".,:_TZeE".contains(c))
                    .len());
    }
    let starts = BEFORE
        .iter()
        .filter_map(|mark| Some(before.rfind(mark)? + mark.len()));
    starts.max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{cut, number_end, value_start};

    #[test]
    fn a_value_ends_before_causes_and_fields() {
        assert_eq!(cut("d-9: disk full"), 3);
        assert_eq!(cut("d-9 a=b c_d=7"), 3);
        assert_eq!(cut("d-9 (db)"), 8);
        assert_eq!(cut("a=b"), 3);
        assert_eq!(cut("d-1; caused by: x"), 3);
        assert_eq!(cut(""), 0);
    }

    #[test]
    fn a_number_ends_before_the_stop() {
        assert_eq!(number_end("1345."), 4);
        assert_eq!(number_end("-1.5e3, x"), 6);
        assert_eq!(number_end("x"), 0);
    }

    #[test]
    fn a_value_begins_behind_the_logger() {
        assert_eq!(value_start("a: b c", 6, false), 3);
        assert_eq!(value_start("ERROR 13", 8, true), 6);
    }
}
