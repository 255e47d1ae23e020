//! `es-fluent`: derived messages over `fluent-bundle`. It isolates what it shows, and cannot be told not to.

use es_fluent::EsFluent;
use es_fluent_manager_embedded::EmbeddedI18n;
use unic_langid::LanguageIdentifier;

use crate::{Contender, Language, Message, Values};

es_fluent_manager_embedded::define_i18n_module!();

#[derive(EsFluent)]
enum EsMessage<'a> {
    Plain,
    Expiry {
        hours: u32,
        expiry: String,
    },
    Unknown {
        token_id: &'a str,
    },
    Plural {
        count: u32,
    },
    Long {
        download_id: &'a str,
        hours: u32,
        expiry: String,
    },
}

/// `localize_message`
pub struct EsFluentEmbedded {
    values: Values,
    texts: EmbeddedI18n,
}

impl Contender for EsFluentEmbedded {
    fn new(language: Language) -> Self {
        let language: LanguageIdentifier = language.tag().parse().expect("a tag");
        Self {
            values: Values::default(),
            texts: EmbeddedI18n::try_new_with_language(language).expect("a language"),
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
        let message = match message {
            Message::Plain => EsMessage::Plain,
            Message::Expiry => EsMessage::Expiry {
                hours: *hours,
                expiry: expiry.to_string(),
            },
            Message::Unknown => EsMessage::Unknown { token_id },
            Message::Plural => EsMessage::Plural { count: *count },
            Message::Long => EsMessage::Long {
                download_id,
                hours: *hours,
                expiry: expiry.to_string(),
            },
        };
        out.push_str(&self.texts.localize_message(&message));
    }
}
