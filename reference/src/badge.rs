//! How far a translation is, as a small picture.

use crate::coverage::Coverage;
use crate::page::Page;

/// Writes a badge `LOCALE/CATALOG.svg` for each catalog and locale.
#[must_use]
pub fn badges(coverage: &[Coverage]) -> Vec<Page> {
    let badge = |row: &Coverage| Page {
        path: format!("{}/{}.svg", row.locale, row.catalog.replace('/', "-")),
        content: badge(row),
    };
    coverage.iter().map(badge).collect()
}

/// The width of a character of the badge's font, roughly, in pixels.
const CHAR: usize = 7;
const PADDING: usize = 6;

fn badge(row: &Coverage) -> String {
    let percent = row.percent();
    // Names of catalogs and tags are ASCII letters, digits, `_`, `-`, `.` and `/`: nothing needs an escape.
    let (left, right) = (
        format!("{} {}", row.catalog, row.locale),
        format!("{percent} %"),
    );
    let width = |text: &str| text.len() * CHAR + 2 * PADDING;
    let (name, value) = (width(&left), width(&right));
    // Dark enough for white text (WCAG 2.2, 1.4.3).
    let color = match percent {
        100 => "#1b7f3b",
        80.. => "#5b7a00",
        50.. => "#946200",
        _ => "#b3261e",
    };
    let whole = name + value;
    let (at_name, at_value) = (name / 2, name + value / 2);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{whole}\" height=\"20\" role=\"img\" \
         aria-label=\"{left}: {right}\">\n\
         <title>{left}: {right}</title>\n\
         <rect width=\"{name}\" height=\"20\" fill=\"#404040\"/>\n\
         <rect x=\"{name}\" width=\"{value}\" height=\"20\" fill=\"{color}\"/>\n\
         <g fill=\"#fff\" text-anchor=\"middle\" font-family=\"Verdana,sans-serif\" font-size=\"11\">\n\
         <text x=\"{at_name}\" y=\"14\">{left}</text>\n\
         <text x=\"{at_value}\" y=\"14\">{right}</text>\n\
         </g>\n</svg>\n"
    )
}
