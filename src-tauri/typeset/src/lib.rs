//! Pages in millimetres, fonts, shaping, line breaking, tables and QR codes, written as PDF.
//!
//! Three steps that never mix: a caller lays out [`Page`]s (with [`Shaper`], [`block`] and
//! [`table`]), a page is plain data that can be [dumped](dump) as text, and [`write`](mod@write)
//! turns pages into a file. Lengths are millimetres from the top left corner, font sizes points.
//!
//! Knows no event and no delegate. The only crate that names printpdf, and it never reads a clock,
//! a path or a random number: the same pages give the same bytes.

pub mod block;
pub mod dump;
pub mod error;
pub mod font;
pub mod page;
pub mod picture;
pub mod place;
mod qr;
pub mod shape;
pub mod table;
pub mod units;
pub mod write;

pub use block::{Block, Fit, Line, Span};
pub use error::{Error, Result};
pub use font::{FaceId, Fonts};
pub use page::{
    Bookmark, Colour, Element, Form, FormId, Item, Page, Path, PictureId, Scope, Segment, Stroke,
    Style, Tag,
};
pub use picture::Picture;
pub use place::Placement;
pub use shape::Shaper;
pub use write::{Document, Printing, Progress};
