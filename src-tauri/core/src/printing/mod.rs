//! Prints documents: gathers their plain data from the database and hands it over.
//!
//! The first of the three steps of a document (gather, lay out, write); it decides what is printed,
//! never how it looks.

mod certificates;
mod programme;

pub use certificates::{certificates, certificates_separately};
pub use programme::programme;
