//! Columns at a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Lines of columns that are as wide as their widest cell. Where the terminal ends before, the widest
/// columns are made narrower, which are those of prose: a code is of no use if it is cut.
pub(crate) fn columns(rows: &[Vec<String>], terminal: Option<usize>) -> Vec<String> {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut widths: Vec<usize> = (0..count).map(width).collect();
    if let Some(terminal) = terminal {
        fit(
            &mut widths,
            terminal.saturating_sub(GAP * count.saturating_sub(1)),
        );
    }
    let line = |row: &Vec<String>| {
        let mut line = String::new();
        for (cell, &width) in row.iter().zip(&widths) {
            let cell = cut(cell, width);
            line.push_str(&cell);
            line.push_str(&" ".repeat(GAP + width.saturating_sub(cell.width())));
        }
        let line = line.trim_end();
        terminal.map_or_else(|| line.to_owned(), |terminal| cut(line, terminal))
    };
    rows.iter().map(line).collect()
}

/// Between two columns.
const GAP: usize = 2;

/// Narrows the widest columns until all of them have room.
fn fit(widths: &mut [usize], room: usize) {
    let mut too_much = widths.iter().sum::<usize>().saturating_sub(room);
    while too_much > 0 {
        let widest = widths.iter().copied().max().unwrap_or(0);
        let next = widths.iter().copied().filter(|&width| width < widest);
        let next = next.max().unwrap_or(1).max(1);
        let wide = widths.iter_mut().filter(|width| **width == widest);
        let wide: Vec<_> = wide.collect();
        if widest <= 1 {
            return;
        }
        let each = (widest - next).min(too_much.div_ceil(wide.len()));
        for width in wide {
            let less = each.min(too_much);
            *width -= less;
            too_much -= less;
        }
    }
}

/// As much of a line as a terminal has columns for; `…` stands for the rest.
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
            [
                "a long text about something",
                "EntityDisabled",
                "and what to do then",
            ],
            ["short", "B", "nothing"],
        ];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(
            columns(&rows, Some(46)),
            [
                "a long text a…  EntityDisabled  and what to d…",
                "short           B               nothing"
            ]
        );
    }
}
