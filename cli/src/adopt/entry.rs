//! An entry, as a catalog has it.

use std::fmt::Write as _;

use super::fluent::toml_string;
use super::types::ParamType;

/// Whether an error always has a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SourceKind {
    Always,
    Optional,
}

/// An entry that is to be written.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    /// In Fluent.
    pub(super) message: String,
    pub(super) params: Vec<(String, ParamType)>,
    pub(super) source: Option<SourceKind>,
    /// The type that it is made from.
    pub(super) from: Option<String>,
    /// What is left to decide, each in a line.
    pub(super) doubts: Vec<String>,
}

impl Entry {
    /// Returns whether a catalog has this very entry, whatever its code.
    pub(super) fn stands_in(&self, catalog: &str) -> bool {
        let head = format!("[error.{}]\n", self.key);
        let written = self.written(None);
        let body = written.strip_prefix(&head).unwrap_or(&written);
        catalog.split_once(&head).is_some_and(|(_, rest)| {
            let code = rest
                .split_once('\n')
                .filter(|(line, _)| line.starts_with("code = "));
            code.map_or(rest, |(_, rest)| rest).starts_with(body)
        })
    }

    fn shows(&self, param: &str) -> bool {
        // Literal text has no brace that opens.
        let ways = [format!("{{ ${param} }}"), format!("{{ LIST(${param}, ")];
        ways.iter().any(|way| self.message.contains(way))
    }

    /// Returns the entry in TOML, with a code that is not its key.
    pub(super) fn written(&self, code: Option<&str>) -> String {
        let mut out = format!("[error.{}]\n", self.key);
        if let Some(code) = code {
            let _ = writeln!(out, "code = {}", toml_string(code));
        }
        for doubt in &self.doubts {
            // What it quotes may have lines of its own.
            let _ = writeln!(out, "# TODO: {}", doubt.replace(char::is_control, " "));
        }
        let _ = writeln!(out, "message = {}", toml_string(&self.message));
        if !self.params.is_empty() {
            out.push_str("params = [\n");
            for (name, of) in &self.params {
                let optional = if of.optional { ", optional = true" } else { "" };
                let _ = writeln!(
                    out,
                    "  {{ name = \"{name}\", type = {}{optional} }},",
                    of.written
                );
            }
            out.push_str("]\n");
        }
        if self.params.iter().any(|(name, _)| !self.shows(name)) {
            out.push_str("allow.unused-parameter = \"A field that the message did not show.\"\n");
        }
        match self.source {
            Some(SourceKind::Always) => out.push_str("source = true\n"),
            Some(SourceKind::Optional) => out.push_str("source = \"optional\"\n"),
            None => {}
        }
        if let Some(from) = &self.from {
            let _ = writeln!(out, "from = {}", toml_string(from));
        }
        out
    }
}
