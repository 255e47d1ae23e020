//! `errorbook search`: errors by the words of their texts.

use std::process::ExitCode;

use clap::Args;

use crate::failure::{Failure, Problem, quoted};
use crate::identify::{Format, identifier};
use crate::output::Output;
use crate::request::Request;
use errorbook_reference::CompiledCatalog;

#[derive(Args)]
pub(crate) struct Search {
    /// Words in any form and in any language of the catalogs, or a code or a part of one.
    #[arg(required = true)]
    words: Vec<String>,
    /// The output format.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Search {
    pub(crate) fn run(
        self,
        catalogs: &[CompiledCatalog<'_>],
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let words = self.words.join(" ");
        let found = identifier(catalogs).search(&words);
        if found.is_empty() {
            let title = format!("no text contains {}", quoted(&words));
            let help = "try fewer words, or `errorbook list`";
            return Err(Failure::NotFound(Problem::new(title).help(help)));
        }
        self.format.print(&found, request, output)
    }
}
