//! The page of a check of the compiler's own.

use errorbook_compiler::checks::FAMILIES;
use errorbook_compiler::diagnostic::Check;

use super::table::columns;
use super::{CODE, HEADING};
use crate::checks::{capitalized, traits};
use crate::safe;

/// Writes checks as tables by family, at most as wide as the terminal.
#[must_use]
pub fn checks(checks: &[&Check], terminal: Option<usize>) -> String {
    let tables = FAMILIES.iter().filter_map(|family| {
        let of_family = family.checks.iter().filter(|check| checks.contains(check));
        let rows: Vec<_> = of_family
            .map(|check| {
                [check.code, check.name, check.level.name(), check.summary]
                    .map(str::to_owned)
                    .to_vec()
            })
            .collect();
        let lines: Vec<_> = columns(&rows, terminal)
            .into_iter()
            .map(|line| line + "\n")
            .collect();
        let title = format!("{HEADING}{}: {}{HEADING:#}\n", family.prefix, family.title);
        (!rows.is_empty()).then(|| title + &lines.concat())
    });
    tables.collect::<Vec<_>>().join("\n")
}

/// Writes the page of a check for a terminal.
#[must_use]
pub fn check(check: &Check) -> String {
    let (code, name) = (check.code, check.name);
    let traits = traits(check).join(", ");
    let summary = capitalized(check.summary);
    let mut out = format!(
        "{CODE}{code} {name}{CODE:#} ({traits})\n{summary}.\n\n{}\n{}\n",
        check.reason, check.fix
    );
    for (heading, files) in [
        ("Found:", check.bad_files()),
        ("As it should be:", check.good_files()),
    ] {
        if !files.is_empty() {
            out.push_str(&format!("\n{HEADING}{heading}{HEADING:#}\n"));
        }
        for file in files {
            out.push_str(&format!("  {}\n", file.path));
            for line in file.text.trim_end().lines() {
                out.push_str(format!("    {}", safe(line)).trim_end());
                out.push('\n');
            }
        }
    }
    out
}
