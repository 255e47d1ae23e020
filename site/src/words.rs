//! The words of the pages themselves, beside the [headings] of documentation.
//!
//! A static table: a language that it lacks is served in English, which pages then mark as such.
//!
//! [headings]: errorbook_reference::headings

use serde::Serialize;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $en:literal, $ja:literal;)*) => {
        /// The words of one language.
        #[derive(Debug, PartialEq, Eq, Serialize)]
        pub(crate) struct Words {
            /// The language of the words.
            pub(crate) tag: &'static str,
            $($(#[$doc])* pub(crate) $name: &'static str,)*
        }

        static ENGLISH: Words = Words { tag: "en", $($name: $en,)* };
        static JAPANESE: Words = Words { tag: "ja", $($name: $ja,)* };
    };
}

words! {
    skip: "Skip to content", "本文へ移動";
    home: "All catalogs", "カタログ一覧";
    search: "Search codes and messages", "コードとメッセージを検索";
    search_hint: "Search, or paste a message", "検索、またはメッセージを貼り付け";
    results: "Results", "検索結果";
    no_results: "Nothing found", "見つかりませんでした";
    searching: "Searching…", "検索しています…";
    language: "Language", "言語";
    theme: "Theme", "テーマ";
    theme_auto: "Auto", "自動";
    theme_light: "Light", "ライト";
    theme_dark: "Dark", "ダーク";
    breadcrumb: "Breadcrumb", "パンくずリスト";
    one_code: "1 code", "1件のコード";
    many_codes: "{count} codes", "{count}件のコード";
    filter: "Filter these codes", "コードを絞り込む";
    no_rows:
        "No code here fits. Use fewer or other words, or search all catalogs in the box above.",
        "該当するコードがありません。言葉を減らすか変えてみてください。上の検索欄では、すべてのカタログを検索できます。";
    meant: "Did you mean", "もしかして";
    codes_of: "{first}–{last} of {count} codes", "{count}件中 {first}～{last}件目";
    contents: "Contents", "目次";
    copy: "Copy", "コピー";
    copied: "Copied", "コピーしました";
    copy_code: "Copy the code", "コードをコピー";
    copy_link: "Copy the permanent link", "固定リンクをコピー";
    permalink: "Permanent link", "固定リンク";
    copy_message: "Copy the message", "メッセージをコピー";
    copy_message_in: "Copy the message ({language})", "メッセージをコピー（{language}）";
    copy_example: "Copy with example values", "例の値を入れてコピー";
    copy_filled: "Copy with these values", "この値を入れてコピー";
    values_given: "With the values that the address gives.", "アドレスに含まれる値を入れて表示しています。";
    copy_payload: "Copy the payload", "ペイロードをコピー";
    original: "Original message", "原文のメッセージ";
    fixes: "Fixes", "対応する原因";
    all_causes: "every cause", "すべての原因";
    same_for_all: "the same in every language", "全言語共通";
    fallback: "not translated yet", "未翻訳";
    stale: "older than its source text", "原文の変更が未反映";
    deprecated: "Deprecated since", "非推奨になったバージョン";
    retired: "Retired since", "廃止されたバージョン";
    is_deprecated: "deprecated", "非推奨";
    is_retired: "retired", "廃止";
    successor: "Replaced by", "後継のコード";
    cases: "Cases", "ケース";
    facts: "At a glance", "基本情報";
    translation: "Translation", "翻訳";
    complete: "complete", "完了";
    since: "Since", "追加されたバージョン";
    response: "Response", "レスポンス";
    machine: "For programs", "プログラム用";
    as_markdown: "This page as Markdown", "このページのMarkdown版";
    edit: "Edit this entry", "このエントリーを編集";
    edit_translation: "Edit this translation", "この翻訳を編集";
    report: "Report a problem", "問題を報告";
    previous: "Previous", "前へ";
    next: "Next", "次へ";
    more: "More", "その他";
    beside: "Before and after", "前後のページ";
    characters: "characters", "文字";
    choose: "Choose a language", "言語を選択してください";
    several: "Several catalogs have this code", "このコードは複数のカタログにあります";
    changes: "Changes", "変更履歴";
    added: "added", "追加";
    decode: "Decode a message", "メッセージからコードを調べる";
    decode_intro:
        "Paste a message from a log, a screenshot or a colleague, in any language. You get its code, the values in it, and the same message in your language.",
        "ログやスクリーンショット、同僚から受け取ったメッセージを、言語を問わず、そのまま貼り付けてください。コード、メッセージに含まれる値、日本語のメッセージを表示します。";
    decode_private:
        "This page does the work: what you paste is not sent anywhere.",
        "処理はこのページの中だけで行われ、貼り付けた内容はどこにも送信されません。";
    decode_label: "Message", "メッセージ";
    decode_none:
        "No matching message was found.",
        "一致するメッセージが見つかりません。";
    decode_values:
        "The values are shown as you pasted them.",
        "値は貼り付けた内容のまま表示しています。";
    decode_found: "Recognized", "一致したメッセージ";
    decode_here: "In your language", "日本語のメッセージ";
    needs_script: "This needs JavaScript.", "この機能にはJavaScriptが必要です。";
    not_found: "There is no page here", "ページが見つかりません";
    not_found_text:
        "The address may be mistyped. Search for the code, or begin with the list of catalogs.",
        "アドレスが正しいことを確認してください。コードを検索するか、カタログ一覧からお探しください。";
}

/// Returns the words for readers of a locale; English if there are none in their language.
pub(crate) fn words(tag: &str) -> &'static Words {
    match tag.split('-').next() {
        Some("ja") => &JAPANESE,
        _ => &ENGLISH,
    }
}

impl Words {
    /// Returns how many codes there are.
    pub(crate) fn count(&self, count: usize) -> String {
        match count {
            1 => self.one_code.to_owned(),
            _ => self.many_codes.replace("{count}", &count.to_string()),
        }
    }

    /// Returns what copies a message, of which there are several.
    pub(crate) fn copy_in(&self, language: &str) -> String {
        self.copy_message_in.replace("{language}", language)
    }

    /// Returns which of the codes these are, counted from one.
    pub(crate) fn span(&self, first: usize, last: usize, count: usize) -> String {
        self.codes_of
            .replace("{first}", &first.to_string())
            .replace("{last}", &last.to_string())
            .replace("{count}", &count.to_string())
    }

    /// Returns the language of the words, where it is not that of the page.
    pub(crate) fn foreign(&self, tag: &str) -> Option<&'static str> {
        let language = tag.split('-').next().unwrap_or_default();
        (language != self.tag).then_some(self.tag)
    }
}

/// The words that the script of the pages shows.
#[derive(Serialize)]
pub(crate) struct ScriptWords {
    results: &'static str,
    no_results: &'static str,
    searching: &'static str,
    no_rows: &'static str,
    meant: &'static str,
    is_deprecated: &'static str,
    is_retired: &'static str,
    copied: &'static str,
    copy_filled: &'static str,
    values_given: &'static str,
    theme: &'static str,
    theme_auto: &'static str,
    theme_light: &'static str,
    theme_dark: &'static str,
    decode_none: &'static str,
    decode_values: &'static str,
    decode_found: &'static str,
    decode_here: &'static str,
}

impl From<&'static Words> for ScriptWords {
    fn from(words: &'static Words) -> Self {
        Self {
            results: words.results,
            no_results: words.no_results,
            searching: words.searching,
            no_rows: words.no_rows,
            meant: words.meant,
            is_deprecated: words.is_deprecated,
            is_retired: words.is_retired,
            copied: words.copied,
            copy_filled: words.copy_filled,
            values_given: words.values_given,
            theme: words.theme,
            theme_auto: words.theme_auto,
            theme_light: words.theme_light,
            theme_dark: words.theme_dark,
            decode_none: words.decode_none,
            decode_values: words.decode_values,
            decode_found: words.decode_found,
            decode_here: words.decode_here,
        }
    }
}
