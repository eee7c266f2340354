//! What a workbook says before its sheets: their names, fonts, formats and shared texts.

use super::{
    records::{Fields, Records, Version},
    strings,
};
use crate::{
    CodePage, Font, Refusal, RefusalKind,
    limits::MAX_STYLES,
    show::{Look, look_of_code},
};
use std::collections::HashMap;

/// What all sheets share.
pub(super) struct Globals {
    pub(super) version: Version,
    pub(super) from_1904: bool,
    pub(super) fonts: Vec<Font>,
    /// Number formats by their numbers.
    pub(super) looks: HashMap<u16, Look>,
    /// Cell formats: the number of the font, the number of the number format.
    pub(super) formats: Vec<(u16, u16)>,
    pub(super) strings: Vec<strings::Raw>,
    pub(super) sheets: Vec<Named>,
}

/// A sheet as the workbook names it.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) hidden: bool,
    /// Whether it is no chart, macro sheet or module.
    pub(super) is_of_cells: bool,
    /// Where it begins in the stream.
    pub(super) start: usize,
}

/// # Errors
/// Encrypted, truncated, damaged; unknown format before Excel 95.
pub(super) fn read(stream: &[u8]) -> Result<Globals, Refusal> {
    let mut records = Records::new(stream, 0)?;
    let mut globals = Globals {
        version: version(&mut records)?,
        from_1904: false,
        fonts: Vec::new(),
        looks: HashMap::new(),
        formats: Vec::new(),
        strings: Vec::new(),
        sheets: Vec::new(),
    };
    loop {
        let record = records.next()?;
        match record.kind {
            0x000A => return Ok(globals),
            kind => globals.take(kind, record.fields)?,
        }
    }
}

/// The first record says which version wrote the stream ([MS-XLS] 2.4.21).
fn version(records: &mut Records<'_>) -> Result<Version, Refusal> {
    let mut first = records.next()?;
    match (first.kind, first.fields.short()?) {
        (0x0809, 0x0600) => Ok(Version::Excel97),
        (0x0809, 0x0500) => Ok(Version::Excel95(CodePage::Windows1252)),
        _ => Err(RefusalKind::UnknownFormat.into()),
    }
}

impl Globals {
    fn take(&mut self, kind: u16, mut fields: Fields<'_>) -> Result<(), Refusal> {
        match kind {
            // FilePass
            0x002F => return Err(RefusalKind::Encrypted.into()),
            // CodePage
            0x0042 => self.version = self.version.with_code_page(fields.short()?),
            // Date1904
            0x0022 => self.from_1904 = fields.short()? == 1,
            // Font
            0x0031 => self.fonts.push(font(fields, self.version)?),
            // Format
            0x041E => {
                let (number, code) = (fields.short()?, self.format_code(&mut fields)?);
                self.looks.insert(number, look_of_code(&code));
            }
            // XF
            0x00E0 => self.formats.push((fields.short()?, fields.short()?)),
            // SST
            0x00FC => self.strings = strings::shared(fields)?,
            // BoundSheet8
            0x0085 => self.sheets.push(named(fields, self.version)?),
            _ => {}
        }
        let most = self.fonts.len().max(self.formats.len()).max(self.sheets.len());
        if most > MAX_STYLES { Err(RefusalKind::TooLarge.into()) } else { Ok(()) }
    }

    fn format_code(&self, fields: &mut Fields<'_>) -> Result<String, Refusal> {
        match self.version {
            Version::Excel95(_) => strings::short(fields, self.version),
            Version::Excel97 => strings::long(fields, self.version),
        }
    }
}

fn font(mut fields: Fields<'_>, version: Version) -> Result<Font, Refusal> {
    fields.skip(6)?;
    let weight = fields.short()?;
    fields.skip(6)?;
    Ok(Font { bold: weight >= 600, name: strings::short(&mut fields, version)? })
}

fn named(mut fields: Fields<'_>, version: Version) -> Result<Named, Refusal> {
    Ok(Named {
        start: fields.long()? as usize,
        hidden: fields.byte()? & 3 != 0,
        is_of_cells: fields.byte()? == 0,
        name: strings::short(&mut fields, version)?,
    })
}
