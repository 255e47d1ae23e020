//! `errorbook check`, and what other commands make of broken projects.

mod command;

use command::{command, errorbook, errorbook_in, folder, run, shipped};

/// Returns the shipped catalog, damaged in every way at once.
fn damaged(name: &str) -> std::path::PathBuf {
    let change = |text: String, right: &str, wrong: &str| {
        assert!(text.contains(right), "{right}");
        text.replacen(right, wrong, 1)
    };
    let toml = shipped("catalog/tok.toml");
    let toml = change(
        toml,
        "[error.TOK001]\nstatus = 401\n",
        "[error.TOK001]\nstatus = 401\nstatus = 402\n",
    );
    let toml = change(
        toml,
        "for download Id { $download_id }\"",
        "for download Id {0}\"",
    );
    let toml = change(toml, "[one] { $hours } hour", "[one] { $hour } hour");
    let ftl = shipped("locales/ja/tok.ftl");
    let ftl = change(
        ftl,
        "    .cause-expired = リフレッシュトークンの有効期限が過ぎています。\n",
        "",
    );
    let utf16: Vec<u8> = "\u{feff}[error.A]\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    folder(
        name,
        &[
            ("catalog/tok.toml", toml.as_bytes()),
            ("catalog/wide.toml", &utf16),
            ("locales/ja/tok.ftl", ftl.as_bytes()),
        ],
    )
}

#[test]
fn of_the_shipped_catalogs_only_the_known_divergence_is_said() {
    let check = errorbook(&["check"]).done();
    assert!(
        check.contains("checked 3 catalogs, 44 entries, 2 locales: 2 findings, "),
        "{check}"
    );
    let json = errorbook(&["check", "--format", "json"]).done();
    let findings: serde_json::Value = serde_json::from_str(&json).unwrap();
    let findings = findings.as_array().unwrap().iter();
    let said: Vec<_> = findings
        .map(|found| {
            (
                found["name"].as_str().unwrap(),
                found["level"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(said, [("divergence", "info"); 2]);
}

#[test]
fn a_sound_project_has_no_findings() {
    let toml = "[error.TOK001]\nmessage = \"The token is expired.\"\n";
    let dir = folder("sound", &[("catalog/tok.toml", toml.as_bytes())]);
    let check = |arguments: &[&str]| run(command(arguments).current_dir(&dir)).done();
    assert_eq!(
        check(&["check"]),
        "checked 1 catalog, 1 entry, 1 locale: no findings\n"
    );
    assert_eq!(check(&["check", "--format", "json"]), "[]\n");
}

#[test]
fn everything_that_is_wrong_is_found_in_one_run() {
    let check = run(command(&["check"]).current_dir(damaged("damaged")));
    assert_eq!((check.status, check.stderr.as_str()), (1, ""));
    for (title, place) in [
        ("the key `status` is given twice", "catalog/tok.toml:20:1"),
        ("{0}", "catalog/tok.toml:63:52"),
        ("$hour", "catalog/tok.toml:111:14"),
        (
            "`TOK001` has no cause `expired` in `ja`",
            "locales/ja/tok.ftl:17:61",
        ),
        ("the file is encoded as UTF-16", "catalog/wide.toml:1:1"),
    ] {
        assert!(check.stdout.contains(title), "{title}: {}", check.stdout);
        assert!(check.stdout.contains(place), "{place}: {}", check.stdout);
    }
}

#[test]
fn findings_in_json_have_their_places() {
    let dir = damaged("damaged-json");
    let check = run(command(&["check", "--format", "json"]).current_dir(&dir));
    assert_eq!(check.status, 1);
    let findings: serde_json::Value = serde_json::from_str(&check.stdout).unwrap();
    let find = |text: &str| {
        let mut findings = findings.as_array().unwrap().iter();
        findings
            .find(|finding| finding["message"].as_str().unwrap().contains(text))
            .unwrap()
    };
    let twice = find("given twice");
    assert_eq!(twice["file"], "catalog/tok.toml");
    assert_eq!((&twice["line"], &twice["column"]), (&20.into(), &1.into()));
    assert_eq!(
        (&twice["end_line"], &twice["end_column"]),
        (&20.into(), &7.into())
    );
    assert_eq!(
        (&twice["code"], &twice["name"]),
        (&"EB0006".into(), &"toml-syntax".into())
    );
    assert_eq!(twice["level"], "error");
    assert_eq!(twice["labels"][0]["text"], "this one comes second");
    assert!(twice["help"][0].as_str().unwrap().starts_with("remove one"));
    let missing = find("has no cause");
    assert_eq!(missing["file"], "locales/ja/tok.ftl");
    // A place is seen from where the command stands.
    let elsewhere = command(&["check", "--format", "json", "--dir", dir.to_str().unwrap()])
        .output()
        .unwrap();
    let text = String::from_utf8(elsewhere.stdout).unwrap();
    assert!(
        text.contains(&format!(
            "\"file\": \"{}/catalog/tok.toml\"",
            dir.to_str().unwrap().replace('\\', "/")
        )),
        "{text}"
    );
}

#[test]
fn annotations_are_one_line_each() {
    let check =
        run(command(&["check", "--format", "github"]).current_dir(damaged("damaged-github")));
    assert_eq!(check.status, 1);
    let twice = "::error file=catalog/tok.toml,line=20,endLine=20,col=1,endColumn=7,title=EB0006 toml-syntax::\
                 the key `status` is given twice%0Athis one comes second%0Ahelp: remove one of the two";
    assert!(check.stdout.contains(twice), "{}", check.stdout);
    let is_annotation = |line: &str| {
        let commands = ["::error file=", "::warning file=", "::notice file="];
        commands.iter().any(|command| line.starts_with(command))
    };
    assert!(check.stdout.lines().all(is_annotation), "{}", check.stdout);
}

#[test]
fn commands_that_write_report_what_is_wrong_and_stop() {
    let dir = damaged("damaged-others");
    for arguments in [
        &["docs", "--out", "out"][..],
        &["docs", "--format", "html", "--out", "out"],
        &["lock"],
        &["new", "TOK"],
    ] {
        let stderr = run(command(arguments).current_dir(&dir)).failed(1);
        assert!(
            stderr.contains("the key `status` is given twice"),
            "{stderr}"
        );
        assert!(!stderr.contains('\u{1b}'), "colour in a pipe: {stderr}");
    }
    assert!(!dir.join("out").exists());
}

#[test]
fn an_empty_directory_has_no_catalog() {
    let empty = folder("empty", &[]);
    let check = run(&mut command(&["check", "--dir", empty.to_str().unwrap()]));
    assert_eq!((check.status, check.stderr.as_str()), (1, ""));
    assert!(
        check.stdout.contains("there is no catalog"),
        "{}",
        check.stdout
    );
    // A folder without catalogs is a project nevertheless.
    let check = errorbook_in("no-files", &[("catalog/README.md", b"")], &["check"]);
    assert_eq!(check.status, 1);
}

#[test]
fn what_cannot_be_read_is_said() {
    let stderr = errorbook(&["check", "--dir", "not/there"]).failed(2);
    assert!(
        stderr.starts_with("error: `not/there` is not a directory\n"),
        "{stderr}"
    );
    let stderr = errorbook_in("catalog-file", &[("catalog", b"")], &["list"]).failed(1);
    assert!(
        stderr.starts_with("error[EB0014]: `catalog` cannot be read: "),
        "{stderr}"
    );
}

#[cfg(unix)]
#[test]
fn files_and_folders_that_may_not_be_read_are_said() {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    let dir = folder("dangling", &[]);
    fs::create_dir(dir.join("catalog")).unwrap();
    symlink("nothing", dir.join("catalog/app.toml")).unwrap();
    let check = run(command(&["check"]).current_dir(&dir));
    assert_eq!(check.status, 1);
    let found = "error[EB0014]: `catalog/app.toml` cannot be read: ";
    assert!(check.stdout.starts_with(found), "{}", check.stdout);

    let dir = folder(
        "locked",
        &[("catalog/app.toml", b"[error.A]\nmessage = \"a\"\n")],
    );
    let catalog = dir.join("catalog");
    fs::set_permissions(&catalog, fs::Permissions::from_mode(0o000)).unwrap();
    let locked = fs::read_dir(&catalog).is_err();
    let check = run(command(&["check"]).current_dir(&dir));
    fs::set_permissions(&catalog, fs::Permissions::from_mode(0o755)).unwrap();
    // The superuser reads everything.
    if locked {
        let found = "error[EB0014]: `catalog` cannot be read: ";
        assert!(check.stdout.starts_with(found), "{}", check.stdout);
    } else {
        check.done();
    }
}

#[test]
fn source_code_is_what_git_would_take() {
    let source = |key: &str| format!("fn f() -> AppError {{ AppError::{key} }}\n").into_bytes();
    let [made, unknown] = ["A", "Unknown"].map(source);
    let files: [(&str, &[u8]); 10] = [
        ("catalog/app.toml", b"[error.A]\nmessage = \"A.\"\n"),
        (".gitignore", b"/src/generated.rs\nout/\n"),
        ("src/lib.rs", &made),
        ("src/generated.rs", &unknown),
        ("src/out/a.rs", &unknown),
        ("src/deep/.gitignore", b"*_ignored.rs\n!kept_ignored.rs\n"),
        ("src/deep/a_ignored.rs", &unknown),
        ("src/deep/kept_ignored.rs", &made),
        ("src/target/a.rs", &unknown),
        ("src/.hidden/a.rs", &unknown),
    ];
    let dir = folder("gitignore", &files);
    let check = |source: &str| {
        let arguments = ["check", "--source", source, "--format", "json"];
        run(command(&arguments).current_dir(&dir))
    };
    for source in ["src", ".", "src/deep/.."] {
        let found = check(source);
        assert!(
            !found.stdout.contains("EB0902"),
            "{source}: {}",
            found.stdout
        );
        assert_eq!(found.status, 0, "{source}: {}", found.stderr);
    }
    // What is named is read.
    assert!(check("src/generated.rs").stdout.contains("EB0902"));
}

#[test]
fn every_result_of_sarif_has_a_location() {
    let arguments = ["check", "--locked", "--format", "sarif"];
    let files: [(&str, &[u8]); 1] = [("catalog/app.toml", b"[error.A]\nmessage = \"A.\"\n")];
    let run = run(command(&arguments).current_dir(folder("sarif-location", &files)));
    let log: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let missing = results.iter().find(|result| result["ruleId"] == "EB0708");
    let location = &missing.unwrap()["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], "./");
}
