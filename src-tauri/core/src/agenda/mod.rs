//! The agenda of an event: sessions (phiên) that hold agenda items, and who does what in them.

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
