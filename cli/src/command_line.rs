//! The command line as a whole: which options act in which commands, and examples of each command.

use clap::parser::ValueSource;
use clap::{ArgMatches, Command, CommandFactory as _};

use crate::CommandLine;
use crate::failure::{Failure, Problem};

/// The options of several commands, and the commands in which each changes nothing.
const WITHOUT: &[(&str, &[&str])] = &[
    ("dir", &["completions"]),
    ("workspace", &["adopt", "completions", "generate", "init"]),
    (
        "shipped",
        &[
            "adopt",
            "completions",
            "diff",
            "generate",
            "init",
            "lock",
            "new",
            "serve",
            "import",
        ],
    ),
    (
        "overrides",
        &[
            "adopt",
            "client",
            "completions",
            "diff",
            "generate",
            "init",
            "lock",
            "new",
            "import",
            "translate",
        ],
    ),
    (
        "locale",
        &[
            "check",
            "adopt",
            "client",
            "completions",
            "diff",
            "docs",
            "generate",
            "init",
            "lock",
            "serve",
            "stats",
            "translate",
        ],
    ),
    (
        "no_pager",
        &[
            "check",
            "adopt",
            "client",
            "completions",
            "diff",
            "docs",
            "generate",
            "identify",
            "init",
            "list",
            "lock",
            "new",
            "render",
            "search",
            "serve",
            "stats",
            "import",
            "translate",
        ],
    ),
];

/// The commands in which `--locale` is not the language of the output.
const LOCALE_HELP: &[(&str, &str)] = &[
    (
        "new",
        "Start this language: create translation files with all texts as comments",
    ),
    (
        "import",
        "The language of the file. Default: the language that the file names",
    ),
];

/// What each command is used for.
const EXAMPLES: &[(&str, &[&str])] = &[
    (
        "explain",
        &[
            "explain TOK005",
            "explain TOK005 hours=24 --locale ja",
            "explain 'HTTP 401'",
            "explain EB0301",
            "explain EB --format json",
        ],
    ),
    (
        "identify",
        &[
            "identify 'Token with ID t-1 was not found.'",
            "identify --near < app.log",
        ],
    ),
    (
        "search",
        &["search expired token", "search --locale ja 期限切れ"],
    ),
    (
        "list",
        &[
            "list",
            "list tok --status 4xx",
            "list --deprecated --format markdown",
        ],
    ),
    ("render", &["render TOK013 token_id=t-1 --locale ja"]),
    (
        "check",
        &[
            "check",
            "check --locked --deny warnings",
            "check --select EB03 --ignore length locales/ja",
            "check --baseline errorbook.baseline",
            "check --source --statistics",
            "check --fix --dry-run",
        ],
    ),
    ("stats", &["stats", "stats --size --format json"]),
    ("lock", &["lock", "lock --reviewed ja:TOK005.summary"]),
    (
        "diff",
        &[
            "diff v1.3",
            "diff v1.3 --deny major",
            "diff old.lock new.lock",
        ],
    ),
    (
        "docs",
        &["docs --out docs/errors", "docs --format html --out site"],
    ),
    ("serve", &["serve", "serve --port 0"]),
    (
        "generate",
        &[
            "generate --out src/errors",
            "generate --out src/errors --check",
        ],
    ),
    (
        "client",
        &[
            "client --lang openapi --out openapi.json",
            "client --lang openapi --out openapi.json --check",
        ],
    ),
    ("init", &["init", "init ja de --catalog orders"]),
    (
        "adopt",
        &[
            "adopt src/error.rs --dry-run",
            "adopt src/error.rs --codes SHOP###",
        ],
    ),
    (
        "new",
        &[
            "new",
            "new TOK",
            "new netsuite/TokenReused",
            "new --locale de",
        ],
    ),
    (
        "translate",
        &[
            "translate de --out de.po",
            "translate de --list",
            "translate ja --stale --format csv --out ja.csv",
            "translate fr --all --catalog tok --format ftl",
        ],
    ),
    (
        "import",
        &[
            "import de.po",
            "import ja.csv --dry-run",
            "import tok.ftl --locale fr --keep-good",
            "import --catalog shop messages.properties messages_ja.properties --codes SHOP###",
        ],
    ),
    ("completions", &["completions bash"]),
];

/// Returns the command line: its options are shown where they act, with examples.
pub(crate) fn command() -> Command {
    let mut command = CommandLine::command();
    for (option, commands) in WITHOUT {
        let found = command
            .get_arguments()
            .find(|known| known.get_id().as_str() == *option);
        let Some(hidden) = found.map(|found| found.clone().hide(true)) else {
            continue;
        };
        for name in *commands {
            command = command.mut_subcommand(name, |command| command.arg(hidden.clone()));
        }
    }
    for (name, help) in LOCALE_HELP {
        let found = command
            .get_arguments()
            .find(|known| known.get_id() == "locale");
        let Some(locale) = found.cloned() else {
            continue;
        };
        let locale = locale.help(*help).help_heading(None);
        command = command.mut_subcommand(name, |command| command.arg(locale));
    }
    for (name, examples) in EXAMPLES {
        let lines = examples
            .iter()
            .map(|example| format!("\n  errorbook {example}"));
        let text = format!("Examples:{}", lines.collect::<String>());
        command = command.mut_subcommand(name, |command| command.after_help(text));
    }
    command
}

/// Refuses options that change nothing for the command.
pub(crate) fn check(matches: &ArgMatches) -> Result<(), Failure> {
    let Some((command, own)) = matches.subcommand() else {
        return Ok(());
    };
    let is_given = |option: &str| {
        [matches, own]
            .iter()
            .any(|matches| matches.value_source(option) == Some(ValueSource::CommandLine))
    };
    let without = WITHOUT.iter();
    let without =
        without.filter(|(option, commands)| commands.contains(&command) && is_given(option));
    let problems: Vec<_> = without
        .map(|(option, _)| {
            let option = option.replace('_', "-");
            let problem = Problem::new(format!(
                "`--{option}` changes nothing for `errorbook {command}`"
            ));
            problem.help("leave it out")
        })
        .collect();
    match problems.is_empty() {
        true => Ok(()),
        false => Err(Failure::Usage(problems)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_examples_that_are_right() {
        let all = command();
        for subcommand in all.get_subcommands() {
            let name = subcommand.get_name();
            let examples = EXAMPLES.iter().find(|(known, _)| *known == name);
            let (_, examples) = examples.unwrap_or_else(|| panic!("{name} has no examples"));
            for example in *examples {
                let example = example.split(" < ").next().unwrap();
                let words = example
                    .split_whitespace()
                    .map(|word| word.trim_matches('\''));
                let words = ["errorbook"].into_iter().chain(words);
                let matches = command().try_get_matches_from(words);
                assert!(
                    example.starts_with(name) && matches.is_ok(),
                    "{example}: {matches:?}"
                );
                assert!(check(&matches.unwrap()).is_ok(), "{example}");
            }
        }
    }

    #[test]
    fn options_that_change_nothing_are_hidden_and_refused() {
        let parse = |arguments: &[&str]| {
            let words = [&["errorbook"], arguments].concat();
            check(&command().get_matches_from(words))
        };
        assert!(parse(&["check", "--locale", "ja"]).is_err());
        assert!(parse(&["--locale", "ja", "check"]).is_err());
        assert!(parse(&["--locale", "ja", "explain", "X"]).is_ok());
        assert!(parse(&["--dir", "a", "check", "--dir", "b"]).is_ok());
        for (option, commands) in WITHOUT {
            for name in *commands {
                let mut all = command();
                all.build();
                let help = all
                    .find_subcommand_mut(name)
                    .unwrap()
                    .render_long_help()
                    .to_string();
                let option = format!("--{}", option.replace('_', "-"));
                let mut words = help.split_whitespace();
                assert!(!words.any(|word| word == option), "{name} {option}: {help}");
            }
        }
    }
}
