//! The structure tree, and the way back to it from each mark (ISO 32000-1, 14.7).
//!
//! Elements are written when nothing can be added to them any more: one page after the last that
//! they stand on. Must never hold the elements of more than two pages.

use super::{
    file::File,
    marks::{Kind, Open, Step},
    syntax::{self, Id, reference, references, whole},
    tree::NumberTree,
};
use crate::{Result, Scope};

/// The structure of a file being written.
pub(super) struct Structure {
    root: Id,
    document: Id,
    /// Elements directly below the document, each with its place where it has one.
    top: Vec<(Option<u32>, Id)>,
    /// Elements of the page before, and of this one.
    before: Vec<Element>,
    now: Vec<Element>,
    parents: NumberTree,
}

struct Element {
    id: Id,
    parent: Id,
    /// The page of its first mark; marks on others say which page they stand on.
    page: Option<Id>,
    open: Open,
    /// Its marks and elements in reading order, as they are spelt, and how many.
    kids: Vec<u8>,
    count: usize,
}

impl Structure {
    pub(super) fn new(file: &mut File<'_>) -> Self {
        Self {
            root: file.reserve(),
            document: file.reserve(),
            top: Vec::new(),
            before: Vec::new(),
            now: Vec::new(),
            parents: NumberTree::default(),
        }
    }

    /// Takes the structure of the next page, which is number `index` and the object `page`.
    pub(super) fn add(
        &mut self,
        file: &mut File<'_>,
        index: usize,
        page: Id,
        steps: Vec<Step>,
    ) -> Result<()> {
        let mut path: Vec<usize> = Vec::new();
        let mut owners = Vec::new();
        for step in steps {
            match step {
                Step::Open(open) => path.push(self.open(file, path.last().copied(), open)),
                Step::Close => drop(path.pop()),
                Step::Mark => {
                    let Some(element) = path.last().and_then(|at| self.now.get_mut(*at)) else {
                        continue;
                    };
                    element.mark(page, owners.len());
                    owners.push(element.id);
                }
            }
        }
        self.parents.add(file, index, |out| references(out, owners))?;
        self.write_before(file)
    }

    /// Begins an element, or finds the one that goes on; gives its place among those of this page.
    fn open(&mut self, file: &mut File<'_>, parent: Option<usize>, open: Open) -> usize {
        let parent_id = parent.map_or(self.document, |at| self.now[at].id);
        if open.continues {
            let same = |e: &Element| e.parent == parent_id && e.open.kind == open.kind;
            // The last table and its last row go on, but the cells of a row from the first.
            let mut before = self.before.iter();
            let found = match open.kind {
                Kind::Cell(_) | Kind::Header(_) => before.position(same),
                _ => before.rposition(same),
            };
            if let Some(at) = found {
                self.now.push(self.before.remove(at));
                return self.now.len() - 1;
            }
        }
        let id = file.reserve();
        match parent {
            Some(at) => self.now[at].add(|kids| reference(kids, id)),
            None => self.top.push((open.place, id)),
        }
        let (page, kids, count) = (None, Vec::new(), 0);
        self.now.push(Element { id, parent: parent_id, page, open, kids, count });
        self.now.len() - 1
    }

    /// Writes what did not go on to this page.
    fn write_before(&mut self, file: &mut File<'_>) -> Result<()> {
        self.before.iter().try_for_each(|element| element.write(file))?;
        self.before.clear();
        std::mem::swap(&mut self.before, &mut self.now);
        Ok(())
    }

    /// Writes what is left, and gives the root.
    pub(super) fn finish(mut self, file: &mut File<'_>) -> Result<Id> {
        self.write_before(file)?;
        let (root, document, mut top) = (self.root, self.document, self.top);
        top.sort_by_key(|(place, _)| *place);
        let parents = self.parents.finish(file)?;
        file.object(document, |out| {
            out.extend(b"<</Type/StructElem/S/Document/P ");
            reference(out, root);
            out.extend(b"/K");
            references(out, top.into_iter().map(|(_, id)| id));
            out.extend(b">>");
        })?;
        file.object(root, |out| {
            out.extend(b"<</Type/StructTreeRoot/K");
            references(out, [document]);
            out.extend(b"/ParentTree ");
            reference(out, parents.root);
            out.extend(b"/ParentTreeNextKey ");
            whole(out, parents.next as i64);
            out.extend(b">>");
        })?;
        Ok(root)
    }
}

impl Element {
    fn add(&mut self, spell: impl FnOnce(&mut Vec<u8>)) {
        if self.count > 0 {
            self.kids.push(b' ');
        }
        self.count += 1;
        spell(&mut self.kids);
    }

    fn mark(&mut self, page: Id, mark: usize) {
        let first = *self.page.get_or_insert(page);
        self.add(|kids| {
            if first == page {
                whole(kids, mark as i64);
            } else {
                kids.extend(b"<</Type/MCR/Pg ");
                reference(kids, page);
                kids.extend(b"/MCID ");
                whole(kids, mark as i64);
                kids.extend(b">>");
            }
        });
    }

    fn write(&self, file: &mut File<'_>) -> Result<()> {
        file.object(self.id, |out| {
            // Whose type is optional (14.7.2): elements are the most of all small objects.
            out.extend(b"<</S/");
            out.extend(self.open.kind.name().bytes());
            out.extend(b"/P ");
            reference(out, self.parent);
            if let Some(page) = self.page {
                out.extend(b"/Pg ");
                reference(out, page);
            }
            // A single one stands without brackets (14.7.2, K).
            let (begin, end): (&[u8], &[u8]) =
                if self.count == 1 { (b" ", b"") } else { (b"[", b"]") };
            out.extend(b"/K");
            out.extend(begin);
            out.extend(&self.kids);
            out.extend(end);
            self.write_attributes(out);
            out.extend(b">>");
        })
    }

    fn write_attributes(&self, out: &mut Vec<u8>) {
        if let Some(language) = self.open.language {
            out.extend(b"/Lang");
            syntax::text(out, language);
        }
        match self.open.kind {
            Kind::Header(scope) => write_cell(out, columns(scope), Some(scope)),
            Kind::Cell(columns) => write_cell(out, columns, None),
            _ => {}
        }
        if let Some(figure) = &self.open.figure {
            out.extend(b"/Alt");
            syntax::text(out, &figure.words);
            if let Some(frame) = figure.frame {
                out.extend(b"/A<</O/Layout/Placement/Block/BBox[");
                for edge in frame {
                    syntax::hundredths(out, edge);
                    out.push(b' ');
                }
                out.extend(b"]>>");
            }
        }
    }
}

const fn columns(scope: Scope) -> u8 {
    match scope {
        Scope::Column => 1,
        Scope::Row(columns) => columns,
    }
}

/// What a cell heads, and how many columns it fills (14.8.5.7); nothing for a plain one.
fn write_cell(out: &mut Vec<u8>, columns: u8, scope: Option<Scope>) {
    if columns <= 1 && scope.is_none() {
        return;
    }
    out.extend(b"/A<</O/Table");
    match scope {
        Some(Scope::Column) => out.extend(b"/Scope/Column"),
        Some(Scope::Row(_)) => out.extend(b"/Scope/Row"),
        None => {}
    }
    if columns > 1 {
        out.extend(b"/ColSpan ");
        whole(out, i64::from(columns));
    }
    out.extend(b">>");
}
