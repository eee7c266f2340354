//! The styles of a document, as far as lists need them: the fonts of cells, and hidden sheets.

use crate::{
    Font, Refusal, RefusalKind,
    limits::MAX_STYLES,
    xml::{attribute, local},
};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// How far a style may be derived from others.
const MAX_PARENTS: usize = 32;

/// Styles by their names.
#[derive(Default)]
pub(super) struct Styles {
    /// What the names of fonts stand for: `Arial1` for Arial.
    faces: HashMap<String, String>,
    styles: HashMap<String, Style>,
    /// The style that is being read; the empty name is the default of cells.
    current: Option<String>,
}

#[derive(Default)]
struct Style {
    parent: Option<String>,
    font: Option<String>,
    bold: Option<bool>,
    hidden: bool,
}

impl Styles {
    /// Takes what stands before the sheets, or in `styles.xml`.
    pub(super) fn take(&mut self, event: &Event<'_>) -> Result<(), Refusal> {
        match event {
            Event::Start(element) => self.start(element),
            Event::End(element) => {
                if matches!(local(element.name()), "style" | "default-style") {
                    self.current = None;
                }
            }
            _ => {}
        }
        let most = self.styles.len().max(self.faces.len());
        if most > MAX_STYLES { Err(RefusalKind::TooLarge.into()) } else { Ok(()) }
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        let value = |name| attribute(element, name);
        let current = self.current.as_ref().and_then(|name| self.styles.get_mut(name));
        match (local(element.name()), current) {
            ("font-face", _) => {
                let family = value("font-family").unwrap_or_default();
                let family = family.trim_matches(['\'', '"', ' ']).to_owned();
                self.faces.insert(value("name").unwrap_or_default(), family);
            }
            ("style", _) => {
                let name = value("name").unwrap_or_default();
                self.begin(name, value("parent-style-name"));
            }
            ("default-style", _) if value("family").as_deref() == Some("table-cell") => {
                self.begin(String::new(), None);
            }
            ("text-properties", Some(style)) => {
                style.font = value("font-name").or_else(|| value("font-family"));
                style.bold = value("font-weight").map(|weight| is_bold(&weight));
            }
            ("table-properties", Some(style)) => {
                style.hidden = value("display").as_deref() == Some("false");
            }
            _ => {}
        }
    }

    fn begin(&mut self, name: String, parent: Option<String>) {
        let parent = parent.or_else(|| (!name.is_empty()).then(String::new));
        self.styles.insert(name.clone(), Style { parent, ..Style::default() });
        self.current = Some(name);
    }

    /// Whether sheets of this style are hidden.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        self.styles.get(name).is_some_and(|style| style.hidden)
    }

    /// The font of cells of this style, or of the style that it is derived from.
    pub(super) fn font(&self, name: &str) -> Font {
        let (mut font, mut bold, mut next) = (None, None, Some(name));
        for _ in 0..MAX_PARENTS {
            let Some(style) = next.and_then(|name| self.styles.get(name)) else { break };
            font = font.or(style.font.as_deref());
            bold = bold.or(style.bold);
            next = style.parent.as_deref();
        }
        let name = font.unwrap_or_default();
        let face = self.faces.get(name).map_or(name, String::as_str);
        Font { name: face.to_owned(), bold: bold.unwrap_or(false) }
    }
}

fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600)
}
