//! Tells whoever started the program when its window can be used, and ends the program with its
//! input: for `cargo xtask bench window`, with the feature `e2e` only, and only where it is asked.
//!
//! The page says it by its title, which every window hears of, so that ours and the empty one
//! (`src-tauri/examples`) are measured in the same way. Must never be part of a release.

use std::{
    io::{self, Write},
    thread,
};

use tauri::AppHandle;

/// What a page calls itself once it can be used, and what is then printed.
const USABLE: &str = "usable";

/// Whether somebody measures.
pub(crate) fn is_asked() -> bool {
    std::env::var_os("LANGBIANG_E2E_USABLE").is_some()
}

/// Hears every title of the page.
pub(crate) fn hear(title: &str) {
    if title == USABLE && is_asked() {
        let mut out = io::stdout().lock();
        // Whoever went away does not want to know any more.
        let _ = writeln!(out, "{USABLE}").and_then(|()| out.flush());
    }
}

/// Ends the program in the ordinary way when its input ends: nobody closes a window without a
/// window manager, and one that is killed looks through its data at the next start.
pub(crate) fn end_with_input(app: AppHandle) {
    if is_asked() {
        thread::spawn(move || {
            let _ = io::copy(&mut io::stdin(), &mut io::sink());
            app.exit(0);
        });
    }
}
