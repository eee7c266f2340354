//! The shell: a window, the commands it may call, and nothing that knows a rule.
//!
//! Must never hold a rule of the domain, SQL or a visible word: a command unpacks, calls one
//! operation of core and repacks.

mod dialogs;
pub mod ipc;
mod logging;
mod papers;
mod paths;
mod state;
mod system;
mod work;

use std::{path::Path, process::ExitCode, thread, time::Duration};

use ipc::{
    delegates, designs, desk, documents, events, files, journal, privacy, records, safety,
    work as works,
};
use papers::Papers;
use state::Desk;
use tauri::{App, AppHandle, Manager, RunEvent, WebviewUrl, WebviewWindowBuilder};

/// Opens the window and serves it until it is closed. Fails only where no window can be made.
pub fn run() -> ExitCode {
    let folder = match paths::data_folder() {
        Ok(folder) => folder,
        Err(error) => return give_up(&error),
    };
    let _log = logging::start(&paths::logs(&folder));
    match serve(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            give_up(&error)
        }
    }
}

fn serve(folder: &Path) -> tauri::Result<()> {
    let web = paths::web(folder);
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Desk::new(folder.into()))
        .manage(Papers::default())
        .invoke_handler(tauri::generate_handler![
            desk::desk,
            events::list_events,
            events::get_event,
            events::create_event,
            events::update_event,
            events::make_samples,
            events::list_provinces,
            delegates::list_delegates,
            delegates::choose_import,
            delegates::apply_import,
            works::stop_work,
            records::carry_out,
            records::list_records,
            records::choose_file,
            records::choose_folder,
            files::read_picture,
            files::open_file,
            safety::list_backups,
            safety::make_backup,
            safety::preview_restore,
            safety::restore_workspace,
            safety::check_integrity,
            journal::journal,
            journal::undo,
            journal::redo,
            documents::preview_document,
            documents::open_document,
            documents::document_audiences,
            documents::changed_since,
            documents::save_document,
            documents::save_documents,
            documents::document_choices,
            documents::print_log,
            designs::list_designs,
            designs::read_design,
            designs::draw_design,
            designs::paper,
            designs::save_design,
            privacy::export_delegates,
            privacy::export_person,
        ])
        .setup(move |app| {
            app.state::<Desk>().take_back();
            back_up_hourly(app.handle().clone());
            open_window(app, &web).map_err(Into::into)
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if let RunEvent::Exit = event {
                app.state::<Desk>().close();
            }
        });
    Ok(())
}

/// Looks every few minutes whether an hourly backup is due, as long as the program runs.
fn back_up_hourly(app: AppHandle) {
    const LOOK: Duration = Duration::from_secs(300);
    thread::spawn(move || {
        loop {
            thread::sleep(LOOK);
            app.state::<Desk>().back_up_hourly();
        }
    });
}

/// 1280 x 720 fits a laptop of 1366 x 768 with its panels; the web view keeps its few settings
/// beside the data, so that another data folder is another desk.
fn open_window(app: &App, web: &Path) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Langbiang")
        .inner_size(1280.0, 720.0)
        .min_inner_size(960.0, 600.0)
        .data_directory(web.into())
        .build()?;
    Ok(())
}

/// There is no window to say it in.
fn give_up(error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("langbiang: {error}");
    ExitCode::from(3)
}
