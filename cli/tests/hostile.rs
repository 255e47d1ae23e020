//! Findings about hostile catalogs, in every format: text stays text.

mod command;

use command::{command, folder, run};

/// What drives a terminal, ends a line, turns text around, or is a command elsewhere.
const HOSTILE: &str = "\u{1b}[31m\u{1b}]0;x\u{7}\u{9b}2J\u{85}\u{2028}\u{202e}\u{2066}\r\u{8}%0A::error::x,y:z\"'<b>`|";

/// A project whose keys, texts, values and names of files are hostile, each of which some finding quotes.
fn project(name: &str) -> std::path::PathBuf {
    let quoted = serde_json::Value::from(HOSTILE);
    let literal: String = HOSTILE.chars().filter(|c| c.is_alphanumeric()).collect();
    let catalog = format!(
        "{quoted} = 1\n[catalog]\ntitle = {quoted}\nunit = {quoted}\n[error.{quoted}]\nmessage = \"m\"\n\
         [error.T1]\ncode = {quoted}\nmessage = {quoted}\nsummary = \"[x](javascript:{literal})\"\n\
         related = [{quoted}]\nallow.{quoted} = {quoted}\nstatus = {quoted}\nsince = {quoted}\n\
         params = [{{ name = {quoted}, type = {quoted}, unit = {quoted}, example = {quoted} }}]\n\
         causes = [{{ id = {quoted}, text = {quoted} }}]\nlinks = [{quoted}]\n\
         [link.{quoted}]\ntitle = {quoted}\nurl = {quoted}\n[enum.{quoted}]\nwords = [{quoted}]\n"
    );
    let one_line = HOSTILE.replace(['\r', '/'], "");
    let translation =
        format!("T1 = {{ ${one_line} }}\n{one_line} = x\nT1 = {{ -{one_line} }} {HOSTILE}\n");
    let lock = format!("{HOSTILE}\n");
    folder(
        name,
        &[
            ("catalog/t.toml", catalog.as_bytes()),
            (
                &format!("catalog/{one_line}.toml"),
                b"[error.A1]\nmessage = \"m\"\n",
            ),
            ("locales/ja/t.ftl", translation.as_bytes()),
            (&format!("locales/{one_line}/t.ftl"), b"T1 = x\n"),
            ("errorbook.lock", lock.as_bytes()),
        ],
    )
}

/// Returns whether a character commands a terminal. A text for people may isolate what runs the other way.
fn is_command(c: char) -> bool {
    c.is_control() && c != '\n' || matches!(c, '\u{2028}'..='\u{202e}')
}

fn is_harmful(c: char) -> bool {
    is_command(c) || matches!(c, '\u{2066}'..='\u{2069}')
}

#[cfg(unix)]
#[test]
fn findings_drive_no_terminal_and_forge_no_annotation() {
    let dir = project("hostile-findings");
    for format in ["text", "json", "github", "sarif"] {
        let run = run(command(&["check", "--format", format]).current_dir(&dir));
        assert_eq!(run.status, 1, "{}", run.stderr);
        assert!(run.stdout.len() > 2_000, "{}", run.stdout);
        let shown = [run.stdout.as_str(), run.stderr.as_str()].concat();
        assert!(!shown.contains(is_harmful), "{format}: {shown:?}");
        match format {
            "github" => {
                let commands = ["::error file=", "::warning file=", "::notice file="];
                let is_own = |line: &str| commands.iter().any(|command| line.starts_with(command));
                assert!(run.stdout.lines().all(is_own), "{}", run.stdout);
            }
            "json" | "sarif" => {
                serde_json::from_str::<serde_json::Value>(&run.stdout).unwrap();
            }
            _ => {}
        }
    }
}

/// Other commands say the same findings, or what little they could read.
#[cfg(unix)]
#[test]
fn no_command_shows_more_of_a_hostile_catalog_than_its_text() {
    let dir = project("hostile-commands");
    for arguments in [
        &["list"][..],
        &["list", "--format", "json"],
        &["explain", "T1"],
        &["explain", "T1", "--format", "json"],
        &["search", "b"],
        &["identify", HOSTILE],
        &["explain", HOSTILE],
        &["docs", "--out", "out"],
        &["lock"],
        &["new", "T"],
        &["stats"],
        &["check", "--statistics"],
    ] {
        let run = run(command(arguments).current_dir(&dir));
        let shown = [run.stdout.as_str(), run.stderr.as_str()].concat();
        assert!(!shown.is_empty(), "{arguments:?}");
        assert!(!shown.contains(is_command), "{arguments:?}: {shown:?}");
    }
}
