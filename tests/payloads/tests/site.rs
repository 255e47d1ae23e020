//! The payloads that the reference site shows, against those that errors are.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use errorbook::payload::{FromPayload, ReceivedProblem};
use errorbook::{ErrorCatalog, Locale, Localized, akoya, tok};
use errorbook_compiler::compile;
use errorbook_compiler::source::InputFile;
use errorbook_everything::catalogs::inner::all::AllError;
use errorbook_payloads::sign_in::SignInError;
use errorbook_site::{Config, Site};

/// Every file of a kind below a folder of the repository.
fn inputs(root: &str, folder: &str, files: &mut Vec<InputFile>) {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(root)
        .join(folder);
    let mut entries: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap())
        .collect();
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
        if entry.path().is_dir() {
            inputs(root, &path, files);
        } else if path.ends_with(".toml") || path.ends_with(".ftl") {
            files.push(InputFile::new(
                path,
                fs::read_to_string(entry.path()).unwrap(),
            ));
        }
    }
}

/// A payload that a page shows.
struct Sample {
    page: String,
    locale: Locale,
    json: String,
}

fn samples(root: &str) -> Vec<Sample> {
    let mut files = Vec::new();
    inputs(root, "catalog", &mut files);
    inputs(root, "locales", &mut files);
    let compilation = compile(files);
    let site = Site::new(compilation.readable(), Config::default());
    let mut samples = Vec::new();
    for file in site.files() {
        let parts: Vec<&str> = file.path.split('/').collect();
        let [tag, _, _, "index.html"] = parts[..] else {
            continue;
        };
        let html = String::from_utf8(file.bytes.into_owned()).unwrap();
        for copied in html.split("data-copy=\"").skip(1) {
            let json = copied.split_once('"').unwrap().0;
            if json.contains("&#34;type&#34;") {
                samples.push(Sample {
                    page: file.path.clone(),
                    locale: tag.parse().unwrap(),
                    json: unescaped(json),
                });
            }
        }
    }
    samples
}

fn unescaped(text: &str) -> String {
    let entities = [
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
    ];
    entities
        .iter()
        .fold(text.to_owned(), |text, (entity, c)| text.replace(entity, c))
}

/// Returns the key of the entry, once the payload has been read as a client reads it, made into an error, and written
/// again.
fn checked<E: FromPayload + ErrorCatalog>(sample: &Sample) -> String {
    let problem: ReceivedProblem = serde_json::from_str(&sample.json).unwrap();
    let error: E = problem
        .error()
        .unwrap_or_else(|error| panic!("{}: {error}", sample.page));
    let ours = Localized::new(&error, &sample.locale).problem();
    let ours = serde_json::to_string_pretty(&ours).unwrap();
    assert_eq!(sample.json, ours, "{}", sample.page);
    let value: serde_json::Value = serde_json::from_str(&sample.json).unwrap();
    value["key"].as_str().unwrap().to_owned()
}

#[test]
fn pages_show_what_errors_are_on_the_wire() {
    let mut seen = BTreeSet::new();
    for sample in samples("../..") {
        let catalog = sample.page.split('/').nth(1).unwrap();
        let key = match catalog {
            "tok" => checked::<tok::TokError>(&sample),
            "akoya" => checked::<akoya::AkoyaError>(&sample),
            other => panic!("{other}"),
        };
        seen.insert((catalog.to_owned(), sample.locale.to_string(), key));
    }
    let count = |catalog: &str| seen.iter().filter(|(known, _, _)| known == catalog).count();
    // In both languages. A row of `akoya` that OAuth 2.0 has a form for shows that, and `netsuite`, which
    // is seen in an audit trail, shows no answer.
    assert_eq!((count("tok"), count("netsuite")), (2 * 13, 0));
}

#[test]
fn pages_do_not_tell_the_members_of_a_group_apart() {
    let all = samples(".");
    let of = |code: &str| -> Vec<&Sample> {
        let page = format!("/sign_in/{code}/");
        all.iter()
            .filter(|sample| sample.page.contains(&page))
            .collect()
    };
    let (first, others) = (of("SIGN-1"), ["SIGN-2", "SIGN-3"]);
    assert_eq!(first.len(), 2, "in English and Japanese");
    for other in others.map(of) {
        assert_eq!(other.len(), first.len());
        for (other, first) in other.into_iter().zip(&first) {
            assert_eq!(checked::<SignInError>(other), "LoginFailed");
            let code = |sample: &Sample| -> String {
                let value: serde_json::Value = serde_json::from_str(&sample.json).unwrap();
                value["code"].to_string()
            };
            assert_eq!(code(other), code(first));
        }
    }
}

#[test]
fn values_of_every_type_are_shown_as_they_are_sent() {
    let samples = samples("../everything");
    let mut keys = BTreeSet::new();
    for sample in &samples {
        let problem: ReceivedProblem = serde_json::from_str(&sample.json).unwrap();
        // What has a secret cannot be made from what was sent.
        if problem.error::<AllError>().is_ok() {
            keys.insert(checked::<AllError>(sample));
        } else {
            assert!(!sample.json.contains("hunter2"), "{}", sample.page);
        }
    }
    assert!(keys.len() > 5, "{keys:?}");
}
