use errorbook_ui::config::ConfigError;

fn read() -> Result<String, ConfigError> {
    Ok(std::fs::read_to_string("app.ini")?)
}

fn main() {
    let _ = read();
}
