//! What a catalog says of its entries, and in which locale each text is found.

use errorbook_core::packed::{FORMAT, MAGIC, Op, entry as word, header};
use errorbook_core::{
    Catalog, Chain, Entry, ErrorCatalog, Locale, Message, NoteKind, ParamType, Params, Text, Texts,
    Value,
};

use crate::book::{
    Book, Language, Named, Packed, Place, Record, Written, english, language, with_message,
};
use crate::pattern::{text, value};

const ENGLISH: usize = 0;
const JAPANESE: usize = 1;

/// Returns a text in both languages.
fn both(en: &str, ja: &str) -> Written {
    vec![(ENGLISH, vec![text(en)]), (JAPANESE, vec![text(ja)])]
}

fn written(en: &str) -> Written {
    english(&[text(en)])
}

/// Returns a book in which each thing that an entry may have is there once, and once not.
fn book() -> Book {
    Book {
        name: "bank",
        docs_url: Some("https://example.com/errors"),
        locales: vec![
            language("en"),
            language("ja"),
            Language {
                parent: Some(1),
                ..language("ja-JP")
            },
        ],
        title: both("Bank", "銀行"),
        description: written("Errors of a bank"),
        entries: vec![full(), bare(), case()],
        parents: vec![Record {
            key: "Locked",
            code: "Locked",
            summary: both("Locked", "ロック中"),
            ..Record::default()
        }],
        endpoints: vec![
            Place {
                name: "pay",
                sample: Some("{}"),
                challenge: Some("Bearer"),
                title: both("Pay", "支払い"),
                sample_note: written("As of 2026"),
            },
            Place {
                name: "refund",
                title: written("Refund"),
                ..Place::default()
            },
            Place {
                name: "close",
                ..Place::default()
            },
        ],
        notes: vec![
            ("slow", 0, both("Slow", "遅い")),
            ("loss", 1, written("Loss")),
        ],
        ..Book::default()
    }
}

/// Returns all that an entry may have.
fn full() -> Record {
    Record {
        key: "PAY02",
        code: "PAY-02",
        status: 400,
        oauth: [Some("invalid_request"), Some("no {amount}")],
        oauth_template: Some(vec![text("no "), value(0)]),
        challenge: Some("Basic"),
        retry_after: Some(30),
        stand_in: Some(1),
        endpoints: vec![1, 0],
        notes: vec![1, 0],
        related: vec![(1, both("easier", "簡単")), (3, Written::new())],
        params: vec![
            Named {
                name: "amount",
                kind: 11 | 0x100,
                unit: Some("yen"),
                max_chars: 0,
                doc: both("How much", "金額"),
            },
            Named {
                name: "pin",
                kind: 0x200,
                unit: None,
                max_chars: 4,
                doc: written("The PIN"),
            },
        ],
        message: both("Cannot pay", "支払えません"),
        summary: both("Payment refused", "支払い拒否"),
        description: written("It was refused"),
        causes: vec![
            written("No money"),
            vec![(JAPANESE, vec![text("残高不足")])],
            both("Locked", "ロック"),
        ],
        resolutions: vec![both("Pay in", "入金")],
        ..Record::default()
    }
}

/// Returns an entry with nothing that it need not have.
fn bare() -> Record {
    Record {
        key: "PAY01",
        code: "PAY01",
        status: 401,
        endpoints: vec![1, 0],
        summary: written("Unknown"),
        ..Record::default()
    }
}

fn case() -> Record {
    Record {
        key: "LockedByBank",
        code: "Locked",
        case: Some("by bank"),
        parent: Some(0),
        message: vec![(JAPANESE, vec![text("銀行がロック")])],
        ..Record::default()
    }
}

fn packed() -> Packed {
    book().pack()
}

fn source() -> Chain {
    Chain::source_only()
}

fn japanese(catalog: &Catalog<'_>) -> Chain {
    errorbook_core::negotiate(&Locale::parse("ja").unwrap(), catalog)
}

fn shown(text: Option<Text<'_>>) -> String {
    text.map_or_else(|| "-".into(), |text| format!("{}: {text}", text.locale()))
}

fn all(texts: Texts<'_>) -> Vec<String> {
    texts.map(|text| shown(Some(text))).collect()
}

#[test]
fn a_catalog_says_what_it_holds() {
    packed().with(|catalog| {
        assert_eq!(catalog.name(), "bank");
        assert_eq!(catalog.docs_url(), Some("https://example.com/errors"));
        assert_eq!(catalog.locales().collect::<Vec<_>>(), ["en", "ja", "ja-JP"]);
        assert_eq!(catalog.locale_count(), 3);
        assert_eq!(catalog.locale_tag(1), Some("ja"));
        assert_eq!(catalog.locale_tag(3), None);
        let parents = [0, 1, 2, 3].map(|locale| catalog.locale_parent(locale));
        assert_eq!(parents, [None, None, Some(1), None]);
        let keys: Vec<_> = catalog.entries().map(|entry| entry.key()).collect();
        assert_eq!(keys, ["PAY02", "PAY01", "LockedByBank"]);
        let mut entries = catalog.entries();
        assert_eq!((entries.len(), entries.size_hint()), (3, (3, Some(3))));
        entries.next();
        assert_eq!(entries.len(), 2);
        let parents: Vec<_> = catalog.parents().map(|entry| entry.code()).collect();
        assert_eq!(parents, ["Locked"]);
        let names: Vec<_> = catalog
            .endpoints()
            .map(|endpoint| endpoint.name())
            .collect();
        assert_eq!(names, ["pay", "refund", "close"]);
        let names: Vec<_> = catalog.notes().map(|note| note.name()).collect();
        assert_eq!(names, ["slow", "loss"]);
        let texts = [
            catalog.title_in(&source()),
            catalog.description_in(&source()),
        ];
        assert_eq!(texts.map(shown), ["en: Bank", "en: Errors of a bank"]);
        let chain = japanese(&catalog);
        let texts = [catalog.title_in(&chain), catalog.description_in(&chain)];
        assert_eq!(texts.map(shown), ["ja: 銀行", "en: Errors of a bank"]);
        assert_eq!(format!("{catalog:?}"), r#"Catalog { name: "bank", .. }"#);
    });
}

#[test]
fn an_entry_is_found_by_its_key_alone() {
    packed().with(|catalog| {
        for (index, key) in ["PAY02", "PAY01", "LockedByBank"].into_iter().enumerate() {
            let entry = catalog.find(key).unwrap();
            assert_eq!((entry.key(), entry.index()), (key, index));
            assert_eq!(catalog.entry(index).unwrap().key(), key);
        }
        for key in ["", "PAY", "PAY03", "pay01", "PAY-02", "Locked", "A"] {
            assert!(catalog.find(key).is_none(), "{key}");
        }
        assert!(catalog.entry(3).is_none(), "a code with cases is no entry");
        // Of an entry that is not there, nothing is: after the messages stands the catalog's title.
        let nobody = Entry::at(catalog, 4);
        assert_eq!((nobody.key(), nobody.code()), ("", ""));
        assert!(nobody.message_in(&source()).is_none() && nobody.message_at(0).is_none());
        assert!(nobody.summary_in(&source()).is_none() && nobody.parent().is_none());
    });
}

#[test]
fn an_entry_says_what_it_is() {
    packed().with(|catalog| {
        let [full, bare, case] = [0, 1, 2].map(|index| catalog.entry(index).unwrap());
        assert_eq!(
            [full, bare, case].map(|entry| entry.code()),
            ["PAY-02", "PAY01", "Locked"]
        );
        assert_eq!(
            [full, bare, case].map(|entry| entry.status()),
            [Some(400), Some(401), None]
        );
        assert_eq!(
            [full, bare, case].map(|entry| entry.case()),
            [None, None, Some("by bank")]
        );
        let parents = [full, bare, case].map(|entry| entry.parent().map(|parent| parent.code()));
        assert_eq!(parents, [None, None, Some("Locked")]);
        let stand_ins = [full, bare].map(|entry| entry.stand_in().map(|entry| entry.key()));
        assert_eq!(stand_ins, [Some("PAY01"), None]);
        assert_eq!(
            [full, bare].map(|entry| entry.retry_after()),
            [Some(30), None]
        );
        let pages = [full, bare, case].map(|entry| entry.page_url().unwrap().to_string());
        assert_eq!(pages[0], "https://example.com/errors/PAY-02");
        assert_eq!(pages[2], "https://example.com/errors/Locked#by%20bank");
        assert_eq!(full.catalog(), catalog);
        assert_eq!(
            format!("{full:?}"),
            r#"Entry { catalog: "bank", key: "PAY02", .. }"#
        );
    });
}

#[test]
fn an_entry_says_what_clients_see() {
    packed().with(|catalog| {
        let [full, bare] = [0, 1].map(|index| catalog.entry(index).unwrap());
        let oauth = full.oauth().unwrap();
        assert_eq!(oauth.error(), "invalid_request");
        assert_eq!(oauth.description(), Some("no {amount}"));
        assert_eq!(shown(full.oauth_template()), "en: no {amount}");
        assert!(bare.oauth().is_none() && bare.oauth_template().is_none());
        assert_eq!(full.challenge(), Some("Basic"));
        // With the status 401 that of its endpoints, of which the first has none.
        assert_eq!(bare.challenge(), Some("Bearer"));
    });
    let mut book = book();
    book.entries[1].status = 403;
    book.pack()
        .with(|catalog| assert_eq!(catalog.entry(1).unwrap().challenge(), None));
}

#[test]
fn a_record_that_is_not_there_is_nobody_s() {
    let mut book = book();
    book.entries[0].related = vec![
        (4, Written::new()),
        (2, Written::new()),
        (9, Written::new()),
    ];
    book.entries[0].stand_in = Some(3);
    book.entries[2].parent = Some(1);
    book.pack().with(|catalog| {
        let [full, case] = [0, 2].map(|index| catalog.entry(index).unwrap());
        let related: Vec<_> = full.related().map(|entry| entry.key()).collect();
        assert_eq!(related, ["LockedByBank"]);
        assert!(full.stand_in().is_none() && case.parent().is_none());
    });
}

#[test]
fn a_status_is_one_that_fits() {
    for (status, expected) in [
        (0, None),
        (1, Some(1)),
        (65_535, Some(65_535)),
        (65_536, None),
    ] {
        let mut book = book();
        book.entries[0].status = status;
        book.pack()
            .with(|catalog| assert_eq!(catalog.entry(0).unwrap().status(), expected));
    }
}

#[test]
fn an_entry_lists_what_it_shares() {
    packed().with(|catalog| {
        let [full, bare, case] = [0, 1, 2].map(|index| catalog.entry(index).unwrap());
        let endpoints = |entry: Entry<'_>| {
            entry
                .endpoints()
                .map(|one| one.name().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(endpoints(full), ["refund", "pay"]);
        assert_eq!(endpoints(bare), ["refund", "pay"]);
        assert!(endpoints(case).is_empty());
        let notes: Vec<_> = full
            .notes()
            .map(|note| (note.name(), note.kind()))
            .collect();
        assert_eq!(
            notes,
            [("loss", NoteKind::Warning), ("slow", NoteKind::Note)]
        );
        assert_eq!(bare.notes().count(), 0);
        let related: Vec<_> = full.related().map(|entry| entry.key()).collect();
        assert_eq!(related, ["PAY01", "Locked"]);
        assert_eq!(case.related().count(), 0);
        let texts = [0, 1, 2].map(|related| shown(full.related_text_in(&source(), related)));
        assert_eq!(texts, ["en: easier", "-", "-"]);
    });
}

#[test]
fn an_endpoint_says_what_comes_from_it() {
    packed().with(|catalog| {
        let [pay, refund] = [0, 1].map(|at| catalog.endpoints().nth(at).unwrap());
        assert_eq!(shown(pay.title_in(&japanese(&catalog))), "ja: 支払い");
        assert_eq!(shown(pay.title(&Locale::parse("en").unwrap())), "en: Pay");
        assert_eq!(shown(refund.title_in(&source())), "en: Refund");
        assert_eq!(shown(pay.sample_note_in(&source())), "en: As of 2026");
        assert_eq!(shown(refund.sample_note_in(&source())), "-");
        assert_eq!(
            [pay, refund].map(|one| one.recorded_sample()),
            [Some("{}"), None]
        );
        assert_eq!(
            [pay, refund].map(|one| one.challenge()),
            [Some("Bearer"), None]
        );
        let keys: Vec<_> = refund.entries().map(|entry| entry.key()).collect();
        assert_eq!(keys, ["PAY02", "PAY01"]);
        let close = catalog.endpoints().nth(2).unwrap();
        assert_eq!(close.entries().count(), 0);
        assert_eq!(format!("{pay:?}"), r#"Endpoint { name: "pay", .. }"#);
    });
}

#[test]
fn a_note_is_found_in_the_reader_s_language() {
    packed().with(|catalog| {
        let [slow, loss] = [0, 1].map(|at| catalog.notes().nth(at).unwrap());
        let chain = japanese(&catalog);
        let texts = [
            slow.text_in(&source()),
            slow.text_in(&chain),
            loss.text_in(&chain),
        ];
        assert_eq!(texts.map(shown), ["en: Slow", "ja: 遅い", "en: Loss"]);
        assert_eq!(shown(slow.text(&Locale::parse("ja").unwrap())), "ja: 遅い");
        assert_eq!(
            format!("{loss:?}"),
            r#"Note { name: "loss", kind: Warning, .. }"#
        );
    });
    assert_eq!(NoteKind::ALL.map(NoteKind::name), ["note", "warning"]);
}

#[test]
fn every_field_falls_back_on_its_own() {
    packed().with(|catalog| {
        let (full, chain) = (catalog.entry(0).unwrap(), japanese(&catalog));
        let texts = [
            full.message_in(&chain),
            full.summary_in(&chain),
            full.description_in(&chain),
        ];
        assert_eq!(
            texts.map(shown),
            ["ja: 支払えません", "ja: 支払い拒否", "en: It was refused"]
        );
        assert_eq!(
            all(full.causes_in(&chain)),
            ["en: No money", "ja: 残高不足", "ja: ロック"]
        );
        assert_eq!(
            all(full.causes_in(&source())),
            ["en: No money", "en: Locked"]
        );
        assert_eq!(all(full.resolutions_in(&chain)), ["ja: 入金"]);
        let docs = [0, 1, 2].map(|param| shown(full.param_doc_in(&chain, param)));
        assert_eq!(docs, ["ja: 金額", "en: The PIN", "-"]);
        let ja = Locale::parse("ja").unwrap();
        let texts = [full.message(&ja), full.summary(&ja), full.description(&ja)];
        assert_eq!(
            texts.map(shown),
            ["ja: 支払えません", "ja: 支払い拒否", "en: It was refused"]
        );
        assert_eq!(all(full.causes(&ja)), all(full.causes_in(&chain)));
        assert_eq!(all(full.resolutions(&ja)), all(full.resolutions_in(&chain)));
        let bare = catalog.entry(1).unwrap();
        assert_eq!(shown(bare.message_in(&chain)), "-");
        assert_eq!(shown(bare.summary_in(&chain)), "en: Unknown");
        assert_eq!(shown(bare.description_in(&chain)), "-");
        assert!(all(bare.causes_in(&chain)).is_empty());
        let parent = catalog.parents().next().unwrap();
        assert_eq!(shown(parent.summary_in(&chain)), "ja: ロック中");
        assert_eq!(shown(full.message_at(JAPANESE)), "ja: 支払えません");
        assert_eq!(shown(full.message_at(2)), "-", "no chain is walked");
        assert_eq!(full.message_in(&chain).unwrap().entry().key(), "PAY02");
        let pattern = full.message_in(&chain).unwrap().pattern().unwrap();
        assert!(matches!(
            pattern.last(),
            Some(Op::Text {
                text: "支払えません",
                ..
            })
        ));
    });
}

#[test]
fn a_field_beyond_the_last_is_not_one_of_the_next_locale() {
    let mut book = packed();
    let at = book.words[header::ENTRIES_AT] as usize + word::FIRST_FIELD;
    book.words[at] = book.words[header::FIELDS];
    book.with(|catalog| {
        let entry = catalog.entry(0).unwrap();
        assert_eq!(shown(entry.summary_in(&source())), "-");
        assert_eq!(shown(entry.message_in(&source())), "en: Cannot pay");
        assert_eq!(all(entry.causes_in(&source())), [""; 0]);
    });
}

#[test]
fn a_message_for_a_log_is_found_along_a_chain() {
    packed().with(|catalog| {
        let chain = japanese(&catalog);
        let shown = |entry, chain: &Chain| {
            let message = Message::find_along(&catalog, chain, entry)?;
            Some(crate::Logged(message, &[]).to_string())
        };
        assert_eq!(shown(0, &chain).as_deref(), Some("支払えません"));
        assert_eq!(shown(0, &source()).as_deref(), Some("Cannot pay"));
        assert_eq!(shown(1, &chain).as_deref(), Some("Unknown"), "the summary");
        assert_eq!(shown(2, &chain).as_deref(), Some("銀行がロック"));
        assert_eq!(shown(2, &source()), None);
        assert_eq!(shown(9, &source()), None);
        assert!(Message::find(&catalog, 0, 1).is_none());
        assert!(
            Message::find(&catalog, 0, 4).is_none(),
            "no message, but a title"
        );
        assert!(Message::find(&catalog, 3, 0).is_none());
        // Of two catalogs with the same tables, each shows its own text.
        let [one, two] = ["one", "two"].map(|word| with_message(&[text(word)]));
        let tables = one.tables();
        let [one, two] = [&one.text, &two.text].map(|text| Catalog::new(&tables, text));
        let message = Message::find(&one, 0, 0).unwrap().with_catalog(&two);
        assert_eq!(crate::Logged(message, &[]).to_string(), "two");
    });
}

#[test]
fn a_parameter_says_what_it_is() {
    packed().with(|catalog| {
        let params: Vec<_> = catalog.entry(0).unwrap().params().collect();
        let [amount, pin] = params[..] else {
            panic!("{params:?}")
        };
        assert_eq!([amount, pin].map(|param| param.name()), ["amount", "pin"]);
        assert_eq!(
            [amount, pin].map(|param| param.kind()),
            [ParamType::U32, ParamType::String]
        );
        assert_eq!([amount, pin].map(|param| param.unit()), [Some("yen"), None]);
        assert_eq!(
            [amount, pin].map(|param| param.max_chars()),
            [None, Some(4)]
        );
        assert_eq!(
            [amount, pin].map(|param| param.is_untrusted()),
            [true, false]
        );
        assert_eq!([amount, pin].map(|param| param.is_secret()), [false, true]);
        assert_eq!(
            format!("{pin:?}"),
            r#"Param { name: "pin", kind: String, .. }"#
        );
        assert_eq!(catalog.entry(2).unwrap().params().count(), 0);
    });
}

#[test]
fn every_type_of_parameter_is_read_by_its_number() {
    for (index, kind) in (0..).zip(ParamType::ALL) {
        let mut book = book();
        book.entries[0].params[0].kind = index | 0x300;
        book.pack().with(|catalog| {
            let param = catalog.entry(0).unwrap().params().next().unwrap();
            assert_eq!(param.kind(), *kind);
            assert!(param.is_untrusted() && param.is_secret());
        });
    }
    let of = |is: fn(ParamType) -> bool| {
        let kinds = ParamType::ALL.iter().filter(|kind| is(**kind));
        kinds.map(|kind| kind.name()).collect::<Vec<_>>().join(" ")
    };
    let numbers = "i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f64 bytes percent";
    assert_eq!(of(ParamType::is_number), numbers);
    assert_eq!(of(ParamType::is_word), "string bool char enum");
    let others = |kind: ParamType| !kind.is_number() && !kind.is_word();
    assert_eq!(of(others), "timestamp date duration url path");
}

#[test]
fn catalogs_are_equal_if_all_that_they_hold_is() {
    let (one, two) = (packed(), packed());
    let (one_tables, two_tables) = (one.tables(), two.tables());
    let catalog = Catalog::new(&one_tables, &one.text);
    assert_eq!(catalog, Catalog::new(&two_tables, &two.text));
    assert_eq!(catalog, catalog);
    let mut other = packed();
    *other.words.last_mut().unwrap() ^= 1;
    assert_ne!(catalog, Catalog::new(&other.tables(), &one.text));
    let text = one.text.replace("Cannot", "cannot");
    assert_ne!(catalog, Catalog::new(&one_tables, &text));
    assert_ne!(
        catalog,
        Catalog::new(&one_tables, &text.replace("cannot", "Connot"))
    );
    assert_ne!(Catalog::new(&other.tables(), &text), catalog);
    assert_eq!(catalog.address(), one_tables.as_ptr().addr());
    assert_ne!(
        catalog.address(),
        Catalog::new(&two_tables, &two.text).address()
    );
}

#[test]
fn a_catalog_of_another_format_is_empty() {
    for word in [
        0,
        MAGIC - (1 << 24),
        MAGIC + (1 << 24),
        MAGIC ^ 1,
        !MAGIC,
        MAGIC.swap_bytes(),
    ] {
        let mut other = packed();
        other.words[header::MAGIC] = word;
        other.with(assert_is_empty);
    }
    let whole = packed();
    assert_eq!(whole.tables()[..4], *format!("EB{FORMAT:02}").as_bytes());
    // A header that is cut off, too.
    for words in 0..header::WORDS {
        let mut cut = whole.clone();
        cut.words.truncate(words);
        cut.with(assert_is_empty);
    }
    let bytes = whole.tables();
    assert_is_empty(Catalog::new(&bytes[1..], &whole.text));
}

fn assert_is_empty(catalog: Catalog<'_>) {
    assert_eq!((catalog.name(), catalog.docs_url()), ("", None));
    assert_eq!((catalog.entries().count(), catalog.locale_count()), (0, 0));
    assert_eq!(
        catalog.endpoints().count() + catalog.notes().count() + catalog.parents().count(),
        0
    );
    assert!(catalog.find("PAY01").is_none() && catalog.title_in(&source()).is_none());
}

/// The last entry of a catalog, as an error.
#[derive(Debug)]
struct Error(&'static Catalog<'static>);

impl std::fmt::Display for Error {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Error {}

impl Params for Error {
    fn value(&self, index: usize) -> Value<'_> {
        Value::Uint(index as u64)
    }
}

impl ErrorCatalog for Error {
    fn catalog(&self) -> Catalog<'static> {
        *self.0
    }

    fn entry_index(&self) -> usize {
        2
    }

    fn write_log(
        &self,
        locale: usize,
        _: fn(&'static Catalog<'static>, usize) -> Option<Message<'static>>,
        f: &mut std::fmt::Formatter<'_>,
    ) -> Option<std::fmt::Result> {
        (locale == 0).then(|| f.write_str("of its own"))
    }
}

/// The message of an error for a log, by what the error itself writes.
struct OwnLog<'a>(&'a dyn ErrorCatalog, usize);

impl std::fmt::Display for OwnLog<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let written = self.0.write_log(self.1, |_, _| None, f);
        written.unwrap_or_else(|| f.write_str("nothing"))
    }
}

/// An error that leaves writing to others.
#[derive(Debug)]
struct Plain(Error);

impl std::fmt::Display for Plain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Plain {}

impl Params for Plain {
    fn value(&self, index: usize) -> Value<'_> {
        self.0.value(index)
    }
}

impl ErrorCatalog for Plain {
    fn catalog(&self) -> Catalog<'static> {
        self.0.catalog()
    }

    fn entry_index(&self) -> usize {
        self.0.entry_index()
    }
}

#[test]
fn a_reference_to_an_error_is_that_error() {
    let book = packed();
    let tables: &'static [u8] = book.tables().leak();
    let catalog = Box::leak(Box::new(Catalog::new(tables, book.text.clone().leak())));
    let error: &dyn ErrorCatalog = &&Error(catalog);
    assert_eq!((error.catalog(), error.entry_index()), (*catalog, 2));
    assert_eq!(OwnLog(error, 0).to_string(), "of its own");
    assert_eq!(OwnLog(error, 1).to_string(), "nothing");
    let plain: &dyn ErrorCatalog = &Plain(Error(catalog));
    assert_eq!(OwnLog(plain, 0).to_string(), "nothing");
    assert!(matches!(error.value(7), Value::Uint(7)));
}
