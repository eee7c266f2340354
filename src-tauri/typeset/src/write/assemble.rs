//! Puts fonts, artwork and content streams together to a file.
//!
//! A skeleton holds all that the pages share; it is made once and cloned for each separate file.
//! Must never take anything into the file that differs from one run to the next.

use std::{collections::BTreeMap, io::Write};

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, Op, PdfDocument, PdfFont, PdfFontHandle,
    PdfPage, PdfSaveOptions, Pt, Rect, TextItem, XObject,
};
use sha2::{Digest, Sha256};

use super::{
    Document, Translated,
    content::{Translator, deflate, font_id, form_id},
    fonts::{Usage, Used},
};
use crate::{Error, FaceId, Form, Page, Result, units::pt};

/// Pages under one node of the page tree; more make a deeper tree.
const BRANCHES: usize = 100;

/// Everything of a file but its pages.
#[derive(Clone)]
pub(super) struct Skeleton {
    document: lopdf::Document,
    resources: ObjectId,
    language: String,
    made_at: DateTime<Utc>,
}

impl Skeleton {
    pub(super) fn new(document: &Document<'_>, usage: &Usage) -> Result<Self> {
        let used: Vec<Used<'_>> = usage.faces(document.fonts).collect();
        let census = census(document, &used)?;
        let (mut file, resources) = shared(&census)?;
        mend_fonts(&mut file, resources, &used)?;
        for object in file.objects.values_mut() {
            if let Object::Stream(stream) = object {
                compress(stream)?;
            }
        }
        let (language, made_at) = (document.language.to_owned(), document.made_at);
        Ok(Self { document: file, resources, language, made_at })
    }

    /// Writes the file.
    pub(super) fn save(
        mut self,
        title: &str,
        pages: Vec<Translated>,
        out: &mut dyn Write,
    ) -> Result<()> {
        let identity = self.identity(title, &pages);
        let bookmarks: Vec<_> = pages
            .iter()
            .map(|page| page.bookmarks.first().map(|entry| entry.title.clone()))
            .collect();
        let ids: Vec<_> = pages.into_iter().map(|page| self.add_page(page)).collect();
        let tree = self.grow_tree(&ids)?;
        let outline = self.add_outline(&bookmarks, &ids);
        self.add_catalog(title, tree, outline);
        let id = Object::String(identity.to_vec(), StringFormat::Hexadecimal);
        self.document.trailer.set("ID", vec![id.clone(), id]);
        let mut out = out;
        self.document.save_to(&mut out)?;
        Ok(())
    }

    /// Equal for equal contents, so that a printed file can be told from a changed one.
    fn identity(&self, title: &str, pages: &[Translated]) -> [u8; 16] {
        let mut hash = Sha256::new();
        hash.update(title);
        hash.update(self.made_at.to_rfc3339());
        pages.iter().for_each(|page| hash.update(&page.content));
        let digest = hash.finalize();
        std::array::from_fn(|i| digest[i])
    }

    /// Adds a page that as yet has no parent.
    fn add_page(&mut self, page: Translated) -> ObjectId {
        let filter = dictionary! { "Filter" => "FlateDecode" };
        let content = self.document.add_object(Stream::new(filter, page.content));
        self.document.add_object(dictionary! {
            "Type" => "Page",
            "MediaBox" => vec![0.into(), 0.into(), page.size.0.into(), page.size.1.into()],
            "Resources" => self.resources,
            "Contents" => content,
        })
    }

    /// A balanced tree over the pages, so that a reader finds any page in a few steps.
    fn grow_tree(&mut self, pages: &[ObjectId]) -> Result<ObjectId> {
        let mut level: Vec<(ObjectId, i64)> = pages.iter().map(|id| (*id, 1)).collect();
        loop {
            level =
                level.chunks(BRANCHES).map(|kids| self.add_node(kids)).collect::<Result<_>>()?;
            match level[..] {
                [(root, _)] => return Ok(root),
                [] => level = vec![self.add_node(&[])?],
                _ => {}
            }
            if let [(root, 0)] = level[..] {
                return Ok(root);
            }
        }
    }

    fn add_node(&mut self, kids: &[(ObjectId, i64)]) -> Result<(ObjectId, i64)> {
        let count = kids.iter().map(|(_, pages)| pages).sum::<i64>();
        let references: Vec<Object> = kids.iter().map(|(id, _)| Object::Reference(*id)).collect();
        let node = self.document.add_object(dictionary! {
            "Type" => "Pages", "Count" => count, "Kids" => references,
        });
        for (kid, _) in kids {
            self.document.get_dictionary_mut(*kid)?.set("Parent", node);
        }
        Ok((node, count))
    }

    /// One entry a bookmarked page.
    fn add_outline(
        &mut self,
        bookmarks: &[Option<String>],
        pages: &[ObjectId],
    ) -> Option<ObjectId> {
        let named =
            bookmarks.iter().zip(pages).filter_map(|(name, page)| Some((name.as_ref()?, *page)));
        let named: Vec<_> = named.collect();
        let outline = self.document.new_object_id();
        let ids: Vec<_> = named.iter().map(|_| self.document.new_object_id()).collect();
        for (i, (name, page)) in named.iter().enumerate() {
            let target: Vec<Object> = vec![(*page).into(), "Fit".into()];
            let mut entry =
                dictionary! { "Title" => utf16(name), "Parent" => outline, "Dest" => target };
            i.checked_sub(1).into_iter().for_each(|before| entry.set("Prev", ids[before]));
            ids.get(i + 1).into_iter().for_each(|after| entry.set("Next", *after));
            self.document.objects.insert(ids[i], entry.into());
        }
        let (first, last) = (*ids.first()?, *ids.last()?);
        let root = dictionary! {
            "Type" => "Outlines", "First" => first, "Last" => last, "Count" => ids.len() as i64,
        };
        self.document.objects.insert(outline, root.into());
        Some(outline)
    }

    fn add_catalog(&mut self, title: &str, tree: ObjectId, outline: Option<ObjectId>) {
        let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
        let xmp = xmp(title, &self.language, self.made_at).into_bytes();
        let metadata = self.document.add_object(Stream::new(metadata, xmp));
        let mut catalog = dictionary! {
            "Type" => "Catalog",
            "Pages" => tree,
            "Lang" => Object::string_literal(self.language.as_str()),
            "Metadata" => metadata,
            "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        };
        outline.into_iter().for_each(|id| catalog.set("Outlines", id));
        let date = self.made_at.format("D:%Y%m%d%H%M%S+00'00'").to_string();
        let info = dictionary! {
            "Title" => utf16(title),
            "Creator" => Object::string_literal(CREATOR),
            "Producer" => Object::string_literal(PRODUCER),
            "CreationDate" => Object::string_literal(date.as_str()),
            "ModDate" => Object::string_literal(date.as_str()),
        };
        let (catalog, info) = (self.document.add_object(catalog), self.document.add_object(info));
        self.document.trailer.set("Root", catalog);
        self.document.trailer.set("Info", info);
    }
}

const CREATOR: &str = "Langbiang";
const PRODUCER: &str = "Langbiang, printpdf, lopdf";

/// Lets printpdf write the fonts and forms: one page names every glyph that the file uses.
fn census(document: &Document<'_>, used: &[Used<'_>]) -> Result<lopdf::Document> {
    let mut pdf = PdfDocument::new("");
    let mut ops = vec![Op::StartTextSection];
    for face in used {
        let id = font_id(FaceId(face.index));
        pdf.resources.fonts.map.insert(id.clone(), PdfFont::new(face.embeddable()?));
        ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(10.0) });
        let glyphs = face.glyphs.iter().map(|(g, text)| Codepoint::with_cid(*g, 0.0, text.clone()));
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs.collect())] });
    }
    ops.push(Op::EndTextSection);
    for (i, artwork) in artwork(document)?.into_iter().enumerate() {
        pdf.resources.xobjects.map.insert(form_id(i), XObject::External(artwork));
    }
    let frame = Rect::from_wh(Pt(10.0), Pt(10.0));
    pdf.pages.push(PdfPage {
        media_box: frame.clone(),
        trim_box: frame.clone(),
        crop_box: frame,
        ops,
    });
    let options = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
    Ok(pdf.to_lopdf_document(&options, &mut Vec::new()))
}

/// The document's forms, translated as if each were a page.
fn artwork(document: &Document<'_>) -> Result<Vec<ExternalXObject>> {
    let page = |form: &Form| Page {
        width: form.size.0,
        height: form.size.1,
        items: form.items.clone(),
        bookmarks: Vec::new(),
    };
    let pages: Vec<Page> = document.forms.iter().map(page).collect();
    let streams = Translator::new(document.fonts).streams(&pages)?;
    Ok(streams.into_iter().zip(&pages).map(|(content, page)| external(content, page)).collect())
}

fn external(content: Vec<u8>, page: &Page) -> ExternalXObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let corner = [0.0, 0.0, pt(page.width), pt(page.height)].map(DictItem::Real).to_vec();
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Form")),
        ("BBox".to_owned(), DictItem::Array(corner)),
        ("Resources".to_owned(), DictItem::Dict { map: BTreeMap::new() }),
    ]);
    let stream = ExternalStream { dict, content, compress: false };
    ExternalXObject { stream, width: None, height: None, dpi: None }
}

/// Takes the fonts and forms out of the census into a new file with one resource dictionary.
fn shared(census: &lopdf::Document) -> Result<(lopdf::Document, ObjectId)> {
    let page = census.page_iter().next().ok_or(Error::Incomplete("the page of glyphs"))?;
    let from = census.get_dictionary(page)?.get(b"Resources")?;
    let (_, from) = census.dereference(from)?;
    let mut file = lopdf::Document::with_version("1.7");
    let mut resources = Dictionary::new();
    for kind in [b"Font".as_slice(), b"XObject"] {
        let (_, entries) = census.dereference(from.as_dict()?.get(kind)?)?;
        let mut copied = Dictionary::new();
        for (name, entry) in entries.as_dict()? {
            copied.set(name.clone(), copy(census, entry, &mut file)?);
        }
        resources.set(kind, copied);
    }
    let id = file.add_object(resources);
    Ok((file, id))
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

/// Mends the fonts, and lets the forms use them.
fn mend_fonts(file: &mut lopdf::Document, resources: ObjectId, used: &[Used<'_>]) -> Result<()> {
    let mut fonts = file.get_dictionary(resources)?.get(b"Font")?.as_dict()?.clone();
    for face in used {
        let name = font_id(FaceId(face.index)).0;
        let (id, font) = file.dereference(fonts.get(name.as_bytes())?)?;
        let font = font.as_dict()?.clone();
        let mended = face.mend(file, &font)?;
        let id = id.unwrap_or_else(|| file.new_object_id());
        file.objects.insert(id, mended.into());
        fonts.set(name, id);
    }
    file.get_dictionary_mut(resources)?.set("Font", fonts.clone());
    let forms = file.get_dictionary(resources)?.get(b"XObject")?.as_dict()?.clone();
    for (_, form) in &forms {
        let stream = file.get_object_mut(form.as_reference()?)?.as_stream_mut()?;
        stream.dict.set("Resources", dictionary! { "Font" => fonts.clone() });
    }
    Ok(())
}

fn compress(stream: &mut Stream) -> Result<()> {
    if !stream.dict.has(b"Filter") {
        let deflated = deflate(&stream.content)?;
        if deflated.len() < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(deflated);
        }
    }
    Ok(())
}

/// A text string as UTF-16 (ISO 32000-1, 7.9.2.2).
fn utf16(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Title, language and dates as XMP (ISO 16684-1). Claims no conformance: the pages are not tagged.
fn xmp(title: &str, language: &str, made_at: DateTime<Utc>) -> String {
    let (title, date) = (escape(title), made_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
<pdf:Producer>{PRODUCER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}',
    )
}

/// A title may hold what XML reads as markup, or control characters that XML forbids.
fn escape(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
