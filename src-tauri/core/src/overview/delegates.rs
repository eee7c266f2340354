//! What the delegates of an event lack, and the rows of lists that wait.

use super::{Check, CheckKind};
use crate::{Result, storage::Store};

/// How many delegates there are, and how many lack a field that papers need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Lacking {
    pub(crate) delegates: u32,
    pub(crate) post: u32,
    pub(crate) organisation: u32,
    pub(crate) category: u32,
    pub(crate) province: u32,
    pub(crate) phone: u32,
    /// Rows set aside by imports.
    pub(crate) set_aside: u32,
    /// Lists that were taken in.
    pub(crate) intakes: u32,
}

pub(super) fn checks(store: &Store<'_>, event: &str) -> Result<Vec<Check>> {
    let found = store.lacking(event)?;
    let of = |kind, open| Check { kind, of: found.delegates, open, names: Vec::new() };
    let nobody = u32::from(found.delegates == 0);
    Ok(vec![
        Check { of: 1, ..of(CheckKind::Delegates, nobody) },
        of(CheckKind::Post, found.post),
        of(CheckKind::Organisation, found.organisation),
        of(CheckKind::Category, found.category),
        of(CheckKind::Province, found.province),
        of(CheckKind::Phone, found.phone),
        Check { of: found.intakes, ..of(CheckKind::SetAside, found.set_aside) },
    ])
}
