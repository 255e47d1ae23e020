use errorbook_ui::config::config_error;

fn main() {
    let _ = config_error!(Profile, "prod", None);
}
