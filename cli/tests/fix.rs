//! `errorbook check --fix`.

mod command;

use std::fs;
use std::path::Path;

use command::{Run, command, errorbook, folder, run};

const CATALOG: &str = "\
# What goes wrong.
[error.Late]
message = \"At most {0}.\" # Short.
params = [{ name = \"limit\", type = \"string\", example = \"3 h\", doc = \"How long.\" }]
allow.nested-list = \"Copied.\"
";
const FIXED: &str = "\
# What goes wrong.
[error.Late]
message = \"At most {$limit}.\" # Short.
params = [{ name = \"limit\", type = \"string\", example = \"3 h\", doc = \"How long.\" }]
";
const FTL: &str = "# 約束\nLate = 最長{0}です。\nNever = なし\n";

fn broken(name: &str) -> std::path::PathBuf {
    let files = [("catalog/app.toml", CATALOG), ("locales/ja/app.ftl", FTL)];
    folder(name, &files.map(|(path, text)| (path, text.as_bytes())))
}

fn check(dir: &Path, arguments: &[&str]) -> Run {
    run(command(&[&["check", "--fix"], arguments].concat()).current_dir(dir))
}

fn read(dir: &Path, path: &str) -> String {
    fs::read_to_string(dir.join(path)).unwrap()
}

#[test]
fn what_is_mechanical_is_fixed_and_the_rest_is_reported() {
    let dir = broken("fix");
    let fixed = check(&dir, &[]);
    assert_eq!(fixed.status, 1);
    assert_eq!(read(&dir, "catalog/app.toml"), FIXED);
    assert_eq!(
        read(&dir, "locales/ja/app.ftl"),
        "# 約束\nLate = 最長{$limit}です。\nNever = なし\n"
    );
    assert!(
        fixed
            .stderr
            .contains("fixed catalog/app.toml:3 EB0203: write `$limit`\n"),
        "{}",
        fixed.stderr
    );
    assert!(fixed.stdout.contains("EB0302") && !fixed.stdout.contains("EB0203"));
    // Nothing else lies about, and a second run has nothing to do.
    let names = fs::read_dir(dir.join("catalog")).unwrap();
    assert_eq!(names.count(), 1);
    assert_eq!(check(&dir, &[]).stderr, "");
}

#[test]
fn a_sound_project_after_fixing_is_done() {
    let dir = broken("fix-sound");
    fs::write(
        dir.join("locales/ja/app.ftl"),
        "Late = 最長{ $limit }です。\n",
    )
    .unwrap();
    let fixed = check(&dir, &["--deny", "warnings"]);
    assert_eq!(fixed.status, 0, "{}{}", fixed.stdout, fixed.stderr);
    assert_eq!(read(&dir, "catalog/app.toml"), FIXED);
}

#[test]
fn a_dry_run_shows_and_changes_nothing() {
    let dir = broken("fix-dry");
    let shown = check(&dir, &["--dry-run"]).stdout;
    for line in [
        "--- a/catalog/app.toml",
        "+++ b/catalog/app.toml",
        "-message = \"At most {0}.\" # Short.",
        "+message = \"At most {$limit}.\" # Short.",
        "-Late = 最長{0}です。",
    ] {
        assert!(shown.lines().any(|shown| shown == line), "{line}: {shown}");
    }
    assert_eq!(read(&dir, "catalog/app.toml"), CATALOG);
    assert_eq!(read(&dir, "locales/ja/app.ftl"), FTL);
    assert_eq!(check(&dir, &["--dry-run"]).status, 1);
    check(&dir, &[]);
    let after = check(&dir, &["--dry-run"]);
    assert_eq!((after.status, after.stdout.as_str()), (0, ""));
}

#[test]
fn only_what_is_the_users_own_is_fixed() {
    let fix = ["check", "--fix"];
    let nowhere = run(command(&fix).current_dir(command::outside())).failed(2);
    assert!(nowhere.contains("there is no project here"), "{nowhere}");
    let shipped = errorbook(&["--shipped", "check", "--fix"]).failed(2);
    assert!(shipped.contains("remove `--shipped`"), "{shipped}");
    let dir = broken("fix-overrides");
    let refused = check(&dir, &["--overrides", "locales"]).failed(2);
    assert!(refused.contains("--overrides"), "{refused}");
    assert_eq!(errorbook(&["check", "--dry-run"]).status, 2);
    assert_eq!(read(&dir, "catalog/app.toml"), CATALOG);
}

#[cfg(unix)]
#[test]
fn permissions_stay_and_links_are_not_followed() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let dir = broken("fix-permissions");
    let catalog = dir.join("catalog/app.toml");
    fs::set_permissions(&catalog, fs::Permissions::from_mode(0o640)).unwrap();
    check(&dir, &[]);
    assert_eq!(fs::read_to_string(&catalog).unwrap(), FIXED);
    let mode = catalog.metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);

    let dir = broken("fix-links");
    let (catalog, target) = (dir.join("catalog/app.toml"), dir.join("target.toml"));
    fs::rename(&catalog, &target).unwrap();
    symlink("../target.toml", &catalog).unwrap();
    let refused = check(&dir, &[]).failed(2);
    assert!(
        refused.starts_with("error: `catalog/app.toml` is a link, and errorbook does not write"),
        "{refused}"
    );
    assert!(catalog.symlink_metadata().unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&target).unwrap(), CATALOG);

    let dir = broken("fix-read-only");
    let catalog = dir.join("catalog/app.toml");
    fs::set_permissions(&catalog, fs::Permissions::from_mode(0o444)).unwrap();
    let refused = check(&dir, &[]).failed(2);
    assert!(
        refused.starts_with("error: cannot write `catalog/app.toml`"),
        "{refused}"
    );
    assert_eq!(fs::read_to_string(&catalog).unwrap(), CATALOG);
}
