//! `errorbook docs --format html` and `errorbook serve`.

mod command;

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use command::{command, run};

/// Returns a folder with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> std::path::PathBuf {
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (*path, text.as_bytes()))
        .collect();
    command::folder(name, &files)
}

const CATALOG: &str = "[error.Late]\nmessage = \"{ $id } is late.\"\nsummary = \"Late\"\nparams = [{ name = \"id\", type = \"string\" }]\n[error.Lost]\nmessage = \"lost\"\n";

fn html(dir: &Path) -> command::Run {
    run(command(&["docs", "--format", "html", "--out", "site"]).current_dir(dir))
}

fn summary(run: command::Run) -> String {
    assert_eq!(run.status, 0, "{}", run.stderr);
    run.stdout
}

#[test]
fn what_is_the_same_is_not_written_and_what_is_gone_is_removed() {
    let dir = folder("site-write", &[("catalog/parcel.toml", CATALOG)]);
    let first = html(&dir);
    assert!(
        first.stderr.contains("`sitemap.xml` needs `base-url`"),
        "{}",
        first.stderr
    );
    assert!(summary(first).starts_with("wrote site: "));
    let page = dir.join("site/en/parcel/Late/index.html");
    let lost = dir.join("site/en/parcel/Lost");
    assert!(page.is_file() && lost.is_dir());
    fs::write(dir.join("site/CNAME"), "errors.example\n").unwrap();
    let before = fs::metadata(&page).unwrap().modified().unwrap();

    assert!(summary(html(&dir)).contains(", 0 changed, 0 removed"));
    assert_eq!(fs::metadata(&page).unwrap().modified().unwrap(), before);

    fs::write(
        dir.join("catalog/parcel.toml"),
        CATALOG.split("[error.Lost]").next().unwrap(),
    )
    .unwrap();
    let third = summary(html(&dir));
    // Two pages in two forms, and the permalink.
    assert!(third.contains(", 3 removed"), "{third}");
    assert!(page.is_file() && !lost.exists() && !dir.join("site/Lost").exists());
    assert!(
        dir.join("site/CNAME").is_file(),
        "what others put there stays"
    );
}

#[test]
fn files_of_others_are_not_overwritten() {
    let dir = folder("site-others", &[("catalog/parcel.toml", CATALOG)]);
    fs::create_dir_all(dir.join("site/en")).unwrap();
    fs::write(dir.join("site/index.html"), "my own page").unwrap();
    fs::write(dir.join("site/en/index.html"), "and another").unwrap();
    let refused = html(&dir);
    assert_eq!(refused.status, 2, "{}", refused.stderr);
    assert!(
        refused.stderr.contains("index.html`, `") && refused.stderr.contains("nothing was written"),
        "{}",
        refused.stderr
    );
    assert_eq!(
        fs::read_to_string(dir.join("site/index.html")).unwrap(),
        "my own page"
    );
    assert!(!dir.join("site/errors.json").exists());
    fs::remove_file(dir.join("site/index.html")).unwrap();
    fs::remove_file(dir.join("site/en/index.html")).unwrap();
    summary(html(&dir));
    // What was written is not the user's: it may be written anew.
    fs::write(dir.join("site/index.html"), "changed").unwrap();
    assert!(summary(html(&dir)).contains("1 changed"));
}

#[test]
fn nothing_outside_is_removed_whatever_the_list_says() {
    let dir = folder("site-manifest", &[("catalog/parcel.toml", CATALOG)]);
    summary(html(&dir));
    fs::write(dir.join("precious"), "x").unwrap();
    let absolute = dir.join("precious").to_string_lossy().into_owned();
    let list = format!(
        "html\t../precious\nhtml\t{absolute}\nhtml\ten/../../precious\nhtml\t\n\nhtml\t.\nhtml\t..\n"
    );
    let written = fs::read_to_string(dir.join("site/.errorbook-files")).unwrap();
    let list = written + &list;
    fs::write(dir.join("site/.errorbook-files"), list).unwrap();
    summary(html(&dir));
    assert!(dir.join("precious").is_file());
}

#[test]
fn errorbook_toml_says_what_the_site_is_called() {
    let config = "[site]\ntitle = \"Parcel errors\"\nbase-url = \"https://errors.example/\"\ntheme = \"look.css\"\nlogo = \"logo.svg\"\nredirects = { \"/old\" = \"Late\", \"/older\" = \"Never\" }\n";
    let files = [
        ("catalog/parcel.toml", CATALOG),
        ("errorbook.toml", config),
        ("look.css", ":root { --accent: red; }"),
        ("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ];
    let dir = folder("site-config", &files);
    let written = html(&dir);
    assert_eq!(
        written.stderr,
        "note: no catalog has the code `Never` of `redirects`\n"
    );
    summary(written);
    let read = |path: &str| fs::read_to_string(dir.join("site").join(path)).unwrap();
    let page = read("en/parcel/Late/index.html");
    assert!(
        page.contains("<title>Late · parcel · Parcel errors</title>"),
        "{page}"
    );
    assert!(page.contains("assets/theme.css?v=") && page.contains("assets/logo.svg"));
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://errors.example/en/parcel/Late/\">")
    );
    assert!(read("sitemap.xml").contains("<loc>https://errors.example/en/parcel/Late/</loc>"));
    assert_eq!(
        read("_redirects"),
        [
            "/old /Late/ 301\n",
            "/late /Late/ 301\n/late/ /Late/ 301\n/lost /Lost/ 301\n/lost/ /Lost/ 301\n",
            "/en/parcel/late /en/parcel/Late/ 301\n/en/parcel/late/ /en/parcel/Late/ 301\n",
            "/en/parcel/lost /en/parcel/Lost/ 301\n/en/parcel/lost/ /en/parcel/Lost/ 301\n",
        ]
        .concat()
    );
    assert_eq!(read("assets/theme.css"), ":root { --accent: red; }");
}

#[test]
fn a_wrong_configuration_is_shown_at_its_place() {
    let dir = folder(
        "site-wrong",
        &[
            ("catalog/parcel.toml", CATALOG),
            (
                "errorbook.toml",
                "[site]\ntitel = \"x\"\nlogo = \"x.exe\"\n",
            ),
        ],
    );
    let failed = html(&dir).failed(1);
    for expected in [
        "errorbook.toml:2:1",
        "did you mean `title`?",
        "errorbook.toml:3:8",
        "`logo` is not an image",
    ] {
        assert!(failed.contains(expected), "{expected}: {failed}");
    }
    let dir = folder(
        "site-missing",
        &[
            ("catalog/parcel.toml", CATALOG),
            ("errorbook.toml", "[site]\nlogo = \"x.svg\"\n"),
        ],
    );
    assert!(html(&dir).failed(2).contains("cannot read `x.svg`"));
    let dir = folder(
        "site-broken",
        &[("catalog/parcel.toml", "[error.A]\nmessage = \"{ $x }\"\n")],
    );
    assert!(html(&dir).failed(1).contains("$x"));
    assert!(!dir.join("site").exists());
}

#[test]
fn machines_read_what_the_schema_says() {
    let dir = folder("site-json", &[]);
    summary(html(&dir));
    let read = |path: &str| -> serde_json::Value {
        serde_json::from_slice(&fs::read(dir.join("site").join(path)).unwrap()).unwrap()
    };
    let mut schema = read("errors.schema.json");
    schema["properties"]["catalogs"]["items"] = read("catalog-docs.schema.json");
    let errors = read("errors.json");
    // The inner schema's own definitions stand at its root.
    let inner = jsonschema::validator_for(&read("catalog-docs.schema.json")).unwrap();
    for catalog in errors["catalogs"].as_array().unwrap() {
        assert!(
            inner.is_valid(catalog),
            "{:?}",
            inner.iter_errors(catalog).next()
        );
    }
    schema["properties"]["catalogs"]["items"] = serde_json::json!({});
    assert!(jsonschema::is_valid(&schema, &errors));
    assert_eq!(
        errors["pages"]["netsuite"]["EntityOrRoleDisabledInactive"]["page"],
        "EntityOrRoleDisabled/#inactive"
    );
    let contents = fs::read_to_string(dir.join("site/llms.txt")).unwrap();
    assert!(contents.contains("- [TOK005](en/tok/TOK005/index.md): Requested expiry date beyond"));
    let alternate = fs::read_to_string(dir.join("site/ja/tok/TOK005/index.md")).unwrap();
    assert!(
        alternate.starts_with("# TOK005\n") && alternate.contains("{hours}時間より"),
        "{alternate}"
    );
}

/// A machine that is busy with other things may take its time; what never comes still ends a test.
const PATIENCE: Duration = Duration::from_secs(180);
const LOOK: Duration = Duration::from_millis(50);
const LOOKS: usize = 6_000;

/// A running server, which ends with the test.
struct Server {
    child: Child,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(dir: &Path) -> Self {
        let mut command = command(&["serve", "--port", "0"]);
        let command = command
            .current_dir(dir)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line
            .trim()
            .trim_start_matches("http://")
            .trim_end_matches('/');
        Self {
            address: address.replace("localhost", "127.0.0.1"),
            child,
        }
    }

    fn raw(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        response
    }

    fn get(&self, path: &str) -> String {
        self.raw(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"))
    }

    /// Looks at a page until it is as wanted.
    fn wait_for(&self, path: &str, what: &str, is_wanted: impl Fn(&str) -> bool) {
        let is_shown = (0..LOOKS).any(|_| {
            std::thread::sleep(LOOK);
            is_wanted(&self.get(path))
        });
        assert!(is_shown, "{path} never shows {what}");
    }

    fn wait_for_text(&self, path: &str, text: &str) {
        self.wait_for(path, text, |page| page.contains(text));
    }
}

#[test]
fn a_server_shows_the_site_and_nothing_else() {
    let dir = folder(
        "serve",
        &[
            ("catalog/parcel.toml", CATALOG),
            ("secret", "not for anyone"),
        ],
    );
    let server = Server::start(&dir);
    let page = server.get("/en/parcel/Late/");
    assert!(
        page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html"),
        "{page}"
    );
    assert!(page.contains("<code>Late</code>") && page.contains("/-/reload.js"));
    assert!(server.get("/Late").starts_with("HTTP/1.1 301"));
    assert!(
        server
            .get("/en/parcel/%4cate/index.md?x")
            .contains("# Late")
    );
    assert!(
        server
            .get("/assets/style.css")
            .contains("Content-Type: text/css")
    );
    for host in ["LOCALHOST", "localhost.", "[::1]:4999", "127.0.0.1"] {
        let response = server.raw(&format!("GET / HTTP/1.1\r\nhost: {host}\r\n\r\n"));
        assert!(response.starts_with("HTTP/1.1 200"), "{host}: {response}");
    }
    for path in [
        "//en/parcel",
        "//",
        "/secret",
        "/../secret",
        "/%2e%2e/secret",
        "/..%2fsecret",
        "/en/../../secret",
        "//etc/passwd",
        "/\\..\\secret",
        "/%00",
        "/.errorbook-files",
    ] {
        let response = server.get(path);
        assert!(response.starts_with("HTTP/1.1 404"), "{path}: {response}");
        assert!(!response.contains("not for anyone"), "{path}");
    }
    assert!(
        server
            .raw("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .starts_with("HTTP/1.1 405")
    );
    assert!(
        server
            .raw("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
            .starts_with("HTTP/1.1 421")
    );
    let head = server.raw("HEAD /en/parcel/Late/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert!(
        head.ends_with("\r\n\r\n") && head.starts_with("HTTP/1.1 200"),
        "{head}"
    );
    assert!(
        server.raw("\r\n\r\n").starts_with("HTTP/1.1 421"),
        "a request of nothing"
    );
}

#[test]
fn a_server_shows_changes_and_outlives_mistakes() {
    let dir = folder("serve-change", &[("catalog/parcel.toml", CATALOG)]);
    let server = Server::start(&dir);
    let shows = |text| server.wait_for_text("/en/parcel/Late/", text);
    let edition = server.get("/-/edition");
    fs::write(
        dir.join("catalog/parcel.toml"),
        CATALOG.replace("is late.", "has not come."),
    )
    .unwrap();
    shows("has not come.");
    assert_ne!(
        server.get("/-/edition"),
        edition,
        "pages are told to load again"
    );
    fs::write(
        dir.join("catalog/parcel.toml"),
        "[error.Late]\nmessage = \"{ $x }\"\n",
    )
    .unwrap();
    std::thread::sleep(Duration::from_millis(900));
    shows("has not come.");
    fs::write(
        dir.join("catalog/parcel.toml"),
        CATALOG.replace("is late.", "is here."),
    )
    .unwrap();
    shows("is here.");
}

/// Whoever sends nothing, or a byte now and then, keeps nobody from seeing the next edition.
#[test]
fn slow_connections_delay_nothing() {
    let dir = folder("serve-slow", &[("catalog/parcel.toml", CATALOG)]);
    let server = Server::start(&dir);
    let mut slow: Vec<_> = (0..40)
        .map(|_| TcpStream::connect(&server.address).unwrap())
        .collect();
    fs::write(
        dir.join("catalog/parcel.toml"),
        CATALOG.replace("is late.", "has not come."),
    )
    .unwrap();
    // Whoever waited for them would wait for ever: for each that is given up comes another one.
    let is_shown = (0..LOOKS).any(|_| {
        for stream in &mut slow {
            if stream.write_all(b"G").is_err() {
                *stream = TcpStream::connect(&server.address).unwrap();
            }
        }
        std::thread::sleep(LOOK);
        server.get("/en/parcel/Late/").contains("has not come.")
    });
    assert!(is_shown);
    // More of them than are open at a time keep nobody out: the answer comes before the others are given up.
    let is_answered_meanwhile = (0..20).any(|_| {
        let slow: Vec<_> = (0..100)
            .map(|_| TcpStream::connect(&server.address).unwrap())
            .collect();
        server.get("/-/edition");
        let mut waiting = &slow[50];
        waiting.set_nonblocking(true).unwrap();
        let read = waiting.read(&mut [0]).map_err(|error| error.kind());
        read == Err(std::io::ErrorKind::WouldBlock)
    });
    assert!(is_answered_meanwhile);
    // A request that never ends is given up, though something comes all the time.
    let mut endless = TcpStream::connect(&server.address).unwrap();
    let ended = (0..600).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        endless.write_all(b"x").is_err()
    });
    assert!(ended);
}

#[test]
fn errors_are_shown_in_the_page_until_they_are_gone() {
    let wrong = "[error.Late]\nmessage = \"{ $x } <b>\"\nsummary = \"Not here\"\n";
    let dir = folder("serve-errors", &[("catalog/parcel.toml", wrong)]);
    let server = Server::start(&dir);
    let shows = |path, text| server.wait_for_text(path, text);
    // What could be read is shown, below what is wrong.
    let page = server.get("/en/parcel/Late/");
    assert!(
        page.contains("error[EB0201]") && page.contains("&lt;b&gt;"),
        "{page}"
    );
    assert!(page.contains("Not here"), "{page}");
    fs::write(dir.join("catalog/parcel.toml"), "[error.").unwrap();
    shows("/", "error[EB0006]");
    let edition = server.get("/-/edition");
    fs::write(dir.join("catalog/parcel.toml"), CATALOG).unwrap();
    shows("/en/parcel/Late/", "is late.");
    assert!(!server.get("/").contains("errorbook-errors"));
    assert_ne!(server.get("/-/edition"), edition);
    // The last edition that was right stays, below what is wrong now.
    fs::write(dir.join("catalog/parcel.toml"), wrong).unwrap();
    shows("/en/parcel/Late/", "error[EB0201]");
    assert!(server.get("/en/parcel/Late/").contains("is late."));
    fs::write(dir.join("catalog/parcel.toml"), CATALOG).unwrap();
    server.wait_for("/", "a page without errors", |page| {
        !page.contains("errorbook-errors")
    });
}
