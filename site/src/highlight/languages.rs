//! The languages of code, and how they are told.

/// The marks and keywords of a language.
pub(super) struct Language {
    /// The names that a code fence gives it.
    pub(super) names: &'static [&'static str],
    /// The beginnings of comments that go on to the end of the line.
    pub(super) line_comments: &'static [&'static str],
    /// The marks around a comment of any length.
    pub(super) block_comment: Option<(&'static str, &'static str)>,
    /// The marks around a text.
    pub(super) quotes: &'static [char],
    pub(super) keywords: &'static [&'static str],
    /// The mark behind the name of a member.
    pub(super) member: Option<char>,
    /// True if names stand behind `<`.
    pub(super) is_markup: bool,
}

const PLAIN: Language = Language {
    names: &[],
    line_comments: &[],
    block_comment: None,
    quotes: &['"'],
    keywords: &[],
    member: None,
    is_markup: false,
};

const SLASHES: Language = Language {
    line_comments: &["//"],
    block_comment: Some(("/*", "*/")),
    ..PLAIN
};

/// The languages that are known.
pub(super) static LANGUAGES: &[Language] = &[
    Language {
        names: &["json", "json5", "jsonc"],
        keywords: &["true", "false", "null"],
        member: Some(':'),
        ..SLASHES
    },
    Language {
        names: &["rust", "rs"],
        keywords: &[
            "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum",
            "extern", "false", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod",
            "move", "mut", "pub", "ref", "return", "self", "Self", "static", "struct", "super",
            "trait", "true", "type", "unsafe", "use", "where", "while",
        ],
        ..SLASHES
    },
    Language {
        names: &["js", "javascript", "jsx", "ts", "typescript", "tsx", "mjs"],
        quotes: &['"', '\'', '`'],
        keywords: &[
            "any",
            "as",
            "async",
            "await",
            "boolean",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "from",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "keyof",
            "let",
            "never",
            "new",
            "null",
            "number",
            "of",
            "private",
            "protected",
            "public",
            "readonly",
            "return",
            "static",
            "string",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "type",
            "typeof",
            "undefined",
            "unknown",
            "var",
            "void",
            "while",
            "yield",
        ],
        ..SLASHES
    },
    Language {
        names: &[
            "c", "cpp", "c++", "cs", "csharp", "go", "golang", "java", "kotlin", "kt", "php",
            "swift",
        ],
        quotes: &['"', '\''],
        keywords: &[
            "auto",
            "bool",
            "boolean",
            "break",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "defer",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "float",
            "for",
            "fun",
            "func",
            "function",
            "go",
            "guard",
            "if",
            "implements",
            "import",
            "in",
            "int",
            "interface",
            "let",
            "long",
            "map",
            "namespace",
            "new",
            "nil",
            "null",
            "nullptr",
            "override",
            "package",
            "private",
            "protected",
            "public",
            "range",
            "return",
            "static",
            "string",
            "struct",
            "switch",
            "this",
            "throw",
            "throws",
            "true",
            "try",
            "type",
            "using",
            "val",
            "var",
            "void",
            "when",
            "while",
        ],
        ..SLASHES
    },
    Language {
        names: &["python", "py", "python3"],
        line_comments: &["#"],
        quotes: &['"', '\''],
        keywords: &[
            "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
            "elif", "else", "except", "False", "finally", "for", "from", "global", "if", "import",
            "in", "is", "lambda", "None", "not", "or", "pass", "raise", "return", "self", "True",
            "try", "while", "with", "yield",
        ],
        ..PLAIN
    },
    Language {
        names: &["ruby", "rb"],
        line_comments: &["#"],
        quotes: &['"', '\''],
        keywords: &[
            "begin", "class", "def", "do", "else", "elsif", "end", "ensure", "false", "if",
            "module", "nil", "raise", "require", "rescue", "return", "self", "then", "true",
            "unless", "while", "yield",
        ],
        ..PLAIN
    },
    Language {
        names: &["sh", "bash", "shell", "zsh", "console", "shellsession"],
        line_comments: &["#"],
        quotes: &['"', '\''],
        keywords: &[
            "case", "do", "done", "elif", "else", "esac", "export", "fi", "for", "function", "if",
            "in", "local", "return", "set", "sudo", "then", "until", "while",
        ],
        ..PLAIN
    },
    Language {
        names: &["toml", "ini", "properties", "ftl", "fluent"],
        line_comments: &["#", ";"],
        quotes: &['"', '\''],
        keywords: &["true", "false"],
        member: Some('='),
        ..PLAIN
    },
    Language {
        names: &["yaml", "yml"],
        line_comments: &["#"],
        quotes: &['"', '\''],
        keywords: &["true", "false", "null"],
        member: Some(':'),
        ..PLAIN
    },
    Language {
        names: &["http"],
        keywords: &[
            "DELETE", "GET", "HEAD", "HTTP", "OPTIONS", "PATCH", "POST", "PUT",
        ],
        member: Some(':'),
        ..PLAIN
    },
    Language {
        names: &["sql"],
        line_comments: &["--"],
        block_comment: Some(("/*", "*/")),
        quotes: &['\'', '"'],
        keywords: &[
            "AND", "AS", "BY", "CREATE", "DELETE", "DROP", "FROM", "GROUP", "IN", "INSERT", "INTO",
            "IS", "JOIN", "LIMIT", "NOT", "NULL", "ON", "OR", "ORDER", "SELECT", "SET", "TABLE",
            "UPDATE", "VALUES", "WHERE",
        ],
        ..PLAIN
    },
    Language {
        names: &["html", "xml", "svg", "vue"],
        block_comment: Some(("<!--", "-->")),
        quotes: &['"', '\''],
        member: Some('='),
        is_markup: true,
        ..PLAIN
    },
];
