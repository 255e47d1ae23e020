//! Texts out to translators and back: `translate`, `import`.

mod command;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use command::{Run, command, folder, run};

const TOML: &str = r#"
[catalog]
title = "Parcels"
require = { de = ["message"] }

[error.Late]
message = """
{ $count ->
    [one] One parcel is
   *[other] { $count } parcels are
} late."""
summary = "Parcels late"
params = [{ name = "count", type = "u32", unit = "parcel", example = 2, doc = "How many are late." }]

[error.Gone]
message = "There is no parcel { $number }."
params = [{ name = "number", type = "string", example = "ZX-81", doc = "The number.", max-chars = 12 }]
"#;

const GERMAN: &str = "# Kept.\nGone = Kein Paket { $number }.\n\n# Also kept.\n";

fn here(dir: &Path, arguments: &[&str]) -> Run {
    run(command(arguments).current_dir(dir))
}

fn project(name: &str) -> PathBuf {
    folder(
        name,
        &[
            ("catalog/app.toml", TOML.as_bytes()),
            ("locales/de/app.ftl", GERMAN.as_bytes()),
        ],
    )
}

/// Returns a project in which no translation is required.
fn relaxed(name: &str) -> PathBuf {
    let dir = project(name);
    let toml = TOML.replace("require = { de = [\"message\"] }", "");
    fs::write(dir.join("catalog/app.toml"), toml).unwrap();
    dir
}

fn read(dir: &Path, file: &str) -> String {
    fs::read_to_string(dir.join(file)).unwrap()
}

/// Writes the file of a translator, with these replacements.
fn answer(dir: &Path, file: &str, arguments: &[&str], replacements: &[(&str, &str)]) -> String {
    let mut text = here(dir, arguments).done();
    for (from, to) in replacements {
        assert!(text.contains(from), "{from} in {text}");
        text = text.replacen(from, to, 1);
    }
    fs::write(dir.join(file), &text).unwrap();
    text
}

#[test]
fn what_is_left_is_named_and_written_with_all_that_a_translator_needs() {
    let dir = project("translate-out");
    let list = here(&dir, &["translate", "de", "--list"]).done();
    let expected = "catalog/app.toml:3: missing in de: app/catalog.title\n\
        catalog/app.toml:7: missing in de: app/Late.message (required)\n";
    assert!(list.starts_with(expected), "{list}");
    assert!(
        !list.contains("Gone.message") && list.contains("app/Gone.param-number"),
        "{list}"
    );
    let po = here(&dir, &["translate", "de"]).done();
    for part in [
        "#. Message of Late\n#. Required: without it, the build fails.\n#. $count (u32, unit: parcel), as in 2: How many are late.\n#. Example: 2 parcels are late.\n",
        "msgid \"One parcel is late.\"\nmsgid_plural \"{ $count } parcels are late.\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n",
        "#: catalog/app.toml:7\nmsgctxt \"app/Late.message\"\n",
        "Language: de\\n",
    ] {
        assert!(po.contains(part), "{part}\n{po}");
    }
    let all = here(&dir, &["translate", "de", "--all"]).done();
    assert!(
        all.contains("#. $number (string, at most 12 characters), as in ZX-81: The number."),
        "{all}"
    );
    assert!(all.contains("msgstr \"Kein Paket { $number }.\""), "{all}");
    here(&dir, &["translate", "de", "--out", "by-name.xlf"]).done();
    assert!(read(&dir, "by-name.xlf").contains("<xliff "));
    let template = here(&dir, &["translate", "de", "--all", "--format", "pot"]).done();
    assert!(
        !template.contains("Kein Paket") && !template.contains("Language:"),
        "{template}"
    );
    let stats = here(&dir, &["stats", "--texts"]).done();
    assert!(
        stats.contains("catalog/app.toml:7: missing in de: app/Late.message (required)"),
        "{stats}"
    );
    let json = here(&dir, &["stats", "--texts", "--format", "json"]).json();
    assert_eq!(json[1]["texts"][0]["id"], "app/catalog.title");
    assert_eq!(json[0]["texts"], serde_json::json!([]));
}

#[test]
fn an_answer_is_put_where_it_belongs_and_comments_stay() {
    for (format, one, other) in [
        (
            "po",
            ("msgstr[0] \"\"", "msgstr[0] \"Ein Paket fehlt.\""),
            ("msgstr[1] \"\"", "msgstr[1] \"{ $count } Pakete fehlen.\""),
        ),
        (
            "csv",
            (
                "One parcel is late.,",
                "One parcel is late.,Ein Paket fehlt.",
            ),
            (
                "{ $count } parcels are late.,",
                "{ $count } parcels are late.,{ $count } Pakete fehlen.",
            ),
        ),
        (
            "xliff",
            (
                "One parcel is late.</source>",
                "One parcel is late.</source><target>Ein Paket fehlt.</target>",
            ),
            (
                " parcels are late.</source>",
                " parcels are late.</source><target><ph id=\"1\" dataRef=\"d1\"/> Pakete fehlen.</target>",
            ),
        ),
        (
            "ftl",
            ("[one] One parcel is", "[one] Ein Paket fehlt."),
            (
                "{ $count } parcels are\n    } late.",
                "{ $count } Pakete fehlen.\n    }",
            ),
        ),
    ] {
        let dir = project(&format!("translate-back-{format}"));
        let file = format!("answer.{format}");
        answer(
            &dir,
            &file,
            &["translate", "de", "--missing", "--format", format],
            &[one, other],
        );
        let said = here(&dir, &["import", &file]).done();
        assert!(said.contains("imported 1 translation into de"), "{said}");
        let expected = "# Kept.\nGone = Kein Paket { $number }.\n\n# Also kept.\n";
        let late = "Late =\n    { $count ->\n        [one] Ein Paket fehlt.\n       *[other] { $count } Pakete fehlen.\n    }\n\n";
        assert_eq!(
            read(&dir, "locales/de/app.ftl"),
            format!("{late}{expected}")
        );
        let again = here(&dir, &["import", &file]).done();
        assert!(
            again.starts_with("imported 0 translations into de, 1 as they were"),
            "{again}"
        );
        here(&dir, &["check"]).done();
    }
}

#[test]
fn a_translation_of_an_older_source_stays_stale() {
    let dir = project("translate-stale");
    fs::write(
        dir.join("locales/de/app.ftl"),
        [GERMAN, "Late = { $count } zu spät.\n"].concat(),
    )
    .unwrap();
    here(&dir, &["lock"]).done();
    answer(
        &dir,
        "old.po",
        &["translate", "de", "--all"],
        &[("Kein Paket { $number }.", "Keinerlei Paket { $number }.")],
    );
    let git = |arguments: &[&str]| {
        let git = Command::new("git")
            .args(arguments)
            .current_dir(&dir)
            .output()
            .unwrap();
        assert!(git.status.success(), "{git:?}");
    };
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&[
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.com",
        "commit",
        "--quiet",
        "-m",
        "one",
    ]);
    let toml =
        read(&dir, "catalog/app.toml").replace("There is no parcel", "No parcel has the number");
    fs::write(dir.join("catalog/app.toml"), toml).unwrap();

    // A stale text goes out with its earlier source.
    let list = here(&dir, &["translate", "de", "--stale", "--list"]).done();
    assert_eq!(
        list,
        "locales/de/app.ftl:2: stale in de: app/Gone.message (required)\n"
    );
    let stale = here(&dir, &["translate", "de", "--stale"]).done();
    let entry = "#, fuzzy\n#| msgid \"There is no parcel { $number }.\"\nmsgctxt \"app/Gone.message\"\n\
        msgid \"No parcel has the number { $number }.\"\nmsgstr \"Kein Paket { $number }.\"\n";
    assert!(stale.contains(entry), "{stale}");
    let table = here(&dir, &["translate", "de", "--stale", "--format", "csv"]).done();
    assert!(
        table.contains(",There is no parcel { $number }.,"),
        "{table}"
    );

    // The answer to the older file is new, and still stale.
    let said = here(&dir, &["import", "old.po"]).done();
    assert!(
        said.contains("so that it stays stale: app/Gone.message"),
        "{said}"
    );
    assert!(read(&dir, "locales/de/app.ftl").contains("Keinerlei"));
    let list = here(&dir, &["translate", "de", "--stale", "--list"]).done();
    assert_eq!(
        list,
        "locales/de/app.ftl:2: stale in de: app/Gone.message (required)\n"
    );

    // A fuzzy entry says nothing; without the mark, the translation was looked at.
    fs::write(
        dir.join("fuzzy.po"),
        here(&dir, &["translate", "de", "--stale"]).done(),
    )
    .unwrap();
    let said = here(&dir, &["import", "fuzzy.po"]).done();
    assert!(
        said.contains("`app/Gone.message` is marked as fuzzy"),
        "{said}"
    );
    answer(
        &dir,
        "new.po",
        &["translate", "de", "--stale"],
        &[("#, fuzzy\n", "")],
    );
    let said = here(&dir, &["import", "new.po"]).done();
    assert!(
        said.contains("1 that did not change and are up to date now"),
        "{said}"
    );
    assert_eq!(
        here(&dir, &["translate", "de", "--stale", "--list"]).done(),
        ""
    );
    here(&dir, &["check", "--locked"]).done();
}

#[test]
fn what_is_broken_is_refused_at_its_place_and_the_rest_kept_if_asked() {
    let dir = project("translate-broken");
    answer(
        &dir,
        "de.po",
        &["translate", "de"],
        &[
            (
                "msgid \"Parcels\"\nmsgstr \"\"",
                "msgid \"Parcels\"\nmsgstr \"Pakete\"",
            ),
            (
                "msgid \"Parcels late\"\nmsgstr \"\"",
                "msgid \"Parcels late\"\nmsgstr \"Spät { $nope }\"",
            ),
            (
                "msgid \"How many are late.\"\nmsgstr \"\"",
                "msgid \"How many are late.\"\nmsgstr \"Wie viele {\"",
            ),
        ],
    );
    let before = read(&dir, "locales/de/app.ftl");
    let refused = here(&dir, &["import", "de.po"]).failed(1);
    for part in [
        "`app/Late.summary`: entry `Late` has no parameter `$nope` [EB0201]\n  --> de.po:",
        "`app/Late.param-count`: this `{` is not closed",
        "nothing was imported; `--keep-good` takes over the 1 translation that can be",
    ] {
        assert!(refused.contains(part), "{part}\n{refused}");
    }
    assert_eq!(read(&dir, "locales/de/app.ftl"), before);
    let dry = here(&dir, &["import", "de.po", "--keep-good", "--dry-run"]);
    assert!(
        dry.status == 1 && dry.stdout.contains("+    .title = Pakete"),
        "{}",
        dry.stdout
    );
    assert!(
        dry.stderr.contains("no parameter `$nope`"),
        "{}",
        dry.stderr
    );
    assert_eq!(read(&dir, "locales/de/app.ftl"), before);
    let kept = here(&dir, &["import", "de.po", "--keep-good"]);
    assert_eq!(kept.status, 1);
    assert!(
        kept.stdout.contains("imported 1 translation into de"),
        "{}",
        kept.stdout
    );
    assert!(
        read(&dir, "locales/de/app.ftl").starts_with("catalog =\n    .title = Pakete\n\n# Kept.\n")
    );
}

#[test]
fn hostile_files_are_refused_with_their_place() {
    let dir = project("translate-hostile");
    let good = here(&dir, &["translate", "de", "--all"]).done();
    let csv = here(&dir, &["translate", "de", "--all", "--format", "csv"]).done();
    fs::create_dir_all(dir.join("folder")).unwrap();
    let twice = format!("{good}\nmsgctxt \"app/Gone.message\"\nmsgid \"x\"\nmsgstr \"y\"\n");
    let cases: Vec<(&str, Vec<u8>, &[&str], &str)> = vec![
        ("empty.po", Vec::new(), &[], "has no header"),
        ("open.po", b"msgid \"".to_vec(), &[], "open.po:1:8"),
        ("quote.po", b"\"".to_vec(), &[], "belongs to no `msgid`"),
        (
            "word.po",
            format!("{good}\nhello\n").into_bytes(),
            &[],
            "`hello` is not a PO keyword",
        ),
        (
            "latin1.po",
            b"msgid \"\"\nmsgstr \"\"\n\"Language: de\\n\"\n# \xe9\n".to_vec(),
            &[],
            "latin1.po:4:3",
        ),
        (
            "charset.po",
            good.replace("UTF-8", "ISO-8859-1").into_bytes(),
            &[],
            "`iso-8859-1`",
        ),
        ("utf16.po", b"\xff\xfem\0s\0".to_vec(), &[], "UTF-16"),
        (
            "twice.po",
            twice.into_bytes(),
            &[],
            "`app/Gone.message`: it is in the file twice",
        ),
        (
            "gone.po",
            good.replace("app/Gone.message", "app/Went.message")
                .into_bytes(),
            &[],
            "there is no text `app/Went.message`",
        ),
        (
            "forged.po",
            good.replace("app/Gone.message", "app/Gone\\nerror: x.message")
                .into_bytes(),
            &[],
            "there is no text `app/Gone\\nerror: x.message`",
        ),
        (
            "both.po",
            format!("{good}msgstr[0] \"a\"\n").into_bytes(),
            &[],
            "both `msgstr` and `msgstr[0]`",
        ),
        (
            "quote.csv",
            csv.replace(",Kein Paket", ",\"Kein Paket").into_bytes(),
            &[],
            "this quote is not closed",
        ),
        (
            "two.csv",
            csv.replace("source en", "target fr").into_bytes(),
            &[],
            "into two languages",
        ),
        (
            "folder/app.ftl",
            b"Gone = Weg\n".to_vec(),
            &[],
            "does not name its language",
        ),
        (
            "forms.po",
            good.replace("msgstr[0] \"\"\nmsgstr[1] \"\"", "msgstr[0] \"a\"")
                .into_bytes(),
            &[],
            "it has 1 plural forms, and `de` has 2: one, other",
        ),
        (
            "half.po",
            good.replace("msgstr[0] \"\"", "msgstr[0] \"a\"")
                .into_bytes(),
            &[],
            "the case `$count=other` has no translation",
        ),
        (
            "other.po",
            good.replace("msgstr \"Kein", "msgstr \"Pas").into_bytes(),
            &["--locale", "fr"],
            "is in `de`, not in `fr`",
        ),
        (
            "jp.po",
            good.replace("Language: de", "Language: jp").into_bytes(),
            &[],
            "`jp` is not the tag of a language",
        ),
        (
            "en.po",
            good.replace("Language: de", "Language: en").into_bytes(),
            &[],
            "language of the source texts",
        ),
        ("what.txt", b"x".to_vec(), &[], "`--format`"),
        (
            "no.csv",
            b"a;b\n1;2\n".to_vec(),
            &[],
            "the first row has no `id`",
        ),
        (
            "id.csv",
            csv.replace("app/Gone.message", "app").into_bytes(),
            &[],
            "`app` is not the name of a text",
        ),
        (
            "junk.ftl",
            b"# errorbook: app de\nGone = { $\n".to_vec(),
            &[],
            "junk.ftl:2:",
        ),
        (
            "term.ftl",
            b"# errorbook: app de\n-x = y\n".to_vec(),
            &[],
            "the term `-x` is no text of a catalog",
        ),
        (
            "deep.ftl",
            format!("# errorbook: app de\nGone = {}\n", "{".repeat(9000)).into_bytes(),
            &[],
            "deep.ftl:2:",
        ),
    ];
    for (name, bytes, more, expected) in cases {
        fs::write(dir.join(name), bytes).unwrap();
        let said = here(&dir, &[&["import", name], more].concat());
        assert!(
            said.status > 0 && said.stdout.is_empty(),
            "{name}: {}",
            said.stdout
        );
        assert!(said.stderr.contains(expected), "{name}: {}", said.stderr);
    }
    assert_eq!(read(&dir, "locales/de/app.ftl"), GERMAN);

    // Changes that editors and tools make to a correct file.
    let changed = good.replace("Kein Paket", "Kein solches Paket");
    for (name, text) in [
        ("crlf.po", changed.replace('\n', "\r\n")),
        ("bom.po", format!("\u{feff}{changed}")),
        ("close.po", changed.replace("\n\n", "\n")),
        (
            "obsolete.po",
            format!("{changed}\n#~ msgid \"old\"\n#~ msgstr \"alt\"\n"),
        ),
        (
            "obsolete-fuzzy.po",
            changed.replace(
                "msgctxt \"app/Gone.message\"",
                "#, fuzzy\n#~ msgid \"old\"\n#~ msgstr \"alt\"\nmsgctxt \"app/Gone.message\"",
            ),
        ),
        (
            "wrapped.po",
            changed.replace("msgstr \"Kein solches", "msgstr \"\"\n\"Kein \"\n\"solches"),
        ),
    ] {
        fs::write(dir.join("locales/de/app.ftl"), GERMAN).unwrap();
        fs::write(dir.join(name), text).unwrap();
        let said = here(&dir, &["import", name]).done();
        assert!(
            said.contains("imported 1 translation into de"),
            "{name}: {said}"
        );
        assert!(
            read(&dir, "locales/de/app.ftl").contains("Gone = Kein solches Paket { $number }.\n"),
            "{name}"
        );
        assert_eq!(
            said.contains("an obsolete entry"),
            name.starts_with("obsolete"),
            "{said}"
        );
    }
}

#[test]
fn a_blank_file_is_filled_like_a_new_one() {
    for blank in ["", "\n\n", "\u{feff}\n"] {
        let dir = relaxed("translate-blank");
        fs::write(dir.join("locales/de/app.ftl"), blank).unwrap();
        answer(
            &dir,
            "de.ftl",
            &["translate", "de", "--missing", "--format", "ftl"],
            &[
                (".summary = Parcels late", ".summary = Zu spät"),
                ("Gone = There is no parcel", "Gone = Kein Paket"),
            ],
        );
        here(&dir, &["import", "de.ftl"]).done();
        let german = read(&dir, "locales/de/app.ftl");
        assert!(
            german.contains(".summary = Zu spät\n\nGone = Kein Paket { $number }.\n"),
            "{german}"
        );
    }
}

#[test]
fn a_fluent_text_that_stays_as_it_was_sent_out_is_not_a_translation() {
    let dir = project("translate-untouched");
    let file = &["translate", "de", "--all", "--format", "ftl"];
    answer(&dir, "de.ftl", file, &[]);
    let german = [GERMAN, "Late = Zu spät: { $count }.\n"].concat();
    fs::write(dir.join("locales/de/app.ftl"), &german).unwrap();
    let said = here(&dir, &["import", "de.ftl"]).done();
    assert!(said.starts_with("imported 0 translations"), "{said}");

    // The earlier source text is no translation, either.
    let toml = read(&dir, "catalog/app.toml").replace("Parcels late", "Late parcels");
    fs::write(dir.join("catalog/app.toml"), toml).unwrap();
    let said = here(&dir, &["import", "de.ftl"]).done();
    assert!(said.starts_with("imported 0 translations"), "{said}");
    assert_eq!(read(&dir, "locales/de/app.ftl"), german);
}

#[test]
fn a_change_in_a_category_that_the_target_lacks_makes_the_answer_stale() {
    let dir = relaxed("translate-fewer");
    fs::create_dir_all(dir.join("locales/ja")).unwrap();
    fs::write(dir.join("locales/ja/app.ftl"), "Gone = なし { $number }\n").unwrap();
    here(&dir, &["lock"]).done();
    answer(
        &dir,
        "ja.csv",
        &["translate", "ja", "--format", "csv"],
        &[(
            "{ $count } parcels are late.,",
            "{ $count } parcels are late.,遅延 { $count }",
        )],
    );
    let toml = read(&dir, "catalog/app.toml").replace("One parcel is", "A parcel is");
    fs::write(dir.join("catalog/app.toml"), toml).unwrap();
    let said = here(&dir, &["import", "ja.csv"]).done();
    assert!(said.contains("stays stale: app/Late.message"), "{said}");
}

#[test]
fn one_case_of_an_older_source_makes_the_answer_stale() {
    let dir = project("translate-mixed");
    let csv = answer(
        &dir,
        "de.csv",
        &["translate", "de", "--format", "csv"],
        &[
            ("One parcel is late.,", "One parcel is late.,Eins"),
            (
                "{ $count } parcels are late.,",
                "{ $count } parcels are late.,{ $count } Pakete",
            ),
        ],
    );
    // The hash of its source text is the last cell of a row.
    let (before, row) = csv.split_once("$count=other").unwrap();
    let (row, after) = row.split_once("\r\n").unwrap();
    let (row, _) = row.rsplit_once(',').unwrap();
    let csv = format!("{before}$count=other{row},0123456789abcdef\r\n{after}");
    fs::write(dir.join("de.csv"), csv).unwrap();
    let said = here(&dir, &["import", "de.csv"]).done();
    assert!(said.contains("stays stale: app/Late.message"), "{said}");
}

#[test]
fn a_carriage_return_does_not_end_a_comment() {
    let dir = project("translate-return");
    let toml = TOML.replace("How many are late.", "How many\\rmsgid \\\"x");
    fs::write(dir.join("catalog/app.toml"), toml).unwrap();
    for format in ["po", "ftl"] {
        let file = here(&dir, &["translate", "de", "--all", "--format", format]).done();
        let mut comments = file.split('\n').filter(|line| line.starts_with('#'));
        assert!(comments.all(|line| !line.contains('\r')), "{file}");
    }
}

/// A limit on the size of files ends the run while it writes.
#[cfg(unix)]
#[test]
fn after_an_interrupted_run_the_same_import_does_the_rest() {
    let dir = relaxed("translate-interrupted");
    let more: String = (0..400)
        .map(|at| format!("[error.More{at}]\nmessage = \"More {at}\"\n"))
        .collect();
    let toml = read(&dir, "catalog/app.toml") + &more;
    fs::write(dir.join("catalog/app.toml"), &toml).unwrap();
    here(&dir, &["lock"]).done();
    answer(
        &dir,
        "old.po",
        &["translate", "de", "--all"],
        &[("Kein Paket { $number }.", "Keinerlei Paket { $number }.")],
    );
    let toml = toml.replace("There is no parcel", "No parcel has the number");
    fs::write(dir.join("catalog/app.toml"), toml).unwrap();
    let import = command(&["import", "old.po"]);
    let limited = Command::new("sh")
        .args(["-c", "ulimit -f 2; exec \"$0\" import old.po"])
        .arg(import.get_program())
        .current_dir(&dir)
        .output()
        .unwrap();
    assert!(!limited.status.success(), "{limited:?}");
    here(&dir, &["import", "old.po"]).done();
    let list = here(&dir, &["translate", "de", "--stale", "--list"]).done();
    assert!(list.contains("app/Gone.message"), "{list}");
}
