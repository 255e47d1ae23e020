//! The programs fail, and print why in the reader's language.

use std::process::Command;

/// Runs a program in an environment of a language, and returns what it printed.
fn said(program: &str, lang: &str) -> String {
    let mut command = Command::new(program);
    for name in ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "RUST_BACKTRACE"] {
        command.env_remove(name);
    }
    let output = command.env("LANG", lang).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

fn assert_says(program: &str, english: &[&str], japanese: &[&str]) {
    for (lang, parts) in [
        ("en_US.UTF-8", english),
        ("C", english),
        ("ja_JP.UTF-8", japanese),
    ] {
        let said = said(program, lang);
        for part in parts {
            assert!(said.contains(part), "{part} in {lang}:\n{said}");
        }
    }
}

#[test]
fn anyhow_writes_the_chain() {
    assert_says(
        env!("CARGO_BIN_EXE_with_anyhow"),
        &[
            "Error: downloading\n",
            "0: Failed to export token for download Id d-1",
            "1: the disk is full",
        ],
        &[
            "Error: downloading\n",
            "0: download Id d-1 の",
            "1: the disk is full",
        ],
    );
}

#[test]
fn color_eyre_writes_the_chain_and_suggests_the_resolutions() {
    assert_says(
        env!("CARGO_BIN_EXE_with_color_eyre"),
        &[
            "0: downloading",
            "1: Failed to export token for download Id d-1",
            "2: the disk is full",
            "Suggestion: Export the token again.",
        ],
        &[
            "0: downloading",
            "1: download Id d-1 の",
            "2: the disk is full",
            "Suggestion: トークンのエクスポートをもう一度実行してください。",
        ],
    );
}
