//! What checks find and why, as Markdown: `docs/checks.md`, and one check alone.

use errorbook_compiler::checks::{FAMILIES, Family};
use errorbook_compiler::diagnostic::{Check, ExampleFile, Needs, is_unprintable};
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// Returns the page of every check.
#[must_use]
pub fn checks_page() -> String {
    let families = FAMILIES.iter().map(family).collect::<String>();
    format!("{INTRODUCTION}{families}{TRANSLATIONS}")
}

/// What is found in translations, by kind of defect.
const TRANSLATIONS: &str = include_str!("checks/translations.md");

const INTRODUCTION: &str = "\
<!-- Generated from compiler/src/check/. A test holds it fresh and says how to write it anew. -->

# Checks

This page lists all findings of `errorbook check` by code. `errorbook explain EB0202` shows the same in a terminal, and
also takes the name of a check. Checks are on by default, except those that need `--source` or `--locked`.

A check has a **level**: an *error* stops the build, a *warning* is likely a mistake, an *info* is worth knowing. A
catalog can change the level of a check, and can allow a finding with the reason:

```toml
[catalog.levels]
unused-parameter = \"warning\"             # in all of this catalog

[error.QuotaExceeded]
message = \"The quota is used up.\"
params = [{ name = \"limit\", type = \"u32\" }]
allow.unused-parameter = \"Clients read it from the payload; people need not know it.\"
```

Write `allow` in the catalog (`[catalog]`), an entry, a code (for all its cases), a case, a cause, a resolution or a
parameter. It also covers findings in translations. Findings of a check that *cannot be allowed* cannot be lowered
either, because the catalog could not be compiled correctly.
";

fn family(family: &Family) -> String {
    let mut out = format!("\n## {}: {}\n\n", family.prefix, family.title);
    out.push_str(&table(family.checks, |code, name| {
        format!("[{code} `{name}`](#{}-{name})", code.to_lowercase())
    }));
    for check in family.checks {
        out.push_str(&format!("\n{}", check_section(check)));
    }
    out
}

/// Returns checks as a table.
#[must_use]
pub fn checks_table(checks: &[&Check]) -> String {
    table(checks, |code, name| format!("{code} `{name}`"))
}

fn table(checks: &[&Check], title: impl Fn(&str, &str) -> String) -> String {
    let rows = checks.iter().map(|check| {
        let title = title(check.code, check.name);
        format!("| {title} | {} | {} |\n", check.level.name(), check.summary)
    });
    format!(
        "| check | level | finds that |\n|---|---|---|\n{}",
        rows.collect::<String>()
    )
}

/// Returns what one check finds, and what to do.
#[must_use]
pub fn check_section(check: &Check) -> String {
    let (code, name) = (check.code, check.name);
    let mut out = format!("### {code} `{name}`\n\n");
    let summary = capitalized(check.summary);
    let summary = format!("{summary}. ({})", traits(check).join(", "));
    let paragraphs = [&summary, check.reason, check.fix].map(paragraph);
    out.push_str(&format!("{}\n", paragraphs.join("\n\n")));
    for (heading, files) in [
        ("Found:", check.bad_files()),
        ("As it should be:", check.good_files()),
    ] {
        if !files.is_empty() {
            out.push_str(&format!("\n{heading}\n"));
            out.extend(files.iter().map(code_block));
        }
    }
    out
}

/// The widest line of a Markdown file.
const WIDEST: usize = 120;

/// Returns a text in lines of [`WIDEST`] columns. A code span stays on one line, so that it can be searched for.
fn paragraph(text: &str) -> String {
    const KEPT: &str = "\u{E000}";
    let parts = text.split('`').enumerate();
    let kept: Vec<_> = parts
        .map(|(index, part)| match index % 2 {
            0 => part.to_owned(),
            _ => part.replace(' ', KEPT),
        })
        .collect();
    let kept = kept.join("`");
    let options = Options::new(WIDEST)
        .word_separator(WordSeparator::AsciiSpace)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    let lines = textwrap::wrap(&kept, options);
    lines.join("\n").replace(KEPT, " ")
}

/// Returns its level, and what else is to be known of a check, in a few words each.
#[must_use]
pub fn traits(check: &Check) -> Vec<&'static str> {
    let needs = match check.needs {
        Needs::Nothing => None,
        Needs::Lock => Some("with `--locked`"),
        Needs::SourceCode => Some("with `--source`"),
        Needs::Review => Some("not in build scripts"),
    };
    let not_allowable = (!check.allowable).then_some("cannot be allowed");
    let fixable = check.fixable.then_some("fixed by `--fix`");
    let traits = [Some(check.level.name()), not_allowable, needs, fixable];
    traits.into_iter().flatten().collect()
}

/// Returns a sentence of a phrase.
#[must_use]
pub fn capitalized(phrase: &str) -> String {
    let mut chars = phrase.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}

fn code_block(file: &ExampleFile) -> String {
    let (language, comment) = match file.path.rsplit_once('.') {
        Some((_, "toml")) => ("toml", "#"),
        Some((_, "rs")) => ("rust", "//"),
        Some((_, extension)) => (extension, "#"),
        None => ("text", "#"),
    };
    // What changes the direction of text must not do so on the page.
    let shown = |c: char| -> String {
        match is_unprintable(c) && c != '\n' {
            true => format!("\\u{:04X}", u32::from(c)),
            false => c.to_string(),
        }
    };
    let text: String = file.text.trim_end().chars().map(shown).collect();
    format!("\n```{language}\n{comment} {}\n{text}\n```\n", file.path)
}
