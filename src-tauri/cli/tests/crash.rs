//! A process that is killed in the middle of an import leaves all of it or nothing.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
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
    assert!(program(&empty).args(["events", "create", "--name", "A"]).status().unwrap().success());

    // How long a whole import takes decides when to kill; the moments are spread evenly over it.
    let whole = folder.path().join("whole");
    copy(&empty, &whole);
    let start = Instant::now();
    assert!(import(&whole, &list).status().unwrap().success());
    let length = start.elapsed();
    assert_eq!(delegates(&whole), ROWS as u64);

    let (mut nothing, mut all) = (0, 0);
    for kill in 0..kills {
        let data = folder.path().join("killed");
        let _ = fs::remove_dir_all(&data);
        copy(&empty, &data);
        let mut child = import(&data, &list).spawn().unwrap();
        thread::sleep(moment(length, kill, kills));
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
    println!("{kills} kills over {length:?}: {nothing} left nothing, {all} left all");
    assert!(nothing > 0, "no kill came before the end: the test proves nothing");
}

/// From the start to a little after the end.
fn moment(length: Duration, kill: u32, kills: u32) -> Duration {
    length.mul_f64(1.1) * kill / kills.max(1)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
