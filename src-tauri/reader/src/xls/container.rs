//! The container that an .xls is: streams in chains of sectors ([MS-CFB]).
//!
//! Every chain is followed for at most as many sectors as the file has, so that one in a circle ends.

use crate::{Refusal, RefusalKind};

/// Sectors beyond this one are marks: end of chain, free, of the tables themselves.
const LAST_SECTOR: u32 = 0xFFFF_FFFA;
/// How many bytes the header has before the sectors of the largest size.
const HEADER: usize = 512;
/// Bytes of one entry of the directory.
const ENTRY: usize = 128;

/// The streams of the outermost storage.
pub(super) struct Container<'a> {
    bytes: &'a [u8],
    sector: usize,
    mini_sector: usize,
    /// Streams smaller than this stand in small sectors.
    cutoff: u64,
    next: Vec<u32>,
    mini_next: Vec<u32>,
    mini_stream: Vec<u8>,
    streams: Vec<Entry>,
}

#[derive(Clone)]
struct Entry {
    name: String,
    kind: u8,
    links: [u32; 3],
    start: u32,
    size: u64,
}

impl<'a> Container<'a> {
    /// # Errors
    /// Truncated or damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        if bytes.len() < HEADER {
            return Err(RefusalKind::Truncated.into());
        }
        let (sector, mini_sector) = (shift(bytes, 30)?, shift(bytes, 32)?);
        if !matches!(sector, 512 | 4096) || mini_sector != 64 {
            return Err(RefusalKind::Damaged.into());
        }
        let cutoff = u64::from(u32_at(bytes, 56)?);
        let (next, mini_next, mini_stream, streams) = Default::default();
        let mut container =
            Self { bytes, sector, mini_sector, cutoff, next, mini_next, mini_stream, streams };
        container.next = numbers(&container.table()?);
        container.mini_next = numbers(&container.chain(u32_at(bytes, 60)?)?);
        let directory = container.chain(u32_at(bytes, 48)?)?;
        container.read_directory(&directory)?;
        Ok(container)
    }

    /// Whether the outermost storage has a stream of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// The bytes of a stream.
    ///
    /// # Errors
    /// Missing, truncated, damaged.
    pub(super) fn stream(&self, name: &str) -> Result<Vec<u8>, Refusal> {
        let entry = self.entry(name).ok_or(RefusalKind::Damaged)?;
        let mut bytes = match entry.size < self.cutoff {
            true => self.mini_chain(entry.start)?,
            false => self.chain(entry.start)?,
        };
        let size = usize::try_from(entry.size).unwrap_or(usize::MAX);
        if bytes.len() < size {
            return Err(RefusalKind::Truncated.into());
        }
        bytes.truncate(size);
        Ok(bytes)
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.streams.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The table of which sector follows which; its own sectors stand in the header, and in a
    /// chain where there are more than 109 of them.
    fn table(&self) -> Result<Vec<u8>, Refusal> {
        let mut sectors = numbers(&self.bytes[76..HEADER]);
        let (mut more, mut left) = (u32_at(self.bytes, 68)?, self.sectors());
        while more < LAST_SECTOR {
            left = left.checked_sub(1).ok_or(RefusalKind::Damaged)?;
            let mut further = numbers(self.sector(more)?);
            more = further.pop().ok_or(RefusalKind::Truncated)?;
            sectors.extend(further);
        }
        let mut table = Vec::new();
        for sector in sectors.into_iter().filter(|sector| *sector < LAST_SECTOR) {
            table.extend_from_slice(self.sector(sector)?);
            if table.len() > self.bytes.len() + self.sector {
                return Err(RefusalKind::Damaged.into());
            }
        }
        Ok(table)
    }

    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector + 1
    }

    /// A sector; the last one of a file may be short.
    fn sector(&self, number: u32) -> Result<&'a [u8], Refusal> {
        let start = (number as usize + 1).saturating_mul(self.sector);
        let end = start.saturating_add(self.sector).min(self.bytes.len());
        let sector = self.bytes.get(start..end).filter(|sector| !sector.is_empty());
        Ok(sector.ok_or(RefusalKind::Truncated)?)
    }

    fn chain(&self, start: u32) -> Result<Vec<u8>, Refusal> {
        let (mut bytes, mut number, mut left) = (Vec::new(), start, self.sectors());
        while number < LAST_SECTOR {
            left = left.checked_sub(1).ok_or(RefusalKind::Damaged)?;
            bytes.extend_from_slice(self.sector(number)?);
            number = *self.next.get(number as usize).ok_or(RefusalKind::Damaged)?;
        }
        Ok(bytes)
    }

    fn mini_chain(&self, start: u32) -> Result<Vec<u8>, Refusal> {
        let (mut bytes, mut number, mut left) = (Vec::new(), start, self.mini_next.len() + 1);
        while number < LAST_SECTOR {
            left = left.checked_sub(1).ok_or(RefusalKind::Damaged)?;
            let start = (number as usize).saturating_mul(self.mini_sector);
            let end = start.saturating_add(self.mini_sector).min(self.mini_stream.len());
            let sector = self.mini_stream.get(start..end).filter(|sector| !sector.is_empty());
            bytes.extend_from_slice(sector.ok_or(RefusalKind::Truncated)?);
            number = *self.mini_next.get(number as usize).ok_or(RefusalKind::Damaged)?;
        }
        Ok(bytes)
    }

    fn read_directory(&mut self, directory: &[u8]) -> Result<(), Refusal> {
        let entries: Vec<_> = directory.chunks_exact(ENTRY).filter_map(entry).collect();
        let root = entries.first().filter(|root| root.kind == 5).ok_or(RefusalKind::Damaged)?;
        self.mini_stream = self.chain(root.start)?;
        self.streams = children(&entries, root.links[2]);
        Ok(())
    }
}

/// The streams of a storage: a tree of siblings. Those of storages inside (embedded workbooks) are
/// not among them.
fn children(entries: &[Entry], first: u32) -> Vec<Entry> {
    let (mut found, mut open, mut left) = (Vec::new(), vec![first], entries.len());
    while let Some(number) = open.pop() {
        let Some(entry) = entries.get(number as usize).filter(|_| left > 0) else { continue };
        left -= 1;
        open.extend([entry.links[0], entry.links[1]]);
        if entry.kind == 2 {
            found.push(entry.clone());
        }
    }
    found
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16::from_le_bytes(bytes.get(64..66)?.try_into().ok()?));
    let name = bytes.get(..length.saturating_sub(2).min(62))?;
    let units: Vec<u16> = name.as_chunks().0.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
    let link = |at| u32_at(bytes, at).ok();
    Some(Entry {
        name: String::from_utf16_lossy(&units),
        kind: *bytes.get(66)?,
        links: [link(68)?, link(72)?, link(76)?],
        start: link(116)?,
        // The upper half is garbage in files of small sectors.
        size: u64::from(link(120)?),
    })
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks().0.iter().map(|number| u32::from_le_bytes(*number)).collect()
}

fn u32_at(bytes: &[u8], at: usize) -> Result<u32, Refusal> {
    let number = bytes.get(at..at + 4).and_then(|number| number.try_into().ok());
    Ok(u32::from_le_bytes(number.ok_or(RefusalKind::Truncated)?))
}

/// A power of two of the header.
fn shift(bytes: &[u8], at: usize) -> Result<usize, Refusal> {
    let power = u32_at(bytes, at)? & 0xFFFF;
    Ok(1_usize.checked_shl(power).ok_or(RefusalKind::Damaged)?)
}
