//! Which findings `errorbook check` shows and counts.

mod command;

use std::fs;
use std::path::Path;

use command::{Run, command, folder, run};
use serde_json::Value;

/// Two infos in one file, a warning in another, an error in a third.
const FILES: [(&str, &[u8]); 4] = [
    (
        "catalog/a.toml",
        b"[error.A]\nmessage = \"Got { $x } of { $y }\"\nparams = [{ name = \"x\", type = \"u8\" }, { name = \"y\", type = \"u8\" }]\n",
    ),
    (
        "catalog/b.toml",
        b"[catalog]\nlevels.undocumented-parameter = \"warning\"\n[error.B]\nmessage = \"Lost { $x }\"\nparams = [{ name = \"x\", type = \"u8\" }]\n",
    ),
    ("catalog/c.toml", b"[error.C]\nmessage = \"The wrong { $nope }\"\n"),
    ("src/empty.rs", b""),
];

fn check(dir: &Path, arguments: &[&str]) -> Run {
    let mut command = command(&["check"]);
    run(command.args(arguments).current_dir(dir))
}

/// Returns the level of each finding that is shown.
fn levels(dir: &Path, arguments: &[&str]) -> Vec<String> {
    let json = check(dir, &[&["--format", "json"], arguments].concat()).stdout;
    let found: Value = serde_json::from_str(&json).unwrap();
    let found = found.as_array().unwrap().iter();
    found
        .map(|found| found["level"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn findings_are_chosen_by_check_level_and_file() {
    let dir = folder("selection_chosen", &FILES);
    for (arguments, expected) in [
        (
            &[] as &[&str],
            &["info", "info", "warning", "error"] as &[&str],
        ),
        (&["--select", "EB0201"], &["error"]),
        (
            &["--select", "undocumented-parameter"],
            &["info", "info", "warning"],
        ),
        (&["--select", "EB02", "--ignore", "EB0212"], &["error"]),
        // The longest match decides.
        (&["--select", "EB0201", "--ignore", "EB"], &["error"]),
        (&["--ignore", "EB0212,EB0201"], &[]),
        (&["--level", "warning"], &["warning", "error"]),
        (&["catalog/b.toml"], &["warning"]),
        (
            &["catalog/b.toml", "./catalog/../catalog/c.toml"],
            &["warning", "error"],
        ),
        (&["catalog"], &["info", "info", "warning", "error"]),
        (&["src"], &[]),
    ] {
        assert_eq!(levels(&dir, arguments), expected, "{arguments:?}");
    }
}

#[test]
fn what_is_not_selected_is_counted_and_does_not_fail() {
    let dir = folder("selection_counted", &FILES);
    let hidden = check(&dir, &["--ignore", "EB0201"]);
    assert_eq!(hidden.status, 0, "{}", hidden.stdout);
    assert!(
        hidden.stdout.ends_with("1 error not selected\n"),
        "{}",
        hidden.stdout
    );
    assert_eq!(check(&dir, &[]).status, 1);
    assert_eq!(check(&dir, &["--exit-zero"]).status, 0);
    let quiet = check(&dir, &["--quiet", "--level", "error"]).stdout;
    assert!(
        quiet.contains("EB0201") && !quiet.contains("not selected"),
        "{quiet}"
    );
}

#[test]
fn a_check_and_a_path_that_are_not_there_are_wrong_usage() {
    let dir = folder("selection_unknown", &FILES);
    let unknown = check(&dir, &["--select", "undocumented-paramter,E", "nowhere"]).failed(2);
    for line in [
        "there is no check `undocumented-paramter`",
        "did you mean `undocumented-parameter`?",
        "there is no check `E`",
        "there is no `nowhere`",
    ] {
        assert!(unknown.contains(line), "{line}: {unknown}");
    }
}

#[test]
fn errorbook_toml_chooses_where_the_command_line_does_not() {
    let dir = folder("selection_settings", &FILES);
    let settings = "[check]\nignore = [\"undocumented-parameter\"]\nlevel = \"warning\"\n";
    fs::write(dir.join("errorbook.toml"), settings).unwrap();
    assert_eq!(levels(&dir, &[]), ["error"]);
    assert_eq!(
        levels(&dir, &["--ignore", "EB0201", "--level", "info"]),
        ["info", "info", "warning"]
    );
}

#[test]
fn statistics_count_by_check_and_level() {
    let dir = folder("selection_statistics", &FILES);
    let table = check(&dir, &["--statistics", "--quiet"]).stdout;
    let rows: Vec<_> = table.lines().collect();
    assert_eq!(
        rows,
        [
            "1  error    EB0201  unknown-parameter",
            "1  warning  EB0212  undocumented-parameter",
            "2  info     EB0212  undocumented-parameter",
        ]
    );
    let json = check(&dir, &["--statistics", "--format", "json"]).stdout;
    let rows: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(rows[2]["findings"], 2);
}

#[test]
fn a_baseline_is_written_once_and_then_only_new_findings_count() {
    let dir = folder("selection_baseline", &FILES[..2]);
    let arguments = ["--deny", "infos", "--baseline", "known.txt"];
    let written = check(&dir, &arguments);
    assert_eq!(written.status, 0, "{}", written.stdout);
    assert!(
        written.stderr.contains("wrote 3 findings to `known.txt`"),
        "{}",
        written.stderr
    );
    assert!(
        written.stdout.contains("no findings, 3 in the baseline"),
        "{}",
        written.stdout
    );

    // Text above moves findings to other lines; they stay known.
    let catalog = fs::read_to_string(dir.join("catalog/a.toml")).unwrap();
    fs::write(
        dir.join("catalog/a.toml"),
        format!("# A comment.\n\n{catalog}"),
    )
    .unwrap();
    assert_eq!(check(&dir, &arguments).status, 0);

    let more = "[error.N]
message = \"Nothing of { $n } is left, see { $y }\"
params = [{ name = \"n\", type = \"u8\" }, { name = \"y\", type = \"u8\" }]
";
    fs::write(dir.join("catalog/a.toml"), format!("{catalog}{more}")).unwrap();
    let new = check(&dir, &arguments);
    assert_eq!(new.status, 1);
    assert!(
        new.stdout.contains("2 findings, 3 in the baseline"),
        "{}",
        new.stdout
    );

    fs::write(
        dir.join("catalog/a.toml"),
        "[error.A]\nmessage = \"Got it.\"\n",
    )
    .unwrap();
    let fewer = check(&dir, &arguments);
    assert_eq!(fewer.status, 0);
    assert!(
        fewer.stderr.contains("2 findings of the baseline are gone"),
        "{}",
        fewer.stderr
    );
}

#[test]
fn errors_are_never_in_a_baseline() {
    let dir = folder("selection_baseline_errors", &FILES);
    let first = check(&dir, &["--baseline", "known.txt"]);
    assert_eq!(first.status, 1);
    assert!(
        !fs::read_to_string(dir.join("known.txt"))
            .unwrap()
            .contains("EB0201")
    );
}

#[test]
fn a_baseline_of_another_version_is_refused() {
    let dir = folder("selection_baseline_version", &FILES[..2]);
    fs::write(dir.join("known.txt"), "errorbook baseline 9\n").unwrap();
    let refused = check(&dir, &["--baseline", "known.txt"]).failed(2);
    assert!(
        refused.contains("`known.txt:1`: it is of version 9"),
        "{refused}"
    );
}

#[test]
fn findings_go_into_a_file_without_colours() {
    let dir = folder("selection_output", &FILES);
    let run = check(&dir, &["--output-file", "found.txt", "--color", "always"]);
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    let found = fs::read_to_string(dir.join("found.txt")).unwrap();
    assert!(
        found.contains("EB0201") && !found.contains('\u{1b}'),
        "{found}"
    );
}

#[test]
fn only_what_is_selected_is_fixed() {
    let catalog =
        b"[error.A]\nmessage = \"It  failed.\"\nallow.unused-parameter = \"Clients read it.\"\n";
    let dir = folder("selection_fix", &[("catalog/a.toml", catalog)]);
    check(&dir, &["--fix", "--select", "double-space"]);
    let text = fs::read_to_string(dir.join("catalog/a.toml")).unwrap();
    assert!(text.contains("allow.unused-parameter"), "{text}");
    check(&dir, &["--fix"]);
    let text = fs::read_to_string(dir.join("catalog/a.toml")).unwrap();
    assert!(!text.contains("allow.unused-parameter"), "{text}");
}

#[cfg(unix)]
#[test]
fn a_baseline_and_an_output_that_are_no_files_are_refused() {
    let dir = folder("selection_no_files", &FILES[..2]);
    for option in ["--baseline", "--output-file"] {
        for path in [".", "/dev/zero"] {
            let refused = check(&dir, &[option, path]).failed(2);
            assert!(
                refused.contains("regular file"),
                "{option} {path}: {refused}"
            );
        }
    }
    fs::write(dir.join("known.txt"), b"errorbook baseline 1\n\xff\n").unwrap();
    let refused = check(&dir, &["--baseline", "known.txt"]).failed(2);
    assert!(refused.contains("UTF-8"), "{refused}");
}
