//! Every noun there is, in the order in which a hand-over writes their records: what others stand
//! on comes first.

use crate::{
    agenda::{Item, Role, Session},
    attendance::Attendance,
    certificates::{Certificate, Exception, Reprint, Series, Withdrawal},
    delegates::{Delegate, Delegation, Intake, SetAside},
    designs::KeptDesign,
    events::{Category, Claim, Event, Headcount, LegalBasis, Organiser, Outcome, Room, Source},
    materials::{Material, StoredFile},
    organisations::{FormerName, Organisation},
    people::{Distinction, Person, Title},
    printing::Print,
    privacy::{Disclosure, Erasure},
    records::{Noun, Record},
    settings::{Setting, Signer},
};

/// Every noun.
pub const ALL: &[&Noun] = &[
    StoredFile::NOUN,
    Setting::NOUN,
    Signer::NOUN,
    Organisation::NOUN,
    FormerName::NOUN,
    Person::NOUN,
    Title::NOUN,
    Event::NOUN,
    Organiser::NOUN,
    Room::NOUN,
    Session::NOUN,
    Item::NOUN,
    Role::NOUN,
    Category::NOUN,
    Delegation::NOUN,
    Delegate::NOUN,
    Distinction::NOUN,
    Intake::NOUN,
    SetAside::NOUN,
    Attendance::NOUN,
    Exception::NOUN,
    Headcount::NOUN,
    LegalBasis::NOUN,
    Outcome::NOUN,
    Source::NOUN,
    Claim::NOUN,
    Material::NOUN,
    Series::NOUN,
    Certificate::NOUN,
    Withdrawal::NOUN,
    Reprint::NOUN,
    Print::NOUN,
    KeptDesign::NOUN,
    Disclosure::NOUN,
    Erasure::NOUN,
];

/// Nouns whose records only a special operation makes: contents of files, settings, facts.
const KEPT_BY_OTHERS: &[&str] = &[
    "stored_file",
    "setting",
    "intake",
    "set_aside",
    "attendance",
    "certificate",
    "withdrawal",
    "reprint",
    "print",
    "design",
    "disclosure",
    "distinction",
    "erasure",
];

/// The noun of this name.
pub fn named(name: &str) -> Option<&'static Noun> {
    ALL.iter().copied().find(|noun| noun.name == name)
}

/// The noun of the record that a field `…_id` names; some fields say in which part it plays.
pub fn referred(name: &str) -> Option<&'static Noun> {
    named(match name {
        "successor" | "issuer" => "organisation",
        "head" | "replaced_by" => "delegate",
        "carried_to" => "event",
        "file" | "photo" | "logo" | "signature" => "stored_file",
        _ => name,
    })
}

/// The nouns whose records a user adds, changes, removes and orders.
pub fn editable() -> impl Iterator<Item = &'static Noun> {
    ALL.iter().copied().filter(|noun| !KEPT_BY_OTHERS.contains(&noun.name))
}
