//! Shapes that cross the bridge to the window, each with its conversion from or to core.
//!
//! Names serde, ts-rs and core only, never tauri: tests/tidy compiles this very folder to compare
//! `ui/src/ipc/bindings.ts` with it. Must hold no rule, no words and no Rust error text.

pub mod agenda;
pub mod attendance;
pub mod bindings;
pub mod certificate;
pub mod delegate;
pub mod design;
pub mod desk;
pub mod document;
pub mod error;
pub mod event;
pub mod fault;
pub mod filter;
pub mod import;
pub mod import_rows;
pub mod journal;
pub mod overview;
pub mod people;
pub mod printing;
pub mod privacy;
pub mod province;
pub mod quotas;
pub mod record;
pub mod safety;
pub mod search;
mod words;
pub mod work;

/// `end_date` as the window spells it: `endDate`.
pub fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let (head, tail) = word.split_at(word.len().min(1));
        text + &head.to_uppercase() + tail
    })
}
