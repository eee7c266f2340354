//! The shell: a window, the commands it may call, and nothing that knows a rule.
//!
//! Must never hold a rule of the domain, SQL or a visible word: a command unpacks, calls one
//! operation of core and repacks.

mod dialogs;
mod drops;
pub mod ipc;
mod lists;
mod logging;
mod mark;
mod page;
mod papers;
mod paths;
mod place;
mod places;
mod single;
mod state;
mod system;
#[cfg(feature = "e2e")]
mod usable;
mod work;

use std::{process::ExitCode, thread, time::Duration};

use ipc::call;
use mark::Mark;
use papers::Papers;
use paths::DataFolder;
use state::Desk;
use tauri::{App, AppHandle, Manager, RunEvent, WebviewUrl, WebviewWindowBuilder, WindowEvent};

/// The one window.
const MAIN: &str = "main";

/// Opens the window and serves it until it is closed. Fails only where no window can be made.
pub fn run() -> ExitCode {
    // GTK would panic.
    if !system::has_display(|name| std::env::var_os(name)) {
        return give_up(&"no display: neither DISPLAY nor WAYLAND_DISPLAY is set");
    }
    let folder = match paths::data_folder() {
        Ok(folder) => folder,
        Err(error) => return give_up(&error),
    };
    let Some(only) = single::window_of(&folder.path) else { return ExitCode::SUCCESS };
    let _log = logging::start(&paths::logs(&folder.path));
    match serve(folder, &only) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("the window could not be opened");
            give_up(&error)
        }
    }
}

fn serve(folder: DataFolder, only: &single::Window) -> tauri::Result<()> {
    let data = folder.clone();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Mark::set(&folder.path))
        .manage(Desk::new(folder))
        .manage(Papers::default())
        .invoke_handler(call::answer)
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(event) = event {
                drops::tell(&window.state::<Desk>(), event);
            }
        })
        .setup(move |app| {
            app.state::<Desk>().take_back();
            #[cfg(feature = "e2e")]
            usable::end_with_input(app.handle().clone());
            open_early(app.handle().clone());
            back_up_hourly(app.handle().clone());
            open_window(app, &data).map_err(Into::into)
        })
        .build(tauri::generate_context!())?;
    let handle = app.handle().clone();
    only.answer(move || raise(&handle));
    app.run(follow);
    Ok(())
}

/// What has to be done when the window is closed and when the program ends.
fn follow(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent { event: WindowEvent::CloseRequested { .. }, .. } => {
            if let Some(window) = app.get_webview_window(MAIN) {
                place::keep(&window, &paths::place(&app.state::<Desk>().data_folder()));
            }
        }
        RunEvent::Exit => {
            app.state::<Desk>().close();
            app.state::<Mark>().clear();
        }
        _ => {}
    }
}

/// Brings the window to the front; says whether there is one.
fn raise(app: &AppHandle) -> bool {
    let window = app.get_webview_window(MAIN);
    window.is_some_and(|window| {
        let _ = window.unminimize();
        window.show().and_then(|()| window.set_focus()).is_ok()
    })
}

/// Opens the data while the page is still on its way. What keeps them shut is told when the page
/// asks; a new folder is not touched before somebody has chosen.
fn open_early(app: AppHandle) {
    thread::spawn(move || {
        let desk = app.state::<Desk>();
        if !desk.is_fresh() {
            drop(desk.workspace());
        }
    });
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
fn open_window(app: &App, data: &DataFolder) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()));
    #[cfg(feature = "e2e")]
    let builder = if usable::is_asked() {
        builder.initialization_script(include_str!("usable.js"))
    } else {
        builder
    };
    let window = builder
        .title("Langbiang")
        .on_document_title_changed(|window, title| {
            #[cfg(feature = "e2e")]
            usable::hear(&title);
            // The name of the event; a title that cannot be set is no harm.
            drop(window.set_title(&title));
        })
        .inner_size(1280.0, 720.0)
        .min_inner_size(640.0, 360.0)
        .data_directory(paths::web(data))
        .build()?;
    place::restore(&window, &paths::place(data));
    page::set_up(&window)?;
    Ok(())
}

/// There is no window to say it in.
fn give_up(error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("langbiang: {error}");
    ExitCode::from(3)
}
