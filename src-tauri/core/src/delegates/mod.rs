//! Delegates (đại biểu): who takes part in an event, in which post and for whom.

mod delegate;
mod delegation;
mod export;
mod facets;
mod import;
mod intake;
mod list;
mod new_delegate;
mod protocol;
mod remove_many;
mod replace;
mod set_many;

pub use delegate::{Delegate, DelegateState, Sex};
pub use delegation::Delegation;
pub use export::{Export, ExportColumn, ExportFormat, Exported, export};
pub use facets::{Facet, Facets, facets};
pub use import::{
    Candidate, Correct, Counts, DropRow, Fate, ImportReport, List, Missing, PreviewPage,
    PreviewRow, PreviewValue, Questioned, Repaired, Terms, Wanted, correct, drop_row, import,
    look_at, preview_import, preview_page, set_aside,
};
pub(crate) use import::{findable, import_inside};
pub use intake::{Basis, Intake, SetAside};
pub use list::{Filter, Lacking, Listed, Page, Query, Sort, count, ids, list};
pub(crate) use list::{naming_date, sorted};
pub use new_delegate::NewDelegate;
pub(crate) use protocol::Standing;
pub use remove_many::{RemoveMany, remove_many};
pub use replace::{Replace, replace};
pub use set_many::{SetMany, set_many};
