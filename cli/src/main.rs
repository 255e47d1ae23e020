//! The `errorbook` command: explains, lists, renders, checks and documents error catalogs.

mod adopt;
mod arguments;
mod check;
mod client;
mod color;
mod command_line;
mod completions;
mod diff;
mod docs;
mod explain;
mod failure;
mod generate;
mod identify;
mod import;
mod init;
mod list;
mod lock;
mod lookup;
mod new;
mod output;
mod pager;
mod project;
mod render;
mod request;
mod revision;
mod roots;
mod search;
mod settings;
mod site;
mod source_code;
mod stats;
mod terminal;
mod translate;
mod unified_diff;
mod write;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, FromArgMatches as _, Parser, Subcommand};
use clap_complete::{ArgValueCompleter, CompleteEnv};

use color::Color;
use failure::Failure;
use output::Output;
use project::Projects;
use request::Request;
use roots::Roots;

/// Explains, lists, renders, checks and documents the errors of a catalog.
///
/// Uses the catalogs of the current project: the current directory, or the nearest one above it, that has an
/// `errorbook.toml` or a `catalog` directory. Exit status: 0 success, 1 findings or nothing found, 2 wrong usage.
#[derive(Parser)]
#[command(name = "errorbook", version)]
struct CommandLine {
    #[command(flatten)]
    globals: Globals,
    #[command(subcommand)]
    command: Command,
}

#[derive(Args)]
#[command(next_help_heading = "Common options")]
struct Globals {
    /// A project directory, which contains `catalog/` and `locales/`. Can be repeated. Default: the current
    /// directory, or the nearest project above it.
    #[arg(long, global = true, value_name = "DIR")]
    dir: Vec<PathBuf>,
    /// Use the catalogs of all packages in the cargo workspace. Commands that only read also use the catalogs of
    /// their dependencies.
    #[arg(long, global = true)]
    workspace: bool,
    /// Use the catalogs that ship with `errorbook` instead of a project.
    #[arg(long, global = true, conflicts_with_all = ["dir", "workspace"])]
    shipped: bool,
    /// A directory of translations that override those of the catalogs: `LOCALE/CATALOG.ftl`.
    #[arg(long, global = true, value_name = "DIR")]
    overrides: Option<PathBuf>,
    /// The language of the output: a tag such as `ja`, a list of tags, or an Accept-Language header. Default: the
    /// system language.
    #[arg(long, global = true, value_name = "TAG", add = ArgValueCompleter::new(completions::locales))]
    locale: Option<String>,
    /// When to use color.
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t)]
    color: Color,
    /// Do not page long output.
    #[arg(long, global = true)]
    no_pager: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Explains a code or a check.
    Explain(explain::Explain),
    /// Finds the error behind a message, with its values.
    Identify(identify::Identify),
    /// Searches the texts of errors for words.
    Search(search::Search),
    /// Lists codes.
    List(list::List),
    /// Prints the message of a code as an application would.
    Render(render::Render),
    /// Checks catalogs and translations.
    Check(check::Check),
    /// Counts translated, stale and missing texts.
    Stats(stats::Stats),
    /// Updates `errorbook.lock`, which records released codes and reviewed translations.
    Lock(lock::Lock),
    /// Shows what changed between two versions, and which version number the change requires.
    Diff(diff::Diff),
    /// Writes documentation as Markdown, JSON, manual pages or a website.
    Docs(docs::Docs),
    /// Serves the reference site on this machine and reloads it when a catalog changes.
    Serve(site::Serve),
    /// Writes the catalogs as a Rust module to commit, so that no build script is needed.
    Generate(generate::Generate),
    /// Describes codes, payloads and responses for clients, as OpenAPI.
    Client(client::Client),
    /// Adds a first catalog to a crate, and the lines that build it.
    Init(init::Init),
    /// Converts error enums of `thiserror` or `displaydoc` to a catalog.
    Adopt(adopt::Adopt),
    /// Adds an entry with the next free code, or starts a language.
    New(new::New),
    /// Exports texts for translators as PO, Fluent, XLIFF or CSV.
    Translate(translate::Translate),
    /// Imports a translated file into the project, or makes a catalog from texts of other formats.
    Import(import::ImportFile),
    /// Prints a shell completion script.
    Completions(completions::Completions),
}

fn main() -> ExitCode {
    CompleteEnv::with_factory(command_line::command)
        .var(completions::VARIABLE)
        .complete();
    let matches = command_line::command().get_matches();
    let parsed = CommandLine::from_arg_matches(&matches);
    let CommandLine { globals, command } = parsed.unwrap_or_else(|error| error.exit());
    let mut output = Output::new(globals.color, !globals.no_pager);
    let done = command_line::check(&matches).and_then(|()| run(&globals, command, &mut output));
    match done {
        Ok(status) => status,
        Err(failure) => failure.report(globals.color),
    }
}

fn run(globals: &Globals, command: Command, output: &mut Output) -> Result<ExitCode, Failure> {
    // Of `new`, the language is the one that is started; of `import`, that of the file.
    let reads = !matches!(command, Command::New(_) | Command::Import(_));
    let request = Request::new(globals.locale.as_deref().filter(|_| reads))?;
    request.notes().for_each(|note| output.remark(note));
    let roots = Roots {
        dirs: globals.dir.clone(),
        workspace: globals.workspace,
        shipped: globals.shipped,
    };
    let roots = &roots;
    let overrides = globals.overrides.as_deref();
    let read = || Projects::read(roots, overrides);
    match command {
        Command::Explain(explain) => explain.run(read(), &request, output),
        Command::List(list) => list.run(&read()?.catalogs(output)?, &request, output),
        Command::Render(render) => render.run(&read()?.catalogs(output)?, &request, output),
        Command::Check(check) => check.run(roots, overrides, output),
        Command::Docs(docs) => docs.run(roots, overrides, output),
        Command::Serve(serve) => {
            let workspace = &roots.workspace()?;
            let origin = site::Origin {
                workspace,
                overrides,
            };
            serve.run(&origin, output)
        }
        Command::Completions(completions) => completions.run(output),
        Command::Identify(identify) => identify.run(&read()?.catalogs(output)?, &request, output),
        Command::Search(search) => search.run(&read()?.catalogs(output)?, &request, output),
        Command::Lock(lock) => lock.run(&roots.workspace()?.members, output),
        Command::Diff(diff) => diff.run(roots, output),
        Command::Stats(stats) => stats.run(&Projects::open(roots, overrides, false)?, output),
        Command::Generate(generate) => generate.run(&roots.project()?, output),
        Command::Client(client) => client.run(roots, output),
        Command::Adopt(adopt) => adopt.run(roots.named()?, output),
        Command::Init(init) => init.run(roots.named()?, output),
        Command::Translate(translate) => translate.run(roots, output),
        Command::Import(import) => import.run(roots, globals.locale.as_deref(), output),
        Command::New(new) => new.run(
            &roots.workspace()?.members,
            globals.locale.as_deref(),
            output,
        ),
    }
}
