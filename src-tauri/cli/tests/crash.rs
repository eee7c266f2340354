//! A process that is killed in the middle of an import leaves all of it or nothing.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

const ROWS: usize = 20_000;

fn program(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_langbiang-cli"));
    command.arg("--json").arg("--workspace").arg(data).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn delegates(data: &Path) -> u64 {
    let output = program(data).arg("events").stdout(Stdio::piped()).output().unwrap();
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    answer["events"][0]["delegates"].as_u64().unwrap()
}

fn import(data: &Path, list: &Path) -> Command {
    let mut command = program(data);
    command.args(["delegates", "import"]).arg(list).args(["--event", "a"]);
    command
}

/// Half of the kills are spread over the time of an import, half over the bytes that it writes.
/// `LANGBIANG_KILLS` sets how often; the release check runs it with 200.
#[test]
fn a_kill_at_any_moment_of_an_import_leaves_all_or_nothing() {
    let kills: u32 = std::env::var("LANGBIANG_KILLS").map_or(12, |n| n.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("ds.csv");
    let mut file = fs::File::create(&list).unwrap();
    writeln!(file, "Họ và tên,Đơn vị,Tỉnh").unwrap();
    for row in 0..ROWS {
        writeln!(file, "Nguyễn Văn Thứ,Đơn vị số {row},Lâm Đồng").unwrap();
    }
    drop(file);
    let empty = folder.path().join("empty");
    assert!(program(&empty).args(["event", "create", "--name", "A"]).status().unwrap().success());

    // How long a whole import takes, and how much it writes, decide when to kill.
    let whole = folder.path().join("whole");
    copy(&empty, &whole);
    let (length, written) = watch(&whole, import(&whole, &list).spawn().unwrap());
    assert_eq!(delegates(&whole), ROWS as u64);

    let (mut nothing, mut all) = (0, 0);
    for kill in 0..kills {
        let data = folder.path().join("killed");
        let _ = fs::remove_dir_all(&data);
        copy(&empty, &data);
        let mut child = import(&data, &list).spawn().unwrap();
        if kill % 2 == 0 {
            thread::sleep(length.mul_f64(1.5) * kill / kills);
        } else {
            wait_for_bytes(&data, &mut child, written * u64::from(kill) / u64::from(kills));
        }
        child.kill().unwrap();
        let acknowledged = child.wait().unwrap().success();
        match delegates(&data) {
            0 => {
                assert!(!acknowledged, "an acknowledged import was lost (kill {kill})");
                nothing += 1;
            }
            n if n == ROWS as u64 => all += 1,
            n => panic!("{n} of {ROWS} delegates after kill {kill}"),
        }
        assert!(import(&data, &list).status().unwrap().success(), "it can be tried again");
    }
    println!(
        "{kills} kills over {length:?} and {written} bytes: {nothing} left nothing, {all} left all"
    );
    assert!(nothing > 0, "no kill came before the end: the test proves nothing");
}

/// Lets an import run to its end; gives how long it took and how long its -wal grew.
fn watch(data: &Path, mut child: Child) -> (Duration, u64) {
    let (start, mut most) = (Instant::now(), 0);
    loop {
        most = most.max(wal(data));
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success());
            return (start.elapsed(), most);
        }
    }
}

/// Waits until the import has written so many bytes: a moment within its commit.
fn wait_for_bytes(data: &Path, child: &mut Child, bytes: u64) {
    while wal(data) <= bytes && child.try_wait().unwrap().is_none() {}
}

fn wal(data: &Path) -> u64 {
    fs::metadata(data.join("langbiang.db-wal")).map_or(0, |m| m.len())
}

/// Copies the database, without its backups.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}
