//! The door between the window and core: one plain function a command, each a few lines. `call`
//! finds and runs them, `commands.rs` lists them.
//!
//! A command unpacks, calls one operation of core, repacks. It may wait: it runs on a thread of its
//! own. If it needs an `if` about the domain, the `if` moves down into core.

pub mod agenda;
pub mod attendance;
pub(crate) mod call;
pub mod certificates;
pub mod delegates;
pub mod designs;
pub mod desk;
pub mod documents;
pub mod error;
pub mod events;
pub mod fault;
pub mod files;
pub mod import;
pub mod journal;
pub mod overview;
pub mod people;
pub mod privacy;
pub mod quotas;
pub mod records;
pub mod safety;
pub mod search;
pub mod wire;
pub mod work;

/// What a command answers.
pub type Answer<T> = Result<T, wire::error::WireError>;
