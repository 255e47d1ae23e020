//! The renderer over every text that ships: it allocates nothing, stops where its writer fails, and
//! shows whole numbers of any size.

use std::fmt::{self, Write};
use std::fs;
use std::path::Path;

use errorbook_compiler::conformance::Resource;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Packed, compile, pack};
use errorbook_conformance::material::files;
use errorbook_conformance::side::{compile as compile_text, render};
use errorbook_conformance::value::{Argument, Arguments};
use errorbook_core::{Entry, ParamType, Params, Placeholders, Style, Text, Value, negotiate};

/// Returns the catalogs of this repository.
fn shipped() -> Vec<Packed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut inputs = Vec::new();
    for (folder, extension) in [("catalog", "toml"), ("locales", "ftl")] {
        for path in files(&root.join(folder), extension).unwrap() {
            let name = path.strip_prefix(&root).unwrap();
            let name: Vec<_> = name.iter().map(|part| part.to_str().unwrap()).collect();
            inputs.push(InputFile::new(name.join("/"), fs::read(&path).unwrap()));
        }
    }
    let compiled = compile(inputs);
    compiled.sound().unwrap().catalogs().map(pack).collect()
}

/// Values for every parameter, of its type.
struct Values {
    kinds: Vec<ParamType>,
    round: usize,
}

const ROUNDS: usize = 3;

impl Params for Values {
    fn value(&self, index: usize) -> Value<'_> {
        let texts = [
            "",
            "a\"<b>\\",
            "two\nlines \u{202e}\u{1f468}\u{200d}\u{1f469}",
        ];
        let text = texts[self.round];
        match self.kinds.get(index) {
            None => Value::Redacted,
            Some(ParamType::Bool) => Value::Bool(self.round == 0),
            Some(ParamType::Char) => Value::Char(['a', '<', '\u{2028}'][self.round]),
            Some(ParamType::Timestamp) => Value::Timestamp(jiff_value(self.round)),
            Some(ParamType::F64) => Value::from([0.0, f64::MIN, f64::NAN][self.round]),
            Some(kind) if kind.is_number() => match self.round {
                0 => Value::Int(1),
                1 => Value::from(i128::MIN),
                _ => Value::from(u128::MAX),
            },
            Some(_) => Value::Str(text),
        }
    }
}

fn jiff_value(round: usize) -> jiff::Timestamp {
    [
        jiff::Timestamp::UNIX_EPOCH,
        jiff::Timestamp::MIN,
        jiff::Timestamp::MAX,
    ][round]
}

const STYLES: [Style; 6] = [
    Style::LOG,
    Style::TEXT,
    Style::HTML,
    Style::WIRE,
    Style::TEXT.isolated(true),
    Style::LOG.isolated(true),
];

/// Calls `f` with every text, values for it, and every style.
fn each(mut f: impl FnMut(&Text<'_>, &dyn Params, Style)) {
    let mut count = 0;
    for packed in shipped() {
        let catalog = packed.catalog();
        for tag in catalog.locales() {
            let locale: errorbook_core::Locale = tag.parse().unwrap();
            for entry in catalog.entries() {
                for text in texts(&entry, &locale) {
                    count += 1;
                    for style in STYLES {
                        f(&text, &Placeholders::new(&entry), style);
                        for round in 0..ROUNDS {
                            let kinds = entry.params().map(|param| param.kind()).collect();
                            f(&text, &Values { kinds, round }, style);
                        }
                    }
                }
            }
        }
    }
    assert!(count > 100, "{count} texts");
}

fn texts<'a>(entry: &Entry<'a>, locale: &errorbook_core::Locale) -> Vec<Text<'a>> {
    let chain = negotiate(locale, &entry.catalog());
    let single = [
        entry.message_in(&chain),
        entry.summary_in(&chain),
        entry.description_in(&chain),
    ];
    let docs = (0..entry.params().count()).map(|param| entry.param_doc_in(&chain, param));
    let mut texts: Vec<_> = single.into_iter().chain(docs).flatten().collect();
    texts.extend(entry.causes_in(&chain));
    texts.extend(entry.resolutions_in(&chain));
    texts
}

/// Takes a number of bytes and then fails. Its room is there from the start.
struct Fails {
    taken: String,
    room: usize,
}

impl Write for Fails {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.taken.len() + text.len() > self.room {
            return Err(fmt::Error);
        }
        self.taken.push_str(text);
        Ok(())
    }
}

#[test]
fn nothing_is_allocated() {
    let mut out = Fails {
        taken: String::with_capacity(1 << 16),
        room: 1 << 16,
    };
    each(|text, params, style| {
        out.taken.clear();
        let mut written = Ok(());
        let counted = allocation_counter::measure(|| written = text.write(params, style, &mut out));
        assert_eq!(written, Ok(()));
        assert_eq!(counted.count_total, 0, "{}", out.taken);
    });
}

#[test]
fn the_text_ends_where_the_writer_fails() {
    each(|text, params, style| {
        let mut whole = String::new();
        text.write(params, style, &mut whole).unwrap();
        // A value is written at once, and some are hundreds of digits long.
        for room in 0..=whole.len() {
            let mut out = Fails {
                taken: String::new(),
                room,
            };
            let written = text.write(params, style, &mut out);
            assert_eq!(written.is_ok(), room == whole.len(), "{whole:?} in {room}");
            assert!(whole.starts_with(&out.taken), "{whole:?} in {room}");
        }
    });
}

/// Returns a whole number with its digits in groups of three.
fn grouped(number: impl ToString) -> String {
    let number = number.to_string();
    let digits = number.trim_start_matches('-');
    let first = digits.len() % 3;
    let mut out = "-".repeat(number.len() - digits.len());
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 3 == first {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[test]
fn whole_numbers_of_any_size_are_exact() {
    let text = "m = { $n ->\n    [one] { NUMBER($n) } one\n   *[other] { $n } { NUMBER($n, minimumFractionDigits: 1) }\n}\n";
    let locale = "en".parse().unwrap();
    let resource = Resource::parse(locale, text);
    for n in [i128::MAX, i128::MIN, u64::MAX.into(), (1 << 53) + 1, 0, 2] {
        let arguments = Arguments(vec![("n".to_owned(), Argument::Big(n))]);
        let packed = compile_text(&resource, &("m".to_owned(), None), &arguments).unwrap();
        assert_eq!(
            render(&packed, &locale, &arguments, false),
            format!("{n} {}.0", grouped(n))
        );
    }
    struct Largest;
    impl Params for Largest {
        fn value(&self, _: usize) -> Value<'_> {
            Value::from(u128::MAX)
        }
    }
    let arguments = Arguments(vec![("n".to_owned(), Argument::Big(0))]);
    let packed = compile_text(&resource, &("m".to_owned(), None), &arguments).unwrap();
    let entry = packed.catalog().entries().next().unwrap();
    let mut out = String::new();
    let message = entry.message(&locale).unwrap();
    message.write(&Largest, Style::TEXT, &mut out).unwrap();
    let n = u128::MAX;
    assert_eq!(out, format!("{n} {}.0", grouped(n)));
}

/// As deep as the compiler lets a text nest: nothing of it is lost at run time.
#[test]
fn the_deepest_text_is_shown_whole() {
    let nested = |depth: usize| {
        let mut text = String::new();
        for level in 0..depth {
            text += &format!(
                "m{level} = a {{ {{ $s ->\n   *[x] {level} {{ m{} }}\n }} }}\n",
                level + 1
            );
        }
        text + &format!("m{depth} = end {{ $s }} {{ {{ $s }} }}\n")
    };
    let locale = "en".parse().unwrap();
    let arguments = Arguments(vec![("s".to_owned(), Argument::Text("S".to_owned()))]);
    let name = ("m0".to_owned(), None);
    let mut deepest = 0;
    for depth in 1..40 {
        let resource = Resource::parse(locale, &nested(depth));
        let Ok(packed) = compile_text(&resource, &name, &arguments) else {
            continue;
        };
        deepest = depth;
        for isolate in [false, true] {
            let shown = render(&packed, &locale, &arguments, isolate);
            assert!(shown.contains("end"), "{depth}: {shown}");
            assert_eq!(shown.matches('S').count(), 2, "{depth}: {shown}");
        }
    }
    assert!((10..39).contains(&deepest), "{deepest}");
}
