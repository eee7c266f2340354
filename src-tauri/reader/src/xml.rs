//! Streams the elements of an XML part, at a bounded cost.
//!
//! Must never resolve an entity that the part declares itself, nor hold more than one tag or one
//! piece of text: what such a part says may have been written to cost a fortune.

use crate::{
    Refusal, RefusalKind,
    limits::{MAX_DEPTH, MAX_TOKEN},
};
use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
    name::QName,
};
use std::{
    cell::Cell,
    io::{self, BufRead, BufReader, Read},
    rc::Rc,
};

/// How much is inflated at a time.
const BUFFER: usize = 32 << 10;

/// The elements of one part.
pub(crate) struct Xml<R: Read> {
    reader: Reader<Metered<R>>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: Read> Xml<R> {
    /// Reads a part that may use what is left of the bytes that all parts inflate to.
    pub(crate) fn new(part: R, left: Rc<Cell<u64>>) -> Self {
        let inner = BufReader::with_capacity(BUFFER, part);
        let metered = Metered { inner, left, token: MAX_TOKEN, refused: None };
        let mut reader = Reader::from_reader(metered);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), depth: 0 }
    }

    /// The next piece; `Eof` only after the end of the outermost element.
    pub(crate) fn next(&mut self) -> Result<Event<'_>, Refusal> {
        self.buffer.clear();
        self.reader.get_mut().token = MAX_TOKEN;
        // Asked after an error only, but by then the event holds the buffer.
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => return Err(refused(self.reader.get_ref().refused, &error).into()),
        };
        self.depth = match &event {
            Event::Start(_) if self.depth < MAX_DEPTH => self.depth + 1,
            Event::Start(_) | Event::DocType(_) => return Err(RefusalKind::Damaged.into()),
            Event::Eof if self.depth > 0 => return Err(RefusalKind::Damaged.into()),
            Event::End(_) => self.depth.saturating_sub(1),
            _ => self.depth,
        };
        Ok(event)
    }
}

fn refused(by_meter: Option<RefusalKind>, error: &quick_xml::Error) -> RefusalKind {
    match (by_meter, error) {
        (Some(kind), _) => kind,
        (None, quick_xml::Error::Io(error)) if error.kind() == io::ErrorKind::UnexpectedEof => {
            RefusalKind::Truncated
        }
        _ => RefusalKind::Damaged,
    }
}

/// Adds the letters of a piece of text to a string.
pub(crate) fn push(event: &Event<'_>, to: &mut String) -> Result<(), Refusal> {
    match event {
        Event::Text(text) => to.push_str(&text.xml10_content()),
        Event::CData(text) => to.push_str(&text.xml10_content()),
        Event::GeneralRef(reference) => match reference.resolve_char_ref() {
            Ok(Some(letter)) => to.push(letter),
            Ok(None) => {
                to.push_str(resolve_predefined_entity(reference).ok_or(RefusalKind::Damaged)?);
            }
            Err(_) => return Err(RefusalKind::Damaged.into()),
        },
        _ => {}
    }
    Ok(())
}

/// A name without its prefix.
pub(crate) fn local(name: QName<'_>) -> &str {
    // Names are short: a loop has found the colon before a search has begun.
    let name = name.into_inner();
    name.bytes().position(|byte| byte == b':').map_or(name, |colon| &name[colon + 1..])
}

/// The value of an attribute, by its name without prefix.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = element.attributes();
    let mut all = all.with_checks(false).flatten();
    let found = all.find(|attribute| local(attribute.key) == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// An attribute that is a number.
pub(crate) fn number<T: std::str::FromStr>(element: &BytesStart<'_>, name: &str) -> Option<T> {
    attribute(element, name)?.trim().parse().ok()
}

/// Whether an attribute that is there says yes; `default` where it is missing.
pub(crate) fn flag(element: &BytesStart<'_>, name: &str, default: bool) -> bool {
    attribute(element, name).map_or(default, |value| matches!(value.as_str(), "1" | "true" | "on"))
}

/// Counts what is read, of the part and since the last tag.
struct Metered<R: Read> {
    inner: BufReader<R>,
    left: Rc<Cell<u64>>,
    token: usize,
    refused: Option<RefusalKind>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(to)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Metered<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.refused = match (self.token, self.left.get()) {
            (0, _) | (_, 0) => Some(RefusalKind::TooLarge),
            _ => None,
        };
        match self.refused {
            Some(_) => Err(io::ErrorKind::QuotaExceeded.into()),
            None => self.inner.fill_buf(),
        }
    }

    fn consume(&mut self, count: usize) {
        self.token = self.token.saturating_sub(count);
        self.left.set(self.left.get().saturating_sub(count as u64));
        self.inner.consume(count);
    }
}
