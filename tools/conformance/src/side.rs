//! The two sides that are compared: errorbook, and `fluent-bundle` 0.16.

use errorbook_compiler::Packed;
use errorbook_compiler::conformance::{KEY, Resource};
use errorbook_compiler::diagnostic::Diagnostic;
use errorbook_core::{Locale, Style};
use fluent_bundle::{FluentBundle, FluentResource};

use crate::value::Arguments;

/// The name of a text: a message, and its attribute if it is one.
pub type Name = (String, Option<String>);

/// Compiles a text with errorbook.
///
/// # Errors
/// What is wrong with the file or the text.
pub fn compile(
    resource: &Resource,
    (id, attribute): &Name,
    arguments: &Arguments,
) -> Result<Packed, Vec<Diagnostic>> {
    resource.compile(id, attribute.as_deref(), &arguments.declared())
}

/// Writes a compiled text with values, as errorbook's renderer does.
#[must_use]
pub fn render(packed: &Packed, locale: &Locale, arguments: &Arguments, isolate: bool) -> String {
    let mut out = String::new();
    let text = packed
        .catalog()
        .find(KEY)
        .and_then(|entry| entry.message(locale));
    if let Some(text) = text {
        // A `String` takes everything.
        let _ = text.write(arguments, Style::TEXT.isolated(isolate), &mut out);
    }
    out
}

/// `fluent-bundle`, with one file.
pub struct Oracle {
    bundle: FluentBundle<FluentResource>,
    /// Whether it took the whole file.
    pub complete: bool,
}

impl std::fmt::Debug for Oracle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Oracle").finish_non_exhaustive()
    }
}

impl Oracle {
    /// Makes a bundle with one file.
    #[must_use]
    pub fn new(locale: &Locale, text: &str) -> Self {
        let (resource, read) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, true),
            Err((resource, _)) => (resource, false),
        };
        let locale = locale.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![locale]);
        let builtins = bundle.add_builtins().is_ok();
        let added = bundle.add_resource(resource).is_ok();
        Self {
            bundle,
            complete: read && builtins && added,
        }
    }

    /// Returns the text, or what `fluent-bundle` says is wrong.
    ///
    /// # Errors
    /// The errors of `fluent-bundle`, and the text with its fallbacks.
    pub fn render(
        &mut self,
        (id, attribute): &Name,
        arguments: &Arguments,
        isolate: bool,
    ) -> Result<String, String> {
        self.bundle.set_use_isolating(isolate);
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            None => message.value(),
            Some(name) => message
                .get_attribute(name)
                .map(|attribute| attribute.value()),
        });
        let pattern = pattern.ok_or("there is no such text")?;
        let arguments = arguments.fluent();
        let mut errors = Vec::new();
        let mut out = String::new();
        // `format_pattern` would apply a formatter twice, and is not what is compared.
        let written = self
            .bundle
            .write_pattern(&mut out, pattern, Some(&arguments), &mut errors);
        match (written, errors.as_slice()) {
            (Ok(()), []) => Ok(out),
            _ => Err(format!("{out:?} with {errors:?}")),
        }
    }
}

/// Returns the codes of findings.
#[must_use]
pub fn codes(findings: &[Diagnostic]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.check.code).collect()
}
