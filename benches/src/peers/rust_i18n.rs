//! `rust-i18n`, which has no plurals: the form is chosen by hand.

use rust_i18n::t;

use crate::{Contender, Language, Message, Values};

/// `t!`
pub struct RustI18n {
    values: Values,
    language: Language,
}

impl Contender for RustI18n {
    fn new(language: Language) -> Self {
        Self {
            values: Values::default(),
            language,
        }
    }

    fn write(&self, message: Message, out: &mut String) {
        let locale = self.language.tag();
        let Values {
            hours,
            expiry,
            token_id,
            count,
            download_id,
        } = &self.values;
        let text = match message {
            Message::Plain => t!("Plain", locale = locale),
            Message::Expiry => t!("Expiry", locale = locale, hours = hours, expiry = expiry),
            Message::Unknown => t!("Unknown", locale = locale, token_id = token_id),
            Message::Plural if *count == 1 => t!("Plural.one", locale = locale, count = count),
            Message::Plural => t!("Plural.other", locale = locale, count = count),
            Message::Long => t!(
                "Long",
                locale = locale,
                download_id = download_id,
                hours = hours,
                expiry = expiry
            ),
        };
        out.push_str(&text);
    }
}
