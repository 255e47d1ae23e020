//! Columns at a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Lines of columns that are as wide as their widest cell; the last is not padded, and is cut where
/// the terminal ends.
pub(crate) fn columns(rows: &[Vec<String>], terminal: Option<usize>) -> Vec<String> {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count).map(width).collect();
    let line = |row: &Vec<String>| {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(2 + width - cell.width()));
        }
        let line = line.trim_end();
        terminal.map_or_else(|| line.to_owned(), |terminal| cut(line, terminal))
    };
    rows.iter().map(line).collect()
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
        assert_eq!(columns(&rows, Some(5)), ["コー…", "A   …"]);
        assert_eq!(columns(&rows, Some(0)), ["…", "…"]);
    }
}
