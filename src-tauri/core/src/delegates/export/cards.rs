//! An exported list as cards for an address book: vCard 4.0 (RFC 6350).
//!
//! A card has a place for some columns only; the others are not written, and not noted as handed
//! out.

use super::{ExportColumn, Listing};
use crate::delegates::Listed;

/// The longest line in octets, without its end (RFC 6350, 3.2).
const LINE: usize = 75;

/// Whether a card has a place for the column.
pub(super) fn holds(column: ExportColumn) -> bool {
    use ExportColumn as C;
    matches!(
        column,
        C::FullName
            | C::Family
            | C::Middle
            | C::Given
            | C::Degree
            | C::Title
            | C::Organisation
            | C::Category
            | C::Phone
            | C::MorePhones
            | C::Email
            | C::Birth
            | C::Sex
            | C::Note
    )
}

/// The list as cards.
pub(super) fn cards(list: &Listing<'_>) -> Vec<u8> {
    list.people.iter().flat_map(|person| card(list, person).into_bytes()).collect()
}

fn card(list: &Listing<'_>, person: &Listed) -> String {
    let says = |column: ExportColumn| match list.columns.contains(&column) {
        true => list.writing.raw(column, person, 0),
        false => String::new(),
    };
    let delegate = &person.delegate;
    let name = [&delegate.family, &delegate.given, &delegate.middle, &says(ExportColumn::Degree)];
    let mut lines = vec![
        "BEGIN:VCARD".to_owned(),
        "VERSION:4.0".to_owned(),
        format!("UID:urn:uuid:{}", delegate.id),
        format!("FN:{}", escaped(&delegate.full_name)),
        format!("N:{};", name.map(|part| escaped(part)).join(";")),
    ];
    let mut add = |property: &str, value: String| {
        if !value.is_empty() {
            lines.push(format!("{property}:{}", escaped(&value)));
        }
    };
    add("ORG", says(ExportColumn::Organisation));
    add("TITLE", says(ExportColumn::Title));
    add("CATEGORIES", says(ExportColumn::Category));
    let phones = [says(ExportColumn::Phone), says(ExportColumn::MorePhones)].join(";");
    for phone in phones.split(';').map(str::trim) {
        add("TEL;VALUE=text", phone.to_owned());
    }
    add("EMAIL", says(ExportColumn::Email));
    add("BDAY", birthday(&says(ExportColumn::Birth)));
    add("GENDER", delegate_sex(&says(ExportColumn::Sex)).to_owned());
    add("NOTE", says(ExportColumn::Note));
    lines.push("END:VCARD".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// A date as ISO 8601 writes it without dashes, where the whole of it is known (RFC 6350, 4.3.1).
fn birthday(birth: &str) -> String {
    if birth.len() == "1975-03-12".len() { birth.replace('-', "") } else { birth.to_owned() }
}

fn delegate_sex(word: &str) -> &'static str {
    match word {
        "male" => "M",
        "female" => "F",
        _ => "",
    }
}

/// A value with the marks that mean something in a card behind a backslash (RFC 6350, 3.4).
fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ',' | ';' => escaped.extend(['\\', c]),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line folded so that no piece is longer than [`LINE`] and no letter is torn.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + line.len() / LINE * 3 + 2);
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LINE {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(c);
        octets += c.len_utf8();
    }
    folded + "\r\n"
}
