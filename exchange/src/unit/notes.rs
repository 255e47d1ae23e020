//! Notes on a text for its translator.

use errorbook_compiler::model::{ParamDef, Pattern};
use errorbook_compiler::values::{OwnedValue, example};
use errorbook_core::Style;
use errorbook_reference::checks::capitalized;
use errorbook_reference::view::{Placeholders, Values, Writing};

use super::{Translation, Unit, source_text};

impl Translation<'_> {
    /// Returns what a translator needs to know of a text, a line each: what it is, whether it has to be there, its
    /// parameters, how it reads with examples, terms that are always translated alike.
    #[must_use]
    pub fn notes(&self, unit: &Unit<'_>) -> Vec<String> {
        let mut notes = vec![self.what(unit)];
        if unit.is_required {
            notes.push("Required: without it, the build fails.".to_owned());
        }
        if let Some(remark) = unit
            .named
            .entry
            .and_then(|entry| entry.divergence_of(self.locale(), &unit.id.field))
        {
            let reason = remark.reason.source().map_or_else(String::new, source_text);
            notes.push(format!("Differs from the source on purpose: {reason}"));
        }
        let params = unit.params();
        let pattern = unit.source.pattern.as_ref();
        let used = pattern.map(Pattern::params).unwrap_or_default();
        notes.extend(used.iter().filter_map(|at| params.get(*at)).map(about));
        notes.extend(self.rendered(unit));
        notes.extend(self.terms(unit));
        notes
    }

    /// Returns what a text is, and where it shows.
    fn what(&self, unit: &Unit<'_>) -> String {
        let Some(entry) = unit.named.entry else {
            return format!("{} of {}", capitalized(&unit.id.field), unit.id.message);
        };
        let field = entry
            .fields()
            .find(|field| std::ptr::eq(field.field, unit.named.field));
        let title = field.map_or_else(|| unit.id.field.clone(), |field| field.title());
        let catalog = self
            .compiled(unit)
            .map(errorbook_reference::CompiledCatalog::def);
        let url = catalog.and_then(|catalog| catalog.docs_url.as_ref());
        let page = url.map_or_else(String::new, |url| format!(", {url}/{}", entry.address));
        format!("{} of {}{page}", capitalized(&title), entry.code)
    }

    /// Returns how the source reads with the examples of its parameters.
    fn rendered(&self, unit: &Unit<'_>) -> Option<String> {
        let params = unit.params();
        let catalog = self.compiled(unit).filter(|_| !params.is_empty())?;
        let view = catalog.view(&catalog.def().source_locale());
        let values = params.iter().map(|param| Some(example(param)));
        let text = view.text(unit.named.field, params)?;
        let has_values = !text.pattern.params().is_empty();
        let text = text.with_values(Values::new(values.collect()));
        let variants = text.variants();
        let taken = variants.list.first().filter(|_| has_values)?;
        let writing = Writing {
            style: Style::TEXT,
            escape: None,
            placeholders: &Placeholders::default(),
        };
        Some(format!("Example: {}", text.write(&taken.pattern, &writing)))
    }

    /// Returns the terms of the glossary that the source has, as they are translated.
    fn terms(&self, unit: &Unit<'_>) -> Vec<String> {
        let Some(catalog) = self
            .compiled(unit)
            .map(errorbook_reference::CompiledCatalog::def)
        else {
            return Vec::new();
        };
        if catalog.glossary.is_empty() {
            return Vec::new();
        }
        let source = source_text(unit.source).to_lowercase();
        let terms = catalog.glossary.iter();
        let terms = terms.filter(|term| source.contains(&term.term.value.to_lowercase()));
        terms
            .filter_map(|term| {
                let mut translations = term.translations.iter();
                let (_, words) = translations.find(|(locale, _)| locale.value == *self.locale())?;
                Some(format!(
                    "Glossary: {} = {}",
                    term.term.value,
                    words.join(" / ")
                ))
            })
            .collect()
    }
}

/// Returns what is known of a parameter: `$hours (u32, hour), as in 24: how long.`.
fn about(param: &ParamDef) -> String {
    let mut out = format!("${} ({}", param.name.value, param.type_name());
    if let Some(unit) = &param.unit {
        out.push_str(&format!(", unit: {unit}"));
    }
    if !param.words.is_empty() {
        out.push_str(&format!(": {}", param.words.join(", ")));
    }
    if let Some(most) = param.max_chars {
        out.push_str(&format!(", at most {most} characters"));
    }
    if param.optional {
        out.push_str(", may be absent");
    }
    out.push(')');
    // A secret has none.
    let value = example(param);
    if value != OwnedValue::Redacted {
        out.push_str(&format!(", as in {value}"));
    }
    if let Some(doc) = param.doc.source() {
        out.push_str(&format!(
            ": {}",
            source_text(doc).replace(['\n', '\r'], " ")
        ));
    }
    out
}

/// Returns the lines of notes as comments have them: readers end a comment at a lone carriage return, too.
pub(crate) fn comment_lines(notes: &[String]) -> impl Iterator<Item = &str> {
    let lines = notes.iter().flat_map(|note| note.lines());
    lines.flat_map(|line| line.split('\r'))
}
