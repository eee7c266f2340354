//! One window for one data folder: a second start calls the first to the front and ends.
//!
//! A lock of the operating system says whether there is a window; it dies with its process. Whoever
//! finds it held knocks: puts a small file beside it, which the first looks for twice a second and
//! takes away when it comes to the front. No socket and no bus: it is alike on every system, and
//! folder by folder. Must never keep anybody from working: where nobody answers, or a disk knows
//! no locks, the window opens, and core says whether the data are in use.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use langbiang_core::io;

const LOCK: &str = "langbiang.window";
const KNOCK: &str = "langbiang.knock";

/// How often the first looks whether somebody knocks.
const LOOK: Duration = Duration::from_millis(500);
/// How long the second waits between two looks, and how often: ten seconds in all, for a first one
/// that is about to end may still be making its backup.
const PAUSE: Duration = Duration::from_millis(100);
const ATTEMPTS: u32 = 100;

/// The right to be the window of a folder, as long as it is held.
pub(crate) struct Window {
    _lock: Option<File>,
    knock: PathBuf,
}

/// The right to open the window of this folder; none where another one came to the front instead.
pub(crate) fn window_of(folder: &Path) -> Option<Window> {
    let knock = folder.join(KNOCK);
    let Some(lock) = lock_file(folder) else { return Some(Window { _lock: None, knock }) };
    for attempt in 0..ATTEMPTS {
        match lock.try_lock() {
            Ok(()) => {
                // Left by somebody who knocked in vain.
                let _ = std::fs::remove_file(&knock);
                return Some(Window { _lock: Some(lock), knock });
            }
            Err(TryLockError::WouldBlock) if attempt == 0 => {
                let _ = io::write_atomically(&knock, b"");
            }
            Err(TryLockError::WouldBlock) if !knock.exists() => return None,
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(_)) => break,
        }
        thread::sleep(PAUSE);
    }
    let _ = std::fs::remove_file(&knock);
    Some(Window { _lock: None, knock })
}

fn lock_file(folder: &Path) -> Option<File> {
    io::make_folder(folder).ok()?;
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(LOCK));
    file.ok()
}

impl Window {
    /// Answers whoever knocks, as long as the program runs. `raise` brings the window to the front
    /// and says whether there still is one.
    pub(crate) fn answer(&self, raise: impl Fn() -> bool + Send + 'static) {
        let knock = self.knock.clone();
        thread::spawn(move || {
            loop {
                thread::sleep(LOOK);
                if knock.exists() && raise() {
                    let _ = std::fs::remove_file(&knock);
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    use super::*;

    #[test]
    fn a_second_start_calls_the_first_and_ends() {
        let folder = tempfile::tempdir().unwrap();
        let first = window_of(folder.path()).unwrap();
        let raised = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&raised);
        first.answer(move || {
            count.fetch_add(1, Ordering::SeqCst);
            true
        });
        assert!(window_of(folder.path()).is_none(), "the first one answers");
        assert_eq!(raised.load(Ordering::SeqCst), 1);
        let other = tempfile::tempdir().unwrap();
        assert!(window_of(other.path()).is_some(), "another folder is another desk");
    }

    #[test]
    fn a_start_while_the_first_is_ending_takes_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let first = window_of(folder.path()).unwrap();
        let ending = thread::spawn(move || {
            thread::sleep(PAUSE * 3);
            drop(first);
        });
        let second = window_of(folder.path()).unwrap();
        assert!(second._lock.is_some());
        assert!(!second.knock.exists(), "nobody knocks any more");
        ending.join().unwrap();
    }
}
