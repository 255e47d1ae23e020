//! Every page of a site, as a browser reads it: its markup, its links, its languages, its weight.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use errorbook_compiler::Compilation;
use errorbook_site::{Config, FileGroup, Site};
use support::{Document, Tag, files, parse, project, shipped};

fn full_config() -> Config {
    let mut config = Config::parse(
        "[site]\ntitle = \"Error <codes>\"\nbase-url = \"https://errors.example/ref\"\nfooter = \"By *us*\"\nlogo = \"l.svg\"\ntheme = \"t.css\"\nedit-url = \"https://git.example/{path}#L{line}\"\nreport-url = \"https://git.example/new?{code}\"\nredirects = { \"/old/5\" = \"TOK005\" }\n",
    )
    .unwrap();
    config.set_logo(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec());
    config.set_theme(b":root { --accent: red; }".to_vec());
    config
}

/// Returns a catalog with everything that is awkward: many locales, half translated; codes that collide with each
/// other, with locales and with names of devices; markup in every text.
fn awkward() -> Compilation {
    const EVIL: &str = r#"<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) \"'><svg/onload=alert(1)> </textarea> `</code><b>`"#;
    let catalog = format!(
        r#"
[catalog]
title = "{EVIL}"
description = "{EVIL}"
docs-url = "https://errors.example/awkward/"
require = {{}}

[endpoint.first]
title = "{EVIL}"
recorded-sample = {{ payload = "{{\"error\": \"</script><script>\"}}", note = "{EVIL}" }}

[note.evil]
kind = "warning"
text = "{EVIL}"

[link.target]
title = "Target"
url = "https://a.example/?a=b&c=%22"

[error.Evil]
code = "a/b:c"
status = 599
since = "1 <2>"
message = "{EVIL} {{ $value }} {{ $count -> \n [0] none \n [one] one \n *[other] {{ $count }} many \n }}"
summary = "{EVIL}"
description = "- {EVIL}\n- [[target]] and `ja`\n\n{EVIL}"
params = [
  {{ name = "value", type = "string", example = "</script>", doc = "{EVIL}", untrusted = true, max-chars = 5 }},
  {{ name = "count", type = "u32", unit = "<i>", example = 1 }},
  {{ name = "word", type = {{ enum = ["a", "b"] }}, secret = true }},
]
causes = [{{ id = "one", text = "{EVIL}" }}, {{ id = "two", text = "two" }}]
resolutions = [{{ id = "one", text = "{EVIL}", for = ["two"] }}]
endpoints = ["first"]
notes = ["evil"]
wire.oauth = {{ error = "invalid_request", description = "a b" }}
related = [{{ key = "Cased", text = "{EVIL}" }}, "ja"]

[error.ja]
message = "a locale's tag"
[error.JA]
message = "the same in capitals"
[error.con]
message = "a device"
[error.Second]
code = "Ja"
message = "the code of another"
[error.Silent]
status = 500

[error.Old]
message = "old"
deprecated = {{ since = "2 <x>", reason = "{EVIL}", replaced-by = "Second" }}

[error.Gone]
message = "gone"
retired = {{ since = "3", reason = "No such thing is <left>.", replaced-by = "Cased" }}

[error.Cased]
summary = "with cases"
[[error.Cased.case]]
id = "main"
message = "one {{ $a }}"
params = [{{ name = "a", type = "string" }}]
causes = [{{ id = "c", text = "c" }}]
[[error.Cased.case]]
id = "eb-main"
message = "two"
causes = [{{ id = "c", text = "c" }}]
"#
    );
    let ja = "Evil = 悪い{ $value }\n    .summary = <b>要約</b>\n";
    let ar = "ja = نص\n";
    project(&[
        ("catalog/awkward.toml", &catalog),
        (
            "catalog/other.toml",
            "[error.CON]\nmessage = \"x\"\n[error.JA]\nmessage = \"y\"\n",
        ),
        ("locales/ja/awkward.ftl", ja),
        ("locales/ar/awkward.ftl", ar),
        ("locales/zh-Hant/awkward.ftl", "ja = 文字\n"),
    ])
}

/// Returns every site that the tests below look at.
fn sites() -> Vec<(&'static str, BTreeMap<String, String>)> {
    vec![
        ("shipped", files(&shipped(), &Config::default())),
        ("configured", files(&shipped(), &full_config())),
        ("awkward", files(&awkward(), &full_config())),
    ]
}

fn each_page(mut f: impl FnMut(&str, &str, &str, &Document, &BTreeMap<String, String>)) {
    for (site, files) in sites() {
        let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
        for (path, html) in pages {
            f(site, path, html, &parse(html), &files);
        }
    }
}

#[test]
fn markup_is_whole_and_ids_are_unique() {
    each_page(|site, path, _, document, _| {
        assert!(
            document.errors.is_empty(),
            "{site} {path}: {:?}",
            document.errors
        );
        let mut ids = BTreeSet::new();
        for id in document.tags.iter().filter_map(|tag| tag.get("id")) {
            assert!(!id.is_empty() && !id.contains(' '), "{site} {path}: {id:?}");
            assert!(ids.insert(id), "{site} {path}: id {id} twice");
        }
        for tag in &document.tags {
            for reference in ["for", "aria-labelledby", "aria-controls"] {
                if let Some(id) = tag.get(reference) {
                    assert!(ids.contains(id), "{site} {path}: {reference}={id}");
                }
            }
        }
        let count = |name: &str| document.tags.iter().filter(|tag| tag.name == name).count();
        for name in ["h1", "main", "title", "header"] {
            assert!(count(name) >= 1, "{site} {path}: no <{name}>");
        }
        assert_eq!((count("h1"), count("main")), (1, 1), "{site} {path}");
    });
}

/// Returns the path that a relative address names, with its fragment.
fn resolve(from: &str, href: &str) -> (String, Option<String>) {
    let (target, fragment) = match href.split_once('#') {
        Some((target, fragment)) => (target, Some(fragment.to_owned())),
        None => (href, None),
    };
    let target = target.split('?').next().unwrap();
    if target.is_empty() {
        return (from.to_owned(), fragment);
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            ".." => assert!(
                parts.pop().is_some(),
                "{href} on {from} leads out of the site"
            ),
            "." => {}
            part => parts.push(part),
        }
    }
    (parts.join("/"), fragment)
}

#[test]
fn every_link_leads_to_a_file_of_the_site_and_to_a_place_on_it() {
    for (site, files) in sites() {
        let pages: BTreeMap<&String, Document> = files
            .iter()
            .filter(|(path, _)| path.ends_with(".html"))
            .map(|(path, html)| (path, parse(html)))
            .collect();
        let mut links = 0;
        for (path, document) in &pages {
            for tag in &document.tags {
                let Some(href) = tag
                    .get("href")
                    .or(tag.get("src"))
                    .or(tag.get("data-copy-link"))
                else {
                    continue;
                };
                // Stands for any path, so that its addresses begin at the root of the host.
                if href.starts_with("https://") || *path == "404.html" {
                    continue;
                }
                assert!(
                    !href.contains(':') && !href.starts_with('/'),
                    "{site} {path}: {href}"
                );
                let (target, fragment) = resolve(path, href);
                assert!(
                    files.contains_key(&target),
                    "{site} {path}: {href} is not there"
                );
                if let Some(fragment) = fragment {
                    let there = &pages[&target];
                    let mut ids = there.tags.iter().filter_map(|tag| tag.get("id"));
                    assert!(
                        ids.any(|id| id == fragment),
                        "{site} {path}: {href} has no such place"
                    );
                }
                links += 1;
            }
        }
        assert!(links > 500, "{site}: only {links} links were looked at");
    }
}

#[test]
fn nothing_on_a_page_runs_or_comes_from_elsewhere() {
    each_page(|site, path, _, document, _| {
        let policy = document
            .tags
            .iter()
            .find(|tag| tag.get("http-equiv").is_some())
            .unwrap();
        let policy = policy.get("content").unwrap();
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
            "{policy}"
        );
        for tag in &document.tags {
            let place = format!("{site} {path}: {tag:?}");
            for (name, value) in &tag.attributes {
                assert!(!name.starts_with("on") && name != "style", "{place}");
                if ["href", "src", "action", "formaction", "srcdoc", "data"]
                    .contains(&name.as_str())
                {
                    let scheme = value
                        .split_once(':')
                        .map(|(scheme, _)| scheme.to_lowercase());
                    assert!(
                        scheme.is_none_or(|scheme| scheme == "https" || scheme == "http"),
                        "{place}"
                    );
                    let loads = tag.name != "a"
                        && tag
                            .get("rel")
                            .is_none_or(|rel| rel != "alternate" && rel != "canonical");
                    assert!(!loads || !value.contains("://"), "{place}");
                }
            }
            let known = [
                "script", "svg", "iframe", "object", "embed", "style", "base", "img",
            ];
            match tag.name.as_str() {
                "script" => assert!(
                    is_data(tag) || tag.get("src").is_some_and(|src| src.contains("assets/")),
                    "{place}"
                ),
                "img" => assert!(
                    tag.get("src")
                        .is_some_and(|src| src.ends_with("assets/logo.svg")),
                    "{place}"
                ),
                name => assert!(!known.contains(&name), "{place}"),
            }
        }
    });
}

/// Returns whether a script is data, which no browser runs.
fn is_data(tag: &Tag) -> bool {
    tag.get("type") == Some("application/ld+json")
}

#[test]
fn hostile_texts_are_read_as_they_are_written() {
    let files = files(&awkward(), &full_config());
    let page = parse(&files["en/awkward/a-b-c/index.html"]);
    for expected in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</code><b>",
        "a/b:c",
        "1 <2>",
    ] {
        assert!(page.text.contains(expected), "{expected}: {}", page.text);
    }
    let scripts = |document: &Document| {
        document
            .tags
            .iter()
            .filter(|tag| tag.name == "script" && !is_data(tag))
            .count()
    };
    assert_eq!(scripts(&page), 2, "theme and site");
    let html = &files["en/awkward/a-b-c/index.html"];
    let (_, data) = html.split_once("\"application/ld+json\">").unwrap();
    let (data, _) = data.split_once("</script>").unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    let [article, way] = data["@graph"].as_array().unwrap().as_slice() else {
        panic!("{data:#}");
    };
    let description = article["description"].as_str().unwrap();
    assert!(
        description.contains("<script>alert(1)</script>"),
        "{data:#}"
    );
    assert_eq!(
        article["url"],
        "https://errors.example/ref/en/awkward/a-b-c/"
    );
    assert_eq!(
        way["itemListElement"][1]["item"],
        "https://errors.example/ref/en/awkward/"
    );
    for (path, text) in &files {
        if path.starts_with("search/") {
            let inner = text.trim_end().strip_suffix(");").unwrap();
            assert!(
                inner.starts_with("errorbook.load(\"") && !inner.contains('\n'),
                "{path}"
            );
        }
    }
}

#[test]
fn languages_point_to_each_other() {
    each_page(|site, path, html, document, files| {
        let root = &document.tags[0];
        assert_eq!(root.name, "html");
        let tag = root.get("lang").unwrap();
        assert_eq!(
            root.get("dir"),
            Some(if tag == "ar" { "rtl" } else { "ltr" }),
            "{site} {path}"
        );
        let alternates = |document: &Document| -> BTreeMap<String, String> {
            let links = document.tags.iter().filter(|tag| tag.name == "link");
            links
                .filter_map(|tag| {
                    Some((tag.get("hreflang")?.to_owned(), tag.get("href")?.to_owned()))
                })
                .collect()
        };
        let own = alternates(document);
        if own.is_empty() {
            return;
        }
        let is_own = |href: &str| resolve_any(path, href) == *path;
        let parts: Vec<&str> = path.split('/').collect();
        let is_permalink = parts.len() == 2 && own.get("x-default").is_some_and(|own| is_own(own));
        assert!(
            is_permalink || is_own(&own[tag]),
            "{site} {path}: not its own alternate"
        );
        if let Some(neutral) = own.get("x-default").filter(|_| !is_permalink) {
            assert_eq!(parts.len(), 4, "{site} {path}: {neutral}");
            assert!(
                files[&resolve_any(path, neutral)].contains(&format!("{}/index.html", parts[2])),
                "{neutral}"
            );
        }
        for (other, href) in own.iter().filter(|(tag, _)| *tag != "x-default") {
            let target = resolve_any(path, href);
            let there = parse(&files[&target]);
            assert_eq!(
                there.tags[0].get("lang"),
                Some(other.as_str()),
                "{site} {path}"
            );
            let back: BTreeSet<_> = alternates(&there)
                .values()
                .map(|href| resolve_any(&target, href))
                .collect();
            let ours: BTreeSet<_> = own.values().map(|href| resolve_any(path, href)).collect();
            assert_eq!(back, ours, "{site} {path} and {target}");
        }
        // The switch keeps the page.
        assert!(
            html.contains("<details class=\"menu\">")
                || own.keys().filter(|tag| *tag != "x-default").count() < 2,
            "{site} {path}"
        );
    });
}

fn resolve_any(from: &str, href: &str) -> String {
    match href.strip_prefix("https://errors.example/ref/") {
        Some(path) if path.ends_with('/') || path.is_empty() => format!("{path}index.html"),
        Some(path) => path.to_owned(),
        None => resolve(from, href).0,
    }
}

#[test]
fn fallbacks_and_divergence_are_marked() {
    let awkward = files(&awkward(), &full_config());
    let page = &awkward["ja/awkward/code-ja/index.html"];
    assert!(
        page.contains("<p lang=\"en\" dir=\"ltr\">a locale&#39;s tag</p>"),
        "{page}"
    );
    assert!(page.contains("未翻訳"), "{page}");
    let arabic = &awkward["ar/awkward/a-b-c/index.html"];
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\""));
    assert!(
        arabic.contains("class=\"skip\" href=\"#eb-main\" lang=\"en\" dir=\"ltr\""),
        "words are marked as English"
    );

    let shipped = files(&shipped(), &Config::default());
    let page = parse(&shipped["ja/tok/TOK001/index.html"]);
    assert!(page.text.contains("この翻訳は原文と内容が異なります"));
    assert!(page.text.contains("リフレッシュトークンには触れていません"));
    assert!(
        page.text
            .contains("The refresh token provided is expired, revoked, or malformed.")
    );
    assert!(!shipped["ja/tok/TOK004/index.html"].contains("class=\"divergence\""));
}

#[test]
fn codes_that_collide_have_pages_of_their_own() {
    let files = files(&awkward(), &Config::default());
    let mut lower = BTreeSet::new();
    for path in files.keys() {
        assert!(
            lower.insert(path.to_lowercase()),
            "{path} is the same on some file systems"
        );
        let parts = path.split('/');
        let devices = ["con", "nul", "aux", "prn"];
        for part in parts {
            assert!(!devices.contains(&part.to_lowercase().as_str()), "{path}");
        }
    }
    for path in [
        "en/awkward/code-ja/index.html",
        "en/awkward/code-JA-2/index.html",
        "en/awkward/Second/index.html",
        "en/awkward/code-con/index.html",
        "code-ja/index.html",
    ] {
        assert!(
            files.contains_key(path),
            "{path}: {:?}",
            files.keys().collect::<Vec<_>>()
        );
    }
    // In two catalogs: a page that lists both.
    let both = parse(&files["code-con/index.html"]);
    assert!(
        both.text.contains("awkward · con") && both.text.contains("other · CON"),
        "{}",
        both.text
    );
    // Anchors of cases are not taken by the page's own elements.
    let cased = parse(&files["en/awkward/Cased/index.html"]);
    let ids: Vec<_> = cased.tags.iter().filter_map(|tag| tag.get("id")).collect();
    assert!(
        ids.contains(&"main") && ids.contains(&"case-eb-main") && ids.contains(&"eb-main"),
        "{ids:?}"
    );
}

#[test]
fn pages_are_light() {
    each_page(|site, path, html, document, files| {
        // The overview of a catalog is one page, whatever stands in its rows.
        if document.tags.iter().any(|tag| {
            tag.get("class")
                .is_some_and(|class| class.starts_with("overview"))
        }) {
            return;
        }
        let loaded = document
            .tags
            .iter()
            .filter_map(|tag| match tag.name.as_str() {
                "script" => tag.get("src"),
                "link" if tag.get("rel") == Some("stylesheet") => tag.get("href"),
                "img" => tag.get("src"),
                _ => None,
            });
        let depth = if path == "404.html" { None } else { Some(path) };
        let loaded: usize = loaded
            .filter_map(|href| Some(files[&resolve(depth?, href).0].len()))
            .sum();
        let weight = html.len() + loaded;
        assert!(weight < MOST_BYTES, "{site} {path}: {weight} bytes");
    });
}

/// What a page may weigh with style and scripts.
const MOST_BYTES: usize = 60_000;

/// Many codes, in languages of which one takes three bytes a character.
fn large(codes: usize) -> Compilation {
    let (mut catalog, mut ja, mut ru) = (String::new(), String::new(), String::new());
    for at in 0..codes {
        let long = "because it did not match what was asked for ".repeat(at % 5);
        catalog.push_str(&format!(
            "[error.E{at:04}]\nstatus = 400\nmessage = \"Request {{ $id }} number {at} failed {long}<&>.\"\nsummary = \"Failure {at}\"\nparams = [{{ name = \"id\", type = \"string\" }}]\n"
        ));
        ja.push_str(&format!(
            "E{at:04} = リクエスト{{ $id }}は失敗しました。{at}\n"
        ));
        let words = "запрос не выполнен ".repeat(at % 9 + 1);
        ru.push_str(&format!("E{at:04} = {words}{{ $id }} {at}\n"));
    }
    project(&[
        ("catalog/large.toml", &catalog),
        ("locales/ja/large.ftl", &ja),
        ("locales/ru/large.ftl", &ru),
    ])
}

/// Returns the overviews of a site of many codes, with style and scripts.
fn overviews(codes: usize) -> BTreeMap<String, String> {
    let compilation = large(codes);
    let site = Site::new(compilation.readable(), Config::default());
    let groups = site
        .groups()
        .filter(|group| matches!(group, FileGroup::Overview(..) | FileGroup::Assets));
    let files = groups.flat_map(|group| site.render(group));
    files
        .map(|file| {
            (
                file.path,
                String::from_utf8(file.bytes.into_owned()).unwrap(),
            )
        })
        .collect()
}

#[test]
fn an_overview_of_some_thousand_codes_is_one_page() {
    let files = overviews(2_500);
    for tag in ["en", "ja", "ru"] {
        assert!(
            !files.contains_key(&format!("{tag}/large/page-2.html")),
            "{tag}"
        );
        let document = parse(&files[&format!("{tag}/large/index.html")]);
        assert!(document.errors.is_empty(), "{tag}: {:?}", document.errors);
        let rows = document.tags.iter();
        let rows = rows.filter(|tag| tag.name == "tr" && tag.get("data-facets").is_some());
        assert_eq!(rows.count(), 2_500, "{tag}");
    }
}

#[test]
fn a_large_overview_is_spread_over_light_pages() {
    let codes = 2_501;
    let files = overviews(codes);
    let assets = ["style.css", "theme.js", "site.js"];
    let assets: usize = assets
        .iter()
        .map(|name| files[&format!("assets/{name}")].len())
        .sum();
    let mut of_locales = Vec::new();
    for tag in ["en", "ja", "ru"] {
        let mut sheets = Vec::new();
        let mut path = format!("{tag}/large/index.html");
        loop {
            let html = &files[&path];
            let weight = html.len() + assets;
            assert!(weight < MOST_BYTES, "{path}: {weight} bytes");
            let document = parse(html);
            assert!(document.errors.is_empty(), "{path}: {:?}", document.errors);
            let rows = html.split("class=\"code\">").skip(1);
            let code = |row: &str| {
                row.split("<code>")
                    .nth(1)
                    .unwrap()
                    .get(..5)
                    .unwrap()
                    .to_owned()
            };
            sheets.push(rows.map(code).collect::<Vec<_>>());
            let next = document
                .tags
                .iter()
                .find(|tag| tag.get("rel") == Some("next"));
            let Some(next) = next else { break };
            path = resolve(&path, next.get("href").unwrap()).0;
        }
        assert!(sheets.len() > 5, "{tag}: {} pages", sheets.len());
        of_locales.push(sheets);
    }
    assert!(of_locales.iter().all(|sheets| *sheets == of_locales[0]));
    let all: Vec<String> = of_locales[0].concat();
    let expected: Vec<String> = (0..codes).map(|at| format!("E{at:04}")).collect();
    assert_eq!(all, expected, "each code stands on one page, in its order");
    let first = parse(&files["en/large/index.html"]);
    let links = first.tags.iter().filter(|tag| {
        tag.get("href")
            .is_some_and(|href| href.starts_with("page-"))
    });
    assert!(
        links.count() >= of_locales[0].len() - 1,
        "the first leads to all"
    );
    assert!(
        parse(&files["en/large/page-2.html"])
            .text
            .contains("of 2501 codes")
    );
}

#[test]
fn a_page_that_is_not_translated_is_the_sources() {
    let compilation = project(&[
        (
            "catalog/parcel.toml",
            "[error.P1]\nmessage = \"One.\"\n[error.P2]\nmessage = \"Two.\"\n",
        ),
        ("locales/ja/parcel.ftl", "P1 = 一\n"),
    ]);
    let config = Config::parse("[site]\nbase-url = \"https://a.example/\"\n").unwrap();
    let files = files(&compilation, &config);
    let links = |path: &str, key: &str| -> Vec<(String, String)> {
        let document = parse(&files[path]);
        let links = document.tags.iter().filter(|tag| tag.name == "link");
        let links = links.filter_map(|tag| {
            let value = tag.get(key)?;
            Some((value.to_owned(), tag.get("href")?.to_owned()))
        });
        links.collect()
    };
    let canonical = |path: &str| {
        let links = links(path, "rel").into_iter();
        links
            .filter(|(rel, _)| rel == "canonical")
            .map(|(_, href)| href)
            .collect::<Vec<_>>()
    };
    let source = "https://a.example/en/parcel/P2/";
    for path in ["ja/parcel/P2", "en/parcel/P2", "P2"] {
        assert_eq!(canonical(&format!("{path}/index.html")), [source], "{path}");
    }
    let translated = "https://a.example/ja/parcel/P1/";
    assert_eq!(canonical("ja/parcel/P1/index.html"), [translated]);
    assert!(links("ja/parcel/P2/index.html", "hreflang").is_empty());
    let tags = |path: &str| -> Vec<String> {
        links(path, "hreflang")
            .into_iter()
            .map(|(tag, _)| tag)
            .collect()
    };
    assert_eq!(tags("en/parcel/P2/index.html"), ["en", "x-default"]);
    assert_eq!(tags("ja/parcel/P1/index.html"), ["en", "ja", "x-default"]);

    let map = &files["sitemap.xml"];
    let alternate =
        format!("<xhtml:link rel=\"alternate\" hreflang=\"ja\" href=\"{translated}\"/>");
    assert_eq!(map.matches(&alternate).count(), 2, "{map}");
    assert_eq!(
        map.matches(&format!("<loc>{translated}</loc>")).count(),
        1,
        "{map}"
    );
    assert!(
        map.contains(&format!("<loc>{source}</loc>\n</url>")),
        "{map}"
    );
    assert!(!map.contains("ja/parcel/P2/"), "{map}");
}

#[test]
fn what_versions_changed_is_a_page_and_a_feed() {
    let compilation = project(&[
        (
            "catalog/parcel.toml",
            "[error.P1]\nmessage = \"One.\"\nsince = \"1.2\"\n[error.P2]\nmessage = \"Two <b>.\"\nsince = \"1.10\"\ndeprecated = { since = \"2.0\", reason = \"Old.\", replaced-by = \"P1\" }\n[error.P3]\nmessage = \"Three.\"\nretired = { since = \"2.0\", reason = \"Gone.\", replaced-by = \"P1\" }\n",
        ),
        ("locales/ja/parcel.ftl", "P1 = 一\n"),
    ]);
    let text = "[site]\nbase-url = \"https://a.example/\"\n[release]\n\"1.10\" = 2026-05-06\n\"2.0\" = 2026-11-30\n";
    let config = Config::parse(text).unwrap();
    let known = files(&compilation, &config);
    let page = &known["en/changes.html"];
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    let order = [
        "id=\"eb-2.0\"",
        "2026-11-30",
        "deprecated</span>",
        "retired</span>",
        "id=\"eb-1.10\"",
        "added</span>",
        "id=\"eb-1.2\"",
    ];
    let places: Vec<usize> = order.iter().map(|text| place(text)).collect();
    assert!(places.is_sorted(), "{page}");
    assert!(
        page.contains("href=\"../en/parcel/P2/index.html\""),
        "{page}"
    );
    assert!(known["ja/changes.html"].contains("追加"));
    assert!(known["en/parcel/P1/index.html"].contains("href=\"../../../changes.xml\""));

    let feed = &known["changes.xml"];
    assert!(
        feed.contains("<updated>2026-11-30T00:00:00Z</updated>\n<author>"),
        "{feed}"
    );
    assert_eq!(feed.matches("<entry>").count(), 2, "{feed}");
    assert!(
        feed.contains("<id>https://a.example/en/changes.html#eb-1.10</id>"),
        "{feed}"
    );
    assert!(feed.contains("&lt;a href=&quot;https://a.example/en/parcel/P2/&quot;&gt;P2&lt;/a&gt; Two &amp;lt;b&amp;gt;."), "{feed}");

    // The base is escaped once for XML, and in the content once for HTML and once for XML.
    let text = text.replace("a.example/", "a.example/r&d/");
    let marked = files(&compilation, &Config::parse(text).unwrap());
    let feed = &marked["changes.xml"];
    assert!(
        feed.contains("<id>https://a.example/r&amp;d/changes.xml</id>"),
        "{feed}"
    );
    assert!(
        feed.contains("&lt;a href=&quot;https://a.example/r&amp;amp;d/en/parcel/P2/&quot;&gt;"),
        "{feed}"
    );

    let untranslated = project(&[
        (
            "catalog/parcel.toml",
            "[error.P1]\nmessage = \"One.\"\nsince = \"1 0\"\n[error.P2]\nmessage = \"Two.\"\nsince = \"1-0\"\n",
        ),
        (
            "catalog/bote.toml",
            "[catalog]\nsource-locale = \"de\"\n[error.B1]\nmessage = \"Eins.\"\nsince = \"1-0\"\n",
        ),
    ]);
    let dated = "[site]\nbase-url = \"https://a.example/\"\n[release]\n\"1 0\" = 2026-05-06\n\"1-0\" = 2026-05-07\n";
    let apart = files(&untranslated, &Config::parse(dated).unwrap());
    let feed = &apart["changes.xml"];
    for id in ["#eb-1_20_0</id>", "#eb-1-0</id>"] {
        assert_eq!(feed.matches(id).count(), 1, "{feed}");
    }
    assert!(
        feed.contains("&lt;span lang=&quot;en&quot; dir=&quot;ltr&quot;&gt;Two.&lt;/span&gt;"),
        "{feed}"
    );

    let undated = files(
        &compilation,
        &Config::parse("[site]\nbase-url = \"https://a.example/\"\n").unwrap(),
    );
    assert!(!undated.contains_key("changes.xml"));
    assert!(undated.contains_key("en/changes.html"));
    let quiet = files(
        &project(&[("catalog/p.toml", "[error.P]\nmessage = \"One.\"\n")]),
        &config,
    );
    assert!(!quiet.contains_key("en/changes.html") && !quiet.contains_key("changes.xml"));
}

#[test]
fn a_browser_can_search_the_site_in_each_language() {
    let text = "[site]\ntitle = \"Errors & codes of the Parcel service\"\nbase-url = \"https://a.example/r&d\"\n";
    let known = files(&shipped(), &Config::parse(text).unwrap());
    let english = &known["en/opensearch.xml"];
    for part in [
        "<ShortName>Errors &amp; codes</ShortName>",
        "<LongName>Errors &amp; codes of the Parcel service</LongName>",
        "template=\"https://a.example/r&amp;d/en/?q={searchTerms}\"",
    ] {
        assert!(english.contains(part), "{english}");
    }
    assert!(known["ja/opensearch.xml"].contains("<Language>ja</Language>"));
    let page = &known["ja/tok/TOK005/index.html"];
    assert!(
        page.contains(
            "<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"Errors "
        ),
        "{page}"
    );
    assert!(
        page.contains("href=\"../../../ja/opensearch.xml\""),
        "{page}"
    );
    assert!(!files(&shipped(), &Config::parse("").unwrap()).contains_key("en/opensearch.xml"));
}

#[test]
fn more_redirects_than_hosts_read_are_left_to_the_page_of_404() {
    let compilation = large(600);
    let config = Config::parse("[site]\nredirects = { \"/old\" = \"E0001\" }\n").unwrap();
    let site = Site::new(compilation.readable(), config);
    let files = site.render(FileGroup::Machine);
    let file = files.iter().find(|file| file.path == "_redirects").unwrap();
    let text = std::str::from_utf8(&file.bytes).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(
        lines[0].starts_with("# Static hosts read at most 1000 redirects. 1200 more"),
        "{text}"
    );
    assert_eq!(lines[1..], ["/old /E0001/ 301"]);
}

#[test]
fn what_is_gone_is_so_for_programs_and_alternates_lead_nowhere_else() {
    let site = files(&awkward(), &full_config());
    let errors: serde_json::Value = serde_json::from_str(&site["errors.json"]).unwrap();
    let awkward = &errors["catalogs"][0];
    assert_eq!(awkward["retired"][0]["key"], "Gone");
    assert_eq!(awkward["retired"][0]["retired"]["replaced_by"], "Cased");
    let old = awkward["entries"].as_array().unwrap();
    let old = old.iter().find(|entry| entry["key"] == "Old").unwrap();
    assert_eq!(old["deprecated"]["replaced_by"], "Second");
    let alternate = &site["en/awkward/Gone/index.md"];
    assert!(
        alternate.contains("> **Retired") && alternate.contains("Cased"),
        "{alternate}"
    );
    assert!(site["llms.txt"].contains("(en/awkward/Gone/index.md) (retired)"));
    for (path, text) in &site {
        if path.ends_with(".md") {
            for event in pulldown_cmark::Parser::new(text) {
                if let pulldown_cmark::Event::Start(pulldown_cmark::Tag::Link {
                    dest_url, ..
                }) = event
                {
                    assert!(!dest_url.contains("script:"), "{path}: {dest_url}");
                }
            }
        }
    }
    let redirects = &site["_redirects"];
    let shipped = files(&shipped(), &full_config());
    assert!(shipped["_redirects"].starts_with("/ref/old/5 /ref/TOK005/ 301\n"));
    assert!(
        redirects.contains("/ref/en/awkward/gone/ /ref/en/awkward/Gone/ 301\n"),
        "{redirects}"
    );
}

#[test]
fn output_is_the_same_each_time() {
    let (one, two) = (awkward(), awkward());
    assert_eq!(files(&one, &full_config()), files(&two, &full_config()));
}

#[test]
fn paths_are_those_of_the_files() {
    let compilation = awkward();
    let site = Site::new(compilation.readable(), full_config());
    for group in site.groups() {
        let files: Vec<_> = site
            .render(group)
            .into_iter()
            .map(|file| file.path)
            .collect();
        assert_eq!(site.paths(group), files, "{group:?}");
        assert!(!files.is_empty(), "{group:?}");
    }
    for group in [
        FileGroup::Home(99),
        FileGroup::Data(99),
        FileGroup::Overview(9, 0, 0),
        FileGroup::Overview(0, 0, 9),
        FileGroup::Entry(0, 0, 99),
        FileGroup::Permalink(9999),
    ] {
        assert!(
            site.render(group).is_empty() && site.paths(group).is_empty(),
            "{group:?}"
        );
    }
}

#[test]
fn a_page_has_all_that_is_known() {
    let files = files(&shipped(), &full_config());
    let page = parse(&files["en/tok/TOK002/index.html"]);
    for expected in [
        "TOK002",
        "404",
        "Not Found",
        "minutes",
        "download_id",
        "minute",
        "untrusted",
        "≤ 128",
        "dl-7f3a9c",
        "Requested token missing or expired",
        "could not be found",
        "Generate a new download token",
        "Fixes: every cause",
        "TOK013",
        "complete",
        "Edit this entry",
        "Report a problem",
    ] {
        assert!(page.text.contains(expected), "{expected}");
    }
    let html = &files["ja/tok/TOK002/index.html"];
    assert!(
        html.contains("https://git.example/locales/ja/tok.ftl#L"),
        "the translation can be edited"
    );
    assert!(html.contains(
        "data-copy=\"The requested token was not found or has expired after {minutes} minutes."
    ));
    let wire = parse(&files["en/akoya/InvalidClient/index.html"]);
    for expected in [
        "HTTP/1.1 401 Unauthorized",
        "Obtaining a token · Refreshing a token",
        "\"error_description\": \"Invalid client credentials.\"",
    ] {
        assert!(wire.text.contains(expected), "{expected}");
    }
    let noted = parse(&files["en/netsuite/InvalidSignature/index.html"]);
    assert!(noted.text.contains("cross-site request forgery"));
    let fixed = &files["en/tok/TOK003/index.html"];
    assert!(fixed.contains("<a href=\"#eb-cause-internal-error\"><span aria-hidden=\"true\">A</span><span class=\"unseen\">A: An internal error stopped the export before it was complete.</span></a>"));
}

#[test]
fn ends_and_stale_translations_show() {
    let site = files(&awkward(), &full_config());
    let gone = parse(&site["ja/awkward/Gone/index.html"]);
    assert!(
        gone.text.contains("No such thing is <left>."),
        "{}",
        gone.text
    );
    assert!(site["en/awkward/Gone/index.html"].contains("Retired since</span> 3"));
    assert!(
        site["en/awkward/Gone/index.html"]
            .contains("<a href=\"../../../en/awkward/Cased/index.html\"><code>Cased</code></a>")
    );
    assert!(site["en/awkward/Old/index.html"].contains("Deprecated since</span> 2 &#60;x&#62;"));
    assert!(
        site["Gone/index.html"].contains("ja/awkward/Gone/index.html"),
        "the permanent link stays"
    );
    assert!(site["en/awkward/index.html"].contains(">retired</span>"));

    let ja = ("locales/ja/parcel.ftl", "Late = 遅延\n");
    let first = project(&[
        ("catalog/parcel.toml", "[error.Late]\nmessage = \"late\"\n"),
        ja,
    ]);
    let lock = errorbook_compiler::lock::Lock::new(first.catalogs()).to_string();
    let later = project(&[
        (
            "catalog/parcel.toml",
            "[error.Late]\nmessage = \"very late\"\n",
        ),
        ja,
        ("errorbook.lock", &lock),
    ]);
    let site = files(&later, &Config::default());
    assert!(site["ja/parcel/Late/index.html"].contains("原文の変更が未反映"));
    assert!(!site["en/parcel/Late/index.html"].contains("older than its source"));
}

#[test]
fn programs_learn_what_is_gone_and_are_led_nowhere() {
    let catalog = r#"
[error.P1]
message = "Parcel."
[error.P2]
message = "Parcel old."
summary = "Old [bad](javascript:alert(1)) ![img](https://evil.example/x.png)"
description = "See [there](https://a.example/) and [bad](javascript:alert(1))."
deprecated = { since = "2.0", reason = "New parcels.", replaced-by = "P1" }
[error.P3]
message = "Parcel gone."
retired = { since = "3.0", reason = "No parcels.", replaced-by = "P1" }
"#;
    let compilation = project(&[("catalog/parcel.toml", catalog)]);
    let config =
        "[site]\nbase-url = \"https://errors.example/sub/\"\nredirects = { \"/old\" = \"P1\" }\n";
    let site = files(&compilation, &Config::parse(config).unwrap());
    let errors: serde_json::Value = serde_json::from_str(&site["errors.json"]).unwrap();
    let parcel = &errors["catalogs"][0];
    let deprecated = &parcel["entries"][1]["deprecated"];
    assert_eq!(deprecated["since"], "2.0");
    assert_eq!(deprecated["reason"]["en"]["text"], "New parcels.");
    assert_eq!(deprecated["replaced_by"], "P1");
    assert!(parcel["entries"][0].get("deprecated").is_none());
    assert_eq!(parcel["retired"][0]["key"], "P3");
    assert_eq!(parcel["retired"][0]["retired"]["replaced_by"], "P1");
    let schema: serde_json::Value =
        serde_json::from_str(&site["catalog-docs.schema.json"]).unwrap();
    assert!(jsonschema::is_valid(&schema, parcel));

    let contents = &site["llms.txt"];
    for expected in [
        "- [P3](en/parcel/P3/index.md) (retired): Parcel gone.\n",
        "- [P2](en/parcel/P2/index.md) (deprecated): ",
        "- [P1](en/parcel/P1/index.md): Parcel.\n",
    ] {
        assert!(contents.contains(expected), "{contents}");
    }
    let alternate = &site["en/parcel/P2/index.md"];
    assert!(
        alternate.contains("Old bad img")
            && alternate.contains("[there](https://a.example/) and bad."),
        "{alternate}"
    );
    assert!(
        !alternate.contains("javascript") && !alternate.contains("evil.example"),
        "{alternate}"
    );
    assert_eq!(
        site["_redirects"].lines().take(3).collect::<Vec<_>>(),
        [
            "/sub/old /sub/P1/ 301",
            "/sub/p1 /sub/P1/ 301",
            "/sub/p1/ /sub/P1/ 301"
        ]
    );
    assert!(site["en/parcel/P1/index.html"].contains(
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://errors.example/sub/P1/\">"
    ));
}

#[test]
fn what_is_old_or_differs_is_not_complete() {
    let site = files(&shipped(), &Config::default());
    let japanese = |page: &str| -> String {
        let (_, cover) = page.split_once("hreflang=\"ja\"><bdi>").unwrap();
        cover.split("</li>").next().unwrap().to_owned()
    };
    // Its Japanese message says something else than the English.
    let diverging = japanese(&site["ja/tok/TOK001/index.html"]);
    assert!(diverging.contains("tag-lang\">"), "{diverging}");
    let whole = japanese(&site["ja/tok/TOK004/index.html"]);
    assert!(whole.contains("tag-ok\">"), "{whole}");
}

#[test]
fn pages_show_a_payload_in_their_language() {
    let site = files(&shipped(), &full_config());
    let page = parse(&site["ja/tok/TOK013/index.html"]);
    for expected in [
        "HTTP/1.1 404 Not Found",
        "Content-Type: application/problem+json",
        "Content-Language: ja",
        "\"type\": \"about:blank\"",
        "\"code\": \"TOK013\"",
        "\"token_id\": ",
    ] {
        assert!(page.text.contains(expected), "{expected}: {}", page.text);
    }
}

#[test]
fn only_what_is_answered_by_http_shows_an_answer() {
    let catalog = r#"
[endpoint.pay]
title = "Paying"
[error.Plain]
message = "plain { $n }"
params = [{ name = "n", type = "u8", example = 3 }]
[error.Known]
status = 409
message = "known { $n }"
params = [{ name = "n", type = "u8", example = 3 }]
[error.Placed]
message = "placed"
endpoints = ["pay"]
[error.Challenged]
message = "challenged"
wire.challenge = "Bearer"
[error.Sent]
message = "sent { $n }"
params = [{ name = "n", type = "u8", example = 3 }]
wire.oauth = { error = "invalid_request", description = "It was { $n }." }
"#;
    let site = files(
        &project(&[("catalog/pay.toml", catalog)]),
        &Config::default(),
    );
    let page = |key: &str| parse(&site[&format!("en/pay/{key}/index.html")]).text;
    for key in ["Known", "Placed", "Challenged"] {
        assert!(page(key).contains("application/problem+json"), "{key}");
    }
    assert!(page("Known").contains("\"detail\": \"known 3\""));
    // RFC 6749 says 400 where the entry says nothing.
    for expected in [
        "HTTP/1.1 400 Bad Request",
        "Content-Type: application/json",
        "Cache-Control: no-store",
        "\"error_description\": \"It was 3.\"",
    ] {
        assert!(page("Sent").contains(expected), "{expected}");
    }
    assert!(!page("Plain").contains("Content-Type"));
    let shipped = files(&shipped(), &full_config());
    for (path, text) in &shipped {
        let is_page = path.contains("/netsuite/");
        assert!(!is_page || !text.contains("problem+json"), "{path}");
    }
}

#[test]
fn every_variant_of_a_text_is_shown() {
    let catalog = r#"
[error.Format]
message = """
{ $format ->
    [ini] INI
   *[json] JSON
} files cannot hold a table."""
summary = """
A table in { $format ->
    [ini] an INI
   *[json] a JSON
} file"""
description = """
The { $format ->
    [ini] *section*
   *[json] *object*
} has no place for it."""
params = [{ name = "format", type = { enum = ["ini", "json"] } }]
"#;
    let site = files(
        &project(&[("catalog/app.toml", catalog)]),
        &Config::default(),
    );
    let page = &site["en/app/Format/index.html"];
    let text = parse(page).text;
    for expected in ["INI files", "JSON files", "an INI file", "a JSON file"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    for expected in [
        "<span class=\"when\">format = ini</span> <p>The <em>section</em> has",
        "<span class=\"when\">format = json</span> <p>The <em>object</em> has",
        "data-copy=\"INI files cannot hold a table.\nJSON files cannot hold a table.\"",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let overview = parse(&site["en/app/index.html"]);
    assert!(overview.errors.is_empty(), "{:?}", overview.errors);
    for expected in ["format = ini INI files", "format = json JSON files"] {
        assert!(overview.text.contains(expected), "{}", overview.text);
    }
    let alternate = &site["en/app/Format/index.md"];
    assert!(
        alternate.contains("`format = ini`: INI files") && alternate.contains("a JSON file"),
        "{alternate}"
    );
    // Any of them is found, and none is named where there is room for one.
    let terms = &site["search/terms-en.js"];
    assert!(
        terms.contains("section") && terms.contains("object"),
        "{terms}"
    );
    assert!(site["search/pages-en.js"].contains("A table in … file"));
}

/// A catalog with codes that are no folders, that differ by case only, and that entries share.
const ADDRESSES: &str = "[catalog]\ndocs-url = \"https://errors.example\"\n\
    [error.InvalidEmail]\ncode = \"auth/invalid-email\"\nmessage = \"Invalid.\"\n\
    [error.foo]\nmessage = \"Small.\"\n[error.Foo]\nmessage = \"Large.\"\n\
    [error.Missing]\ncode = \"E404\"\nmessage = \"Missing.\"\n\
    [error.Gone]\ncode = \"E404\"\nmessage = \"Gone.\"\n";

#[test]
fn what_payloads_say_is_a_page() {
    let file = errorbook_compiler::source::InputFile::new("catalog/app.toml", ADDRESSES);
    let compiled = errorbook_compiler::compile(vec![file]);
    let sound = compiled.sound().unwrap();
    let packed = errorbook_compiler::pack(sound.catalogs().next().unwrap());
    let files = files(&compiled, &Config::default());
    for entry in packed.catalog().entries() {
        let url = entry.page_url().unwrap().to_string();
        let segment = url.strip_prefix("https://errors.example/").unwrap();
        let choice = parse(&files[&format!("{segment}/index.html")]);
        assert!(choice.text.contains(entry.code()), "{url}");
        let page = parse(&files[&format!("en/app/{segment}/index.html")]);
        let message = entry.message_at(0).unwrap().to_string();
        assert!(page.text.contains(&message), "{url}: {}", page.text);
    }
    let both = parse(&files["E404/index.html"]);
    assert!(
        both.text.contains("Missing") && both.text.contains("Gone"),
        "{}",
        both.text
    );
    let redirects = &files["_redirects"];
    for line in [
        "/InvalidEmail /auth-invalid-email/",
        "/invalidemail /auth-invalid-email/",
        "/Foo /Foo-2/",
        "/e404 /E404/",
        "/gone /Gone/",
    ] {
        assert!(redirects.contains(line), "{line}: {redirects}");
    }
    assert!(!redirects.contains("/foo /"), "{redirects}");
}

/// A catalog whose entry has every fact that authors file it by, and samples that would be markup.
const FACTS: &str = "[catalog]\nmeta = { exit-code = \"u8\" }\n\
    [section.io]\ntitle = \"Input & output\"\n\
    [error.Full]\nmessage = \"Full.\"\nseverity = \"fatal\"\nretryable = true\ntags = [\"disk\", \"quota\"]\n\
    section = \"io\"\nmeta = { exit-code = 74 }\n\
    [[error.Full.example]]\nlang = \"html\"\nwrong = \"</code><script>alert(1)</script>\"\nright = \"<b>\"\n";

#[test]
fn a_page_has_every_fact_of_its_entry() {
    let file = errorbook_compiler::source::InputFile::new("catalog/app.toml", FACTS);
    let compiled = errorbook_compiler::compile(vec![file]);
    let files = files(&compiled, &Config::default());
    let html = &files["en/app/Full/index.html"];
    let page = parse(html);
    for fact in [
        "Severity fatal",
        "Trying again may help",
        "Tags disk, quota",
        "exit-code 74",
        "Section Input & output",
        "</code><script>alert(1)</script>",
        "<b>",
    ] {
        let text: Vec<_> = page.text.split_whitespace().collect();
        assert!(text.join(" ").contains(fact), "{fact}: {}", page.text);
    }
    assert!(!html.contains("<script>alert"), "{html}");
}
