//! How a person is reached: telephones, the mobile one first, and the address of e-mail.

use super::{
    super::values::{Read, email, phone},
    Draft,
};
use crate::import::{ColumnField, DoubtKind, Field};

impl Draft<'_> {
    /// E-mail and telephones, and the address that stands beside a telephone or in the notes.
    pub(super) fn contacts(&mut self) {
        self.phones();
        let typed = self.text(ColumnField::Email, Field::Email);
        let own = email::find(&typed).map(str::to_owned);
        if own.is_none() && !typed.is_empty() {
            self.doubt(DoubtKind::Unclear, Field::Email);
        }
        let elsewhere = [ColumnField::Phone, ColumnField::Note]
            .iter()
            .flat_map(|f| self.list.columns.every(*f));
        let mut beside = elsewhere.filter_map(|&column| email::find(self.line.text(column)));
        self.row.says.email = own.or_else(|| beside.next().map(str::to_owned)).unwrap_or_default();
    }

    fn phones(&mut self) {
        let mut numbers: Vec<String> = Vec::new();
        let mut typed: Vec<String> = Vec::new();
        for &column in self.list.columns.every(ColumnField::Phone) {
            let shown = self.text_of(column, Field::Phone);
            let alone = without_address(self.line.slot(column).whole());
            match phone::read(&alone) {
                Read::Value(found) if !shown.is_empty() => {
                    numbers.extend(
                        found.into_iter().filter(|n| !numbers.contains(n)).collect::<Vec<_>>(),
                    );
                    typed.push(shown);
                }
                Read::Unclear if !shown.is_empty() => self.doubt(DoubtKind::Unclear, Field::Phone),
                Read::Lost if !shown.is_empty() => self.doubt(DoubtKind::Lost, Field::Phone),
                _ => {}
            }
        }
        let first = numbers.iter().position(|number| phone::is_mobile(number)).unwrap_or(0);
        if numbers.is_empty() {
            return;
        }
        let number = numbers.remove(first);
        if !typed.contains(&number) {
            self.repair(Field::Phone, &typed.join("; "), &number);
        }
        self.row.says.phone = number;
        self.row.says.more_phones = numbers.join("; ");
    }
}

/// The text without an address of e-mail in it, whose digits are no telephone.
fn without_address(text: &str) -> String {
    match email::find(text) {
        Some(address) => text.replace(address, "\n"),
        None => text.to_owned(),
    }
}
