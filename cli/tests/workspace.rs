//! Projects of several crates: one answer over all, each thing at its true path.

mod command;

use std::fs;
use std::path::{Path, PathBuf};

use command::{Run, command, folder, run};
use serde_json::Value;

fn here(dir: &Path, arguments: &[&str]) -> Run {
    run(command(arguments).current_dir(dir))
}

const AUTH: &str = "[catalog]\ncodes = \"AUT###\"\n[error.AUT001]\nmessage = \"signed out of { -shop }\"\nsummary = \"Signed out\"\n";
const BILLING: &str = "[error.Declined]\nmessage = \"declined\"\nsummary = \"Card declined\"\n";

/// A workspace of this name: two members, terms that both share, and one more file.
fn shop(name: &str, more: &[(&str, &str)]) -> PathBuf {
    let files = [
        (
            "errorbook.toml",
            "[workspace]\nmembers = [\"auth\", \"crates/*\"]\nterms = \"terms\"\n[site]\nedit-url = \"https://git.example/{path}#L{line}\"\n",
        ),
        ("terms/en/terms.ftl", "-shop = the shop\n"),
        ("auth/catalog/auth.toml", AUTH),
        (
            "auth/src/lib.rs",
            "fn f() { auth_error!(AUT001) }\n#[test]\nfn g() { assert_error!(f(), AUT001) }\n",
        ),
        ("crates/billing/catalog/billing.toml", BILLING),
        (
            "crates/billing/src/lib.rs",
            "use auth::auth_error;\nfn f() { auth_error!(AUT001) }\n",
        ),
        ("crates/notes/README.md", "no project"),
    ];
    let files = files.into_iter().chain(more.iter().copied());
    let files: Vec<_> = files.map(|(path, text)| (path, text.as_bytes())).collect();
    folder(name, &files)
}

#[test]
fn every_command_answers_for_all_members() {
    let dir = shop("workspace-all", &[]);
    let checked = here(&dir, &["check"]).done();
    assert!(
        checked.contains("checked 2 projects, 2 catalogs, 2 entries, "),
        "{checked}"
    );
    assert!(
        here(&dir, &["explain", "aut001"])
            .done()
            .contains("signed out of the shop")
    );
    assert!(
        here(&dir, &["identify", "signed out of the shop"])
            .done()
            .contains("AUT001")
    );
    assert!(here(&dir, &["stats"]).done().contains("billing"));
    let listed = here(&dir, &["list", "--format", "json"]).json();
    assert_eq!(listed.as_array().map(Vec::len), Some(2));
    here(&dir, &["lock"]).done();
    assert!(dir.join("auth/errorbook.lock").is_file());
    assert!(dir.join("crates/billing/errorbook.lock").is_file());
    here(&dir, &["check", "--locked"]).done();
    here(&dir, &["docs", "--format", "json", "--out", "json"]).done();
    assert!(dir.join("json/auth.json").is_file() && dir.join("json/billing.json").is_file());
    let site = here(&dir, &["docs", "--format", "html", "--out", "site"]);
    assert_eq!(site.status, 0, "{}", site.stderr);
    let page = |path: &str| fs::read_to_string(dir.join("site/en").join(path)).unwrap();
    let edit = "https://git.example/crates/billing/catalog/billing.toml#L1";
    assert!(page("billing/Declined/index.html").contains(edit));
    assert!(
        page("auth/AUT001/index.html").contains("https://git.example/auth/catalog/auth.toml#L3")
    );
    // The new code is written where its catalog is.
    assert!(
        here(&dir, &["new", "AUT"])
            .done()
            .contains("auth/catalog/auth.toml:")
    );
    assert!(
        here(&dir, &["new", "billing/Refused"])
            .done()
            .contains("crates/billing/catalog/billing.toml:")
    );
    let said = here(&dir, &["new", "other/Refused"]).failed(2);
    assert!(
        said.contains("the catalogs are `auth`, `billing`"),
        "{said}"
    );
}

#[test]
fn a_member_alone_is_as_it_is_in_the_workspace() {
    let dir = shop("workspace-member", &[]);
    // In a member, its own catalogs are meant, with what they share.
    let listed = here(&dir.join("auth/src"), &["list", "--format", "json"]).json();
    assert_eq!(listed.as_array().map(Vec::len), Some(1));
    here(&dir.join("auth/src"), &["check"]).done();
    // What is shared is found where it is, and once.
    fs::write(
        dir.join("terms/en/terms.ftl"),
        "-shop = the shop\n-shop = the shop\n",
    )
    .unwrap();
    let found = here(&dir, &["check", "--format", "json"]);
    let found: Value = serde_json::from_str(&found.stdout).unwrap();
    let found = found.as_array().unwrap();
    let of_terms = found
        .iter()
        .filter(|found| found["file"] == "terms/en/terms.ftl");
    assert_eq!(of_terms.count(), 1, "{found:#?}");
    // Settings of the workspace are those of its members.
    fs::write(
        dir.join("errorbook.toml"),
        "[workspace]\nmembers = [\"auth\"]\nterms = \"terms\"\n[check]\nlevel = \"error\"\n",
    )
    .unwrap();
    fs::write(dir.join("terms/en/terms.ftl"), "-shop = the shop\n").unwrap();
    fs::write(
        dir.join("auth/catalog/auth.toml"),
        AUTH.replace("signed", "recieve"),
    )
    .unwrap();
    for place in ["auth", ""] {
        let checked = here(&dir.join(place), &["check"]).done();
        assert!(checked.contains(" not selected"), "{place}: {checked}");
    }
}

#[test]
fn a_broken_catalog_of_one_crate_is_found_from_the_root_and_hides_nothing() {
    let broken = "[error.Declined]\nmessage = \"{ $nope }\"\nsummary = \"Card declined\"\n";
    let dir = shop(
        "workspace-broken",
        &[("crates/billing/catalog/billing.toml", broken)],
    );
    let check = here(&dir, &["check", "--format", "json"]);
    assert_eq!(check.status, 1);
    assert!(
        check
            .stdout
            .contains("\"crates/billing/catalog/billing.toml\""),
        "{}",
        check.stdout
    );
    let explained = here(&dir, &["explain", "AUT001"]);
    assert_eq!(explained.status, 0);
    assert!(
        explained
            .stderr
            .starts_with("note: 1 error in the catalogs")
    );
    // No lock is written if one cannot be.
    here(&dir, &["lock"]).failed(1);
    assert!(!dir.join("auth/errorbook.lock").exists());
    // Errors are the last findings, whichever member they are in.
    fs::write(
        dir.join("auth/catalog/auth.toml"),
        AUTH.replace("signed", "{ $nope }"),
    )
    .unwrap();
    let text = here(&dir, &["check"]).stdout;
    let levels: Vec<_> = text.lines().filter(|line| line.contains("[EB")).collect();
    let first = levels.iter().position(|line| line.starts_with("error"));
    assert!(
        levels[first.unwrap()..]
            .iter()
            .all(|line| line.starts_with("error")),
        "{text}"
    );
    assert!(text.contains("2 errors"), "{text}");
}

#[test]
fn source_code_is_that_of_all_members() {
    let dir = shop("workspace-source", &[]);
    let check = here(&dir, &["check", "--select", "EB09", "--source"]).done();
    assert!(
        check.contains("the source code constructs no error of catalog `billing`"),
        "{check}"
    );
    assert!(!check.contains("`AUT001`"), "{check}");
}

#[test]
fn a_baseline_and_a_difference_are_of_all_members() {
    let typo = BILLING.replace("declined\"", "recieve it\"");
    let dir = shop(
        "workspace-baseline",
        &[("crates/billing/catalog/billing.toml", &typo)],
    );
    let first = here(&dir, &["check", "--baseline", "known"]);
    assert_eq!(first.status, 0, "{}", first.stderr);
    let known = fs::read_to_string(dir.join("known")).unwrap();
    assert!(
        known.contains(" crates/billing/catalog/billing.toml "),
        "{known}"
    );
    let again = here(&dir, &["check", "--baseline", "known", "--deny", "infos"]).done();
    assert!(again.contains("in the baseline"), "{again}");
    let git = |arguments: &[&str]| {
        let mut git = std::process::Command::new("git");
        git.args([
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@b",
            "-c",
            "init.defaultBranch=main",
        ]);
        run(git.args(arguments).current_dir(&dir));
    };
    git(&["init"]);
    git(&["add", "."]);
    git(&["commit", "-m", "first"]);
    assert_eq!(here(&dir, &["diff", "HEAD"]).done(), "no difference\n");
    fs::write(
        dir.join("crates/billing/catalog/billing.toml"),
        "[error.Other]\nmessage = \"x\"\n",
    )
    .unwrap();
    let difference = here(&dir, &["diff", "HEAD"]).done();
    assert!(
        difference.contains("major: billing/Declined"),
        "{difference}"
    );
    // A member that was not there is new.
    fs::create_dir_all(dir.join("crates/new/catalog")).unwrap();
    fs::write(
        dir.join("crates/new/catalog/new.toml"),
        "[error.New]\nmessage = \"x\"\n",
    )
    .unwrap();
    let difference = here(&dir, &["diff", "HEAD"]).done();
    assert!(difference.contains("minor: new/New is new"), "{difference}");
}

#[test]
fn what_is_wrong_with_members_is_said_at_its_place() {
    let workspace = |members: &str| format!("[workspace]\nmembers = [{members}]\n");
    for (at, (members, place, said)) in [
        (
            "\"auth\", \"ahut\"",
            "2:20",
            "the member `ahut` is not there",
        ),
        ("\".\"", "2:12", "the member `.` contains itself"),
        ("\"auth/back\"", "2:12", "contains itself"),
        ("\"crates/notes\"", "2:12", "has no `catalog/`"),
        ("\"nowhere/*\"", "2:12", "`nowhere/*` is not a project"),
        ("\"../auth\"", "2:12", "leads elsewhere"),
        ("\"auth\", \"auth\"", "2:20", "auth"),
    ]
    .into_iter()
    .enumerate()
    {
        let text = workspace(members);
        let dir = shop(
            &format!("workspace-wrong-{at}"),
            &[("errorbook.toml", &text)],
        );
        #[cfg(unix)]
        std::os::unix::fs::symlink("..", dir.join("auth/back")).unwrap();
        let failed = here(&dir, &["check"]).failed(1);
        assert!(
            failed.contains(said) && failed.contains(&format!("errorbook.toml:{place}\n")),
            "{failed}"
        );
    }
    let nested = workspace("\"back\"");
    let dir = shop("workspace-circle", &[("auth/errorbook.toml", &nested)]);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("..", dir.join("auth/back")).unwrap();
        let failed = here(&dir, &["check"]).failed(1);
        assert!(failed.contains("auth/errorbook.toml:2:12\n"), "{failed}");
    }
    let wrong: [(&str, &[u8]); 3] = [
        ("errorbook.toml:1:1", b"\xff"),
        ("errorbook.toml:2:", b"[workspace]\nmembers = [\n"),
        ("errorbook.toml:2:9", b"[workspace]\nterms = \"nothing\"\n"),
    ];
    for (place, bytes) in wrong {
        fs::write(dir.join("errorbook.toml"), bytes).unwrap();
        let failed = here(&dir, &["check"]).failed(1);
        assert!(failed.contains(place), "{place}: {failed}");
    }
}

#[test]
fn two_members_that_claim_one_address_are_refused() {
    let docs = |url: &str| format!("[catalog]\ndocs-url = \"{url}\"\n[error.A]\nmessage = \"a\"\n");
    let (one, other) = (docs("https://e.example/a"), docs("https://e.example/b"));
    let files = [
        ("auth/catalog/app.toml", one.as_str()),
        ("crates/billing/catalog/app.toml", one.as_str()),
    ];
    let dir = shop("workspace-address", &files);
    for arguments in [
        &["check"][..],
        &["docs", "--format", "json", "--out", "out"],
    ] {
        let said = here(&dir, arguments).failed(2);
        for part in [
            "`https://e.example/a`",
            "`auth/catalog/app.toml`",
            "`crates/billing/catalog/app.toml`",
        ] {
            assert!(said.contains(part), "{said}");
        }
    }
    // Of one name alone, they are two catalogs.
    fs::write(dir.join("auth/catalog/app.toml"), other).unwrap();
    assert_eq!(here(&dir, &["check"]).status, 0);
}

#[test]
fn catalogs_of_one_name_are_told_apart_by_their_member() {
    let same = |message: &str| format!("[error.A]\nmessage = \"{message}\"\n");
    let (auth, billing) = (same("auth failed"), same("billing failed"));
    let files = [
        ("auth/catalog/app.toml", auth.as_str()),
        ("crates/billing/catalog/app.toml", billing.as_str()),
        (
            "crates/billing/Cargo.toml",
            "[package]\nname = \"shop-billing\"\n",
        ),
    ];
    let dir = shop("workspace-one-name", &files);
    let done = |arguments: &[&str]| here(&dir, arguments).done();
    let list = done(&["list"]);
    assert!(
        list.contains("\nshop-billing/app\n") && list.contains("auth/app\n"),
        "{list}"
    );
    assert!(!done(&["list", "auth/app"]).contains("billing failed"));
    assert!(done(&["list", "app"]).contains("billing failed"));
    for name in ["A", "app/A"] {
        let both = done(&["explain", name]);
        assert!(
            both.starts_with("2 entries have this code:\n  auth/app/A"),
            "{both}"
        );
    }
    assert!(done(&["explain", "shop-billing/app/a"]).contains("billing failed"));
    assert_eq!(done(&["render", "auth/app/A"]), "auth failed\n");
    let said = here(&dir, &["render", "A"]).failed(1);
    assert!(
        said.contains("`auth/app/A`, `shop-billing/app/A`"),
        "{said}"
    );
    let identified = done(&["identify", "billing failed"]);
    assert!(
        identified.starts_with("shop-billing/app/A\n"),
        "{identified}"
    );
    let json = done(&["identify", "auth failed", "--format", "json"]);
    assert!(json.contains("\"catalog\": \"auth/app\""), "{json}");
    assert!(done(&["stats"]).contains("auth/app"));
    let said = here(&dir, &["new", "app/B"]).failed(2);
    assert!(
        said.contains("`--dir auth`, `--dir crates/billing`"),
        "{said}"
    );
    let arguments = ["docs", "--format", "html", "--out", "site"];
    assert_eq!(here(&dir, &arguments).status, 0);
    for page in ["A", "en/auth-app/A", "en/shop-billing-app/A"] {
        assert!(
            dir.join(format!("site/{page}/index.html")).is_file(),
            "{page}"
        );
    }
    let choice = fs::read_to_string(dir.join("site/A/index.html")).unwrap();
    assert!(choice.contains("shop-billing/app · A"), "{choice}");
    let json = fs::read_to_string(dir.join("site/errors.json")).unwrap();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["pages"]["auth/app"]["A"]["page"], "A/");
    for format in ["json", "markdown", "man"] {
        done(&["docs", "--format", format, "--out", format]);
    }
    assert!(dir.join("json/auth-app.json").is_file());
    // Two packages of one name: the folder tells them apart.
    let manifest = "[package]\nname = \"shop-billing\"\n";
    fs::write(dir.join("auth/Cargo.toml"), manifest).unwrap();
    assert_eq!(
        done(&["render", "crates/billing/app/A"]),
        "billing failed\n"
    );
}

#[test]
fn the_packages_of_a_cargo_workspace_are_found() {
    let manifest = |name: &str, more: &str| {
        format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n{more}")
    };
    let (app, lib) = (
        manifest(
            "app",
            "[dependencies]\nlib = { path = \"../outside/lib\" }\n[package.metadata.errorbook]\ndir = \"errors\"\n",
        ),
        manifest("lib", "[workspace]\n"),
    );
    let app = app.replace("../outside", "../../outside");
    let files = [
        (
            "ws/Cargo.toml",
            "[workspace]\nmembers = [\"app\"]\nresolver = \"3\"\n",
        ),
        ("ws/app/Cargo.toml", &app),
        ("ws/app/src/lib.rs", ""),
        ("ws/app/errors/catalog/app.toml", BILLING),
        ("outside/lib/Cargo.toml", &lib),
        ("outside/lib/src/lib.rs", ""),
        (
            "outside/lib/catalog/lib.toml",
            "[error.Inner]\nmessage = \"inside\"\n",
        ),
        (
            "none/Cargo.toml",
            &format!("{}[workspace]\n", manifest("none", "")),
        ),
        ("none/src/lib.rs", ""),
    ];
    let files = files.map(|(path, text)| (path, text.as_bytes()));
    let dir = folder("cargo-workspace", &files);
    let ws = dir.join("ws/app/src");
    // What a dependency publishes can be looked up, and is judged by nobody else.
    assert!(
        here(&ws, &["explain", "--workspace", "inner"])
            .done()
            .starts_with("Inner")
    );
    assert!(
        here(&ws, &["explain", "--workspace", "declined"])
            .done()
            .starts_with("Declined")
    );
    let checked = here(
        &ws,
        &[
            "check",
            "--workspace",
            "--format",
            "json",
            "--deny",
            "infos",
        ],
    );
    assert!(!checked.stdout.contains("lib.toml"), "{}", checked.stdout);
    here(&ws, &["lock", "--workspace"]).done();
    assert!(dir.join("ws/app/errors/errorbook.lock").is_file());
    assert!(!dir.join("outside/lib/errorbook.lock").exists());
    let said = here(&dir.join("none"), &["check", "--workspace"]).failed(2);
    assert!(
        said.contains("no package of the workspace") && said.contains("errorbook init"),
        "{said}"
    );
    let said = run(command(&["check", "--workspace"]).current_dir(command::outside())).failed(2);
    assert!(said.contains("could not find `Cargo.toml`"), "{said}");
}
