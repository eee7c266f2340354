//! Reads .ods: the rows of `content.xml` (OpenDocument 1.3, part 3, 9).
//!
//! Must never write out what a sheet repeats before it was paid for: below its last row stand a
//! million others, in one element.

mod cell;
mod styles;
mod table;

use crate::{
    Book, Format, Refusal, RefusalKind, Sheet,
    fonts::Fonts,
    limits::{Budget, MAX_SHEETS},
    package::Package,
    xml::{attribute, local},
};
use quick_xml::events::{BytesStart, Event};
use styles::Styles;
use table::Table;

/// The sheets of a document; unknown format where it is a text or a drawing.
pub(crate) fn read(mut package: Package<'_>) -> Result<Book, Refusal> {
    refuse_encrypted(&mut package)?;
    let (mut styles, mut budget) = (Styles::default(), Budget::new());
    if package.has("styles.xml") {
        let mut xml = package.part("styles.xml")?;
        loop {
            match xml.next()? {
                Event::Eof => break,
                event => styles.take(&event)?,
            }
        }
    }
    let mut document = Document::new(styles);
    let mut xml = package.part("content.xml")?;
    loop {
        match xml.next().map_err(|refusal| document.located_in_text(refusal))? {
            Event::Eof => return document.finish(),
            event => {
                let taken = document.take(&event, &mut budget);
                taken.map_err(|refusal| document.located(refusal))?;
            }
        }
    }
}

/// The list of parts says which are encrypted (part 2, 3.4).
fn refuse_encrypted(package: &mut Package<'_>) -> Result<(), Refusal> {
    const MANIFEST: &str = "META-INF/manifest.xml";
    if !package.has(MANIFEST) {
        return Ok(());
    }
    let mut xml = package.part(MANIFEST)?;
    loop {
        match xml.next()? {
            Event::Start(element) if local(element.name()) == "encryption-data" => {
                return Err(RefusalKind::Encrypted.into());
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// What was read so far.
struct Document {
    styles: Styles,
    fonts: Fonts,
    sheets: Vec<Sheet>,
    table: Option<Table>,
    is_spreadsheet: bool,
    from_1904: bool,
}

impl Document {
    fn new(styles: Styles) -> Self {
        let (fonts, sheets) = (Fonts::default(), Vec::new());
        Self { styles, fonts, sheets, table: None, is_spreadsheet: false, from_1904: false }
    }

    fn take(&mut self, event: &Event<'_>, budget: &mut Budget) -> Result<(), Refusal> {
        match (&mut self.table, event) {
            (Some(table), _) => {
                let is_over = table.take(event, &self.styles, &mut self.fonts, budget)?;
                if let Some(table) = self.table.take_if(|_| is_over) {
                    self.sheets.push(table.finish()?);
                }
            }
            (None, Event::Start(element)) if self.is_spreadsheet => self.start(element)?,
            (None, Event::Start(element)) if local(element.name()) == "spreadsheet" => {
                self.is_spreadsheet = true;
            }
            (None, _) => self.styles.take(event)?,
        }
        Ok(())
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        match local(element.name()) {
            "table" if self.sheets.len() == MAX_SHEETS => {
                return Err(RefusalKind::TooManySheets.into());
            }
            "table" => {
                let style = attribute(element, "style-name").unwrap_or_default();
                let name = attribute(element, "name").unwrap_or_default();
                let hidden = self.styles.is_hidden(&style);
                self.table = Some(Table::new(name, hidden, self.from_1904));
            }
            "null-date" => {
                let day = attribute(element, "date-value");
                self.from_1904 = day.is_some_and(|day| day.starts_with("1904"));
            }
            _ => {}
        }
        Ok(())
    }

    fn located_in_text(&self, refusal: Refusal) -> Refusal {
        let is_text = self.table.as_ref().is_some_and(Table::is_in_text);
        self.located(refusal.of_text(is_text))
    }

    fn located(&self, refusal: Refusal) -> Refusal {
        match &self.table {
            Some(table) => table.located(refusal),
            None => refusal,
        }
    }

    fn finish(self) -> Result<Book, Refusal> {
        if !self.is_spreadsheet {
            return Err(RefusalKind::UnknownFormat.into());
        }
        Ok(Book {
            format: Format::Ods,
            encoding: None,
            delimiter: None,
            from_1904: self.from_1904,
            fonts: self.fonts.into_list(),
            sheets: self.sheets,
        })
    }
}
