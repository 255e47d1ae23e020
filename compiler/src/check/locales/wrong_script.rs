//! Texts, or words, in another script than their language is written in.

use super::compared::Compared;
use super::han;
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0316: a translation, or a word of it, is in another script than its language.
pub static WRONG_SCRIPT: Check = Check {
    code: "EB0316",
    name: "wrong-script",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation, or a word of it, is in another script than its language",
    reason: "It is a text of another language, or has letters that only look like those of its own: searches do not find the word.",
    fix: "Write it in the script of the language.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/el/app.ftl
QuotaExceeded = Квота исчерпана.
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/el/app.ftl
QuotaExceeded = Το όριο εξαντλήθηκε.
"#,
    ..Check::DEFAULT
};

pub(super) fn check(compared: &Compared<'_, '_>, report: &mut Report) {
    let mut texts = compared.texts.iter();
    let found = texts.find_map(|text| {
        let prose = &text.prose;
        let source = compared.source.iter().map(|source| source.prose.as_str());
        let is_latin = Script::of_locale(compared.tag()).is_some_and(|own| own == [Script::Latin]);
        whole(compared, prose, &source.collect::<String>()).or_else(|| mixed_word(prose, is_latin))
    });
    if let Some(what) = found {
        let found = compared.finding(&WRONG_SCRIPT, &what, "another script");
        report.add(found.help("write it in the script of the language"));
    }
}

/// Returns what is wrong with the script of a whole text.
fn whole(compared: &Compared<'_, '_>, prose: &str, source: &str) -> Option<String> {
    let tag = compared.tag();
    let own = Script::of_locale(tag)?;
    let scripts = || prose.chars().filter_map(Script::new);
    let is_own = |script: Script| own.contains(&script);
    let of_source: Vec<Script> = source.chars().filter_map(Script::new).collect();
    let is_foreign = |script: &Script| {
        *script != Script::Latin && !is_own(*script) && !of_source.contains(script)
    };
    // Names in Latin letters stand in texts of every script.
    let foreign = scripts().filter(is_foreign).count();
    if foreign >= 3 && foreign * 3 >= scripts().count() {
        return Some("is in another script".to_owned());
    }
    let is_latin = own.contains(&Script::Latin);
    if !is_latin && !scripts().any(is_own) && is_sentence(prose) && prose != source {
        return Some("is in Latin script".to_owned());
    }
    tag.starts_with("zh")
        .then(|| of_chinese(tag, prose))
        .flatten()
}

fn of_chinese(tag: &str, prose: &str) -> Option<String> {
    let is_traditional = ["Hant", "TW", "HK", "MO"]
        .iter()
        .any(|part| tag.contains(part));
    let [simplified, traditional] = han::count(prose);
    let (own, other, name) = if is_traditional {
        (traditional, simplified, "simplified")
    } else {
        (simplified, traditional, "traditional")
    };
    (other > own).then(|| format!("has {name} characters"))
}

/// Returns whether a text has words as sentences have them: names are written with capitals or digits.
fn is_sentence(text: &str) -> bool {
    let words = text.split(|c: char| c.is_whitespace() || ",.;:()".contains(c));
    let words = words.filter(|word| word.len() > 2 && word.chars().all(|c| c.is_ascii_lowercase()));
    words.count() >= 3
}

/// A word with letters of two scripts that look alike. `is_latin`: the language is written in Latin letters alone.
fn mixed_word(prose: &str, is_latin: bool) -> Option<String> {
    if prose.is_ascii() {
        return None;
    }
    let mut words = prose.split(|c: char| !c.is_alphabetic());
    let word = words.find(|word| is_mixed(word, is_latin))?;
    Some(format!("has letters of two scripts in `{word}`"))
}

/// Letters that look alike in Latin, Cyrillic and Greek.
const ALIKE: &str = "aceopxyijsvABCEHKMOPTXасеорхуіјѕАВСЕНКМОРТХοαανΑΒΕΗΙΚΜΝΟΡΤΥΧ";

fn is_mixed(word: &str, is_latin: bool) -> bool {
    let scripts: Vec<(char, Script)> = word
        .chars()
        .filter_map(|c| Some((c, Script::new(c)?)))
        .collect();
    let of = |script: Script| scripts.iter().filter(move |(_, own)| *own == script);
    let latin = of(Script::Latin).count();
    [Script::Cyrillic, Script::Greek].into_iter().any(|script| {
        let other = of(script).count();
        let few = if latin < other { Script::Latin } else { script };
        let is_alike = || of(few).all(|&(c, _)| ALIKE.contains(c));
        // `URLы` and `API` with endings are words.
        let switches = scripts.windows(2).filter(|pair| match pair {
            [a, b] => a.1 != b.1,
            _ => false,
        });
        let least = latin.min(other);
        least > 0
            && latin.max(other) > 2
            && is_alike()
            && (is_latin || switches.count() > 1 || least == 1 && few == Script::Latin)
    })
}

/// A script, as far as its letters are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Burmese,
    Georgian,
    Hangul,
    Ethiopic,
    Khmer,
    Kana,
    Han,
}

impl Script {
    fn new(c: char) -> Option<Self> {
        if !c.is_alphabetic() {
            return None;
        }
        Some(match c {
            '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{530}'..='\u{58f}' => Self::Armenian,
            '\u{590}'..='\u{5ff}' => Self::Hebrew,
            '\u{600}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' => Self::Arabic,
            '\u{900}'..='\u{97f}' => Self::Devanagari,
            '\u{980}'..='\u{9ff}' => Self::Bengali,
            '\u{a00}'..='\u{a7f}' => Self::Gurmukhi,
            '\u{a80}'..='\u{aff}' => Self::Gujarati,
            '\u{b80}'..='\u{bff}' => Self::Tamil,
            '\u{c00}'..='\u{c7f}' => Self::Telugu,
            '\u{c80}'..='\u{cff}' => Self::Kannada,
            '\u{d00}'..='\u{d7f}' => Self::Malayalam,
            '\u{d80}'..='\u{dff}' => Self::Sinhala,
            '\u{e00}'..='\u{e7f}' => Self::Thai,
            '\u{e80}'..='\u{eff}' => Self::Lao,
            '\u{1000}'..='\u{109f}' => Self::Burmese,
            '\u{10a0}'..='\u{10ff}' => Self::Georgian,
            '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}' => Self::Hangul,
            '\u{1200}'..='\u{137f}' => Self::Ethiopic,
            '\u{1780}'..='\u{17ff}' => Self::Khmer,
            '\u{3041}'..='\u{30ff}' => Self::Kana,
            '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => Self::Han,
            _ => return None,
        })
    }

    /// Returns the scripts that a locale is written in. None where that is not known.
    fn of_locale(tag: &str) -> Option<&'static [Self]> {
        let mut parts = tag.split('-');
        let language = parts.next()?;
        let script = parts.next().filter(|part| part.len() == 4);
        Some(match (script, language) {
            (Some("Latn"), _) => &[Self::Latin],
            (Some("Cyrl"), _) => &[Self::Cyrillic],
            (Some("Arab"), _) => &[Self::Arabic],
            (Some("Hans" | "Hant"), _) | (None, "zh" | "yue") => &[Self::Han],
            (Some(_), _) => return None,
            (None, "ja") => &[Self::Kana, Self::Han],
            (None, "ko") => &[Self::Hangul, Self::Han],
            (None, "ru" | "uk" | "be" | "bg" | "mk" | "kk" | "ky" | "mn" | "tg" | "tt") => {
                &[Self::Cyrillic]
            }
            (None, "sr") => &[Self::Cyrillic, Self::Latin],
            (None, "el") => &[Self::Greek],
            (None, "he" | "yi") => &[Self::Hebrew],
            (None, "ar" | "fa" | "ur" | "ps" | "ckb" | "sd" | "ug") => &[Self::Arabic],
            (None, "hi" | "mr" | "ne") => &[Self::Devanagari],
            (None, "bn" | "as") => &[Self::Bengali],
            (None, "pa") => &[Self::Gurmukhi],
            (None, "gu") => &[Self::Gujarati],
            (None, "ta") => &[Self::Tamil],
            (None, "te") => &[Self::Telugu],
            (None, "kn") => &[Self::Kannada],
            (None, "ml") => &[Self::Malayalam],
            (None, "si") => &[Self::Sinhala],
            (None, "th") => &[Self::Thai],
            (None, "lo") => &[Self::Lao],
            (None, "my") => &[Self::Burmese],
            (None, "ka") => &[Self::Georgian],
            (None, "hy") => &[Self::Armenian],
            (None, "am" | "ti") => &[Self::Ethiopic],
            (None, "km") => &[Self::Khmer],
            (
                None,
                "de" | "fr" | "es" | "it" | "pt" | "nl" | "sv" | "da" | "nb" | "nn" | "fi" | "pl"
                | "cs" | "sk" | "sl" | "hr" | "hu" | "ro" | "tr" | "vi" | "id" | "ms" | "et" | "lv"
                | "lt" | "ca" | "gl" | "eu" | "is" | "ga" | "cy" | "af" | "sq" | "sw" | "en",
            ) => &[Self::Latin],
            (None, _) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{is_mixed, of_chinese};

    #[test]
    fn words_are_of_one_script() {
        for word in ["фaйл", "пользoватель", "Cтрока"] {
            assert!(is_mixed(word, false), "{word}");
        }
        for word in ["файл", "file", "URLы", "APIшный", "ID", "über"] {
            assert!(!is_mixed(word, false), "{word}");
        }
    }

    #[test]
    fn latin_words_have_latin_letters() {
        assert!(is_mixed("numériquе", true) && is_mixed("Stаndard", true));
        assert!(!is_mixed("numérique", true) && !is_mixed("µm", true));
    }

    #[test]
    fn characters_of_one_chinese_script() {
        assert!(of_chinese("zh-Hant", "无法读取文件").is_some());
        assert!(of_chinese("zh-Hans", "無法讀取檔案").is_some());
        assert!(of_chinese("zh-TW", "無法讀取檔案").is_none());
        assert!(of_chinese("zh-CN", "无法读取文件").is_none());
    }
}
