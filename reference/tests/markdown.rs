//! Pages in Markdown: the layout, the shipped messages to the character, fallback and hostile texts.

mod support;

use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};
use errorbook_reference::view::PlaceholderStyle;
use errorbook_reference::{CompiledCatalog, Page, markdown};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use support::compiled;

/// Every message of `tok`, in English and Japanese, with its parameters by number.
const MESSAGES: [(&str, &str, &str); 13] = [
    (
        "TOK001",
        "The refresh token provided is expired, revoked, or malformed. Please request a new token.",
        "不正なリクエストトークンです。",
    ),
    (
        "TOK002",
        "The requested token was not found or has expired after {0} minutes. Please check your download ID or generate a new token.",
        "download Id {0} のトークンエントリが見つかりませんでした。",
    ),
    (
        "TOK003",
        "Failed to export token for download Id {0}",
        "download Id {0} のトークンのエクスポートに失敗しました。",
    ),
    (
        "TOK004",
        "The token request cannot be null. Please provide a valid token request object.",
        "トークンリクエストはnullにできません。有効なトークンリクエストオブジェクトを提供してください。",
    ),
    (
        "TOK005",
        "The expiry date of the token request cannot be more than {0} hours in the future. Provided expiry date: {1}. Please adjust the expiry date accordingly.",
        "トークンリクエストの有効期限は、{0}時間より未来日に設定できません。指定された有効期限:{1}。有効期限を適切に調整してください。",
    ),
    (
        "TOK006",
        "The provided function list exceeds the maximum allowed length of {0}. Please reduce the number of functions and try again.",
        "提供されたファンクションリストは、許可されている最大長を超えています。ファンクションの数を減らして再試行してください。",
    ),
    (
        "TOK007",
        "The username or password you entered is incorrect. Please check your credentials and try again.",
        "入力したユーザー名またはパスワードが正しくありません。認証情報を確認して、もう一度お試しください。",
    ),
    (
        "TOK008",
        "An unexpected error occurred during authentication. Please try again or contact support if the issue persists.",
        "認証中に予期しないエラーが発生しました。もう一度お試しください。問題が解決しない場合は、サポートにお問い合わせください。",
    ),
    (
        "TOK009",
        "The access token provided is expired, invalid, or revoked. Please refresh your token or reauthenticate.",
        "提供されたアクセストークンは期限切れ、無効、または失効しています。トークンを更新するか、再認証してください。",
    ),
    (
        "TOK010",
        "An error occurred while signing out. Your session may still be active. Please try again.",
        "サインアウト中にエラーが発生しました。セッションがまだアクティブな可能性があります。もう一度お試しください。",
    ),
    (
        "TOK011",
        "This token is currently being used in another operation. Please use a different token.",
        "このトークンは現在別の操作で使用されています。別のトークンを使用してください。",
    ),
    (
        "TOK012",
        "Authentication failed due to missing device information. Please log in again.",
        "デバイス情報が不足しているため、認証に失敗しました。再度ログインしてください。",
    ),
    (
        "TOK013",
        "Token with ID '{0}' was not found.",
        "ID{0}のトークンが見つかりませんでした。",
    ),
];

fn shipped() -> Compilation {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let read = |path: &str| {
        let bytes = std::fs::read(format!("{root}/{path}")).unwrap();
        InputFile::new(path, bytes)
    };
    compile(vec![read("catalog/tok.toml"), read("locales/ja/tok.ftl")])
}

fn pages(compilation: &Compilation, style: PlaceholderStyle) -> Vec<Page> {
    let catalogs = CompiledCatalog::all(compilation.readable());
    let views = catalogs.iter().flat_map(CompiledCatalog::views);
    views.map(|view| markdown::page(&view, style)).collect()
}

fn page(compilation: &Compilation, path: &str, style: PlaceholderStyle) -> String {
    let pages = pages(compilation, style);
    let page = pages.into_iter().find(|page| page.path == path);
    page.unwrap_or_else(|| panic!("no page {path}")).content
}

/// Returns what a reader of the Markdown sees of an inline text without markup.
fn unescaped(markdown: &str) -> String {
    let mut text = String::new();
    let mut chars = markdown.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek().is_some_and(char::is_ascii_punctuation) => {
                text.extend(chars.next());
            }
            c => text.push(c),
        }
    }
    text
}

/// Returns the rows of the overview: code, message, summary.
fn overview(page: &str) -> Vec<[String; 3]> {
    let lines = page.lines().skip_while(|line| !line.starts_with("|---|"));
    let rows = lines.skip(1).take_while(|line| line.starts_with('|'));
    let cells = |line: &str| {
        let inner = line.strip_prefix("| ").unwrap().strip_suffix(" |").unwrap();
        let cells: Vec<_> = inner.split(" | ").map(unescaped).collect();
        cells.try_into().unwrap()
    };
    rows.map(cells).collect()
}

#[test]
fn numbered_overviews_are_the_messages_to_the_character() {
    let shipped = shipped();
    for (locale, japanese) in [("en", false), ("ja", true)] {
        let path = format!("{locale}/tok.md");
        let rows = overview(&page(&shipped, &path, PlaceholderStyle::Numbered));
        assert_eq!(rows.len(), MESSAGES.len());
        for ([link, message, _], (code, en, ja)) in rows.iter().zip(MESSAGES) {
            assert_eq!(*link, format!("[{code}](#{})", code.to_lowercase()));
            assert_eq!(message, if japanese { ja } else { en });
        }
    }
}

#[test]
fn sections_repeat_the_message_and_number_every_text() {
    let page = page(&shipped(), "en/tok.md", PlaceholderStyle::Numbered);
    for (code, en, _) in MESSAGES {
        assert!(page.contains(&format!("\n### {code}\n")), "{code}");
        assert!(page.contains(&format!("#### Message\n\n{en}\n")), "{en}");
    }
    assert!(page.contains("no more than {0} hours from now.\n"));
    // A parameter that the message leaves out follows in positional order.
    assert!(page.contains("| `{1}` `download_id` | `string` |"));
}

#[test]
fn a_section_has_the_layout_of_its_page() {
    let page = page(&shipped(), "en/tok.md", PlaceholderStyle::Names);
    let start = page.find("### TOK013").unwrap();
    insta::assert_snapshot!(page.split_at(start).1, @r"
    ### TOK013

    **Status:** 404 Not Found

    #### Message

    Token with ID '{token_id}' was not found.

    #### Description

    No token with the specified ID exists in the system.

    #### Root Cause

    - **A.** The token ID is wrong, or no token was ever created with it.
    - **B.** The token was deleted, or it expired and was removed from the system.

    #### Resolution

    1. Check that the token ID is correct and belongs to an existing token. (A)
    2. Generate a new token if the original was removed. (B)

    > **Note:** The HTTP status, and which causes each step fixes, are this catalog's own additions. The reference page of these codes states neither.

    #### Parameters

    | Name | Type | Unit | Example | Description |
    |---|---|---|---|---|
    | `token_id` | `string` |  | `tok-5f2b81` | The ID that belongs to no token. *(untrusted)* |

    **Related:** [TOK002](#tok002)
    ");
}

#[test]
fn output_is_the_same_every_time() {
    let style = PlaceholderStyle::Names;
    let first = pages(&shipped(), style);
    assert_eq!(first, pages(&shipped(), style));
    let paths: Vec<_> = first.iter().map(|page| page.path.as_str()).collect();
    assert_eq!(paths, ["en/tok.md", "ja/tok.md"]);
    assert!(
        first
            .iter()
            .all(|page| page.content.ends_with('\n') && !page.content.ends_with("\n\n"))
    );
}

#[test]
fn a_diverging_translation_is_marked_in_its_own_language_only() {
    let shipped = shipped();
    let ja = page(&shipped, "ja/tok.md", PlaceholderStyle::Names);
    assert!(ja.contains("不正なリクエストトークンです。\n\n> **注**：この翻訳は原文と内容が異なります：日本語のメッセージは"));
    let en = page(&shipped, "en/tok.md", PlaceholderStyle::Names);
    assert!(!en.contains("differs from the source text"));
}

#[test]
fn fields_fall_back_along_the_chain_of_the_run_time_and_say_so() {
    let compilation = compiled(
        r#"
        [catalog]
        title = "App"
        [error.A]
        message = "source { $x }"
        summary = "source summary"
        params = [{ name = "y", type = "string" }, { name = "x", type = "string" }]
        causes = [{ id = "c", text = "source cause { $y }" }]
        "#,
        &[
            ("es", "A = es { $y } { $x }\n    .summary = resumen\n"),
            ("es-419", "A =\n    .cause-c = causa { $x }\n"),
        ],
    );
    let page = page(&compilation, "es-419/app.md", PlaceholderStyle::Numbered);
    assert!(
        page.starts_with("# App *[en]*\n\n## Resumen general\n\n| Código | Mensaje | Resumen |\n")
    );
    assert!(page.contains("| [A](#a) | es {0} {1} *[es]* | resumen *[es]* |"));
    // The numbers are those of the message that this page shows.
    assert!(page.contains("- causa {1}\n"));
}

#[test]
fn hostile_texts_stay_text() {
    let compilation = compiled(
        r##"
        [error.A]
        message = """
# <b>|*x* _y_ `z` [l](javascript:x) \\ &amp; ~~s~~
- item"""
        summary = "a | `b | c` <script>"
        description = "see <img> and `<code>`"
        params = [{ name = "p", type = "string", doc = "x | y\nz", example = "a`|b" }]
        causes = [{ id = "c", text = "First { $p }:\n- nested\n- list" }]
        "##,
        &[],
    );
    let page = page(&compilation, "en/app.md", PlaceholderStyle::Names);
    let row = "| [A](#a) | # \\<b>\\|\\*x\\* \\_y\\_ \\`z\\` \\[l](javascript:x) \\\\ \\&amp; \\~\\~s\\~\\~ - item | a \\| `b \\| c` \\<script> |\n";
    assert!(page.contains(row), "{page}");
    assert!(page.contains("#### Message\n\n\\# \\<b>"), "{page}");
    assert!(page.contains("\\~\\~\\\n\\- item\n"), "{page}");
    assert!(page.contains("see \\<img> and `<code>`\n"), "{page}");
    assert!(
        page.contains("- First {p}:\n  - nested\n  - list\n"),
        "{page}"
    );
    assert!(
        page.contains("| `p` | `string` |  | ``a`\\|b`` | x \\| y z |\n"),
        "{page}"
    );
}

#[test]
fn codes_that_entries_share_are_told_apart_by_key() {
    let compilation = compiled(
        "[error.A]\ncode = \"X\"\nmessage = \"a\"\nrelated = [\"B\"]\n[error.B]\ncode = \"X\"\nmessage = \"b\"\n",
        &[],
    );
    let page = page(&compilation, "en/app.md", PlaceholderStyle::Names);
    assert!(page.contains("| [X (A)](#x-a) | a |  |\n| [X (B)](#x-b) | b |  |\n"));
    assert!(page.contains("\n### X (A)\n") && page.contains("**Related:** [X (B)](#x-b)\n"));
}

#[test]
fn an_entry_without_texts_says_so() {
    let page = page(
        &compiled("[error.A]\nstatus = 500\n", &[]),
        "en/app.md",
        PlaceholderStyle::Names,
    );
    assert!(
        page.ends_with("### A\n\n**Status:** 500 Internal Server Error\n\n*undocumented*\n"),
        "{page}"
    );
}

/// Returns what a parser of Markdown makes of it: text and breaks, and nothing else inside of `block`.
fn read_back(source: &str, is_block: impl Fn(&Tag<'_>) -> bool) -> Result<String, String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut text = String::new();
    for event in Parser::new_ext(source, options) {
        match &event {
            Event::Text(part) => text.push_str(part),
            Event::HardBreak => text.push('\n'),
            Event::Start(tag) if is_block(tag) => {}
            Event::End(TagEnd::Paragraph | TagEnd::Table | TagEnd::TableHead) => {}
            Event::End(TagEnd::TableRow | TagEnd::TableCell) => {}
            Event::Start(_)
            | Event::End(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::SoftBreak
            | Event::Rule
            | Event::TaskListMarker(_) => return Err(format!("{event:?} in {source:?}")),
        }
    }
    Ok(text)
}

/// Texts of what means something in Markdown.
fn hostile_line() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "\\",
        "`",
        "*",
        "_",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "&",
        ";",
        "amp",
        "#",
        "# ",
        "-",
        "- ",
        "+ ",
        "=",
        "1",
        ". ",
        ") ",
        "|",
        ":",
        "~",
        "!",
        "a",
        "b",
        " ",
        "\t",
        "{x}",
        "$",
        "\u{3042}",
        "https://a.b/",
    ]);
    prop::collection::vec(pieces, 1..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn a_parser_of_markdown_reads_the_message_back(lines in prop::collection::vec(hostile_line(), 1..4)) {
        prop_assume!(lines.iter().all(|line| !line.trim().is_empty()));
        let message = lines.join("\n");
        let block = read_back(&markdown::plain(&message), |tag| matches!(tag, Tag::Paragraph));
        prop_assert_eq!(block, Ok(message));
    }

    #[test]
    fn a_parser_of_markdown_reads_the_cell_back(line in hostile_line()) {
        let table = format!("| |\n|---|\n| {} |\n", markdown::plain_inline(&line));
        let is_block = |tag: &Tag<'_>| matches!(tag, Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell);
        prop_assert_eq!(read_back(&table, is_block), Ok(line));
    }
}

#[test]
fn what_is_retired_keeps_a_section_that_says_what_became_of_it() {
    let compilation = compiled(
        r#"
        [error.Old]
        message = "Old."
        retired = { since = "2.0", reason = "It was *one* of two.", replaced-by = "New" }
        [error.New]
        message = "New."
        [error.Slow]
        message = "Slow."
        deprecated = { since = "2.1", reason = "It is fast now." }
        "#,
        &[("de", "New = Neu.\n")],
    );
    let page = page(&compilation, "de/app.md", PlaceholderStyle::Names);
    assert!(!page.contains("| [Old]"), "nothing raises it: {page}");
    let old = "### Old\n\n> **Entfallen seit:** 2.0\n>\n> It was \\*one\\* of two. *[en]*\n>\n> **Ersetzt durch:** [New](#new)\n\n";
    assert!(page.contains(old), "{page}");
    assert!(page.contains("### Slow\n\n> **Veraltet seit:** 2.1\n>\n> It is fast now. *[en]*\n\n"));
}
