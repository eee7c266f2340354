//! Sessions.

use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::records::{Prose, Rules, record};

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

impl HalfDay {
    /// The half of the day in which something at this time is.
    pub fn at(time: NaiveTime) -> Self {
        match time.hour() {
            0..12 => Self::Morning,
            12..18 => Self::Afternoon,
            _ => Self::Evening,
        }
    }
}

record! {
    /// A block of the agenda, with chairs (phiên).
    Session: "session", "sessions", "add_session", label "coalesce(t.name, t.theme, t.date, '')",
    ordered by ["event_id"]
    {
        /// The event.
        event_id: String,
        /// Its name, if it has one.
        name: Option<String>,
        /// Chủ đề.
        theme: Option<String>,
        /// Its day.
        date: Option<NaiveDate>,
        /// Its half-day.
        half_day: Option<HalfDay>,
        /// When it begins, where that is known.
        start: Option<NaiveTime>,
        /// When it ends.
        end: Option<NaiveTime>,
        /// Its room.
        room_id: Option<String>,
        /// Anything else worth keeping.
        note: Option<Prose>,
    }
}

impl Rules for Session {}
