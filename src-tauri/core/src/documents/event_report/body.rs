//! What a report says, part by part; parts of which nothing is known are left out.

use langbiang_typeset::table::Width;

use super::{
    Choices, EventReport, Figures, OfHalfDay,
    blocks::{Bar, Blocks},
};
use crate::{
    documents::{
        Look, Said,
        lists::{counted, roman},
    },
    text,
};

const NUMBER: Width = Width::fixed(12.5);
const NAME: Width = Width::between(44.0, 90.0);
const FIGURE: Width = Width::whole(18.0, 26.0);
const POST: Width = Width::between(50.0, 100.0);
const REMARK: Width = Width::whole(24.0, 48.0);

impl EventReport {
    /// Everything between title and signature.
    pub(super) fn body(&self, blocks: &mut Blocks<'_, '_>, options: &Choices) {
        let mut part = 0;
        let mut heading = |blocks: &mut Blocks<'_, '_>, key: &str| {
            part += 1;
            let Said { first, second } = words(blocks.look, key);
            blocks.heading(&Said { first: format!("{}. {first}", roman(part)), second });
        };
        heading(blocks, "general");
        self.general(blocks);
        heading(blocks, "attendance");
        self.attendance(blocks);
        if !self.provinces.is_empty() {
            heading(blocks, "by_province");
            self.by_province(blocks);
        }
        if options.absent && !self.absent.is_empty() {
            heading(blocks, "absent");
            self.absent(blocks);
        }
        for (key, texts) in [("results", &self.results), ("recommendations", &self.recommendations)]
        {
            if !texts.is_empty() {
                heading(blocks, key);
                texts.iter().for_each(|text| blocks.text(&Said::once(format!("- {text}"))));
            }
        }
    }

    fn general(&self, blocks: &mut Blocks<'_, '_>) {
        let look = blocks.look;
        let name =
            |look: &Look| format!("- {}: {}.", word(look, "event"), self.occasion.name(look));
        blocks.text(&look.said(name).in_english_if(self.has_english_name()));
        if let Some(start) = self.occasion.start {
            let range = |look: &Look| text::capital(&look.dates().range(start, self.occasion.end));
            blocks.text(&look.said(|look| format!("- {}: {}.", word(look, "time"), range(look))));
        }
        if let Some(place) = self.occasion.place.as_deref().map(text::capital) {
            blocks.text(&look.said(|look| format!("- {}: {place}.", word(look, "place"))));
        }
    }

    /// The sum in words, the categories, the half-days.
    fn attendance(&self, blocks: &mut Blocks<'_, '_>) {
        let look = blocks.look;
        if self.total.invited == 0 {
            let nobody = |look: &Look| look.words().get("document.list.nobody").to_owned();
            return blocks.text(&look.said(nobody));
        }
        blocks.text(&look.said(|look| self.sum_in_words(look)));
        if !self.categories.is_empty() {
            let columns = headings(look, "category");
            let rows = self.rows(&self.categories, "category", look);
            blocks.table(&columns, &rows, (&widths(), &[1], true));
        }
        self.by_half_day(blocks);
        if self.certificates > 0 {
            let certificates = |look: &Look| {
                let values = [("count", &*counted(self.certificates, look))];
                look.words().fill("document.event_report.certificates", &values)
            };
            blocks.text(&look.said(certificates));
        }
    }

    fn sum_in_words(&self, look: &Look) -> String {
        let count = |count: u32| counted(count as usize, look);
        let (invited, registered) = (count(self.total.invited), count(self.total.registered));
        let present = count(self.total.present);
        let values = [("invited", &*invited), ("registered", &registered), ("present", &present)];
        look.words().fill("document.event_report.all", &values)
    }

    fn by_half_day(&self, blocks: &mut Blocks<'_, '_>) {
        let look = blocks.look;
        let noted: Vec<&OfHalfDay> =
            self.half_days.iter().filter(|half| half.present + half.absent > 0).collect();
        if noted.is_empty() {
            return blocks.text(&words(look, "not_noted"));
        }
        let bar = |half: &&OfHalfDay| {
            let value = u32::try_from(half.present).unwrap_or(u32::MAX);
            let all = half.present + half.absent + half.not_noted;
            Bar {
                label: look.said(|look| half.said(look)),
                value,
                of: u32::try_from(all).unwrap_or(u32::MAX),
            }
        };
        let bars: Vec<Bar> = noted.iter().map(bar).collect();
        blocks.chart(&words(look, "by_half_day"), &bars);
        let categories = self.categories.iter().filter(|line| line.present > 0);
        let bar = |line: &Figures| Bar {
            label: name(line, "category", look),
            value: line.present,
            of: line.invited.max(line.present),
        };
        let bars: Vec<Bar> = categories.map(bar).collect();
        if bars.len() > 1 {
            blocks.chart(&words(look, "by_category"), &bars);
        }
    }

    fn by_province(&self, blocks: &mut Blocks<'_, '_>) {
        let look = blocks.look;
        let (all, covered) =
            (self.of_provinces, self.of_provinces.saturating_sub(self.missing.len()));
        let (all, covered) = (all.to_string(), covered.to_string());
        let missing = self.missing.join(", ");
        let values = [("all", &*all), ("covered", &covered), ("missing", &missing)];
        let key = if missing.is_empty() { "covered_all" } else { "covered" };
        let key = format!("document.event_report.{key}");
        blocks.text(&look.said(|look| look.words().fill(&key, &values)));
        let columns = headings(look, "province");
        blocks.table(
            &columns,
            &self.rows(&self.provinces, "province", look),
            (&widths(), &[1], true),
        );
    }

    /// A row each, numbered, and the sum; `of` is a category or a province.
    fn rows(&self, lines: &[Figures], of: &str, look: &Look) -> Vec<Vec<Said>> {
        let figures = |line: &Figures| {
            let quota = line.quota.map(|quota| quota.to_string()).unwrap_or_default();
            let counted = [line.invited, line.registered, line.present];
            std::iter::once(quota).chain(counted.map(|count| count.to_string())).map(Said::once)
        };
        let row = |(i, line): (usize, &Figures)| {
            let start = [Said::once((i + 1).to_string()), name(line, of, look)];
            start.into_iter().chain(figures(line)).collect()
        };
        let sum = [Said::default(), words(look, "sum")];
        let sum = sum.into_iter().chain(figures(&self.total)).collect();
        lines.iter().enumerate().map(row).chain([sum]).collect()
    }

    fn absent(&self, blocks: &mut Blocks<'_, '_>) {
        let look = blocks.look;
        let columns = ["number", "name", "post", "remark"].map(|key| words(look, key));
        let row = |(i, one): (usize, &super::Absent)| {
            let remark = words(look, if one.declined { "declined" } else { "not_seen" });
            let own = [(i + 1).to_string(), one.name.clone(), one.post.clone()];
            own.map(Said::once).into_iter().chain([remark]).collect()
        };
        let rows: Vec<Vec<Said>> = self.absent.iter().enumerate().map(row).collect();
        let widths = [NUMBER, Width::whole(34.0, 54.0), POST, REMARK];
        blocks.table(&columns, &rows, (&widths, &[1, 2, 3], false));
    }
}

impl OfHalfDay {
    /// `Sáng 06/6/2024`.
    pub(crate) fn said(&self, look: &Look) -> String {
        let half = |half| look.words().get(&format!("document.half_day.{half}")).to_owned();
        let half = self.half_day.map(half);
        let date = self.date.map(|date| look.dates().short(date));
        let parts = half.into_iter().chain(date);
        parts.collect::<Vec<_>>().join(" ")
    }
}

fn word(look: &Look, key: &str) -> String {
    look.words().get(&format!("document.event_report.{key}")).to_owned()
}

/// The same in English too, in a paper in both languages.
fn words(look: &Look, key: &str) -> Said {
    look.said(|look| word(look, key))
}

/// What a line is of; those of no category or province are called so.
fn name(line: &Figures, of: &str, look: &Look) -> Said {
    match line.name.as_str() {
        "" => words(look, &format!("no_{of}")),
        name => Said::once(name),
    }
}

fn headings(look: &Look, of: &str) -> Vec<Said> {
    let keys = ["number", of, "quota", "invited", "registered", "present"];
    keys.map(|key| words(look, key)).to_vec()
}

fn widths() -> [Width; 6] {
    [NUMBER, NAME, FIGURE, FIGURE, FIGURE, FIGURE]
}
