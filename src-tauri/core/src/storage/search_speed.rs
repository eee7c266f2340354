//! How long a search among 50,000 delegates takes, beside the least that SQLite needs: a part of
//! `cargo xtask bench people`. It asserts nothing: only a quiet machine can tell.

use std::{
    fmt::Write,
    path::Path,
    time::{Duration, Instant},
};

use super::speed::{DELEGATES, create, open};
use crate::{
    Workspace,
    delegates::{self, Query},
    events,
    progress::Unwatched,
};

const ROUNDS: usize = 200;
/// What the window asks for at once.
const PAGE: u32 = 100;
const SEARCHES: [&str; 9] =
    ["n", "t", "nguyen", "nguyen thi", "dinh tien d", "4567", "zzzz", "Đình", "Nguyeenx"];

/// A list with names about as common as they are.
pub(super) fn with_people(folder: &Path) -> Workspace {
    let workspace = open(folder);
    create(&workspace, "A");
    let families = ["Nguyễn", "Trần", "Nguyễn", "Lê", "Phạm", "Nguyễn", "Hoàng", "Đinh", "Vũ"];
    let middles = ["Văn", "Thị", "Đức", "Tiến", "Thị Thanh", "Minh", "Ngọc"];
    let givens = ["An", "Ánh", "Dũng", "Hùng", "Lâm", "Hoa", "Nga", "Hà", "Đức", "Sơn", "Thúy"];
    let mut list = String::from("Họ và tên,Chức vụ,Đơn vị,Tỉnh,Điện thoại,Email\n");
    for n in 0..DELEGATES {
        let (family, middle) = (families[n % 9], middles[n / 9 % 7]);
        let (given, phone) = (givens[n / 63 % 11], n * 7_919 % 100_000_000);
        let (body, title) = (n % 700, ["Phó trưởng phòng", "Giám đốc", "Chuyên viên"][n % 3]);
        writeln!(
            list,
            "{family} {middle} {given},{title},Sở Y tế số {body},Lâm Đồng,09{phone:08},d{n}@vi-du.vn"
        )
        .unwrap();
    }
    let list = delegates::List::read(list.as_bytes(), "ds.csv").unwrap();
    let report = delegates::import(&workspace, "a", &list, &Unwatched).unwrap().value;
    assert_eq!(report.added, DELEGATES);
    workspace
}

pub(super) fn times(mut work: impl FnMut()) -> [f64; 2] {
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        work();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    [times[ROUNDS / 2], times[ROUNDS * 99 / 100]].map(|time| time.as_secs_f64() * 1000.0)
}

fn bare_count(workspace: &Workspace) {
    let sql = "SELECT count(*) FROM delegate";
    let count =
        workspace.read(|store| Ok(store.conn.query_row(sql, (), |row| row.get::<_, u32>(0))?));
    assert_eq!(count.unwrap() as usize, DELEGATES);
}

/// A row for each search, with the bare count beside them.
pub(super) fn table() -> String {
    let folder = tempfile::tempdir().unwrap();
    let workspace = with_people(folder.path());
    let event = events::list(&workspace).unwrap().remove(0).id;
    let mut table = format!(
        "Searches among {DELEGATES} delegates, each the first {PAGE} rows with the total, \
         {ROUNDS} times.\n\n| search | found | p50 ms | p99 ms |\n|---|---:|---:|---:|\n"
    );
    let [half, most] = times(|| bare_count(&workspace));
    writeln!(table, "| bare count(*) | {DELEGATES} | {half:.2} | {most:.2} |").unwrap();
    for text in SEARCHES {
        let query = Query { search: Some(text.into()), limit: PAGE, ..Query::default() };
        let mut total = 0;
        let [half, most] =
            times(|| total = delegates::list(&workspace, &event, &query).unwrap().total);
        writeln!(table, "| `{text}` | {total} | {half:.2} | {most:.2} |").unwrap();
    }
    table
}
