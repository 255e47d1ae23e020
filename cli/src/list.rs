//! `errorbook list`: every code.

use std::process::ExitCode;

use clap::Args;
use clap_complete::ArgValueCompleter;
use errorbook_compiler::diagnostic::nearest;
use errorbook_reference::view::{CatalogView, EndingKind, EntryView};
use errorbook_reference::{CompiledCatalog, json, markdown, text};

use crate::completions::catalogs;
use crate::failure::{Failure, Problem, quoted};
use crate::lookup::is_called;
use crate::output::{Format, Output};
use crate::request::Request;

#[derive(Args)]
pub(crate) struct List {
    /// The names of catalogs. Default: all catalogs.
    #[arg(value_name = "CATALOG", add = ArgValueCompleter::new(catalogs))]
    catalogs: Vec<String>,
    /// List only entries with this HTTP status: `401` or `4xx`.
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    /// List only entries with this tag.
    #[arg(long, value_name = "TAG")]
    tag: Option<String>,
    /// List only deprecated and retired entries.
    #[arg(long)]
    deprecated: bool,
    /// The output format.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Format {
    /// Shows the entries of catalogs as tables.
    pub(crate) fn list(
        self,
        views: &[CatalogView<'_>],
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        match self {
            Self::Text => {
                let width = output.width();
                let tables = views.iter().map(|view| text::list(view, width));
                output.styled(&tables.collect::<Vec<_>>().join("\n"))
            }
            Self::Markdown => {
                let tables: Vec<_> = views.iter().map(markdown::list).collect();
                output.raw(&tables.join("\n"))
            }
            Self::Json => {
                let entries = views.iter().flat_map(CatalogView::listed);
                output.json(&entries.map(|entry| json::row(&entry)).collect::<Vec<_>>())
            }
        }
    }
}

impl List {
    pub(crate) fn run(
        self,
        catalogs: &[CompiledCatalog<'_>],
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        self.check(catalogs)?;
        let chosen = catalogs.iter().filter(|catalog| self.is_chosen(catalog));
        let mut views = Vec::new();
        for catalog in chosen {
            let view = catalog.view(request).only(|entry| self.keeps(entry));
            if view.listed().next().is_none() {
                continue;
            }
            if let Some(note) = request.unserved(&catalog.catalog()) {
                output.remark(&note);
            }
            views.push(view);
        }
        if views.is_empty() && self.is_filtered() {
            let problem = Problem::new("no entry matches");
            return Err(Failure::NotFound(
                problem.help("`errorbook list` lists every code"),
            ));
        }
        self.format.list(&views, output)
    }

    fn is_filtered(&self) -> bool {
        self.status.is_some() || self.tag.is_some() || self.deprecated
    }

    /// Refuses what no entry could have.
    fn check(&self, catalogs: &[CompiledCatalog<'_>]) -> Result<(), Failure> {
        let names: Vec<_> = catalogs
            .iter()
            .map(|catalog| catalog.def().qualified_name.as_str())
            .collect();
        for name in &self.catalogs {
            if !catalogs.iter().any(|catalog| is_called(catalog, name)) {
                let problem = Problem::new(format!("there is no catalog {}", quoted(name)));
                return Err(Failure::NotFound(
                    match nearest(name, names.iter().copied()) {
                        Some(near) => problem.help(format!("did you mean `{near}`?")),
                        None => problem.help(format!("the catalogs are {}", listed(&names))),
                    },
                ));
            }
        }
        if let Some(status) = &self.status {
            let is_digit = |c: char| c.is_ascii_digit() || c.eq_ignore_ascii_case(&'x');
            if status.len() != 3
                || !status.starts_with(|c: char| c.is_ascii_digit())
                || !status.chars().all(is_digit)
            {
                let problem = Problem::new(format!("{} is not an HTTP status", quoted(status)));
                return Err(Failure::usage(
                    problem.help("write it as in `--status 401` or `--status 4xx`"),
                ));
            }
        }
        Ok(())
    }

    fn is_chosen(&self, catalog: &CompiledCatalog<'_>) -> bool {
        self.catalogs.is_empty() || self.catalogs.iter().any(|name| is_called(catalog, name))
    }

    fn keeps(&self, entry: &EntryView<'_>) -> bool {
        let has_status = |wanted: &String| {
            let status = entry.status().map(|status| status.to_string());
            status.is_some_and(|status| {
                let mut digits = status.chars().zip(wanted.chars());
                digits.all(|(own, wanted)| own == wanted || wanted.eq_ignore_ascii_case(&'x'))
            })
        };
        let has_tag = |wanted: &String| entry.tags().any(|tag| tag.eq_ignore_ascii_case(wanted));
        let ends = |entry: &EntryView<'_>| {
            let kind = entry.ending.as_ref().map(|ending| ending.kind);
            matches!(kind, Some(EndingKind::Deprecated | EndingKind::Retired))
        };
        self.status.as_ref().is_none_or(has_status)
            && self.tag.as_ref().is_none_or(has_tag)
            && (!self.deprecated || ends(entry))
    }
}

fn listed(names: &[&str]) -> String {
    let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}
