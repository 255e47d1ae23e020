//! The `errorbook` command: explains, lists, renders, checks and documents error catalogs.

mod adopt;
mod arguments;
mod check;
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
/// Uses the catalogs of the project around the current directory: the nearest one upwards that has
/// `errorbook.toml` or `catalog/`. Exit status: 0 done, 1 findings or not found, 2 wrong usage.
#[derive(Parser)]
#[command(name = "errorbook", version)]
struct CommandLine {
    #[command(flatten)]
    globals: Globals,
    #[command(subcommand)]
    command: Command,
}

#[derive(Args)]
#[command(next_help_heading = "Options of several commands")]
struct Globals {
    /// The directory that has `catalog/` and `locales/`. May be given several times. Default: the nearest one
    /// from here upwards.
    #[arg(long, global = true, value_name = "DIR")]
    dir: Vec<PathBuf>,
    /// Use all packages of the cargo workspace that have catalogs, and to read, those that they depend on.
    #[arg(long, global = true)]
    workspace: bool,
    /// Use the catalogs that ship with the command.
    #[arg(long, global = true, conflicts_with_all = ["dir", "workspace"])]
    shipped: bool,
    /// A directory of translations that go over those of the catalogs: `LOCALE/CATALOG.ftl`.
    #[arg(long, global = true, value_name = "DIR")]
    overrides: Option<PathBuf>,
    /// The reader's language: a tag such as `ja`, a list, or an Accept-Language header. Default: the
    /// system's.
    #[arg(long, global = true, value_name = "TAG", add = ArgValueCompleter::new(completions::locales))]
    locale: Option<String>,
    /// When to use colour.
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t)]
    color: Color,
    /// Never show a long page in a pager.
    #[arg(long, global = true)]
    no_pager: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Shows all that is known of a code, or of a check.
    Explain(explain::Explain),
    /// Finds the error, and its values, from a message, a piece of it, a code or words.
    Identify(identify::Identify),
    /// Finds errors by the words of their texts.
    Search(search::Search),
    /// Lists every code.
    List(list::List),
    /// Prints the message of a code alone, as an application would.
    Render(render::Render),
    /// Checks catalogs and translations.
    Check(check::Check),
    /// Counts what is translated, stale and missing.
    Stats(stats::Stats),
    /// Records in `errorbook.lock` what the catalogs promise, and which translations are reviewed.
    Lock(lock::Lock),
    /// Prints what changed between two versions, and what that is for semantic versioning.
    Diff(diff::Diff),
    /// Writes documentation.
    Docs(docs::Docs),
    /// Shows the reference site on this machine, and again after every change of a catalog.
    Serve(site::Serve),
    /// Writes the catalogs as a module of Rust, to be committed instead of a build script.
    Generate(generate::Generate),
    /// Gives a crate its first catalog, and the lines that build it.
    Init(init::Init),
    /// Makes a catalog of the error enums of a crate.
    Adopt(adopt::Adopt),
    /// Reserves the next free code, or starts a language.
    New(new::New),
    /// Writes texts for translators: Fluent, PO or a table.
    Translate(translate::Translate),
    /// Puts what translators send back into the project.
    Import(import::ImportFile),
    /// Prints what a shell needs to complete commands, options and codes.
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
        Command::Adopt(adopt) => adopt.run(roots.named()?, output),
        Command::Init(init) => init.run(roots.named()?, output),
        Command::Translate(translate) => translate.run(roots, output),
        Command::Import(import) => import.run(
            &roots.workspace()?.members,
            globals.locale.as_deref(),
            output,
        ),
        Command::New(new) => new.run(
            &roots.workspace()?.members,
            globals.locale.as_deref(),
            output,
        ),
    }
}
