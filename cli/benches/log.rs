//! How long `errorbook identify` reads a log of 100 MB, every tenth line of which holds a message, and in how much
//! memory: `cargo bench -p errorbook-cli`. `docs/performance.md` has what it printed. Needs Linux for the memory.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The aims.
const MOST_TIME: Duration = Duration::from_secs(2);
const MOST_MEMORY_KB: u64 = 64 * 1024;

const BYTES: usize = 100_000_000;

fn write(path: &Path) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    let (mut written, mut number) = (0, 0);
    while written < BYTES {
        number += 1;
        let line = match number % 10 {
            0 => format!(
                "2026-11-23T10:00:00.{:03}Z ERROR auth{{req={number}}}: Token with ID 't-{number}' was not found.\n",
                number % 1000
            ),
            5 => format!(
                "{{\"level\":\"info\",\"request\":{number},\"message\":\"answered GET /tokens with 200\"}}\n"
            ),
            _ => format!(
                "2026-11-23T10:00:00.{:03}Z INFO api::server{{req={number}}}: answered GET /tokens/{number} with 200 in 3 ms\n",
                number % 1000
            ),
        };
        out.write_all(line.as_bytes())?;
        written += line.len();
    }
    out.flush()
}

/// Returns the most memory that a process has had until now, in kilobytes.
fn memory(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.trim().split(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn main() -> io::Result<()> {
    let log = Path::new(env!("CARGO_TARGET_TMPDIR")).join("large.log");
    write(&log)?;
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_errorbook"))
        .args(["identify", "--shipped", "--format", "json"])
        .stdin(File::open(&log)?)
        .stdout(Stdio::null())
        .spawn()?;
    let mut most = 0;
    while child.try_wait()?.is_none() {
        most = most.max(memory(&child));
        sleep(Duration::from_millis(5));
    }
    let took = start.elapsed();
    fs::remove_file(log)?;
    println!("100 MB: {took:?}, {most} KB");
    assert!(took < MOST_TIME, "it took {took:?}");
    assert!(most < MOST_MEMORY_KB, "it took {most} KB");
    Ok(())
}
