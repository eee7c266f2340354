//! Core's closed lists of words as types of the window: one word for one thing on both sides.

/// Declares a type for each list of core, and `words()`, their declarations in TypeScript.
macro_rules! declare_words {
    ($($(#[$meta:meta])* $name:ident: $core:ty;)*) => {
        $(
            $(#[$meta])*
            #[derive(
                Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
            )]
            #[serde(transparent)]
            pub struct $name(pub $core);

            impl ts_rs::TS for $name {
                type WithoutGenerics = Self;
                type OptionInnerType = Self;

                fn name(_: &ts_rs::Config) -> String {
                    stringify!($name).to_owned()
                }

                fn inline(config: &ts_rs::Config) -> String {
                    Self::name(config)
                }
            }
        )*

        /// The declarations of these types in TypeScript.
        pub fn words() -> Vec<String> {
            let list = |name: &str, words: &[&str]| {
                let words: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
                format!("export type {name} = {};\n\n", words.join(" | "))
            };
            vec![$(list(stringify!($name), <$core>::WORDS)),*]
        }
    };
}
pub(super) use declare_words;
