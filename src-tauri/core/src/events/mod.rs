//! Events: a conference, or one meeting inside a larger one.

crate::vocabulary::vocabulary! {
    /// What an organisation does for an event.
    OrganiserRole {
        /// Chủ trì tổ chức.
        Main = "main",
        /// Phối hợp tổ chức.
        Co = "co",
        /// Chỉ đạo.
        Directing = "directing",
        /// Bảo trợ.
        Sponsor = "sponsor",
    }
}
