//! Terms that a catalog always translates alike.

use std::collections::{BTreeSet, HashMap};

use super::translated::{Pair, prose_of, whole_text};
use crate::check::language::Language;
use crate::check::markdown::Marks;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::model::{CatalogDef, GlossaryTerm};

/// EB0307: a translation does not use the glossary's word for a term.
pub static GLOSSARY: Check = Check {
    code: "EB0307",
    name: "glossary",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation does not use the glossary's word for a term",
    reason: "Readers take two names for two things.",
    fix: "Use the word from `[glossary]`, or add the other word to it.",
    bad: r#"
==> catalog/app.toml
[glossary]
"refresh token" = { ja = "リフレッシュトークン" }

[error.TokenExpired]
message = "The refresh token is expired."

==> locales/ja/app.ftl
TokenExpired = 更新用のトークンの期限が切れています。
"#,
    good: r#"
==> catalog/app.toml
[glossary]
"refresh token" = { ja = "リフレッシュトークン" }

[error.TokenExpired]
message = "The refresh token is expired."

==> locales/ja/app.ftl
TokenExpired = リフレッシュトークンの期限が切れています。
"#,
    ..Check::DEFAULT
};

pub(super) fn check(
    catalog: &CatalogDef,
    pairs: &[Pair<'_>],
    index: &Index<'_>,
    read: fn(&str, bool) -> Marks,
    report: &mut Report,
) {
    if catalog.glossary.is_empty() {
        return;
    }
    // What a source says is looked up once for all its translations, which follow each other.
    for translations in pairs.chunk_by(|a, b| a.source.span() == b.source.span()) {
        let Some(first) = translations.first() else {
            continue;
        };
        let source = whole_text(first.source_pattern, first.params());
        let said =
            index.said(&prose_of(&source, &read(&source, first.is_markdown())).to_lowercase());
        let said: Vec<_> = said
            .into_iter()
            .map(|term| &catalog.glossary[term])
            .collect();
        for pair in translations.iter().filter(|_| !said.is_empty()) {
            translation(catalog, pair, &said, report);
        }
    }
}

/// The terms of a glossary, by their first words.
pub(super) struct Index<'a> {
    language: Language<'a>,
    terms: Vec<String>,
    /// Positions of terms. Those that begin with no word, and all of a language without spaces, stand under
    /// the empty word.
    by_word: HashMap<String, Vec<usize>>,
}

impl<'a> Index<'a> {
    pub(super) fn new(catalog: &'a CatalogDef) -> Self {
        // Lowering puts the source locale there first of all.
        let language = Language::new(&catalog.locales[0].locale);
        let terms: Vec<_> = catalog
            .glossary
            .iter()
            .map(|term| term.term.value.to_lowercase())
            .collect();
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (position, term) in terms.iter().enumerate() {
            let word = if language.has_spaces() {
                first_word(term)
            } else {
                ""
            };
            by_word.entry(word.to_owned()).or_default().push(position);
        }
        Self {
            language,
            terms,
            by_word,
        }
    }

    /// Returns the positions of the terms that a text in small letters says.
    fn said(&self, text: &str) -> BTreeSet<usize> {
        let mut said = BTreeSet::new();
        let mut try_all = |word: &str| {
            let terms = self.by_word.get(word).into_iter().flatten();
            said.extend(terms.filter(|&&term| says(text, &self.terms[term], self.language)));
        };
        try_all("");
        let words: BTreeSet<&str> = text.split(|c| !is_word(c)).collect();
        for word in words.into_iter().filter(|word| !word.is_empty()) {
            try_all(word);
            // The plural of a term of one word.
            if let Some(word) = word.strip_suffix('s').filter(|word| !word.is_empty()) {
                try_all(word);
            }
        }
        said
    }
}

fn first_word(term: &str) -> &str {
    let end = term.find(|c| !is_word(c)).unwrap_or(term.len());
    term.get(..end).unwrap_or_default()
}

fn translation(catalog: &CatalogDef, pair: &Pair<'_>, said: &[&GlossaryTerm], report: &mut Report) {
    let tag = catalog.locales[pair.locale].locale;
    let text = whole_text(pair.pattern, pair.params()).to_lowercase();
    for term in said {
        let Some((_, words)) = term
            .translations
            .iter()
            .find(|(locale, _)| locale.value == tag)
        else {
            continue;
        };
        let language = Language::new(&tag);
        if words
            .iter()
            .any(|word| begins_word(&text, &word.to_lowercase(), language))
        {
            continue;
        }
        let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
        let quoted = quoted.join(" or ");
        report.add(
            Diagnostic::new(
                &GLOSSARY,
                format!("{} does not say {quoted} in `{tag}`", pair.what()),
            )
            .at(
                pair.text.span(),
                format!("`{}` is {quoted}", term.term.value),
            )
            .at(pair.source.span(), format!("says `{}`", term.term.value))
            .at(term.term.span, "the glossary")
            .help("use the glossary's word, so that readers recognize the term"),
        );
    }
}

/// Returns whether a source text says a term, as a word of its own; in English, also in the plural.
fn says(text: &str, term: &str, language: Language<'_>) -> bool {
    text.match_indices(term).any(|(at, _)| {
        if !language.has_spaces() {
            return true;
        }
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + term.len()..).unwrap_or_default();
        let ends = |rest: &str| !rest.chars().next().is_some_and(is_word);
        !before.is_some_and(is_word)
            && (ends(after) || language.is("en") && after.strip_prefix('s').is_some_and(ends))
    })
}

/// Returns whether a translation has a word that begins so: what follows may be an ending.
fn begins_word(text: &str, word: &str, language: Language<'_>) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        !language.has_spaces() || !before.is_some_and(is_word)
    })
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || "_-".contains(c)
}

#[cfg(test)]
mod tests {
    use super::{begins_word, says};
    use crate::check::language::Language;

    #[test]
    fn terms_are_words() {
        let (en, ja) = ("en".parse().unwrap(), "ja".parse().unwrap());
        let (en, ja) = (Language::new(&en), Language::new(&ja));
        assert!(says("the refresh tokens are", "refresh token", en));
        assert!(says("refresh token", "refresh token", en));
        assert!(!says("a prefresh token", "refresh token", en));
        assert!(!says("the client-side part", "client", en));
        assert!(says("リフレッシュトークンは", "トークン", ja));
        assert!(begins_word("der clients", "client", en));
        assert!(!begins_word("subclient", "client", en));
    }
}
