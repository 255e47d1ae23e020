//! `errorbook render`: the message alone.

use std::process::ExitCode;

use clap::Args;
use clap_complete::ArgValueCompleter;
use errorbook_compiler::values::OwnedParams;
use errorbook_core::{Style, Text, negotiate};

use crate::arguments::Arguments;
use crate::completions::{codes, params};
use crate::failure::Failure;
use crate::lookup::find_one;
use crate::output::Output;
use crate::request::Request;
use errorbook_reference::CompiledCatalog;

/// Returns a text with values.
pub(crate) fn write(text: &Text<'_>, params: &OwnedParams, style: Style) -> String {
    let mut out = String::new();
    // A string takes all that is written to it.
    let _ = text.write(params, style, &mut out);
    out
}

#[derive(Args)]
pub(crate) struct Render {
    /// The code, in upper or lower case. If several entries share it, use CATALOG/KEY: an ambiguous code exits with
    /// status 1, as an unknown code does.
    #[arg(add = ArgValueCompleter::new(codes))]
    code: String,
    /// A value for each parameter.
    #[arg(value_name = "NAME=VALUE", add = ArgValueCompleter::new(params))]
    values: Vec<String>,
}

impl Render {
    pub(crate) fn run(
        self,
        catalogs: &[CompiledCatalog<'_>],
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let found = find_one(catalogs, &self.code)?;
        let params = Arguments::read(found.model, &self.values)?.complete(found.model)?;
        let catalog = found.catalog.catalog();
        if let Some(note) = request.unserved(&catalog) {
            output.remark(&note);
        }
        let chain = negotiate(request, &catalog);
        // What an application's `Display` writes.
        let text = found.entry.message_in(&chain);
        let text = text.or_else(|| found.entry.summary_in(&chain));
        let line = text.map_or_else(
            || found.model.code.clone(),
            |text| write(&text, &params, Style::LOG),
        );
        output.raw(&(line + "\n"))
    }
}
