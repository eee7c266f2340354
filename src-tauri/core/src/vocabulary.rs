//! Closed lists of words that the database, the terminal and the window spell the same way.
//!
//! A list declared here is its own codec; no module may write such a word a second time.

/// Declares an enum whose variants have one stable spelling, used in SQLite, JSON and arguments.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every word of the list, in its natural order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Their spellings.
            pub const WORDS: &[&str] = &[$($word),+];

            /// The stable spelling, as stored and as sent.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The word with this spelling, if the list has it.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|w| w.as_str() == word)
            }
        }

        impl Default for $name {
            /// The first of the list, the usual one.
            fn default() -> Self {
                Self::ALL[0]
            }
        }

        impl $crate::records::FieldType for $name {
            const KIND: $crate::records::Kind = $crate::records::Kind::Word(Self::WORDS);
        }

        impl $crate::documents::options::Word for $name {
            const WORDS: &'static [&'static str] = Self::WORDS;
            fn from_word(word: &str) -> Option<Self> {
                Self::from_word(word)
            }
            fn word(self) -> &'static str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
pub(crate) use vocabulary;
