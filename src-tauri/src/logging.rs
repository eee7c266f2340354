//! The log: one file a day in the data folder, the last seven kept.
//!
//! Must never hold a person's data: what is logged is codes, counts and places in the source.

use std::path::Path;

use tracing_appender::{
    non_blocking::WorkerGuard,
    rolling::{Builder, Rotation},
};

/// Writes the log until the guard is dropped, and puts every panic into it. Without a folder to
/// write to the program goes on without a log.
pub(crate) fn start(folder: &Path) -> Option<WorkerGuard> {
    let files = Builder::new()
        .rotation(Rotation::DAILY)
        .filename_prefix("langbiang")
        .filename_suffix("log")
        .max_log_files(7)
        .build(folder)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(files);
    tracing_subscriber::fmt().with_writer(writer).with_ansi(false).init();
    log_panics();
    Some(guard)
}

/// A panic's place goes to the log; its message may hold data and stays on the terminal.
fn log_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panic");
        before(panic);
    }));
}
