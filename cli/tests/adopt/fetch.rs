mod wire {
    pub mod deep {
        #[derive(thiserror::Error, Debug, Eq, PartialEq, Hash)]
        pub enum FetchError {
            #[error("{host} answered {status} after {tries} tries")]
            Status { host: String, status: u16, tries: u8 },
            #[error("no answer from {} within {limit} s", host)]
            Timeout { host: std::sync::Arc<str>, limit: u64 },
            #[error("secure: {secure}, first: {first}, share: {share}")]
            Settings { secure: bool, first: char, share: f64 },
            #[error("  two\n  lines: \"{0}\"\t\\")]
            Lines(Box<str>),
            #[error("[x]")]
            Bracket,
        }
    }
}

#[derive(thiserror::Error, Debug)]
#[error("a struct: {0}")]
pub struct Wrapped(String);
