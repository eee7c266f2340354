//! The event itself.

use chrono::{NaiveDate, NaiveTime};

use super::code::{free_code, is_code};
use crate::{
    FieldProblem, Result,
    agenda::HalfDay,
    documents::DocumentStyle,
    error::Problem,
    provinces::ProvinceRef,
    records::{Derived, Prose, Rules, record},
    settings::{self, Key},
    storage::Store,
    text, zones,
};

crate::vocabulary::vocabulary! {
    /// What kind of event it is.
    EventKind {
        /// Hội nghị tập huấn, lớp bồi dưỡng.
        Training = "training",
        /// Hội nghị.
        Conference = "conference",
        /// Phiên họp chuyên đề, inside a larger event.
        Thematic = "thematic",
        /// Đại hội.
        Congress = "congress",
        /// Lễ.
        Ceremony = "ceremony",
        /// Cuộc họp.
        Meeting = "meeting",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// A conference, training course or congress; may stand under a parent event.
    Event: "event", "event", "create_event", label "t.name"
    {
        /// A short name for terminals and files, unique; made from the name where none is given.
        code: String = String::new(),
        /// Its name without theme.
        name: String,
        /// The event it is part of.
        parent_id: Option<String>,
        /// Its place in a series of events, from 1.
        series_number: Option<u32>,
        /// That place in words: "phiên chuyên đề đầu tiên trong loạt các hoạt động của …".
        series_wording: Option<String>,
        /// What kind of event it is.
        kind: EventKind = EventKind::default(),
        /// A shorter name for running text.
        short_name: Option<String>,
        /// Chủ đề, or a clause of purpose ("góp phần …").
        theme: Option<String>,
        /// The name as it is printed, where it is not simply the name.
        name_full: Option<String>,
        /// Its name in English, for papers in English.
        name_en: Option<String>,
        /// For whom it is: "các tỉnh, khu vực Trung du, miền núi Bắc Bộ".
        audience: Option<String>,
        /// First day.
        start: Option<NaiveDate>,
        /// Last day; the first where none is given.
        end: Option<NaiveDate>,
        /// The only half-day it takes, if it takes no more.
        half_day: Option<HalfDay>,
        /// When it begins, where that is known.
        start_time: Option<NaiveTime>,
        /// IANA zone in which the times are meant.
        time_zone: String = zones::HOME.to_owned(),
        /// Hall, building, address.
        venue: Option<String>,
        /// Place as it is printed: "thành phố Đà Lạt, tỉnh Lâm Đồng".
        place: Option<String>,
        /// Province or city.
        province: Option<ProvinceRef>,
        /// Whose custom its documents follow.
        document_style: DocumentStyle = DocumentStyle::default(),
        /// How many half-days somebody must have been there for a certificate; all where none is
        /// given.
        certificate_half_days: Option<u32>,
        /// The day after which the personal data of its delegates are to be erased.
        keep_until: Option<NaiveDate>,
        /// Anything else worth keeping.
        note: Option<Prose>,
        /// Whether it is a sample, whose documents say so.
        sample: bool = false,
    }
}

impl Event {
    /// The name that documents print.
    pub fn printed_name(&self) -> &str {
        self.name_full.as_deref().unwrap_or(&self.name)
    }
}

impl Rules for Event {
    fn fresh(store: &Store<'_>) -> Result<Self> {
        let settled = settings::read(store, Key::DocumentStyle)?;
        let document_style = settled.as_deref().and_then(DocumentStyle::from_word);
        Ok(Self { document_style: document_style.unwrap_or_default(), ..Self::default() })
    }

    fn complete(&mut self, store: &Store<'_>) -> Result<()> {
        if self.code.is_empty() {
            self.code = free_code(store, &self.name)?;
        }
        // One day is the same day twice: a list can then sort and compare ends.
        self.end = self.end.or(self.start);
        Ok(())
    }

    fn adapt(&mut self, old: &Self, given: &dyn Fn(&str) -> bool) {
        if given("start") && !given("end") && old.end == old.start {
            self.end = None;
        }
    }

    fn check(&self, store: &Store<'_>, problems: &mut Vec<FieldProblem>) -> Result<()> {
        if !is_code(&self.code) {
            problems.push(FieldProblem::new("code", Problem::Unreadable));
        } else if store.event_with_code(&self.code)?.is_some_and(|other| other != self.id) {
            problems.push(FieldProblem::new("code", Problem::Taken));
        }
        if !zones::is_known(&self.time_zone) {
            problems.push(FieldProblem::new("time_zone", Problem::Unreadable));
        }
        Ok(())
    }

    fn derived(&self) -> Vec<(&'static str, Derived)> {
        let texts = [Some(&self.name), self.theme.as_ref(), self.place.as_ref(), Some(&self.code)];
        let folded: Vec<_> = texts.into_iter().flatten().map(|t| text::fold(t)).collect();
        vec![("folded", Derived::Text(folded.join(" ")))]
    }
}
