//! Running a packed pattern.

use core::fmt::{self, Write};

use super::formatted::write_formatted;
use super::select::choose;
use super::surface::Form;
use super::value::ALL;
use crate::packed::{Block, Catalog, MOST_DEPTH, Op, Packed};
use crate::values::Params;

/// A pattern in a catalog's text, in a locale.
#[derive(Clone, Copy)]
pub(crate) struct Pattern<'a> {
    pub(crate) catalog: Catalog<'a>,
    pub(crate) locale: usize,
    pub(crate) at: usize,
}

/// Writes a pattern. Where the packed data is malformed, the text ends there.
pub(crate) fn render(
    pattern: &Pattern<'_>,
    params: &dyn Params,
    form: Form,
    out: &mut dyn Write,
) -> fmt::Result {
    let Some(block) = Block::at(pattern.catalog.text(), pattern.at) else {
        return Ok(());
    };
    let mut renderer = Renderer {
        pattern,
        params,
        form,
        out,
        depth: 0,
    };
    renderer.block(block)
}

struct Renderer<'a, 'w> {
    pattern: &'a Pattern<'a>,
    params: &'a dyn Params,
    form: Form,
    out: &'w mut dyn Write,
    depth: u32,
}

impl<'a> Renderer<'a, '_> {
    fn block(&mut self, block: Block<'a>) -> fmt::Result {
        // The compiler nests no deeper; malformed data must not exhaust the stack.
        if self.depth >= MOST_DEPTH {
            return Ok(());
        }
        self.depth += 1;
        for op in block {
            let isolate = self.form.isolate && op.is_isolated();
            if isolate {
                self.out.write_char('\u{2068}')?;
            }
            if !self.operation(op)? {
                break;
            }
            if isolate {
                self.out.write_char('\u{2069}')?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Runs an operation. False: it is malformed.
    fn operation(&mut self, op: Op<'a>) -> Result<bool, fmt::Error> {
        let form = self.form;
        match op {
            Op::Text {
                text, escape: true, ..
            } => form.write_unreviewed(text, self.out)?,
            Op::Text { text, .. } => form.write_literal(text, self.out)?,
            Op::Param { param, limit, .. } => {
                let value = self.params.value(param);
                value.write_to(limit.unwrap_or(ALL), form, self.out)?;
            }
            Op::Format {
                param,
                function,
                at,
                ..
            } => {
                let (value, catalog) = (self.params.value(param), &self.pattern.catalog);
                match write_formatted(function, value, catalog, at, form, self.out) {
                    Some(written) => written?,
                    None => value.write_to(ALL, form, self.out)?,
                }
            }
            Op::Group { packed, .. } => self.nested(packed)?,
            Op::Select { select, .. } => {
                let value = self.params.value(select.param);
                let Pattern {
                    catalog, locale, ..
                } = self.pattern;
                match choose(&select, value, catalog, *locale) {
                    Some(packed) => self.nested(packed)?,
                    None => return Ok(false),
                }
            }
        }
        Ok(true)
    }

    fn nested(&mut self, packed: Packed<'a>) -> fmt::Result {
        match packed.block() {
            Some(block) => self.block(block),
            None => Ok(()),
        }
    }
}
