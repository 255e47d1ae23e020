//! `errorbook completions`, and what a shell is told.

mod command;

use command::{command, errorbook, errorbook_in, folder, run};

#[test]
fn each_shell_has_a_script() {
    for (shell, sign) in [
        ("bash", "complete -o "),
        ("zsh", "#compdef errorbook"),
        ("fish", "complete --"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let script = errorbook(&["completions", shell]).done();
        assert!(script.contains(sign), "{script}");
        assert!(script.contains("ERRORBOOK_COMPLETE"), "{script}");
        assert!(!script.contains(env!("CARGO_MANIFEST_DIR")), "{script}");
    }
    errorbook(&["completions", "tcsh"]).failed(2);
}

/// Returns what bash is told of the last word.
fn candidates(directory: Option<&std::path::Path>, words: &[&str]) -> Vec<String> {
    let mut command = command(&[&["--", "errorbook"], words].concat());
    command
        .env("ERRORBOOK_COMPLETE", "bash")
        .env("_CLAP_IFS", "\n")
        .env("_CLAP_COMPLETE_INDEX", words.len().to_string())
        .env("_CLAP_COMPLETE_COMP_TYPE", "9")
        .env("_CLAP_COMPLETE_SPACE", "false");
    if let Some(directory) = directory {
        command.current_dir(directory);
    }
    let out = run(&mut command).done();
    out.lines().map(str::to_owned).collect()
}

#[test]
fn codes_are_those_of_the_catalogs_at_hand() {
    assert_eq!(
        candidates(None, &["explain", "tok01"]),
        ["TOK010", "TOK011", "TOK012", "TOK013"]
    );
    assert_eq!(
        candidates(None, &["render", "EntityOrRoleDisabledIn"]).len(),
        2
    );
    // The code that people have, not the names of its cases.
    assert_eq!(
        candidates(None, &["explain", "EntityOrRoleD"]),
        ["EntityOrRoleDisabled"]
    );
    assert!(
        candidates(None, &["explain", "akoya/invalidc"]).contains(&"akoya/InvalidCode".to_owned())
    );
    assert_eq!(candidates(None, &["list", "--locale", "j"]), ["ja"]);
    assert!(candidates(None, &["ident"]).contains(&"identify".to_owned()));
    let catalog = b"[error.ZX1]\nmessage = \"One.\"\n";
    let own = folder("completions", &[("catalog/zx.toml", catalog)]);
    assert_eq!(candidates(Some(&own), &["render", "z"]), ["ZX1"]);
    let broken = folder("completions-broken", &[("catalog/zx.toml", b"[error")]);
    assert!(candidates(Some(&broken), &["explain", "z"]).is_empty());
    // Elsewhere, the variable means nothing.
    let catalog: &[(&str, &[u8])] = &[("catalog/zx.toml", b"[error.ZX1]\nmessage = \"One.\"\n")];
    let list = errorbook_in("completions-list", catalog, &["list"]);
    assert!(list.done().contains("ZX1"));
}

#[test]
fn catalogs_checks_and_parameters_are_completed() {
    let words = |words: &[&str]| candidates(None, words);
    assert_eq!(words(&["list", "n"]), ["netsuite"]);
    assert_eq!(words(&["new", "ak"])[0], "akoya");
    assert!(words(&["explain", "net"]).contains(&"netsuite".to_owned()));
    let family = words(&["explain", "eb02"]);
    assert!(family.len() > 10 && family.iter().all(|code| code.starts_with("EB02")));
    assert_eq!(words(&["explain", "stale-tr"]), ["stale-translation"]);
    assert_eq!(
        words(&["check", "--ignore", "EB0301,stale-tr"]),
        ["EB0301,stale-translation"]
    );
    assert_eq!(words(&["render", "TOK005", "h"]), ["hours="]);
    assert_eq!(words(&["lock", "--reviewed", "ja:TOK013"]), ["ja:TOK013"]);
}

/// Makes a project whose codes are what shells run, beside one that is a code.
fn hostile(name: &str) -> std::path::PathBuf {
    let codes = [
        "T-1$(touch${IFS}RAN)",
        "T-2`touch RAN`",
        "T-3;touch RAN",
        "T-4|touch RAN",
        "T-5&touch RAN",
        "T-6\ntouch RAN",
        "T-7>RAN",
        "T-8\u{1b}[31m",
        "T-*",
        "T-'",
        "T-!!",
        "T-\\",
        "T-{RAN,b}",
        "~/T-",
        "T-9 #",
        "T- x",
        "-T-",
    ];
    let entry = |(at, code): (usize, &str)| {
        let code = serde_json::Value::from(code);
        format!("[error.E{at}]\ncode = {code}\nmessage = \"m{at}\"\n")
    };
    let mut catalog: String = codes.into_iter().enumerate().map(entry).collect();
    catalog.push_str(
        "[error.PLAIN]\ncode = \"T-0\"\nmessage = \"m\"\n\
         summary = '{ \"\\u001B\" }[31m{ \"\\u000A\" }touch RAN{ \"\\u0009\" }x'\n",
    );
    folder(name, &[("catalog/t.toml", catalog.as_bytes())])
}

/// Runs `script` in a shell, beside that project. `None` where there is no such shell.
#[cfg(unix)]
fn in_shell(shell: &str, arguments: &[&str], script: &str) -> Option<String> {
    let dir = hostile(&format!("completions-{shell}"));
    let bin = std::path::Path::new(env!("CARGO_BIN_EXE_errorbook"))
        .parent()
        .unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let mut command = std::process::Command::new(shell);
    command
        .args(arguments)
        .arg(script)
        .env("PATH", path)
        .current_dir(&dir);
    let output = command.output().ok()?;
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(!dir.join("RAN").exists(), "{shell} ran a code");
    Some(String::from_utf8(output.stdout).unwrap())
}

/// What bash completes stands in the line as it is, so that Enter runs it: here, `eval`.
#[cfg(unix)]
#[test]
fn bash_runs_no_code_that_it_completes() {
    let script = r#"
        source <(errorbook completions bash)
        for typed in "" T T- t-1 '~'; do
            COMP_WORDS=(errorbook explain "$typed") COMP_CWORD=2 COMP_TYPE=9 COMPREPLY=()
            _clap_complete_errorbook errorbook "$typed" explain
            for candidate in "${COMPREPLY[@]}"; do
                eval ": $candidate"
                # The keys, which are plain, stand in for codes that are refused.
                case $candidate in -* | E[0-9]* | t/E*) continue ;; esac
                printf '%s: %s\n' "$typed" "$candidate"
            done
        done"#;
    if let Some(out) = in_shell("bash", &["--norc", "--noprofile", "-c"], script) {
        assert_eq!(out, ": T-0\n: t\nT: T-0\nT: t\nT-: T-0\n");
    }
}

#[cfg(unix)]
#[test]
fn fish_is_told_of_plain_codes_and_harmless_summaries() {
    let script = "errorbook completions fish | source; complete -C 'errorbook explain T-'";
    if let Some(out) = in_shell("fish", &["--no-config", "-c"], script) {
        assert_eq!(out, "T-0\t\\u{1b}[31m touch RAN\\tx\n");
    }
}
