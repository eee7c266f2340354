//! The system's file dialogs. Rust opens them; the window never sees or builds a path. They wait
//! for the user, so they must never be asked on the window's thread, which has to draw them.
//!
//! No WebDriver can answer them, so the feature `e2e` puts answers from the environment in their
//! place. A release is built without it.

use std::path::PathBuf;

use langbiang_core::{Language, Words, archive};
use tauri::{AppHandle, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// What the tests answer wherever a file is to be saved.
const SAVE_AS: &str = "LANGBIANG_E2E_SAVE_AS";

/// Every kind of list that the reader reads, by the end of its name. Some systems' dialogs tell
/// capitals apart, and cameras and old programs write them.
const LISTS: &[&str] = &[
    "xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "XLSX", "XLSM", "XLS", "ODS", "CSV", "TSV",
    "TXT",
];

/// Asks where to save a PDF; `None` where the user changed their mind.
pub(crate) fn save_pdf(app: &AppHandle, language: Language, name: &str) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.documents.save_title");
    ask(SAVE_AS, || {
        titled(app, title).set_file_name(name).add_filter("PDF", &["pdf"]).blocking_save_file()
    })
}

/// Asks where to save a design; `None` where the user changed their mind.
pub(crate) fn save_design(app: &AppHandle, language: Language, name: &str) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.documents.design_save_title");
    ask(SAVE_AS, || {
        titled(app, title).set_file_name(name).add_filter("TOML", &["toml"]).blocking_save_file()
    })
}

/// Asks where to put data that are handed out; `None` where the user changed their mind.
pub(crate) fn save_data(app: &AppHandle, language: Language, name: &str) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.files.export_title");
    ask(SAVE_AS, || titled(app, title).set_file_name(name).blocking_save_file())
}

/// Asks where to save a workbook; `None` where the user changed their mind.
pub(crate) fn save_workbook(app: &AppHandle, language: Language, name: &str) -> Option<PathBuf> {
    let words = Words::of(language);
    ask(SAVE_AS, || {
        let dialog = titled(app, words.get("ui.files.workbook_title")).set_file_name(name);
        dialog.add_filter(words.get("ui.import.files"), &["xlsx"]).blocking_save_file()
    })
}

/// Asks for a list of delegates; `None` where the user changed their mind.
pub(crate) fn open_list(app: &AppHandle, language: Language) -> Option<PathBuf> {
    let words = Words::of(language);
    ask("LANGBIANG_E2E_LIST", || {
        let dialog = titled(app, words.get("ui.import.choose_title"));
        dialog.add_filter(words.get("ui.import.files"), LISTS).blocking_pick_file()
    })
}

/// Asks where to put a backup; `None` where the user changed their mind.
pub(crate) fn save_backup(app: &AppHandle, language: Language) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.files.backup_title");
    ask(SAVE_AS, || {
        titled(app, title).add_filter("Langbiang", &[archive::EXTENSION]).blocking_save_file()
    })
}

/// Asks for a folder, e.g. a stick; `None` where the user changed their mind.
pub(crate) fn open_folder(app: &AppHandle, language: Language) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.files.folder_title");
    ask("LANGBIANG_E2E_FOLDER", || titled(app, title).blocking_pick_folder())
}

/// Asks for a file of any kind; `None` where the user changed their mind.
pub(crate) fn open_file(app: &AppHandle, language: Language) -> Option<PathBuf> {
    let title = Words::of(language).get("ui.files.choose_title");
    ask("LANGBIANG_E2E_OPEN", || titled(app, title).blocking_pick_file())
}

fn titled(app: &AppHandle, title: &str) -> FileDialogBuilder<Wry> {
    app.dialog().file().set_title(title)
}

/// Shows a dialog, and waits until it is answered.
#[cfg(not(feature = "e2e"))]
fn ask(_variable: &str, dialog: impl FnOnce() -> Option<FilePath>) -> Option<PathBuf> {
    dialog()?.into_path().ok()
}

/// The answer that the test put into the environment.
#[cfg(feature = "e2e")]
fn ask(variable: &str, _dialog: impl FnOnce() -> Option<FilePath>) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}
