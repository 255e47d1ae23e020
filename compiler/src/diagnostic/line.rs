//! A finding on one line, where the source cannot be shown around it.

use super::render::printable;
use super::{Diagnostic, is_unprintable};
use crate::source::Sources;

/// Returns a finding as `catalog/tok.toml:93:5: EB0215: what is wrong`. It has no line feed and nothing that a
/// terminal would obey.
#[must_use]
pub fn line(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let place = diagnostic.place().map(|span| {
        let (line, column) = sources.line_column(span.file, span.start);
        format!("{}:{line}:{column}: ", sources.shown_path(span.file))
    });
    let (place, code) = (place.unwrap_or_default(), diagnostic.check.code);
    let text = format!("{place}{code}: {}", diagnostic.title);
    printable(&text.replace(is_unprintable, " ")).into_owned()
}

#[cfg(test)]
mod tests {
    use super::line;
    use crate::compile;
    use crate::source::InputFile;

    #[test]
    fn a_finding_has_its_place_and_no_line_feed() {
        let catalog = "[error.A]\nmessage = \"a\"\n\"\\n\\u001b\" = 1\n";
        let compiled = compile(vec![InputFile::new("catalog/app.toml", catalog)]);
        let lines = compiled.diagnostics().iter();
        let lines: Vec<_> = lines.map(|found| line(found, compiled.sources())).collect();
        assert!(
            lines
                .iter()
                .any(|line| line.starts_with("catalog/app.toml:3:1: EB0008: ")),
            "{lines:?}"
        );
        assert!(
            lines.iter().all(|line| !line.contains(char::is_control)),
            "{lines:?}"
        );
    }
}
