//! A window with one page and nothing else, beside which `cargo xtask bench window` puts ours.
//!
//! Same size, same data folder, same way to say that it can be used. Must never hold anything that
//! ours has to do.

#[path = "../src/usable.rs"]
mod usable;

use std::path::PathBuf;

use tauri::{App, WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    let context = tauri::generate_context!("src-tauri/examples/empty-window/tauri.conf.json");
    tauri::Builder::default()
        .setup(|app| {
            usable::end_with_input(app.handle().clone());
            open_window(app).map_err(Into::into)
        })
        .run(context)
}

fn open_window(app: &App) -> tauri::Result<()> {
    let folder = std::env::var_os("LANGBIANG_DATA_DIR").map(PathBuf::from).unwrap_or_default();
    WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Empty")
        .on_document_title_changed(|_, title| usable::hear(&title))
        .inner_size(1280.0, 720.0)
        .data_directory(folder.join("window"))
        .build()
        .map(drop)
}
