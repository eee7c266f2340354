//! Long work: how far it is, told over a channel that the window hands in.

use std::marker::PhantomData;

use serde::Serialize;
use ts_rs::{Config, TS};

/// How far a work is.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Count {
    /// How much is done: rows, pages or bytes.
    pub done: usize,
    /// Of how much; 0 while that is not known.
    pub total: usize,
}

/// What a command takes as Tauri's own `Channel`, as the bindings spell it.
#[derive(Debug)]
pub struct Channel<T>(PhantomData<T>);

impl<T: TS> TS for Channel<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(config: &Config) -> String {
        format!("Channel<{}>", T::name(config))
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }
}
