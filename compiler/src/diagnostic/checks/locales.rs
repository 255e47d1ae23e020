//! EB03: locales.

use super::checks;

checks! {
    static LOCALES;

    MISSING_TRANSLATION = "EB0301" "missing-field" Error {
        summary: "a field that the catalog requires is missing",
        reason: "The catalog promises its readers this field in this language.",
        fix: "Write the text, or take the kind of field out of `require`.",
        bad: r#"
==> catalog/app.toml
[catalog]
require = { ja = ["message"] }

[error.QuotaExceeded]
message = "The quota is used up."

[error.RateLimited]
message = "The requests come too fast."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
        good: r#"
==> catalog/app.toml
[catalog]
require = { ja = ["message"] }

[error.QuotaExceeded]
message = "The quota is used up."

[error.RateLimited]
message = "The requests come too fast."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
RateLimited = リクエストの間隔が短すぎます。
"#,
    }
    ORPHAN_TRANSLATION = "EB0302" "orphan-translation" Error {
        summary: "a translation belongs to nothing in the catalog",
        reason: "Nothing would ever show it; most often, the code or id was renamed.",
        fix: "Give it the name that the entry or field has now, or remove it.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaReached = 割り当てを使い切りました。
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    }
    DIVERGENCE = "EB0303" "divergence" Info {
        summary: "a translation is known to say something else than the source",
        reason: "The catalog marks it with `divergence`, so that nobody takes it for a mistake of today, and so that it is not forgotten.",
        fix: "Translate the source anew if the text may change, and remove the mark.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
divergence.ja.message = "Says that the quota does not exist."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てはありません。
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    }
    IDENTICAL_TO_SOURCE = "EB0304" "identical-to-source" Info {
        summary: "a translation is the same text as the source",
        reason: "It counts as translated, although nobody has translated it.",
        fix: "Translate it, or leave it out: it then falls back, and is known to be missing.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = The quota is used up.
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    }
    LENGTH = "EB0305" "length" Info {
        summary: "a translation is much shorter or longer than others into its language",
        reason: "It may say less than the source, or more. Each language is compared with itself: the proportion of the lengths is held against the middle of all texts of the catalog in that language.",
        fix: "Compare the two texts.",
        bad: r#"
==> catalog/app.toml
[error.E1]
message = "The quota of this account is used up until the end of the month."
[error.E2]
message = "The requests of this account come too fast for the server."
[error.E3]
message = "The name of the account contains characters that are not allowed."
[error.E4]
message = "The account was closed on the wish of its owner last month."
[error.E5]
message = "The password of the account was changed on another device."
[error.E6]
message = "The link in the message was already used for another account."
[error.E7]
message = "The owner of the account has to accept the new conditions first."
[error.E8]
message = "The account has no right to read the files of other accounts."

==> locales/ja/app.ftl
E1 = 割り当て超過。
E2 = このアカウントのリクエストは間隔が短すぎます。
E3 = アカウント名に使用できない文字が含まれています。
E4 = アカウントは所有者の希望により先月閉鎖されました。
E5 = アカウントのパスワードは別のデバイスで変更されました。
E6 = メッセージのリンクは別のアカウントですでに使用されました。
E7 = アカウントの所有者は先に新しい条件に同意する必要があります。
E8 = このアカウントには他のアカウントのファイルを読む権限がありません。
"#,
        good: r#"
==> catalog/app.toml
[error.E1]
message = "The quota of this account is used up until the end of the month."
[error.E2]
message = "The requests of this account come too fast for the server."
[error.E3]
message = "The name of the account contains characters that are not allowed."
[error.E4]
message = "The account was closed on the wish of its owner last month."
[error.E5]
message = "The password of the account was changed on another device."
[error.E6]
message = "The link in the message was already used for another account."
[error.E7]
message = "The owner of the account has to accept the new conditions first."
[error.E8]
message = "The account has no right to read the files of other accounts."

==> locales/ja/app.ftl
E1 = このアカウントの割り当ては月末まで使い切られています。
E2 = このアカウントのリクエストは間隔が短すぎます。
E3 = アカウント名に使用できない文字が含まれています。
E4 = アカウントは所有者の希望により先月閉鎖されました。
E5 = アカウントのパスワードは別のデバイスで変更されました。
E6 = メッセージのリンクは別のアカウントですでに使用されました。
E7 = アカウントの所有者は先に新しい条件に同意する必要があります。
E8 = このアカウントには他のアカウントのファイルを読む権限がありません。
"#,
    }
    CHANGED_NAME = "EB0306" "changed-name" Warning {
        summary: "a translation lost or changed a code span, a code or a value of a payload",
        reason: "Names of fields and values are the same in every language: a reader who looks for the translated one finds nothing.",
        fix: "Write it as in the source.",
        bad: r#"
==> catalog/app.toml
[error.GrantMissing]
summary = "No `grant_type` in the request"

==> locales/ja/app.ftl
GrantMissing =
    .summary = リクエストに`グラントタイプ`がありません
"#,
        good: r#"
==> catalog/app.toml
[error.GrantMissing]
summary = "No `grant_type` in the request"

==> locales/ja/app.ftl
GrantMissing =
    .summary = リクエストに`grant_type`がありません
"#,
    }
    GLOSSARY = "EB0307" "glossary" Warning {
        summary: "a translation does not use the word that the glossary has for a term of the source",
        reason: "The same thing under two names is two things to a reader.",
        fix: "Use the word of `[glossary]`, or add the other word to it.",
        bad: r#"
==> catalog/app.toml
[glossary]
"refresh token" = { ja = "リフレッシュトークン" }

[error.TokenExpired]
message = "The refresh token is expired."

==> locales/ja/app.ftl
TokenExpired = 更新用のトークンの期限が切れています。
"#,
        good: r#"
==> catalog/app.toml
[glossary]
"refresh token" = { ja = "リフレッシュトークン" }

[error.TokenExpired]
message = "The refresh token is expired."

==> locales/ja/app.ftl
TokenExpired = リフレッシュトークンの期限が切れています。
"#,
    }
    ASCII_PUNCTUATION = "EB0308" "ascii-punctuation" Warning fixable {
        summary: "ASCII punctuation stands in Chinese or Japanese running text",
        reason: "It is narrow and set low, and most often was carried over from the source by accident.",
        fix: "Write the full-width mark.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました.
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    }
    SPACING = "EB0309" "spacing" Warning fixable {
        summary: "a text has a space too many, or lacks one",
        reason: "It was most often left over from an edit.",
        fix: "Write one space between words, none before a mark, and one behind it.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota  is used up ."
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    }
    MIXED_SPACING = "EB0310" "mixed-spacing" Info {
        summary: "a space between Chinese or Japanese and Latin letters stands where the catalog has none elsewhere, or the other way round",
        reason: "Either is a style; both in one catalog are none.",
        fix: "Write both scripts together in one way.",
        bad: r#"
==> catalog/app.toml
[error.E1]
summary = "Text 1"
[error.E2]
summary = "Text 2"
[error.E3]
summary = "Text 3"
[error.E4]
summary = "Text 4"
[error.E5]
summary = "Text 5"
[error.E6]
summary = "Text 6"
[error.E7]
summary = "Text 7"
[error.E8]
summary = "Text 8"
[error.E9]
summary = "Text 9"
[error.E10]
summary = "Text 10"
[error.E11]
summary = "Text 11"

==> locales/ja/app.ftl
E1 =
    .summary = APIの制限です
E2 =
    .summary = URLの形式です
E3 =
    .summary = IDの値です
E4 =
    .summary = JSONの構造です
E5 =
    .summary = HTTPの状態です
E6 =
    .summary = TLSの版です
E7 =
    .summary = DNSの名前です
E8 =
    .summary = XMLの要素です
E9 =
    .summary = CSVの列です
E10 =
    .summary = PDFの頁です
E11 =
    .summary = SQL の文です
"#,
        good: r#"
==> catalog/app.toml
[error.E1]
summary = "Text 1"
[error.E2]
summary = "Text 2"
[error.E3]
summary = "Text 3"
[error.E4]
summary = "Text 4"
[error.E5]
summary = "Text 5"
[error.E6]
summary = "Text 6"
[error.E7]
summary = "Text 7"
[error.E8]
summary = "Text 8"
[error.E9]
summary = "Text 9"
[error.E10]
summary = "Text 10"
[error.E11]
summary = "Text 11"

==> locales/ja/app.ftl
E1 =
    .summary = APIの制限です
E2 =
    .summary = URLの形式です
E3 =
    .summary = IDの値です
E4 =
    .summary = JSONの構造です
E5 =
    .summary = HTTPの状態です
E6 =
    .summary = TLSの版です
E7 =
    .summary = DNSの名前です
E8 =
    .summary = XMLの要素です
E9 =
    .summary = CSVの列です
E10 =
    .summary = PDFの頁です
E11 =
    .summary = SQLの文です
"#,
    }
    INVISIBLE_CHARACTER = "EB0311" "invisible-character" Warning fixable {
        summary: "a text contains a character that nobody sees",
        reason: "It divides words for a search, changes the order of what is shown, or hides text. Most often, it was pasted.",
        fix: "Remove it. If it is meant, write it as an escape: `{ \"\\u200B\" }`.",
        bad: "\
[error.QuotaExceeded]
message = \"The quo\u{200b}ta is used up.\"
",
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    }
    MISSING_PLURAL = "EB0312" "missing-plural" Warning {
        summary: "a select has no variant for a plural category that numbers have in the locale",
        reason: "Numbers of that category show the default variant, which is wrong for them. Categories that only fractions or millions have are asked for only where such numbers are shown.",
        fix: "Add the variant.",
        bad: r#"
==> catalog/app.toml
[error.FilesLost]
message = """
{ $lost ->
    [one] { $lost } file is lost
   *[other] { $lost } files are lost
}."""
params = [{ name = "lost", type = "u32", unit = "file" }]

==> locales/pl/app.ftl
FilesLost =
    { $lost ->
        [one] Utracono { $lost } plik
       *[other] Utracono { $lost } plików
    }.
"#,
        good: r#"
==> catalog/app.toml
[error.FilesLost]
message = """
{ $lost ->
    [one] { $lost } file is lost
   *[other] { $lost } files are lost
}."""
params = [{ name = "lost", type = "u32", unit = "file" }]

==> locales/pl/app.ftl
FilesLost =
    { $lost ->
        [one] Utracono { $lost } plik
        [few] Utracono { $lost } pliki
       *[many] Utracono { $lost } plików
    }.
"#,
    }
    NOT_NFC = "EB0313" "not-nfc" Warning fixable {
        summary: "a text is not in Unicode's normal form C",
        reason: "It looks the same as the composed form, but is found by no search for it, and is shown badly by some fonts.",
        fix: "Write it in composed form.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てがありません。
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てがありません。
"#,
    }
}
