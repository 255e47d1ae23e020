//! Texts in which nothing is wrong, and what a check says of them all the same.

use errorbook_compiler::diagnostic::{Diagnostic, Level};
use errorbook_compiler::source::InputFile;

use crate::corpus::check;

/// Locale, parameters, source and translation, with tabs between them; `\u{…}` is a character.
const TEXTS: &str = include_str!("../legitimate.tsv");

/// What was found.
#[derive(Debug)]
pub struct Alarms {
    /// How many texts were checked.
    pub texts: usize,
    /// The errors and warnings.
    pub found: Vec<String>,
}

/// Checks each text in a project of its own, as message and as description.
///
/// # Errors
///
/// Which line of the list cannot be read.
pub fn alarms() -> Result<Alarms, String> {
    let mut alarms = Alarms {
        texts: 0,
        found: Vec::new(),
    };
    for (at, line) in TEXTS.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let fields: Vec<String> = line.split('\t').map(unescaped).collect();
        let [locale, params, source, text] = &fields[..] else {
            return Err(format!("legitimate.tsv, line {}: not four fields", at + 1));
        };
        alarms.texts += 1;
        let compilation = check(project(locale, params, source, text));
        let found = compilation.diagnostics().iter();
        // What is found on the source is about that.
        let is_translation = |found: &&Diagnostic| {
            let label = found.labels.first();
            label.is_some_and(|label| {
                let file = compilation.sources().get(label.span.file);
                file.path.starts_with("locales/")
            })
        };
        let found = found.filter(|found| found.level > Level::Info);
        let found = found.filter(is_translation);
        alarms.found.extend(found.map(|found| {
            let line = at + 1;
            format!(
                "legitimate.tsv, line {line}: {} {}",
                found.check.code, found.title
            )
        }));
    }
    Ok(alarms)
}

fn project(locale: &str, params: &str, source: &str, text: &str) -> Vec<InputFile> {
    let params: Vec<String> = params
        .split_whitespace()
        .filter_map(|param| param.split_once(':'))
        .map(|(name, kind)| format!("{{ name = \"{name}\", type = \"{kind}\" }}"))
        .collect();
    let params = params.join(", ");
    let catalog = format!(
        "[catalog]\ntitle = \"T\"\n[error.A]\nmessage = '''{source}'''\nparams = [{params}]\n\
         [error.B]\ndescription = '''{source}'''\nparams = [{params}]\n"
    );
    let text = text.replace('\n', "\n        ");
    let translation = format!("A = {text}\nB =\n    .description = {text}\n");
    vec![
        InputFile::new("catalog/a.toml", catalog),
        InputFile::new(format!("locales/{locale}/a.ftl"), translation),
    ]
}

/// Reads `\u{…}` and `\n`.
fn unescaped(field: &str) -> String {
    let mut out = String::new();
    let mut rest = field;
    while let Some((before, after)) = rest.split_once("\\u{") {
        let (digits, after) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        out.extend(
            u32::from_str_radix(digits, 16)
                .ok()
                .and_then(char::from_u32),
        );
        rest = after;
    }
    (out + rest).replace("\\n", "\n")
}
