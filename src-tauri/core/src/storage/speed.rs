//! How long backups and starts take, beside the same by bare SQLite: `cargo xtask bench workspace`.
//!
//! Ignored by default, and it asserts nothing: only ratios from one run mean anything. It stands
//! here because nothing else may name SQLite.

use std::{
    fs,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use rusqlite::Connection;

use super::{connection::DATABASE, damage};
use crate::{
    Workspace,
    backups::Reason,
    clock::SystemClock,
    delegates,
    events::{self, Event},
    io,
    progress::Unwatched,
};

pub(super) const DELEGATES: usize = 50_000;
const ROUNDS: usize = 7;

pub(super) fn open(folder: &Path) -> Workspace {
    Workspace::open(folder, Arc::new(SystemClock), "bench").unwrap()
}

pub(super) fn create(workspace: &Workspace, name: &str) {
    events::create(workspace, Event { name: name.into(), ..Event::default() }).unwrap();
}

fn with_delegates(folder: &Path) -> Workspace {
    let workspace = open(folder);
    create(&workspace, "A");
    let mut list = String::from("Họ và tên,Chức vụ,Đơn vị,Tỉnh,Điện thoại,Email\n");
    for n in 0..DELEGATES {
        let names = ["Nguyễn Văn Thứ", "Trần Thị Bích Ngọc", "Đỗ Đình Đường", "Phạm Sơn"];
        let (name, body) = (names[n % names.len()], n % 700);
        list.push_str(&format!(
            "{name} {n},Phó trưởng phòng,Sở Y tế số {body},Lâm Đồng,09{n:08},d{n}@vi-du.vn\n"
        ));
    }
    let list = delegates::List::read(list.as_bytes(), "ds.csv").unwrap();
    let event = events::list(&workspace).unwrap().remove(0).id;
    let report = delegates::import(&workspace, &event, &list, &Unwatched).unwrap().value;
    assert_eq!(report.added, DELEGATES);
    workspace
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[expect(clippy::disallowed_methods, reason = "the bare SQLite that ours is compared with")]
fn bare(path: &Path) -> Connection {
    Connection::open(path).unwrap()
}

fn bare_copy(path: &Path, to: &Path) {
    let _ = fs::remove_file(to);
    bare(path).execute("VACUUM INTO ?1", [to.to_str().unwrap()]).unwrap();
}

fn bare_open(path: &Path) {
    let count = "SELECT count(*) FROM event";
    bare(path).query_row(count, (), |row| row.get::<_, i64>(0)).unwrap();
}

/// Medians of [`ROUNDS`] interleaved rounds: copy, backup, bare opening, opening, after a kill.
fn measure(folder: &Path) -> [Duration; 5] {
    drop(with_delegates(folder));
    let (path, copy) = (folder.join(DATABASE), folder.join("copy.db"));
    let mut times: [Vec<Duration>; 5] = Default::default();
    for round in 0..ROUNDS {
        times[0].push(timed(|| bare_copy(&path, &copy)));
        let workspace = open(folder);
        create(&workspace, &format!("Vòng {round}"));
        times[1].push(timed(|| drop(workspace.back_up(Reason::Manual).unwrap().unwrap())));
        drop(workspace);
        times[2].push(timed(|| bare_open(&path)));
        let mut opened = None;
        times[3].push(timed(|| opened = Some(open(folder))));
        drop(opened.take());
        damage::unclean(folder);
        times[4].push(timed(|| opened = Some(open(folder))));
    }
    times.map(median)
}

fn report(times: [Duration; 5], size: u64) -> String {
    let [copy, backup, bare, open, killed] = times.map(|time| time.as_secs_f64() * 1000.0);
    format!(
        "# How fast the workspace is\n\n\
         Written by `cargo xtask bench workspace`. {DELEGATES} delegates, a database of {:.0} MB; \
         medians of {ROUNDS} interleaved rounds in one process. Only the ratios mean anything; a \
         machine that was busy with other work is slower throughout.\n\n\
         | | ms | bare SQLite | ms | ours is |\n|---|---:|---|---:|---:|\n\
         | a backup: copy, read back, flush, name, rotate | {backup:.0} | `VACUUM INTO` | {copy:.0} \
         | {:.1} times |\n\
         | a start after a clean end | {open:.0} | open and count a table | {bare:.1} | {:.0} times |\n\
         | a start after a kill: everything is checked | {killed:.0} | the same | {bare:.1} \
         | {:.0} times |\n\n\
         The checks of a backup are SQLite's `integrity_check` and `foreign_key_check` on the copy \
         and the number of rows of every table against the original.\n",
        size as f64 / 1e6,
        backup / copy,
        open / bare,
        killed / bare,
    )
}

#[test]
#[ignore = "a measurement; cargo xtask bench workspace"]
fn how_long_a_backup_and_a_start_take() {
    let folder = tempfile::tempdir().unwrap();
    let times = measure(folder.path());
    let size = fs::metadata(folder.path().join(DATABASE)).unwrap().len();
    let report = report(times, size);
    println!("{report}");
    if let Some(out) = std::env::var_os("LANGBIANG_BENCH_OUT") {
        io::write_atomically(Path::new(&out), report.as_bytes()).unwrap();
    }
}
