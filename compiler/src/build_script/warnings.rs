//! The warnings of a build, as cargo shows them.

use crate::compilation::Compilation;
use crate::diagnostic::{Level, line};

/// How many warnings a build shows. The rest is counted.
const MOST_SHOWN: usize = 20;

/// Prints the warnings for cargo, which shows them after the build script has run.
pub(super) fn print(compilation: &Compilation) {
    for line in lines(compilation) {
        println!("cargo::warning={line}");
    }
}

fn lines(compilation: &Compilation) -> Vec<String> {
    let found = compilation.diagnostics().iter();
    let warnings: Vec<_> = found
        .filter(|found| found.level == Level::Warning)
        .collect();
    let shown = warnings.iter().take(MOST_SHOWN);
    let mut lines: Vec<_> = shown
        .map(|found| line(found, compilation.sources()))
        .collect();
    if let Some(more @ 1..) = warnings.len().checked_sub(MOST_SHOWN) {
        let noun = if more == 1 { "warning" } else { "warnings" };
        lines.push(format!(
            "{more} more {noun}: `errorbook check` shows them all"
        ));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{MOST_SHOWN, lines};
    use crate::compile;
    use crate::source::InputFile;

    /// Returns what a build says of a catalog of `count` entries whose parameters are undocumented.
    fn said(count: usize) -> Vec<String> {
        let entry = |n| {
            format!(
                "[error.E{n}]\nmessage = \"Text {n} of {{ $a }}\"\nparams = [{{ name = \"a\", type = \"u8\" }}]\n"
            )
        };
        let entries = (0..count).map(entry);
        let catalog: String =
            std::iter::once("[catalog]\nlevels.undocumented-parameter = \"warning\"\n".to_owned())
                .chain(entries)
                .collect();
        lines(&compile(vec![InputFile::new("catalog/app.toml", catalog)]))
    }

    #[test]
    fn warnings_are_lines_with_their_place_and_the_rest_is_counted() {
        let one = said(1);
        assert!(
            matches!(&one[..], [line] if line.starts_with("catalog/app.toml:5:") && line.contains(": EB0")),
            "{one:?}"
        );
        let many = said(MOST_SHOWN + 2);
        assert_eq!(many.len(), MOST_SHOWN + 1);
        assert_eq!(
            many.last().map(String::as_str),
            Some("2 more warnings: `errorbook check` shows them all")
        );
    }
}
