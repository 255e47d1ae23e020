//! What `fluent-syntax` cannot read, in words.

use fluent_syntax::parser::ErrorKind;

/// Returns a parser's error in words: what was found, and what to do.
pub(super) fn explain(kind: &ErrorKind) -> (String, &'static str) {
    let help = match kind {
        ErrorKind::ExpectedToken('=') => {
            "an entry is `id = text`; indent the lines that continue a text"
        }
        ErrorKind::ExpectedToken('}') | ErrorKind::UnbalancedClosingBrace => {
            "close every `{` with `}`; write a literal brace as `{\"{\"}` or `{\"}\"}`"
        }
        ErrorKind::MissingDefaultVariant => "mark one variant as the default: `*[other] …`",
        ErrorKind::MultipleDefaultVariants => "leave the `*` on one variant only",
        ErrorKind::ExpectedInlineExpression => {
            "braces contain a parameter `{ $name }`, a term `{ -name }`, a message `{ NAME }` or a literal `{\"…\"}`"
        }
        ErrorKind::ForbiddenCallee => "functions are written in capitals: `NUMBER($hours)`",
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector => {
            "select on a parameter (`$name`), on `NUMBER($name)`, or on a term's attribute (`-term.attribute`)"
        }
        ErrorKind::UnterminatedStringLiteral => "close the literal with `\"` on the same line",
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            "the escapes in a literal are `\\\\`, `\\\"`, `\\uXXXX` and `\\UXXXXXX`"
        }
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::MissingValue
        | ErrorKind::ExpectedTermField { .. } => {
            "write a text after the `=`, or remove the entry: it then falls back"
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
            "write each variant of a select on its own line, and the closing `}` too"
        }
        ErrorKind::ExpectedCharRange { .. } => {
            "an entry is `id = text`, an attribute `.name = text`; a line of text cannot begin with `.`, `*`, `[` or `}`"
        }
        ErrorKind::ExpectedToken(_) | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            "see https://projectfluent.org/fluent/guide/ for the syntax"
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
                "a-zA-Z" => "a name is missing; names begin with a letter".to_owned(),
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
            return format!("`{escape}` is not a Unicode escape");
        }
        ErrorKind::ForbiddenCallee => "this is not the name of a function",
        ErrorKind::MissingDefaultVariant => "the select has no default variant",
        ErrorKind::MissingValue => "a text is missing",
        ErrorKind::TermAttributeAsPlaceable => "a term's attribute cannot be shown",
        ErrorKind::UnterminatedStringLiteral => "a literal is not closed",
        ErrorKind::PositionalArgumentFollowsNamed => {
            "an argument without a name comes after one with a name"
        }
        ErrorKind::MessageReferenceAsSelector => "a select cannot use a message",
        ErrorKind::TermReferenceAsSelector => "a select cannot use a term",
        ErrorKind::MessageAttributeAsSelector => "a select cannot use an attribute of a message",
        ErrorKind::ExpectedSimpleExpressionAsSelector => "a select cannot use this",
        ErrorKind::MultipleDefaultVariants => "the select has a second default variant",
        ErrorKind::ExpectedInlineExpression => "empty braces",
        ErrorKind::UnbalancedClosingBrace => "a `}` closes nothing",
        ErrorKind::ExpectedLiteral => "a named argument is a string or a number",
    };
    fixed.to_owned()
}
