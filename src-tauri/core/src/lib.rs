//! The nouns, rules and operations of Langbiang.
//!
//! Everything the product can do is here and can be called from a window, a terminal or a test.
//! This crate must never name a window toolkit, an async runtime, a terminal or the network,
//! and never read the clock, mint randomness or pick a path by itself: those come in as values.

pub mod action;
pub mod agenda;
pub mod archive;
pub mod attendance;
pub mod backups;
pub mod certificates;
pub mod chosen_folder;
pub mod clock;
pub mod delegates;
pub mod designs;
pub mod documents;
pub mod dump;
pub mod error;
pub mod events;
pub mod files;
pub mod ids;
pub mod import;
pub mod integrity;
pub mod io;
pub mod journal;
pub mod language;
pub mod materials;
pub mod names;
pub mod nouns;
pub mod op;
pub mod organisations;
pub mod overview;
mod packed;
mod parallel;
pub mod people;
pub mod printing;
pub mod privacy;
pub mod progress;
pub mod provinces;
pub mod quotas;
pub mod records;
pub mod restore;
pub mod samples;
pub mod search;
pub mod settings;
#[cfg(test)]
mod small_disk;
mod storage;
pub mod text;
mod vocabulary;
pub mod workbooks;
pub mod workspace;
mod zones;

/// The allocator of the product, so that measurements measure it.
#[cfg(test)]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

pub use error::{Error, FieldProblem, Result};
pub use language::{Language, Words};
pub use workspace::Workspace;
