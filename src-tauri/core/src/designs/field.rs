//! What the texts of a design can tell: `{name}`, `{event}`, …, and texts made of them.

use serde::{Serialize, Serializer};

crate::vocabulary::vocabulary! {
    /// What a document is made with the design.
    Purpose {
        /// Giấy chứng nhận.
        Certificate = "certificate",
        /// Thẻ đại biểu.
        Badge = "badge",
    }
}

crate::vocabulary::vocabulary! {
    /// What a design can tell of an event, a delegate, a signer.
    Field {
        /// Quốc hiệu, in the style of state bodies alone.
        Country = "country",
        /// Tiêu ngữ, in the style of state bodies alone.
        Motto = "motto",
        /// The body above the issuing body.
        ParentBody = "parent_body",
        /// The issuing body.
        Body = "body",
        /// What the paper is called: GIẤY CHỨNG NHẬN, ĐẠI BIỂU.
        Heading = "heading",
        /// The event's name.
        Event = "event",
        /// Its theme.
        Theme = "theme",
        /// Where it is held.
        Place = "place",
        /// When it is held.
        Dates = "dates",
        /// Both: tại thành phố Đà Lạt, ngày 06 tháng 6 năm 2024.
        Held = "held",
        /// The word of taking part: đã tham dự.
        Attended = "attended",
        /// Place and date of signing.
        Signed = "signed",
        /// That the people are made up, where they are.
        Sample = "sample",
        /// Text of the second side.
        Notes = "notes",
        /// Chứng nhận Ông/Bà.
        Presented = "presented",
        /// Ông, Bà, Đồng chí; Ông/Bà where nothing is stored.
        Salutation = "salutation",
        /// The delegate's name.
        Name = "name",
        /// Chức vụ.
        Title = "title",
        /// Đơn vị.
        Organisation = "organisation",
        /// Both in one: Trưởng phòng, Sở Y tế.
        Post = "post",
        /// Tỉnh, thành phố.
        Province = "province",
        /// Thành phần.
        Category = "category",
        /// The number in the register: Số: 012/GCN-BTTTT.
        Number = "number",
        /// The delegate's code.
        Code = "code",
        /// The signer's authority: KT. BỘ TRƯỞNG.
        Authority = "authority",
        /// The signer's own post: THỨ TRƯỞNG.
        SignerPost = "signer_post",
        /// The signer's name.
        Signer = "signer",
    }
}

/// Of whom a field tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The event: the same on every page.
    All,
    /// A signer: the same on every page, in each signer's place.
    Signer,
    /// A delegate: other on every page.
    Each,
}

impl Field {
    /// Of whom it tells.
    #[must_use]
    pub fn scope(self) -> Scope {
        match self {
            Self::Authority | Self::SignerPost | Self::Signer => Scope::Signer,
            _ if self >= Self::Presented => Scope::Each,
            _ => Scope::All,
        }
    }

    /// The field of the plain data that it comes from, by which findings call it.
    #[must_use]
    pub fn source(self) -> &'static str {
        match self {
            Self::Presented => Self::Salutation.as_str(),
            Self::Post => Self::Organisation.as_str(),
            Self::Held => Self::Place.as_str(),
            Self::Dates => "start",
            Self::Signed => "signed_place",
            Self::SignerPost => "post",
            field => field.as_str(),
        }
    }

    /// Whether documents made for this purpose know it.
    #[must_use]
    pub fn is_known_to(self, purpose: Purpose) -> bool {
        match purpose {
            Purpose::Certificate => !matches!(self, Self::Notes | Self::Province | Self::Category),
            Purpose::Badge => {
                let of_papers = matches!(
                    self,
                    Self::Country
                        | Self::Motto
                        | Self::Attended
                        | Self::Signed
                        | Self::Presented
                        | Self::Number
                );
                !of_papers && self.scope() != Scope::Signer
            }
        }
    }
}

/// A text with fields in it: `{title}, {organisation}`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template(pub Vec<Piece>);

/// A part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// These words.
    Words(String),
    /// What the field tells.
    Field(Field),
}

impl Template {
    /// Whether it tells `field`.
    pub(crate) fn tells(&self, field: Field) -> bool {
        self.0.iter().any(|piece| matches!(piece, Piece::Field(told) if *told == field))
    }

    /// A template as it is written; the unknown field else. `{{` stands for a brace.
    ///
    /// # Errors
    /// What stands between braces and is no field.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut words = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            words.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix('{') {
                words.push('{');
                rest = after;
                continue;
            }
            let (name, after) = rest.split_once('}').ok_or_else(|| rest.to_owned())?;
            let field = Field::from_word(name).ok_or_else(|| name.to_owned())?;
            if !words.is_empty() {
                pieces.push(Piece::Words(std::mem::take(&mut words)));
            }
            pieces.push(Piece::Field(field));
            rest = after;
        }
        words.push_str(rest);
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        Ok(Self(pieces))
    }

    /// The fields in it.
    pub fn fields(&self) -> impl Iterator<Item = Field> + '_ {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Field(field) => Some(*field),
            Piece::Words(_) => None,
        })
    }

    /// The widest scope of its fields.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.fields().map(Field::scope).max().unwrap_or(Scope::All)
    }
}

impl std::fmt::Display for Template {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Words(words) => f.write_str(&words.replace('{', "{{")),
            Piece::Field(field) => write!(f, "{{{field}}}"),
        })
    }
}

impl Serialize for Template {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_written_as_it_was_read() {
        for text in ["{name}", "{title}, {organisation}", "Số {number}.", "a {{b}", ""] {
            assert_eq!(Template::read(text).unwrap().to_string(), text);
        }
        assert_eq!(Template::read("{nam}").unwrap_err(), "nam");
        assert_eq!(Template::read("{name").unwrap_err(), "name");
    }

    #[test]
    fn a_text_is_as_wide_as_its_widest_field() {
        let scope = |text: &str| Template::read(text).unwrap().scope();
        assert_eq!(scope("một chữ"), Scope::All);
        assert_eq!(scope("{event}"), Scope::All);
        assert_eq!(scope("{event} {signer}"), Scope::Signer);
        assert_eq!(scope("{event} {name}"), Scope::Each);
    }
}
