//! Tables for spreadsheets: a row for each text, or for each case of one.
//!
//! A cell that a spreadsheet would take for a formula begins with `'`, as spreadsheets themselves write it.

use std::collections::HashMap;

use csv::{StringRecord, Terminator, WriterBuilder};

use crate::answer::{Answer, Segment, SegmentText, hash_text, parse_hash};
use crate::inline;
use crate::problem::{Problem, shortened};
use crate::rows::Rows;
use crate::state::State;
use crate::unit::{Translation, Unit, UnitId};
use crate::variants::{CaseText, case_name, cases, parse_case};
use crate::written::Written;

/// The columns but those of the two texts, whose names end with their language.
const ID: &str = "id";
const CASE: &str = "case";
const STATE: &str = "state";
const NOTES: &str = "notes";
const BEFORE: &str = "source before";
const PLACE: &str = "place";
const HASH: &str = "source hash";
const SOURCE: &str = "source ";
const TARGET: &str = "target ";

/// The advice for a file that is no such table.
const HELP: &str = "send the table that `errorbook translate` wrote, with its first row";

/// The beginnings of formulas: spreadsheets in Japanese take the full-width signs, too.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Writes all texts.
pub(crate) fn write(translation: &Translation<'_>) -> Written {
    // Without the mark, spreadsheets take UTF-8 for something else.
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    let mut refused = Vec::new();
    let mut add = |row: &[String]| {
        let cells = row.iter().map(|cell| guarded(cell));
        // Memory takes all that is written to it, and all rows are as long.
        let _ = writer.write_record(cells);
    };
    let source = format!("{SOURCE}{}", translation.source_locale());
    let target = format!("{TARGET}{}", translation.locale());
    let columns = [
        ID, CASE, STATE, &source, &target, BEFORE, NOTES, PLACE, HASH,
    ];
    add(&columns.map(str::to_owned));
    for unit in translation.units() {
        match cases(translation, unit) {
            Ok(cases) => cases
                .texts
                .iter()
                .for_each(|one| add(&row(translation, unit, one))),
            Err(why) => {
                let place = translation.shown_place(unit);
                refused.push(format!("{place}: {}: {why}", unit.id));
            }
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    Written {
        text: String::from_utf8(bytes).unwrap_or_default(),
        refused,
    }
}

fn row(translation: &Translation<'_>, unit: &Unit<'_>, one: &CaseText) -> Vec<String> {
    let target = one.target.as_ref().map(|pieces| inline::write(pieces));
    vec![
        unit.id.to_string(),
        case_name(&one.case),
        unit.state.name().to_owned(),
        inline::write(&one.source),
        target.unwrap_or_default(),
        translation.old_source(unit).unwrap_or_default().to_owned(),
        translation.notes(unit).join("\n"),
        translation.place(unit),
        hash_text(unit.source.hash()),
    ]
}

/// Returns a cell that no spreadsheet takes for a formula.
fn guarded(cell: &str) -> String {
    match is_formula(cell) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// Returns what a cell says.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

/// Returns whether a text begins like a formula, `'` aside.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// The columns of a file.
struct Columns {
    by_name: HashMap<String, usize>,
    source: Option<usize>,
    target: usize,
}

/// Reads a table, whatever stands between its cells.
pub(crate) fn read(text: &str) -> Result<Answer, Problem> {
    let mut rows = Rows::new(text, HELP)?;
    let first = rows.first()?;
    let (columns, locale) = columns(&first)?;
    let mut answer = Answer {
        locale: Some(locale),
        ..Answer::default()
    };
    for row in rows {
        let (line, record) = row?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        match columns.segment(&record, line) {
            Ok(segment) => answer.segments.push(segment),
            Err(problem) => answer.problems.push(problem),
        }
    }
    Ok(answer)
}

/// Returns the columns by the first row, and the language.
fn columns(first: &StringRecord) -> Result<(Columns, String), Problem> {
    let mut by_name = HashMap::new();
    for (at, name) in first.iter().enumerate() {
        let name = unguarded(name).trim().to_owned();
        if !name.is_empty() && by_name.insert(name.clone(), at).is_some() {
            return Err(wrong(1, &format!("there are two columns `{name}`")));
        }
    }
    let find = |prefix: &'static str| {
        let names = first.iter().map(|name| unguarded(name).trim());
        let names = names
            .enumerate()
            .filter(|(_, name)| ![HASH, BEFORE].contains(name));
        names.filter_map(move |(at, name)| Some((name.strip_prefix(prefix)?.trim(), at)))
    };
    let mut targets = find(TARGET);
    let Some((locale, target)) = targets.next().filter(|_| by_name.contains_key(ID)) else {
        let title =
            format!("the first row has no `{ID}` and no `{TARGET}LOCALE`, as in `{TARGET}de`");
        return Err(wrong(1, &title));
    };
    if let Some((other, _)) = targets.next() {
        let title = format!("there are translations into two languages: `{locale}` and `{other}`");
        return Err(Problem::new(1, title, "keep the column of one language"));
    }
    let locale = locale.to_owned();
    let source = find(SOURCE).next().map(|(_, at)| at);
    let columns = Columns {
        source,
        target,
        by_name,
    };
    Ok((columns, locale))
}

impl Columns {
    fn cell<'r>(&self, record: &'r StringRecord, name: &str) -> &'r str {
        let at = self.by_name.get(name);
        at.and_then(|at| record.get(*at)).map_or("", unguarded)
    }

    fn segment(&self, record: &StringRecord, line: usize) -> Result<Segment, Problem> {
        let id = self.cell(record, ID).trim();
        let case = parse_case(self.cell(record, CASE).trim());
        let (Some(id), Some(case)) = (UnitId::parse(id), case) else {
            let id = shortened(self.cell(record, ID).trim());
            let title = format!("`{id}` is not the name of a text");
            let help = "a name is that of the file which was sent out, as in `tok/TOK005.summary`";
            return Err(Problem::new(line, title, help));
        };
        let text = record.get(self.target).map_or("", unguarded);
        let source = self.source.and_then(|at| record.get(at)).map(unguarded);
        Ok(Segment {
            id,
            case,
            source: source.map(str::to_owned),
            source_hash: parse_hash(self.cell(record, HASH).trim()),
            text: SegmentText::Inline(text.to_owned()),
            is_reviewed: self.cell(record, STATE).trim() != State::Stale.name(),
            line,
            column: 1,
        })
    }
}

fn wrong(line: usize, title: &str) -> Problem {
    Problem::new(line, title, HELP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_all_come_back() {
        for cell in [
            "=1+1", "+1", "-1", "@a", "\tx", "\r", "'=1", "''-", "'", "'a", "a=1", "", "＝1",
            "＋1", "－1", "＠a",
        ] {
            let there = guarded(cell);
            assert!(!there.starts_with(FORMULA), "{cell}");
            assert_eq!(unguarded(&there), cell);
        }
        assert_eq!(guarded("＝1"), "'＝1");
    }

    #[test]
    fn any_delimiter_will_do_and_what_is_wrong_has_a_line() {
        for delimiter in [",", ";", "\t"] {
            let text = [
                "id|target de|source en",
                "a/B.message|\"x\ny\"|z",
                "||",
                "a|b|c",
            ]
            .join("\r\n")
            .replace('|', delimiter);
            let answer = read(&text).unwrap();
            assert_eq!(answer.locale.as_deref(), Some("de"));
            let segment = &answer.segments[0];
            assert!(matches!(&segment.text, SegmentText::Inline(text) if text == "x\ny"));
            assert_eq!((segment.source.as_deref(), segment.line), (Some("z"), 2));
            assert_eq!(answer.problems[0].line, 5);
        }
        for bad in ["", "id,source en\n", "id,id,target de\n", "a;b\n1;2\n"] {
            assert_eq!(read(bad).unwrap_err().line, 1, "{bad}");
        }
    }
}
