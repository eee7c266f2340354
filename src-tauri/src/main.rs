//! The program with a window; everything is in the library beside it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

/// Laying out and writing is many small pieces of memory; see docs/benchmarks.md.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    langbiang_shell::run()
}
