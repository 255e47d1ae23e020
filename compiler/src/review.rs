//! The checks that build scripts leave out.

use crate::check;
use crate::compilation::Compilation;
use crate::diagnostic::{Needs, Report};
use crate::source::InputFile;

impl Compilation {
    /// Runs the checks of prose (spelling, spacing, punctuation, links and other marks of Markdown), of the
    /// normal form of texts, and of recorded payloads.
    #[must_use]
    pub fn with_review(self) -> Self {
        let mut report = Report::new();
        check::review(&self.catalogs, &self.sources, self.threads, &mut report);
        self.with_findings(Needs::Review, report.into_diagnostics())
    }

    /// Compares the catalogs with source code in Rust. The paths are shown as they are given.
    #[must_use]
    pub fn with_source_code(mut self, code: Vec<InputFile>) -> Self {
        let mut report = Report::new();
        let code = self.sources.add(code, &mut report);
        check::source_code(&self.catalogs, &code, &self.sources, &mut report);
        self.with_findings(Needs::SourceCode, report.into_diagnostics())
    }
}
