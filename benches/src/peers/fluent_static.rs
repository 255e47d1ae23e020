//! `fluent-static`: Fluent compiled to code.

use std::fmt::Write;

use fluent_static::MessageBundle;

use crate::{Contender, Language, Message, Values};

#[allow(warnings, reason = "generated")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/fluent_static.rs"));
}

use generated::StaticMessages;

/// The function of each message.
pub struct FluentStatic {
    values: Values,
    messages: StaticMessages,
}

impl Contender for FluentStatic {
    fn new(language: Language) -> Self {
        let mut messages = StaticMessages::get(language.tag()).expect("a language");
        messages.set_use_isolating(false);
        Self {
            values: Values::default(),
            messages,
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
            Message::Plain => self.messages.plain(),
            Message::Expiry => self.messages.expiry(*hours, expiry.to_string()),
            Message::Unknown => self.messages.unknown(token_id.as_str()),
            Message::Plural => self.messages.plural(*count),
            Message::Long => self
                .messages
                .long(download_id.as_str(), *hours, expiry.to_string()),
        };
        let _ = write!(out, "{text}");
    }
}
