use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use errorbook::ErrorCatalog;
use errorbook_ui::config;

#[derive(Debug)]
enum Kind {
    Ini,
}

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = config)]
enum Error {
    Read { path: SocketAddr, source: std::io::Error },
    Keys { keys: Vec<PathBuf> },
    Profile { name: Option<String>, near: Option<u32> },
    Slow { after: u64, at: Duration },
    Format { kind: Kind },
}

fn main() {}
