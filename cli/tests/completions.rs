//! `errorbook completions`, and what a shell is told.

mod command;

use command::{command, errorbook, errorbook_in, folder, run};

#[test]
fn each_shell_has_a_script() {
    for (shell, sign) in [
        ("bash", "complete -o "),
        ("zsh", "#compdef errorbook"),
        ("fish", "complete --"),
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
    assert_eq!(candidates(Some(&own), &["explain", "z"]), ["ZX1"]);
    let broken = folder("completions-broken", &[("catalog/zx.toml", b"[error")]);
    assert!(candidates(Some(&broken), &["explain", "z"]).is_empty());
    // Elsewhere, the variable means nothing.
    let catalog: &[(&str, &[u8])] = &[("catalog/zx.toml", b"[error.ZX1]\nmessage = \"One.\"\n")];
    let list = errorbook_in("completions-list", catalog, &["list"]);
    assert!(list.done().contains("ZX1"));
}
