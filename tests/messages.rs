//! The messages of the `tok` catalog, rendered: what programs emit and match on, to the character.

use errorbook::tok::{self, TokError, tok_error};
use errorbook::{Locale, Style, Text};

/// Returns an error for each code, with values.
fn error(code: tok::Code) -> TokError {
    use tok::Code;
    let expiry = "2026-11-23T10:00:00Z"
        .parse::<errorbook::Timestamp>()
        .unwrap();
    match code {
        Code::TOK001 => tok_error!(TOK001),
        Code::TOK002 => tok_error!(TOK002, 30, "d-42"),
        Code::TOK003 => tok_error!(TOK003, "d-42", "disk full"),
        Code::TOK004 => tok_error!(TOK004),
        Code::TOK005 => tok_error!(TOK005, 24, expiry),
        Code::TOK006 => tok_error!(TOK006, 50),
        Code::TOK007 => tok_error!(TOK007),
        Code::TOK008 => tok_error!(TOK008, "connection reset"),
        Code::TOK009 => tok_error!(TOK009),
        Code::TOK010 => tok_error!(TOK010, "connection reset"),
        Code::TOK011 => tok_error!(TOK011),
        Code::TOK012 => tok_error!(TOK012),
        Code::TOK013 => tok_error!(TOK013, "t-1"),
        other => panic!("no error for {other}: add it here and below"),
    }
}

/// Code, English, Japanese.
#[rustfmt::skip]
const MESSAGES: [(&str, &str, &str); 13] = [
    ("TOK001",
     "The refresh token provided is expired, revoked, or malformed. Please request a new token.",
     "不正なリクエストトークンです。"),
    ("TOK002",
     "The requested token was not found or has expired after 30 minutes. Please check your download ID or generate a new token.",
     "download Id d-42 のトークンエントリが見つかりませんでした。"),
    ("TOK003",
     "Failed to export token for download Id d-42",
     "download Id d-42 のトークンのエクスポートに失敗しました。"),
    ("TOK004",
     "The token request cannot be null. Please provide a valid token request object.",
     "トークンリクエストはnullにできません。有効なトークンリクエストオブジェクトを提供してください。"),
    ("TOK005",
     "The expiry date of the token request cannot be more than 24 hours in the future. Provided expiry date: 2026-11-23T10:00:00Z. Please adjust the expiry date accordingly.",
     "トークンリクエストの有効期限は、24時間より未来日に設定できません。指定された有効期限:2026-11-23T10:00:00Z。有効期限を適切に調整してください。"),
    ("TOK006",
     "The provided function list exceeds the maximum allowed length of 50. Please reduce the number of functions and try again.",
     "提供されたファンクションリストは、許可されている最大長を超えています。ファンクションの数を減らして再試行してください。"),
    ("TOK007",
     "The username or password you entered is incorrect. Please check your credentials and try again.",
     "入力したユーザー名またはパスワードが正しくありません。認証情報を確認して、もう一度お試しください。"),
    ("TOK008",
     "An unexpected error occurred during authentication. Please try again or contact support if the issue persists.",
     "認証中に予期しないエラーが発生しました。もう一度お試しください。問題が解決しない場合は、サポートにお問い合わせください。"),
    ("TOK009",
     "The access token provided is expired, invalid, or revoked. Please refresh your token or reauthenticate.",
     "提供されたアクセストークンは期限切れ、無効、または失効しています。トークンを更新するか、再認証してください。"),
    ("TOK010",
     "An error occurred while signing out. Your session may still be active. Please try again.",
     "サインアウト中にエラーが発生しました。セッションがまだアクティブな可能性があります。もう一度お試しください。"),
    ("TOK011",
     "This token is currently being used in another operation. Please use a different token.",
     "このトークンは現在別の操作で使用されています。別のトークンを使用してください。"),
    ("TOK012",
     "Authentication failed due to missing device information. Please log in again.",
     "デバイス情報が不足しているため、認証に失敗しました。再度ログインしてください。"),
    ("TOK013",
     "Token with ID 't-1' was not found.",
     "IDt-1のトークンが見つかりませんでした。"),
];

#[test]
fn every_message_is_exact_in_both_languages() {
    let (en, ja): (Locale, Locale) = ("en".parse().unwrap(), "ja".parse().unwrap());
    assert_eq!(tok::Code::ALL.len(), MESSAGES.len());
    for (code, english, japanese) in MESSAGES {
        let error = error(code.parse().unwrap());
        assert_eq!(error.code().as_str(), code);
        assert_eq!(error.to_string(), english);
        assert_eq!(error.localize(&en).to_string(), english);
        assert_eq!(error.localize(&ja).to_string(), japanese);
        for text in [
            error.localize(&en).message().unwrap(),
            error.localize(&ja).message().unwrap(),
        ] {
            assert!([english, japanese].contains(&text.to_string().as_str()));
        }
    }
}

#[test]
fn the_shipped_catalog_is_complete_in_both_languages() {
    let ja: Locale = "ja".parse().unwrap();
    let en: Locale = "en".parse().unwrap();
    let (mut causes, mut resolutions) = (0, 0);
    for entry in tok::CATALOG.entries() {
        for (locale, tag) in [(&en, "en"), (&ja, "ja")] {
            let single = [
                entry.message(locale),
                entry.summary(locale),
                entry.description(locale),
            ];
            let single = single.map(|text| text.unwrap_or_else(|| panic!("{entry:?}")));
            let lists = entry.causes(locale).chain(entry.resolutions(locale));
            for text in single.into_iter().chain(lists) {
                assert_eq!(text.locale(), tag, "{text}");
                assert!(!text.to_string().trim().is_empty());
            }
        }
        causes += entry.causes(&ja).count();
        resolutions += entry.resolutions(&ja).count();
    }
    assert_eq!((causes, resolutions), (25, 26));
}

#[test]
fn a_resolution_shows_values_and_reads_right_for_one() {
    let error = |hours| {
        tok_error!(
            TOK005,
            hours,
            "2026-11-23T10:00:00Z"
                .parse::<errorbook::Timestamp>()
                .unwrap()
        )
    };
    let first = |hours, locale: &str| {
        let locale: Locale = locale.parse().unwrap();
        error(hours)
            .localize(&locale)
            .resolutions()
            .next()
            .unwrap()
            .to_string()
    };
    assert!(first(1, "en").ends_with("no more than 1 hour from now."));
    assert!(first(24, "en").ends_with("no more than 24 hours from now."));
    assert!(first(24, "ja").contains("24時間"));
}

#[test]
fn placeholders_stand_for_values_that_are_not_there() {
    let ja: Locale = "ja".parse().unwrap();
    let message = tok::Code::TOK002.entry().message(&ja).unwrap();
    assert_eq!(
        message.to_string(),
        "download Id {download_id} のトークンエントリが見つかりませんでした。"
    );
    let mut written = String::new();
    Text::write(
        &message,
        &error(tok::Code::TOK002),
        Style::TEXT,
        &mut written,
    )
    .unwrap();
    assert_eq!(
        written,
        "download Id d-42 のトークンエントリが見つかりませんでした。"
    );
}
