//! Time and memory of processes, handed on by a file.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};

/// Where records are written to. Set for everything that Cargo starts.
pub(crate) const FILE: &str = "ERRORBOOK_BUILD_COST";
/// The crate whose compilation is recorded.
const CRATE: &str = "generated";

/// What a process took.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    pub(crate) seconds: f64,
    /// The most memory at a time, in MB.
    pub(crate) megabytes: f64,
    /// How many processes there were.
    pub(crate) runs: u32,
}

/// What a build took.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Record {
    pub(crate) build_script: Cost,
    pub(crate) rustc: Cost,
}

impl Record {
    /// Reads and removes what was written.
    pub(crate) fn take(path: &Path) -> Self {
        let mut record = Self::default();
        let text = fs::read_to_string(path).unwrap_or_default();
        let _ = fs::remove_file(path);
        for line in text.lines() {
            let mut words = line.split_whitespace();
            let cost = match words.next() {
                Some("build-script") => &mut record.build_script,
                Some("rustc") => &mut record.rustc,
                _ => continue,
            };
            let mut number = || words.next().and_then(|word| word.parse::<f64>().ok());
            cost.seconds += number().unwrap_or_default();
            cost.megabytes = cost.megabytes.max(number().unwrap_or_default());
            cost.runs += 1;
        }
        record
    }
}

/// If this process was started as `RUSTC_WRAPPER`: runs rustc and gives its status.
pub(crate) fn wrap_rustc() -> Option<ExitCode> {
    let path = std::env::var_os(FILE)?;
    let mut arguments = std::env::args_os().skip(1);
    let rustc = arguments.next()?;
    let arguments: Vec<_> = arguments.collect();
    let of_interest = arguments
        .windows(2)
        .any(|pair| pair[0] == "--crate-name" && pair[1] == CRATE);
    let start = Instant::now();
    let status = Command::new(rustc).args(&arguments).status();
    if of_interest {
        let memory = getrusage(UsageWho::RUSAGE_CHILDREN).map_or(0, |usage| usage.max_rss());
        let line = format!(
            "rustc {} {}\n",
            start.elapsed().as_secs_f64(),
            memory / 1024
        );
        let file = fs::OpenOptions::new().append(true).create(true).open(path);
        let _ = file.and_then(|mut file| file.write_all(line.as_bytes()));
    }
    let code = status.ok().and_then(|status| status.code()).unwrap_or(1);
    Some(ExitCode::from(u8::try_from(code).unwrap_or(1)))
}

/// Returns the main function of a build script that reports on itself, around `body`.
pub(crate) fn build_script(body: &str) -> String {
    format!(
        r#"fn main() {{
    let start = std::time::Instant::now();
    {body}
    let seconds = start.elapsed().as_secs_f64();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|peak| peak.split_whitespace().next()?.parse::<u64>().ok());
    let line = format!("build-script {{seconds}} {{}}\n", kilobytes.unwrap_or(0) / 1024);
    if let Some(path) = std::env::var_os("{FILE}") {{
        let file = std::fs::OpenOptions::new().append(true).create(true).open(path);
        file.and_then(|mut file| std::io::Write::write_all(&mut file, line.as_bytes())).unwrap();
    }}
}}
"#
    )
}
