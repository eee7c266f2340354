//! The two sides of the bridge say the same: bindings, commands and capability.

use std::{collections::BTreeSet, fs, path::Path};

#[expect(dead_code, reason = "the shell uses the rest")]
#[path = "../../src-tauri/src/ipc/wire/mod.rs"]
mod wire;

const BINDINGS: &str = "ui/src/ipc/bindings.ts";

/// The operations that the window carries out by name.
pub(crate) fn operations() -> BTreeSet<&'static str> {
    wire::record::operations().into_iter().map(|(name, _)| name).collect()
}

/// The window's commands.
pub(crate) fn commands() -> BTreeSet<&'static str> {
    wire::bindings::commands().iter().map(|command| command.name).collect()
}

#[test]
fn the_bindings_say_what_the_wire_types_say() {
    let fresh = wire::bindings::render();
    if std::env::var_os("LANGBIANG_BLESS").is_some() {
        langbiang_core::io::write_atomically(&path(BINDINGS), fresh.as_bytes()).unwrap();
    }
    assert!(read(BINDINGS) == fresh, "{BINDINGS} is stale: run `cargo xtask bless`");
}

#[test]
fn the_capability_opens_every_command_and_nothing_else() {
    let commands: BTreeSet<String> = commands().into_iter().map(str::to_owned).collect();
    assert_eq!(commands, granted(), "ipc/commands.rs and the capability differ");
}

/// The commands that the capability opens to the main window.
fn granted() -> BTreeSet<String> {
    let text = read("src-tauri/capabilities/main.json");
    let capability: serde_json::Value = serde_json::from_str(&text).unwrap();
    let permissions = capability["permissions"].as_array().unwrap().iter();
    let ours = permissions.filter_map(|p| p.as_str()?.strip_prefix("allow-"));
    ours.map(|name| name.replace('-', "_")).collect()
}

fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_default().replace("\r\n", "\n")
}

fn path(file: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join(file)
}
