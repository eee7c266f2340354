//! The agenda of an event: sessions (phiên) that hold items, and who does what in them.

mod item;
mod plan;
mod role;
mod session;

pub use item::{Item, ItemKind};
pub use plan::{NamedRole, PlannedItem, PlannedSession, list};
pub(crate) use plan::{roles_of_event, rooms};
pub use role::{Role, RoleKind};
pub use session::{HalfDay, Session};
