//! Compiles the messages that are compared, by errorbook and by those peers that generate code.

fn main() {
    errorbook_compiler::build_script();
    #[cfg(feature = "peers")]
    peers::generate();
}

#[cfg(feature = "peers")]
mod peers {
    use std::path::PathBuf;

    use fluent_static_codegen::MessageBundleBuilder;
    use fluent_typed::{BuildOptions, FtlOutputOptions, try_build_from_locales_folder};

    pub(crate) fn generate() {
        println!("cargo::rerun-if-changed=peers");
        let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("a build script"));
        let path = |name: &str| out.join(name).display().to_string();
        let options = BuildOptions::default()
            .with_locales_folder("peers/locales")
            .with_output_file_path(&path("fluent_typed.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&path("fluent_typed.ftl")))
            .without_bidi_isolation();
        try_build_from_locales_folder(options).expect("fluent-typed takes the messages");
        fluent_static(&out.join("fluent_static.rs")).expect("fluent-static takes the messages");
    }

    fn fluent_static(path: &std::path::Path) -> Result<(), Box<dyn std::error::Error>> {
        let mut bundle = MessageBundleBuilder::new("StaticMessages");
        bundle
            .set_default_language("en")?
            .set_resources_dir("peers/locales");
        bundle.add_resource("en", "en/message.ftl")?;
        bundle.add_resource("ja", "ja/message.ftl")?;
        bundle.build()?.write_to_file(path)?;
        Ok(())
    }
}
