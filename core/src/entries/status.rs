//! The reason phrases of HTTP.

use crate::Locale;

macro_rules! phrases {
    ($($status:literal $phrase:literal $japanese:literal)*) => {
        /// Returns the reason phrase of an error's status, by the HTTP Status Code Registry of IANA (RFC
        /// 9110, section 16.2.1). `None` for a status that is not registered, or not that of an error.
        #[must_use]
        pub const fn reason_phrase(status: u16) -> Option<&'static str> {
            match status {
                $($status => Some($phrase),)*
                _ => None,
            }
        }

        const fn japanese(status: u16) -> Option<&'static str> {
            match status {
                $($status => Some($japanese),)*
                _ => None,
            }
        }
    };
}

/// Returns a [reason phrase](reason_phrase) in a language, for readers. `None` if there is none in it.
///
/// RFC 9457, section 4.2.1, allows a title to be localized. There are phrases in English and Japanese.
#[must_use]
pub fn localized_reason_phrase(status: u16, locale: &Locale) -> Option<&'static str> {
    match locale.language() {
        "en" => reason_phrase(status),
        "ja" => japanese(status),
        _ => None,
    }
}

phrases! {
    400 "Bad Request" "不正なリクエスト"
    401 "Unauthorized" "認証が必要です"
    402 "Payment Required" "支払いが必要です"
    403 "Forbidden" "アクセスは許可されていません"
    404 "Not Found" "見つかりません"
    405 "Method Not Allowed" "メソッドは許可されていません"
    406 "Not Acceptable" "受け入れ可能な表現がありません"
    407 "Proxy Authentication Required" "プロキシ認証が必要です"
    408 "Request Timeout" "リクエストのタイムアウト"
    409 "Conflict" "競合が発生しました"
    410 "Gone" "リソースは削除されました"
    411 "Length Required" "Content-Lengthが必要です"
    412 "Precondition Failed" "前提条件を満たしていません"
    413 "Content Too Large" "コンテンツが大きすぎます"
    414 "URI Too Long" "URIが長すぎます"
    415 "Unsupported Media Type" "サポートされていないメディアタイプです"
    416 "Range Not Satisfiable" "要求された範囲は提供できません"
    417 "Expectation Failed" "Expectヘッダーの要求を満たせません"
    421 "Misdirected Request" "宛先が誤っているリクエストです"
    422 "Unprocessable Content" "処理できないコンテンツです"
    423 "Locked" "リソースはロックされています"
    424 "Failed Dependency" "依存するリクエストが失敗しました"
    425 "Too Early" "リクエストが早すぎます"
    426 "Upgrade Required" "プロトコルのアップグレードが必要です"
    428 "Precondition Required" "条件付きリクエストが必要です"
    429 "Too Many Requests" "リクエストが多すぎます"
    431 "Request Header Fields Too Large" "リクエストヘッダーが大きすぎます"
    451 "Unavailable For Legal Reasons" "法的な理由により提供できません"
    500 "Internal Server Error" "サーバー内部エラー"
    501 "Not Implemented" "実装されていない機能です"
    502 "Bad Gateway" "不正なゲートウェイ応答"
    503 "Service Unavailable" "サービスを利用できません"
    504 "Gateway Timeout" "ゲートウェイのタイムアウト"
    505 "HTTP Version Not Supported" "サポートされていないHTTPバージョンです"
    506 "Variant Also Negotiates" "表現の選択が循環しています"
    507 "Insufficient Storage" "ストレージの容量が不足しています"
    508 "Loop Detected" "ループを検出しました"
    511 "Network Authentication Required" "ネットワーク認証が必要です"
}
