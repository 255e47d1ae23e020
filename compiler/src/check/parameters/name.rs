//! What the name of a parameter says of it.

/// Returns the words of a name: `download_id` is `download` and `id`.
pub(super) fn words(name: &str) -> impl DoubleEndedIterator<Item = &str> + Clone {
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
