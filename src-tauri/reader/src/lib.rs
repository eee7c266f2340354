//! Reads a spreadsheet or a text file as the cells that it holds.
//!
//! Knows files, never people: what a cell means is for others to say. Must never give a cell that
//! the file does not show, never repair a text, and never trust what a file says of its own size.

mod book;

pub use book::{Book, Cell, Font, Format, Merged, Row, Sheet, Value};
