//! The file as bytes: objects, where they stand, and the end that leads to them.
//!
//! Objects go out as they come, small ones packed together (ISO 32000-1, 7.5.7), so that a file of
//! thousands of pages is never whole in memory here. Must never know what an object means.

use std::io::Write;

use sha2::{Digest, Sha256};

use super::{
    deflate::Quick,
    syntax::{self, Id, whole},
};
use crate::Result;

/// Bytes that are kept before they are handed on.
const BUFFER: usize = 1 << 18;
/// Small objects in one packed stream; a reader unpacks all of them to see one.
const PACKED: usize = 200;

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere yet.
    Open,
    /// So many bytes from the beginning.
    At(u64),
    /// In a packed stream, as its so manyeth object.
    In(Id, u16),
}

/// A file being written.
pub(super) struct File<'o> {
    out: &'o mut dyn Write,
    buffer: Vec<u8>,
    handed_on: u64,
    places: Vec<Place>,
    packed: Packed,
    /// Objects are so alike that a code of their own would make them little shorter.
    deflater: Quick,
    hash: Sha256,
}

/// Small objects that wait to be packed.
#[derive(Default)]
struct Packed {
    ids: Vec<Id>,
    begins: Vec<usize>,
    bytes: Vec<u8>,
}

impl<'o> File<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        let mut buffer = Vec::with_capacity(BUFFER + BUFFER / 4);
        // Bytes above 127 tell every program that this is no text (7.5.2).
        buffer.extend(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
        Self {
            out,
            buffer,
            handed_on: 0,
            places: vec![Place::Open],
            packed: Packed::default(),
            deflater: Quick::default(),
            hash: Sha256::new(),
        }
    }

    /// The number of an object that is written later.
    pub(super) fn reserve(&mut self) -> Id {
        self.places.push(Place::Open);
        (self.places.len() - 1) as Id
    }

    /// Numbers of `count` objects that are written later, one after the other.
    pub(super) fn reserve_all(&mut self, count: usize) -> std::ops::Range<Id> {
        let first = self.places.len() as Id;
        self.places.resize(self.places.len() + count, Place::Open);
        first..first + count as Id
    }

    /// An object that is no stream, spelt by `write`.
    pub(super) fn object(&mut self, id: Id, write: impl FnOnce(&mut Vec<u8>)) -> Result<()> {
        self.packed.ids.push(id);
        self.packed.begins.push(self.packed.bytes.len());
        write(&mut self.packed.bytes);
        self.packed.bytes.push(b'\n');
        if self.packed.ids.len() == PACKED { self.pack() } else { Ok(()) }
    }

    /// A stream: the entries of its dictionary but for the length, and its content.
    pub(super) fn stream(&mut self, id: Id, entries: &[u8], content: &[u8]) -> Result<()> {
        self.places[id as usize] = Place::At(self.handed_on + self.buffer.len() as u64);
        let out = &mut self.buffer;
        whole(out, i64::from(id));
        out.extend(b" 0 obj\n<<");
        out.extend(entries);
        out.extend(b"/Length ");
        whole(out, content.len() as i64);
        out.extend(b">>\nstream\n");
        out.extend(content);
        // A content that ends in a return would look like one that ends before it, were a line feed
        // alone to follow: both together are one end of a line (ISO 32000-1, 7.3.8.1).
        out.extend(if content.ends_with(b"\r") { &b"\r\n"[..] } else { b"\n" });
        out.extend(b"endstream\nendobj\n");
        if self.buffer.len() >= BUFFER { self.hand_on() } else { Ok(()) }
    }

    /// Writes the small objects that wait.
    fn pack(&mut self) -> Result<()> {
        let packed = std::mem::take(&mut self.packed);
        if packed.ids.is_empty() {
            return Ok(());
        }
        let id = self.reserve();
        let mut content = Vec::with_capacity(packed.bytes.len() + 12 * packed.ids.len());
        for (i, (object, begin)) in packed.ids.iter().zip(&packed.begins).enumerate() {
            self.places[*object as usize] = Place::In(id, i as u16);
            whole(&mut content, i64::from(*object));
            content.push(b' ');
            whole(&mut content, *begin as i64);
            content.push(b' ');
        }
        let first = content.len();
        content.extend(&packed.bytes);
        let deflated = self.deflater.bytes(&content);
        let (count, filter) = (packed.ids.len(), "/Filter/FlateDecode");
        let entries = format!("/Type/ObjStm/N {count}/First {first}{filter}");
        self.stream(id, entries.as_bytes(), &deflated)
    }

    fn hand_on(&mut self) -> Result<()> {
        self.hash.update(&self.buffer);
        self.out.write_all(&self.buffer)?;
        self.handed_on += self.buffer.len() as u64;
        self.buffer.clear();
        Ok(())
    }

    /// Ends the file. Its identity is a digest of all that stands before, equal for equal contents,
    /// so that a printed file can be told from a changed one.
    pub(super) fn finish(mut self, catalog: Id, info: Id) -> Result<()> {
        self.pack()?;
        let id = self.reserve();
        self.hand_on()?;
        let begin = self.handed_on;
        self.places[id as usize] = Place::At(begin);
        let digest = self.hash.clone().finalize();
        let table = self.deflater.bytes(&self.rows());
        let mut entries = b"/Type/XRef/W[1 5 2]/Filter/FlateDecode".to_vec();
        entries.extend(b"/DecodeParms<</Predictor 12/Columns 8>>/Size ");
        whole(&mut entries, self.places.len() as i64);
        for (key, object) in [("/Root ", catalog), ("/Info ", info)] {
            entries.extend(key.bytes());
            syntax::reference(&mut entries, object);
        }
        entries.extend(b"/ID[");
        syntax::hexadecimal(&mut entries, &digest[..16]);
        syntax::hexadecimal(&mut entries, &digest[..16]);
        entries.push(b']');
        self.stream(id, &entries, &table)?;
        self.buffer.extend(format!("startxref\n{begin}\n%%EOF\n").bytes());
        self.hand_on()?;
        Ok(self.out.flush()?)
    }

    /// Where each object stands (7.5.8.3), as differences from the row above: most rows are alike.
    fn rows(&self) -> Vec<u8> {
        let mut table = Vec::with_capacity(self.places.len() * 9);
        let mut above = [0; 8];
        for (id, place) in self.places.iter().enumerate() {
            let row = place.row(id == 0);
            table.push(2);
            table.extend(row.iter().zip(above).map(|(byte, up)| byte.wrapping_sub(up)));
            above = row;
        }
        table
    }
}

impl Place {
    /// Kind, place, and number in the stream; the first object is the head of the free ones.
    fn row(self, is_head: bool) -> [u8; 8] {
        let (kind, place, last) = match self {
            Self::Open => (0, 0, if is_head { u16::MAX } else { 0 }),
            Self::At(place) => (1, place, 0),
            Self::In(stream, index) => (2, u64::from(stream), index),
        };
        let [_, _, _, a, b, c, d, e] = place.to_be_bytes();
        let [f, g] = last.to_be_bytes();
        [kind, a, b, c, d, e, f, g]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_reader_can_take_the_end_of_a_content_for_the_end_of_its_line() {
        for (content, end) in [(&b"ab"[..], &b"ab\nendstream"[..]), (b"a\r", b"a\r\r\nendstream")] {
            let mut out = Vec::new();
            let mut file = File::new(&mut out);
            let id = file.reserve();
            file.stream(id, b"", content).unwrap();
            file.hand_on().unwrap();
            assert!(out.windows(end.len()).any(|window| window == end));
        }
    }
}
