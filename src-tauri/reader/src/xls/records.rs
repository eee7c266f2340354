//! The records of a workbook's stream, and the numbers and letters in them.

use crate::{CodePage, Refusal, RefusalKind};

/// Kind of the record that a longer one goes on in.
const CONTINUE: u16 = 0x003C;

/// How a workbook writes letters.
#[derive(Debug, Clone, Copy)]
pub(super) enum Version {
    /// Excel 95: bytes of a code page.
    Excel95(CodePage),
    /// Excel 97 to 2003: Unicode.
    Excel97,
}

impl Version {
    /// The code page of a workbook of Excel 95; what is not Vietnam's is read as of the West.
    pub(super) fn with_code_page(self, number: u16) -> Self {
        match (self, number) {
            (Self::Excel95(_), 1258) => Self::Excel95(CodePage::Windows1258),
            (Self::Excel95(_), _) => Self::Excel95(CodePage::Windows1252),
            (Self::Excel97, _) => Self::Excel97,
        }
    }
}

/// The records from a place in the stream on.
pub(super) struct Records<'a>(&'a [u8]);

/// One record, with those that it goes on in.
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) fields: Fields<'a>,
}

impl<'a> Records<'a> {
    pub(super) fn new(stream: &'a [u8], from: usize) -> Result<Self, Refusal> {
        Ok(Self(stream.get(from..).ok_or(RefusalKind::Truncated)?))
    }

    /// The next record.
    ///
    /// # Errors
    /// Truncated where there is none: a workbook and a sheet say where they end.
    pub(super) fn next(&mut self) -> Result<Record<'a>, Refusal> {
        let (kind, part) = self.part()?;
        let mut more = Vec::new();
        while self.0.starts_with(&CONTINUE.to_le_bytes()) {
            more.push(self.part()?.1);
        }
        more.reverse();
        Ok(Record { kind, fields: Fields { part, more } })
    }

    fn part(&mut self) -> Result<(u16, &'a [u8]), Refusal> {
        let (head, rest) = self.0.split_first_chunk::<4>().ok_or(RefusalKind::Truncated)?;
        let [kind, length] = [[head[0], head[1]], [head[2], head[3]]].map(u16::from_le_bytes);
        let (part, rest) =
            rest.split_at_checked(usize::from(length)).ok_or(RefusalKind::Truncated)?;
        self.0 = rest;
        Ok((kind, part))
    }
}

/// What is left of a record.
pub(super) struct Fields<'a> {
    part: &'a [u8],
    /// The parts after it, the next one last.
    more: Vec<&'a [u8]>,
}

impl<'a> Fields<'a> {
    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.part.is_empty() && self.more.iter().all(|part| part.is_empty())
    }

    fn turn(&mut self) -> Result<(), Refusal> {
        self.part = self.more.pop().ok_or(RefusalKind::Damaged)?;
        Ok(())
    }

    pub(super) fn byte(&mut self) -> Result<u8, Refusal> {
        loop {
            match self.part.split_first() {
                Some((byte, rest)) => {
                    self.part = rest;
                    return Ok(*byte);
                }
                None => self.turn()?,
            }
        }
    }

    fn bytes<const N: usize>(&mut self) -> Result<[u8; N], Refusal> {
        let mut bytes = [0; N];
        for byte in &mut bytes {
            *byte = self.byte()?;
        }
        Ok(bytes)
    }

    pub(super) fn short(&mut self) -> Result<u16, Refusal> {
        self.bytes().map(u16::from_le_bytes)
    }

    pub(super) fn long(&mut self) -> Result<u32, Refusal> {
        self.bytes().map(u32::from_le_bytes)
    }

    pub(super) fn double(&mut self) -> Result<[u8; 8], Refusal> {
        self.bytes()
    }

    pub(super) fn skip(&mut self, mut count: usize) -> Result<(), Refusal> {
        while count > self.part.len() {
            count -= self.part.len();
            self.turn()?;
        }
        self.part = &self.part[count..];
        Ok(())
    }

    /// So many letters, of two bytes or of one; a part that goes on with them says anew which
    /// ([MS-XLS] 2.5.293).
    pub(super) fn letters(&mut self, count: usize, is_wide: bool) -> Result<String, Refusal> {
        let (mut units, mut is_wide) = (Vec::new(), is_wide);
        while units.len() < count {
            if self.part.is_empty() {
                self.turn()?;
                is_wide = self.byte()? & 1 != 0;
                continue;
            }
            let left = count - units.len();
            if is_wide {
                let (pairs, odd) = self.part.as_chunks::<2>();
                let taken = left.min(pairs.len());
                units.extend(pairs[..taken].iter().map(|pair| u16::from_le_bytes(*pair)));
                if taken == 0 && !odd.is_empty() {
                    return Err(RefusalKind::Damaged.into());
                }
                self.part = &self.part[taken * 2..];
            } else {
                let (taken, rest) = self.part.split_at(left.min(self.part.len()));
                units.extend(taken.iter().map(|byte| u16::from(*byte)));
                self.part = rest;
            }
        }
        Ok(String::from_utf16_lossy(&units))
    }

    /// So many bytes as letters of a code page.
    pub(super) fn coded(&mut self, count: usize, page: CodePage) -> Result<String, Refusal> {
        (0..count).map(|_| Ok(page.letter(self.byte()?))).collect()
    }
}
