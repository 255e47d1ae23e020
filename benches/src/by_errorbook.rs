//! The messages by errorbook.

use std::fmt::Write;

use errorbook::{Locale, ambient};

use crate::message::MessageError;
use crate::{Contender, Language, Message, Values};

fn errors() -> [MessageError; 5] {
    let Values {
        hours,
        expiry,
        token_id,
        count,
        download_id,
    } = Values::default();
    [
        MessageError::Plain,
        MessageError::Expiry { hours, expiry },
        MessageError::Unknown {
            token_id: token_id.into(),
        },
        MessageError::Plural { count },
        MessageError::Long {
            download_id: download_id.into(),
            hours,
            expiry,
        },
    ]
}

fn locale(language: Language) -> Locale {
    Locale::parse(language.tag()).expect("a tag")
}

/// `Display`, in the ambient locale.
#[derive(Debug)]
pub struct Display {
    errors: [MessageError; 5],
    _scope: Option<ambient::Scope>,
}

impl Contender for Display {
    fn new(language: Language) -> Self {
        // English is the source locale, which is spoken where nobody chose another.
        let scope = (language != Language::English).then(|| ambient::scope(&locale(language)));
        Self {
            errors: errors(),
            _scope: scope,
        }
    }

    fn write(&self, message: Message, out: &mut String) {
        let _ = write!(out, "{}", self.errors[message as usize]);
    }
}

/// `localize`, as a server calls it: the choice of the catalog's locale is part of it.
#[derive(Debug)]
pub struct Localize {
    errors: [MessageError; 5],
    locale: Locale,
}

impl Contender for Localize {
    fn new(language: Language) -> Self {
        Self {
            errors: errors(),
            locale: locale(language),
        }
    }

    fn write(&self, message: Message, out: &mut String) {
        let _ = write!(
            out,
            "{}",
            self.errors[message as usize].localize(&self.locale)
        );
    }
}
