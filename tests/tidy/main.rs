//! Rules about the sources themselves, which no compiler checks.
//!
//! Every rule is a function from sources to complaints, and is tried on a planted offence too: a
//! rule that cannot fail is no rule. Needs no WebKit and no network.

mod crates;
mod doors;
mod files;
mod imports;
mod ipc;
mod layout;
mod markup;
mod papers;
mod records;
mod sources;
mod styles;
mod words;
