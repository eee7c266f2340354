//! The shell: a window, the commands it may call, and nothing that knows a rule.

use std::process::ExitCode;

use tauri::{WebviewUrl, WebviewWindowBuilder};

/// Opens the window and serves it until it is closed.
pub fn run() -> ExitCode {
    let served = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .setup(|app| {
            let start = WebviewUrl::App("index.html".into());
            WebviewWindowBuilder::new(app, "main", start).title("Langbiang").build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if served.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
