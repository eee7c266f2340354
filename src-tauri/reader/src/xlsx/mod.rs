//! Reads .xlsx and .xlsm, part by part and cell by cell.
//!
//! Must never believe what a part says of its own size (`dimension`, `uniqueCount`), run a macro,
//! compute a formula, or follow a link out of the package.

mod relations;
mod rich;
mod sheet;
mod strings;
mod styles;

use crate::{
    Book, Format, Refusal, RefusalKind,
    fonts::Fonts,
    limits::{Budget, MAX_SHEETS},
    package::Package,
    shared::Shared,
    xml::{attribute, flag, local},
};
use quick_xml::events::Event;
use relations::{Relations, relations};
use styles::Styles;

/// The sheets of a workbook; unknown format where the package holds something else.
pub(crate) fn read(mut package: Package<'_>) -> Result<Book, Refusal> {
    let of_package = relations(&mut package, "")?;
    let main = of_package.first("/officeDocument").ok_or(RefusalKind::UnknownFormat)?;
    let contents = contents(&mut package, main)?;
    let parts = relations(&mut package, main)?;
    let mut fonts = Fonts::default();
    let styles = match parts.first("/styles").filter(|name| package.has(name)) {
        Some(name) => styles::read(package.part(name)?, &mut fonts)?,
        None => Styles::default(),
    };
    let strings = match parts.first("/sharedStrings").filter(|name| package.has(name)) {
        Some(name) => strings::read(package.part(name)?, &mut fonts)?,
        None => Vec::new(),
    };
    let mut known = Known { styles, strings, fonts, from_1904: contents.from_1904 };
    let sheets = sheets(&mut package, &contents, &parts, &mut known)?;
    Ok(Book {
        format: Format::Xlsx,
        encoding: None,
        delimiter: None,
        from_1904: contents.from_1904,
        fonts: known.fonts.into_list(),
        sheets,
    })
}

/// What all sheets of a workbook share.
pub(crate) struct Known {
    styles: Styles,
    strings: Vec<Shared>,
    fonts: Fonts,
    from_1904: bool,
}

/// What `workbook.xml` says.
#[derive(Default)]
struct Contents {
    from_1904: bool,
    sheets: Vec<Named>,
}

/// A sheet as the workbook names it.
struct Named {
    name: String,
    hidden: bool,
    relation: String,
}

fn contents(package: &mut Package<'_>, name: &str) -> Result<Contents, Refusal> {
    if !package.has(name) {
        return Err(RefusalKind::UnknownFormat.into());
    }
    let (mut xml, mut contents, mut first) = (package.part(name)?, Contents::default(), true);
    loop {
        match xml.next()? {
            Event::Start(element) => match local(element.name()) {
                "workbook" => first = false,
                _ if first => return Err(RefusalKind::UnknownFormat.into()),
                "workbookPr" => contents.from_1904 = flag(&element, "date1904", false),
                "sheet" if contents.sheets.len() == MAX_SHEETS => {
                    return Err(RefusalKind::TooManySheets.into());
                }
                "sheet" => contents.sheets.push(Named {
                    name: attribute(&element, "name").unwrap_or_default(),
                    hidden: attribute(&element, "state").is_some_and(|state| state != "visible"),
                    relation: attribute(&element, "id").unwrap_or_default(),
                }),
                _ => {}
            },
            Event::Eof => return Ok(contents),
            _ => {}
        }
    }
}

/// Charts and macro sheets are no sheets of cells.
fn sheets(
    package: &mut Package<'_>,
    contents: &Contents,
    parts: &Relations,
    known: &mut Known,
) -> Result<Vec<crate::Sheet>, Refusal> {
    let (mut budget, mut sheets) = (Budget::new(), Vec::new());
    for named in &contents.sheets {
        let Some(part) = parts.named(&named.relation, "/worksheet") else { continue };
        let sheet = package
            .part(part)
            .and_then(|xml| sheet::read(xml, named, known, &mut budget))
            .map_err(|refusal| refusal.in_sheet(&named.name))?;
        sheets.push(sheet);
    }
    Ok(sheets)
}
