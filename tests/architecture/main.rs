//! Which package may depend on which, what an application has to build, and what stays the same lines.

mod circles;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use serde_json::Value;

/// Arrows point one way. `macros` depends on nothing here.
const ARROWS: [(&str, &[&str]); 11] = [
    ("errorbook-core", &[]),
    ("errorbook-macros", &[]),
    ("token-service", &["errorbook", "errorbook-compiler"]),
    ("errorbook-compiler", &["errorbook-core"]),
    (
        "errorbook-overrides",
        &["errorbook-compiler", "errorbook-core"],
    ),
    (
        "errorbook-identify",
        &["errorbook-compiler", "errorbook-core"],
    ),
    (
        "errorbook-reference",
        &["errorbook-compiler", "errorbook-core"],
    ),
    (
        "errorbook-exchange",
        &[
            "errorbook",
            "errorbook-compiler",
            "errorbook-core",
            "errorbook-reference",
        ],
    ),
    (
        "errorbook-site",
        &[
            "errorbook",
            "errorbook-compiler",
            "errorbook-core",
            "errorbook-identify",
            "errorbook-reference",
        ],
    ),
    (
        "errorbook-cli",
        &[
            "errorbook-compiler",
            "errorbook-core",
            "errorbook-exchange",
            "errorbook-identify",
            "errorbook-reference",
            "errorbook-site",
        ],
    ),
    (
        "errorbook",
        &[
            "errorbook-compiler",
            "errorbook-core",
            "errorbook-macros",
            "errorbook-overrides",
        ],
    ),
];

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the packages of the workspace, with their dependencies in it, tests' aside.
fn packages() -> BTreeMap<String, BTreeSet<String>> {
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version", "1"])).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let name = |value: &Value| value["name"].as_str().unwrap().to_owned();
    let dependencies = |package: &Value| -> BTreeSet<String> {
        let all = package["dependencies"].as_array().unwrap().iter();
        let lasting = all.filter(|dependency| dependency["kind"] != "dev");
        lasting
            .map(name)
            .filter(|name| name.starts_with("errorbook"))
            .collect()
    };
    packages
        .iter()
        .map(|package| (name(package), dependencies(package)))
        .collect()
}

#[test]
fn arrows_point_one_way() {
    let packages = packages();
    for (package, allowed) in ARROWS {
        let allowed: BTreeSet<String> = allowed.iter().map(ToString::to_string).collect();
        assert_eq!(packages[package], allowed, "{package}");
    }
}

/// Returns the packages that are built for `errorbook`, by name.
fn tree(arguments: &[&str]) -> BTreeSet<String> {
    tree_of(&[&["--package", "errorbook"], arguments].concat())
}

/// Returns the packages of a `cargo tree`, by name.
fn tree_of(arguments: &[&str]) -> BTreeSet<String> {
    let common = ["tree", "--prefix", "none", "--format", "{p}"];
    let listed = cargo(&[&common, arguments].concat());
    listed
        .lines()
        .filter_map(|line| line.split(' ').next())
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn an_application_builds_few_crates() {
    let crates = tree(&["--edges", "normal"]);
    // `errorbook` itself is among them.
    assert!(
        crates.contains("jiff") && crates.len() - 1 < 12,
        "{crates:?}"
    );
}

#[test]
fn without_the_shipped_catalogs_no_compiler_is_built() {
    let crates = tree(&[
        "--edges",
        "normal,build",
        "--no-default-features",
        "--features",
        "std",
    ]);
    for parser in [
        "errorbook-compiler",
        "toml",
        "fluent-syntax",
        "icu_locale",
        "serde",
    ] {
        assert!(!crates.contains(parser), "{parser} in {crates:?}");
    }
}

/// Returns the statements of a build script.
fn statements(path: &str) -> Vec<String> {
    let script = fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let lines = script.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with("#["))
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn a_users_build_script_is_ours() {
    // Ours leaves out the languages whose feature is off, by what users have for that.
    assert_eq!(
        statements("build.rs"),
        [
            "fn main() {",
            "{",
            "let japanese = std::env::var_os(\"CARGO_FEATURE_JA\").map(|_| \"ja\");",
            "errorbook_compiler::BuildScript::new()",
            ".locales(japanese)",
            ".run();",
            "}",
            "}",
        ]
    );
    assert_eq!(
        statements("examples/downstream/build.rs"),
        ["fn main() {", "errorbook_compiler::build_script();", "}"]
    );
}

#[test]
fn the_runtime_denies_what_could_panic() {
    for file in ["core/src/lib.rs", "src/lib.rs"] {
        let text = fs::read_to_string(format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        for lint in [
            "clippy::indexing_slicing",
            "clippy::unwrap_used",
            "clippy::expect_used",
            "clippy::panic",
        ] {
            assert!(text.contains(lint), "{file} does not deny {lint}");
        }
    }
}

/// Returns a version as three numbers that compare: `1.88` is `1.88.0`.
fn numbers(version: &str) -> [u32; 3] {
    let mut numbers = [0; 3];
    for (number, part) in numbers.iter_mut().zip(version.split('.')) {
        *number = part.parse().unwrap();
    }
    numbers
}

#[test]
fn users_need_no_newer_rust_than_is_said() {
    let edges = ["--edges", "normal,build", "--all-features"];
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--format-version", "1"])).unwrap();
    let own = numbers(env!("CARGO_PKG_RUST_VERSION"));
    let mut built = BTreeSet::new();
    for package in ["errorbook", "errorbook-compiler", "errorbook-cli"] {
        let arguments = [&["--package", package][..], &edges].concat();
        built.extend(tree_of(&arguments));
    }
    assert!(built.len() > 50, "{built:?}");
    let packages = metadata["packages"].as_array().unwrap().iter();
    let newer: Vec<_> = packages
        .filter(|package| built.contains(package["name"].as_str().unwrap()))
        .filter_map(|package| Some((package, package["rust_version"].as_str()?)))
        .filter(|(_, version)| numbers(version) > own)
        .map(|(package, version)| format!("{} needs {version}", package["name"]))
        .collect();
    assert_eq!(newer, Vec::<String>::new());
}

/// Returns what a licence expression of SPDX asks for: one of these sets of licences.
fn alternatives(expression: &str) -> Vec<BTreeSet<String>> {
    let expression = expression.replace('/', " OR ").replace(['(', ')'], "");
    let all = |part: &str| {
        part.split(" AND ")
            .map(|name| name.trim().to_owned())
            .collect()
    };
    expression.split(" OR ").map(all).collect()
}

#[test]
fn licences_are_those_of_deny_toml() {
    let deny = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/deny.toml")).unwrap();
    let allowed: BTreeSet<String> = {
        let list = deny
            .split_once("allow = [")
            .unwrap()
            .1
            .split_once(']')
            .unwrap()
            .0;
        list.split(',')
            .map(|name| name.trim().trim_matches('"').to_owned())
            .collect()
    };
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--format-version", "1"])).unwrap();
    for package in metadata["packages"].as_array().unwrap() {
        let Some(expression) = package["license"].as_str() else {
            panic!("{} has no licence", package["name"])
        };
        let ok = alternatives(expression)
            .iter()
            .any(|needed| needed.is_subset(&allowed));
        assert!(ok, "{} is under {expression}", package["name"]);
    }
}

#[test]
fn there_is_one_version_of_each_crate() {
    let listed = cargo(&[
        "tree",
        "--workspace",
        "--edges",
        "normal,build",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]);
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in listed.lines() {
        if let [name, version, ..] = line.split(' ').collect::<Vec<_>>()[..] {
            versions.entry(name).or_default().insert(version);
        }
    }
    versions.retain(|_, versions| versions.len() > 1);
    assert!(versions.is_empty(), "{versions:?}");
}

/// `cargo run` at the root is the `errorbook` command, as README shows it.
#[test]
fn the_root_runs_one_program() {
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version", "1"])).unwrap();
    let by_default = metadata["workspace_default_members"].as_array().unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let targets = packages
        .iter()
        .filter(|package| by_default.contains(&package["id"]))
        .flat_map(|package| package["targets"].as_array().unwrap());
    let programs: Vec<&Value> = targets
        .filter(|target| target["kind"][0] == "bin")
        .map(|target| &target["name"])
        .collect();
    assert_eq!(programs, ["errorbook"]);
}
