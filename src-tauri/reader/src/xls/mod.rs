//! Reads .xls of Excel 95 and Excel 97 to 2003 ([MS-XLS]; the record layouts of Excel 95 are those
//! of OpenOffice's documentation of the format).
//!
//! Must never follow a chain of sectors further than the file is long, nor believe a count.

mod container;
mod globals;
mod records;
mod sheet;
mod strings;

use crate::{
    Book, Font, Format, Refusal, RefusalKind, Sheet,
    fonts::Fonts,
    limits::{Budget, MAX_SHEETS},
    shared::Shared,
    show::{Look, look_of_id},
};
use container::Container;
use globals::Globals;

/// What an .xls begins with, as every file of this container.
pub(crate) const SIGNATURE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The sheets of a workbook; unknown format where the container holds something else.
pub(crate) fn read(bytes: &[u8]) -> Result<Book, Refusal> {
    let container = Container::open(bytes).map_err(|refusal| match is_encrypted(bytes) {
        true => RefusalKind::Encrypted.into(),
        false => refusal,
    })?;
    // A workbook with a password is encrypted as a whole ([MS-OFFCRYPTO] 2.3.1).
    if container.has("EncryptedPackage") {
        return Err(RefusalKind::Encrypted.into());
    }
    let name = ["Workbook", "Book"].into_iter().find(|name| container.has(name));
    let stream = container.stream(name.ok_or(RefusalKind::UnknownFormat)?)?;
    let globals = globals::read(&stream)?;
    let mut fonts = Fonts::default();
    let known = Known::new(&globals, &mut fonts);
    let sheets = sheets(&stream, &globals, &known)?;
    Ok(Book {
        format: Format::Xls,
        encoding: None,
        delimiter: None,
        from_1904: globals.from_1904,
        fonts: fonts.into_list(),
        sheets,
    })
}

/// Whether a damaged container names its encrypted package all the same.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// What all sheets of a workbook share.
struct Known {
    version: records::Version,
    from_1904: bool,
    strings: Vec<Shared>,
    /// The font and the look of each cell format.
    formats: Vec<(Option<u16>, Look)>,
    fonts: Vec<Option<u16>>,
}

impl Known {
    fn new(globals: &Globals, fonts: &mut Fonts) -> Self {
        let places: Vec<_> = globals.fonts.iter().map(|font: &Font| fonts.place(font)).collect();
        let font = |number: u16| place(&places, number);
        let look = |id: u16| globals.looks.get(&id).copied();
        let formats = globals.formats.iter();
        let formats = formats
            .map(|&(number, id)| (font(number), look(id).unwrap_or_else(|| look_of_id(id.into()))))
            .collect();
        let strings = globals.strings.iter();
        let strings = strings
            .map(|(text, number)| Shared { text: text.clone(), font: number.and_then(font) })
            .collect();
        let (version, from_1904) = (globals.version, globals.from_1904);
        Self { version, from_1904, strings, formats, fonts: places }
    }
}

/// A font by its number: there is none of the number 4 ([MS-XLS] 2.5.129).
fn place(places: &[Option<u16>], number: u16) -> Option<u16> {
    let index = if number > 4 { number - 1 } else { number };
    places.get(usize::from(index)).copied().flatten()
}

/// Charts, macros and modules are no sheets of cells.
fn sheets(stream: &[u8], globals: &Globals, known: &Known) -> Result<Vec<Sheet>, Refusal> {
    if globals.sheets.len() > MAX_SHEETS {
        return Err(RefusalKind::TooManySheets.into());
    }
    let mut budget = Budget::new();
    let of_cells = globals.sheets.iter().filter(|sheet| sheet.is_of_cells);
    of_cells
        .map(|named| {
            let read = sheet::read(stream, named, known, &mut budget);
            read.map_err(|refusal| refusal.in_sheet(&named.name))
        })
        .collect()
}
