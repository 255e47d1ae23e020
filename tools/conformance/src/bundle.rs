//! The fixtures of `fluent-bundle`'s resolver: resources, and what their messages say.

use std::error::Error;
use std::fs;
use std::path::Path;

use errorbook_compiler::conformance::Resource;
use errorbook_core::Locale;
use saphyr::{LoadableYamlNode, Scalar, Yaml};

use crate::material::files;
use crate::side::{Name, codes, compile, render};
use crate::tally::{Outcome, Tally};
use crate::value::{Argument, Arguments};

/// Runs every `.yaml` of a folder.
///
/// # Errors
/// If a file cannot be read.
pub fn run(folder: &Path) -> Result<Tally, Box<dyn Error>> {
    let mut tally = Tally::new("fluent-bundle 0.11.0, resolver");
    for path in files(folder, "yaml")? {
        let text = fs::read_to_string(&path)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if name != "defaults" {
            for document in Yaml::load_from_str(&text)? {
                suite(&document, &Scope::default(), &name, &mut tally);
            }
        }
    }
    Ok(tally)
}

/// What the suites around a test define.
#[derive(Clone, Default)]
struct Scope<'y> {
    resources: Vec<&'y Yaml<'y>>,
    bundles: Vec<Bundle<'y>>,
    skip: bool,
}

/// A bundle, and the resources that were defined when it was.
#[derive(Clone)]
struct Bundle<'y> {
    options: Option<&'y Yaml<'y>>,
    resources: Vec<&'y Yaml<'y>>,
}

impl<'y> Scope<'y> {
    fn within(&self, suite: &'y Yaml<'y>) -> Self {
        let mut scope = self.clone();
        scope.skip |= get(suite, "skip").and_then(Yaml::as_bool) == Some(true);
        scope.resources.extend(list(suite, "resources"));
        for options in list(suite, "bundles") {
            scope.bundles.push(Bundle {
                options: Some(options),
                resources: scope.resources.clone(),
            });
        }
        scope
    }

    fn bundle(&self, name: Option<&str>) -> Bundle<'y> {
        let named = self.bundles.iter().rev().find(|bundle| {
            name.is_none()
                || bundle.options.and_then(|options| text(options, "name"))
                    == name.map(str::to_owned)
        });
        named.cloned().unwrap_or_else(|| Bundle {
            options: None,
            resources: self.resources.clone(),
        })
    }
}

impl Bundle<'_> {
    /// Returns all the resources as one file. Of two messages of the same name, the first counts.
    fn source(&self) -> String {
        let chosen: Vec<_> = self
            .options
            .map(|options| list(options, "resources").filter_map(scalar).collect())
            .unwrap_or_default();
        let mut source = String::new();
        for resource in &self.resources {
            let name = text(resource, "name");
            if chosen.is_empty() || name.is_none_or(|name| chosen.contains(&name)) {
                source += &text(resource, "source").unwrap_or_default();
                source.push('\n');
            }
        }
        source
    }

    fn locale(&self) -> Locale {
        let locales = self.options.map(|options| list(options, "locales"));
        let first = locales.and_then(|mut locales| scalar(locales.next()?));
        first
            .and_then(|tag| tag.parse().ok())
            .or_else(|| "en-US".parse().ok())
            .unwrap_or_else(|| unreachable!("`en-US` is a locale"))
    }

    fn option(&self, key: &str) -> bool {
        let value = self.options.and_then(|options| get(options, key));
        value.is_some_and(|value| value.as_bool() != Some(false))
    }
}

fn suite<'y>(it: &'y Yaml<'y>, outer: &Scope<'y>, path: &str, tally: &mut Tally) {
    let scope = outer.within(it);
    let path = match text(it, "name") {
        Some(name) => format!("{path} > {name}"),
        None => path.to_owned(),
    };
    for inner in list(it, "suites").chain(list(it, "tests")) {
        suite(inner, &scope, &path, tally);
    }
    for assert in list(it, "asserts") {
        let outcome = if scope.skip {
            Outcome::Skipped
        } else {
            check(assert, &scope)
        };
        tally.add(&path, outcome);
    }
}

fn check(assert: &Yaml<'_>, scope: &Scope<'_>) -> Outcome {
    let bundle = scope.bundle(text(assert, "bundle").as_deref());
    // The function is applied to every text at run time, which is no part of Fluent.
    if bundle.option("transform") {
        return Outcome::Known("transform");
    }
    let locale = bundle.locale();
    let resource = Resource::parse(locale, &bundle.source());
    let name: Name = (
        text(assert, "id").unwrap_or_default(),
        text(assert, "attribute"),
    );
    if let Some(missing) = get(assert, "missing").and_then(Yaml::as_bool) {
        // For attributes, the fixtures' own runner has it the other way round.
        let expected = missing == name.1.is_none();
        let found = resource.texts().contains(&name)
            || name.1.is_none() && resource.texts().iter().any(|(id, _)| *id == name.0);
        return match found {
            _ if !resource.syntax.is_empty() => Outcome::Refused(codes(&resource.syntax)),
            found if found == expected => Outcome::Failed(format!("{name:?} found: {found}")),
            _ => Outcome::Passed,
        };
    }
    let arguments = arguments(assert);
    let packed = match compile(&resource, &name, &arguments) {
        Ok(packed) => packed,
        Err(findings) if findings.is_empty() => return Outcome::Refused(codes(&resource.syntax)),
        Err(findings) => return Outcome::Refused(codes(&findings)),
    };
    let expected = text(assert, "value").unwrap_or_default();
    let shown = render(&packed, &locale, &arguments, bundle.option("useIsolating"));
    if shown == expected {
        Outcome::Passed
    } else {
        Outcome::Failed(format!("{name:?} shows {shown:?}, not {expected:?}"))
    }
}

fn arguments(assert: &Yaml<'_>) -> Arguments {
    let mut arguments = Arguments::default();
    let given = get(assert, "args").and_then(Yaml::as_mapping);
    for (name, value) in given.into_iter().flatten() {
        let value = match value.as_integer() {
            Some(n) => Argument::Int(n),
            None => value.as_floating_point().map_or_else(
                || Argument::Text(scalar(value).unwrap_or_default()),
                Argument::Float,
            ),
        };
        arguments.0.push((scalar(name).unwrap_or_default(), value));
    }
    arguments
}

fn get<'y>(it: &'y Yaml<'y>, key: &str) -> Option<&'y Yaml<'y>> {
    it.as_mapping_get(key)
}

fn list<'y>(it: &'y Yaml<'y>, key: &str) -> impl Iterator<Item = &'y Yaml<'y>> {
    let list = get(it, key).and_then(Yaml::as_vec);
    list.into_iter().flatten()
}

fn text(it: &Yaml<'_>, key: &str) -> Option<String> {
    scalar(get(it, key)?)
}

/// Returns a scalar as text: `3` is "3" where a text is expected.
fn scalar(it: &Yaml<'_>) -> Option<String> {
    let Yaml::Value(scalar) = it else {
        return None;
    };
    Some(match scalar {
        Scalar::Null => return None,
        Scalar::Boolean(b) => b.to_string(),
        Scalar::Integer(n) => n.to_string(),
        Scalar::FloatingPoint(n) => n.to_string(),
        Scalar::String(text) => text.to_string(),
    })
}
