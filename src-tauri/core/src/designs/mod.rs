//! Designs of certificates and badges: data that say what stands where, in a text format that
//! people can read and change (docs/designs.md).
//!
//! Some travel with the program; others are taken in from files and kept. Must never know how a
//! page is drawn.

pub mod area;
mod areas;
mod base64;
mod built_in;
pub mod colour;
mod design;
mod edit;
mod fault;
pub mod field;
mod keys;
pub mod model;
mod own;
mod path;
mod places;
mod read;
mod scaled;
#[cfg(test)]
mod tests;

pub use built_in::built_in;
pub(crate) use built_in::{usual, usual_of};
pub use design::{Design, Encoded, Font};
pub use edit::{ChangeDesign, CopyDesign, change, copy};
pub use fault::{Fault, FaultKind};
pub use own::{
    ImportDesign, KeptDesign, Listed, RemoveDesign, find, import, list, remove, text_of,
};
#[cfg(test)]
pub(crate) use scaled::EDGE;
