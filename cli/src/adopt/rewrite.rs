//! An enum, rewritten to the derive of errorbook: its variants and fields stay as they are.

use syn::spanned::Spanned as _;
use syn::{Attribute, Item, UseTree};

use super::edits::Edits;
use super::enums::{ErrorEnum, Library, derived, error_attribute, fields, is_last};

/// The names of the derives whose work the catalog does, in `thiserror` and `displaydoc`.
const REPLACED: [&str; 2] = ["Error", "Display"];

/// Adds the edits of an enum. `is_doubtful` says of each variant whether its message is left to decide: then it stays as a
/// comment.
pub(super) fn rewrite(
    text: &str,
    error: &ErrorEnum<'_>,
    catalog: &str,
    is_doubtful: &[bool],
    edits: &mut Edits,
) {
    replace_derives(text, error, &format!("catalog = crate::{catalog}"), edits);
    for (variant, is_doubtful) in error.item.variants.iter().zip(is_doubtful) {
        if error.library == Library::Thiserror
            && let Some(attribute) = error_attribute(&variant.attrs)
        {
            remove_message(text, attribute, *is_doubtful, edits);
        }
        for field in fields(variant) {
            for attribute in field.attrs {
                let range = attribute.span().byte_range();
                if attribute.path().is_ident("from") {
                    edits.replace(range, "#[errorbook(from)]");
                } else if attribute.path().is_ident("source") {
                    match field.name.as_deref() {
                        Some("source") => edits.remove(text, range),
                        _ => edits.replace(range, "#[errorbook(source)]"),
                    }
                }
            }
        }
    }
}

/// Adds the edits of an enum whose variants are other errors of catalogs. The derive has `From` of each.
pub(super) fn rewrite_transparent(text: &str, error: &ErrorEnum<'_>, edits: &mut Edits) {
    replace_derives(text, error, "transparent", edits);
    for variant in &error.item.variants {
        let of_fields = variant.fields.iter().flat_map(|field| &field.attrs);
        for attribute in variant.attrs.iter().chain(of_fields) {
            let is_replaced = |name: &&str| attribute.path().is_ident(name);
            if ["error", "from", "source"].iter().any(is_replaced) {
                edits.remove(text, attribute.span().byte_range());
            }
        }
    }
}

fn replace_derives(text: &str, error: &ErrorEnum<'_>, what: &str, edits: &mut Edits) {
    let mut is_written = false;
    for attribute in &error.item.attrs {
        let paths = derived(attribute);
        let is_replaced = |path: &syn::Path| REPLACED.iter().any(|name| is_last(path, name));
        if !paths.iter().any(is_replaced) {
            continue;
        }
        let kept = paths.iter().filter(|path| !is_replaced(path));
        let mut kept: Vec<String> = kept
            .filter_map(|path| text.get(path.span().byte_range()))
            .map(str::to_owned)
            .collect();
        if !is_written {
            kept.push("errorbook::ErrorCatalog".to_owned());
        }
        let range = attribute.span().byte_range();
        if kept.is_empty() {
            edits.remove(text, range);
            continue;
        }
        let mut written = format!("#[derive({})]", kept.join(", "));
        if !is_written {
            let line = indentation(text, range.start);
            written.push_str(&format!("\n{line}#[errorbook({what})]"));
        }
        is_written = true;
        edits.replace(range, written);
    }
}

/// Takes a message away; what was not decided of it stays above the variant, for whoever decides.
fn remove_message(text: &str, attribute: &Attribute, is_doubtful: bool, edits: &mut Edits) {
    let range = attribute.span().byte_range();
    if !is_doubtful {
        edits.remove(text, range);
        return;
    }
    let line = indentation(text, range.start);
    let written = text.get(range.clone()).unwrap_or_default();
    let lines: Vec<&str> = written.lines().map(str::trim).collect();
    let comment = format!("// TODO: was {}", lines.join(&format!("\n{line}// ")));
    let behind = text.get(range.end..).unwrap_or_default();
    let ends_line = behind.trim_start_matches([' ', '\r']).starts_with('\n');
    let end = if ends_line {
        String::new()
    } else {
        format!("\n{line}")
    };
    let spaces = behind.len() - behind.trim_start_matches(' ').len();
    edits.replace(range.start..range.end + spaces, comment + &end);
}

/// Returns what stands before a place in its line, if that is white space.
fn indentation(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.get(line..).unwrap_or_default();
    line.get(..line.len() - line.trim_start().len())
        .unwrap_or_default()
}

/// Takes away the line that names a derive which nothing in the file uses any more.
pub(super) fn remove_imports(text: &str, items: &[Item], is_used: bool, edits: &mut Edits) {
    if is_used {
        return;
    }
    for item in items {
        let Item::Use(import) = item else { continue };
        let UseTree::Path(path) = &import.tree else {
            continue;
        };
        let is_library = path.ident == "thiserror" || path.ident == "displaydoc";
        let is_derive = matches!(&*path.tree, UseTree::Name(name) if REPLACED.iter().any(|known| name.ident == known));
        if is_library && is_derive {
            edits.remove(text, import.span().byte_range());
        }
    }
}
