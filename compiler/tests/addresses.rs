//! Addresses of pages: from the catalog and the lock to what payloads say.

use errorbook_compiler::lock::Lock;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile, pack};

const HEADER: &str = "[catalog]\ndocs-url = \"https://example.com/errors\"\n";

fn project(entries: &str, lock: Option<&Lock>) -> Compilation {
    let catalog = InputFile::new("catalog/app.toml", format!("{HEADER}{entries}"));
    let lock = lock.map(|lock| InputFile::new("errorbook.lock", lock.to_string()));
    compile([catalog].into_iter().chain(lock).collect())
}

/// Returns an entry of a key and a code.
fn entry(key: &str, code: &str) -> String {
    format!("[error.{key}]\ncode = \"{code}\"\nmessage = \"{key}\"\n")
}

/// Returns the addresses of entries, each as payloads have it, below `docs-url`.
fn urls(compiled: &Compilation) -> Vec<(String, String)> {
    let sound = compiled.sound().expect("no errors");
    let packed = pack(sound.catalogs().next().unwrap());
    let catalog = &compiled.catalogs()[0];
    let entries = packed.catalog().entries().zip(&catalog.entries);
    let urls = entries.map(|(entry, def)| {
        let url = entry.page_url().unwrap().to_string();
        let segment = url.strip_prefix("https://example.com/errors/").unwrap();
        assert_eq!(segment, def.address.to_string(), "packed as it is modelled");
        (entry.key().to_owned(), segment.to_owned())
    });
    urls.collect()
}

fn segments(entries: &[(&str, &str)], lock: Option<&Lock>) -> Vec<String> {
    let text: String = entries.iter().map(|(key, code)| entry(key, code)).collect();
    let urls = urls(&project(&text, lock)).into_iter();
    urls.map(|(_, segment)| segment).collect()
}

#[test]
fn a_code_becomes_a_folder_and_a_part_of_a_url() {
    let long = "A".repeat(300);
    let codes = ["auth/invalid-email", "TOK005", "con", "E0106", "ja", &long];
    let keys = ["A1", "A2", "A3", "A4", "A5", "A6"];
    let entries: Vec<_> = keys.into_iter().zip(codes).collect();
    let text: String = entries.iter().map(|(key, code)| entry(key, code)).collect();
    let mut files = vec![InputFile::new("locales/ja/app.ftl", "A1 = A1\n")];
    files.push(InputFile::new(
        "catalog/app.toml",
        format!("{HEADER}{text}"),
    ));
    let found = urls(&compile(files));
    let found: Vec<_> = found.iter().map(|(_, segment)| segment.as_str()).collect();
    let long = found[5];
    assert_eq!(
        found,
        [
            "auth-invalid-email",
            "TOK005",
            "code-con",
            "E0106",
            "code-ja",
            long
        ]
    );
    assert_eq!(long.len(), 100);
}

#[test]
fn an_ordinary_code_takes_no_room_of_its_own() {
    let size = |code| {
        let compiled = project(&entry("A", code), None);
        pack(compiled.sound().unwrap().catalogs().next().unwrap())
            .tables
            .len()
    };
    assert_eq!(size("A"), size("B"));
    assert_eq!(
        size("A") + 4,
        size("b/c"),
        "a reference to the name of the page"
    );
}

#[test]
fn codes_that_differ_by_case_have_pages_that_differ_by_more() {
    let compiled = project(&(entry("foo", "foo") + &entry("Foo", "Foo")), None);
    assert_eq!(
        urls(&compiled),
        [("foo".into(), "foo".into()), ("Foo".into(), "Foo-2".into())]
    );
    let found = compiled.report(errorbook_compiler::diagnostic::Color::Never);
    assert!(found.contains("warning[EB0118]"), "{found}");
    let catalog = &compiled.catalogs()[0];
    assert_eq!(catalog.pages()[0].others[0].key.value, "Foo");
    // Only a host that tells case apart leads from one to the other.
    assert_eq!(
        catalog.redirects(),
        [
            ("foo-2".to_owned(), "Foo-2".to_owned()),
            ("Foo".into(), "Foo-2".into())
        ]
    );
}

#[test]
fn a_shared_code_has_a_page_that_tells_its_entries_apart() {
    let text = entry("Missing", "E/404") + &entry("Gone", "E/404");
    let compiled = project(&text, None);
    let catalog = &compiled.catalogs()[0];
    assert_eq!(
        urls(&compiled),
        [
            ("Missing".into(), "Missing".into()),
            ("Gone".into(), "Gone".into())
        ]
    );
    let choices = catalog.choice_pages();
    assert_eq!(choices[0].0, "E-404");
    assert_eq!(choices[0].1.len(), 2);
    let leads = |from: &str, to: &str| {
        let expected = (from.to_owned(), to.to_owned());
        assert!(catalog.redirects().contains(&expected), "{from}");
    };
    leads("missing", "Missing");
    leads("e-404", "E-404");
    // The key of one of them is the code: its page says that there is another.
    let keyed = project(&(entry("E404", "E404") + &entry("Gone", "E404")), None);
    assert!(keyed.catalogs()[0].choice_pages().is_empty());
    assert_eq!(keyed.catalogs()[0].pages()[0].others.len(), 1);
    // A key leads to the page of its code.
    let alone = project(&entry("InvalidEmail", "auth/invalid-email"), None);
    assert_eq!(
        alone.catalogs()[0].redirects(),
        [
            ("InvalidEmail".to_owned(), "auth-invalid-email".to_owned()),
            ("invalidemail".into(), "auth-invalid-email".into())
        ]
    );
}

#[test]
fn a_released_page_never_moves() {
    let before = [("A", "a/b"), ("B", "B")];
    let lock = Lock::new(project(&(entry("A", "a/b") + &entry("B", "B")), None).catalogs());
    assert_eq!(segments(&before, None), ["a-b", "B"]);
    // New ones before the old ones, which have their codes, or would have their addresses.
    let after = [
        ("C", "a-b"),
        ("D", "B"),
        ("A", "a/b"),
        ("B", "B"),
        ("E", "b"),
    ];
    assert_eq!(
        segments(&after, Some(&lock)),
        ["a-b-2", "D", "a-b", "B", "E"]
    );
    let without = segments(&after, None);
    assert_ne!(
        without[2], "a-b",
        "only the lock knows what was there first"
    );
    // Behind the old ones, they move none.
    let behind = [("A", "a/b"), ("B", "B"), ("C", "a-b")];
    assert_eq!(segments(&behind, None), ["a-b", "B", "a-b-2"]);
    // What is gone keeps its page from others.
    let gone = "errorbook-lock 2\nerror app A code=a/b page=a-b retired=2\n";
    let text = format!("{HEADER}{}", entry("C", "a-b"));
    let compiled = compile(vec![
        InputFile::new("catalog/app.toml", text),
        InputFile::new("errorbook.lock", gone),
    ]);
    assert_eq!(urls(&compiled), [("C".to_owned(), "a-b-2".to_owned())]);
}

#[test]
fn an_entry_keeps_its_page_with_another_code_and_when_it_is_retired() {
    let lock = Lock::new(project(&entry("A", "A-1"), None).catalogs());
    let renamed = project(&entry("A", "A-2"), Some(&lock));
    assert_eq!(renamed.catalogs()[0].entries[0].address.segment, "A-1");
    let retired = entry("A", "A-1") + "retired = { since = \"2\", reason = \"Gone.\" }\n";
    let retired = project(&retired, Some(&lock));
    assert_eq!(retired.catalogs()[0].parents[0].address.segment, "A-1");
}

#[test]
fn cases_are_places_on_the_page_of_their_code() {
    let case = |id: &str| format!("[[error.Disabled.case]]\nid = \"{id}\"\nmessage = \"{id}\"\n");
    let cases = "[error.Disabled]\ncode = \"user/disabled\"\n".to_owned() + &case("a") + &case("b");
    let compiled = project(&cases, None);
    let found: Vec<_> = urls(&compiled).into_iter().map(|(_, url)| url).collect();
    assert_eq!(found, ["user-disabled#a", "user-disabled#b"]);
    let lock = Lock::new(compiled.catalogs());
    assert!(lock.to_string().contains(" page=user-disabled#b"), "{lock}");
    // A retired case stays where it was.
    let retired = cases + "retired = { since = \"2\", reason = \"Gone.\" }\n";
    let retired = project(&retired, Some(&lock));
    let pages = retired.catalogs()[0].pages();
    let [page] = &pages[..] else {
        panic!("one page");
    };
    let cases: Vec<_> = page
        .cases
        .iter()
        .map(|case| case.address.to_string())
        .collect();
    assert_eq!(cases, ["user-disabled#a", "user-disabled#b"]);
}

#[test]
fn a_lock_of_the_first_version_is_read_and_gets_the_addresses() {
    let old = "errorbook-lock 1\nerror app A code=a/b\n";
    let catalog = format!("{HEADER}{}", entry("A", "a/b"));
    let compiled = compile(vec![
        InputFile::new("catalog/app.toml", catalog),
        InputFile::new("errorbook.lock", old),
    ]);
    assert!(
        compiled.diagnostics().is_empty(),
        "{:?}",
        compiled.diagnostics()
    );
    let new = errorbook_compiler::lock::update(compiled.lock().unwrap(), compiled.catalogs(), &[]);
    assert!(new.broken.is_empty());
    let text = new.lock.to_string();
    assert!(text.starts_with("errorbook-lock 2\n"), "{text}");
    assert!(text.contains("error app A code=a/b page=a-b\n"), "{text}");
}

#[test]
fn two_branches_that_took_one_address_are_told() {
    let lock = "errorbook-lock 2\nerror app A code=a/b page=a-b\nerror app B code=a:b page=a-b\n";
    let text = entry("A", "a/b") + &entry("B", "a:b");
    let compiled = compile(vec![
        InputFile::new("catalog/app.toml", text),
        InputFile::new("errorbook.lock", lock),
    ]);
    let found: Vec<_> = compiled
        .diagnostics()
        .iter()
        .map(|one| one.check.code)
        .collect();
    assert_eq!(found, ["EB0118"]);
}
