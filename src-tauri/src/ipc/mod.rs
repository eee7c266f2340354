//! The door between the window and core: one handler a command, each a few lines.
//!
//! A handler unpacks, calls one operation of core, repacks. If it needs an `if` about the domain,
//! the `if` moves down into core.

pub mod delegates;
pub mod designs;
pub mod desk;
pub mod documents;
pub mod error;
pub mod events;
pub mod files;
pub mod journal;
pub mod privacy;
pub mod records;
pub mod safety;
pub mod wire;
pub mod work;

include!("command_names.rs");

/// What a command answers.
pub type Answer<T> = Result<T, wire::error::WireError>;
