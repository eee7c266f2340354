//! The agenda of an event: sessions (phiên) that hold agenda items, and who does what in them.

mod add;
mod read;

pub(crate) use add::insert_session;
pub use add::{add_item, add_session};
pub use read::list;

use chrono::{NaiveDate, NaiveTime};

crate::vocabulary::vocabulary! {
    /// Half a day (buổi), the unit in which programmes are grouped and attendance is taken.
    HalfDay {
        /// Sáng: until 12:00.
        Morning = "morning",
        /// Chiều: from 12:00.
        Afternoon = "afternoon",
        /// Tối: from 18:00.
        Evening = "evening",
    }
}

crate::vocabulary::vocabulary! {
    /// What an agenda item is.
    ItemKind {
        /// Đón tiếp đại biểu, phát tài liệu.
        Reception = "reception",
        /// Tuyên bố lý do, giới thiệu đại biểu.
        Introduction = "introduction",
        /// Khai mạc.
        Opening = "opening",
        /// Phát biểu.
        Speech = "speech",
        /// Chuyên đề.
        Lecture = "lecture",
        /// Tham luận.
        Paper = "paper",
        /// Phổ biến văn bản.
        Dissemination = "dissemination",
        /// Chia sẻ kinh nghiệm.
        Sharing = "sharing",
        /// Trao đổi, thảo luận.
        Discussion = "discussion",
        /// Giải lao.
        Break = "break",
        /// Trao giấy chứng nhận.
        Awarding = "awarding",
        /// Bế mạc.
        Closing = "closing",
        /// Anything else.
        Other = "other",
    }
}

crate::vocabulary::vocabulary! {
    /// What somebody does in a session or an item.
    RoleKind {
        /// Chủ trì.
        Chair = "chair",
        /// Phát biểu khai mạc.
        Opener = "opener",
        /// Báo cáo viên, người phát biểu.
        Speaker = "speaker",
        /// Điều hành.
        Moderator = "moderator",
    }
}

/// Who does something: a person, an organisation, or free wording ("các đại sứ"); at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// UUIDv7.
    pub id: String,
    /// What they do.
    pub kind: RoleKind,
    /// The person's id and printed name.
    pub person: Option<(String, String)>,
    /// The organisation's id and printed name.
    pub organisation: Option<(String, String)>,
    /// Free wording.
    pub wording: Option<String>,
    /// The title printed here, as valid at the event.
    pub title: Option<String>,
}

/// One agenda item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// UUIDv7.
    pub id: String,
    /// What it is.
    pub kind: ItemKind,
    /// Its title; a speech may have none.
    pub title: Option<String>,
    /// When it begins, in the event's zone.
    pub start: Option<NaiveTime>,
    /// When it ends.
    pub end: Option<NaiveTime>,
    /// Who speaks, in order.
    pub roles: Vec<Role>,
}

/// One session with its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// UUIDv7.
    pub id: String,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Its half-day.
    pub half_day: Option<HalfDay>,
    /// Its room.
    pub room: Option<String>,
    /// Who chairs it, in protocol order.
    pub roles: Vec<Role>,
    /// Its items in order.
    pub items: Vec<Item>,
}

/// What a form says about a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRole {
    /// What they do.
    pub kind: RoleKind,
    /// Person, by id.
    pub person_id: Option<String>,
    /// Organisation, by id.
    pub organisation_id: Option<String>,
    /// Free wording.
    pub wording: Option<String>,
    /// Title printed here; the person's present title where there is none.
    pub title: Option<String>,
}

/// What a form says about an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    /// What it is.
    pub kind: ItemKind,
    /// Title.
    pub title: Option<String>,
    /// When it begins.
    pub start: Option<NaiveTime>,
    /// When it ends; needs a beginning.
    pub end: Option<NaiveTime>,
    /// Who speaks.
    pub roles: Vec<NewRole>,
}

/// What a form says about a session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewSession {
    /// Name.
    pub name: Option<String>,
    /// Day.
    pub date: Option<NaiveDate>,
    /// Half-day.
    pub half_day: Option<HalfDay>,
    /// Room.
    pub room: Option<String>,
    /// Chairs in protocol order.
    pub roles: Vec<NewRole>,
    /// Items in order.
    pub items: Vec<NewItem>,
}
