//! The same text through errorbook and through `fluent-bundle`.

use errorbook_compiler::conformance::Resource;
use errorbook_core::Locale;

use crate::ledger::{Facts, LEDGER};
use crate::side::{Name, Oracle, codes, compile, render};
use crate::tally::Outcome;
use crate::value::Arguments;

/// A file on both sides.
#[derive(Debug)]
pub struct Pair {
    locale: Locale,
    text: String,
    ours: Resource,
    theirs: Oracle,
}

impl Pair {
    /// Makes a file on both sides.
    #[must_use]
    pub fn new(locale: Locale, text: String) -> Self {
        Self {
            ours: Resource::parse(locale, &text),
            theirs: Oracle::new(&locale, &text),
            locale,
            text,
        }
    }

    /// Returns what is wrong with the file, so that it is refused whole.
    #[must_use]
    pub fn refused(&self) -> Vec<&'static str> {
        let mut found = codes(&self.ours.syntax);
        found.extend(codes(&self.ours.findings));
        found
    }

    /// Returns the texts of the file.
    #[must_use]
    pub fn texts(&self) -> Vec<Name> {
        self.ours.texts()
    }

    /// Returns whether `fluent-bundle` took the whole file.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.theirs.complete
    }

    /// Compares a text, without isolation marks and with them.
    pub fn compare(&mut self, name: &Name, arguments: &Arguments) -> Outcome {
        let packed = match compile(&self.ours, name, arguments) {
            Ok(packed) => packed,
            Err(findings) => return Outcome::Refused(codes(&findings)),
        };
        for isolate in [false, true] {
            let ours = render(&packed, &self.locale, arguments, isolate);
            let theirs = self.theirs.render(name, arguments, isolate);
            if theirs.as_ref() != Ok(&ours) {
                return self.explain(name, arguments, &ours, &theirs);
            }
        }
        Outcome::Passed
    }

    fn explain(
        &self,
        name: &Name,
        arguments: &Arguments,
        ours: &str,
        theirs: &Result<String, String>,
    ) -> Outcome {
        let facts = Facts::new(
            &self.text,
            &self.ours.to_json(),
            name,
            &self.locale,
            arguments,
        );
        // No known difference is one in which `fluent-bundle` reports an error.
        let known = LEDGER.iter().find(|known| (known.explains)(&facts));
        match known.filter(|_| theirs.is_ok()) {
            Some(known) => Outcome::Known(known.id),
            None => Outcome::Failed(format!(
                "{name:?} in `{}` with {arguments:?}\n  errorbook:     {ours:?}\n  fluent-bundle: {theirs:?}\n{}",
                self.locale, self.text
            )),
        }
    }
}
