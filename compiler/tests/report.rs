//! The report as people read it, for typical findings and for files that are hard to show.
// A place inside of a character is what these tests are to find.
#![allow(clippy::string_slice)]

use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};

fn project(files: &[(&str, &str)]) -> Compilation {
    compile(
        files
            .iter()
            .map(|(path, text)| InputFile::new(*path, *text))
            .collect(),
    )
    .with_review()
}

fn report(files: &[(&str, &str)]) -> String {
    project(files).report(Color::Never)
}

const CATALOG: &str = r#"[catalog]
require = { ja = ["message", "summary"] }

[error.TOK005]
message = "The expiry date cannot be more than { $hours } h in the future."
summary = "Expiry date too late"
params = [{ name = "hours", type = "u32", unit = "hour", example = 24, doc = "How far." }]
resolutions = [{ id = "within", text = "Choose a date within { $hours } h." }]
"#;

#[test]
fn a_misspelt_parameter() {
    let japanese = "TOK005 = 有効期限は、{ $hour }時間より未来日に設定できません。\n    .summary = 期限が遅すぎます\n";
    insta::assert_snapshot!(report(&[
        ("catalog/tok.toml", CATALOG),
        ("locales/ja/tok.ftl", japanese),
    ]));
}

#[test]
fn a_missing_translation() {
    let japanese = "TOK005 = 有効期限は、{ $hours }時間より未来日に設定できません。\n";
    insta::assert_snapshot!(report(&[
        ("catalog/tok.toml", CATALOG),
        ("locales/ja/tok.ftl", japanese),
    ]));
}

#[test]
fn a_select_that_hides_a_variant() {
    let japanese = "TOK005 = 有効期限は、{ $hours ->\n    [one] 1時間\n   *[other] { $hours }時間\n}より未来日に設定できません。\n    .summary = 期限が遅すぎます\n";
    insta::assert_snapshot!(report(&[
        ("catalog/tok.toml", CATALOG),
        ("locales/ja/tok.ftl", japanese),
    ]));
}

#[test]
fn syntax_errors_and_a_positional_placeholder() {
    let catalog = "[error.TOK001]\nmessage = \"The token {0} is expired\nstatus 401\nparams = [{ name = \"id\", type = \"string\" }]\nsummary = \"Token {0}\"\n";
    let japanese = "TOK001 = トークン{ $id の有効期限\n";
    insta::assert_snapshot!(report(&[
        ("catalog/tok.toml", catalog),
        ("locales/ja/tok.ftl", japanese),
    ]));
}

#[test]
fn a_mistake_in_a_text_that_others_show() {
    let catalog = "[error.TOK001]\nmessage = \"{ TOK002 } again\"\nrelated = [\"TOK02\"]\n[error.TOK002]\nmessage = \"The token { $id } is revoked.\"\nparams = [{ name = \"id\", type = \"string\" }]\n";
    insta::assert_snapshot!(report(&[("catalog/tok.toml", catalog)]));
}

#[test]
fn files_that_are_hard_to_show() {
    // Empty; ends without a line end; tabs; a place at the very end; wide characters throughout.
    let catalog = "[catalog]\nrequire = { ja = [\"message\"], fr = [\"message\"] }\n[error.TOK001]\nmessage\t=\t\"\tトークン\t{ $id }\"\nsummary = \"あ";
    insta::assert_snapshot!(report(&[
        ("catalog/tok.toml", catalog),
        ("locales/fr/tok.ftl", ""),
        ("locales/ja/tok.ftl", "\n\n"),
        ("locales/jp/tok.ftl", ""),
    ]));
}

#[test]
fn a_report_carries_no_control_or_direction_characters() {
    let hostile = "\u{1b}[31m\u{202e}\u{9b}\u{7}\u{2028}\u{200f}";
    let catalog = format!(
        "[error.TOK001]\nmessage = \"\u{9b}31m{{ $x }}\u{202e}\u{200f}\"\n\"k\\u001b\\u202e\\u0007\" = 1\n'{}' = 1\nrelated = [\"\\u001b\\n\\u2066\"]\n",
        hostile.replace(['\u{1b}', '\u{7}'], "")
    );
    let compiled = project(&[
        ("catalog/tok.toml", &catalog),
        (&format!("locales/{hostile}/tok.ftl"), "TOK001 = a\n"),
        (
            "locales/ja/tok.ftl",
            "TOK001 = \u{1b}[31m{ $y }\u{9b}\n\u{1b}\n",
        ),
    ]);
    for color in [Color::Never, Color::Always] {
        let mut report = compiled.report(color);
        if color == Color::Always {
            // The renderer's own colours, which it writes as `ESC [ digits ; digits m`.
            while let Some(at) = report.find("\u{1b}[") {
                let end = at + report[at..].find('m').unwrap();
                let own = report[at + 2..end].chars();
                assert!(own.clone().all(|c| c.is_ascii_digit() || c == ';'));
                report.replace_range(at..=end, "");
            }
        }
        let raw = |c: char| {
            c != '\n' && c.is_control()
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!report.contains(raw), "{report:?}");
    }
    assert!(compiled.diagnostics().len() >= 5);
}

#[test]
fn many_findings_are_counted_and_not_all_shown() {
    let entries = (0..2_000).map(|n| format!("[error.E{n}]\nmessage = \"{{ $x }}\"\n"));
    let report = report(&[("catalog/tok.toml", &entries.collect::<String>())]);
    assert!(
        report.ends_with("… and 1500 more\n\n2000 errors\n"),
        "{}",
        &report[report.len() - 200..]
    );
}
