//! Which part a part refers to (ECMA-376, part 2, 9.3).

use crate::{
    Refusal,
    package::Package,
    xml::{attribute, local},
};
use quick_xml::events::Event;

/// The relations of one part.
pub(super) struct Relations(Vec<Relation>);

struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Relations {
    /// The part of the first relation of a kind, which is the end of its address: the standard
    /// has two sets of addresses.
    pub(super) fn first(&self, kind: &str) -> Option<&str> {
        let found = self.0.iter().find(|relation| relation.kind.ends_with(kind))?;
        Some(&found.target)
    }

    /// The part of a relation, where it is of that kind.
    pub(super) fn named(&self, id: &str, kind: &str) -> Option<&str> {
        let is_it = |relation: &&Relation| relation.id == id && relation.kind.ends_with(kind);
        Some(&self.0.iter().find(is_it)?.target)
    }
}

/// The relations of a part, of the package itself where the name is empty; none where it has none.
pub(super) fn relations(package: &mut Package<'_>, part: &str) -> Result<Relations, Refusal> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = format!("{folder}/_rels/{file}.rels");
    let mut all = Vec::new();
    if !package.has(&name) {
        return Ok(Relations(all));
    }
    let mut xml = package.part(&name)?;
    loop {
        match xml.next()? {
            Event::Start(element) if local(element.name()) == "Relationship" => {
                let value = |name| attribute(&element, name).unwrap_or_default();
                let target = within(folder, &value("Target"));
                all.push(Relation { id: value("Id"), kind: value("Type"), target });
            }
            Event::Eof => return Ok(Relations(all)),
            _ => {}
        }
    }
}

/// A target from the top of the package; it cannot climb higher.
fn within(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let start = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in start.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn targets_stay_within_the_package() {
        assert_eq!(within("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(within("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(within("xl", "..\\..\\../etc/passwd"), "etc/passwd");
    }
}
