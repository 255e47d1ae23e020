//! What people said of findings.

use std::collections::BTreeMap;

use crate::corpus::Finding;

/// Verdicts on findings, by what they are about.
#[derive(Debug)]
pub struct Judgement(BTreeMap<String, Verdict>);

/// What one finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The text should be changed.
    Right,
    /// The text is as it should be.
    Wrong,
    /// Neither the source nor CLDR says which, to those who do not read the language.
    Unjudged,
    /// Only the conversion into a catalog causes it.
    Conversion,
}

impl Judgement {
    /// Reads lines of check, corpus, catalog, locale, key, verdict and reason, with tabs between them. Lines
    /// that begin with `#` are remarks.
    ///
    /// # Errors
    ///
    /// Which line has no verdict or reason, or says the same again.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut verdicts = BTreeMap::new();
        for (at, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let fields: Vec<&str> = line.split('\t').collect();
            let wrong = |what: &str| Err(format!("judgement, line {}: {what}", at + 1));
            let [id @ .., verdict, reason] = &fields[..] else {
                return wrong("has no fields");
            };
            if id.len() != 5 || reason.is_empty() {
                return wrong("is not check, corpus, catalog, locale, key, verdict, reason");
            }
            let verdict = match *verdict {
                "right" => Verdict::Right,
                "wrong" => Verdict::Wrong,
                "unjudged" => Verdict::Unjudged,
                "conversion" => Verdict::Conversion,
                _ => return wrong("has another verdict than right, wrong, unjudged, conversion"),
            };
            if verdicts.insert(id.join("\t"), verdict).is_some() {
                return wrong("is there twice");
            }
        }
        Ok(Self(verdicts))
    }

    /// Returns the verdict on a finding, if there is one.
    #[must_use]
    pub fn of(&self, finding: &Finding) -> Option<Verdict> {
        self.0.get(&id(finding)).copied()
    }
}

/// Returns the first fields of a finding's line.
#[must_use]
pub fn id(finding: &Finding) -> String {
    let place = &finding.place;
    let locale = if place.locale.is_empty() {
        "-"
    } else {
        &place.locale
    };
    let key = if place.key.is_empty() {
        "-"
    } else {
        &place.key
    };
    let fields = [
        finding.check.code,
        &finding.corpus,
        &place.catalog,
        locale,
        key,
    ];
    fields.join("\t")
}

#[cfg(test)]
mod tests {
    use super::Judgement;

    #[test]
    fn lines_are_whole() {
        assert!(Judgement::parse("# a\n\nEB0309\tdjango\tauth\tde\tD1\tright\tb\n").is_ok());
        for line in [
            "EB0309",
            "EB0309\tdjango\tauth\tde\tD1\tright\t",
            "EB0309\tdjango\tauth\tde\tD1\tgood\tb",
            "a\tb\tc\td\te\tright\tb\na\tb\tc\td\te\twrong\tc",
        ] {
            assert!(Judgement::parse(line).is_err(), "{line}");
        }
    }
}
