//! Structured data of a page: JSON-LD in the words of schema.org.

use serde_json::{Value, json};

use crate::html::Html;
use crate::layout::Layout;

/// Returns the page of a code as an article, with the way to it from the home page. Addresses are absolute, or are not
/// there.
pub(crate) fn article(layout: &Layout<'_>, base: Option<&str>) -> Html {
    let mut article = json!({
        "@type": "TechArticle",
        "headline": layout.title,
        "description": layout.description,
        "inLanguage": layout.tag,
    });
    if let (Some(article), Some(canonical)) = (article.as_object_mut(), &layout.canonical) {
        article.insert("url".to_owned(), canonical.as_str().into());
    }
    let mut graph = vec![article];
    graph.extend(base.map(|base| way(layout, base)));
    Html::json_ld(&json!({ "@context": "https://schema.org", "@graph": graph }))
}

fn way(layout: &Layout<'_>, base: &str) -> Value {
    let crumbs = layout.crumbs.iter().enumerate();
    let items = crumbs.map(|(at, crumb)| {
        let path = crumb.href.trim_start_matches("../");
        let path = path.strip_suffix("index.html").unwrap_or(path);
        json!({
            "@type": "ListItem",
            "position": at + 1,
            "name": crumb.label,
            "item": format!("{base}{path}"),
        })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}
