//! Texts as people paste them, and what copying did to them, undone.

mod escapes;
mod fold;
mod layer;
mod literal;
mod marks;

pub(crate) use escapes::{BLOCK, ENTITIES, INLINE};
pub(crate) use fold::{Folded, fold, is_unspaced};
pub(crate) use layer::{Layer, Undone};
pub(crate) use literal::quoted;

/// The most layers that are looked at.
const MOST_LAYERS: usize = 64;

/// How deep quoted texts are looked for in quoted texts.
const MOST_DEPTH: usize = 3;

/// Returns the text as it is, and as it was before it was escaped, quoted, marked up or wrapped: the
/// likeliest first.
pub(crate) fn layers(text: &str) -> Vec<Layer> {
    let plain = marks::without_terminal(Layer::new(text));
    let mut undone: Option<Layer> = None;
    for undo in [
        escapes::markup,
        escapes::quoted_printable,
        marks::without_quotation,
    ] {
        let next = undo(undone.as_ref().unwrap_or(&plain));
        undone = next.or(undone);
    }
    // An escape of an address may as well be a value: the text is read with it, too.
    let address = escapes::url(undone.as_ref().unwrap_or(&plain));
    let undone = undone.map(|layer| (layer, Undone::Markup));
    let address = address.map(|layer| (layer, Undone::Address));
    let mut all = vec![plain];
    all.extend(
        undone
            .into_iter()
            .chain(address)
            .map(|(mut layer, undone)| {
                layer.undone = undone;
                layer
            }),
    );
    for at in 0..all.len() {
        let mut quoted = Vec::new();
        if let Some(layer) = all.get(at) {
            literal::literals(layer, MOST_DEPTH, &mut quoted);
            quoted.extend(escapes::backslashes(layer));
        }
        all.extend(quoted);
    }
    all.truncate(MOST_LAYERS);
    all
}

/// Returns a text of several lines as one line: with what a window took at each of its breaks, and with
/// nothing, as where a word was broken.
pub(crate) fn joined(layer: &Layer) -> Vec<Layer> {
    if layer.text.trim().contains('\n') {
        vec![marks::joined(layer, true), marks::joined(layer, false)]
    } else {
        Vec::new()
    }
}
