//! The outline: the entries of the pages as a tree that a reader shows beside them, in the order in
//! which they are read.

use super::{
    file::File,
    syntax::{Id, hundredths, reference, text, whole},
};
use crate::{Bookmark, Result, units::pt};

/// With more entries than this, those below others are folded in at first.
const UNFOLDED: usize = 60;

/// The entries of a file.
#[derive(Default)]
pub(super) struct Outline {
    entries: Vec<Entry>,
}

struct Entry {
    title: String,
    level: usize,
    page: Id,
    /// Hundredths of a point from the bottom; none for the whole page.
    y: Option<i64>,
    read_as: Option<u32>,
}

/// What leads from an entry to its neighbours, by their places.
#[derive(Clone, Copy, Default)]
struct Links {
    parent: Option<usize>,
    before: Option<usize>,
    after: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    /// How many entries stand right below it, and how many at any depth.
    kids: usize,
    below: usize,
}

impl Outline {
    /// Takes the entries of the next page, which is so many points high.
    pub(super) fn add(&mut self, page: Id, height: f32, bookmarks: Vec<Bookmark>) {
        for Bookmark { title, level, y, read_as } in bookmarks {
            let level = usize::from(level);
            let y = y.map(|y| (f64::from(height - pt(y)) * 100.0).round() as i64);
            self.entries.push(Entry { title, level, page, y, read_as });
        }
    }

    /// Writes the tree, and gives its root; none without entries.
    pub(super) fn finish(mut self, file: &mut File<'_>) -> Result<Option<Id>> {
        if self.entries.is_empty() {
            return Ok(None);
        }
        self.order();
        let (links, top) = self.links();
        let root = file.reserve();
        let ids = file.reserve_all(self.entries.len());
        let id = |at: usize| ids.start + at as Id;
        let folded = self.entries.len() > UNFOLDED;
        for (at, (entry, links)) in self.entries.iter().zip(&links).enumerate() {
            file.object(id(at), |out| {
                entry.write(out);
                out.extend(b"/Parent ");
                reference(out, links.parent.map_or(root, id));
                links.write(out, id);
                if links.kids > 0 {
                    out.extend(b"/Count ");
                    whole(out, if folded { -(links.kids as i64) } else { links.below as i64 });
                }
                out.extend(b">>");
            })?;
        }
        file.object(root, |out| {
            out.extend(b"<</Type/Outlines");
            top.write(out, id);
            out.extend(b"/Count ");
            whole(out, if folded { top.kids } else { top.below } as i64);
            out.extend(b">>");
        })?;
        Ok(Some(root))
    }

    /// Puts the entries in the order in which they are read, none deeper than those before allow.
    fn order(&mut self) {
        self.entries.sort_by_key(|entry| entry.read_as);
        let mut deepest = 0;
        for entry in &mut self.entries {
            entry.level = entry.level.min(deepest);
            deepest = entry.level + 1;
        }
    }

    /// The links of each entry, and those of the root.
    fn links(&self) -> (Vec<Links>, Links) {
        let mut links = vec![Links::default(); self.entries.len()];
        let mut root = Links::default();
        let mut path: Vec<usize> = Vec::new();
        for (at, entry) in self.entries.iter().enumerate() {
            let before = path.get(entry.level).copied();
            path.truncate(entry.level);
            let parent = path.last().copied();
            let above = parent.map_or(&mut root, |parent| &mut links[parent]);
            above.first.get_or_insert(at);
            above.last = Some(at);
            above.kids += 1;
            root.below += 1;
            path.iter().for_each(|parent| links[*parent].below += 1);
            (links[at].parent, links[at].before) = (parent, before);
            before.into_iter().for_each(|before| links[before].after = Some(at));
            path.push(at);
        }
        (links, root)
    }
}

impl Entry {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend(b"<</Title");
        text(out, &self.title);
        out.extend(b"/Dest[");
        reference(out, self.page);
        if let Some(y) = self.y {
            out.extend(b"/XYZ null ");
            hundredths(out, y);
            out.extend(b" null]");
        } else {
            out.extend(b"/Fit]");
        }
    }
}

impl Links {
    fn write(&self, out: &mut Vec<u8>, id: impl Fn(usize) -> Id) {
        let neighbours = [
            ("Prev", self.before),
            ("Next", self.after),
            ("First", self.first),
            ("Last", self.last),
        ];
        for (key, at) in neighbours.into_iter().filter_map(|(key, at)| Some((key, at?))) {
            out.push(b'/');
            out.extend(key.bytes());
            out.push(b' ');
            reference(out, id(at));
        }
    }
}
