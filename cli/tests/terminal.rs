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
        &["stats", "extra"],
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

#[test]
fn a_code_leads_to_its_page() {
    let catalog: &[(&str, &[u8])] = &[(
        "catalog/a.toml",
        b"[catalog]\ndocs-url = \"https://example.com/e\"\n[error.A1]\nmessage = \"One.\"\n",
    )];
    let explain = ["explain", "A1", "--color", "always", "--locale", "en"];
    let styled = command::errorbook_in("docs-url", catalog, &explain).done();
    let link = "\u{1b}]8;;https://example.com/e/A1\u{1b}\\A1\u{1b}]8;;\u{1b}\\";
    assert!(styled.contains(link), "{styled:?}");
    let plain = command::errorbook_in("docs-url-plain", catalog, &explain[..2]).done();
    assert!(plain.starts_with("A1\n"), "{plain:?}");
}

#[test]
fn markup_is_shown_as_styles_where_there_are_styles() {
    let explain = ["explain", "InvalidCode", "--locale", "en"];
    let plain = errorbook(&explain).done();
    let styled = errorbook(&[&explain[..], &["--color", "always"]].concat()).done();
    assert!(
        plain.contains('`') && !styled.contains('`'),
        "{plain}{styled}"
    );
    assert!(styled.contains("\u{1b}[32m"), "{styled:?}");
}

/// Standard output of the command at a terminal of this size.
#[cfg(unix)]
fn at_terminal(columns: u16, lines: u16, pager: Option<&str>, arguments: &[&str]) -> String {
    use std::fs::{File, OpenOptions};
    use std::io::Read as _;
    use std::os::unix::fs::OpenOptionsExt as _;

    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    use rustix::termios::{Winsize, tcsetwinsize};

    let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&ours).unwrap();
    unlockpt(&ours).unwrap();
    let name = ptsname(&ours, Vec::new()).unwrap().into_string().unwrap();
    let size = Winsize {
        ws_row: lines,
        ws_col: columns,
        ws_xpixel: 0,
        ws_ypixel: 0,
    };
    tcsetwinsize(&ours, size).unwrap();
    let no_control = i32::try_from(rustix::fs::OFlags::NOCTTY.bits()).unwrap();
    let theirs = OpenOptions::new()
        .read(true)
        .write(true)
        .custom_flags(no_control)
        .open(name)
        .unwrap();
    let mut command = command(arguments);
    command
        .env("TERM", "xterm")
        .env_remove("LESS")
        .env("PAGER", pager.unwrap_or(""));
    let mut child = command.stdout(theirs.try_clone().unwrap()).spawn().unwrap();
    drop(command);
    drop(theirs);
    let mut shown = Vec::new();
    // When the last writer is gone, reading a terminal is an error.
    let _ = File::from(ours).read_to_end(&mut shown);
    assert!(child.wait().unwrap().success());
    String::from_utf8(shown).unwrap().replace("\r\n", "\n")
}

#[cfg(unix)]
#[test]
fn a_terminal_gets_lines_that_fit_and_colours() {
    use unicode_width::UnicodeWidthStr as _;

    let explain = ["explain", "TOK001", "--locale", "ja"];
    let shown = at_terminal(40, 100, None, &explain);
    assert!(shown.starts_with("\u{1b}[1m\u{1b}[36mTOK001"), "{shown:?}");
    let text = anstream::adapter::strip_str(&shown).to_string();
    for line in text.lines() {
        assert!(line.width() <= 40, "{line}");
    }
    let whole = errorbook(&explain).done();
    let without_breaks = |text: &str| text.replace(['\n', ' '], "");
    assert_eq!(without_breaks(&text), without_breaks(&whole));
}

#[cfg(unix)]
#[test]
fn what_is_longer_than_the_screen_goes_to_the_pager() {
    let explain = ["explain", "TOK005", "--locale", "en", "--color", "never"];
    let pager = Some("sed 's/^/> /'");
    let paged = at_terminal(80, 10, pager, &explain);
    assert!(paged.lines().all(|line| line.starts_with('>')), "{paged}");
    assert!(paged.starts_with("> TOK005: "));
    for shown in [
        at_terminal(80, 200, pager, &explain),
        at_terminal(80, 10, Some(""), &explain),
        at_terminal(80, 10, Some("cat"), &explain),
        at_terminal(80, 10, pager, &[&explain[..], &["--no-pager"]].concat()),
        at_terminal(80, 10, Some("no-such-pager 2>/dev/null"), &explain),
    ] {
        assert!(shown.starts_with("TOK005: "), "{shown}");
    }
}
