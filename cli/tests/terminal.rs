//! Colour, pipes and usage: what all commands share.

mod command;

use std::process::Stdio;

use command::{command, errorbook, run};

const COMMANDS: [&[&str]; 3] = [&["explain", "TOK005"], &["list"], &["check"]];

fn is_coloured(arguments: &[&str], variables: &[(&str, &str)]) -> bool {
    let mut command = command(arguments);
    run(command.envs(variables.iter().copied()))
        .done()
        .contains('\u{1b}')
}

#[test]
fn colour_is_for_terminals_and_who_asks_for_it() {
    let list = ["list"];
    assert!(!is_coloured(&list, &[]));
    assert!(is_coloured(&list, &[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(
        &list,
        &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]
    ));
    assert!(is_coloured(
        &["list", "--color", "always"],
        &[("NO_COLOR", "1")]
    ));
    assert!(!is_coloured(
        &["list", "--color", "never"],
        &[("CLICOLOR_FORCE", "1")]
    ));
    assert!(is_coloured(
        &["explain", "TOK005", "--color", "always"],
        &[]
    ));
    // Machine formats have none.
    assert!(!is_coloured(
        &["list", "--format", "json", "--color", "always"],
        &[]
    ));
}

#[test]
fn errors_are_coloured_on_request_only() {
    let error = |color: &str| errorbook(&["explain", "NOPE", "--color", color]).failed(1);
    assert!(error("always").starts_with("\u{1b}["));
    assert!(error("never").starts_with("error: "));
    assert!(error("auto").starts_with("error: "));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    for arguments in COMMANDS {
        let mut command = command(arguments);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert_eq!(
            String::from_utf8(output.stderr).unwrap(),
            "",
            "{arguments:?}"
        );
    }
}

#[test]
fn wrong_usage_ends_with_status_2() {
    for arguments in [
        &[][..],
        &["nope"],
        &["explain"],
        &["render"],
        &["docs"],
        &["list", "--format", "xml"],
        &["list", "extra"],
        &["--color", "sometimes", "list"],
    ] {
        let stderr = errorbook(arguments).failed(2);
        assert!(
            stderr.contains("Usage: errorbook") || stderr.contains("--help"),
            "{stderr}"
        );
    }
}

#[test]
fn help_and_version_are_no_errors() {
    let help = errorbook(&["--help"]).done();
    for command in ["explain", "list", "render", "check", "docs"] {
        assert!(help.contains(&format!("  {command} ")), "{help}");
    }
    assert_eq!(
        errorbook(&["--version"]).done(),
        concat!("errorbook ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_wrong_usage() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let mut explain = command(&["explain"]);
    let run = run(explain.arg(OsStr::from_bytes(b"\xff\xfe")));
    run.failed(2);
}
