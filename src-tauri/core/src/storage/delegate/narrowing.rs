//! What a filter of delegates is in SQL: conditions on a row `d`, and their values.

use rusqlite::ToSql;
use serde_json::Value;

use crate::delegates::{DelegateState, Filter, Lacking};

/// Conditions that follow another one, each value bound under a name.
#[derive(Debug, Default)]
pub(super) struct Narrowing {
    /// Begins with `AND`, or is empty.
    pub(super) sql: String,
    values: Vec<(&'static str, String)>,
}

impl Narrowing {
    /// The conditions of a filter.
    pub(super) fn of(filter: &Filter) -> Self {
        let mut all = Self::default();
        let provinces = filter.provinces.iter().map(ToString::to_string).collect();
        let states = filter.states.iter().copied().map(DelegateState::as_str);
        all.any("category", ":categories", filter.categories.clone());
        all.any("delegation_id", ":delegations", filter.delegations.clone());
        all.any("province", ":provinces", provinces);
        all.any("state", ":states", states.map(str::to_owned).collect());
        let lacking: Vec<&str> = filter.lacking.iter().copied().map(lacks).collect();
        if !lacking.is_empty() {
            all.sql.push_str(&format!(" AND ({})", lacking.join(" OR ")));
        }
        all
    }

    /// These values with those of the conditions.
    pub(super) fn with<'a>(
        &'a self,
        own: &[(&'a str, &'a dyn ToSql)],
    ) -> Vec<(&'a str, &'a dyn ToSql)> {
        let ours = self.values.iter().map(|(name, value)| (*name, value as &dyn ToSql));
        own.iter().copied().chain(ours).collect()
    }

    fn any(&mut self, column: &str, name: &'static str, values: Vec<String>) {
        if values.is_empty() {
            return;
        }
        self.sql.push_str(&format!(" AND d.{column} IN (SELECT value FROM json_each({name}))"));
        self.values.push((name, Value::from(values).to_string()));
    }
}

/// When a field of the row says nothing.
pub(super) fn lacks(field: Lacking) -> &'static str {
    match field {
        Lacking::Phone => "(d.phone = '' AND d.more_phones = '')",
        Lacking::Title => "d.title = ''",
        Lacking::Organisation => "d.organisation = ''",
        Lacking::Category => "d.category = ''",
        Lacking::Province => "d.province IS NULL",
    }
}
