//! `errorbook identify`.

mod command;

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use command::{command, errorbook};
use serde_json::{Value, json};

const JAPANESE: &str = "トークンリクエストの有効期限は、24時間より未来日に設定できません。";

/// Returns the Japanese message of TOK005.
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

/// Returns the command with a log on its standard input.
fn log(arguments: &[&str], lines: &[u8]) -> Output {
    piped(&mut command(&[&["identify"], arguments].concat()), lines)
}

fn piped(command: &mut Command, lines: &[u8]) -> Output {
    let mut child = command
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
    assert!(message.contains(r"no error matches `all is well\u{1b}[31m`"));
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
        "note: 1 line is longer than 256 KiB and was not read\n"
    );
    let nothing = log(&[], b"");
    assert_eq!(nothing.status.code(), Some(1));
    assert!(nothing.stdout.is_empty());
}

/// Messages of several lines, of which one begins with another's.
const LINES: &str = r#"
[error.Plan]
message = """
The plan { $name } was refused:
  its limit is { $limit }
Ask for a smaller one."""
params = [{ name = "name", type = "string" }, { name = "limit", type = "u32" }]

[error.Brief]
message = "The plan { $name } is brief."
params = [{ name = "name", type = "string" }]
"#;

#[test]
fn a_message_of_several_lines_is_found_in_a_log() {
    let dir = command::folder("identify-lines", &[("catalog/plan.toml", LINES.as_bytes())]);
    let first =
        "10:00 WARN The plan p 1 was refused:\r\n  its limit is 7\r\nAsk for a smaller one.";
    let input = format!(
        "one\n{first}\r\nThe plan x is brief.\nAsk for a smaller one.\n\u{1b}[33mThe plan \u{1b}[1my\u{1b}[0m was refused:\n  its limit is 8\nAsk for a smaller one.\u{1b}[0m"
    );
    let output = piped(command(&["identify"]).current_dir(&dir), input.as_bytes());
    let stdout = String::from_utf8(output.stdout).unwrap();
    let expected = input
        .replace(
            "smaller one.\r\n",
            "smaller one.\r\n    ^ Plan name='p 1' limit=7\n",
        )
        .replace("is brief.\n", "is brief.\n    ^ Brief name=x\n")
        + "\n    ^ Plan name=y limit=8\n";
    assert_eq!(stdout, expected);

    let arguments = ["identify", "--format", "json"];
    let output = piped(command(&arguments).current_dir(&dir), input.as_bytes());
    let lines = output.stdout.split(|byte| *byte == b'\n');
    let lines: Vec<Value> = lines
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect();
    let numbers: Vec<_> = lines.iter().map(|line| line["line"].as_u64()).collect();
    assert_eq!(numbers, [Some(2), Some(5), Some(7)]);
    // From the first of its lines on, without what ends a line there.
    let length = first.replace('\r', "").len();
    assert_eq!(lines[0]["matches"][0]["range"], json!([11, length]));
}

#[test]
fn lines_without_number_take_no_memory() {
    let dir = command::folder("identify-open", &[("catalog/plan.toml", LINES.as_bytes())]);
    // Each could be the first line of a message that does not come.
    let mut input = b"The plan p was refused:\n".repeat(10_000);
    input.extend_from_slice(&vec![b'x'; 300 << 10]);
    input.extend_from_slice(
        b"\nThe plan p was refused:\n  its limit is 9\nAsk for a smaller one.\n",
    );
    let output = piped(command(&["identify"]).current_dir(&dir), &input);
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert_eq!(stdout.matches("    ^ ").count(), 1);
    assert!(stdout.ends_with("Ask for a smaller one.\n    ^ Plan name=p limit=9\n"));
}

#[test]
fn what_stands_in_a_value_does_not_hide_the_error() {
    let line = "Token with ID 'The username or password you entered is incorrect. Please check your credentials and try again.' was not found.\n";
    let found = String::from_utf8(log(&[], line.as_bytes()).stdout).unwrap();
    let first = found.lines().nth(1).unwrap();
    assert!(
        first.starts_with("    ^ TOK013 token_id='The username"),
        "{found}"
    );
    assert_eq!(found.lines().nth(2), Some("    ^ TOK007"));
    let japanese = "Token with ID 'のトークンが見つかりませんでした。' was not found.";
    let found = errorbook(&["identify", japanese]).done();
    assert!(
        found.starts_with("TOK013 token_id='のトークンが見つかりませんでした。'\n"),
        "{found}"
    );
}

#[test]
fn each_message_of_a_line_and_of_an_argument_is_found_as_short_as_it_can_be() {
    let twice = "Token with ID 'a' was not found. Token with ID 'b' was not found.";
    let found = String::from_utf8(log(&[], twice.as_bytes()).stdout).unwrap();
    assert!(
        found.ends_with("\n    ^ TOK013 token_id=a\n    ^ TOK013 token_id=b\n"),
        "{found}"
    );
    let found = errorbook(&["identify", twice]).done();
    assert!(found.contains("and TOK013 token_id="), "{found}");
    let found = errorbook(&[
        "identify",
        "request ID=7 user ID 8: IDt-1のトークンが見つかりませんでした。",
    ])
    .done();
    assert!(found.starts_with("TOK013 token_id=t-1\n"), "{found}");
    let lines = "line1\nFailed to export token for download Id dl-9\nToken with ID 'b' was not found.\nmore";
    let found = errorbook(&["identify", lines]).done();
    assert!(
        found.contains("TOK013 token_id=b\n") && found.contains("TOK003 download_id=dl-9\n"),
        "{found}"
    );
    let broken = errorbook(&[
        "identify",
        "Token with ID 'long id that\nis broken' was\nnot found.",
    ])
    .done();
    assert!(
        broken.starts_with("TOK013 token_id='long id that is broken'\n"),
        "{broken}"
    );
    assert!(broken.contains("its lines were read as one"), "{broken}");
    // Errors show the end of a line in a value as an escape; what ends a line is of the window.
    let value = errorbook(&["identify", r"Token with ID 'a\nb' was not found."]).done();
    assert!(value.starts_with(r"TOK013 token_id='a\nb'"), "{value}");
    let broken = errorbook(&["identify", "Token with ID 'a\nb' was not found."]).done();
    assert!(broken.starts_with("TOK013 token_id='a b'"), "{broken}");
}

#[test]
fn a_payload_is_known_by_its_description_and_a_code_by_itself() {
    let payload = r#"{"error":"invalid_client","error_description":"Invalid client credentials."}"#;
    let found = errorbook(&["identify", payload]).done();
    assert!(
        found.starts_with("InvalidClient\n  akoya · wire\n"),
        "{found}"
    );
    let found = errorbook(&["identify", "ERROR TOK013 token_id=t-1 somewhere"]).done();
    assert!(
        found.starts_with("TOK013 token_id=t-1\n  tok · named in the text\n"),
        "{found}"
    );
}

/// A message that says which of several things it is, and one that is gone.
const CHOICES: &str = r#"
[error.C1]
message = """Upload { $flag ->
  [true] kept
 *[false] dropped
} after { $n ->
  [0] no try
  [1] one try
 *[other] { $n } tries
} by { $who ->
  [admin] the admin
 *[user] a user
}."""
params = [{ name = "flag", type = "bool" }, { name = "n", type = "u32" }, { name = "who", type = { enum = ["admin", "user"] } }]

[error.C2]
message = "{ $n -> \n [one] One file \n *[other] Some files \n } left."
params = [{ name = "n", type = "u32" }]

[error.Gone]
message = "Nothing of that kind is here."
retired = { since = "2.0", reason = "It is over.", replaced-by = "C2" }
"#;

#[test]
fn a_variant_that_is_a_value_is_one_and_one_that_is_not_is_no_other() {
    let ja = "C1 = { $flag ->\n  [true] 保持\n *[false] 破棄\n }（{ $n }回、{ $who }）\nC2 = 残り{ $n }個\n";
    let dir = command::folder(
        "identify-choices",
        &[
            ("catalog/c.toml", CHOICES.as_bytes()),
            ("locales/ja/c.ftl", ja.as_bytes()),
        ],
    );
    let identify = |text: &str| {
        command::run(command(&["identify", "--locale", "ja", text]).current_dir(&dir)).stdout
    };
    let found = identify("Upload kept after no try by a user.");
    assert_eq!(
        found,
        "C1 flag=true n=0 who=user\n  c · en\n  保持（0回、user）\n"
    );
    let found = identify("Some files left.");
    assert!(
        found.contains("n is not shown") && !found.contains("残り"),
        "{found}"
    );
    let found = identify("One file left.");
    assert!(found.contains("残り1個"), "{found}");
    let found = identify("Nothing of that kind is here.");
    assert!(found.contains("retired since 2.0, see C2"), "{found}");
    let explained = command::run(command(&["explain", "gone"]).current_dir(&dir)).stdout;
    for said in ["2.0", "It is over.", "C2"] {
        assert!(explained.contains(said), "{explained}");
    }
}

#[test]
fn what_a_person_has_is_looked_up_and_says_how() {
    let how = |text: &str| {
        let found = errorbook(&["identify", "--format", "json", "--", text]).json();
        let schema = command::shipped("docs/schema/identify.schema.json");
        let schema: Value = serde_json::from_str(&schema).unwrap();
        jsonschema::validate(&schema, &found).unwrap();
        let best = &found["matches"][0];
        (best["key"].clone(), best["how"].clone())
    };
    for (text, key, step) in [
        ("TOKEN WITH ID ‘t-1’ WAS NOT FOUND", "TOK013", "message"),
        ("ERROR [TOK009] request failed", "TOK009", "code"),
        (
            "…allowed length of 20. Please reduce the number of functions",
            "TOK006",
            "near",
        ),
        ("wrong password", "TOK007", "words"),
    ] {
        assert_eq!(how(text), (json!(key), json!(step)), "{text}");
    }
    errorbook(&["identify", "the quick brown fox"]).failed(1);
}

#[test]
fn words_are_searched_and_explained() {
    let found = errorbook(&["search", "ログオフ"]).done();
    assert!(
        found.starts_with("TOK010\n  tok · its texts have these words\n"),
        "{found}"
    );
    assert!(
        errorbook(&["search", "tok", "5"])
            .done()
            .starts_with("TOK005\n")
    );
    let found = errorbook(&["search", "--format", "json", "wrong", "password"]).json();
    assert_eq!(found["matches"][0]["key"], "TOK007");
    let nothing = errorbook(&["search", "pizza"]).failed(1);
    assert!(nothing.contains("no text contains `pizza`"), "{nothing}");
    errorbook(&["search"]).failed(2);
    let explained = errorbook(&["explain", "Token with ID 't-1' was not found"]);
    assert_eq!(explained.status, 0);
    assert!(
        explained.stdout.starts_with("TOK013 token_id=t-1\n"),
        "{}",
        explained.stdout
    );
    assert!(
        explained.stderr.contains("it may mean"),
        "{}",
        explained.stderr
    );
}

#[test]
fn a_log_is_quiet_but_where_a_line_says_what_it_is() {
    let lines = "login failed: wrong password\n\
        TOKEN WITH ID 'a' WAS NOT FOUND.\n\
        {\"message\":\"Failed to export token for download Id a\\\"b\"}\n\
        The username or pasword you entered is incorrect. Please check your credentials and try again.\n\
        GET /errors/TOK009 200\n";
    let annotated = |arguments: &[&str]| {
        let output = log(arguments, lines.as_bytes());
        let text = String::from_utf8(output.stdout).unwrap();
        let marks = text.lines().filter_map(|line| line.strip_prefix("    ^ "));
        marks.map(str::to_owned).collect::<Vec<_>>()
    };
    let quiet = ["TOK013 token_id=A", "TOK003 download_id='a\"b'", "TOK009"];
    assert_eq!(annotated(&[]), quiet.map(|one| one.replace("=A", "=a")));
    let near = annotated(&["--near"]);
    assert!(near.contains(&"TOK007".to_owned()), "{near:?}");
}
