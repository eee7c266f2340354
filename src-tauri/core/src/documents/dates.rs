//! Dates and times as documents print them.
//!
//! Vietnamese follows decree 30/2020/NĐ-CP, annex I, II.4: the day has two digits, the month two
//! only for January and February (`ngày 06 tháng 6 năm 2024`, `06/6/2024`, `01/02/2026`).

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use crate::{Language, Words, agenda::HalfDay};

/// Writes dates in one language.
#[derive(Debug, Clone, Copy)]
pub struct Dates {
    language: Language,
    words: &'static Words,
}

impl Dates {
    /// For `language`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language, words: Words::of(language) }
    }

    /// `ngày 06 tháng 6 năm 2024`, `6 June 2024`.
    #[must_use]
    pub fn long(&self, date: NaiveDate) -> String {
        self.parts("document.date.long", date)
    }

    /// `06/6/2024`; the whole date in English, where the order of the figures is not agreed on.
    #[must_use]
    pub fn short(&self, date: NaiveDate) -> String {
        self.parts("document.date.short", date)
    }

    /// `thứ Năm, ngày 06 tháng 6 năm 2024`, `Thursday, 6 June 2024`.
    #[must_use]
    pub fn with_weekday(&self, date: NaiveDate) -> String {
        let weekday = format!("document.weekday.{}", date.weekday().number_from_monday());
        let (weekday, date) = (self.words.get(&weekday), self.long(date));
        self.words.fill("document.date.weekday", &[("weekday", weekday), ("date", &date)])
    }

    /// `sáng ngày 07 tháng 8 năm 2024`, or only the date where no half-day is known.
    #[must_use]
    pub fn with_half_day(&self, date: NaiveDate, half_day: Option<HalfDay>) -> String {
        let date = self.long(date);
        half_day.map_or(date.clone(), |half| {
            let half = format!("document.half_day.{half}");
            let half = self.words.get(&half).to_lowercase();
            self.words.fill("document.date.half_day", &[("half", &half), ("date", &date)])
        })
    }

    /// The days of an event, saying month and year once where both days share them:
    /// `từ ngày 06 đến ngày 07 tháng 6 năm 2024`.
    #[must_use]
    pub fn range(&self, start: NaiveDate, end: Option<NaiveDate>) -> String {
        let Some(end) = end.filter(|end| *end != start) else { return self.long(start) };
        let from = match (start.year() == end.year(), start.month() == end.month()) {
            (true, true) => self.parts("document.date.day", start),
            (true, false) => self.parts("document.date.day_month", start),
            (false, _) => self.long(start),
        };
        let to = self.long(end);
        self.words.fill("document.date.range", &[("from", &from), ("to", &to)])
    }

    /// `08h00 - 08h30`, or what is known of it.
    #[must_use]
    pub fn times(&self, start: Option<NaiveTime>, end: Option<NaiveTime>) -> String {
        let time = |time: NaiveTime| self.time(time);
        match (start, end) {
            // The spaces do not break: a span of time stands on one line.
            (Some(start), Some(end)) => format!("{}\u{a0}-\u{a0}{}", time(start), time(end)),
            (Some(only), None) => time(only),
            (None, Some(end)) => self.words.fill("document.date.until", &[("time", &time(end))]),
            (None, None) => String::new(),
        }
    }

    /// `08h00`, `08:00`.
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        match self.language {
            Language::Vi => format!("{:02}h{:02}", time.hour(), time.minute()),
            Language::En => format!("{:02}:{:02}", time.hour(), time.minute()),
        }
    }

    fn parts(&self, key: &'static str, date: NaiveDate) -> String {
        let day = match self.language {
            Language::Vi => format!("{:02}", date.day()),
            Language::En => date.day().to_string(),
        };
        let month = format!("document.month.{}", date.month());
        let (month, year) = (self.words.get(&month), date.year().to_string());
        self.words.fill(key, &[("day", &day), ("month", month), ("year", &year)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_day_has_two_digits_and_the_month_only_in_january_and_february() {
        let vi = Dates::new(Language::Vi);
        assert_eq!(vi.long(date(2024, 6, 6)), "ngày 06 tháng 6 năm 2024");
        assert_eq!(vi.long(date(2026, 2, 1)), "ngày 01 tháng 02 năm 2026");
        assert_eq!(vi.long(date(2023, 12, 17)), "ngày 17 tháng 12 năm 2023");
        assert_eq!(vi.with_weekday(date(2023, 12, 17)), "Chủ Nhật, ngày 17 tháng 12 năm 2023");
        assert_eq!(Dates::new(Language::En).long(date(2024, 6, 6)), "6 June 2024");
        assert_eq!(vi.short(date(2024, 6, 6)), "06/6/2024");
        assert_eq!(vi.short(date(2026, 2, 1)), "01/02/2026");
    }

    #[test]
    fn a_range_says_month_and_year_once() {
        let vi = Dates::new(Language::Vi);
        let range = |a, b| vi.range(a, Some(b));
        let june = date(2024, 6, 6);
        assert_eq!(vi.range(june, None), "ngày 06 tháng 6 năm 2024");
        assert_eq!(range(june, june), "ngày 06 tháng 6 năm 2024");
        assert_eq!(range(june, date(2024, 6, 7)), "từ ngày 06 đến ngày 07 tháng 6 năm 2024");
        let into_july = "từ ngày 06 tháng 6 đến ngày 01 tháng 7 năm 2024";
        assert_eq!(range(june, date(2024, 7, 1)), into_july);
        let into_january = "từ ngày 06 tháng 6 năm 2024 đến ngày 02 tháng 01 năm 2025";
        assert_eq!(range(june, date(2025, 1, 2)), into_january);
        let english = Dates::new(Language::En).range(june, Some(date(2024, 6, 7)));
        assert_eq!(english, "from 6 to 7 June 2024");
    }

    #[test]
    fn a_half_day_and_times_are_written_as_programmes_do() {
        let vi = Dates::new(Language::Vi);
        let morning = vi.with_half_day(date(2024, 8, 7), Some(HalfDay::Morning));
        assert_eq!(morning, "sáng ngày 07 tháng 8 năm 2024");
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        assert_eq!(vi.times(time(8, 0), time(8, 30)), "08h00\u{a0}-\u{a0}08h30");
        assert_eq!(vi.times(time(13, 45), None), "13h45");
        assert_eq!(vi.times(None, time(11, 30)), "đến 11h30");
        assert_eq!(vi.times(None, None), "");
    }
}
