//! Writes the journal: triggers, generated from the schema, that note every change of a row.
//!
//! The triggers are TEMP and made at open, so they stay out of the file, and migrations are not
//! journalled. `change.operation` is NOT NULL and comes from a table that only an operation
//! fills: a write outside an operation therefore fails. Only the new rows of a list are noted by one
//! statement, after them ([`at_once`]).

use rusqlite::{
    Connection,
    functions::{Context, FunctionFlags},
    types::ValueRef,
};

use super::scope::as_json;
use crate::{Result, nouns};

/// Every table whose changes are kept; each has `seq INTEGER PRIMARY KEY`.
pub(super) fn tables() -> impl Iterator<Item = &'static str> {
    nouns::ALL.iter().map(|noun| noun.name)
}

/// A column as the schema declares it.
pub(super) struct Column {
    pub(super) name: String,
    blob: bool,
}

impl Column {
    /// SQL for this column of `row` as a JSON value; JSON holds no BLOB.
    fn to_json(&self, row: &str) -> String {
        let name = &self.name;
        // Plain hex(NULL) is '', which would come back as an empty BLOB.
        if self.blob {
            format!("CASE WHEN {row}.\"{name}\" IS NOT NULL THEN hex({row}.\"{name}\") END")
        } else {
            format!("{row}.\"{name}\"")
        }
    }

    /// SQL for this column's value out of the JSON text `json`.
    pub(super) fn out_of_json(&self, json: &str) -> String {
        let value = format!("{json} ->> '$.{}'", self.name);
        if self.blob { format!("unhex({value})") } else { value }
    }
}

/// The columns of `table`, in the schema's order.
pub(super) fn columns(conn: &Connection, table: &str) -> Result<Vec<Column>> {
    let mut statement = conn.prepare_cached("SELECT name, type FROM pragma_table_info(?1)")?;
    let columns = statement.query_map([table], |row| {
        Ok(Column { name: row.get(0)?, blob: row.get::<_, String>(1)? == "BLOB" })
    })?;
    Ok(columns.collect::<rusqlite::Result<_>>()?)
}

/// Makes the triggers on `conn`, the connection that writes.
pub(super) fn install(conn: &Connection) -> Result<()> {
    teach(conn)?;
    conn.execute_batch("CREATE TEMP TABLE current_operation(id INTEGER NOT NULL)")?;
    for table in tables() {
        conn.execute_batch(&of_insert(table))?;
        conn.execute_batch(&triggers(table, &columns(conn, table)?))?;
    }
    Ok(())
}

/// Says which operation the coming changes belong to.
pub(super) fn begin(conn: &Connection, operation: i64) -> Result<()> {
    conn.prepare_cached("INSERT INTO current_operation(id) VALUES(?1)")?.execute([operation])?;
    Ok(())
}

/// Ends it: the next write needs an operation of its own.
pub(super) fn end(conn: &Connection) -> Result<()> {
    conn.prepare_cached("DELETE FROM current_operation")?.execute(())?;
    Ok(())
}

/// Lets `insert` add rows to `table` behind the one of that number, and notes all of them with one
/// statement, which takes a part of the time that the trigger takes row by row. Nothing but rows
/// that were not there may be added.
pub(super) fn at_once(
    conn: &Connection,
    table: &str,
    insert: impl FnOnce(i64) -> Result<()>,
) -> Result<()> {
    let newest = format!("SELECT coalesce(max(seq), 0) FROM {table}");
    let newest: i64 = conn.query_row(&newest, (), |row| row.get(0))?;
    conn.execute_batch(&format!("DROP TRIGGER temp.capture_{table}_insert"))?;
    let inserted = insert(newest);
    // A full disk may have rolled back everything, this too.
    let restored = conn.execute_batch(&of_insert(table));
    inserted?;
    restored?;
    let note = format!(
        "INSERT INTO change(operation, noun, key)
         SELECT (SELECT id FROM current_operation), '{table}', seq FROM {table}
         WHERE seq > ?1 ORDER BY seq"
    );
    conn.execute(&note, [newest])?;
    Ok(())
}

fn of_insert(table: &str) -> String {
    format!(
        "CREATE TEMP TRIGGER IF NOT EXISTS capture_{table}_insert AFTER INSERT ON main.{table} BEGIN
           INSERT INTO change(operation, noun, key)
           VALUES((SELECT id FROM current_operation), '{table}', new.seq); END;"
    )
}

/// Triggers for what is changed and taken away. Every start makes them, and SQLite takes its time to
/// read long SQL: so what an update changed is found by [`differing`].
fn triggers(table: &str, columns: &[Column]) -> String {
    let note = "INSERT INTO change(operation, noun, key, before, after) \
                SELECT (SELECT id FROM current_operation)";
    format!(
        "CREATE TEMP TRIGGER capture_{table}_update AFTER UPDATE ON main.{table} BEGIN
           {note}, '{table}', new.seq, d -> 'before', d -> 'after'
             FROM (SELECT differing('{names}', {values}) AS d LIMIT 1) WHERE d IS NOT NULL; END;
         CREATE TEMP TRIGGER capture_{table}_delete AFTER DELETE ON main.{table} BEGIN
           {note}, '{table}', old.seq, {row}, NULL; END;",
        names = join(columns, ",", |c| c.name.clone()),
        values = join(columns, ", ", |c| format!("old.\"{0}\", new.\"{0}\"", c.name)),
        row = as_object(columns, "old"),
    )
}

/// Teaches `conn` the function of which the triggers make use: `differing('a,b', old.a, new.a,
/// old.b, new.b)` is `{"before":{…},"after":{…}}` with the columns that differ; NULL where none
/// does.
fn teach(conn: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    Ok(conn.create_scalar_function("differing", -1, flags, differing)?)
}

fn differing(context: &Context<'_>) -> rusqlite::Result<Option<String>> {
    let (mut before, mut after) = (String::new(), String::new());
    for (i, name) in context.get_raw(0).as_str()?.split(',').enumerate() {
        let (old, new) = (context.get_raw(2 * i + 1), context.get_raw(2 * i + 2));
        if old != new {
            push(&mut before, name, old);
            push(&mut after, name, new);
        }
    }
    let differ = !before.is_empty();
    Ok(differ.then(|| format!(r#"{{"before":{{{before}}},"after":{{{after}}}}}"#)))
}

/// Adds a member to the inside of a JSON object.
fn push(json: &mut String, name: &str, value: ValueRef<'_>) {
    if !json.is_empty() {
        json.push(',');
    }
    json.push_str(&format!("\"{name}\":{}", as_json(value)));
}

/// SQL for the whole of `row` as a JSON object.
pub(super) fn as_object(columns: &[Column], row: &str) -> String {
    let pairs = join(columns, ", ", |c| format!("'{}', {}", c.name, c.to_json(row)));
    format!("json_object({pairs})")
}

pub(super) fn join(columns: &[Column], between: &str, f: impl Fn(&Column) -> String) -> String {
    columns.iter().map(f).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::migrations;

    fn database() -> Connection {
        let mut conn = Connection::open_in_memory().unwrap();
        migrations::run(&mut conn, migrations::MIGRATIONS, |_, _| Ok(())).unwrap();
        install(&conn).unwrap();
        conn
    }

    #[test]
    fn every_table_that_holds_records_is_captured() {
        let conn = database();
        let tables: Vec<String> = conn
            .prepare(
                "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                 WHERE m.type = 'table' AND c.name = 'id' AND c.type = 'TEXT' ORDER BY m.name",
            )
            .unwrap()
            .query_map((), |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let mut captured: Vec<_> = super::tables().collect();
        captured.sort_unstable();
        assert_eq!(tables, captured);
    }

    #[test]
    fn a_write_outside_an_operation_fails() {
        let conn = database();
        let write = "INSERT INTO organisation(id, name, folded) VALUES('a', 'Bộ', 'bo')";
        assert!(conn.execute(write, ()).unwrap_err().to_string().contains("change.operation"));
        conn.execute("INSERT INTO operation(at, name, undo_class) VALUES('', '', 'fact')", ())
            .unwrap();
        begin(&conn, 1).unwrap();
        conn.execute(write, ()).unwrap();
        end(&conn).unwrap();
        assert!(conn.execute("DELETE FROM organisation", ()).is_err());
    }

    #[test]
    fn rows_that_are_added_at_once_are_noted_each_and_only_in_an_operation() {
        let conn = database();
        let add = |id: &str| {
            let sql = "INSERT INTO organisation(id, name, folded) VALUES(?1, 'Bộ', 'bo')";
            conn.execute(sql, [id]).map(drop).map_err(Into::into)
        };
        at_once(&conn, "organisation", |_| add("a")).unwrap_err();
        conn.execute("INSERT INTO operation(at, name, undo_class) VALUES('', '', 'fact')", ())
            .unwrap();
        begin(&conn, 1).unwrap();
        at_once(&conn, "organisation", |_| add("b").and_then(|()| add("c"))).unwrap();
        at_once(&conn, "organisation", |_| add("c")).unwrap_err();
        add("d").unwrap();
        let noted =
            "SELECT group_concat(o.id, '') FROM change c JOIN organisation o ON o.seq = c.key
                     WHERE c.before IS NULL AND c.after IS NULL";
        let noted: String = conn.query_row(noted, (), |row| row.get(0)).unwrap();
        assert_eq!(noted, "bcd");
    }
}
