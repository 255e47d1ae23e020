//! Lists.

use serde_json::{Value, json};

use super::kind::Kind;
use crate::value::Argument;

/// The values of a list, of which the last one decides in Spanish and Hebrew.
const WORDS: [&str; 24] = [
    "a", "hijo", "hielo", "Hiato", "hi", "isla", "Íñigo", "yo", "y", "oro", "hola", "Ho", "8",
    "80", "11", "11 a", "110", "1", "שלום", "ﬠ", "日本", "", " ", "x, y",
];

pub(super) fn kind() -> Kind {
    let mut calls = vec![("$v".to_owned(), json!({}))];
    for (kind, intl) in [
        ("and", "conjunction"),
        ("or", "disjunction"),
        ("unit", "unit"),
    ] {
        for style in ["long", "short", "narrow"] {
            let call = format!("LIST($v, type: \"{kind}\", style: \"{style}\")");
            calls.push((call, json!({ "type": intl, "style": style })));
        }
    }
    let values = values();
    let asked = values.iter().map(|value| json!(value));
    Kind {
        source: "ICU, lists",
        name: "list",
        calls,
        asked: asked.collect::<Vec<Value>>(),
        values: values.into_iter().map(Argument::Texts).collect(),
        ledger: &[],
    }
}

/// Returns lists of none to five values, each with every word at its end.
fn values() -> Vec<Vec<String>> {
    let lists = (1..=5).flat_map(|count| {
        (0..WORDS.len()).map(move |last| {
            let words = (0..count).rev().map(move |before| {
                let at = (last + before * 7) % WORDS.len();
                WORDS[at].to_owned()
            });
            words.collect()
        })
    });
    [Vec::new()].into_iter().chain(lists).collect()
}
