//! `fluent-typed`: typed functions over `fluent-bundle`.

use crate::{Contender, Language, Message, Values};

#[allow(warnings, reason = "generated")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/fluent_typed.rs"));
}

use generated::{L10n, L10nLanguage};

/// The function of each message.
pub struct FluentTyped {
    values: Values,
    texts: L10nLanguage,
}

impl Contender for FluentTyped {
    fn new(language: Language) -> Self {
        let language = match language {
            Language::English => L10n::En,
            Language::Japanese => L10n::Ja,
        };
        Self {
            values: Values::default(),
            texts: language.load(),
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
        let text = match message {
            Message::Plain => self.texts.msg_plain(),
            Message::Expiry => self.texts.msg_expiry(*hours, expiry.to_string()),
            Message::Unknown => self.texts.msg_unknown(token_id),
            Message::Plural => self.texts.msg_plural(*count),
            Message::Long => self.texts.msg_long(download_id, *hours, expiry.to_string()),
        };
        out.push_str(&text);
    }
}
