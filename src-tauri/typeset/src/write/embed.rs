//! Lets printpdf write the fonts, and takes them out of its file.

use lopdf::{Dictionary, Object, Stream};
use printpdf::{
    Codepoint, FontId, Op, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, Rect,
    TextItem,
};

use super::{
    assemble,
    deflate::Deflater,
    fonts::{Usage, Used},
    syntax,
};
use crate::{Error, Fonts, Result};

/// The fonts cut down to what is used of them: objects with the numbers from 1 on, and the entries
/// of a resource dictionary, spelt.
pub(super) fn embedded(fonts: &Fonts, usage: &Usage) -> Result<(Vec<assemble::Object>, Vec<u8>)> {
    let used: Vec<Used<'_>> = usage.faces(fonts).collect();
    let (mut file, resources) = extracted(&census(&used)?, &used)?;
    mend(&mut file, &resources, &used)?;
    let mut deflater = Deflater::default();
    let objects = std::mem::take(&mut file.objects).into_values();
    let spelt = objects.map(|object| spell(object, &mut deflater)).collect::<Result<_>>()?;
    let mut entries = Vec::new();
    syntax::entries(&mut entries, &resources);
    Ok((spelt, entries))
}

/// The name of a face in the file's resources.
fn name(face: &Used<'_>) -> String {
    format!("F{}", face.index)
}

/// One page that names every glyph that the file uses.
fn census(used: &[Used<'_>]) -> Result<lopdf::Document> {
    let mut pdf = PdfDocument::new("");
    let mut ops = vec![Op::StartTextSection];
    for face in used {
        let id = FontId(name(face));
        pdf.resources.fonts.map.insert(id.clone(), PdfFont::new(face.embeddable()?));
        ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(10.0) });
        let glyphs = face.glyphs.iter().map(|(g, text)| Codepoint::with_cid(*g, 0.0, text.clone()));
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs.collect())] });
    }
    ops.push(Op::EndTextSection);
    let frame = Rect::from_wh(Pt(10.0), Pt(10.0));
    let (trim_box, crop_box) = (frame.clone(), frame.clone());
    pdf.pages.push(PdfPage { media_box: frame, trim_box, crop_box, ops });
    // The fonts are cut already; the warnings say only that they are not cut again.
    let options = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
    Ok(pdf.to_lopdf_document(&options, &mut Vec::new()))
}

/// The fonts of the census in a file of their own, with what names them.
fn extracted(census: &lopdf::Document, used: &[Used<'_>]) -> Result<(lopdf::Document, Dictionary)> {
    let mut file = lopdf::Document::with_version("1.7");
    let mut resources = Dictionary::new();
    let page = census.page_iter().next().ok_or(Error::Incomplete("the page of glyphs"))?;
    let (_, from) = census.dereference(census.get_dictionary(page)?.get(b"Resources")?)?;
    if used.is_empty() {
        return Ok((file, resources));
    }
    let (_, fonts) = census.dereference(from.as_dict()?.get(b"Font")?)?;
    for face in used {
        let name = name(face);
        let font = fonts.as_dict()?.get(name.as_bytes())?;
        let (_, font) = census.dereference(font)?;
        let copied = copy(census, font, &mut file)?;
        let id = file.add_object(copied);
        resources.set(name, id);
    }
    Ok((file, resources))
}

/// Copies an object and all it refers to, in the order in which they are met.
fn copy(from: &lopdf::Document, object: &Object, to: &mut lopdf::Document) -> Result<Object> {
    Ok(match object {
        Object::Reference(id) => {
            let copied = copy(from, from.get_object(*id)?, to)?;
            Object::Reference(to.add_object(copied))
        }
        Object::Array(items) => {
            Object::Array(items.iter().map(|item| copy(from, item, to)).collect::<Result<_>>()?)
        }
        Object::Dictionary(entries) => Object::Dictionary(copy_entries(from, entries, to)?),
        Object::Stream(stream) => Object::Stream(Stream::new(
            copy_entries(from, &stream.dict, to)?,
            stream.content.clone(),
        )),
        plain => plain.clone(),
    })
}

fn copy_entries(
    from: &lopdf::Document,
    entries: &Dictionary,
    to: &mut lopdf::Document,
) -> Result<Dictionary> {
    let mut copied = Dictionary::new();
    for (name, entry) in entries {
        copied.set(name.clone(), copy(from, entry, to)?);
    }
    Ok(copied)
}

fn mend(file: &mut lopdf::Document, resources: &Dictionary, used: &[Used<'_>]) -> Result<()> {
    for face in used {
        let id = resources.get(name(face).as_bytes())?.as_reference()?;
        let font = file.get_dictionary(id)?.clone();
        let mended = face.mend(file, &font)?;
        file.objects.insert(id, mended.into());
    }
    Ok(())
}

/// An object of the skeleton; a stream is deflated, unless it is.
fn spell(object: Object, deflater: &mut Deflater) -> Result<assemble::Object> {
    let mut entries = Vec::new();
    let Object::Stream(mut stream) = object else {
        syntax::object(&mut entries, &object);
        return Ok(assemble::Object::Plain(entries));
    };
    let mut content = stream.content;
    if !stream.dict.has(b"Filter") {
        content = deflater.bytes(&content)?;
        stream.dict.set("Filter", "FlateDecode");
    }
    syntax::entries(&mut entries, &stream.dict);
    Ok(assemble::Object::Stream { entries, content })
}
