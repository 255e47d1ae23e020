use errorbook_ui::config::config_error;

fn main() {
    let _ = config_error!(Gone);
    let _ = config_error!(Gone, name = "x");
}
