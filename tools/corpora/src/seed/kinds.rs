//! The kinds of defects, and which check finds each.

use super::edit::{Edited, one_of};
use super::{Clean, CleanTexts};
use super::{mechanical as m, plurals as p};

/// A link that texts may name.
pub(super) const LINK: &str =
    "[link.docs]\ntitle = \"Documentation\"\nurl = \"https://docs.example.com/\"\n";

/// A kind of defect.
#[derive(Debug)]
pub struct Kind {
    /// The name.
    pub name: &'static str,
    /// The checks of which one finds it.
    pub checks: &'static [&'static str],
    /// The fields that it is seeded in.
    pub fields: Fields,
    /// True if every one can be told from a right text by its characters.
    pub is_mechanical: bool,
    /// True if another text of the file cannot be read.
    pub is_behind_error: bool,
    /// Returns whether a locale can have it.
    pub has: fn(&str) -> bool,
    /// Makes a text with the defect, by chance. None if there is no place for it in the text.
    pub seed: fn(&Clean, &CleanTexts, u64) -> Option<Edited>,
}

/// Fields of an entry.
#[derive(Debug, Clone, Copy)]
pub enum Fields {
    /// All of them.
    Any,
    /// Those that are Markdown.
    Markdown,
}

impl Fields {
    /// Returns their names.
    #[must_use]
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self::Any => &["message", "summary", "description", "cause", "resolution"],
            Self::Markdown => &["summary", "description", "cause", "resolution"],
        }
    }
}

const ANY: Kind = Kind {
    name: "",
    checks: &[],
    fields: Fields::Any,
    is_mechanical: true,
    is_behind_error: false,
    has: |_| true,
    seed: |_, _, _| None,
};

macro_rules! kinds {
    ($($name:literal $checks:tt $($field:ident: $value:expr,)* => $seed:expr;)*) => {
        /// Every kind.
        pub static KINDS: &[Kind] = &[$(Kind {
            name: $name,
            checks: &$checks,
            $($field: $value,)*
            seed: $seed,
            ..ANY
        },)*];
    };
}

kinds! {
    "`$name` for a parameter" ["EB0210"] => |c, _, _| m::instead_of_value(c, |name| format!("${name}"));
    "`{name}` for a parameter" ["EB0210"] => |c, _, _| m::instead_of_value(c, |name| format!("{{ \"{{\" }}{name}{{ \"}}\" }}"));
    "`%name%` for a parameter" ["EB0210"] => |c, _, _| m::instead_of_value(c, |name| format!("%{name}%"));
    "`%s` for a parameter" ["EB0210"] => |c, _, _| m::instead_of_value(c, |_| "%s".to_owned());
    "`<0>` for a parameter" ["EB0210"] => |c, _, _| m::instead_of_value(c, |_| "<0>".to_owned());
    "`%1` for a parameter" ["EB0210"] => |c, _, _| m::instead_of_value(c, |_| "%1".to_owned());
    "`{0}` for a parameter" ["EB0203"] => |c, _, _| m::instead_of_value(c, |_| "{0}".to_owned());
    "misspelt parameter" ["EB0201"] => |c, _, _| m::instead_of_value(c, |name| format!("{{ ${name}x }}"));
    "lost parameter" ["EB0207"] => |c, _, _| m::instead_of_value(c, |_| String::new());
    "parameter lost in a variant" ["EB0207"] => m::lost_in_variant;
    "missing plural category" ["EB0312", "EB0215"] has: p::has_forms, => p::missing_category;
    "number lost in a variant for several" ["EB0325"] has: p::has_several, => p::unshown_number;
    "exact numbers for a plural" ["EB0215", "EB0312"] has: p::has_forms, => p::exact_numbers;
    "translated in spite of `translate = false`" ["EB0302"] => m::not_to_translate;
    "not translated" ["EB0323"] => m::not_translated;
    "`**x*`" ["EB0319"] fields: Fields::Markdown, => |c, _, _| Edited::behind(c, " **X**", " **X*");
    "unclosed code" ["EB0319"] => |c, _, _| Edited::piece(c, "`max_size`", "`max_size");
    "unclosed link" ["EB0319"] fields: Fields::Markdown, => |c, _, _| Edited::behind(c, " [X](https://example.com/a)", " [X](https://example.com/a");
    "unclosed `[[`" ["EB0319"] fields: Fields::Markdown, => |c, _, _| Edited::behind(c, " [[docs]]", " [[docs]");
    "dropped link" ["EB0314"] fields: Fields::Markdown, => |c, _, _| Edited::behind(c, " [X](https://example.com/a)", " X");
    "dropped `[[link]]`" ["EB0314"] fields: Fields::Markdown, => |c, _, _| Edited::behind(c, " [[docs]]", " X");
    "changed address of a link" ["EB0314"] fields: Fields::Markdown, => |c, _, _| Edited::behind(c, " [X](https://example.com/a)", " [X](https://example.com/b)");
    "changed address" ["EB0314"] => |c, _, _| Edited::piece(c, "https://example.com/reference", "https://example.com/referenz");
    "changed code" ["EB0306"] => |c, _, _| Edited::piece(c, "`max_size`", "`Max_Size`");
    "changed number" ["EB0314"] => |c, _, n| {
        let pairs = [("24", "42"), ("404", "403"), ("3.14", "3.41"), ("1024", "1042"), ("90", "9")];
        let (right, wrong) = one_of(&pairs, n)?;
        Edited::piece(c, right, wrong)
    };
    "changed option" ["EB0314"] => |c, _, _| Edited::piece(c, "--force", "--forcer");
    "changed identifier" ["EB0314"] => |c, _, _| Edited::piece(c, "client_id", "klient_id");
    "changed header" ["EB0314"] => |c, _, _| Edited::piece(c, "Content-Type", "Kontent-Type");
    "changed file name" ["EB0314"] => |c, _, _| Edited::piece(c, "settings.json", "einstellungen.json");
    "text in another script" ["EB0316"] => m::other_script;
    "English in another script's language" ["EB0316", "EB0304"] has: |tag| !is_latin(tag), => |c, _, _| m::english(c);
    "simplified for traditional, and the reverse" ["EB0316"] has: |tag| tag.starts_with("zh"), is_mechanical: false, => m::other_han;
    "letter of another script in a word" ["EB0316"] has: |tag| is_latin(tag) || is_cyrillic_or_greek(tag), => |c, _, n| m::alike_letter(c, n);
    "UTF-8 read as Windows-1252" ["EB0315"] => |c, _, n| m::mojibake(c, n);
    "U+FFFD" ["EB0315"] => |c, _, n| m::with_letter(c, n, '\u{fffd}');
    "`?` for letters" ["EB0315"] has: |tag| !is_latin(tag), => |c, _, n| m::questions(c, n);
    "half-width katakana" ["EB0317"] has: |tag| tag == "ja", => |c, _, _| Edited::behind(c, "ファイル", "ﾌｧｲﾙ");
    "full-width Latin" ["EB0317"] => |c, _, _| Edited::piece(c, "FILE", "ＦＩＬＥ");
    "doubled word" ["EB0318"] has: |tag| has_spaces(tag) && !matches!(tag, "tr" | "ko" | "hi"), => |c, _, n| m::doubled_word(c, n);
    "doubled stop" ["EB0318"] => |c, _, _| m::doubled_stop(c);
    "lost bracket" ["EB0319"] => |c, _, _| m::bracket(c, "", ")");
    "extra bracket" ["EB0319"] => |c, _, _| m::bracket(c, "))", ")");
    "quotation mark doubled beside a value" ["EB0211"] => |c, _, _| m::quoted(c, ["'", "'"], ["'", "''"]);
    "quotation mark lost beside a value" ["EB0211"] => |c, _, _| m::quoted(c, ["\"", "\""], ["\"", ""]);
    "`„„x““`" ["EB0211"] => |c, _, _| m::quoted(c, ["„", "“"], ["„„", "““"]);
    "`« 'x' »`" ["EB0211"] => |c, _, _| m::quoted(c, ["« ", " »"], ["« '", "' »"]);
    "white space at the end" ["EB0309"] => |c, _, _| Edited::of(c, format!("{}{{ \" \" }}", c.text));
    "white space at the beginning" ["EB0309"] => |c, _, _| Edited::of(c, format!("{{ \" \" }}{}", c.text));
    "two spaces" ["EB0309"] has: has_spaces, => |c, _, _| m::two_spaces(c);
    "space before a stop" ["EB0309"] has: |tag| has_spaces(tag) && !matches!(tag, "fr" | "hi"), => |c, _, _| m::space_before_stop(c);
    "literal `\\n`" ["EB0321"] => |c, _, _| Edited::of(c, format!("{}\\n", c.text));
    "literal `\\'`" ["EB0321"] => |c, _, _| Edited::behind(c, " ('X')", " (\\'X\\')");
    "lost `?`" ["EB0320"] has: |tag| tag != "ja", => |c, _, _| m::lost_end(c, '?');
    "lost `:`" ["EB0320"] => |c, _, _| m::lost_end(c, ':');
    "lost `…`" ["EB0320"] => |c, _, _| m::lost_end(c, '…');
    "lost `!`" ["EB0320"] => |c, _, _| m::lost_end(c, '!');
    "`...` for `…`" ["EB0324"] => |c, _, _| Edited::behind(c, "…", "...").filter(|_| !c.text.contains(['…', '.']));
    "straight for typographic quotation marks" ["EB0324"] => |c, _, _| Edited::behind(c, " (“X”)", " (\"X\")").filter(|_| !c.text.contains(['“', '”', '„', '«', '「']));
    "zero-width space in a word" ["EB0311"] => |c, _, n| m::in_word(c, n, "\u{200b}");
    "decomposed letter" ["EB0313"] => |c, _, n| m::decomposed(c, n);
    "ASCII stop in Chinese and Japanese" ["EB0308"] has: |tag| tag == "ja" || tag.starts_with("zh"), => |c, _, _| {
        let text = c.text.strip_suffix('。').filter(|text| text.ends_with(char::is_alphabetic))?;
        Edited::of(c, format!("{text}."))
    };
    "unknown term" ["EB0601"] => |c, _, _| Edited::behind(c, "", " { -gone }");
    "defect behind a syntax error" ["EB0318"] is_behind_error: true, => |c, _, _| m::doubled_stop(c);
}

fn has_spaces(tag: &str) -> bool {
    tag != "ja" && !tag.starts_with("zh")
}

fn is_latin(tag: &str) -> bool {
    matches!(
        tag,
        "de" | "fr" | "es" | "pl" | "cs" | "sk" | "hr" | "sl" | "lt" | "lv" | "ro" | "tr"
    )
}

fn is_cyrillic_or_greek(tag: &str) -> bool {
    matches!(tag, "ru" | "uk" | "be" | "bg" | "el")
}
