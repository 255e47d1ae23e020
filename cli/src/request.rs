//! What language the reader asked for.

use errorbook_compiler::{is_known_language, likely_language};
use errorbook_core::{AcceptLanguage, Catalog, LanguageRange, Locale, LocaleRequest};

use crate::failure::{Failure, Problem, quoted};
use errorbook_reference::safe;

/// The reader's ranges: those of `--locale`, else those of the system.
pub(crate) struct Request {
    ranges: Vec<LanguageRange>,
    /// What `--locale` said.
    asked: Option<String>,
    /// Why parts of `--locale` are ignored.
    notes: Vec<String>,
}

impl Request {
    /// Reads `--locale`: what an `Accept-Language` header may say, and read as one. So malformed
    /// elements are ignored, with a note. But a list in which no element names a language is a
    /// mistake.
    pub(crate) fn new(asked: Option<&str>) -> Result<Self, Failure> {
        let Some(list) = asked else {
            return Ok(Self::from_system());
        };
        // As `LANG` has it.
        let list = match list.split_once('.') {
            Some((tag, _)) if !tag.contains([',', ';']) => tag,
            _ => list,
        };
        let mut ranges = Vec::new();
        AcceptLanguage(list).visit(&mut |range| ranges.push(range));
        let elements: Vec<_> = list.split(',').map(str::trim).collect();
        let problems = elements.iter().filter_map(|element| problem(element));
        let mut problems: Vec<_> = problems.collect();
        if !elements.iter().any(|element| names_language(element)) {
            if problems.is_empty() {
                problems.push(malformed(list.trim()));
            }
            return Err(Failure::Usage(problems));
        }
        let note = |problem: &Problem| {
            safe(&format!(
                "note: ignored in `--locale`: {}",
                problem.as_note()
            ))
        };
        Ok(Self {
            ranges,
            asked: Some(list.trim().to_owned()),
            notes: problems.iter().map(note).collect(),
        })
    }

    /// Returns why parts of `--locale` are ignored.
    pub(crate) fn notes(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().map(String::as_str)
    }

    fn from_system() -> Self {
        let mut ranges = Vec::new();
        system_locales().visit(&mut |range| ranges.push(range));
        Self {
            ranges,
            asked: None,
            notes: Vec::new(),
        }
    }

    /// Returns whether `--locale` was given.
    pub(crate) fn is_explicit(&self) -> bool {
        self.asked.is_some()
    }

    /// Says that a catalog has no texts in any language of `--locale`. Not said of the system's, which
    /// nobody asked for just now.
    pub(crate) fn unserved(&self, catalog: &Catalog<'_>) -> Option<String> {
        let asked = self.asked.as_deref()?;
        let serves = |range: &LanguageRange| match range.locale {
            _ if range.quality == 0 => false,
            None => true,
            Some(locale) => locale
                .prefixes()
                .find_map(|tag| catalog.locale_for(tag))
                .flatten()
                .is_some(),
        };
        // Who only says what not to show has not asked for a language.
        let wanted = self.ranges.iter().any(|range| range.quality > 0);
        if !wanted || self.ranges.iter().any(serves) {
            return None;
        }
        let shown = catalog.locale_tag(0).unwrap_or_default();
        let asked = safe(asked);
        Some(format!("note: no texts in `{asked}`; showing `{shown}`"))
    }
}

impl LocaleRequest for Request {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        self.ranges.iter().copied().for_each(f);
    }
}

/// Returns what the system says. Unix says it in the environment.
fn system_locales() -> Vec<Locale> {
    let from_env = Locale::from_env();
    #[cfg(not(unix))]
    if from_env.is_empty() {
        return sys_locale::get_locales()
            .filter_map(|tag| tag.parse().ok())
            .collect();
    }
    from_env
}

/// Tells whether an element of a list says `*` or a language that there is, whatever its weight.
fn names_language(element: &str) -> bool {
    let range = element.split(';').next().unwrap_or_default().trim();
    let mut named = false;
    AcceptLanguage(range).visit(&mut |range| {
        named = range.locale.is_none_or(|locale| is_known_language(&locale));
    });
    named
}

/// Returns what is wrong with an element of a list. Nothing between two commas is nothing wrong.
fn problem(element: &str) -> Option<Problem> {
    let mut found = None;
    AcceptLanguage(element).visit(&mut |range| found = Some(range));
    match found.map(|range| range.locale) {
        Some(Some(locale)) => (!is_known_language(&locale)).then(|| unknown(&locale)),
        Some(None) => None,
        None if element.is_empty() => None,
        None => Some(malformed(element)),
    }
}

fn malformed(element: &str) -> Problem {
    let range = element.split(';').next().unwrap_or_default().trim();
    let why = match range.parse::<Locale>() {
        Err(error) => error.to_string(),
        Ok(_) => "a weight is written as `;q=0.5`, from 0 to 1".to_owned(),
    };
    Problem::new(format!("{} is not a locale: {why}", quoted(element))).help(
        "write a BCP 47 tag such as `ja`, `pt-BR` or `zh-Hant`, or a list such as `fr, ja;q=0.5`",
    )
}

fn unknown(locale: &Locale) -> Problem {
    let problem = Problem::new(format!("`{}` is not a language", locale.language()));
    match likely_language(locale.language()) {
        Some(likely) => problem.help(format!("did you mean `{likely}`?")),
        None => problem.help("write a BCP 47 tag: `ja` is Japanese, `de` is German"),
    }
}
