//! Patterns as operations.

use errorbook_core::packed::{TWO_DIGITS_END, key, number, op, push_two_digits, select};

use super::text::{push_number, push_string};
use crate::model::{Key, NumberFormat, Param, Part, Pattern, SelectKind, Selector, Variant};

/// The block of a pattern.
pub(super) fn pack(pattern: &Pattern, params: &[Param]) -> String {
    if let [
        Part::Text {
            text,
            isolate: false,
        },
    ] = &pattern.parts[..]
        && let Ok(len) = u16::try_from(text.len())
        && text.len() < TWO_DIGITS_END
    {
        let mut out = String::from("\0");
        push_two_digits(len, &mut |c| out.push(c));
        out.push_str(text);
        return out;
    }
    let mut packer = Packer {
        params,
        head: String::new(),
        body: String::new(),
    };
    for part in &pattern.parts {
        packer.part(part);
    }
    let Packer { head, body, .. } = packer;
    // An empty head would say that a lone text follows.
    let mut out = String::new();
    match head.is_empty() {
        true => out.push_str(NOTHING),
        false => push_string(&head, &mut out),
    }
    out.push_str(&body);
    out
}

/// A lone text of no bytes.
const NOTHING: &str = "\0\x40\0";

struct Packer<'a> {
    params: &'a [Param],
    head: String,
    body: String,
}

impl Packer<'_> {
    fn part(&mut self, part: &Part) {
        match part {
            Part::Text { text, isolate } => self.text(text, *isolate),
            Part::Param {
                param,
                format: Some(format),
                isolate,
            } => {
                self.op(op::NUMBER, *isolate);
                push_number(*param, &mut self.head);
                push_format(*format, &mut self.head);
            }
            Part::Param {
                param,
                format: None,
                isolate,
            } => self.param(*param, *isolate),
            Part::Isolated(inner) => {
                self.op(op::GROUP, true);
                self.section(&pack(inner, self.params));
            }
            Part::Select {
                selector,
                variants,
                default,
                isolate,
            } => {
                self.op(op::SELECT, *isolate);
                self.select(*selector, variants, *default);
            }
        }
    }

    fn text(&mut self, text: &str, isolate: bool) {
        let short = op::of_short_text(text.len()).filter(|_| !isolate);
        let medium = op::of_medium_text(text.len()).filter(|_| !isolate);
        match (short, medium) {
            (Some(code), _) => push_byte(code, &mut self.head),
            (None, Some(bytes)) => {
                for byte in bytes {
                    push_byte(byte, &mut self.head);
                }
            }
            (None, None) => {
                self.op(op::TEXT, isolate);
                push_number(text.len(), &mut self.head);
            }
        }
        self.body.push_str(text);
    }

    fn param(&mut self, param: usize, isolate: bool) {
        let max_chars = self.params.get(param).and_then(|param| param.max_chars);
        let short: Option<Vec<u8>> = match max_chars {
            None => op::of_short_param(param).map(|code| vec![code]),
            Some(limit) => op::of_short_cut(param, limit).map(Vec::from),
        };
        match short.filter(|_| isolate) {
            Some(bytes) => bytes
                .into_iter()
                .for_each(|byte| push_byte(byte, &mut self.head)),
            None => {
                let is_cut = max_chars.is_some();
                self.op(if is_cut { op::CUT } else { op::PARAM }, isolate);
                push_number(param, &mut self.head);
                if let Some(max_chars) = max_chars {
                    push_number(max_chars as usize, &mut self.head);
                }
            }
        }
    }

    fn select(&mut self, selector: Selector, variants: &[Variant], default: usize) {
        let kind = match selector.kind {
            SelectKind::Text => select::TEXT,
            SelectKind::Cardinal => select::CARDINAL,
            SelectKind::Ordinal => select::ORDINAL,
        };
        push_byte(kind, &mut self.head);
        push_number(selector.param, &mut self.head);
        push_format(selector.format, &mut self.head);
        push_number(default, &mut self.head);
        let mut arms = String::new();
        for variant in variants {
            push_key(&variant.key, &mut arms);
            push_string(&pack(&variant.pattern, self.params), &mut arms);
        }
        self.section(&arms);
    }

    fn op(&mut self, code: u8, isolate: bool) {
        let code = if isolate { code | op::ISOLATE } else { code };
        push_byte(code, &mut self.head);
    }

    /// A part of the body whose length the head says.
    fn section(&mut self, section: &str) {
        push_number(section.len(), &mut self.head);
        self.body.push_str(section);
    }
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
        Key::Category(category) => push_byte(key::CATEGORY + *category as u8, out),
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

/// Appends a byte below `0x80`, as all of the packed form's are.
fn push_byte(byte: u8, out: &mut String) {
    debug_assert!(byte.is_ascii(), "{byte:#x}");
    out.push(char::from(byte));
}
