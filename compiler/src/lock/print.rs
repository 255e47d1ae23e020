//! A lock as text.

use std::fmt::{self, Display, Formatter};

use super::quoted::Quoted;
use super::{Lock, Promise};

/// The first line of a lock.
pub(super) const VERSION: &str = "errorbook-lock 2";

/// The first lines of older locks, which are read as well. They lack the addresses of pages.
pub(super) const OLDER: [&str; 1] = ["errorbook-lock 1"];

const ABOUT: &str =
    "# What the catalogs have promised. Written by `errorbook lock`, and by nothing else.";

/// The same lock is the same text: its lines are sorted.
impl Display for Lock {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "{VERSION}\n{ABOUT}")?;
        for (name, promise) in &self.promises {
            writeln!(f, "error {} {}{promise}", name.catalog, name.key)?;
        }
        for (name, reviews) in &self.reviews {
            for review in reviews.iter() {
                let (source, text) = (review.source, review.text);
                writeln!(f, "text {} {source:016x} {text:016x}", name.0)?;
            }
        }
        Ok(())
    }
}

/// What stands behind the name in a lock's line, with a space before it.
impl Display for Promise {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let status = self.status.map(|status| status.to_string());
        let oauth = self.oauth.as_ref();
        let values = [
            ("code", &self.code),
            ("case", &self.case),
            ("page", &self.page),
            ("since", &self.since),
            ("status", &status),
            ("error", &oauth.map(|oauth| oauth.error.clone())),
            (
                "error_description",
                &oauth.and_then(|oauth| oauth.description.clone()),
            ),
        ];
        for (key, value) in values {
            pair(f, key, value.as_deref())?;
        }
        for param in &self.params {
            pair(f, "param", Some(&format!("{}:{}", param.name, param.kind)))?;
        }
        if self.source {
            write!(f, " source")?;
        }
        pair(f, "from", self.from.as_deref())?;
        pair(f, "deprecated", self.deprecated.as_deref())?;
        match self.retired.as_deref() {
            Some("") => write!(f, " retired"),
            retired => pair(f, "retired", retired),
        }
    }
}

fn pair(f: &mut Formatter<'_>, key: &str, value: Option<&str>) -> fmt::Result {
    let Some(value) = value else {
        return Ok(());
    };
    let is_bare = !value.is_empty() && value.bytes().all(|b| b.is_ascii_graphic() && b != b'"');
    if is_bare {
        write!(f, " {key}={value}")
    } else {
        // A string is always JSON.
        write!(f, " {key}={}", Quoted(value))
    }
}
