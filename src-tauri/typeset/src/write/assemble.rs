//! Puts fonts, artwork and pages together to a file.
//!
//! A skeleton holds all that the pages share; it is made once and serves each separate file. Must
//! never take anything into the file that differs from one run to the next.

use std::{collections::BTreeSet, io::Write};

use super::{
    Document, Printing,
    artwork::{Artwork, Piece},
    content::Translated,
    deflate::{Deflater, deflate},
    embed::embedded,
    file::File,
    fonts::Usage,
    image::{Image, masked},
    metadata::Metadata,
    outline::Outline,
    srgb,
    structure::Structure,
    syntax::{self, Id, hundredths, reference, whole},
    tree::PageTree,
};
use crate::Result;

/// Everything of a file but its pages. Its objects have the numbers from 1 on in every file.
pub(super) struct Skeleton<'a> {
    document: &'a Document<'a>,
    objects: Vec<Object>,
    /// The fonts as entries of a resource dictionary, spelt.
    fonts: Vec<u8>,
    /// Pieces of artwork: their numbers.
    pieces: std::ops::Range<Id>,
    /// The document's pictures that its artwork shows, each with its number.
    pictures: Vec<(usize, Id)>,
    profile: Id,
}

/// An object of the skeleton, as it is spelt.
pub(super) enum Object {
    Plain(Vec<u8>),
    Stream {
        /// The entries of its dictionary but for the length.
        entries: Vec<u8>,
        content: Vec<u8>,
    },
}

impl<'a> Skeleton<'a> {
    pub(super) fn new(
        document: &'a Document<'a>,
        usage: &Usage,
        artwork: &Artwork,
    ) -> Result<Self> {
        let (objects, fonts) = embedded(document.fonts, usage)?;
        let mut skeleton =
            Self { document, objects, fonts, pieces: 0..0, pictures: Vec::new(), profile: 0 };
        skeleton.add_profile()?;
        skeleton.add_pictures(artwork);
        skeleton.add_pieces(artwork)?;
        Ok(skeleton)
    }

    /// Writes the file.
    pub(super) fn save(
        &self,
        title: &str,
        pages: Vec<Translated>,
        out: &mut dyn Write,
    ) -> Result<()> {
        let mut file = File::new(out);
        self.write_shared(&mut file)?;
        let resources = self.write_resources(&mut file, &pages)?;
        let tree = PageTree::plan(&mut file, pages.len());
        let mut structure = Structure::new(&mut file);
        let mut outline = Outline::default();
        let mut ids = Vec::with_capacity(pages.len());
        for (index, page) in pages.into_iter().enumerate() {
            let id = write_page(&mut file, &page, index, tree.above(index), resources)?;
            structure.add(&mut file, index, id, page.steps)?;
            outline.add(id, page.size.1, page.bookmarks);
            ids.push(id);
        }
        let roots = Roots {
            pages: tree.finish(&mut file, &ids)?,
            structure: structure.finish(&mut file)?,
            outline: outline.finish(&mut file)?,
        };
        let (xmp, info) = Metadata::new(self.document, title).write(&mut file)?;
        let catalog = file.reserve();
        file.object(catalog, |out| self.spell_catalog(out, &roots, xmp))?;
        file.finish(catalog, info)
    }

    fn write_shared(&self, file: &mut File<'_>) -> Result<()> {
        let ids = file.reserve_all(self.objects.len());
        ids.zip(&self.objects).try_for_each(|(id, object)| object.write(file, id))
    }

    /// The resources that the pages of one file share: fonts, artwork, and the pictures on them.
    fn write_resources(&self, file: &mut File<'_>, pages: &[Translated]) -> Result<Id> {
        let used: BTreeSet<usize> = pages.iter().flat_map(|p| p.pictures.iter().copied()).collect();
        let mut entries = Vec::new();
        for (i, id) in self.pieces.clone().enumerate() {
            resource(&mut entries, b"A", i, id);
        }
        for number in used {
            let known = self.pictures.iter().find(|(known, _)| *known == number);
            let id = match known {
                Some((_, id)) => *id,
                None => Image::of(&self.document.pictures[number]).write(file)?,
            };
            resource(&mut entries, b"P", number, id);
        }
        let resources = file.reserve();
        file.object(resources, |out| self.spell_resources(out, &entries))?;
        Ok(resources)
    }

    fn spell_resources(&self, out: &mut Vec<u8>, drawings: &[u8]) {
        out.extend(b"<</Font<<");
        out.extend(&self.fonts);
        out.extend(b">>/XObject<<");
        out.extend(drawings);
        out.extend(b">>>>");
    }

    /// Adds an object and gives its number.
    fn add(&mut self, object: Object) -> Id {
        self.objects.push(object);
        self.objects.len() as Id
    }

    fn add_profile(&mut self) -> Result<()> {
        let entries = b"/N 3/Filter/FlateDecode".to_vec();
        let content = deflate(&srgb::profile())?;
        self.profile = self.add(Object::Stream { entries, content });
        Ok(())
    }

    fn add_pictures(&mut self, artwork: &Artwork) {
        let used: BTreeSet<usize> = artwork.pictures.iter().copied().collect();
        for number in used {
            let Image { alpha, colours } = Image::of(&self.document.pictures[number]);
            let alpha = alpha.map(|alpha| self.add(alpha));
            let id = self.add(masked(colours, alpha));
            self.pictures.push((number, id));
        }
    }

    fn add_pieces(&mut self, artwork: &Artwork) -> Result<()> {
        let mut drawings = Vec::new();
        for (number, id) in &self.pictures {
            resource(&mut drawings, b"P", *number, *id);
        }
        let mut spelt = Vec::new();
        self.spell_resources(&mut spelt, &drawings);
        let resources = self.add(Object::Plain(spelt));
        let first = resources + 1;
        let mut deflater = Deflater::default();
        for piece in &artwork.pieces {
            let object = spell_piece(piece, resources, &mut deflater)?;
            self.add(object);
        }
        self.pieces = first..first + artwork.pieces.len() as Id;
        Ok(())
    }

    fn spell_catalog(&self, out: &mut Vec<u8>, roots: &Roots, xmp: Id) {
        out.extend(b"<</Type/Catalog/Pages ");
        reference(out, roots.pages);
        out.extend(b"/Lang");
        syntax::text(out, self.document.language);
        out.extend(b"/MarkInfo<</Marked true>>/StructTreeRoot ");
        reference(out, roots.structure);
        out.extend(b"/Metadata ");
        reference(out, xmp);
        if let Some(outline) = roots.outline {
            out.extend(b"/PageMode/UseOutlines/Outlines ");
            reference(out, outline);
        }
        out.extend(b"/ViewerPreferences<</DisplayDocTitle true");
        if self.document.printing == Printing::Unscaled {
            out.extend(b"/PrintScaling/None");
        }
        out.extend(b">>/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1");
        out.extend(b"/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)");
        out.extend(b"/DestOutputProfile ");
        reference(out, self.profile);
        out.extend(b">>]>>");
    }
}

/// What the catalog leads to.
struct Roots {
    pages: Id,
    structure: Id,
    outline: Option<Id>,
}

impl Object {
    pub(super) fn write(&self, file: &mut File<'_>, id: Id) -> Result<()> {
        match self {
            Self::Plain(spelt) => file.object(id, |out| out.extend(spelt)),
            Self::Stream { entries, content } => file.stream(id, entries, content),
        }
    }
}

/// Writes a page and its content; gives the page's number.
fn write_page(
    file: &mut File<'_>,
    page: &Translated,
    index: usize,
    above: Id,
    resources: Id,
) -> Result<Id> {
    let (content, id) = (file.reserve(), file.reserve());
    file.stream(content, b"/Filter/FlateDecode", &page.content)?;
    file.object(id, |out| {
        out.extend(b"<</Type/Page/Parent ");
        reference(out, above);
        out.extend(b"/MediaBox");
        corners(out, page.size);
        out.extend(b"/Resources ");
        reference(out, resources);
        out.extend(b"/Contents ");
        reference(out, content);
        out.extend(b"/StructParents ");
        whole(out, index as i64);
        out.extend(b"/Tabs/S");
        if page.transparent {
            // Colours are mixed as the screen mixes them (ISO 19005-2, 6.2.10).
            out.extend(b"/Group<</S/Transparency/CS/DeviceRGB>>");
        }
        out.extend(b">>");
    })?;
    Ok(id)
}

/// The rectangle of this width and height in points.
fn corners(out: &mut Vec<u8>, (width, height): (f32, f32)) {
    out.extend(b"[0 0 ");
    hundredths(out, (f64::from(width) * 100.0).round() as i64);
    out.push(b' ');
    hundredths(out, (f64::from(height) * 100.0).round() as i64);
    out.push(b']');
}

/// An entry of a resource dictionary.
fn resource(out: &mut Vec<u8>, kind: &[u8], number: usize, id: Id) {
    out.push(b'/');
    out.extend(kind);
    whole(out, number as i64);
    out.push(b' ');
    reference(out, id);
}

fn spell_piece(piece: &Piece, resources: Id, deflater: &mut Deflater) -> Result<Object> {
    let mut entries = b"/Type/XObject/Subtype/Form/Filter/FlateDecode/BBox".to_vec();
    corners(&mut entries, piece.size);
    entries.extend(b"/Resources ");
    reference(&mut entries, resources);
    let content = deflater.bytes(&piece.content)?;
    Ok(Object::Stream { entries, content })
}
