//! `--overrides DIR`: translations that go over those of the catalogs.

mod command;

use command::{errorbook, folder};

fn over(name: &str, files: &[(&str, &[u8])]) -> String {
    folder(name, files).display().to_string()
}

#[test]
fn a_text_is_replaced_and_a_language_added() {
    let dir = over(
        "over",
        &[
            (
                "ja/tok.ftl",
                "TOK013 = { $token_id }がありません。\n".as_bytes(),
            ),
            (
                "fr/tok.ftl",
                "TOK013 = Pas de jeton { $token_id }.\n".as_bytes(),
            ),
        ],
    );
    let shown = |locale: &str| {
        let arguments = [
            "render",
            "TOK013",
            "token_id=t-1",
            "--locale",
            locale,
            "--overrides",
            &dir,
        ];
        errorbook(&arguments).done()
    };
    assert_eq!(shown("ja"), "t-1がありません。\n");
    assert_eq!(shown("fr"), "Pas de jeton t-1.\n");
    assert_eq!(shown("en"), "Token with ID 't-1' was not found.\n");
    let check = errorbook(&["check", "--overrides", &dir]).done();
    assert!(
        check.contains("checked 3 catalogs, 44 entries, 3 locales: 2 findings, "),
        "{check}"
    );
}

#[test]
fn a_bad_file_is_refused_with_its_place() {
    let dir = over(
        "bad-over",
        &[("ja/tok.ftl", "TOK013 = { $tokn_id }\n".as_bytes())],
    );
    let refused = errorbook(&["render", "TOK013", "token_id=t-1", "--overrides", &dir]);
    assert_eq!((refused.status, refused.stdout.as_str()), (1, ""));
    assert!(
        refused.stderr.contains("ja/tok.ftl:1:13"),
        "{}",
        refused.stderr
    );
    assert!(
        refused.stderr.contains("did you mean `$token_id`?"),
        "{}",
        refused.stderr
    );
}

#[test]
fn a_directory_that_is_not_there_is_wrong_usage() {
    let refused = errorbook(&["list", "--overrides", "/nowhere/at/all"]);
    assert_eq!((refused.status, refused.stdout.as_str()), (2, ""));
    assert!(
        refused.stderr.contains("/nowhere/at/all"),
        "{}",
        refused.stderr
    );
}
