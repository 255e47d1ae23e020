//! A page for each code, as makers of sites take them: their folders, front matter and tables of contents.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::anchors::{self, Slugs, Target};
use super::dialect;
use super::escape::{escape_url, plain_label};
use super::overview::Overview;
use super::page::{code_section, code_targets};
use super::text::TextWriter;
use crate::language;
use crate::page::Page;
use crate::safe;
use crate::view::{CatalogView, Code, PlaceholderStyle, Placeholders, ResolvedText};

/// The tool that shows the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavor {
    /// GitHub, and what else shows files of Markdown as they are.
    GitHub,
    /// Docusaurus 3, which reads Markdown as MDX.
    Docusaurus,
    /// mdBook.
    MdBook,
    /// `MkDocs`, which reads Markdown by Python-Markdown.
    MkDocs,
}

/// Writes a page for each code, and one for each catalog and language that leads to them:
/// `LOCALE/CATALOG/CODE.md`. Links are relative, so that the folder may stand anywhere in a site.
///
/// Text that a tool would evaluate is escaped: `{hours}` for Docusaurus, for example.
#[must_use]
pub fn book(catalogs: &[CatalogView<'_>], flavor: Flavor, style: PlaceholderStyle) -> Vec<Page> {
    let mut shelves: BTreeMap<String, Vec<Chapter>> = BTreeMap::new();
    for catalog in catalogs {
        let shelf = shelves.entry(catalog.locale().to_string()).or_default();
        shelf.push(chapter(catalog, flavor, style));
    }
    let mut pages = Vec::new();
    for (position, (tag, chapters)) in shelves.iter().enumerate() {
        pages.push(shelf_page(tag, chapters, flavor));
        if flavor == Flavor::Docusaurus {
            pages.push(category(tag, &language::name(tag), position));
            let categories = chapters.iter().enumerate();
            pages.extend(categories.map(|(at, chapter)| {
                category(&format!("{tag}/{}", chapter.name), &chapter.title, at)
            }));
        }
    }
    if flavor == Flavor::MdBook {
        pages.push(summary(&shelves));
    }
    pages.extend(shelves.into_values().flatten().flat_map(|one| one.pages));
    pages
}

/// The pages of a catalog in a language.
struct Chapter {
    name: String,
    /// As text.
    title: String,
    /// The titles of the codes, with the names of their files.
    codes: Vec<(String, String)>,
    pages: Vec<Page>,
}

/// A page whose links are marks.
struct Draft {
    file: String,
    front: Front,
    text: String,
    targets: Vec<Target>,
}

/// The front matter of a page.
#[derive(Serialize)]
struct Front {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slug: Option<String>,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sidebar_position: Option<usize>,
}

fn chapter(catalog: &CatalogView<'_>, flavor: Flavor, style: PlaceholderStyle) -> Chapter {
    let codes = catalog.codes();
    let mut drafts = vec![index(catalog, flavor, style)];
    for (position, code) in codes.iter().enumerate() {
        drafts.push(code_page(catalog, code, position + 1, flavor, style));
    }
    let addresses = addresses(&drafts, flavor);
    let pages = drafts.iter().map(|draft| Page {
        path: format!(
            "{}/{}/{}",
            catalog.locale(),
            catalog.def().path_name(),
            draft.file
        ),
        content: finish(draft, &addresses, flavor),
    });
    let pages = pages.collect();
    let titles = drafts.iter().skip(1);
    let titles = titles.map(|draft| (draft.front.title.clone(), draft.file.clone()));
    Chapter {
        name: catalog.def().path_name(),
        title: title(catalog),
        codes: titles.collect(),
        pages,
    }
}

/// Writes the page that leads to the codes of a catalog.
fn index(catalog: &CatalogView<'_>, flavor: Flavor, style: PlaceholderStyle) -> Draft {
    let overview = Overview {
        catalog,
        style,
        has_sections: true,
    };
    let text = format!(
        "# {}\n\n{}{}\n{}",
        overview.title(),
        overview.description(),
        overview.tables(),
        overview.links()
    );
    let description = catalog.description();
    Draft {
        file: flavor.index().to_owned(),
        front: Front {
            id: None,
            slug: None,
            title: title(catalog),
            description: description.map(|text| words(catalog, &text)),
            sidebar_position: None,
        },
        text,
        targets: Vec::new(),
    }
}

fn code_page(
    catalog: &CatalogView<'_>,
    code: &Code<'_>,
    position: usize,
    flavor: Flavor,
    style: PlaceholderStyle,
) -> Draft {
    let stem = stem(&code.root.address.segment);
    let is_docusaurus = flavor == Flavor::Docusaurus;
    let summary = catalog.summary_of(code.root);
    Draft {
        file: format!("{stem}.md"),
        front: Front {
            // Made of the name, they would lose a number that it begins with.
            id: is_docusaurus.then(|| stem.clone()),
            slug: is_docusaurus.then(|| stem.clone()),
            title: safe(&catalog.title_of(code.root)),
            description: summary.map(|text| words(catalog, &text)),
            sidebar_position: is_docusaurus.then_some(position),
        },
        text: code_section(catalog, code, 1, false, style),
        targets: code_targets(catalog, code, 1),
    }
}

/// Returns the name of a code's file, which is not that of an index.
fn stem(segment: &str) -> String {
    // No segment ends in a hyphen.
    match segment.to_ascii_lowercase().as_str() {
        "index" | "readme" | "summary" => format!("{segment}-"),
        _ => segment.to_owned(),
    }
}

/// Returns the file and the fragment of each entry's section.
fn addresses(drafts: &[Draft], flavor: Flavor) -> HashMap<&str, (&str, Option<String>)> {
    let mut addresses = HashMap::new();
    for draft in drafts {
        let mut fragments = anchors::fragments(&draft.text, &draft.targets, flavor.slugs());
        for (at, target) in draft.targets.iter().enumerate() {
            // The section of a code is its page.
            let fragment = fragments.remove(target.key.as_str()).filter(|_| at > 0);
            addresses.insert(target.key.as_str(), (draft.file.as_str(), fragment));
        }
    }
    addresses
}

fn finish(
    draft: &Draft,
    addresses: &HashMap<&str, (&str, Option<String>)>,
    flavor: Flavor,
) -> String {
    let address = |key: &str| {
        let (file, fragment) = addresses.get(key)?;
        Some(match fragment {
            None => escape_url(file),
            Some(fragment) if *file == draft.file => format!("#{fragment}"),
            Some(fragment) => format!("{}#{fragment}", escape_url(file)),
        })
    };
    let text = anchors::resolve(draft.text.trim_end(), address) + "\n";
    draft.front.written(flavor) + &flavor.dialect(&text)
}

impl Front {
    /// Writes front matter where the maker of sites reads it.
    fn written(&self, flavor: Flavor) -> String {
        if !matches!(flavor, Flavor::Docusaurus | Flavor::MkDocs) {
            return String::new();
        }
        // Strings of JSON are strings of YAML.
        let Ok(serde_json::Value::Object(keys)) = serde_json::to_value(self) else {
            return String::new();
        };
        let lines = keys.iter().map(|(key, value)| format!("{key}: {value}\n"));
        format!("---\n{}---\n\n", lines.collect::<String>())
    }
}

impl Flavor {
    fn index(self) -> &'static str {
        match self {
            Self::GitHub => "README.md",
            Self::Docusaurus | Self::MdBook | Self::MkDocs => "index.md",
        }
    }

    fn slugs(self) -> Slugs {
        match self {
            Self::MkDocs => Slugs::Python,
            Self::GitHub | Self::Docusaurus | Self::MdBook => Slugs::GitHub,
        }
    }

    fn dialect(self, text: &str) -> String {
        match self {
            Self::GitHub => text.to_owned(),
            Self::Docusaurus => dialect::mdx(text),
            Self::MdBook => dialect::mdbook(text),
            Self::MkDocs => dialect::python(text),
        }
    }
}

/// Writes the page that leads to the catalogs in a language.
fn shelf_page(tag: &str, chapters: &[Chapter], flavor: Flavor) -> Page {
    let name = language::name(tag).into_owned();
    let mut text = format!("# {}\n\n", plain_label(&name));
    for chapter in chapters {
        let (title, index) = (plain_label(&chapter.title), flavor.index());
        text.push_str(&format!("- [{title}]({}/{index})\n", chapter.name));
    }
    let front = Front {
        id: None,
        slug: None,
        title: name,
        description: None,
        sidebar_position: None,
    };
    Page {
        path: format!("{tag}/{}", flavor.index()),
        content: front.written(flavor) + &flavor.dialect(&text),
    }
}

/// Writes what Docusaurus reads of a folder.
fn category(folder: &str, label: &str, position: usize) -> Page {
    let content = serde_json::json!({ "label": label, "position": position + 1 });
    Page {
        path: format!("{folder}/_category_.json"),
        content: format!("{content:#}\n"),
    }
}

/// Writes the table of contents that mdBook reads.
fn summary(shelves: &BTreeMap<String, Vec<Chapter>>) -> Page {
    let mut content = "# Summary\n".to_owned();
    for (tag, chapters) in shelves {
        let name = plain_label(&language::name(tag));
        content.push_str(&format!("\n# {name}\n\n- [{name}]({tag}/index.md)\n"));
        for Chapter {
            name, title, codes, ..
        } in chapters
        {
            let title = plain_label(title);
            content.push_str(&format!("- [{title}]({tag}/{name}/index.md)\n"));
            for (code, file) in codes {
                let (code, file) = (plain_label(code), escape_url(file));
                content.push_str(&format!("  - [{code}]({tag}/{name}/{file})\n"));
            }
        }
    }
    Page {
        path: "SUMMARY.md".to_owned(),
        content,
    }
}

/// Returns the title of a catalog, or its name, without markup.
fn title(catalog: &CatalogView<'_>) -> String {
    let title = catalog.title();
    title.map_or_else(
        || safe(catalog.qualified_name()),
        |title| words(catalog, &title),
    )
}

fn words(catalog: &CatalogView<'_>, text: &ResolvedText<'_>) -> String {
    let writer = TextWriter {
        headings: catalog.headings(),
        placeholders: &Placeholders::Names,
    };
    safe(&writer.words(text))
}
