//! Patterns as operations.

use errorbook_core::packed::{key, op, select};

use super::text::{TextPool, push_number, push_options, push_string};
use crate::model::{Key, ParamDef, Part, Pattern, SelectKind, Selector, Variant};

/// Returns the block of a pattern. What blocks share goes to the pool.
pub(super) fn pack(pattern: &Pattern, params: &[ParamDef], pool: &mut TextPool) -> String {
    let mut packer = Packer {
        params,
        pool,
        head: String::new(),
        body: String::new(),
        before: None,
    };
    for part in &pattern.parts {
        packer.part(part);
    }
    packer.push_text_len();
    let Packer { head, body, .. } = packer;
    let mut out = String::new();
    push_string(&head, &mut out);
    out.push_str(&body);
    out
}

struct Packer<'a> {
    params: &'a [ParamDef],
    pool: &'a mut TextPool,
    head: String,
    body: String,
    /// The length of the text since the last step, if there is one.
    before: Option<[u8; 2]>,
}

impl Packer<'_> {
    fn part(&mut self, part: &Part) {
        match part {
            Part::Text {
                text, escape: true, ..
            } => {
                self.op(op::TEXT, false, op::ESCAPE);
                self.section(text);
            }
            Part::Text { text, isolate, .. } => self.text(text, *isolate),
            Part::Param {
                param,
                format: Some(format),
                isolate,
            } => {
                self.op(op::FORMAT, *isolate, format.function);
                push_number(*param, &mut self.head);
                let at = self.pool.format(format);
                push_number(at as usize, &mut self.head);
            }
            Part::Param {
                param,
                format: None,
                isolate,
            } => self.param(*param, *isolate),
            Part::Isolated(inner) => {
                self.op(op::GROUP, true, 0);
                let inner = pack(inner, self.params, self.pool);
                self.section(&inner);
            }
            Part::Select {
                selector,
                variants,
                default,
                isolate,
            } => {
                self.op(op::SELECT, *isolate, select_kind(selector.kind));
                self.select(*selector, variants, *default);
            }
        }
    }

    fn text(&mut self, text: &str, isolate: bool) {
        match op::encode_text_len(text.len()) {
            Some(len) if !isolate && self.before.is_none() => {
                self.before = Some(len);
                self.body.push_str(text);
            }
            Some(_) | None => {
                self.op(op::TEXT, isolate, 0);
                self.section(text);
            }
        }
    }

    fn param(&mut self, param: usize, isolate: bool) {
        let max_chars = self.params.get(param).and_then(|param| param.max_chars);
        let short = op::encode_short_param(param, max_chars).filter(|_| isolate);
        if let Some(step) = short {
            return self.step(step);
        }
        let is_cut = max_chars.is_some();
        self.op(if is_cut { op::CUT } else { op::PARAM }, isolate, 0);
        push_number(param, &mut self.head);
        if let Some(max_chars) = max_chars {
            push_number(max_chars as usize, &mut self.head);
        }
    }

    fn select(&mut self, selector: Selector, variants: &[Variant], default: usize) {
        push_number(selector.param, &mut self.head);
        push_options(selector.options, &mut self.head);
        push_number(default, &mut self.head);
        let mut arms = String::new();
        for variant in variants {
            push_key(&variant.key, &mut arms);
            push_string(&pack(&variant.pattern, self.params, self.pool), &mut arms);
        }
        self.section(&arms);
    }

    fn op(&mut self, code: u8, isolate: bool, byte: u8) {
        let code = if isolate { code | op::ISOLATE } else { code };
        self.step([code, byte]);
    }

    /// Adds a step behind the text that there is since the last one.
    fn step(&mut self, step: [u8; 2]) {
        self.push_text_len();
        push_bytes(step, &mut self.head);
    }

    fn push_text_len(&mut self) {
        let len = self.before.take().unwrap_or_default();
        push_bytes(len, &mut self.head);
    }

    /// Adds a part of the body whose length the head says.
    fn section(&mut self, section: &str) {
        push_number(section.len(), &mut self.head);
        self.body.push_str(section);
    }
}

fn select_kind(kind: SelectKind) -> u8 {
    match kind {
        SelectKind::Text => select::TEXT,
        SelectKind::Cardinal => select::CARDINAL,
        SelectKind::Ordinal => select::ORDINAL,
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
        Key::Absent => push_byte(key::ABSENT, out),
    }
}

fn push_bytes(bytes: [u8; 2], out: &mut String) {
    for byte in bytes {
        push_byte(byte, out);
    }
}

/// Appends a byte below `0x80`, as all of the packed form's are.
fn push_byte(byte: u8, out: &mut String) {
    debug_assert!(byte.is_ascii(), "{byte:#x}");
    out.push(char::from(byte));
}
