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
}

impl Request {
    /// Reads `--locale`: elements of `Accept-Language`, none of which may be malformed.
    pub(crate) fn new(asked: Option<&str>) -> Result<Self, Failure> {
        let Some(list) = asked else {
            return Ok(Self::from_system());
        };
        let mut ranges = Vec::new();
        let mut problems = Vec::new();
        for element in list.split(',') {
            match language_range(element) {
                Ok(range) => ranges.push(range),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() {
            let asked = Some(list.trim().to_owned());
            Ok(Self { ranges, asked })
        } else {
            Err(Failure::Usage(problems))
        }
    }

    fn from_system() -> Self {
        let mut ranges = Vec::new();
        system_locales().visit(&mut |range| ranges.push(range));
        Self {
            ranges,
            asked: None,
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

fn language_range(element: &str) -> Result<LanguageRange, Problem> {
    let mut found = None;
    // People copy `pt_BR` from their environment.
    let element = element.trim().replace('_', "-");
    AcceptLanguage(&element).visit(&mut |range| found = Some(range));
    let Some(range) = found else {
        return Err(malformed(&element));
    };
    match range.locale {
        Some(locale) if !is_known_language(&locale) => Err(unknown(&locale)),
        _ => Ok(range),
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
    let problem = Problem::new(format!("`{}` is no language", locale.language()));
    match likely_language(locale.language()) {
        Some(likely) => problem.help(format!("did you mean `{likely}`?")),
        None => problem.help("write a BCP 47 tag: `ja` is Japanese, `de` is German"),
    }
}
