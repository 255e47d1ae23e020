//! Optional values in texts that are shown without them, too.

use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{ABSENT, EntryDef, ParamDef, Text};
use crate::parse::tree::{Element, Expression, Name, Pattern, Variant};

/// EB0219: a text uses an optional value that may be absent.
pub static ABSENT_VALUE: Check = Check {
    code: "EB0219",
    name: "absent-value",
    level: Level::Error,
    summary: "a text uses an optional value that may be absent",
    reason: "Without the value, the text has a hole: \"no profile named \", \"did you mean ?\".",
    fix: "Write the part with the value in a select on the parameter, with a variant `[none]` for errors without the value.",
    bad: r#"
[error.NoProfile]
message = "There is no profile { $name }. Did you mean { $near }?"
params = [{ name = "name", type = "string" }, { name = "near", type = "string", optional = true }]
"#,
    good: r#"
[error.NoProfile]
message = """
There is no profile { $name }.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $near }?
}"""
params = [{ name = "name", type = "string" }, { name = "near", type = "string", optional = true }]
"#,
    ..Check::DEFAULT
};

pub(super) fn check(text_ref: TextRef<'_>, params: &[ParamDef], report: &mut Report) {
    if params.iter().any(|param| param.optional) {
        let search = Search { params };
        search.pattern(&text_ref.text.tree, &mut Vec::new(), report);
    }
}

/// Looks at the text of a protocol, which has no selects.
pub(super) fn check_wire(entry: &EntryDef, report: &mut Report) {
    let template: Option<&Text> = entry.oauth_template.as_ref();
    if let Some(template) = template {
        let search = Search {
            params: &entry.params,
        };
        search.pattern(&template.tree, &mut Vec::new(), report);
    }
}

struct Search<'a> {
    params: &'a [ParamDef],
}

impl<'a> Search<'a> {
    /// `known` are the parameters that selects around the pattern have chosen by.
    fn pattern(&self, pattern: &'a Pattern, known: &mut Vec<&'a str>, report: &mut Report) {
        for element in &pattern.elements {
            if let Element::Placeable(expression) = element {
                self.expression(expression, known, report);
            }
        }
    }

    fn expression(
        &self,
        expression: &'a Expression,
        known: &mut Vec<&'a str>,
        report: &mut Report,
    ) {
        match expression {
            Expression::Variable(name) => self.shown(name, known, report),
            Expression::Function { arguments, .. } => {
                for argument in &arguments.positional {
                    self.expression(argument, known, report);
                }
            }
            Expression::Nested(inner) => self.expression(inner, known, report),
            Expression::Select {
                selector, variants, ..
            } => self.select(selector, variants, known, report),
            // A term sees no parameters, and what another message says is looked at where that is written.
            Expression::Text(_)
            | Expression::Number(_)
            | Expression::Message { .. }
            | Expression::Term { .. } => {}
        }
    }

    fn select(
        &self,
        selector: &'a Expression,
        variants: &'a [Variant],
        known: &mut Vec<&'a str>,
        report: &mut Report,
    ) {
        let chosen = variable(selector).filter(|name| self.is_optional(name));
        let has_variant = variants.iter().any(is_for_absence);
        if let Some(name) = chosen
            && !has_variant
        {
            // Said once, and not of what the variants show.
            self.shown(name, known, report);
        }
        for variant in variants {
            let before = known.len();
            let is_absent = has_variant && is_for_absence(variant);
            known.extend(
                chosen
                    .filter(|_| !is_absent)
                    .map(|name| name.value.as_str()),
            );
            self.pattern(&variant.value, known, report);
            known.truncate(before);
        }
    }

    fn shown(&self, name: &Name, known: &[&str], report: &mut Report) {
        if self.is_optional(name) && !known.contains(&name.value.as_str()) {
            let what = format!("`${}` may be absent here", name.value);
            let help = format!(
                "write `{{ ${0} -> [none] … *[other] … {{ ${0} }} … }}`, over several lines",
                name.value
            );
            report.add(
                Diagnostic::new(&ABSENT_VALUE, what)
                    .at(name.span, "not in a select with the variant `[none]`")
                    .help(help),
            );
        }
    }

    fn is_optional(&self, name: &Name) -> bool {
        let mut params = self.params.iter();
        params.any(|param| param.optional && !param.secret && param.name.value == name.value)
    }
}

/// Returns the variable that a select chooses by.
fn variable(selector: &Expression) -> Option<&Name> {
    match selector {
        Expression::Variable(name) => Some(name),
        Expression::Function { arguments, .. } => variable(arguments.positional.first()?),
        Expression::Text(_)
        | Expression::Number(_)
        | Expression::Message { .. }
        | Expression::Term { .. }
        | Expression::Select { .. }
        | Expression::Nested(_) => None,
    }
}

fn is_for_absence(variant: &Variant) -> bool {
    variant.key.name().value == ABSENT
}
