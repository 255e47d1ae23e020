//! Findings as annotations of GitHub Actions:
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use errorbook_compiler::diagnostic::{Level, is_unprintable};

use super::finding::Finding;

/// Returns a workflow command.
pub(super) fn annotation(finding: &Finding<'_>) -> String {
    let command = match finding.level {
        level if level == Level::Info.name() => "notice",
        level => level,
    };
    let place = finding.place.as_ref().map_or_else(String::new, |place| {
        format!(
            "file={},line={},endLine={},col={},endColumn={},",
            property(&place.file),
            place.line,
            place.end_line,
            place.column,
            place.end_column
        )
    });
    let title = property(&format!("{} {}", finding.code, finding.name));
    let labels = finding.labels.iter().take(1).map(|label| label.text);
    let help = finding.help.iter().map(|help| format!("help: {help}"));
    let lines = [finding.message]
        .into_iter()
        .chain(labels)
        .map(str::to_owned);
    let message: Vec<_> = lines.chain(help).collect();
    format!(
        "::{command} {place}title={title}::{}\n",
        data(&message.join("\n"))
    )
}

/// Returns the text of a command, in which a line break would end it. What is not seen is written as JSON does:
/// a log is shown by a terminal.
fn data(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '%' => out.push_str("%25"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            c if is_unprintable(c) => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

/// Returns the value of a command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn annotations_are_escaped() {
        assert_eq!(data("50%\r\n::error::x"), "50%25%0D%0A::error::x");
        assert_eq!(data("\u{1b}]0;x\u{7}\u{202e}"), "\\u001b]0;x\\u0007\\u202e");
        assert_eq!(property("a,b:c%"), "a%2Cb%3Ac%25");
    }
}
