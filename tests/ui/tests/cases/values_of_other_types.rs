use errorbook_ui::config::config_error;

enum Format {
    Ini,
}

fn main() {
    let io = || std::io::Error::other("lost");
    let _ = config_error!(Read, 5, io());
    let _ = config_error!(Read, "a.ini", 5);
    let _ = config_error!(Keys, "colour");
    let _ = config_error!(Keys, [1, 2]);
    let _ = config_error!(Profile, "prod", Some(5));
    let _ = config_error!(Slow, 30, "2026-11-23T10:00:00Z");
    let _ = config_error!(Format, "ini");
    let _ = config_error!(Format, Format::Ini);
}
