// Included by build.rs, by ipc/mod.rs and by tests/tidy: the one list of the window's commands.

/// Every command the main window may call; the capability grants exactly these.
pub const COMMANDS: &[&str] = &[
    "desk",
    "list_events",
    "get_event",
    "create_event",
    "update_event",
    "make_samples",
    "list_provinces",
    "list_delegates",
    "choose_import",
    "apply_import",
    "journal",
    "undo",
    "carry_out",
    "list_records",
    "choose_file",
    "list_backups",
    "make_backup",
    "preview_restore",
    "restore_workspace",
    "check_integrity",
    "redo",
    "print_document",
    "check_document",
    "save_document",
];
