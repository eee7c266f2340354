//! The structure of a file read back, with what each element says.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};

/// An element.
#[derive(Debug, Clone, Default)]
pub struct Element {
    pub tag: String,
    pub language: Option<String>,
    pub alt: Option<String>,
    pub scope: Option<String>,
    pub columns: i64,
    pub has_frame: bool,
    /// What is marked as its own, in reading order with its elements.
    pub kids: Vec<Kid>,
}

#[derive(Debug, Clone)]
pub enum Kid {
    Element(Element),
    /// Page (from 0), mark and text.
    Mark(usize, i64, String),
}

impl Element {
    /// All that it and its elements say.
    pub fn text(&self) -> String {
        let kid = |kid: &Kid| match kid {
            Kid::Element(element) => element.text(),
            Kid::Mark(_, _, text) => text.clone(),
        };
        self.kids.iter().map(kid).collect()
    }

    /// Its elements.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.kids.iter().filter_map(|kid| match kid {
            Kid::Element(element) => Some(element),
            Kid::Mark(..) => None,
        })
    }

    /// It and all below it, in reading order.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        self.elements().for_each(|element| all.extend(element.all()));
        all
    }

    /// The tags as nested words, without what they say.
    pub fn outline(&self) -> String {
        let kids: Vec<String> = self.elements().map(Self::outline).collect();
        if kids.is_empty() { self.tag.clone() } else { format!("{}({})", self.tag, kids.join(" ")) }
    }
}

/// Reads the tree. Fails where a mark has no owner, two, or one that the parent tree contradicts.
pub fn read(document: &Document) -> Element {
    let catalog = document.catalog().unwrap();
    assert!(dict(document, catalog, b"MarkInfo").get(b"Marked").unwrap().as_bool().unwrap());
    let root = dict(document, catalog, b"StructTreeRoot");
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let mut marks: HashMap<(usize, i64), String> = HashMap::new();
    for (number, page) in pages.iter().enumerate() {
        for (mark, text) in marked(document, *page) {
            assert!(marks.insert((number, mark), text).is_none(), "{mark} twice on page {number}");
        }
    }
    let mut reader = Reader { document, pages, marks, owners: HashMap::new() };
    let first = root.get(b"K").unwrap().as_array().unwrap()[0].as_reference().unwrap();
    let tree = reader.element(first, None);
    assert!(reader.marks.is_empty(), "marks without owner: {:?}", reader.marks);
    reader.check_parents(root);
    tree
}

struct Reader<'a> {
    document: &'a Document,
    pages: Vec<ObjectId>,
    /// Marks that nobody has claimed.
    marks: HashMap<(usize, i64), String>,
    owners: HashMap<(usize, i64), ObjectId>,
}

impl Reader<'_> {
    fn element(&mut self, id: ObjectId, parent: Option<ObjectId>) -> Element {
        let element = self.document.get_dictionary(id).unwrap();
        if let Some(parent) = parent {
            assert_eq!(
                element.get(b"P").unwrap().as_reference().unwrap(),
                parent,
                "parent of {id:?}"
            );
        }
        let page = element.get(b"Pg").and_then(Object::as_reference).ok();
        let text = |key: &[u8]| element.get(key).ok().map(|value| string(value.as_str().unwrap()));
        let attributes = element.get(b"A").ok().map(|a| a.as_dict().unwrap());
        let attribute = |key: &[u8]| attributes.and_then(|a| a.get(key).ok());
        let kids = match element.get(b"K").unwrap() {
            Object::Array(kids) => kids.as_slice(),
            single => std::slice::from_ref(single),
        };
        Element {
            tag: name(element, b"S"),
            language: text(b"Lang"),
            alt: text(b"Alt"),
            scope: attributes.filter(|a| a.has(b"Scope")).map(|a| name(a, b"Scope")),
            columns: attribute(b"ColSpan").map_or(1, |c| c.as_i64().unwrap()),
            has_frame: attribute(b"BBox").is_some(),
            kids: kids.iter().map(|kid| self.kid(kid, id, page)).collect(),
        }
    }

    fn kid(&mut self, kid: &Object, of: ObjectId, page: Option<ObjectId>) -> Kid {
        match kid {
            Object::Reference(id) => Kid::Element(self.element(*id, Some(of))),
            Object::Integer(mark) => self.mark(page.unwrap(), *mark, of),
            Object::Dictionary(mark) => {
                let page = mark.get(b"Pg").unwrap().as_reference().unwrap();
                self.mark(page, mark.get(b"MCID").unwrap().as_i64().unwrap(), of)
            }
            other => panic!("{other:?} is no kid"),
        }
    }

    fn mark(&mut self, page: ObjectId, mark: i64, of: ObjectId) -> Kid {
        let number = self.pages.iter().position(|id| *id == page).unwrap();
        let text = self.marks.remove(&(number, mark));
        self.owners.insert((number, mark), of);
        Kid::Mark(number, mark, text.unwrap_or_else(|| panic!("no mark {mark} on page {number}")))
    }

    /// The way back from each mark leads to the element that has it.
    fn check_parents(&self, root: &Dictionary) {
        let mut entries = HashMap::new();
        numbers(self.document, dict(self.document, root, b"ParentTree"), &mut entries);
        let mut met = 0;
        for (number, page) in self.pages.iter().enumerate() {
            let page = self.document.get_dictionary(*page).unwrap();
            let key = page.get(b"StructParents").unwrap().as_i64().unwrap();
            let parents = entries.get(&key).unwrap();
            for (mark, parent) in parents.iter().enumerate() {
                assert_eq!(self.owners[&(number, mark as i64)], *parent);
            }
            met += parents.len();
        }
        assert_eq!(met, self.owners.len());
    }
}

fn numbers(document: &Document, node: &Dictionary, into: &mut HashMap<i64, Vec<ObjectId>>) {
    for kid in node.get(b"Kids").and_then(Object::as_array).into_iter().flatten() {
        numbers(document, document.get_dictionary(kid.as_reference().unwrap()).unwrap(), into);
    }
    let Ok(entries) = node.get(b"Nums").and_then(Object::as_array) else { return };
    let limits = node.get(b"Limits").unwrap().as_array().unwrap();
    for pair in entries.chunks(2) {
        let key = pair[0].as_i64().unwrap();
        assert!((limits[0].as_i64().unwrap()..=limits[1].as_i64().unwrap()).contains(&key));
        let parents = pair[1].as_array().unwrap().iter().map(|o| o.as_reference().unwrap());
        into.insert(key, parents.collect());
    }
}

/// The marks of a page with what they say. Fails where words stand outside marks.
fn marked(document: &Document, page: ObjectId) -> Vec<(i64, String)> {
    let resources = dict(document, document.get_dictionary(page).unwrap(), b"Resources");
    let content = Content::decode(&document.get_page_content(page)).unwrap();
    let mut walk = Walk { document, fonts: fonts(document, resources), ..Walk::new(document) };
    walk.content(&content, resources);
    assert!(walk.open.is_empty(), "a mark is left open");
    walk.marks
}

struct Walk<'a> {
    document: &'a Document,
    fonts: HashMap<Vec<u8>, HashMap<u16, String>>,
    font: Vec<u8>,
    /// The marks that are open: none for an artifact or a mark without number.
    open: Vec<(String, Option<i64>)>,
    marks: Vec<(i64, String)>,
}

impl<'a> Walk<'a> {
    fn new(document: &'a Document) -> Self {
        Self {
            document,
            fonts: HashMap::new(),
            font: Vec::new(),
            open: Vec::new(),
            marks: Vec::new(),
        }
    }

    fn content(&mut self, content: &Content, resources: &Dictionary) {
        for operation in &content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "BMC" => self.open.push((name_of(&operands[0]), None)),
                "BDC" => self.begin(operands),
                "EMC" => drop(self.open.pop().expect("a mark ends that never began")),
                "Tf" => self.font = operands[0].as_name().unwrap().to_vec(),
                "Tj" => self.show(&operands[0]),
                "TJ" => operands[0].as_array().unwrap().iter().for_each(|item| self.show(item)),
                "Do" => self.form(&operands[0], resources),
                "S" | "f" | "f*" | "B*" | "BI" => {
                    assert!(!self.open.is_empty(), "an unmarked drawing")
                }
                _ => {}
            }
        }
    }

    fn begin(&mut self, operands: &[Object]) {
        let properties = operands[1].as_dict().unwrap();
        let mark = properties.get(b"MCID").ok().map(|mark| mark.as_i64().unwrap());
        if let Some(mark) = mark {
            assert!(self.open.is_empty(), "mark {mark} inside another");
            self.marks.push((mark, String::new()));
        }
        self.open.push((name_of(&operands[0]), mark));
        if let Ok(actual) = properties.get(b"ActualText") {
            self.say(&string(actual.as_str().unwrap()));
        }
    }

    fn show(&mut self, shown: &Object) {
        let Object::String(bytes, _) = shown else { return };
        assert!(!self.open.is_empty(), "words outside every mark");
        if self.open.iter().any(|(tag, mark)| tag == "Span" && mark.is_none()) {
            return;
        }
        let font = &self.fonts[&self.font];
        let codes = bytes.chunks(2).map(|code| u16::from_be_bytes([code[0], code[1]]));
        let text: String = codes.map(|code| font[&code].as_str()).collect();
        self.say(&text);
    }

    fn say(&mut self, text: &str) {
        if self.open.iter().any(|(_, mark)| mark.is_some()) {
            self.marks.last_mut().unwrap().1.push_str(text);
        }
    }

    /// What a form shows belongs to the mark around it.
    fn form(&mut self, form: &Object, resources: &Dictionary) {
        let drawings = dict(self.document, resources, b"XObject");
        let id = drawings.get(form.as_name().unwrap()).unwrap().as_reference().unwrap();
        let stream = self.document.get_object(id).unwrap().as_stream().unwrap();
        assert!(!self.open.is_empty(), "a form outside every mark");
        if name(&stream.dict, b"Subtype") == "Form" {
            let content = Content::decode(&stream.get_plain_content().unwrap()).unwrap();
            let own = dict(self.document, &stream.dict, b"Resources");
            let fonts = std::mem::replace(&mut self.fonts, fonts(self.document, own));
            let font = self.font.clone();
            self.content(&content, own);
            (self.fonts, self.font) = (fonts, font);
        }
    }
}

/// By name: what each code of a font reads as.
fn fonts(document: &Document, resources: &Dictionary) -> HashMap<Vec<u8>, HashMap<u16, String>> {
    let fonts = dict(document, resources, b"Font");
    let map = |font: &Object| {
        let font = document.get_dictionary(font.as_reference().unwrap()).unwrap();
        let id = font.get(b"ToUnicode").unwrap().as_reference().unwrap();
        let stream = document.get_object(id).unwrap().as_stream().unwrap();
        unicode(&String::from_utf8(stream.get_plain_content().unwrap()).unwrap())
    };
    fonts.iter().map(|(name, font)| (name.clone(), map(font))).collect()
}

/// A character map's single codes.
fn unicode(map: &str) -> HashMap<u16, String> {
    let mut codes = HashMap::new();
    let number = |hex: &str| u16::from_str_radix(hex, 16).unwrap();
    for block in map.split("beginbfchar").skip(1) {
        let block = block.split("endbfchar").next().unwrap();
        for line in block.lines() {
            let parts: Vec<&str> = line.split(['<', '>']).map(str::trim).collect();
            let [_, code, _, text, ..] = parts[..] else { continue };
            let units: Vec<u16> =
                (0..text.len() / 4).map(|i| number(&text[4 * i..][..4])).collect();
            codes.insert(number(code), String::from_utf16(&units).unwrap());
        }
    }
    assert!(!map.contains("beginbfrange"), "ranges are not read here");
    codes
}

pub fn dict<'a>(document: &'a Document, from: &'a Dictionary, key: &[u8]) -> &'a Dictionary {
    document.dereference(from.get(key).unwrap()).unwrap().1.as_dict().unwrap()
}

fn name(dictionary: &Dictionary, key: &[u8]) -> String {
    name_of(dictionary.get(key).unwrap())
}

fn name_of(object: &Object) -> String {
    String::from_utf8(object.as_name().unwrap().to_vec()).unwrap()
}

/// A text string.
pub fn string(bytes: &[u8]) -> String {
    let Some(units) = bytes.strip_prefix(&[0xfe, 0xff]) else {
        return String::from_utf8(bytes.to_vec()).unwrap();
    };
    let units: Vec<u16> = units.chunks(2).map(|u| u16::from_be_bytes([u[0], u[1]])).collect();
    String::from_utf16(&units).unwrap()
}
