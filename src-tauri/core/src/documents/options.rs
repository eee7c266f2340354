//! What can be chosen about a document, declared once a document: the terminal's `--option k=v`,
//! the window's form, and what the print log remembers all follow from the declaration.
//!
//! Must never read a choice that was not declared, and never fall back in silence.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{Error, FieldProblem, Result, error::Problem, records::Prose};

/// The longest side of a sheet of any size that offices print on, in millimetres.
const LONGEST: f32 = 2_000.0;

/// What a choice holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionKind {
    /// `yes` or `no`.
    Flag,
    /// A whole number.
    Number,
    /// Millimetres, with a point or a comma.
    Length,
    /// A civil date, `2024-06-06`, or nothing.
    Date,
    /// One line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Some of these words, in the order wanted, joined by commas.
    Words(&'static [&'static str]),
}

/// One choice.
#[derive(Debug, Clone, PartialEq)]
pub struct OptionSpec {
    /// Its name, as the terminal and the log spell it.
    pub name: &'static str,
    /// What it does, in English, for the terminal's help.
    pub about: &'static str,
    /// What it holds.
    pub kind: OptionKind,
    /// The value that it has where nothing is said, spelled as it would be given.
    pub usual: String,
}

/// The choices of one document.
pub trait Options: Default {
    /// All of them, in the order of a form.
    fn specs() -> Vec<OptionSpec>;

    /// Those that hold for one print and are not remembered: a number, a part-used sheet of labels.
    fn once() -> &'static [&'static str];

    /// Takes one; an empty value gives the usual one back.
    ///
    /// # Errors
    /// What is wrong with the name or the value.
    fn set(&mut self, name: &str, value: &str) -> Result<(), FieldProblem>;

    /// The choices made, spelled as they would be given.
    fn values(&self) -> BTreeMap<String, String>;

    /// Reads choices, all that is wrong at once.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming each choice.
    fn read(given: &BTreeMap<String, String>) -> Result<Self> {
        let mut options = Self::default();
        let wrong = given.iter().filter_map(|(name, value)| options.set(name, value).err());
        let wrong: Vec<FieldProblem> = wrong.collect();
        if wrong.is_empty() { Ok(options) } else { Err(Error::Invalid(wrong)) }
    }
}

/// Declares the choices of a document: name, type and what is usual; and which of them hold `once`.
macro_rules! options {
    (
        $(#[$meta:meta])*
        $name:ident { $($(#[doc = $doc:literal])+ $field:ident: $type:ty = $usual:expr,)* }
        $(once [$($once:ident),+])?
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        #[allow(unreachable_pub, reason = "a test may declare choices of its own")]
        pub struct $name {
            $($(#[doc = $doc])+ pub $field: $type,)*
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $usual,)* }
            }
        }

        #[allow(unused_variables, reason = "a document may offer no choice")]
        impl $crate::documents::options::Options for $name {
            fn specs() -> Vec<$crate::documents::options::OptionSpec> {
                let usual = Self::default();
                vec![$($crate::documents::options::OptionSpec {
                    name: stringify!($field),
                    about: concat!($($doc),+),
                    kind: <$type as $crate::documents::options::OptionValue>::KIND,
                    usual: $crate::documents::options::OptionValue::show(&usual.$field),
                }),*]
            }

            fn once() -> &'static [&'static str] {
                &[$($(stringify!($once)),+)?]
            }

            fn set(&mut self, name: &str, value: &str) -> Result<(), $crate::FieldProblem> {
                $(if name == stringify!($field) {
                    self.$field = $crate::documents::options::value(name, value, || $usual)?;
                    return Ok(());
                })*
                Err($crate::FieldProblem::new(name.to_owned(), $crate::error::Problem::Unknown))
            }

            fn values(&self) -> std::collections::BTreeMap<String, String> {
                std::collections::BTreeMap::from([$((
                    stringify!($field).to_owned(),
                    $crate::documents::options::OptionValue::show(&self.$field),
                )),*])
            }
        }
    };
}
pub(crate) use options;

/// A type that a choice can have.
pub(crate) trait OptionValue: Sized {
    const KIND: OptionKind;
    /// The least and the largest that it can be, where it is a number with bounds.
    const BOUNDS: Option<(f32, f32)> = None;

    /// The value, unless the text cannot be understood.
    fn parse(text: &str) -> Option<Self>;

    /// As it would be given.
    fn show(&self) -> String;
}

/// A word of a closed list; [`vocabulary!`](crate::vocabulary::vocabulary) makes them.
pub(crate) trait Word: Copy {
    const WORDS: &'static [&'static str];
    fn from_word(word: &str) -> Option<Self>;
    fn word(self) -> &'static str;
}

/// The value of the choice `name`; the usual one for an empty text.
pub(crate) fn value<T: OptionValue>(
    name: &str,
    text: &str,
    usual: impl FnOnce() -> T,
) -> Result<T, FieldProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(usual());
    }
    T::parse(text).ok_or_else(|| match T::BOUNDS.filter(|_| length(text).is_some()) {
        Some((least, most)) => FieldProblem::out_of_range(name.to_owned(), least, most),
        None => FieldProblem::new(name.to_owned(), Problem::Unreadable),
    })
}

/// Millimetres, with a point or a comma.
fn length(text: &str) -> Option<f32> {
    text.trim_end_matches("mm").trim().replace(',', ".").parse().ok()
}

impl OptionValue for bool {
    const KIND: OptionKind = OptionKind::Flag;

    fn parse(text: &str) -> Option<Self> {
        match text {
            "yes" | "true" | "1" => Some(true),
            "no" | "false" | "0" => Some(false),
            _ => None,
        }
    }

    fn show(&self) -> String {
        if *self { "yes" } else { "no" }.to_owned()
    }
}

impl OptionValue for u32 {
    const KIND: OptionKind = OptionKind::Number;

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

impl OptionValue for f32 {
    const KIND: OptionKind = OptionKind::Length;
    const BOUNDS: Option<(f32, f32)> = Some((0.0, LONGEST));

    fn parse(text: &str) -> Option<Self> {
        length(text).filter(|length| (0.0..=LONGEST).contains(length))
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

impl OptionValue for Option<NaiveDate> {
    const KIND: OptionKind = OptionKind::Date;

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Some)
    }

    fn show(&self) -> String {
        self.map(|date| date.to_string()).unwrap_or_default()
    }
}

impl OptionValue for String {
    const KIND: OptionKind = OptionKind::Line;

    fn parse(text: &str) -> Option<Self> {
        Some(crate::text::clean(text))
    }

    fn show(&self) -> String {
        self.clone()
    }
}

impl OptionValue for Prose {
    const KIND: OptionKind = OptionKind::Lines;

    fn parse(text: &str) -> Option<Self> {
        Some(Self(crate::text::clean_lines(text)))
    }

    fn show(&self) -> String {
        self.0.clone()
    }
}

impl<T: Word> OptionValue for T {
    const KIND: OptionKind = OptionKind::Word(T::WORDS);

    fn parse(text: &str) -> Option<Self> {
        T::from_word(text)
    }

    fn show(&self) -> String {
        self.word().to_owned()
    }
}

impl<T: Word> OptionValue for Vec<T> {
    const KIND: OptionKind = OptionKind::Words(T::WORDS);

    fn parse(text: &str) -> Option<Self> {
        text.split(',').map(|word| T::from_word(word.trim())).collect()
    }

    fn show(&self) -> String {
        self.iter().map(|word| word.word()).collect::<Vec<_>>().join(",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::DocumentStyle;

    options! {
        /// Choices of a document that is not there.
        Choices {
            /// Whether.
            whether: bool = true,
            /// How wide.
            width: f32 = 90.0,
            /// Which styles.
            styles: Vec<DocumentStyle> = vec![DocumentStyle::Party],
            /// When.
            when: Option<NaiveDate> = None,
        }
        once [when]
    }

    fn given(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_is_shown_is_read_back_and_nothing_said_is_the_usual() {
        let chosen = given(&[("whether", "no"), ("width", "100,5 mm"), ("styles", "plain, state")]);
        let read = Choices::read(&chosen).unwrap();
        assert_eq!((read.whether, read.width, read.styles.len()), (false, 100.5, 2));
        assert_eq!(Choices::read(&read.values()).unwrap(), read);
        assert_eq!(Choices::read(&given(&[("width", " ")])).unwrap(), Choices::default());
        assert_eq!(Choices::specs()[2].usual, "party");
        assert_eq!(Choices::once(), ["when"]);
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let wrong =
            given(&[("whether", "maybe"), ("width", "-1"), ("height", "3"), ("when", "6/6")]);
        let Err(Error::Invalid(problems)) = Choices::read(&wrong) else { panic!("accepted") };
        let fields: Vec<&str> = problems.iter().map(|p| &*p.field).collect();
        assert_eq!(fields, ["height", "when", "whether", "width"]);
        assert_eq!(problems[3].problem, Problem::OutOfRange);
    }
}
