//! `errorbook list`: every code.

use std::process::ExitCode;

use clap::Args;
use errorbook_reference::{CompiledCatalog, json, markdown, text};

use crate::failure::Failure;
use crate::output::{Format, Output};
use crate::request::Request;

#[derive(Args)]
pub(crate) struct List {
    /// How to show it.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl List {
    pub(crate) fn run(
        self,
        catalogs: &[CompiledCatalog<'_>],
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        for catalog in catalogs {
            if let Some(note) = request.unserved(&catalog.catalog()) {
                output.remark(&note);
            }
        }
        let views: Vec<_> = catalogs
            .iter()
            .map(|catalog| catalog.view(request))
            .collect();
        match self.format {
            Format::Text => {
                let width = output.width();
                let tables = views.iter().map(|view| text::list(view, width));
                output.styled(&tables.collect::<Vec<_>>().join("\n"))
            }
            Format::Markdown => {
                let tables: Vec<_> = views.iter().map(markdown::list).collect();
                output.raw(&tables.join("\n"))
            }
            Format::Json => {
                let entries = views.iter().flat_map(|view| view.entries());
                output.json(&entries.map(|entry| json::row(&entry)).collect::<Vec<_>>())
            }
        }
    }
}
