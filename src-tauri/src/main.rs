//! The program with a window; everything is in the library beside it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

/// Laying out and writing is many small pieces of memory; see docs/benchmarks.md.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    // The window starts its own program to read lists, without a window.
    langbiang_reader::read_list_if_asked().unwrap_or_else(langbiang_shell::run)
}
