//! The texts of records: short and long, and those that cells share.

use super::records::{Fields, Version};
use crate::{
    Refusal, RefusalKind,
    limits::{MAX_SHARED, MAX_TEXT, is_too_long},
};

/// A shared text, none where it is too long, and the number of the font of its first piece.
pub(super) type Raw = (Option<Box<str>>, Option<u16>);

/// A text whose length is one byte: names of fonts and sheets.
pub(super) fn short(fields: &mut Fields<'_>, version: Version) -> Result<String, Refusal> {
    let count = usize::from(fields.byte()?);
    text(fields, count, version)
}

/// A text whose length is two bytes.
pub(super) fn long(fields: &mut Fields<'_>, version: Version) -> Result<String, Refusal> {
    let count = usize::from(fields.short()?);
    text(fields, count, version)
}

fn text(fields: &mut Fields<'_>, count: usize, version: Version) -> Result<String, Refusal> {
    match version {
        Version::Excel95(page) => fields.coded(count, page),
        Version::Excel97 => {
            let flags = fields.byte()?;
            fields.letters(count, flags & 1 != 0)
        }
    }
}

/// The texts that cells share ([MS-XLS] 2.4.265); what the record says of their number is a lie in
/// some files, so the texts themselves are counted.
pub(super) fn shared(mut fields: Fields<'_>) -> Result<Vec<Raw>, Refusal> {
    let (mut strings, mut left) = (Vec::new(), MAX_TEXT);
    fields.skip(8)?;
    while !fields.is_empty() {
        let (text, font) = rich(&mut fields)?;
        left = left.checked_sub(text.len()).ok_or(RefusalKind::TooLarge)?;
        if strings.len() == MAX_SHARED {
            return Err(RefusalKind::TooLarge.into());
        }
        strings.push(((!is_too_long(&text)).then(|| text.into_boxed_str()), font));
    }
    Ok(strings)
}

/// A text whose pieces may look different ([MS-XLS] 2.5.293), and the font of the first.
fn rich(fields: &mut Fields<'_>) -> Result<(String, Option<u16>), Refusal> {
    let (count, flags) = (usize::from(fields.short()?), fields.byte()?);
    let pieces = if flags & 8 != 0 { fields.short()? } else { 0 };
    let phonetic = if flags & 4 != 0 { fields.long()? } else { 0 };
    let text = fields.letters(count, flags & 1 != 0)?;
    let mut font = None;
    for _ in 0..pieces {
        let (from, number) = (fields.short()?, fields.short()?);
        if from == 0 {
            font = Some(number);
        }
    }
    fields.skip(phonetic as usize)?;
    Ok((text, font))
}
