//! The lock: what it records, what it forgives, and that the lines of two branches are the lock of both.

use std::collections::BTreeSet;

use errorbook_compiler::checks;
use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::lock::{self, Bump, Change, EntryName, Lock, Promise, PromisedParam};
use errorbook_compiler::model::OAuthDef;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};
use proptest::prelude::*;

fn project(toml: &str, ftl: &str, lock: Option<&Lock>) -> Compilation {
    let mut files = vec![
        InputFile::new("catalog/app.toml", toml),
        InputFile::new("locales/ja/app.ftl", ftl),
    ];
    files.extend(lock.map(|lock| InputFile::new(lock::PATH, lock.to_string())));
    compile(files)
}

fn read(text: &str) -> Result<Lock, String> {
    lock::read(InputFile::new(lock::PATH, text), Color::Never)
}

/// Returns a catalog of the entries of these numbers, and its translation.
fn catalog(numbers: &BTreeSet<u8>) -> (String, String) {
    let (mut toml, mut ftl) = (String::new(), String::new());
    for number in numbers {
        toml.push_str(&format!(
            "[error.E{number}]\nmessage = \"Message {number}\"\nsummary = \"S\"\nstatus = 4{:02}\n",
            number % 90 + 9
        ));
        ftl.push_str(&format!("E{number} = 文{number}\n"));
    }
    (toml, ftl)
}

fn lock_of(numbers: &BTreeSet<u8>) -> Lock {
    let (toml, ftl) = catalog(numbers);
    Lock::new(project(&toml, &ftl, None).catalogs())
}

#[test]
fn a_lock_holds_what_programs_rely_on() {
    let toml = r#"
        [error.A]
        code = "A:1"
        since = "1.0"
        status = 400
        wire.oauth = { error = "invalid_request", description = "It's wrong" }
        message = "{ $n } { $kind }"
        params = [
          { name = "n", type = "u32" },
          { name = "kind", type = { enum = ["read", "read-write"] } },
          { name = "token", type = "string", secret = true },
        ]
        source = true
        [error.Gone]
        message = "Gone"
        retired = { since = "2.0", reason = "Nothing fails like that." }
        [error.Old]
        message = "Old"
        deprecated = { since = "2.1", reason = "Use A." }
        [error.G]
        status = 404
        [[error.G.case]]
        id = "not-there"
        message = "Not there"
    "#;
    let lock = Lock::new(project(toml, "G--not-there = ない\nGone = 廃止\n", None).catalogs());
    let text = lock.to_string();
    let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(
        lines,
        [
            "errorbook-lock 2",
            "error app A code=A:1 page=A-1 since=1.0 status=400 error=invalid_request \
             error_description=\"It's wrong\" param=n:u32 param=kind:enum(read|read-write) \
             param=token:string:secret source",
            "error app GNotThere code=G case=G--not-there page=G#not-there status=404",
            "error app Gone page=Gone retired=2.0",
            "error app Old page=Old deprecated=2.1",
            // FNV-1a of `Not there` and `ない`, as other programs work it out.
            "text app G--not-there ja message 99250d5b9b62fb50 d71c68ffff52661b",
            "text app Gone ja message c40ffc7e0d2c50ae 2d7509b77dfb76ef",
        ]
    );
}

#[test]
fn an_edited_translation_counts_as_reviewed_and_an_untouched_one_does_not() {
    let (before, after) = (
        "[error.A]\nmessage = \"One\"\nsummary = \"First\"\n",
        "[error.A]\nmessage = \"Two\"\nsummary = \"Second\"\n",
    );
    let old = Lock::new(project(before, "A = 一\n    .summary = 第一\n", None).catalogs());
    let edited = "A = 一\n    .summary = 第二\n";
    let found = project(after, edited, Some(&old));
    let stale: Vec<_> = found
        .diagnostics()
        .iter()
        .map(|found| found.check)
        .collect();
    assert_eq!(stale, [&checks::STALE_TRANSLATION], "the message alone");

    let update = lock::update(&old, found.catalogs(), &[]);
    let names = |names: &[lock::TextName]| -> Vec<String> {
        names.iter().map(ToString::to_string).collect()
    };
    assert_eq!(names(&update.stale), ["ja:A.message"]);
    assert_eq!((update.recorded, update.reviewed.len()), (1, 0));
    // However often it is run, it reviews nothing by itself.
    let again = lock::update(&update.lock, found.catalogs(), &[]);
    assert_eq!(names(&again.stale), ["ja:A.message"]);
    assert_eq!(again.lock, update.lock);

    for (selection, reviewed) in [
        ("ja", 1),
        ("ja:A", 1),
        ("ja:A.message", 1),
        ("ja:A.summary", 0),
        ("ja:B", 0),
        ("fr", 0),
    ] {
        let update = lock::update(&old, found.catalogs(), &[selection.parse().unwrap()]);
        assert_eq!(update.reviewed.len(), reviewed, "{selection}");
        let after = project(after, edited, Some(&update.lock));
        assert_eq!(after.diagnostics().len(), 1 - reviewed, "{selection}");
    }
    for wrong in ["", ":A", "ja:", "ja:A.", "ja:.message"] {
        assert!(wrong.parse::<lock::Selection>().is_err(), "{wrong}");
    }
}

#[test]
fn errors_of_the_catalogs_are_no_broken_promises() {
    let found = project("[error.A]\nmessage = \"{ $a }\"\n", "", None);
    assert!(found.sound().is_none());
}

#[test]
fn what_is_gone_is_never_free_again() {
    let numbers = |numbers: &[u8]| numbers.iter().copied().collect();
    let old = lock_of(&numbers(&[1, 2]));
    let (toml, ftl) = catalog(&numbers(&[1]));
    let found = project(&toml, &ftl, Some(&old));
    assert!(found.sound().is_none(), "nothing is built");
    assert_eq!(found.readable().catalogs().len(), 1);
    let update = lock::update(&old, found.catalogs(), &[]);
    assert_eq!(update.broken.len(), 1);
    let retired = project(&toml, &ftl, Some(&update.lock));
    // The translations that the catalog lacks are not about the lock.
    let found = retired.diagnostics().iter();
    let about_lock = found.filter(|found| found.check != &checks::UNTRANSLATED);
    assert_eq!(about_lock.count(), 0, "accepted");
    let (toml, ftl) = catalog(&numbers(&[1, 2]));
    let found = project(&toml, &ftl, Some(&update.lock));
    let checks: Vec<_> = found
        .diagnostics()
        .iter()
        .filter(|found| found.check != &checks::UNTRANSLATED)
        .map(|found| found.check)
        .collect();
    assert_eq!(checks, [&checks::REUSED_CODE]);
}

#[test]
fn every_change_says_what_it_is_to_programs() {
    let bump = |old: &str, new: &str| {
        let lock = |toml| Lock::new(project(toml, "", None).catalogs());
        let changes = lock::changes(&lock(old), &lock(new));
        changes.values().flatten().map(Change::bump).max()
    };
    let a = "[error.A]\nmessage = \"{ $n } { $m }\"\nparams = [{ name = \"n\", type = \"u8\" }, { name = \"m\", type = \"u8\" }]\n";
    let change = |from: &str, to: &str| {
        assert!(a.contains(from));
        a.replacen(from, to, 1)
    };
    assert_eq!(bump(a, a), None);
    assert_eq!(
        bump(a, &change("{ $n } {", "{ $n }: {")),
        None,
        "texts are no promise"
    );
    assert_eq!(
        bump(a, &format!("{a}[error.B]\nmessage = \"B\"\n")),
        Some(Bump::Minor)
    );
    let deprecated = format!("{a}deprecated = {{ since = \"2\", reason = \"B\" }}\n");
    assert_eq!(bump(a, &deprecated), Some(Bump::Minor));
    for other in [
        "[error.B]\nmessage = \"B\"\n".to_owned(),
        change("\"u8\" }, ", "\"u16\" }, "),
        change(
            "{ name = \"n\", type = \"u8\" }, { name = \"m\", type = \"u8\" }",
            "{ name = \"m\", type = \"u8\" }, { name = \"n\", type = \"u8\" }",
        ),
        change(
            "[{ name",
            "[{ name = \"o\", type = \"u8\", secret = true }, { name",
        ),
        format!("{a}status = 404\n"),
        format!("{a}source = true\n"),
        format!("{a}code = \"B\"\n"),
        format!("{a}retired = {{ since = \"2\", reason = \"B\" }}\n"),
    ] {
        assert_eq!(bump(a, &other), Some(Bump::Major), "{other}");
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z=:\"\\\\ ]{0,6}",
        "\\PC{0,4}",
        "[\u{0}-\u{1f}]{1,3}",
        "[0-9.]{1,4}"
    ]
}

fn promise() -> impl Strategy<Value = Promise> {
    // An entry has no two parameters of one name.
    let params = prop::collection::btree_map("[a-z_]{1,4}", "[a-z0-9|():]{1,8}", 0..3);
    let params = params.prop_map(|params| {
        let params = params.into_iter();
        params
            .map(|(name, kind)| PromisedParam { name, kind })
            .collect::<Vec<_>>()
    });
    let oauth = (text(), prop::option::of(text()));
    let oauth = oauth.prop_map(|(error, description)| OAuthDef { error, description });
    let option = || prop::option::of(text());
    (
        (
            option(),
            prop::option::of(100u16..600),
            option(),
            option(),
            option(),
        ),
        (params, any::<bool>(), option()),
        (prop::option::of(oauth), option(), option()),
    )
        .prop_map(
            |((code, status, since, case, page), (mut params, source, from), rest)| {
                // No entry has two parameters of a name.
                params.sort_by(|a: &PromisedParam, b| a.name.cmp(&b.name));
                params.dedup_by(|a, b| a.name == b.name);
                let (oauth, deprecated, retired) = rest;
                Promise {
                    code,
                    status,
                    since,
                    case,
                    page,
                    params,
                    source,
                    from,
                    oauth,
                    deprecated,
                    retired,
                }
            },
        )
}

proptest! {
    #[test]
    fn a_lock_is_read_as_it_was_written(
        promises in prop::collection::btree_map(("[a-z]{1,3}", "[A-Z][A-Za-z0-9]{0,3}"), promise(), 0..5),
        numbers in prop::collection::btree_set(any::<u8>(), 0..5),
    ) {
        let mut lock = lock_of(&numbers);
        for ((catalog, key), promise) in promises {
            lock.promises.insert(EntryName { catalog, key }, promise);
        }
        let text = lock.to_string();
        let read = read(&text);
        prop_assert_eq!(read.as_ref(), Ok(&lock), "{}", text);
        prop_assert_eq!(read.unwrap().to_string(), text);
        prop_assert!(lock::changes(&lock, &lock).is_empty());
    }

    /// What `git merge` makes of two branches with `merge=union`: the lines of both.
    #[test]
    fn the_lines_of_two_branches_are_the_lock_of_both(
        base in prop::collection::btree_set(0u8..50, 0..5),
        ours in prop::collection::btree_set(50u8..100, 0..5),
        theirs in prop::collection::btree_set(100u8.., 0..5),
    ) {
        let both = |a: &BTreeSet<u8>, b: &BTreeSet<u8>| a | b;
        let (ours, theirs) = (both(&base, &ours), both(&base, &theirs));
        let (our_lock, their_lock) = (lock_of(&ours).to_string(), lock_of(&theirs).to_string());
        let merged = format!("{our_lock}{their_lock}");
        let lock = read(&merged).unwrap();
        let expected = lock_of(&both(&ours, &theirs));
        prop_assert_eq!(&lock, &expected);
        let (toml, ftl) = catalog(&both(&ours, &theirs));
        let found = project(&toml, &ftl, Some(&lock));
        prop_assert_eq!(lock::update(&lock, found.catalogs(), &[]).lock, expected);
    }

    /// Whatever stands in the file, it is read or refused with its places.
    #[test]
    fn any_text_is_read_or_refused(
        lines in prop::collection::vec(prop_oneof![
            "\\PC{0,20}",
            "error app A [a-z]{1,9}=\\PC{0,9}",
            "text app A ja message [0-9a-f]{15,17} [0-9a-f]{16}",
            "errorbook-lock [0-9]",
            "[<=>|]{7} x",
        ], 0..8),
    ) {
        let text = lines.join("\n");
        match read(&text) {
            Ok(lock) => prop_assert_eq!(read(&lock.to_string()), Ok(lock)),
            Err(report) => prop_assert!(report.contains("EB0701"), "{}", report),
        }
    }
}
