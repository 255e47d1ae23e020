//! `errorbook docs`: documentation as files.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use errorbook_reference::markdown::{self, Flavor};
use errorbook_reference::view::{CatalogView, PlaceholderStyle};
use errorbook_reference::{CompiledCatalog, Page, json, man};
use errorbook_site::{Config, Site};

use crate::failure::{Failure, Problem};
use crate::output::{Output, counted};
use crate::project::{Project, Projects};
use crate::roots::{Roots, Workspace};
use crate::site::{add_site, read_config};
use crate::write::{OutputDir, WriteSummary};
use errorbook_reference::safe;

#[derive(Args)]
pub(crate) struct Docs {
    /// The format: one file for each locale and catalog, or for each catalog.
    #[arg(long, value_enum, default_value_t)]
    format: DocsFormat,
    /// Write one Markdown page for each code, for a site generator. Default: one page for each locale and catalog.
    #[arg(long, value_enum)]
    flavor: Option<FlavorOption>,
    /// The directory to write to. It is created if it does not exist.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The way pages show parameters.
    #[arg(long, value_enum, default_value_t)]
    placeholders: PlaceholderOption,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum DocsFormat {
    #[default]
    Markdown,
    Json,
    /// Manual pages for `man`.
    Man,
    /// A website. `errorbook.toml` sets its title and look.
    Html,
}

#[derive(Clone, Copy, ValueEnum)]
enum FlavorOption {
    /// Docusaurus 3: front matter, `_category_.json`, braces escaped for MDX.
    Docusaurus,
    /// mdBook: with a `SUMMARY.md`.
    Mdbook,
    /// `MkDocs`: front matter, Markdown for Python-Markdown.
    Mkdocs,
    /// GitHub: a `README.md` in each directory.
    Github,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum PlaceholderOption {
    /// `{hours}`
    #[default]
    Names,
    /// `{0}`, numbered in the order of each locale's message.
    Numbered,
}

impl Docs {
    pub(crate) fn run(
        self,
        roots: &Roots,
        overrides: Option<&Path>,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        if self.out.exists() && !self.out.is_dir() {
            return Err(not_a_directory(&self.out));
        }
        if self.format != DocsFormat::Markdown && self.placeholders == PlaceholderOption::Numbered {
            return Err(only_markdown(
                "--placeholders numbered",
                "other formats name parameters: leave `--placeholders` out",
            ));
        }
        if self.format != DocsFormat::Markdown && self.flavor.is_some() {
            let help = "other formats have one form: leave `--flavor` out";
            return Err(only_markdown("--flavor", help));
        }
        let (projects, workspace) = match roots.shipped {
            // The catalogs that ship have no directory.
            true => (
                Projects::open(roots, overrides, false)?,
                Workspace::default(),
            ),
            false => {
                let workspace = roots.workspace()?;
                let all = [&workspace.members[..], &workspace.dependencies[..]].concat();
                (Projects::judge(&all, overrides, false)?, workspace)
            }
        };
        let sound = projects.0.iter().map(Project::sound);
        let sound = sound.collect::<Result<Vec<_>, _>>()?;
        if self.format == DocsFormat::Html {
            let config = match roots.shipped {
                true => Config::default(),
                false => read_config(&workspace.dir)?,
            };
            return self.html(&projects, config, &workspace.dirs(), output);
        }
        let dirs = workspace.dirs();
        let out = self.open(&dirs)?;
        let catalogs = sound
            .iter()
            .map(|sound| CompiledCatalog::all(sound.readable()));
        let catalogs: Vec<_> = catalogs.flatten().collect();
        let views = || catalogs.iter().flat_map(CompiledCatalog::views);
        let pages: Vec<Page> = match self.format {
            DocsFormat::Markdown => {
                let style = self.placeholders.style();
                match self.flavor {
                    Some(flavor) => {
                        markdown::book(&views().collect::<Vec<_>>(), flavor.flavor(), style)
                    }
                    None => views().map(|view| markdown::page(&view, style)).collect(),
                }
            }
            DocsFormat::Man => views().map(|view: CatalogView<'_>| man(&view)).collect(),
            DocsFormat::Json | DocsFormat::Html => catalogs.iter().map(json::catalog).collect(),
        };
        for page in &pages {
            out.add(&page.path, page.content.as_bytes())?;
        }
        self.say(out.finish()?, output)
    }

    fn open(&self, dirs: &[PathBuf]) -> Result<OutputDir, Failure> {
        let format = self.format.to_possible_value();
        let name = format.map_or_else(String::new, |value| value.get_name().to_owned());
        OutputDir::open(&self.out, &name, dirs)
    }

    /// Says what was done.
    fn say(&self, written: WriteSummary, output: &mut Output) -> Result<ExitCode, Failure> {
        let WriteSummary {
            files,
            mut changed,
            removed,
        } = written;
        let mut said = String::new();
        if self.format != DocsFormat::Html {
            changed.sort();
            for path in &changed {
                let path = self.out.join(path);
                said.push_str(&format!("wrote {}\n", safe(&path.to_string_lossy())));
            }
        }
        let out = safe(&self.out.to_string_lossy());
        let changed = changed.len();
        said.push_str(&format!(
            "wrote {out}: {}, {changed} changed, {removed} removed\n",
            counted(files, "file", "files")
        ));
        output.styled(&said)
    }
}

impl FlavorOption {
    fn flavor(self) -> Flavor {
        match self {
            Self::Docusaurus => Flavor::Docusaurus,
            Self::Mdbook => Flavor::MdBook,
            Self::Mkdocs => Flavor::MkDocs,
            Self::Github => Flavor::GitHub,
        }
    }
}

impl PlaceholderOption {
    fn style(self) -> PlaceholderStyle {
        match self {
            Self::Names => PlaceholderStyle::Names,
            Self::Numbered => PlaceholderStyle::Numbered,
        }
    }
}

impl Docs {
    fn html(
        &self,
        projects: &Projects,
        config: Config,
        dirs: &[PathBuf],
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let site = Site::of_projects(&projects.on_site(), config);
        for code in site.unknown_redirects() {
            output.remark(&format!(
                "note: no catalog has the code `{}` of `redirects`",
                safe(code)
            ));
        }
        let out = self.open(dirs)?;
        add_site(&site, &out)?;
        let written = out.finish()?;
        if !site.has_base_url() {
            output.remark(
                "note: `sitemap.xml` needs `base-url` in errorbook.toml; it is not written",
            );
        }
        self.say(written, output)
    }
}

fn only_markdown(option: &str, help: &str) -> Failure {
    let problem = Problem::new(format!("`{option}` needs `--format markdown`"));
    Failure::usage(problem.help(help))
}

fn not_a_directory(out: &Path) -> Failure {
    let problem = Problem::new(format!("`{}` is a file", out.display()));
    Failure::usage(problem.help("name a directory with `--out`"))
}
