//! Messages of catalogs that others wrote, with random values, are found again. `ERRORBOOK_CORPORA` names
//! the directories, with `:` between them; the catalogs that ship are looked at in any case.

use std::path::Path;

use errorbook_compiler::files::read_project;
use errorbook_compiler::model::ParamDef;
use errorbook_compiler::values::{self, OwnedParams, OwnedValue};
use errorbook_compiler::{compile, pack};
use errorbook_core::{Locale, ParamType, Style, negotiate};
use errorbook_identify::{Finding, How, Identifier, Match, Source};

/// How many messages of each directory.
const MESSAGES: usize = 300;

/// A row of numbers that looks random and is always the same.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

const TEXTS: [&str; 16] = [
    "t-1",
    "index.html",
    "a b c",
    "it's",
    "foo_bar",
    "user@example.com",
    "C:\\temp\\new",
    "日本語",
    "x",
    "/usr/lib/x.so",
    "2026-11-23",
    "Été",
    "say \"hi\"",
    "42",
    "a,b",
    "Some Long Title Of A Page",
];

fn value(param: &ParamDef, random: &mut Random) -> OwnedValue {
    if matches!(param.kind, ParamType::String | ParamType::Path) {
        OwnedValue::Str(TEXTS[random.below(TEXTS.len())].into())
    } else if matches!(param.kind, ParamType::F64 | ParamType::Percent) {
        let sixteenths = u32::try_from(random.below(100_000)).unwrap();
        OwnedValue::Float(f64::from(sixteenths) / 16.0)
    } else if param.kind.is_number() {
        OwnedValue::Int(random.below(2_000).try_into().unwrap())
    } else {
        values::example(param)
    }
}

fn knows(found: &Match<'_>, values: &OwnedParams) -> bool {
    found
        .findings
        .iter()
        .zip(&values.0)
        .all(|(finding, value)| match finding {
            Finding::Value(known) => known == value,
            Finding::Variant(_) | Finding::Unknown => true,
            Finding::Placeholder => false,
        })
}

/// Returns how many messages were right, how many were wrong, and what was wrong.
fn look_up(dir: &Path) -> (usize, Vec<String>) {
    let compilation = compile(read_project(dir));
    let readable = compilation.readable();
    let packed: Vec<_> = readable.catalogs().map(pack).collect();
    let sources: Vec<Source<'_>> = compilation
        .catalogs()
        .iter()
        .zip(&packed)
        .map(|(model, packed)| Source {
            model,
            packed: packed.catalog(),
        })
        .collect();
    let identifier = Identifier::new(sources.iter().copied());
    let wordless = identifier.wordless();
    let (mut random, mut right, mut wrong) = (Random(7), 0, Vec::new());
    for _ in 0..MESSAGES * 20 {
        if right + wrong.len() >= MESSAGES {
            break;
        }
        let source = sources[random.below(sources.len())];
        let at = random.below(source.model.entries.len());
        let (entry, model) = (
            source.packed.entries().nth(at).unwrap(),
            &source.model.entries[at],
        );
        let locales: Vec<&str> = source.packed.locales().collect();
        let locale: Locale = locales[random.below(locales.len())].parse().unwrap();
        let chain = negotiate(&locale, &source.packed);
        let Some(text) = entry
            .message_in(&chain)
            .or_else(|| entry.summary_in(&chain))
        else {
            continue;
        };
        if wordless
            .iter()
            .any(|(one, of)| one.key() == entry.key() && *of == text.locale())
        {
            continue;
        }
        let values = OwnedParams(
            model
                .params
                .iter()
                .map(|param| value(param, &mut random))
                .collect(),
        );
        let mut said = String::new();
        text.write(&values, Style::LOG, &mut said).unwrap();
        let found = identifier.identify(&said);
        let is_right = |one: &Match<'_>| one.entry.key() == entry.key() && knows(one, &values);
        // Of those that say this very text, no one can tell which it was.
        let mut as_sure = found.iter().take_while(|one| {
            let best = &found[0];
            one.how == How::Message && one.range == best.range && one.fixed >= best.fixed
        });
        if as_sure.any(is_right) {
            right += 1;
        } else {
            let got = found
                .first()
                .map(|one| (one.entry.key(), one.how, one.range.clone(), &one.findings));
            wrong.push(format!("{} {said:?} {values:?}\n  {got:?}", entry.key()));
        }
    }
    (right, wrong)
}

#[test]
fn messages_of_others_are_found() {
    let mut dirs = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..")];
    if let Some(more) = std::env::var_os("ERRORBOOK_CORPORA") {
        dirs.extend(std::env::split_paths(&more));
    }
    for dir in dirs {
        let (right, wrong) = look_up(&dir);
        let all = right + wrong.len();
        println!("{}: {right} of {all}\n{}", dir.display(), wrong.join("\n"));
        assert!(
            right * 100 >= all * 99,
            "{}: {right} of {all}\n{}",
            dir.display(),
            wrong.join("\n")
        );
    }
}
