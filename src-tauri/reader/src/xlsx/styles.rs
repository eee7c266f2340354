//! How cells look: their fonts, and which formats show dates (`styles.xml`).

use crate::{
    Font, Refusal, RefusalKind,
    fonts::Fonts,
    limits::MAX_STYLES,
    package::Part,
    show::{Look, look_of_code, look_of_id},
    xml::{Xml, attribute, flag, local, number},
};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// The cell formats that cells refer to by number.
#[derive(Default)]
pub(super) struct Styles(Vec<Style>);

/// One of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Style {
    pub(super) look: Look,
    pub(super) font: Option<u16>,
}

impl Styles {
    /// The format of that number; the plainest where there is none.
    pub(super) fn get(&self, number: usize) -> Style {
        self.0.get(number).copied().unwrap_or_default()
    }
}

/// What was read so far; differential formats (`dxfs`) have fonts too, which are no cell's.
#[derive(Default)]
struct Reading {
    section: Section,
    codes: HashMap<u32, Look>,
    fonts: Vec<Font>,
    formats: Vec<(u32, usize)>,
}

#[derive(Default, PartialEq)]
enum Section {
    #[default]
    Other,
    Codes,
    Fonts,
    Formats,
}

pub(super) fn read(mut xml: Xml<Part<'_, '_>>, fonts: &mut Fonts) -> Result<Styles, Refusal> {
    let mut reading = Reading::default();
    loop {
        match xml.next()? {
            Event::Start(element) => reading.start(&element)?,
            Event::End(element) => {
                if matches!(local(element.name()), "numFmts" | "fonts" | "cellXfs") {
                    reading.section = Section::Other;
                }
            }
            Event::Eof => return Ok(reading.finish(fonts)),
            _ => {}
        }
    }
}

impl Reading {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        match (&self.section, local(element.name())) {
            (Section::Other, "numFmts") => self.section = Section::Codes,
            (Section::Other, "fonts") => self.section = Section::Fonts,
            (Section::Other, "cellXfs") => self.section = Section::Formats,
            (Section::Codes, "numFmt") => {
                let code = attribute(element, "formatCode").unwrap_or_default();
                self.codes.insert(number(element, "numFmtId").unwrap_or(0), look_of_code(&code));
            }
            (Section::Fonts, name) => self.font(name, element),
            (Section::Formats, "xf") => {
                let id = number(element, "numFmtId").unwrap_or(0);
                self.formats.push((id, number(element, "fontId").unwrap_or(0)));
            }
            _ => {}
        }
        let most = self.codes.len().max(self.fonts.len()).max(self.formats.len());
        if most > MAX_STYLES { Err(RefusalKind::TooLarge.into()) } else { Ok(()) }
    }

    fn font(&mut self, name: &str, element: &BytesStart<'_>) {
        match (name, self.fonts.last_mut()) {
            ("font", _) => self.fonts.push(Font { name: String::new(), bold: false }),
            ("name", Some(font)) => font.name = attribute(element, "val").unwrap_or_default(),
            ("b", Some(font)) => font.bold = flag(element, "val", true),
            _ => {}
        }
    }

    fn finish(self, fonts: &mut Fonts) -> Styles {
        let places: Vec<_> = self.fonts.iter().map(|font| fonts.place(font)).collect();
        let style = |(id, font): (u32, usize)| Style {
            look: self.codes.get(&id).copied().unwrap_or_else(|| look_of_id(id)),
            font: places.get(font).copied().flatten(),
        };
        Styles(self.formats.iter().copied().map(style).collect())
    }
}
