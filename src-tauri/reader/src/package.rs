//! The zip package that .xlsx and .ods are: its parts by name, one at a time, inflated as they are
//! read.
//!
//! Must never write a part anywhere nor open one that is not asked for: names that climb out of the
//! package, packages in packages and parts that inflate without end are then harmless.

use crate::{
    Refusal, RefusalKind,
    limits::{MAX_INFLATED, MAX_PARTS},
    xml::Xml,
};
use std::{cell::Cell, collections::HashMap, io::Cursor, rc::Rc};
use zip::{ZipArchive, read::ZipFile, result::ZipError};

/// A part that is being inflated.
pub(crate) type Part<'a, 'b> = ZipFile<'a, Cursor<&'b [u8]>>;

/// A package whose parts are still to be read.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Places of the parts by their names in small letters, as Windows compares them.
    places: HashMap<String, usize>,
    left: Rc<Cell<u64>>,
}

impl<'a> Package<'a> {
    /// # Errors
    /// Truncated, damaged, too many parts.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken(bytes))?;
        if archive.len() > MAX_PARTS {
            return Err(RefusalKind::TooLarge.into());
        }
        let names = archive.file_names().enumerate();
        let names = names.filter_map(|(place, name)| Some((key(&name.ok()?), place)));
        let places = names.collect();
        Ok(Self { archive, places, left: Rc::new(Cell::new(MAX_INFLATED)) })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&key(name))
    }

    /// A part's elements.
    ///
    /// # Errors
    /// Missing (damaged), encrypted, in a compression that no spreadsheet uses.
    pub(crate) fn part(&mut self, name: &str) -> Result<Xml<Part<'_, 'a>>, Refusal> {
        let place = *self.places.get(&key(name)).ok_or(RefusalKind::Damaged)?;
        let part = self.archive.by_index(place).map_err(|error| problem(&error))?;
        Ok(Xml::new(part, Rc::clone(&self.left)))
    }
}

/// Some programs write `\` and other capitals than they refer to.
fn key(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_lowercase()
}

/// A package ends with the table of its parts, so one without has lost its end.
fn broken(bytes: &[u8]) -> RefusalKind {
    const END: &[u8] = b"PK\x05\x06";
    let tail = &bytes[bytes.len().saturating_sub(66 << 10)..];
    match tail.windows(END.len()).any(|window| window == END) {
        true => RefusalKind::Damaged,
        false => RefusalKind::Truncated,
    }
}

fn problem(error: &ZipError) -> RefusalKind {
    /// How a package says AES (APPNOTE 7.2, WinZip's AE-x).
    const AES: u16 = 99;
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)
        | ZipError::InvalidPassword
        | ZipError::CompressionMethodNotSupported(AES) => RefusalKind::Encrypted,
        _ => RefusalKind::Damaged,
    }
}
