//! What the name of a parameter says of it, and the texts of its entry.

use crate::model::EntryDef;

/// Returns the words of a name: `download_id` is `download` and `id`.
pub(in crate::check) fn words(name: &str) -> impl DoubleEndedIterator<Item = &str> + Clone {
    name.split('_').filter(|word| !word.is_empty())
}

/// Returns whether the name says that the value identifies or describes something, and is no quantity, no
/// timestamp and no secret itself, whatever it is called else: `token_id`, `count_type`, `order_number`.
pub(super) fn is_identifier(name: &str) -> bool {
    let last = words(name).next_back().unwrap_or_default();
    matches!(
        last,
        "id" | "ids"
            | "name"
            | "names"
            | "type"
            | "kind"
            | "code"
            | "number"
            | "no"
            | "nr"
            | "ref"
            | "version"
            | "label"
            | "title"
            | "status"
            | "state"
            | "format"
            | "index"
            | "position"
            | "line"
            | "column"
            | "field"
            | "path"
            | "file"
            | "hash"
            | "prefix"
            | "suffix"
            | "hint"
            | "class"
            | "group"
            | "port"
            | "pid"
            | "zip"
            | "phone"
            | "serial"
            | "policy"
            | "mode"
            | "scope"
            | "unit"
            | "algorithm"
            | "alg"
            | "issuer"
            | "owner"
            | "provider"
            | "zone"
    )
}

/// Returns whether a source text of an entry, or its key, has one of the words.
pub(super) fn says(entry: &EntryDef, words: &[&str]) -> bool {
    let fields = [&entry.message, &entry.summary, &entry.description];
    let patterns = fields
        .into_iter()
        .filter_map(|field| field.source()?.pattern.as_ref());
    let texts = patterns.map(|pattern| pattern.default_text(&[]));
    let mut texts = texts
        .chain([entry.key.value.clone()])
        .map(|text| text.to_lowercase());
    texts.any(|text| words.iter().any(|word| text.contains(word)))
}
