//! Words that mean the same, in any language: a table, which catalogs extend.

use std::collections::{BTreeMap, HashSet};

use super::term::{Run, folded, runs, word_term};

/// Groups of words that people take for the same where errors are concerned. Readings stand beside what is
/// written with characters.
const GROUPS: &[&[&str]] = &[
    &[
        "log in",
        "login",
        "log on",
        "logon",
        "sign in",
        "signin",
        "sign on",
        "ログイン",
        "ログオン",
        "サインイン",
        "サインオン",
    ],
    &[
        "log out",
        "logout",
        "log off",
        "logoff",
        "sign out",
        "signout",
        "sign off",
        "signoff",
        "ログアウト",
        "ログオフ",
        "サインアウト",
        "サインオフ",
    ],
    &[
        "wrong",
        "incorrect",
        "bad",
        "mistaken",
        "faulty",
        "間違",
        "まちが",
        "誤り",
        "誤っ",
        "あやまり",
        "違う",
    ],
    &[
        "expire",
        "lapse",
        "outdated",
        "out of date",
        "期限切れ",
        "期限が切れ",
        "期限の切れ",
        "期限が過ぎ",
        "期限を過ぎ",
        "期間が過ぎ",
        "期限オーバー",
        "きげんぎれ",
        "失効",
    ],
    &[
        "有効期限",
        "ゆうこうきげん",
        "validity period",
        "expiry date",
        "expiration date",
    ],
    &[
        "missing",
        "absent",
        "left out",
        "lacking",
        "omitted",
        "不足",
        "ふそく",
        "足りない",
        "足りません",
    ],
    &["delete", "remove", "erase", "削除", "さくじょ"],
    &[
        "user name",
        "username",
        "login name",
        "ユーザー名",
        "利用者名",
    ],
    &[
        "password",
        "passphrase",
        "passwd",
        "pwd",
        "パスワード",
        "暗証",
    ],
    &[
        "disable",
        "switched off",
        "turned off",
        "deactivate",
        "inactive",
        "無効化",
    ],
    &[
        "revoke",
        "withdraw",
        "取り消",
        "取消",
        "とりけし",
        "失効させ",
    ],
    &["retry", "try again", "再試行", "リトライ", "やり直"],
    &["create", "generate", "作成", "生成"],
    &["find", "found", "locate", "見つか", "みつか"],
    &[
        "set up",
        "setup",
        "configuration",
        "config",
        "setting",
        "設定",
        "せってい",
    ],
    &["authentication", "auth", "authn", "認証", "にんしょう"],
    &["permission", "access right", "権限", "けんげん"],
    &["certificate", "cert", "証明書", "しょうめいしょ"],
    &["identifier", "id", "識別子"],
    &["application", "app", "アプリケーション", "アプリ"],
    &["parameter", "param", "argument", "パラメーター", "引数"],
    &[
        "time out",
        "timeout",
        "timed out",
        "タイムアウト",
        "時間切れ",
    ],
    &[
        "in use",
        "busy",
        "being used",
        "使用中",
        "使われて",
        "使用されて",
        "しようちゅう",
    ],
    &["device", "デバイス", "ディバイス", "端末"],
    &["signature", "署名", "しょめい", "シグネチャ"],
    &["public key", "公開鍵", "こうかいかぎ"],
    &[
        "integration record",
        "統合レコード",
        "インテグレーションレコード",
    ],
    &["fail", "失敗", "しっぱい"],
    &["server", "サーバー"],
    &["administrator", "admin", "管理者", "かんりしゃ"],
    &["connect", "接続", "せつぞく"],
    &["refresh", "renew", "更新", "こうしん", "リフレッシュ"],
    &["limit", "maximum", "上限", "じょうげん", "最大"],
    &["lock", "ロック"],
    &["invalid", "無効", "むこう", "不正", "ふせい"],
];

/// Words that mean the same: for each phrase, its group.
#[derive(Debug, Default)]
pub(crate) struct Synonyms {
    /// By the stems of the words of a phrase.
    phrases: BTreeMap<Vec<String>, usize>,
    /// By characters, of scripts without spaces.
    parts: BTreeMap<Vec<char>, usize>,
    first_words: HashSet<String>,
    longest_phrase: usize,
    longest_part: usize,
}

impl Synonyms {
    /// Reads the table, and the groups of catalogs.
    pub(crate) fn new<'w>(more: impl Iterator<Item = Vec<&'w str>>) -> Self {
        let mut all = Self::default();
        let own = GROUPS.iter().map(|group| group.to_vec());
        for (group, words) in own.chain(more).enumerate() {
            for word in words {
                all.add(group, word);
            }
        }
        all
    }

    fn add(&mut self, group: usize, word: &str) {
        let runs = runs(word);
        if runs.iter().any(|run| matches!(run, Run::Chars(_))) {
            let part = folded(word);
            self.longest_part = self.longest_part.max(part.len());
            self.parts.insert(part, group);
            return;
        }
        let phrase: Vec<String> = runs.iter().filter_map(phrase_word).collect();
        self.longest_phrase = self.longest_phrase.max(phrase.len());
        if let Some(first) = phrase.first() {
            self.first_words.insert(first.clone());
            self.phrases.insert(phrase, group);
        }
    }

    /// Returns the group of the longest phrase that begins the words, and how many words it has.
    pub(crate) fn phrase(&self, words: &[String]) -> Option<(usize, usize)> {
        if !self.first_words.contains(words.first()?) {
            return None;
        }
        let longest = self.longest_phrase.min(words.len());
        (1..=longest).rev().find_map(|length| {
            let group = self.phrases.get(words.get(..length)?)?;
            Some((*group, length))
        })
    }

    /// Returns the group of the longest word that begins the characters, and its length.
    pub(crate) fn part(&self, chars: &[char]) -> Option<(usize, usize)> {
        let longest = self.longest_part.min(chars.len());
        (2..=longest).rev().find_map(|length| {
            let group = self.parts.get(chars.get(..length)?)?;
            Some((*group, length))
        })
    }
}

/// Words of a phrase count even if they say nothing alone: the `out` of `sign out`.
fn phrase_word(run: &Run) -> Option<String> {
    match run {
        Run::Word(word) => Some(word_term(word).unwrap_or_else(|| word.clone())),
        Run::Chars(_) | Run::Break => None,
    }
}

/// Returns the words of runs, as phrases have them: none where something else stands.
pub(crate) fn phrase_words(runs: &[Run]) -> Vec<String> {
    let words = runs.iter().map(|run| phrase_word(run).unwrap_or_default());
    words.collect()
}

/// Returns the term of a phrase that a group has.
pub(crate) fn phrase_term(words: &[String]) -> String {
    format!("={}", words.join(" "))
}

/// Returns the term of a group.
pub(crate) fn group_term(group: usize) -> String {
    format!("={group}")
}
