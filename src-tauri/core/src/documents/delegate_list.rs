//! The list of delegates (danh sách đại biểu) of an event: grouped, numbered, with totals.

#[cfg(test)]
mod tests;

use langbiang_typeset::Page;
use serde::{Deserialize, Serialize};

use super::{
    DocumentKind, Finding, Look, Paper, Plain, Ready, faces,
    lists::{self, Closing, Group, GroupBy, List, ListColumn, Occasion, Orientation, Rows},
    options::options,
};
use crate::{Result, delegates::Sort, records::Prose};

/// Groups that are told one by one under the list; more are in the list itself.
const TOLD: usize = 8;

/// What a list of delegates prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DelegateList {
    /// What it is made for.
    pub occasion: Occasion,
    /// The delegates.
    pub groups: Vec<Group>,
}

options! {
    /// What can be chosen about a list of delegates.
    Choices {
        /// By what delegates are grouped.
        group: GroupBy = GroupBy::Category,
        /// Their order; within their groups.
        order: Sort = Sort::Order,
        /// The columns, from the left.
        fields: Vec<ListColumn> = vec![
            ListColumn::Number,
            ListColumn::Name,
            ListColumn::Title,
            ListColumn::Organisation,
            ListColumn::Province,
            ListColumn::Note,
        ],
        /// Whether each group counts from 1.
        restart: bool = false,
        /// Also those who declined, and those somebody else comes for.
        absent: bool = false,
        /// What it is attached to, e.g. `Kèm theo Giấy mời số 05/GM-BTTTT ngày …`.
        annex: String = String::new(),
        /// How the sheet lies.
        orientation: Orientation = Orientation::Fitting,
        /// Whether those who made it sign under it.
        signed: bool = false,
        /// Who signs under it, a line each: `part` or `part = name`.
        makers: Prose = Prose(String::new()),
    }
}

impl Plain for DelegateList {
    const KIND: DocumentKind = DocumentKind::DelegateList;
    type Options = Choices;

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let event = [("event", self.occasion.name(look))];
        let title = look.words().fill("document.delegate_list.file", &event);
        let (pages, mut findings) = self.pages(options, look)?;
        findings.extend(lists::check(
            &self.occasion,
            &self.groups,
            options.group,
            &options.fields,
        )?);
        Ok(Box::new(Ready { fonts: faces::state()?, title, pages, findings }))
    }
}

impl DelegateList {
    fn pages(&self, options: &Choices, look: &Look) -> Result<(Vec<Page>, Vec<Finding>)> {
        let mut rows = Rows::new(look, &self.groups, options.group, &options.fields, Vec::new())
            .restarting(options.restart);
        rows.add(&self.groups, &|_| Vec::new());
        let (table, widths, headings) = rows.table();
        let title = self.occasion.title("document.delegate_list.title", look, &options.annex);
        let usual = ["document.list.maker", "document.list.head"];
        let closing = Closing {
            remark: (lists::total(&self.groups) > 0).then(|| look.said(|look| self.total(look))),
            makers: lists::makers(options.signed, &options.makers.0, &usual, look),
            place: Some(self.occasion.signed_at()),
        };
        List {
            occasion: &self.occasion,
            entry: title.kind.to_owned(),
            title,
            above: None,
            table,
            widths,
            headings,
            orientation: options.orientation,
            closing,
        }
        .lay_out(look)
    }

    /// `Danh sách gồm 300 đại biểu, trong đó: Khối tỉnh: 120; …`
    fn total(&self, look: &Look) -> String {
        let words = look.words();
        let total = lists::total(&self.groups);
        let people = [("people", &*lists::people("document.list.delegates", total, look))];
        let all = words.fill("document.list.total", &people);
        let told = (2..=TOLD).contains(&self.groups.len());
        let of = |group: &Group| {
            let name = group.name.trim();
            let name = if name.is_empty() { words.get("document.list.others") } else { name };
            format!("{name}: {}", lists::counted(group.entries.len(), look))
        };
        let groups = told.then(|| self.groups.iter().map(of).collect::<Vec<_>>().join("; "));
        match groups {
            Some(groups) => {
                let values = [("people", people[0].1), ("groups", &*groups)];
                words.fill("document.list.total_by_group", &values)
            }
            None => all,
        }
    }
}
