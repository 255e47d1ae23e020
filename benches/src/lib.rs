//! The same messages by errorbook, by hand, by `thiserror` and by other libraries of localization.
//!
//! What is compared is the way from a typed value to a text in a `String` that has room for it.

mod by_errorbook;
mod by_hand;
mod by_thiserror;
pub mod measure;

use jiff::Timestamp;

pub use by_errorbook::{Display, Localize};
pub use by_hand::ByHand;
pub use by_thiserror::ByThiserror;

errorbook::include_catalogs!();

/// A message that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// Without a parameter (TOK007).
    Plain,
    /// With a number and a moment (TOK005).
    Expiry,
    /// With a string that may be anything (TOK013).
    Unknown,
    /// With a plural in English.
    Plural,
    /// Of several sentences, with a string twice, a number and a moment.
    Long,
}

impl Message {
    /// Every message.
    pub const ALL: [Self; 5] = [
        Self::Plain,
        Self::Expiry,
        Self::Unknown,
        Self::Plural,
        Self::Long,
    ];
}

impl std::fmt::Display for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(self, f)
    }
}

/// A language that the messages are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English, the source.
    English,
    /// Japanese.
    Japanese,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::Japanese];

    /// The language's tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Japanese => "ja",
        }
    }
}

/// What the messages show.
#[derive(Clone, Debug)]
pub struct Values {
    /// A number of hours.
    pub hours: u32,
    /// A moment.
    pub expiry: Timestamp,
    /// A text from outside.
    pub token_id: String,
    /// A number of tokens.
    pub count: u32,
    /// Another text from outside.
    pub download_id: String,
}

impl Default for Values {
    fn default() -> Self {
        Self {
            hours: 24,
            // 2026-11-23T10:00:00Z
            expiry: Timestamp::constant(1_795_428_000, 0),
            token_id: "tok-5f2b81".to_owned(),
            count: 42,
            download_id: "dl-7f3a9c".to_owned(),
        }
    }
}

/// A way to write the messages in one language.
pub trait Contender {
    /// All that is done before the first message is written.
    fn new(language: Language) -> Self;

    /// Appends the message.
    fn write(&self, message: Message, out: &mut String);
}

/// The message by a contender.
#[must_use]
pub fn text<C: Contender>(language: Language, message: Message) -> String {
    let mut out = String::new();
    C::new(language).write(message, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_write_the_same() {
        for message in Message::ALL {
            for language in Language::ALL {
                let expected = text::<Display>(language, message);
                assert_eq!(text::<Localize>(language, message), expected);
                assert_eq!(text::<ByHand>(language, message), expected);
            }
            let expected = text::<Display>(Language::English, message);
            assert_eq!(text::<ByThiserror>(Language::English, message), expected);
        }
    }

    #[test]
    fn three_messages_are_those_of_the_catalog_that_ships() {
        use errorbook::tok::tok_error;
        let Values { hours, expiry, token_id, .. } = Values::default();
        let shipped = [
            (Message::Plain, tok_error!(TOK007)),
            (Message::Expiry, tok_error!(TOK005, hours, expiry)),
            (Message::Unknown, tok_error!(TOK013, token_id)),
        ];
        for (message, error) in shipped {
            for language in Language::ALL {
                let locale: errorbook::Locale = language.tag().parse().unwrap();
                let expected = error.localize(&locale).to_string();
                assert_eq!(text::<Display>(language, message), expected);
            }
        }
    }
}
