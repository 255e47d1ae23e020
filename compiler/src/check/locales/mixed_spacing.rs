//! Spaces between Japanese or Chinese and Latin letters, where a catalog has none elsewhere, or the other way
//! round. Each is a valid style, but a catalog should use only one.

use crate::check::batch::batches;
use crate::check::language::Language;
use crate::check::language::is_cjk;
use crate::check::markdown::Marks;
use crate::check::prose::{Run, passages};
use crate::check::text::{TextRef, texts};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::model::CatalogDef;
use crate::source::{Sources, Span};

/// EB0310: spacing between Chinese or Japanese and Latin letters is inconsistent.
pub static MIXED_SPACING: Check = Check {
    code: "EB0310",
    name: "mixed-spacing",
    level: Level::Info,
    needs: Needs::Review,
    summary: "spacing between Chinese or Japanese and Latin letters is inconsistent",
    reason: "Each is a valid style, but a catalog should use only one.",
    fix: "Use one style of spacing.",
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
    ..Check::DEFAULT
};

pub(crate) fn check(
    catalog: &CatalogDef,
    sources: &Sources,
    read: fn(&str, bool) -> Marks,
    report: &mut Report,
) {
    let languages = catalog.locales.iter();
    let languages = languages.map(|known| Language::new(&known.locale));
    let is_asked: Vec<bool> = languages
        .map(Language::has_full_width_punctuation)
        .collect();
    if !is_asked.contains(&true) {
        return;
    }
    let mut boundaries = Boundaries(vec![OfLocale::default(); is_asked.len()]);
    let texts = batches(catalog).flat_map(|batch| texts(batch, sources));
    for text_ref in texts.filter(|text_ref| is_asked[text_ref.locale]) {
        for passage in passages(&text_ref, read) {
            boundaries.add(text_ref, &passage.runs);
        }
    }
    boundaries.check(catalog, report);
}

/// Where the two kinds of letters meet, by locale.
struct Boundaries(Vec<OfLocale>);

#[derive(Clone, Default)]
struct OfLocale {
    spaced: Vec<Span>,
    close: Vec<Span>,
}

/// From fewer boundaries, no style can be told.
const FEWEST: usize = 10;

impl Boundaries {
    fn add(&mut self, text_ref: TextRef<'_>, runs: &[Run<'_>]) {
        let Some(of_locale) = self.0.get_mut(text_ref.locale) else {
            return;
        };
        for run in runs {
            let mut before: Option<(usize, char)> = None;
            let mut space = None;
            for (at, c) in run.text().char_indices() {
                if c == ' ' {
                    space = space.or(Some(at));
                    continue;
                }
                if let Some((last_at, last)) = before
                    && meet(last, c)
                {
                    match space {
                        Some(space) => of_locale.spaced.push(run.span(text_ref.file(), space..at)),
                        None => {
                            let both = last_at..at + c.len_utf8();
                            of_locale.close.push(run.span(text_ref.file(), both));
                        }
                    }
                }
                (before, space) = (Some((at, c)), None);
            }
        }
    }

    /// Reports what is done once in a while against what is done everywhere else.
    fn check(self, catalog: &CatalogDef, report: &mut Report) {
        for (locale, boundaries) in self.0.into_iter().enumerate() {
            let tag = catalog.locales[locale].locale;
            let OfLocale { spaced, close } = boundaries;
            let (few, many, is) = if spaced.len() < close.len() {
                (spaced, close, "a space")
            } else {
                (close, spaced, "no space")
            };
            if few.len() + many.len() < FEWEST || few.len() * 5 > many.len() {
                continue;
            }
            let (rare, common) = (few.len(), many.len());
            for span in few {
                report.add(
                    Diagnostic::new(
                        &MIXED_SPACING,
                        format!("{is} between letters of two scripts, as in {rare} of {} places in `{tag}`", rare + common),
                    )
                    .at(span, "written differently in most texts of this catalog")
                    .help("use one style of spacing"),
                );
            }
        }
    }
}

fn meet(a: char, b: char) -> bool {
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    let is_letter = |c: char| is_cjk(c) && c.is_alphanumeric();
    is_latin(a) && is_letter(b) || is_letter(a) && is_latin(b)
}
