//! Pages that list what there is: the home page, the choice of a language, the decoder.

use askama::Template;

use crate::book::Page;
use crate::layout::{LanguageLink, Layout};
use crate::markdown::Flow;
use crate::plan::{Permalink, Plan};
use crate::reader::Reader;
use crate::rendered::RenderedText;
use crate::words::words;

#[derive(Template)]
#[template(path = "home.html", whitespace = "minimize")]
pub(crate) struct HomePage<'s, 'a> {
    pub(crate) layout: Layout<'a>,
    pub(crate) catalogs: Vec<Listed<'s>>,
}

/// A catalog on the home page.
pub(crate) struct Listed<'s> {
    pub(crate) href: String,
    pub(crate) title: RenderedText,
    pub(crate) description: Option<RenderedText>,
    pub(crate) count: String,
    /// The first and the last code, if codes are numbered: else, nothing lies between them.
    pub(crate) range: Option<(&'s str, &'s str)>,
}

/// Returns the catalogs for readers of `tag`. One that does not speak it leads to its source language.
pub(crate) fn catalogs<'s>(plan: &'s Plan<'_>, tag: &str, up: &str) -> Vec<Listed<'s>> {
    let books = plan.books.iter().enumerate();
    books
        .filter_map(|(at, book)| {
            let reader = Reader::new(plan, at, book.serving(tag), up)?;
            let mut title = reader.title();
            let description = reader.view.description();
            let mut description = description.map(|text| reader.own(&text, Flow::First));
            if reader.tag() != tag {
                title = reader.marked_foreign(title);
                description = description.map(|shown| reader.marked_foreign(shown));
            }
            let pages = &book.pages;
            Some(Listed {
                href: format!("{up}{}/{}/index.html", reader.tag(), book.path_name),
                title,
                description,
                count: words(tag).count(pages.len()),
                range: range(pages),
            })
        })
        .collect()
}

fn range<'s>(pages: &'s [Page<'_>]) -> Option<(&'s str, &'s str)> {
    let series = |title: &'s str| {
        let name = title.trim_end_matches(|c: char| c.is_ascii_digit());
        (name.len() < title.len()).then_some(name)
    };
    let (first, last) = (&pages.first()?.title, &pages.last()?.title);
    let name = series(first)?;
    let all = pages.iter().all(|page| series(&page.title) == Some(name));
    (all && pages.len() > 1).then_some((first, last))
}

#[derive(Template)]
#[template(path = "decode.html", whitespace = "minimize")]
pub(crate) struct DecodePage<'a> {
    pub(crate) layout: Layout<'a>,
}

#[derive(Template)]
#[template(path = "missing.html", whitespace = "minimize")]
pub(crate) struct MissingPage<'a> {
    pub(crate) layout: Layout<'a>,
}

#[derive(Template)]
#[template(path = "choice.html", whitespace = "minimize")]
pub(crate) struct ChoicePage<'a> {
    pub(crate) layout: Layout<'a>,
    pub(crate) title: String,
    pub(crate) is_code: bool,
    pub(crate) choices: Vec<Choice<'a>>,
}

/// The languages of one target.
pub(crate) struct Choice<'a> {
    /// The catalog, where several have the code.
    pub(crate) title: String,
    pub(crate) languages: Vec<LanguageLink<'a>>,
}

/// Returns where a permalink leads.
pub(crate) fn choices<'a>(plan: &Plan<'a>, permalink: &Permalink, up: &str) -> Vec<Choice<'a>> {
    let several = permalink.pages.len() > 1;
    let pages = permalink.pages.iter();
    pages
        .filter_map(|&(book_at, page_at)| {
            let book = plan.books.get(book_at)?;
            let page = book.pages.get(page_at)?;
            let languages = (0..book.catalog.locales.len()).filter_map(|locale| {
                let reader = Reader::new(plan, book_at, locale, up)?;
                Some(LanguageLink::new(
                    reader.tag(),
                    reader.href(page, None),
                    false,
                ))
            });
            Some(Choice {
                title: if several {
                    format!("{} · {}", book.catalog.qualified_name, page.title)
                } else {
                    String::new()
                },
                languages: languages.collect(),
            })
        })
        .collect()
}
