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
fn many_findings_of_a_check_are_counted_and_hide_no_error() {
    let entries = (0..2_000).map(|n| {
        let (message, resolution) = match n {
            1_999 => ("{ $x }", "Ask \u{200b}again."),
            _ => ("It is the\u{200b} end.", "Ask again, teh same."),
        };
        format!(
            "[error.E{n}]\nmessage = \"{message}\"\n\
             resolutions = [{{ id = \"ask\", text = \"{resolution}\" }}]\n"
        )
    });
    let catalog = entries.collect::<String>();
    let mut report = report(&[("catalog/tok.toml", &catalog)]);
    assert_eq!(report.matches("[EB0311]").count(), 100);
    assert!(report.contains("… and 1900 more of EB0311 (invisible-character)"));
    assert!(report.contains("[EB0201]: entry `E1999` has no parameter `$x`"));
    report = self::report(&[(
        "catalog/tok.toml",
        &catalog.replace("It is the\u{200b} end.", "{ $x }"),
    )]);
    assert_eq!(
        report.matches("error[EB0201]").count(),
        2_000,
        "errors are all shown"
    );
}

/// The lines around them would be the square of what there is.
#[test]
fn many_errors_on_long_lines_do_not_quote_them_for_ever() {
    let text = "{ $x } ".repeat(99);
    let entries = (0..100).map(|n| format!("[error.E{n}]\nmessage = \"{text}{:9999}\"\n", "."));
    let report = report(&[("catalog/tok.toml", &entries.collect::<String>())]);
    assert_eq!(report.matches("error[EB0201]").count(), 9_900);
    assert!(report.len() < 30 << 20, "{} bytes", report.len());
    assert!(report.contains("--> catalog/tok.toml:200:"));
}
