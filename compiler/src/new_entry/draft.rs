//! An entry and its translations as they are written for the author to fill in.

use crate::check::translation_stub;
use crate::model::{CatalogDef, FieldKind};

/// Returns the kinds of fields that are to be filled in: those that the catalog requires of its source.
pub(super) fn kinds(catalog: &CatalogDef) -> Vec<FieldKind> {
    let source = catalog.source_locale();
    let mut required = catalog.require.iter();
    let required = required.find(|requirement| requirement.locale.value == source);
    required.map_or(
        vec![FieldKind::Message, FieldKind::Summary],
        |requirement| requirement.kinds.clone(),
    )
}

/// Returns the entry, with a text to be replaced in each field.
pub(super) fn entry(key: &str, code: &str, kinds: &[FieldKind]) -> String {
    let mut out = format!("[error.{key}]\n");
    if key != code {
        out.push_str(&format!("code = \"{code}\"\n"));
    }
    out.push_str("# status = 400\n# since = \"…\"\n");
    for kind in kinds {
        out.push_str(match kind {
            FieldKind::Message => "message = \"TODO: what the error says, in a sentence.\"\n",
            FieldKind::Summary => "summary = \"TODO: what kind of error it is, in a phrase\"\n",
            FieldKind::Description => {
                "description = \"TODO: what happened, and how far it got.\"\n"
            }
            FieldKind::Causes => {
                "causes = [\n  { id = \"todo\", text = \"TODO: why it may have happened.\" },\n]\n"
            }
            FieldKind::Resolutions => {
                "resolutions = [\n  { id = \"todo\", text = \"TODO: what to do.\" },\n]\n"
            }
            // There is nothing yet that these could be about.
            FieldKind::Related
            | FieldKind::Params
            | FieldKind::Deprecated
            | FieldKind::Retired
            | FieldKind::Divergence => "",
        });
    }
    out + "# params = [{ name = \"…\", type = \"string\", example = \"…\", doc = \"…\" }]\n"
}

/// Returns the translation of an entry of these kinds of fields, to be written.
pub(super) fn stub(key: &str, kinds: &[FieldKind]) -> String {
    let names = kinds.iter().filter_map(|kind| match kind {
        FieldKind::Message => Some(""),
        FieldKind::Summary => Some("summary"),
        FieldKind::Description => Some("description"),
        FieldKind::Causes => Some("cause-todo"),
        FieldKind::Resolutions => Some("resolution-todo"),
        FieldKind::Related
        | FieldKind::Params
        | FieldKind::Deprecated
        | FieldKind::Retired
        | FieldKind::Divergence => None,
    });
    translation_stub(key, names.map(str::to_owned))
}
