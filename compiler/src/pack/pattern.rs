//! Patterns as operations.

use errorbook_core::packed::{key, number, op, select};

use super::text::{push_number, push_string};
use crate::model::{Key, NumberFormat, Param, Part, Pattern, SelectKind, Selector, Variant};

/// The operations of a pattern, with their end.
pub(super) fn pack(pattern: &Pattern, params: &[Param]) -> String {
    let mut out = String::new();
    for part in &pattern.parts {
        push_part(part, params, &mut out);
    }
    push_byte(op::END, &mut out);
    out
}

fn push_part(part: &Part, params: &[Param], out: &mut String) {
    match part {
        Part::Text { text, isolate } => match op::of_short_text(text.len()).filter(|_| !isolate) {
            Some(code) => {
                push_byte(code, out);
                out.push_str(text);
            }
            None => {
                push_op(op::TEXT, *isolate, out);
                push_string(text, out);
            }
        },
        Part::Param {
            param,
            format: Some(format),
            isolate,
        } => {
            push_op(op::NUMBER, *isolate, out);
            push_number(*param, out);
            push_format(*format, out);
        }
        Part::Param {
            param,
            format: None,
            isolate,
        } => {
            let max_chars = params.get(*param).and_then(|param| param.max_chars);
            match op::of_short_param(*param, max_chars).filter(|_| *isolate) {
                Some(code) => push_byte(code, out),
                None => {
                    let is_cut = max_chars.is_some();
                    push_op(if is_cut { op::CUT } else { op::PARAM }, *isolate, out);
                    push_number(*param, out);
                }
            }
            if let Some(max_chars) = max_chars {
                push_number(max_chars as usize, out);
            }
        }
        Part::Isolated(inner) => {
            push_op(op::GROUP, true, out);
            push_string(&pack(inner, params), out);
        }
        Part::Select {
            selector,
            variants,
            default,
            isolate,
        } => {
            push_op(op::SELECT, *isolate, out);
            push_select(*selector, variants, *default, params, out);
        }
    }
}

fn push_select(
    selector: Selector,
    variants: &[Variant],
    default: usize,
    params: &[Param],
    out: &mut String,
) {
    let kind = match selector.kind {
        SelectKind::Text => select::TEXT,
        SelectKind::Cardinal => select::CARDINAL,
        SelectKind::Ordinal => select::ORDINAL,
    };
    push_byte(kind, out);
    push_number(selector.param, out);
    push_format(selector.format, out);
    push_number(default, out);
    push_number(variants.len(), out);
    let mut arms = String::new();
    for variant in variants {
        push_key(&variant.key, &mut arms);
        push_string(&pack(&variant.pattern, params), &mut arms);
    }
    push_string(&arms, out);
}

fn push_key(variant: &Key, out: &mut String) {
    match variant {
        Key::Text(text) => {
            push_byte(key::TEXT, out);
            push_string(text, out);
        }
        Key::Number(digits) => {
            push_byte(key::NUMBER, out);
            push_string(digits, out);
        }
        Key::Category(category) => {
            push_byte(key::CATEGORY, out);
            push_byte(*category as u8, out);
        }
    }
}

fn push_format(format: NumberFormat, out: &mut String) {
    let options = [
        (number::MIN_INTEGER, format.min_integer),
        (number::MIN_FRACTION, format.min_fraction),
        (number::MAX_FRACTION, format.max_fraction),
    ];
    push_byte(
        options
            .iter()
            .filter(|(_, value)| value.is_some())
            .map(|(bit, _)| bit)
            .sum(),
        out,
    );
    for value in options.iter().filter_map(|(_, value)| *value) {
        push_number(value as usize, out);
    }
}

fn push_op(code: u8, isolate: bool, out: &mut String) {
    push_byte(if isolate { code | op::ISOLATE } else { code }, out);
}

/// Appends a byte below `0x80`, as all of the packed form's are.
fn push_byte(byte: u8, out: &mut String) {
    debug_assert!(byte.is_ascii(), "{byte:#x}");
    out.push(char::from(byte));
}
