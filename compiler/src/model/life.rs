//! How entries come and go: what their codes look like, and how they end.

use super::Field;
use crate::source::Spanned;

/// That an entry is not to be used any more, or is gone.
#[derive(Clone, Debug)]
pub struct End {
    /// The version since which it is so.
    pub since: String,
    /// Why: plain text.
    pub reason: Field,
    /// The key of the entry that is used in its place.
    pub replaced_by: Option<Spanned<String>>,
}

/// A pattern of codes: `TOK###` is `TOK` and at least three digits.
///
/// ```
/// use errorbook_compiler::model::CodeTemplate;
///
/// let template: CodeTemplate = "TOK###".parse().unwrap();
/// assert_eq!(template.number("TOK014"), Some(14));
/// assert_eq!(template.code(1000), "TOK1000");
/// assert_eq!(template.number("TOK14"), None);
/// assert!("TOK".parse::<CodeTemplate>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeTemplate {
    prefix: String,
    digits: usize,
}

impl CodeTemplate {
    /// Returns the number of a code, if it looks like one of the catalog's.
    #[must_use]
    pub fn number(&self, code: &str) -> Option<u64> {
        let digits = code.strip_prefix(&self.prefix)?;
        let number = digits.parse().ok()?;
        // One number has one code: neither `TOK14` nor `TOK0014` is `TOK014`.
        (self.code(number) == code).then_some(number)
    }

    /// Returns the code of a number.
    #[must_use]
    pub fn code(&self, number: u64) -> String {
        format!("{}{number:0digits$}", self.prefix, digits = self.digits)
    }

    /// Returns what stands before the number.
    #[must_use]
    pub fn prefix(&self) -> &str {
        &self.prefix
    }
}

impl std::fmt::Display for CodeTemplate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.prefix, "#".repeat(self.digits))
    }
}

/// Why a text is not a pattern of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeTemplateError;

impl std::fmt::Display for CodeTemplateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "it is not letters followed by a `#` for each digit")
    }
}

impl std::error::Error for CodeTemplateError {}

impl std::str::FromStr for CodeTemplate {
    type Err = CodeTemplateError;

    fn from_str(text: &str) -> Result<Self, CodeTemplateError> {
        /// The digits of `u64::MAX`, all of which may be digits of a code.
        const MOST_DIGITS: usize = 19;
        let prefix = text.trim_end_matches('#');
        let digits = text.len() - prefix.len();
        // What begins with a letter and does not end with a digit can be read in one way only.
        let is_name = prefix.starts_with(|c: char| c.is_ascii_alphabetic())
            && prefix.ends_with(|c: char| !c.is_ascii_digit())
            && prefix
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
        if !is_name || !(1..=MOST_DIGITS).contains(&digits) {
            return Err(CodeTemplateError);
        }
        Ok(Self {
            prefix: prefix.to_owned(),
            digits,
        })
    }
}

/// Which codes belong to a section: each `#` is a digit, all else stands for itself.
///
/// ```
/// use errorbook_compiler::model::CodePattern;
///
/// let pattern: CodePattern = "22###".parse().unwrap();
/// assert!(pattern.fits("22001"));
/// assert!(!pattern.fits("23001") && !pattern.fits("220011"));
/// assert!("22".parse::<CodePattern>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodePattern(String);

impl CodePattern {
    /// Returns whether a code looks like this.
    #[must_use]
    pub fn fits(&self, code: &str) -> bool {
        let fits = |(known, found): (u8, u8)| match known {
            b'#' => found.is_ascii_digit(),
            known => known == found,
        };
        code.len() == self.0.len() && self.0.bytes().zip(code.bytes()).all(fits)
    }
}

impl std::fmt::Display for CodePattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a text is not a pattern of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodePatternError;

impl std::fmt::Display for CodePatternError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "it is not a code with a `#` for each variable digit")
    }
}

impl std::error::Error for CodePatternError {}

impl std::str::FromStr for CodePattern {
    type Err = CodePatternError;

    fn from_str(text: &str) -> Result<Self, CodePatternError> {
        let is_code = crate::names::is_code(&text.replace('#', "0"));
        let may_differ = text.contains('#');
        (is_code && may_differ)
            .then(|| Self(text.to_owned()))
            .ok_or(CodePatternError)
    }
}
