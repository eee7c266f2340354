//! Embeds the fonts: the program cut down to the glyphs that are used, what a reader is told of it,
//! and the way from codes to glyphs and to characters (ISO 32000-1, 9.7).

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use printpdf::ToUnicodeCMap;

use super::{
    assemble,
    deflate::Deflater,
    fonts::{Usage, Used},
    syntax,
};
use crate::{Fonts, Result, font::Descriptor};

/// The fonts cut down to what is used of them: objects with the numbers from 1 on, and the entries
/// of a resource dictionary, spelt.
pub(super) fn embedded(fonts: &Fonts, usage: &Usage) -> Result<(Vec<assemble::Object>, Vec<u8>)> {
    let mut file = Document::with_version("1.7");
    let mut resources = Dictionary::new();
    for face in usage.faces(fonts) {
        let id = font(&face, &mut file)?;
        resources.set(format!("F{}", face.index), id);
    }
    let mut deflater = Deflater::default();
    let objects = std::mem::take(&mut file.objects).into_values();
    let spelt = objects.map(|object| spell(object, &mut deflater)).collect::<Result<_>>()?;
    let mut entries = Vec::new();
    syntax::entries(&mut entries, &resources);
    Ok((spelt, entries))
}

/// A font whose codes are the whole face's glyph numbers (9.7.6.2).
fn font(face: &Used<'_>, file: &mut Document) -> Result<ObjectId> {
    let name = Object::Name(face.name().into_bytes());
    let program = face.program()?;
    let length = program.len() as i64;
    let program = file.add_object(Stream::new(dictionary! { "Length1" => length }, program));
    let descriptor = file.add_object(described(face, &name, program));
    let descendant = dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType2",
        "BaseFont" => name.clone(),
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal("Identity"),
            "Supplement" => 0,
        },
        "W" => face.widths(),
        "DW" => 1000,
        "CIDToGIDMap" => file.add_object(face.glyph_map()?),
        "FontDescriptor" => descriptor,
    };
    let characters = file.add_object(characters(face));
    Ok(file.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => name,
        "Encoding" => "Identity-H",
        "ToUnicode" => characters,
        "DescendantFonts" => vec![descendant.into()],
    }))
}

/// Which characters the codes stand for, so that text can be taken out of the file (9.10.3).
fn characters(face: &Used<'_>) -> Stream {
    let codes = |text: &str| text.chars().map(u32::from).collect();
    let mappings = face.glyphs.iter().map(|(code, text)| (u32::from(*code), codes(text)));
    let map = ToUnicodeCMap { mappings: mappings.collect() };
    Stream::new(Dictionary::new(), map.to_cmap_string(&face.face.name).into_bytes())
}

/// What a reader is told of a font (table 122), lengths in thousandths of an em.
fn described(face: &Used<'_>, name: &Object, program: ObjectId) -> Dictionary {
    /// A Latin font; and one that leans (table 123).
    const NONSYMBOLIC: i64 = 1 << 5;
    const ITALIC: i64 = 1 << 6;
    let Descriptor { ascent, descent, frame, slant, weight } = face.face.descriptor;
    let thousandths =
        |units: i16| (f32::from(units) * 1000.0 / face.face.units_per_em).round() as i64;
    let frame = frame.map(|edge| Object::Integer(thousandths(edge)));
    dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => name.clone(),
        "Ascent" => thousandths(ascent),
        "Descent" => thousandths(descent),
        "CapHeight" => (face.face.cap_height * 1000.0).round() as i64,
        "ItalicAngle" => slant.round() as i64,
        "Flags" => NONSYMBOLIC | if slant == 0.0 { 0 } else { ITALIC },
        "StemV" => stem(weight),
        "FontBBox" => frame.to_vec(),
        "FontFile2" => program,
    }
}

/// No table of a font says how thick its stems are; this is what makers of PDF take for a weight.
fn stem(weight: u16) -> i64 {
    50 + (f32::from(weight) / 65.0).powi(2).round() as i64
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
