//! The two sides of the bridge say the same.

use std::{fs, path::Path};

#[allow(dead_code, reason = "the shell uses the rest")]
#[path = "../../src-tauri/src/ipc/wire/mod.rs"]
mod wire;

const BINDINGS: &str = "ui/src/ipc/bindings.ts";

#[test]
fn the_bindings_say_what_the_wire_types_say() {
    let fresh = wire::bindings::render();
    if std::env::var_os("LANGBIANG_BLESS").is_some() {
        langbiang_core::io::write_atomically(&path(BINDINGS), fresh.as_bytes()).unwrap();
    }
    assert!(read(BINDINGS) == fresh, "{BINDINGS} is stale: run `cargo xtask bless`");
}

fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_default().replace("\r\n", "\n")
}

fn path(file: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join(file)
}
