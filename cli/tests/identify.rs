//! `errorbook identify`.

mod command;

use std::io::Write as _;
use std::process::{Output, Stdio};

use command::{command, errorbook};
use serde_json::{Value, json};

const JAPANESE: &str = "トークンリクエストの有効期限は、24時間より未来日に設定できません。";

/// The Japanese message of TOK005.
fn japanese() -> String {
    let arguments = [
        "render",
        "TOK005",
        "hours=24",
        "expiry=2026-11-23T10:00:00Z",
    ];
    let arguments = [&arguments[..], &["--locale", "ja"]].concat();
    let message = errorbook(&arguments).done();
    assert!(message.starts_with(JAPANESE));
    message.trim_end().to_owned()
}

/// The command with a log on its standard input.
fn log(arguments: &[&str], lines: &[u8]) -> Output {
    let mut child = command(&[&["identify"], arguments].concat())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let lines = lines.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&lines));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output
}

#[test]
fn a_message_gives_its_code_and_its_values() {
    let found = errorbook(&["identify", &japanese(), "--locale", "en"]).done();
    assert_eq!(
        found,
        "TOK005 hours=24 expiry=2026-11-23T10:00:00Z\n  tok · ja\n  \
         The expiry date of the token request cannot be more than 24 hours in the future. \
         Provided expiry date: 2026-11-23T10:00:00Z. Please adjust the expiry date accordingly.\n"
    );
    // What it prints is what other commands take.
    let first = found.lines().next().unwrap().split(' ');
    let again: Vec<&str> = ["render", "--locale", "ja"]
        .into_iter()
        .chain(first)
        .collect();
    assert_eq!(errorbook(&again).done().trim_end(), japanese());
}

#[test]
fn a_message_that_a_window_has_broken_is_found() {
    let message = japanese();
    let (at, _) = message.char_indices().nth(20).unwrap();
    let (first, second) = message.split_at(at);
    let broken = format!("{first}\r\n{second}");
    let found = errorbook(&["identify", &broken, "--locale", "ja"]).done();
    assert!(found.starts_with("TOK005 hours=24 "), "{found}");
    let isolated = message.replace("24", "\u{2068}24\u{2069}");
    let found = errorbook(&["identify", &isolated, "--locale", "ja"]).done();
    assert!(found.starts_with("TOK005 hours=24 "), "{found}");
}

#[test]
fn what_no_error_says_is_not_found() {
    let message = errorbook(&["identify", "all is well\u{1b}[31m"]).failed(1);
    assert!(message.contains(r"no error of these catalogs says `all is well\u{1b}[31m`"));
    assert!(message.contains("help: "));
}

#[test]
fn a_log_is_kept_and_explained() {
    let hostile = errorbook(&["render", "TOK013", "token_id=a\r\n\u{1b}[31mb c"]).done();
    let lines = [
        b"one\r\n".to_vec(),
        format!("10:00 WARN api: {}\n", japanese()).into_bytes(),
        b"\xff\xfe not text\n".to_vec(),
        format!("10:01 {hostile}").into_bytes(),
        b"last".to_vec(),
    ];
    let output = log(&["--locale", "en"], &lines.concat());
    assert_eq!(output.status.code(), Some(0));
    let below_first =
        b"    ^ TOK005 hours=24 expiry=2026-11-23T10:00:00Z\n      The expiry date of \
        the token request cannot be more than 24 hours in the future. Provided expiry date: \
        2026-11-23T10:00:00Z. Please adjust the expiry date accordingly.\n";
    let again = errorbook(&[
        "render",
        "--locale",
        "en",
        "TOK013",
        "token_id=a\r\n\u{1b}[31mb c",
    ]);
    let below_second = format!(
        "    ^ TOK013 token_id='a\\r\\n\\u{{1b}}[31mb c'\n      {}",
        again.done()
    );
    let expected = [
        &lines[0],
        &lines[1],
        &below_first[..],
        &lines[2],
        &lines[3],
        below_second.as_bytes(),
        &lines[4],
    ];
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&expected.concat())
    );
}

#[test]
fn a_log_as_json_has_a_line_for_each_that_tells_of_an_error() {
    let input = format!("one\n{}\n\n{}\n", japanese(), japanese());
    let output = log(&["--format", "json", "--locale", "en"], input.as_bytes());
    let lines: Vec<Value> = output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2);
    let schema = command::shipped("docs/schema/identify.schema.json");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let one = errorbook(&["identify", "--format", "json", &japanese()]).json();
    for document in lines.iter().chain([&one]) {
        jsonschema::validate(&schema, document).unwrap();
    }
    assert_eq!(lines[1]["line"], 4);
    let found = &lines[1]["matches"][0];
    assert_eq!(found["key"], "TOK005");
    assert_eq!(found["locale"], "ja");
    assert_eq!(
        found["params"],
        json!({ "hours": { "value": 24 }, "expiry": { "value": "2026-11-23T10:00:00Z" } })
    );
    assert_eq!(found["message"]["lang"], "en");
    assert_eq!(found["range"], json!([0, japanese().len()]));
}

#[test]
fn a_line_without_end_takes_no_memory_and_is_kept() {
    let mut input = vec![b'x'; 3 << 20];
    input.extend_from_slice(format!("\n{}", japanese()).as_bytes());
    let output = log(&[], &input);
    assert!(output.stdout.starts_with(&input));
    assert!(String::from_utf8_lossy(&output.stdout).contains("\n    ^ TOK005 "));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        said,
        "note: 1 lines are longer than 256 KiB and were not read\n"
    );
    let nothing = log(&[], b"");
    assert_eq!(nothing.status.code(), Some(1));
    assert!(nothing.stdout.is_empty());
}
