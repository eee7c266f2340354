//! How long an import of 50,000 rows and a search among as many delegates take, beside the least
//! that a reader and SQLite need: `cargo xtask bench people`.
//!
//! Ignored by default, and it asserts nothing: only ratios from one run mean anything. It stands
//! here because nothing else may name SQLite.

use std::{
    fmt::Write,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use calamine::{DataRef, Reader as _, Xlsx};
use rusqlite::Connection;

use super::{connection::DATABASE, search_speed, speed};
use crate::{
    Workspace,
    delegates::{self, List},
    events,
    import::{self, Hints, Reader},
    io,
    progress::Unwatched,
};

const ROUNDS: usize = 5;

/// The lists, and the programs that read them.
struct Bench {
    folder: tempfile::TempDir,
    many: PathBuf,
    few: PathBuf,
    one: PathBuf,
    /// The terminal, as its own child.
    reader: Reader,
    /// The window, as its own child.
    window: Reader,
}

impl Bench {
    fn of_environment() -> Self {
        let reader = |name| Reader::new(std::env::var_os(name).expect(name).into());
        let (terminal, window) =
            (reader("LANGBIANG_BENCH_READER"), reader("LANGBIANG_BENCH_WINDOW"));
        let folder = tempfile::tempdir().unwrap();
        let list = |count: u32| {
            let name = format!("delegates-{count}.xlsx");
            let path = folder.path().join(&name);
            io::write_atomically(&path, &langbiang_fixtures::fixture(&name)).unwrap();
            path
        };
        Self { many: list(50_000), few: list(300), one: list(1), reader: terminal, window, folder }
    }
}

fn open(reader: &Reader, file: &Path) -> List {
    let book = import::open(reader, file, &Hints::default(), &Unwatched).unwrap();
    List::new(book, "list.xlsx")
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

/// Every cell of the first sheet by calamine, one after another.
fn bare_reading(file: &Path) {
    let mut book: Xlsx<_> = calamine::open_workbook(file).unwrap();
    let name = book.sheet_names().remove(0);
    let mut cells = book.worksheet_cells_reader(&name).unwrap();
    let mut count = 0;
    while let Some(cell) = cells.next_cell().unwrap() {
        count += usize::from(*cell.get_value() != DataRef::Empty);
    }
    assert!(count > speed::DELEGATES);
}

/// The rows that an import made, put into the same tables by one prepared statement.
#[expect(clippy::disallowed_methods, reason = "the bare SQLite that ours is compared with")]
fn bare_inserts(folder: &Path, imported: &Path) -> Duration {
    let workspace = speed::open(folder);
    speed::create(&workspace, "A");
    drop(workspace);
    let mut bare = Connection::open(folder.join(DATABASE)).unwrap();
    bare.execute("ATTACH ?1 AS made", [imported.to_str().unwrap()]).unwrap();
    let columns = {
        let mut of = bare.prepare("SELECT name FROM pragma_table_info('delegate')").unwrap();
        let names = of.query_map((), |row| row.get::<_, String>(0)).unwrap();
        names.map(Result::unwrap).collect::<Vec<_>>()
    };
    let rows: Vec<Vec<rusqlite::types::Value>> = {
        let mut of = bare.prepare("SELECT * FROM made.delegate").unwrap();
        let row = |row: &rusqlite::Row<'_>| (0..columns.len()).map(|i| row.get(i)).collect();
        of.query_map((), row).unwrap().map(Result::unwrap).collect()
    };
    let event: String = bare.query_row("SELECT id FROM event", (), |row| row.get(0)).unwrap();
    let at = columns.iter().position(|name| name == "event_id").unwrap();
    let holes = vec!["?"; columns.len()].join(",");
    timed(|| {
        let tx = bare.transaction().unwrap();
        let mut insert = tx.prepare(&format!("INSERT INTO main.delegate VALUES({holes})")).unwrap();
        for mut row in rows {
            row[at] = event.clone().into();
            insert.execute(rusqlite::params_from_iter(row)).unwrap();
        }
        drop(insert);
        tx.commit().unwrap();
    })
}

/// An import from the file to the commit.
fn whole(bench: &Bench, folder: &Path) -> Duration {
    let workspace = speed::open(folder);
    speed::create(&workspace, "A");
    timed(|| {
        let list = open(&bench.reader, &bench.many);
        let report = delegates::import(&workspace, "a", &list, &Unwatched).unwrap().value;
        assert_eq!(report.added, speed::DELEGATES);
    })
}

/// A preview of 300 rows that `reader` reads, and starting it twice.
fn preview(bench: &Bench, reader: &Reader, workspace: &Workspace) -> [Duration; 2] {
    let event = events::list(workspace).unwrap().remove(0).id;
    let preview = timed(|| {
        let list = open(reader, &bench.few);
        delegates::preview_import(workspace, &event, &list).unwrap();
    });
    let twice = timed(|| {
        open(reader, &bench.one);
        open(reader, &bench.one);
    });
    [preview, twice]
}

#[test]
#[ignore = "a measurement; cargo xtask bench people"]
fn how_long_an_import_and_a_search_take() {
    let bench = Bench::of_environment();
    assert!(bench.folder.path().is_dir());
    let mut times: [Vec<Duration>; 7] = Default::default();
    for _ in 0..ROUNDS {
        let (folder, bare) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        times[0].push(timed(|| bare_reading(&bench.many)));
        times[1].push(whole(&bench, folder.path()));
        times[2].push(bare_inserts(bare.path(), &folder.path().join(DATABASE)));
        let empty = tempfile::tempdir().unwrap();
        let workspace = speed::open(empty.path());
        speed::create(&workspace, "A");
        for (reader, at) in [(&bench.reader, 3), (&bench.window, 5)] {
            let [shown, twice] = preview(&bench, reader, &workspace);
            times[at].push(shown);
            times[at + 1].push(twice);
        }
    }
    let report = report(times.map(median)) + &search_speed::table();
    println!("{report}");
    if let Some(out) = std::env::var_os("LANGBIANG_BENCH_OUT") {
        io::write_atomically(Path::new(&out), report.as_bytes()).unwrap();
    }
}

fn report([reading, whole, bare, preview, twice, in_window, windows]: [f64; 7]) -> String {
    let mut text = format!(
        "# How fast lists go in and people are found\n\n\
         Written by `cargo xtask bench people`. {} rows of a workbook; medians of {ROUNDS} \
         interleaved rounds. Only the ratios mean anything.\n\n\
         | | ms | beside | ms | ours is |\n|---|---:|---|---:|---:|\n",
        speed::DELEGATES
    );
    for (what, ours, beside, theirs) in [
        ("an import, from the file to the commit", whole, "every cell by calamine", reading),
        ("the same", whole, "the same rows by a prepared INSERT", bare),
        ("a preview of 300 rows, terminal", preview, "starting its reading process twice", twice),
        ("the same in the window", in_window, "starting its reading process twice", windows),
    ] {
        let times = ours / theirs;
        writeln!(text, "| {what} | {ours:.0} | {beside} | {theirs:.0} | {times:.2} times |")
            .unwrap();
    }
    text + "\n"
}
