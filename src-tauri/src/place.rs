//! Where the window stood and how large it was, kept over starts in a small file.
//!
//! Must never put the window where nobody sees it: a projector that was there is gone.

use std::path::Path;

use langbiang_core::io;
use serde::{Deserialize, Serialize};
use tauri::{PhysicalPosition, PhysicalSize, WebviewWindow};

/// A place on the screens, in physical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Place {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
    maximized: bool,
}

/// One screen, in physical pixels.
#[derive(Debug, Clone, Copy)]
struct Screen {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
}

/// What has to be seen of a window so that it can be caught.
const HOLD: i32 = 80;

impl Place {
    /// Whether the middle of its upper edge lies on one of the screens.
    fn is_seen(self, screens: &[Screen]) -> bool {
        let middle = self.x.saturating_add_unsigned(self.width / 2);
        let edge = self.y.saturating_add(HOLD / 4);
        let holds =
            |from: i32, size: u32, at: i32| at >= from && at < from.saturating_add_unsigned(size);
        screens.iter().any(|s| holds(s.x, s.width, middle) && holds(s.y, s.height, edge))
    }
}

fn read(file: &Path) -> Option<Place> {
    serde_json::from_str(&io::read_text(file).ok()?).ok()
}

/// Puts the window where it stood at the last end, if somebody sees it there.
pub(crate) fn restore(window: &WebviewWindow, file: &Path) {
    let Some(place) = read(file).filter(|place| place.is_seen(&screens(window))) else { return };
    let _ = window.set_size(PhysicalSize::new(place.width, place.height));
    let _ = window.set_position(PhysicalPosition::new(place.x, place.y));
    if place.maximized {
        let _ = window.maximize();
    }
}

/// Keeps where the window stands. One that fills the screen keeps the size it had before.
pub(crate) fn keep(window: &WebviewWindow, file: &Path) {
    if window.is_minimized().unwrap_or(true) {
        return;
    }
    let maximized = window.is_maximized().unwrap_or(false);
    let before = read(file).filter(|_| maximized);
    let Some(place) = before.or_else(|| now(window)) else { return };
    if let Ok(text) = serde_json::to_string(&Place { maximized, ..place }) {
        let _ = io::write_atomically(file, text.as_bytes());
    }
}

fn now(window: &WebviewWindow) -> Option<Place> {
    let (at, size) = (window.outer_position().ok()?, window.inner_size().ok()?);
    let (width, height) = (size.width, size.height);
    Some(Place { x: at.x, y: at.y, width, height, maximized: false })
}

fn screens(window: &WebviewWindow) -> Vec<Screen> {
    let monitors = window.available_monitors().unwrap_or_default();
    let screen = |monitor: &tauri::Monitor| {
        let (at, size) = (monitor.position(), monitor.size());
        Screen { x: at.x, y: at.y, width: size.width, height: size.height }
    };
    monitors.iter().map(screen).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Screen = Screen { x: 0, y: 0, width: 1366, height: 768 };
    const PROJECTOR: Screen = Screen { x: 1366, y: -100, width: 1920, height: 1080 };

    fn at(x: i32, y: i32) -> Place {
        Place { x, y, width: 1280, height: 700, maximized: false }
    }

    #[test]
    fn a_window_on_a_screen_that_is_gone_is_not_put_there() {
        assert!(at(40, 20).is_seen(&[LAPTOP]));
        assert!(at(1500, 0).is_seen(&[LAPTOP, PROJECTOR]));
        assert!(!at(1500, 0).is_seen(&[LAPTOP]), "the projector is gone");
        assert!(!at(-32_000, -32_000).is_seen(&[LAPTOP]), "as Windows says of a minimized one");
        assert!(!at(40, 20).is_seen(&[]));
        assert!(!at(i32::MAX, i32::MAX).is_seen(&[LAPTOP]));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_no_place() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("place.json");
        assert_eq!(read(&file), None);
        io::write_atomically(&file, b"{\"x\": \"left\"}").unwrap();
        assert_eq!(read(&file), None);
        io::write_atomically(&file, &serde_json::to_vec(&at(1, 2)).unwrap()).unwrap();
        assert_eq!(read(&file), Some(at(1, 2)));
    }
}
