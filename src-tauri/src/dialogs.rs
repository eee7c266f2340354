//! The system's file dialogs. Rust opens them; the window never sees or builds a path.
//!
//! No WebDriver can answer them, so the feature `e2e` puts answers from the environment in their
//! place. A release is built without it.

use std::path::PathBuf;

use langbiang_core::{Language, Words, archive};
use tauri::AppHandle;

/// Every kind of list that the reader reads, by the end of its name. Some systems' dialogs tell
/// capitals apart, and cameras and old programs write them.
const LISTS: &[&str] = &[
    "xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "XLSX", "XLSM", "XLS", "ODS", "CSV", "TSV",
    "TXT",
];

/// Asks where to save a PDF; `None` where the user changed their mind.
pub(crate) async fn save_pdf(app: AppHandle, language: Language, name: String) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.documents.save_title");
    ask("LANGBIANG_E2E_SAVE_AS", move || {
        use tauri_plugin_dialog::DialogExt;
        let dialog = app.dialog().file().set_title(title).set_file_name(name);
        dialog.add_filter("PDF", &["pdf"]).blocking_save_file()
    })
    .await
}

/// Asks where to save a design; `None` where the user changed their mind.
pub(crate) async fn save_design(
    app: AppHandle,
    language: Language,
    name: String,
) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.documents.design_save_title");
    ask("LANGBIANG_E2E_SAVE_AS", move || {
        use tauri_plugin_dialog::DialogExt;
        let dialog = app.dialog().file().set_title(title).set_file_name(name);
        dialog.add_filter("TOML", &["toml"]).blocking_save_file()
    })
    .await
}

/// Asks where to put data that are handed out; `None` where the user changed their mind.
pub(crate) async fn save_data(app: AppHandle, language: Language, name: String) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.files.export_title");
    ask("LANGBIANG_E2E_SAVE_AS", move || {
        use tauri_plugin_dialog::DialogExt;
        app.dialog().file().set_title(title).set_file_name(name).blocking_save_file()
    })
    .await
}

/// Asks where to save a workbook; `None` where the user changed their mind.
pub(crate) async fn save_workbook(
    app: AppHandle,
    language: Language,
    name: String,
) -> Option<PathBuf> {
    let words = Words::of(language);
    ask("LANGBIANG_E2E_SAVE_AS", move || {
        use tauri_plugin_dialog::DialogExt;
        let dialog = app.dialog().file().set_title(words.get("ui.files.workbook_title"));
        let dialog = dialog.set_file_name(name);
        dialog.add_filter(words.get("ui.import.files"), &["xlsx"]).blocking_save_file()
    })
    .await
}

/// Asks for a list of delegates; `None` where the user changed their mind.
pub(crate) async fn open_list(app: AppHandle, language: Language) -> Option<PathBuf> {
    let words = Words::of(language);
    ask("LANGBIANG_E2E_LIST", move || {
        use tauri_plugin_dialog::DialogExt;
        let dialog = app.dialog().file().set_title(words.get("ui.import.choose_title"));
        dialog.add_filter(words.get("ui.import.files"), LISTS).blocking_pick_file()
    })
    .await
}

/// Asks where to put a backup; `None` where the user changed their mind.
pub(crate) async fn save_backup(app: AppHandle, language: Language) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.files.backup_title");
    ask("LANGBIANG_E2E_SAVE_AS", move || {
        use tauri_plugin_dialog::DialogExt;
        let dialog = app.dialog().file().set_title(title);
        dialog.add_filter("Langbiang", &[archive::EXTENSION]).blocking_save_file()
    })
    .await
}

/// Asks for a folder, e.g. a stick; `None` where the user changed their mind.
pub(crate) async fn open_folder(app: AppHandle, language: Language) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.files.folder_title");
    ask("LANGBIANG_E2E_FOLDER", move || {
        use tauri_plugin_dialog::DialogExt;
        app.dialog().file().set_title(title).blocking_pick_folder()
    })
    .await
}

/// Asks for a file of any kind; `None` where the user changed their mind.
pub(crate) async fn open_file(app: AppHandle, language: Language) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.files.choose_title");
    ask("LANGBIANG_E2E_OPEN", move || {
        use tauri_plugin_dialog::DialogExt;
        app.dialog().file().set_title(title).blocking_pick_file()
    })
    .await
}

/// Shows a dialog away from the window's thread, which has to draw it.
#[cfg(not(feature = "e2e"))]
async fn ask(
    _variable: &str,
    dialog: impl FnOnce() -> Option<tauri_plugin_dialog::FilePath> + Send + 'static,
) -> Option<PathBuf> {
    let answer = tauri::async_runtime::spawn_blocking(dialog).await.ok()??;
    answer.into_path().ok()
}

/// The answer that the test put into the environment.
#[cfg(feature = "e2e")]
async fn ask(
    variable: &str,
    _dialog: impl FnOnce() -> Option<tauri_plugin_dialog::FilePath> + Send + 'static,
) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}
