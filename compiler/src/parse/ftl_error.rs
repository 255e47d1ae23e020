//! What `fluent-syntax` cannot read, in words.

use fluent_syntax::parser::ErrorKind;

/// Returns a parser's error in words: what was found, and what to do.
pub(super) fn explain(kind: &ErrorKind) -> (String, &'static str) {
    let help = match kind {
        ErrorKind::ExpectedToken('=') => {
            "an entry is `id = text`; a text that goes on in the next line is indented there"
        }
        ErrorKind::ExpectedToken('}') | ErrorKind::UnbalancedClosingBrace => {
            "every `{` needs its `}`; a brace that is text is written `{\"{\"}` or `{\"}\"}`"
        }
        ErrorKind::MissingDefaultVariant => "mark one variant as the default: `*[other] …`",
        ErrorKind::MultipleDefaultVariants => "leave the `*` on one variant only",
        ErrorKind::ExpectedInlineExpression => {
            "in braces stands a parameter `{ $name }`, a term `{ -name }`, a message `{ NAME }` or a literal `{\"…\"}`"
        }
        ErrorKind::ForbiddenCallee => "functions are written in capitals: `NUMBER($hours)`",
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector => {
            "select on a parameter (`$name`), on `NUMBER($name)`, or on a term's attribute (`-term.attribute`)"
        }
        ErrorKind::UnterminatedStringLiteral => "close the literal with `\"` on the same line",
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            "a literal knows `\\\\`, `\\\"`, `\\uXXXX` and `\\UXXXXXX`"
        }
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::MissingValue
        | ErrorKind::ExpectedTermField { .. } => {
            "write a text behind the `=`, or remove the entry: what is absent falls back"
        }
        ErrorKind::TermAttributeAsPlaceable => {
            "attributes of terms are for selects: `{ -term.attribute -> … }`"
        }
        ErrorKind::ExpectedLiteral => {
            "a named argument is a string or a number without a sign: `name: \"text\"` or `name: 2`"
        }
        ErrorKind::PositionalArgumentFollowsNamed | ErrorKind::DuplicatedNamedArgument(_) => {
            "write `NUMBER($name, option: 2)`: the parameter, then each option once, with a literal"
        }
        ErrorKind::ExpectedCharRange { range } if range.contains('\n') => {
            "each variant of a select stands in a line of its own, as does the closing `}`"
        }
        ErrorKind::ExpectedCharRange { .. } => {
            "an entry is `id = text`, an attribute `.name = text`; a line of text cannot begin with `.`, `*`, `[` or `}`"
        }
        ErrorKind::ExpectedToken(_) | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            "see https://projectfluent.org/fluent/guide/ for what may stand here"
        }
    };
    (words(kind), help)
}

/// Returns what a parser's error says.
fn words(kind: &ErrorKind) -> String {
    let fixed = match kind {
        ErrorKind::ExpectedToken('}') => "a `{` is not closed",
        ErrorKind::ExpectedToken(token) => return format!("`{token}` is missing"),
        ErrorKind::ExpectedCharRange { range } => {
            return match range.as_str() {
                "a-zA-Z" => "a name is missing, which begins with a letter".to_owned(),
                range if range.contains('\n') => "a line break is missing".to_owned(),
                range => format!("one of `{range}` is missing"),
            };
        }
        ErrorKind::ExpectedMessageField { entry_id } => {
            return format!("`{entry_id}` has neither a text nor an attribute");
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            return format!("the term `-{entry_id}` has no text");
        }
        ErrorKind::DuplicatedNamedArgument(name) => {
            return format!("the argument `{name}` is given twice");
        }
        ErrorKind::UnknownEscapeSequence(_) => "there is no such escape",
        ErrorKind::InvalidUnicodeEscapeSequence(escape) => {
            return format!("`{escape}` is no Unicode escape");
        }
        ErrorKind::ForbiddenCallee => "this is no name of a function",
        ErrorKind::MissingDefaultVariant => "the select has no default variant",
        ErrorKind::MissingValue => "a text is missing",
        ErrorKind::TermAttributeAsPlaceable => "a term's attribute cannot be shown",
        ErrorKind::UnterminatedStringLiteral => "a literal is not closed",
        ErrorKind::PositionalArgumentFollowsNamed => {
            "an argument without a name stands behind one with a name"
        }
        ErrorKind::MessageReferenceAsSelector => "a select cannot choose by a message",
        ErrorKind::TermReferenceAsSelector => "a select cannot choose by a term",
        ErrorKind::MessageAttributeAsSelector => {
            "a select cannot choose by the attribute of a message"
        }
        ErrorKind::ExpectedSimpleExpressionAsSelector => "a select cannot choose by this",
        ErrorKind::MultipleDefaultVariants => "the select has a second default variant",
        ErrorKind::ExpectedInlineExpression => "braces without anything that could be shown",
        ErrorKind::UnbalancedClosingBrace => "a `}` closes nothing",
        ErrorKind::ExpectedLiteral => "a named argument is a string or a number",
    };
    fixed.to_owned()
}
