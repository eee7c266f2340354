//! The two sides of the bridge say the same: bindings, handlers, manifest and capability.

use std::{collections::BTreeSet, fs, path::Path};

#[expect(dead_code, reason = "the shell uses the rest")]
#[path = "../../src-tauri/src/ipc/wire/mod.rs"]
mod wire;

mod names {
    include!("../../src-tauri/src/ipc/command_names.rs");
}

const BINDINGS: &str = "ui/src/ipc/bindings.ts";

/// The operations that the window carries out by name.
pub(crate) fn operations() -> BTreeSet<&'static str> {
    wire::record::operations().into_iter().map(|(name, _)| name).collect()
}

/// The window's commands.
pub(crate) fn commands() -> BTreeSet<&'static str> {
    names::COMMANDS.iter().copied().collect()
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
fn handlers_manifest_capability_and_bindings_name_the_same_commands() {
    let handlers = registered();
    let manifest: BTreeSet<String> = names::COMMANDS.iter().map(|&name| name.into()).collect();
    let bound: BTreeSet<String> =
        wire::bindings::commands().iter().map(|command| command.name.into()).collect();
    assert_eq!(handlers, manifest, "generate_handler! and COMMANDS differ");
    assert_eq!(manifest, bound, "COMMANDS and the bindings differ");
    assert_eq!(manifest, granted(), "COMMANDS and the capability differ");
}

#[test]
fn every_handler_takes_and_answers_what_the_bindings_say() {
    let sources = handler_sources();
    for command in wire::bindings::commands() {
        let found = handler(&sources, command.name);
        let said = squeeze(command.signature);
        assert_eq!(found, said, "the handler of {} and wire::bindings differ", command.name);
    }
}

/// The names in `generate_handler!`.
fn registered() -> BTreeSet<String> {
    let lib = read("src-tauri/src/lib.rs");
    let list = between(&lib, "generate_handler![", "]");
    let names = list.split(',').filter_map(|path| path.trim().rsplit("::").next());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// The commands that the capability opens to the main window.
fn granted() -> BTreeSet<String> {
    let text = read("src-tauri/capabilities/main.json");
    let capability: serde_json::Value = serde_json::from_str(&text).unwrap();
    let permissions = capability["permissions"].as_array().unwrap().iter();
    let ours = permissions.filter_map(|p| p.as_str()?.strip_prefix("allow-"));
    ours.map(|name| name.replace('-', "_")).collect()
}

fn handler_sources() -> String {
    let files = fs::read_dir(path("src-tauri/src/ipc")).unwrap().map(|entry| entry.unwrap().path());
    let sources = files.filter(|file| file.extension().is_some_and(|e| e == "rs"));
    sources.map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// The signature of one handler as `(a:A,b:B)->C`, without what Tauri itself hands in.
fn handler(sources: &str, name: &str) -> String {
    let head = between(sources, &format!("pub async fn {name}("), " {\n");
    let (args, answer) =
        head.rsplit_once(") -> Answer<").unwrap_or_else(|| panic!("{name}: {head}"));
    let args: Vec<String> = args
        .replace("'_, ", "")
        .split(", ")
        .flat_map(|part| part.split(",\n"))
        .map(squeeze)
        .filter(|arg| !arg.is_empty() && !arg.contains("State<") && !arg.contains("AppHandle"))
        .collect();
    let answer = answer.trim_end().trim_end_matches('>');
    // Raw bytes are Tauri's own type; every other answer is a wire type.
    let answer = if answer == "Response" { "Bytes".into() } else { balanced(answer) };
    format!("({})->{}", args.join(","), squeeze(&answer))
}

/// Gives back the closing brackets that were cut off with the outer one.
fn balanced(ty: &str) -> String {
    let open = ty.matches('<').count() - ty.matches('>').count();
    ty.to_owned() + &">".repeat(open)
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<String>().trim_end_matches(',').replace(",)", ")")
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let after = text.split_once(start).unwrap_or_else(|| panic!("no `{start}`")).1;
    after.split_once(end).unwrap_or_else(|| panic!("no `{end}` after `{start}`")).0
}

fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_default().replace("\r\n", "\n")
}

fn path(file: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join(file)
}
