// Included by build.rs, by ipc/mod.rs and by tests/tidy: the one list of the window's commands.

/// Every command the main window may call; the capability grants exactly these.
pub const COMMANDS: &[&str] = &[];
