//! Columns at a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Lays rows out in columns that are as wide as their widest cell. Where the terminal ends before, columns of
/// prose are made narrower: a code is of no use if it is cut.
#[must_use]
pub fn columns(rows: &[Vec<String>], terminal: Option<usize>) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns: Vec<_> = (0..count).map(|index| Column::new(rows, index)).collect();
    if let Some(terminal) = terminal {
        let room = terminal.saturating_sub(GAP * count.saturating_sub(1));
        narrow(&mut columns, room, LEAST_PROSE, |column| column.is_prose);
        narrow(&mut columns, room, 1, |_| true);
    }
    let line = |row: &Vec<String>| {
        let mut line = String::new();
        for (cell, column) in row.iter().zip(&columns) {
            let cell = cut(cell, column.width);
            line.push_str(&cell);
            line.push_str(&" ".repeat(GAP + column.width.saturating_sub(cell.width())));
        }
        let line = line.trim_end();
        terminal.map_or_else(|| line.to_owned(), |terminal| cut(line, terminal))
    };
    rows.iter().map(line).collect()
}

/// Between two columns.
const GAP: usize = 2;
/// What is left of prose still says something.
const LEAST_PROSE: usize = 12;

struct Column {
    width: usize,
    /// True if words stand below the title.
    is_prose: bool,
}

impl Column {
    fn new(rows: &[Vec<String>], index: usize) -> Self {
        let cells = || rows.iter().filter_map(move |row| row.get(index));
        let has_words = |cell: &String| cell.trim().contains(' ') || !cell.is_ascii();
        Self {
            width: cells().map(|cell| cell.width()).max().unwrap_or(0),
            is_prose: cells().skip(1).any(has_words),
        }
    }
}

/// Narrows the widest of some columns until all columns have room, or none of those is wider than `least`.
fn narrow(columns: &mut [Column], room: usize, least: usize, is_meant: fn(&Column) -> bool) {
    let all = columns.iter().map(|column| column.width);
    let mut too_much = all.sum::<usize>().saturating_sub(room);
    while too_much > 0 {
        let meant = columns.iter_mut().filter(|column| is_meant(column));
        let Some(widest) = meant.max_by_key(|column| column.width) else {
            return;
        };
        if widest.width <= least {
            return;
        }
        widest.width -= 1;
        too_much -= 1;
    }
}

/// Returns as much of a line as a terminal has columns for; `…` stands for the rest.
fn cut(line: &str, terminal: usize) -> String {
    if line.width() <= terminal {
        return line.to_owned();
    }
    let mut cut = String::new();
    let mut used = 1;
    for c in line.chars() {
        used += c.width().unwrap_or(0);
        if used > terminal {
            break;
        }
        cut.push(c);
    }
    cut + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn double_width_characters_take_two_columns() {
        let rows = [["コード", "x"], ["A", "yz"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(columns(&rows, None), ["コード  x", "A       yz"]);
        assert_eq!(columns(&rows, Some(6)), ["…   x", "A   yz"]);
        assert_eq!(columns(&rows, Some(0)), ["…", "…"]);
    }

    #[test]
    fn prose_makes_room_for_codes() {
        let rows = [
            ["Problem", "Code", "What to do"],
            [
                "a long text about",
                "EntityOrRoleDisabled",
                "ask for another one",
            ],
            ["short", "B", "nothing"],
        ];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(
            columns(&rows, Some(50)),
            [
                "Problem        Code                  What to do",
                "a long text …  EntityOrRoleDisabled  ask for anot…",
                "short          B                     nothing"
            ]
        );
        let narrow = columns(&rows, Some(20));
        assert!(narrow.iter().all(|line| line.width() <= 20), "{narrow:?}");
    }
}
