//! The same messages by errorbook, by hand, by `thiserror` and by other libraries of localization.
//!
//! What is compared is the way from a typed value to a text in a `String` that has room for it.

mod by_errorbook;
mod by_hand;
mod by_thiserror;
pub mod measure;
pub mod path;
#[cfg(feature = "peers")]
pub mod peers;

use jiff::Timestamp;

pub use by_errorbook::{Display, Localize};
pub use by_hand::ByHand;
pub use by_thiserror::ByThiserror;

errorbook::include_catalogs!();

#[cfg(feature = "peers")]
rust_i18n::i18n!("peers/rust_i18n", fallback = "en");
#[cfg(feature = "peers")]
#[allow(missing_docs, reason = "generated")]
mod leptos_texts {
    // Its build script, which reads files, would bring all of ICU's sources of data.
    leptos_i18n::declare_locales! {
        path: leptos_i18n,
        interpolate_display,
        default: "en",
        locales: ["en", "ja"],
        en: {
            plain: "The username or password you entered is incorrect. Please check your credentials and try again.",
            expiry: "The expiry date of the token request cannot be more than {{ hours }} hours in the future. Provided expiry date: {{ expiry }}. Please adjust the expiry date accordingly.",
            unknown: "Token with ID '{{ token_id }}' was not found.",
            plural_one: "{{ count }} token was not exported. Please try again.",
            plural_other: "{{ count }} tokens were not exported. Please try again.",
            long: "The export of download {{ download_id }} stopped after {{ hours }} hours, on {{ expiry }}: the service that keeps the tokens did not answer in time, and what had been written until then was taken back, so that nothing of the export is left in the storage. No token was changed, and no token was handed out. Start the export once more; it begins from the first token. Should it stop again, look at the state page of the service, give the download ID {{ download_id }} to support, and say when you started the export, from which client, and how many tokens it was to contain. An export of more than a million tokens is better taken apart by device, which needs less time and can be repeated part by part.",
        },
        ja: {
            plain: "入力したユーザー名またはパスワードが正しくありません。認証情報を確認して、もう一度お試しください。",
            expiry: "トークンリクエストの有効期限は、{{ hours }}時間より未来日に設定できません。指定された有効期限:{{ expiry }}。有効期限を適切に調整してください。",
            unknown: "ID{{ token_id }}のトークンが見つかりませんでした。",
            plural: "{{ count }}件のトークンをエクスポートできませんでした。もう一度お試しください。",
            long: "ダウンロード{{ download_id }}のエクスポートは{{ hours }}時間後の{{ expiry }}に停止しました。トークンを保管しているサービスが時間内に応答しなかったため、それまでに書き込まれた内容は取り消され、ストレージには何も残っていません。トークンは変更されておらず、発行もされていません。エクスポートをもう一度開始してください。最初のトークンからやり直されます。再び停止する場合は、サービスの状態ページを確認したうえで、ダウンロードID{{ download_id }}、エクスポートを開始した日時、使用したクライアント、対象のトークン数をサポートにお知らせください。100万件を超えるトークンのエクスポートは、デバイスごとに分けると短時間で済み、部分ごとにやり直すこともできます。",
        },
    }
}

/// A message that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// Without a parameter (TOK007).
    Plain,
    /// With a number and a timestamp (TOK005).
    Expiry,
    /// With a string that may be anything (TOK013).
    Unknown,
    /// With a plural in English.
    Plural,
    /// Of several sentences, with a string twice, a number and a timestamp.
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

    /// Returns the language's tag.
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
    /// A timestamp.
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
    /// Returns all that is done before the first message is written.
    fn new(language: Language) -> Self;

    /// Appends the message.
    fn write(&self, message: Message, out: &mut String);
}

/// Returns the message by a contender.
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

    #[cfg(feature = "peers")]
    #[test]
    fn peers_write_the_same() {
        use crate::peers::*;
        type Text = fn(Language, Message) -> String;
        let contenders: [(&str, Text); 9] = [
            ("es-fluent", text::<EsFluentEmbedded>),
            ("write_pattern", text::<WritePattern>),
            ("format_pattern", text::<FormatPattern>),
            ("fluent-static", text::<FluentStatic>),
            ("fluent-templates", text::<FluentTemplates>),
            ("fluent-typed", text::<FluentTyped>),
            ("formatjs_intl", text::<Formatjs>),
            ("leptos_i18n", text::<Leptos>),
            ("rust-i18n", text::<RustI18n>),
        ];
        for message in Message::ALL {
            for language in Language::ALL {
                let expected = text::<Display>(language, message);
                for (name, text) in contenders {
                    let text = text(language, message).replace(['\u{2068}', '\u{2069}'], "");
                    assert_eq!(text, expected, "{name}");
                }
            }
        }
    }

    #[test]
    fn three_messages_are_those_of_the_catalog_that_ships() {
        use errorbook::tok::tok_error;
        let Values {
            hours,
            expiry,
            token_id,
            ..
        } = Values::default();
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
