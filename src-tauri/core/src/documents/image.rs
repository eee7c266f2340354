//! A picture among the plain data of a document: known by its digest, its bytes at hand while the
//! document is made.
//!
//! The log keeps the digest alone; the content lies in the store of files under it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Image {
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    pub sha256: String,
    /// Its bytes, PNG or JPEG; none where the content is not there.
    #[serde(skip)]
    pub bytes: Option<Arc<[u8]>>,
}
