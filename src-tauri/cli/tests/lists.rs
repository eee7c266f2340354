//! The terminal as the child that reads lists: quick, within its limits, and nothing else.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod desk;

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use desk::Desk;
use langbiang_reader::{Limits, READ_LIST, Reader, RefusalKind};

const PROGRAM: &str = env!("CARGO_BIN_EXE_langbiang-cli");

fn reader(memory: u64) -> Reader {
    let limits = Limits { memory, ..Limits::default() };
    Reader { program: PROGRAM.into(), argument: READ_LIST.to_owned(), limits }
}

#[test]
fn the_terminal_reads_lists_for_itself() {
    let lists = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/lists"));
    let list = lists.join("so-cong-thuong-vntime.xls");
    let book = reader(512 << 20).read_file(&list, None, &|| false).unwrap();
    assert_eq!(book.sheets.len(), 1);
    let help = Command::new(PROGRAM).arg("--help").output().unwrap();
    assert!(!String::from_utf8_lossy(&help.stdout).contains(READ_LIST));
}

/// A list of 90,000 delegates.
fn long_list() -> tempfile::NamedTempFile {
    let mut list = tempfile::NamedTempFile::new().unwrap();
    let row = "1;Nguyễn Thị Thanh Duyên;Chuyên viên;Sở Thông tin và Truyền thông;0912345678\n";
    list.write_all(row.repeat(90_000).as_bytes()).unwrap();
    list
}

/// The programs' allocator reserves address space of its own; the limit must hold all the same,
/// and a long list fit into it, every time.
#[cfg(target_os = "linux")]
#[test]
fn the_limit_of_memory_holds_with_the_allocator_of_the_program() {
    let list = long_list();
    for _ in 0..5 {
        let book = reader(512 << 20).read_file(list.path(), None, &|| false).unwrap();
        assert_eq!(book.sheets[0].rows.len(), 90_000);
        let refusal = reader(48 << 20).read_file(list.path(), None, &|| false).unwrap_err();
        assert_eq!(refusal.kind, RefusalKind::OutOfMemory);
    }
}

/// What the parent tells the child on other systems than Linux.
#[test]
fn the_allocator_of_the_program_takes_no_more_than_it_is_told() {
    let list = long_list();
    let within = |memory: &str| {
        let mut child = Command::new(PROGRAM);
        child.arg(READ_LIST).arg(list.path()).env("MIMALLOC_RESERVE_OS_MEMORY", memory);
        child.env("MIMALLOC_DISALLOW_OS_ALLOC", "1").output().unwrap()
    };
    assert!(within("512MiB").status.success());
    let refused = within("16MiB");
    let complaint = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && complaint.contains("memory allocation of"), "{complaint}");
}

#[test]
fn a_table_that_was_copied_goes_in_from_the_input() {
    let desk = Desk::new();
    desk.text(&["event", "create", "--name", "Tập huấn", "--code", "a"]);
    let mut command = desk.command(&["--json", "delegates", "import", "-", "--event", "a"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut import = command.spawn().unwrap();
    let copied = "Họ và tên\tĐiện thoại\nLê Ánh\t912345678\nĐinh Tiến Dũng\t\n";
    import.stdin.take().unwrap().write_all(copied.as_bytes()).unwrap();
    let answer = import.wait_with_output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&answer.stdout).unwrap();
    assert_eq!((&report["added"], &report["repaired"]["phone"]), (&2.into(), &1.into()));
}
