//! `errorbook serve`: the site on this machine, anew after every change of a catalog.
//!
//! Pages are rendered as they are asked for, from a list of all paths, so that a request can name nothing
//! else: no file is read to answer it. Connections outlive what is shown: each hands its request over to the
//! site of that moment.

mod connection;
mod open_connections;
mod pages;
mod response;

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, TcpListener};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, sleep};
use std::time::Duration;

use clap::Args;
use errorbook_compiler::files::{
    DirState, FileState, overrides_state, project_state, shared_terms_state,
};
use errorbook_site::{CONFIG_FILE, Config, Site};

use super::read_config;
use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::project::Projects;
use crate::roots::Workspace;
use connection::Question;
use open_connections::OpenConnections;
use pages::Pages;

#[derive(Args)]
pub(crate) struct Serve {
    /// The port on this machine. 0 chooses a free port.
    #[arg(long, default_value_t = 4820)]
    port: u16,
}

/// One state of the catalogs, as it is served.
struct Edition {
    projects: Projects,
    config: Config,
    errors: Option<Failure>,
}

/// Where the catalogs are.
pub(crate) struct Origin<'a> {
    pub(crate) workspace: &'a Workspace,
    pub(crate) overrides: Option<&'a Path>,
}

/// The state of every file that the site is made from.
#[derive(PartialEq, Eq)]
struct State(Vec<DirState>, Vec<FileState>);

impl Origin<'_> {
    fn read(&self) -> Result<Edition, Failure> {
        let Workspace {
            dir,
            members,
            dependencies,
        } = self.workspace;
        let all = [&members[..], &dependencies[..]].concat();
        let projects = Projects::of(&all, self.overrides, false)?;
        let errors = projects.errors();
        Ok(Edition {
            projects: projects.without_wrong_texts(),
            config: read_config(dir)?,
            errors,
        })
    }

    fn state(&self, config: Option<&Config>) -> State {
        let named = [
            Some(CONFIG_FILE),
            config.and_then(|config| config.logo_path.as_deref()),
            config.and_then(|config| config.theme_path.as_deref()),
        ];
        let named = named.into_iter().flatten();
        let members = self.workspace.members.iter();
        let projects = members.clone().map(|root| project_state(&root.dir));
        let terms = members.filter_map(|root| root.terms.as_deref());
        let terms = terms.map(shared_terms_state);
        let overrides = self.overrides.map(overrides_state);
        State(
            projects.chain(terms).chain(overrides).collect(),
            named
                .map(|name| FileState::of(&self.workspace.dir.join(name)))
                .collect(),
        )
    }
}

impl Serve {
    pub(crate) fn run(
        &self,
        origin: &Origin<'_>,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let mut state = origin.state(None);
        // Errors of the catalogs are shown. Without a project there is nothing to show.
        let mut found = match origin.read() {
            Err(failure @ Failure::Usage(_)) => return Err(failure),
            found => found,
        };
        let (asked, port) = self.listen()?;
        let address = format!("http://localhost:{port}/\n");
        output.styled(&address)?;
        let (mut edition, mut errors): (Option<Edition>, Option<String>) = (None, None);
        for generation in 0.. {
            let (new, failure) = match found {
                Ok(mut new) => {
                    let failure = new.errors.take();
                    (Some(new), failure)
                }
                Err(failure) => (None, Some(failure)),
            };
            // What was right last stays, else what could be read of the catalogs is shown.
            if failure.is_none() || edition.is_none() {
                edition = new;
            }
            let had_errors = errors.is_some();
            errors = failure.map(|failure| {
                let text = failure.text();
                output.remark(text.trim_end());
                anstream::adapter::strip_str(&text).to_string()
            });
            if had_errors && errors.is_none() {
                output.remark(&format!("no longer errors: {}", address.trim_end()));
            }
            (found, state) = show(
                origin,
                edition.as_ref(),
                errors.as_deref(),
                generation,
                state,
                &asked,
            );
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Begins to take connections. Gives their requests, and the port.
    fn listen(&self) -> Result<(Receiver<Question>, u16), Failure> {
        let (ask, asked) = channel();
        let bind = |host: IpAddr, port| {
            let listener = TcpListener::bind((host, port))?;
            let port = listener.local_addr()?.port();
            io::Result::Ok((listener, port))
        };
        let bound = bind(Ipv4Addr::LOCALHOST.into(), self.port);
        let (listener, port) = bound.map_err(|error| self.cannot_listen(&error))?;
        let open = Arc::new(OpenConnections::default());
        accept(listener, ask.clone(), Arc::clone(&open));
        // Where there is no IPv6, browsers find the other one.
        if let Ok((listener, _)) = bind(Ipv6Addr::LOCALHOST.into(), port) {
            accept(listener, ask, open);
        }
        Ok((asked, port))
    }

    fn cannot_listen(&self, error: &io::Error) -> Failure {
        let problem = Problem::new(format!("cannot listen on port {}: {error}", self.port));
        Failure::usage(
            problem.help("choose another port with `--port`, or a free one with `--port 0`"),
        )
    }
}

const BEAT: Duration = Duration::from_millis(20);
/// The time between two looks at the files.
const WATCH: Duration = Duration::from_millis(300);
/// Takes connections on a thread of its own, and reads each on another one.
fn accept(listener: TcpListener, ask: Sender<Question>, open: Arc<OpenConnections>) {
    thread::spawn(move || {
        loop {
            let Ok((stream, _)) = listener.accept() else {
                sleep(BEAT);
                continue;
            };
            let stream = Arc::new(stream);
            open.add(Arc::clone(&stream));
            let (ask, open) = (ask.clone(), Arc::clone(&open));
            thread::spawn(move || {
                // A browser that has gone away is no failure.
                let _ = connection::serve(&stream, &ask);
                open.remove(&stream);
            });
        }
    });
}

/// Answers requests until a file changes. Returns what the project is like then.
fn show(
    origin: &Origin<'_>,
    edition: Option<&Edition>,
    errors: Option<&str>,
    generation: usize,
    state: State,
    asked: &Receiver<Question>,
) -> (Result<Edition, Failure>, State) {
    let site = edition.and_then(|edition| {
        let projects = edition.projects.on_site();
        let mut catalogs = projects.iter().map(|project| project.readable.catalogs());
        let is_something = catalogs.any(|catalogs| catalogs.len() > 0);
        is_something.then(|| Site::of_projects(&projects, edition.config.clone()).at_root())
    });
    let pages = Pages::new(site.as_ref(), errors, generation);
    let config = edition.map(|edition| &edition.config);
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        let watcher = scope.spawn(|| {
            let found = watch(origin, config, state);
            is_over.store(true, Ordering::Release);
            found
        });
        while !is_over.load(Ordering::Acquire) {
            if let Ok(question) = asked.recv_timeout(BEAT) {
                // A connection that has been given up needs no answer.
                let _ = question.answer.send(pages.respond(&question.request));
            }
        }
        match watcher.join() {
            Ok(found) => found,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// Waits for a change.
fn watch(
    origin: &Origin<'_>,
    config: Option<&Config>,
    known: State,
) -> (Result<Edition, Failure>, State) {
    loop {
        sleep(WATCH);
        // Before the files are read: what changes meanwhile is a change.
        let state = origin.state(config);
        if state != known {
            return (origin.read(), state);
        }
    }
}
