//! One page's items as a PDF content stream, through printpdf's operations.
//!
//! Glyph codes are the glyph numbers of the whole font, so that pages can be written before the
//! fonts are cut down. Must never move anything: what a page says stands where it says.

use std::{collections::BTreeMap, io::Write};

use lopdf::Object;
use printpdf::{
    Codepoint, Color, DictItem, FontId, Line, LinePoint, Op, PaintMode, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rect, Rgb,
    TextItem, TextMatrix, WindingOrder, XObjectId, XObjectTransform,
};

use super::Translated;
use crate::{
    Colour, Error, FaceId, Fonts, Item, Page, Path, Result, Segment, Stroke,
    page::Run,
    qr,
    shape::{Glyph, Word},
    units::pt,
};

/// The name of a face in the file's resources.
pub(super) fn font_id(face: FaceId) -> FontId {
    FontId(format!("F{}", face.0))
}

/// The name of a form in the file's resources.
pub(super) fn form_id(form: usize) -> XObjectId {
    XObjectId(format!("A{form}"))
}

/// Translates chunks of pages; one for each worker.
pub(super) struct Translator {
    fonts: BTreeMap<FontId, PdfFont>,
}

impl Translator {
    pub(super) fn new(fonts: &Fonts) -> Self {
        let faces = (0..).map(|i| font_id(FaceId(i))).zip(fonts.faces());
        Self { fonts: faces.map(|(id, face)| (id, PdfFont::new(bare(&face.parsed)))).collect() }
    }

    /// The pages' content streams, deflated.
    pub(super) fn pages(&self, pages: &[Page]) -> Result<Vec<Translated>> {
        let streams = self.streams(pages)?;
        let translate = |(page, mut content): (&Page, Vec<u8>)| {
            append_codes(&mut content, page, &page.items)?;
            let size = (pt(page.width), pt(page.height));
            Ok(Translated { size, content: deflate(&content)?, bookmarks: page.bookmarks.clone() })
        };
        pages.iter().zip(streams).map(translate).collect()
    }

    /// The content streams as printpdf writes them, without QR codes.
    pub(super) fn streams(&self, pages: &[Page]) -> Result<Vec<Vec<u8>>> {
        let mut document = PdfDocument::new("");
        for (id, font) in &self.fonts {
            document.resources.fonts.map.insert(id.clone(), font.clone());
        }
        document.pages = pages.iter().map(page).collect();
        // The warnings say only that the fonts have no bytes, which is so on purpose.
        let options = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
        let written = document.to_lopdf_document(&options, &mut Vec::new());
        contents(written).ok_or(Error::Incomplete("a page's content"))
    }
}

/// Only the character map: widths and bytes are needed once, in the finished file.
fn bare(font: &ParsedFont) -> ParsedFont {
    ParsedFont { glyph_widths: BTreeMap::new(), ..font.clone() }
}

fn contents(mut document: lopdf::Document) -> Option<Vec<Vec<u8>>> {
    let root = document.trailer.get(b"Root").ok()?.as_reference().ok()?;
    let pages = document.get_dictionary(root).ok()?.get(b"Pages").ok()?.as_reference().ok()?;
    let kids = document.get_dictionary(pages).ok()?.get(b"Kids").ok()?.as_array().ok()?.clone();
    let content = |kid: Object| {
        let page = document.get_dictionary(kid.as_reference().ok()?).ok()?;
        let id = page.get(b"Contents").ok()?.as_reference().ok()?;
        match document.objects.remove(&id)? {
            Object::Stream(stream) => Some(stream.content),
            _ => None,
        }
    };
    kids.into_iter().map(content).collect()
}

fn page(page: &Page) -> PdfPage {
    let frame = Rect::from_wh(Pt(pt(page.width)), Pt(pt(page.height)));
    let mut pen = Pen { height: page.height, ops: Vec::new(), in_text: false, ink: None };
    page.items.iter().for_each(|item| pen.draw(item));
    pen.leave_text();
    PdfPage { media_box: frame.clone(), trim_box: frame.clone(), crop_box: frame, ops: pen.ops }
}

/// Collects the operations of one page.
struct Pen {
    height: f32,
    ops: Vec<Op>,
    in_text: bool,
    /// The fill colour that is set.
    ink: Option<Colour>,
}

impl Pen {
    fn draw(&mut self, item: &Item) {
        match item {
            Item::Text(run) => self.text(run),
            Item::Rule { from, to, stroke } => self.rule(*from, *to, *stroke),
            Item::Rect { x, y, width, height, fill } => self.rect(*x, *y, *width, *height, *fill),
            Item::Path(path) => self.path(path),
            Item::Form(form) => self.form(form.0),
            Item::Group(_, items) => items.iter().for_each(|item| self.draw(item)),
            Item::Qr { .. } | Item::Picture { .. } => {}
        }
    }

    fn text(&mut self, run: &Run) {
        self.fill_with(run.style.colour);
        if !self.in_text {
            self.ops.push(Op::StartTextSection);
            self.in_text = true;
        }
        let face = run.words.first().map_or(run.style.face, |w| w.face);
        let font = PdfFontHandle::External(font_id(face));
        self.ops.push(Op::SetFont { font, size: Pt(run.style.size) });
        let matrix = TextMatrix::Translate(self.x(run.x), self.y(run.y));
        self.ops.push(Op::SetTextMatrix { matrix });
        show(&mut self.ops, run);
    }

    fn rule(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.leave_text();
        self.stroke_with(stroke);
        let points = vec![self.point(from.0, from.1, false), self.point(to.0, to.1, false)];
        self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
    }

    fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, fill: Colour) {
        self.leave_text();
        self.fill_with(fill);
        let rectangle = Rect {
            x: self.x(x),
            y: self.y(y + height),
            width: Pt(hundredth(pt(width))),
            height: Pt(hundredth(pt(height))),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn path(&mut self, path: &Path) {
        self.leave_text();
        path.fill.into_iter().for_each(|fill| self.fill_with(fill));
        path.stroke.into_iter().for_each(|stroke| self.stroke_with(stroke));
        let rings = self.rings(&path.segments);
        match (path.fill, path.stroke) {
            (Some(_), stroke) => {
                let mode = if stroke.is_some() { PaintMode::FillStroke } else { PaintMode::Fill };
                let rings = rings.into_iter().map(|(points, _)| PolygonRing { points }).collect();
                let polygon = Polygon { rings, mode, winding_order: WindingOrder::EvenOdd };
                self.ops.push(Op::DrawPolygon { polygon });
            }
            (None, Some(_)) => {
                let line = |(points, is_closed)| Op::DrawLine { line: Line { points, is_closed } };
                self.ops.extend(rings.into_iter().map(line));
            }
            (None, None) => {}
        }
    }

    /// The parts of a path as printpdf writes them: control points marked, and whether closed.
    fn rings(&self, segments: &[Segment]) -> Vec<(Vec<LinePoint>, bool)> {
        let mut rings: Vec<(Vec<LinePoint>, bool)> = Vec::new();
        for segment in segments {
            if let Segment::Move(x, y) = *segment {
                rings.push((vec![self.point(x, y, false)], false));
                continue;
            }
            let Some((points, closed)) = rings.last_mut() else { continue };
            match *segment {
                Segment::Move(..) => {}
                Segment::Line(x, y) => points.push(self.point(x, y, false)),
                Segment::Curve(a, b, c, d, x, y) => points.extend([
                    self.point(a, b, true),
                    self.point(c, d, true),
                    self.point(x, y, false),
                ]),
                Segment::Close => *closed = true,
            }
        }
        rings
    }

    fn form(&mut self, form: usize) {
        self.leave_text();
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.push(Op::UseXobject { id: form_id(form), transform });
    }

    fn leave_text(&mut self) {
        if self.in_text {
            self.ops.push(Op::EndTextSection);
            self.in_text = false;
        }
    }

    fn fill_with(&mut self, colour: Colour) {
        if self.ink != Some(colour) {
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
            self.ink = Some(colour);
        }
    }

    fn stroke_with(&mut self, stroke: Stroke) {
        self.ops.push(Op::SetOutlineColor { col: rgb(stroke.colour) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(hundredth(pt(stroke.width))) });
    }

    fn x(&self, x: f32) -> Pt {
        Pt(hundredth(pt(x)))
    }

    fn y(&self, y: f32) -> Pt {
        Pt(hundredth(pt(self.height - y)))
    }

    fn point(&self, x: f32, y: f32, bezier: bool) -> LinePoint {
        LinePoint { p: Point { x: self.x(x), y: self.y(y) }, bezier }
    }
}

/// A hundredth of a point is a 280th of a millimetre: finer than any printer, and short to write.
fn hundredth(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn rgb(colour: Colour) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    let (r, g, b) = (part(colour.0), part(colour.1), part(colour.2));
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}

/// Shows the words of a run, each two joined by a space.
fn show(ops: &mut Vec<Op>, run: &Run) {
    let mut items = Items { done: Vec::new(), pending: String::new() };
    let tracking = run.style.tracking;
    for (i, word) in run.words.iter().enumerate() {
        if i > 0 {
            items.space(tracking);
        }
        if word.glyphs.iter().all(|g| g.readable) {
            word.glyphs.iter().for_each(|glyph| items.glyph(glyph, tracking));
        } else {
            items.flush_into(ops);
            show_with_text(ops, word, tracking);
        }
    }
    if run.space_after {
        items.space(0.0);
    }
    items.flush_into(ops);
}

/// Glyphs that read as something else carry their text beside them (ISO 32000-1, 14.9.4).
fn show_with_text(ops: &mut Vec<Op>, word: &Word, tracking: f32) {
    let mut data = vec![0xfe, 0xff];
    data.extend(word.text().encode_utf16().flat_map(u16::to_be_bytes));
    let text = DictItem::String { data, literal: false };
    let properties = DictItem::Dict { map: BTreeMap::from([("ActualText".to_owned(), text)]) };
    ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties });
    let mut items = Items { done: Vec::new(), pending: String::new() };
    word.glyphs.iter().for_each(|glyph| items.glyph(glyph, tracking));
    items.flush_into(ops);
    ops.push(Op::EndMarkedContent);
}

/// The parts of one show operation: texts, single glyphs and moves.
struct Items {
    done: Vec<TextItem>,
    /// Characters whose glyph the character map gives, written as one string.
    pending: String,
}

impl Items {
    fn glyph(&mut self, glyph: &Glyph, tracking: f32) {
        let mut characters = glyph.text.chars();
        match (characters.next(), characters.next()) {
            (Some(c), None) if glyph.readable && glyph.nominal => self.pending.push(c),
            _ => {
                self.flush();
                let text = glyph.text.to_string();
                self.done.push(TextItem::GlyphIds(vec![Codepoint::with_cid(glyph.id, 0.0, text)]));
            }
        }
        self.advance(glyph.kern + tracking);
    }

    fn space(&mut self, tracking: f32) {
        self.pending.push(' ');
        self.advance(tracking);
    }

    /// Moves on by `em` more than the glyph's own advance.
    fn advance(&mut self, em: f32) {
        let thousandths = -(em * 1000.0 * 10.0).round() / 10.0;
        if thousandths != 0.0 {
            self.flush();
            self.done.push(TextItem::Offset(thousandths));
        }
    }

    fn flush(&mut self) {
        if !self.pending.is_empty() {
            self.done.push(TextItem::Text(std::mem::take(&mut self.pending)));
        }
    }

    fn flush_into(&mut self, ops: &mut Vec<Op>) {
        self.flush();
        if !self.done.is_empty() {
            ops.push(Op::ShowText { items: std::mem::take(&mut self.done) });
        }
    }
}

/// QR codes go straight into the stream: a code through printpdf costs more than the whole page.
fn append_codes(content: &mut Vec<u8>, page: &Page, items: &[Item]) -> Result<()> {
    for item in items {
        if let Item::Group(_, items) = item {
            append_codes(content, page, items)?;
        }
        let Item::Qr { x, y, size, text } = item else { continue };
        let matrix = qr::matrix(text)?;
        let module = pt(*size) / matrix.edge as f32;
        let (left, bottom) = (hundredth(pt(*x)), hundredth(pt(page.height - y - size)));
        write!(content, "\nq 0 g {module} 0 0 {module} {left} {bottom} cm\n")?;
        for (column, row, length) in matrix.runs {
            writeln!(content, "{column} {} {length} 1 re", matrix.edge - row - 1)?;
        }
        content.extend_from_slice(b"f Q");
    }
    Ok(())
}

/// Deflated with zlib-rs at level 6.
pub(crate) fn deflate(bytes: &[u8]) -> Result<Vec<u8>> {
    let room = Vec::with_capacity(bytes.len() / 3 + 64);
    let mut encoder = flate2::write::ZlibEncoder::new(room, flate2::Compression::new(6));
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
