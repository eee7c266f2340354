//! The log: one file a day in the data folder, the last seven kept.
//!
//! Must never hold a person's data: what is logged is codes, counts and places in the source.

use std::path::Path;

use langbiang_core::io;
use tracing_appender::{
    non_blocking::WorkerGuard,
    rolling::{Builder, Rotation},
};

/// Writes the log until the guard is dropped, and puts every panic into it. Without a folder to
/// write to the program goes on without a log.
pub(crate) fn start(folder: &Path) -> Option<WorkerGuard> {
    // Asked of a folder that is not there, the rolling files complain to the terminal.
    io::make_folder(folder).ok()?;
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

#[cfg(test)]
mod tests {
    use std::{
        io::{Result, Write},
        path::PathBuf,
        sync::{Arc, Mutex},
    };

    use langbiang_core::{Error, people::Person, records};

    use super::*;
    use crate::paths::{DataFolder, SaidBy};
    use crate::{
        ipc::{call::caught, error::noted, wire::fault::Fault},
        state::Desk,
    };

    const NAME: &str = "Nguyễn Văn Hùng";

    #[derive(Clone, Default)]
    struct Page(Arc<Mutex<Vec<u8>>>);

    impl Write for Page {
        fn write(&mut self, bytes: &[u8]) -> Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> Result<()> {
            Ok(())
        }
    }

    /// Everything that `work` writes to the log.
    fn logged(work: impl FnOnce()) -> String {
        let page = Page::default();
        let copy = page.clone();
        let lines = tracing_subscriber::fmt().with_writer(move || copy.clone()).with_ansi(false);
        tracing::subscriber::with_default(lines.finish(), work);
        let bytes = page.0.lock().unwrap().clone();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_name_that_goes_through_failing_commands_is_not_in_the_log() {
        log_panics();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        let desk = Desk::new(DataFolder { path, said_by: SaidBy::Environment });
        let failing = || {
            assert!(desk.work(|ws| records::get::<Person>(ws, NAME)).is_err());
            let long = Person { full_name: NAME.repeat(100), ..Person::default() };
            assert!(desk.work(|ws| records::add(ws, long)).is_err());
            assert!(caught(|| panic!("{NAME}")).is_err());
            let source = std::io::ErrorKind::Other.into();
            let error = Error::Io { doing: "read", path: PathBuf::from(NAME), source };
            assert!(desk.work::<()>(|_| Err(error)).is_err());
            let fault = Fault { kind: NAME.into(), place: format!("{NAME}.js:1:2") };
            noted(&fault.for_log());
            desk.close();
        };
        // Until a place has logged once, a test beside this one can settle that nobody listens to it.
        failing();
        let log = logged(failing);
        assert!(log.contains("panic") && log.contains("fault"), "{log}");
        for part in NAME.split(' ') {
            assert!(!log.contains(part), "{log}");
        }
    }
}
