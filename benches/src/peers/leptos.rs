//! `leptos_i18n` outside a web page: `td_display!`.

use std::fmt::Write;

use leptos_i18n::td_display;

use crate::leptos_texts::i18n::Locale;
use crate::{Contender, Language, Message, Values};

/// `td_display!`
pub struct Leptos {
    values: Values,
    locale: Locale,
}

impl Contender for Leptos {
    fn new(language: Language) -> Self {
        Self {
            values: Values::default(),
            locale: match language {
                Language::English => Locale::en,
                Language::Japanese => Locale::ja,
            },
        }
    }

    fn write(&self, message: Message, out: &mut String) {
        let Values {
            hours,
            expiry,
            token_id,
            count,
            download_id,
        } = &self.values;
        let _ = match message {
            Message::Plain => write!(out, "{}", td_display!(self.locale, plain)),
            Message::Expiry => {
                write!(
                    out,
                    "{}",
                    td_display!(self.locale, expiry, hours = hours, expiry = expiry)
                )
            }
            Message::Unknown => {
                write!(
                    out,
                    "{}",
                    td_display!(self.locale, unknown, token_id = token_id)
                )
            }
            Message::Plural => {
                write!(out, "{}", td_display!(self.locale, plural, count = *count))
            }
            Message::Long => write!(
                out,
                "{}",
                td_display!(
                    self.locale,
                    long,
                    download_id = download_id,
                    hours = hours,
                    expiry = expiry
                )
            ),
        };
    }
}
