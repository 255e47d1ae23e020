//! The messages as one would write them by hand: `push_str`, and nothing escaped.

use std::fmt::Write;

use jiff::Timestamp;

use crate::{Contender, Language, Message, Values};

/// Functions that append pieces.
#[derive(Debug)]
pub struct ByHand {
    values: Values,
    language: Language,
}

impl Contender for ByHand {
    fn new(language: Language) -> Self {
        Self {
            values: Values::default(),
            language,
        }
    }

    fn write(&self, message: Message, out: &mut String) {
        match self.language {
            Language::English => english(message, &self.values, out),
            Language::Japanese => japanese(message, &self.values, out),
        }
    }
}

fn push_number(number: u32, out: &mut String) {
    let _ = write!(out, "{number}");
}

fn push_timestamp(timestamp: Timestamp, out: &mut String) {
    let _ = write!(out, "{timestamp}");
}

fn english(message: Message, values: &Values, out: &mut String) {
    match message {
        Message::Plain => {
            out.push_str("The username or password you entered is incorrect. Please check your credentials and try again.");
        }
        Message::Expiry => {
            out.push_str("The expiry date of the token request cannot be more than ");
            push_number(values.hours, out);
            out.push_str(" hours in the future. Provided expiry date: ");
            push_timestamp(values.expiry, out);
            out.push_str(". Please adjust the expiry date accordingly.");
        }
        Message::Unknown => {
            out.push_str("Token with ID '");
            out.push_str(&values.token_id);
            out.push_str("' was not found.");
        }
        Message::Long => {
            out.push_str("The export of download ");
            out.push_str(&values.download_id);
            out.push_str(" stopped after ");
            push_number(values.hours, out);
            out.push_str(" hours, on ");
            push_timestamp(values.expiry, out);
            out.push_str(": the service that keeps the tokens did not answer in time, and what had been written until then was taken back, so that nothing of the export is left in the storage. No token was changed, and no token was handed out. Start the export once more; it begins from the first token. Should it stop again, look at the state page of the service, give the download ID ");
            out.push_str(&values.download_id);
            out.push_str(" to support, and say when you started the export, from which client, and how many tokens it was to contain. An export of more than a million tokens is better taken apart by device, which needs less time and can be repeated part by part.");
        }
        Message::Plural => {
            push_number(values.count, out);
            out.push_str(if values.count == 1 {
                " token was"
            } else {
                " tokens were"
            });
            out.push_str(" not exported. Please try again.");
        }
    }
}

fn japanese(message: Message, values: &Values, out: &mut String) {
    match message {
        Message::Plain => {
            out.push_str("入力したユーザー名またはパスワードが正しくありません。認証情報を確認して、もう一度お試しください。");
        }
        Message::Expiry => {
            out.push_str("トークンリクエストの有効期限は、");
            push_number(values.hours, out);
            out.push_str("時間より未来日に設定できません。指定された有効期限:");
            push_timestamp(values.expiry, out);
            out.push_str("。有効期限を適切に調整してください。");
        }
        Message::Unknown => {
            out.push_str("ID");
            out.push_str(&values.token_id);
            out.push_str("のトークンが見つかりませんでした。");
        }
        Message::Plural => {
            push_number(values.count, out);
            out.push_str("件のトークンをエクスポートできませんでした。もう一度お試しください。");
        }
        Message::Long => {
            out.push_str("ダウンロード");
            out.push_str(&values.download_id);
            out.push_str("のエクスポートは");
            push_number(values.hours, out);
            out.push_str("時間後の");
            push_timestamp(values.expiry, out);
            out.push_str("に停止しました。トークンを保管しているサービスが時間内に応答しなかったため、それまでに書き込まれた内容は取り消され、ストレージには何も残っていません。トークンは変更されておらず、発行もされていません。エクスポートをもう一度開始してください。最初のトークンからやり直されます。再び停止する場合は、サービスの状態ページを確認したうえで、ダウンロードID");
            out.push_str(&values.download_id);
            out.push_str("、エクスポートを開始した日時、使用したクライアント、対象のトークン数をサポートにお知らせください。100万件を超えるトークンのエクスポートは、デバイスごとに分けると短時間で済み、部分ごとにやり直すこともできます。");
        }
    }
}
