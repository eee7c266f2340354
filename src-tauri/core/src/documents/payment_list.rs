//! The list on which delegates sign for money (danh sách ký nhận tiền): amounts, their sum in
//! figures and in words, and who answers for it.
//!
//! Amounts are whole đồng. Must never round one, and never give a sum while an amount is open: then
//! the sum is left to be written, as the amount is. Always in Vietnamese or in English, never half
//! in each: accounts are kept in one language.

mod amounts;
mod in_words;
#[cfg(test)]
mod tests;

use langbiang_typeset::{
    Page, Span,
    table::{Align, Cell, Width},
};
use serde::{Deserialize, Serialize};

use super::{
    DocumentKind, Finding, Look, Paper, Plain, PrintLanguage, Ready, Said, faces, lines,
    lists::{
        self, Closing, Entry, Extra, Group, GroupBy, List, ListColumn, Occasion, Orientation, Rows,
    },
    options::options,
};
use crate::{Language, Result, delegates::Sort, records::Prose, text};
use amounts::Amounts;

/// Width of the amounts and of the signatures.
const AMOUNT: Width = Width::whole(27.0, 40.0);
const SIGNATURE: Width = Width::between(30.0, 46.0);

/// Height of a row in millimetres in which a pen can sign.
const HEIGHT: f32 = 10.0;

/// What a payment list prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PaymentList {
    /// What it is made for.
    pub occasion: Occasion,
    /// The event's categories, which amounts may be given for.
    pub categories: Vec<String>,
    /// Who is paid.
    pub groups: Vec<Group>,
}

options! {
    /// What can be chosen about a payment list.
    Choices {
        /// What everybody gets who is not named below, in đồng: `500000` or `500.000`.
        amount: String = String::new(),
        /// What those of a category get, a line each: `category = amount`.
        amounts: Prose = Prose(String::new()),
        /// What the money is for; attendance where nothing is said.
        purpose: String = String::new(),
        /// By what delegates are grouped.
        group: GroupBy = GroupBy::Category,
        /// Their order; within their groups.
        order: Sort = Sort::Order,
        /// The columns before the amount, from the left.
        fields: Vec<ListColumn> = vec![ListColumn::Number, ListColumn::Name, ListColumn::Post],
        /// Whether each group counts from 1.
        restart: bool = false,
        /// Also those who declined, and those somebody else comes for.
        absent: bool = false,
        /// What it is attached to, e.g. `Kèm theo Quyết định số 12/QĐ-BTTTT ngày …`.
        annex: String = String::new(),
        /// How the sheet lies.
        orientation: Orientation = Orientation::Fitting,
        /// Who signs under it, a line each: `part` or `part = name`.
        makers: Prose = Prose(String::new()),
    }
}

impl Plain for PaymentList {
    const KIND: DocumentKind = DocumentKind::PaymentList;
    type Options = Choices;

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let look = &in_one_language(look);
        let event = [("event", self.occasion.name(look))];
        let title = look.words().fill("document.payment_list.file", &event);
        let amounts = Amounts::read(&options.amount, &options.amounts.0, &self.known())?;
        let (pages, mut findings) = self.pages(options, &amounts, look)?;
        findings.extend(lists::check(
            &self.occasion,
            &self.groups,
            options.group,
            &options.fields,
        )?);
        findings.extend(self.unpaid(&amounts));
        Ok(Box::new(Ready { fonts: faces::state()?, title, pages, findings }))
    }
}

impl PaymentList {
    /// The categories that there are: the event's, and those that somebody here carries.
    fn known(&self) -> Vec<&str> {
        let carried = self.entries().map(|entry| &entry.category);
        lines::known(self.categories.iter().chain(carried).map(String::as_str))
    }

    /// Whose amount is open; where nothing was said of any, that is one thing to look at.
    fn unpaid(&self, amounts: &Amounts) -> Vec<Finding> {
        if amounts.is_empty() && self.entries().next().is_some() {
            return vec![Finding::empty(&self.occasion.subject(), "amount")];
        }
        let unpaid = self.entries().filter(|entry| amounts.of(entry).is_none());
        unpaid.map(|entry| Finding::empty(&entry.subject(), "amount")).collect()
    }

    /// What all get together; none while an amount is open, or where there is nobody.
    fn sum(&self, amounts: &Amounts) -> Option<u64> {
        self.entries().next()?;
        self.entries().map(|entry| amounts.of(entry)).sum()
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.groups.iter().flat_map(|group| &group.entries)
    }

    fn pages(
        &self,
        options: &Choices,
        amounts: &Amounts,
        look: &Look,
    ) -> Result<(Vec<Page>, Vec<Finding>)> {
        let extras = vec![
            Extra::new(look, "document.payment_list.amount", AMOUNT),
            Extra::new(look, "document.payment_list.sign", SIGNATURE),
        ];
        let mut rows = Rows::new(look, &self.groups, options.group, &options.fields, extras)
            .tall(HEIGHT)
            .restarting(options.restart);
        rows.add(&self.groups, &|entry| {
            vec![lists::money(money(amounts.of(entry), look), false), Cell::default()]
        });
        let sum = self.sum(amounts);
        rows.row(sum_row(sum, rows.own(), look));
        let (table, widths, headings) = rows.table();
        let mut title = self.occasion.title("document.payment_list.title", look, &options.annex);
        if !options.purpose.trim().is_empty() {
            title.summary = vec![options.purpose.trim().to_owned()];
        }
        let usual = [
            "document.payment_list.maker",
            "document.payment_list.accountant",
            "document.list.head",
        ];
        let closing = Closing {
            remark: Some(Said::once(said(sum, look))),
            makers: lists::makers(true, &options.makers.0, &usual, look),
            place: Some(self.occasion.signed_at()),
        };
        List {
            occasion: &self.occasion,
            entry: title.kind.to_owned(),
            title,
            above: Some(look.words().get("document.payment_list.unit").to_owned()),
            table,
            widths,
            headings,
            orientation: options.orientation,
            closing,
        }
        .lay_out(look)
    }
}

/// The same look in the language that comes first.
fn in_one_language(look: &Look) -> Look {
    let language = match look.first() {
        Language::Vi => PrintLanguage::Vi,
        Language::En => PrintLanguage::En,
    };
    Look { language, ..look.clone() }
}

/// `500.000`, `500,000`; nothing for an open one, so that it can be written by hand.
fn money(amount: Option<u64>, look: &Look) -> String {
    let mark = if look.first() == Language::Vi { '.' } else { ',' };
    amount.map_or_else(String::new, |amount| lists::thousands(amount, mark))
}

/// The last row: the sum of all.
fn sum_row(sum: Option<u64>, own: usize, look: &Look) -> Vec<Cell> {
    let words = look.words().get("document.payment_list.sum");
    let label = Span::new(words, lists::STRONG);
    let label = Cell { columns: own, ..Cell::of(label, Align::Centre) };
    vec![label, lists::money(money(sum, look), true), Cell::default()]
}

/// How many dots leave room for a sum in words.
const DOTS: usize = 80;

/// `Tổng số tiền bằng chữ: Một triệu năm trăm nghìn đồng.`; dots for an open one.
fn said(sum: Option<u64>, look: &Look) -> String {
    let in_words = |sum| match look.first() {
        Language::Vi => in_words::vietnamese(sum),
        Language::En => in_words::english(sum),
    };
    let said = sum.map(|sum| text::capital(&in_words(sum)));
    let said = said.unwrap_or_else(|| ".".repeat(DOTS));
    look.words().fill("document.payment_list.in_words", &[("words", &said)])
}
