//! Trees of even depth, so that a reader finds any page, and any mark, in a few steps.

use super::{
    file::File,
    syntax::{Id, reference, references, whole},
};
use crate::Result;

/// Branches of one node; more make a deeper tree.
const BRANCHES: usize = 100;

/// The tree of pages (ISO 32000-1, 7.7.3.2), planned before the first page is written.
pub(super) struct PageTree {
    pages: usize,
    /// Numbers of the nodes of each level, the leaves first, the root last.
    levels: Vec<std::ops::Range<Id>>,
}

impl PageTree {
    pub(super) fn plan(file: &mut File<'_>, pages: usize) -> Self {
        let mut levels = Vec::new();
        let mut width = pages;
        loop {
            width = width.div_ceil(BRANCHES).max(1);
            levels.push(file.reserve_all(width));
            if width == 1 {
                return Self { pages, levels };
            }
        }
    }

    /// The node above page number `index`.
    pub(super) fn above(&self, index: usize) -> Id {
        self.node(0, index / BRANCHES).unwrap_or_default()
    }

    fn node(&self, level: usize, index: usize) -> Option<Id> {
        Some(self.levels.get(level)?.start + index as Id)
    }

    /// Writes the nodes above these pages, and gives the root.
    pub(super) fn finish(self, file: &mut File<'_>, pages: &[Id]) -> Result<Id> {
        let mut below = pages.to_vec();
        let mut covered = 1;
        for level in 0..self.levels.len() {
            let before = covered;
            covered *= BRANCHES;
            let nodes: Vec<Id> = self.levels[level].clone().collect();
            for (i, node) in nodes.iter().enumerate() {
                let kids = below.iter().skip(i * BRANCHES).take(BRANCHES).copied();
                let count = self.pages.min((i + 1) * covered) - self.pages.min(i * covered);
                debug_assert!(count <= before * BRANCHES);
                file.object(*node, |out| {
                    out.extend(b"<</Type/Pages/Kids");
                    references(out, kids);
                    out.extend(b"/Count ");
                    whole(out, count as i64);
                    if let Some(parent) = self.node(level + 1, i / BRANCHES) {
                        out.extend(b"/Parent ");
                        reference(out, parent);
                    }
                    out.extend(b">>");
                })?;
            }
            below = nodes;
        }
        Ok(below.first().copied().unwrap_or_default())
    }
}

/// A tree from numbers to what belongs to them (7.9.7), filled in rising order.
#[derive(Default)]
pub(super) struct NumberTree {
    /// The entries of the leaf that is being filled, as they are spelt, and how many.
    leaf: Vec<u8>,
    filled: usize,
    first: usize,
    next: usize,
    leaves: Vec<Node>,
}

/// A node with its least and greatest number.
#[derive(Clone, Copy)]
struct Node {
    id: Id,
    first: usize,
    last: usize,
}

/// A tree that is written.
pub(super) struct Written {
    pub(super) root: Id,
    /// A number greater than any in it.
    pub(super) next: usize,
}

impl NumberTree {
    /// Adds the entry of `number`, spelt by `spell`.
    pub(super) fn add(
        &mut self,
        file: &mut File<'_>,
        number: usize,
        spell: impl FnOnce(&mut Vec<u8>),
    ) -> Result<()> {
        if self.filled == 0 {
            self.first = number;
        }
        whole(&mut self.leaf, number as i64);
        spell(&mut self.leaf);
        self.filled += 1;
        self.next = number + 1;
        if self.filled == BRANCHES { self.end_leaf(file) } else { Ok(()) }
    }

    fn end_leaf(&mut self, file: &mut File<'_>) -> Result<()> {
        let entries = std::mem::take(&mut self.leaf);
        let node = Node { id: file.reserve(), first: self.first, last: self.next - 1 };
        node.write(file, b"/Nums[", &entries)?;
        self.leaves.push(node);
        self.filled = 0;
        Ok(())
    }

    /// Writes what is left.
    pub(super) fn finish(mut self, file: &mut File<'_>) -> Result<Written> {
        if self.filled > 0 {
            self.end_leaf(file)?;
        }
        let mut level = self.leaves;
        while level.len() > BRANCHES {
            level = level.chunks(BRANCHES).map(|kids| above(file, kids)).collect::<Result<_>>()?;
        }
        let root = file.reserve();
        file.object(root, |out| {
            out.extend(b"<</Kids");
            references(out, level.iter().map(|node| node.id));
            out.extend(b">>");
        })?;
        Ok(Written { root, next: self.next })
    }
}

fn above(file: &mut File<'_>, kids: &[Node]) -> Result<Node> {
    let (first, last) = (kids.first().map_or(0, |k| k.first), kids.last().map_or(0, |k| k.last));
    let node = Node { id: file.reserve(), first, last };
    let mut entries = Vec::new();
    references(&mut entries, kids.iter().map(|kid| kid.id));
    entries.remove(0);
    entries.pop();
    node.write(file, b"/Kids[", &entries)?;
    Ok(node)
}

impl Node {
    fn write(self, file: &mut File<'_>, kind: &[u8], entries: &[u8]) -> Result<()> {
        file.object(self.id, |out| {
            out.extend(b"<</Limits[");
            whole(out, self.first as i64);
            out.push(b' ');
            whole(out, self.last as i64);
            out.push(b']');
            out.extend(kind);
            out.extend(entries);
            out.extend(b"]>>");
        })
    }
}
