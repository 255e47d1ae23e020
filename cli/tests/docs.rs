//! `errorbook docs`.

mod command;

use std::fs;

use command::{command, errorbook, folder, run};

fn docs(name: &str, more: &[&str]) -> (std::path::PathBuf, command::Run) {
    let dir = folder(name, &[]);
    let arguments = [&["docs", "--out", "site/errors"], more].concat();
    let run = run(command(&arguments).current_dir(&dir));
    (dir.join("site/errors"), run)
}

#[test]
fn pages_are_written_and_named() {
    let (out, run) = docs("docs-markdown", &[]);
    let wrote = run.done().replace('\\', "/");
    let summary = "wrote site/errors: 6 files, 6 changed, 0 removed\n";
    let wrote = wrote.strip_suffix(summary).unwrap().to_owned();
    let expected: String = [
        "en/akoya",
        "en/netsuite",
        "en/tok",
        "ja/akoya",
        "ja/netsuite",
        "ja/tok",
    ]
    .map(|page| format!("wrote site/errors/{page}.md\n"))
    .concat();
    assert_eq!(wrote, expected);
    let page = fs::read_to_string(out.join("ja/tok.md")).unwrap();
    assert!(page.contains("| [TOK005](#tok005) | トークンリクエストの有効期限は、{hours}時間より"));
    let (out, run) = docs("docs-numbered", &["--placeholders", "numbered"]);
    run.done();
    let page = fs::read_to_string(out.join("ja/tok.md")).unwrap();
    assert!(page.contains("| download Id {0} のトークンエントリが見つかりませんでした。 |"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let read = |name: &str, format: &str, file: &str| {
        let (out, run) = docs(name, &["--format", format]);
        run.done();
        fs::read(out.join(file)).unwrap()
    };
    for (format, file) in [("markdown", "en/tok.md"), ("json", "tok.json")] {
        let first = read(&format!("docs-first-{format}"), format, file);
        assert_eq!(first, read(&format!("docs-second-{format}"), format, file));
    }
}

#[test]
fn json_is_a_file_for_each_catalog() {
    let (out, run) = docs("docs-json", &["--format", "json"]);
    assert_eq!(
        run.done().replace('\\', "/"),
        "wrote site/errors/akoya.json\nwrote site/errors/netsuite.json\nwrote site/errors/tok.json\n\
         wrote site/errors: 3 files, 3 changed, 0 removed\n"
    );
    let document: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join("tok.json")).unwrap()).unwrap();
    assert_eq!(document["entries"].as_array().unwrap().len(), 13);
    let (_, run) = docs(
        "docs-json-numbered",
        &["--format", "json", "--placeholders", "numbered"],
    );
    assert!(run.failed(2).contains("needs `--format markdown`"));
}

#[test]
fn a_file_is_not_a_directory() {
    let dir = folder("docs-file", &[("out", b"mine"), ("sub/en", b"mine")]);
    let stderr = run(command(&["docs", "--out", "out"]).current_dir(&dir)).failed(2);
    assert_eq!(
        stderr,
        "error: `out` is a file\nhelp: name a directory with `--out`\n"
    );
    assert_eq!(fs::read(dir.join("out")).unwrap(), b"mine");
    let stderr = run(command(&["docs", "--out", "sub"]).current_dir(&dir)).failed(2);
    assert!(
        stderr.starts_with("error: files that errorbook did not write are in the way: `sub/en`\n"),
        "{stderr}"
    );
    assert!(errorbook(&["docs"]).failed(2).contains("--out <DIR>"));
}

#[test]
fn manual_pages_stand_where_man_looks_for_them() {
    let out = folder("man", &[]);
    let to = out.to_str().unwrap();
    let wrote = errorbook(&["docs", "--format", "man", "--out", to]).done();
    assert_eq!(wrote.lines().count(), 7, "{wrote}");
    let page = fs::read_to_string(out.join("man7/tok.7")).unwrap();
    assert!(page.contains("\n.TH TOK 7 \" \" errorbook\n"), "{page}");
    assert!(page.contains("\n.SS TOK005\n"), "{page}");
    let japanese = fs::read_to_string(out.join("ja/man7/netsuite.7")).unwrap();
    assert!(japanese.contains("\n.SH NAME\nnetsuite \\- "), "{japanese}");
    assert!(
        japanese.contains("\n.SS \"EntityOrRoleDisabled（ケース inactive）\"\n"),
        "{japanese}"
    );
    // A line of text that begins as a request does would be one.
    for line in page.lines().chain(japanese.lines()) {
        let request = line
            .strip_prefix('.')
            .map(|rest| rest.split(' ').next().unwrap());
        let known = [
            None,
            Some("TH"),
            Some("SH"),
            Some("SS"),
            Some("PP"),
            Some("TP"),
            Some("IP"),
            Some("br"),
            Some("ad"),
            Some("ie"),
            Some("el"),
            Some("ds"),
        ];
        assert!(known.contains(&request), "{line}");
        assert!(!line.starts_with('\''), "{line}");
    }
    let numbered = [
        "docs",
        "--format",
        "man",
        "--out",
        to,
        "--placeholders",
        "numbered",
    ];
    errorbook(&numbered).failed(2);
}

#[test]
fn flavors_are_a_page_for_each_code() {
    let files = |flavor: &str| {
        let (out, run) = docs(&format!("docs-{flavor}"), &["--flavor", flavor]);
        run.done();
        out
    };
    let out = files("docusaurus");
    let page = fs::read_to_string(out.join("ja/tok/TOK005.md")).unwrap();
    assert!(page.starts_with("---\ndescription: \""), "{page}");
    assert!(
        page.contains("\nslug: \"TOK005\"\ntitle: \"TOK005\"\n"),
        "{page}"
    );
    assert!(page.contains("\\{hours\\}"), "{page}");
    let category = fs::read_to_string(out.join("ja/_category_.json")).unwrap();
    assert!(category.contains("\"label\": \"日本語\""), "{category}");
    let contents = fs::read_to_string(files("mdbook").join("SUMMARY.md")).unwrap();
    assert!(
        contents.contains("\n  - [TOK005](en/tok/TOK005.md)\n"),
        "{contents}"
    );
    let overview = fs::read_to_string(files("github").join("en/tok/README.md")).unwrap();
    assert!(overview.contains("| [TOK005](TOK005.md) | "), "{overview}");
    let cases = fs::read_to_string(out.join("en/netsuite/index.md")).unwrap();
    let link = "](EntityOrRoleDisabled.md#entityorroledisabled-inactive)";
    assert!(cases.contains(link), "{cases}");
    let (_, run) = docs(
        "docs-flavor-json",
        &["--format", "json", "--flavor", "github"],
    );
    assert!(
        run.failed(2)
            .contains("`--flavor` needs `--format markdown`")
    );
}
