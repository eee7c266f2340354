//! Agenda items.

use chrono::NaiveTime;

use crate::records::{Prose, Rules, record};

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
        /// Trình bày.
        Presentation = "presentation",
        /// Phổ biến văn bản.
        Dissemination = "dissemination",
        /// Chia sẻ kinh nghiệm.
        Sharing = "sharing",
        /// Trao đổi, thảo luận.
        Discussion = "discussion",
        /// Kiến nghị.
        Recommendations = "recommendations",
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

record! {
    /// One line of the programme: a talk, a break, a discussion.
    Item: "item", "items", "add_item", label "coalesce(t.title, t.start, t.kind)",
    ordered by ["session_id"]
    {
        /// The session.
        session_id: String,
        /// What it is.
        kind: ItemKind,
        /// Its title; a speech may have none.
        title: Option<String>,
        /// When it begins, in the event's zone.
        start: Option<NaiveTime>,
        /// When it ends.
        end: Option<NaiveTime>,
        /// The headings of the talk, one a line.
        outline: Option<Prose>,
        /// Anything else worth keeping.
        note: Option<Prose>,
    }
}

impl Rules for Item {}
