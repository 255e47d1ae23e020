//! Writes a catalog of many codes, and compiles it.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

/// More than an enum may have whose `Display` brings what drops it, and of each list of types more than
/// one function makes.
const CODES: usize = 1_300;

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let dir = Path::new(&out).join("project");
    write(&dir.join("catalog"), "big.toml", &catalog())?;
    write(&dir.join("locales/ja"), "big.ftl", &translation())?;
    errorbook_compiler::BuildScript::new().dir(dir).run();
    Ok(())
}

fn write(dir: &Path, name: &str, text: &str) -> io::Result<()> {
    fs::create_dir_all(dir)?;
    let path = dir.join(name);
    // Written anew, it would be newer than what was made of it, and all of it be built again.
    match fs::read_to_string(&path) {
        Ok(written) if written == text => Ok(()),
        _ => fs::write(path, text),
    }
}

/// Of three codes one has no parameter, one has two, and one a source. The title says what generated code
/// is put together by, which must not matter.
fn catalog() -> String {
    let mut text =
        "[catalog]\ntitle = \"Many __errorbook_codes_0_ __errorbook_variants_1_\"\n".to_owned();
    for code in 0..CODES {
        let (message, more) = match code % 3 {
            0 => ("was refused.", ""),
            1 => (
                "of { $name } failed after { $tries } s.",
                "params = [\n  { name = \"name\", type = \"string\", max-chars = 64, doc = \"Whose.\", example = \"a\" },\n  { name = \"tries\", type = \"u32\", unit = \"second\", doc = \"For how long.\", example = 3 },\n]\n",
            ),
            _ => ("could not be read.", "source = true\n"),
        };
        let _ = write!(
            text,
            "\n[error.BIG{code:04}]\nmessage = \"Operation {code} {message}\"\nsummary = \"Operation {code}\"\nresolutions = [{{ id = \"again\", text = \"Try again.\" }}]\n{more}"
        );
    }
    text
}

fn translation() -> String {
    let mut text = String::new();
    for code in 0..CODES {
        let message = match code % 3 {
            0 => "を拒否しました。",
            1 => "（{ $name }）は{ $tries }秒後に失敗しました。",
            _ => "を読み取れませんでした。",
        };
        let _ = write!(
            text,
            "BIG{code:04} = 操作{code}{message}\n    .summary = 操作{code}\n    .resolution-again = もう一度お試しください。\n"
        );
    }
    text
}
