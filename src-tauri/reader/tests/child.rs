//! The child process: it reads as the parent would, and nothing that befalls it befalls the parent.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use langbiang_reader::{Limits, READ_LIST, Reader, RefusalKind, read, read_with};
use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

fn reader(argument: &str) -> Reader {
    Reader {
        program: env!("CARGO_BIN_EXE_langbiang-reader-under-test").into(),
        argument: argument.to_owned(),
        limits: Limits::default(),
    }
}

fn list(name: &str) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/lists")).join(name)
}

fn kind(reader: &Reader, path: &Path) -> RefusalKind {
    reader.read_file(path, None, &|| false).unwrap_err().kind
}

#[test]
fn the_child_answers_what_the_parent_would_have_read() {
    for name in [
        "so-cong-thuong-vntime.xls",
        "so-tttt-lam-dong.xlsx",
        "truong-dai-hoc-hai-dong.ods",
        "so-noi-vu-1258.csv",
        "hoi-nghi-315-ban-2.xlsx",
    ] {
        let expected = read(&fs::read(list(name)).unwrap());
        assert_eq!(reader(READ_LIST).read_file(&list(name), None, &|| false), expected, "{name}");
    }
    let bars = list("thu-dien-tu-gach-dung.txt");
    let expected = read_with(&fs::read(&bars).unwrap(), Some("|"));
    assert_eq!(reader(READ_LIST).read_file(&bars, Some("|"), &|| false), expected);
}

#[test]
fn what_befalls_the_child_is_a_clear_refusal() {
    let path = list("so-tttt-lam-dong.xlsx");
    for argument in ["--abort", "--garbage", "--flood", "--complain", "--break-off", "--nothing"] {
        assert_eq!(kind(&reader(argument), &path), RefusalKind::Crashed, "{argument}");
    }
    let missing = Reader { program: "/no/such/program".into(), ..reader(READ_LIST) };
    assert_eq!(kind(&missing, &path), RefusalKind::Crashed);
    assert_eq!(kind(&reader(READ_LIST), Path::new("/no/such/list.xlsx")), RefusalKind::NotOpened);
    assert_eq!(kind(&reader(READ_LIST), &list("")), RefusalKind::NotOpened);
}

#[test]
fn a_child_that_takes_its_time_is_stopped() {
    let limits = Limits { time: Duration::from_millis(200), ..Limits::default() };
    let started = Instant::now();
    let slow = Reader { limits, ..reader("--sleep") };
    assert_eq!(kind(&slow, Path::new("any")), RefusalKind::TooSlow);
    assert!(started.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_user_need_not_wait() {
    let (asked, started) = (AtomicUsize::new(0), Instant::now());
    let third_time = || asked.fetch_add(1, Ordering::Relaxed) == 2;
    let refusal = reader("--sleep").read_file(Path::new("any"), None, &third_time).unwrap_err();
    assert_eq!(refusal.kind, RefusalKind::Cancelled);
    assert!(started.elapsed() < Duration::from_secs(5));
}

#[cfg(target_os = "linux")]
#[test]
fn a_child_that_needs_too_much_memory_is_refused_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.csv");
    File::create(&path).unwrap().write_all("a;b;c\n".repeat(90_000).as_bytes()).unwrap();
    let limits = Limits { memory: 24 << 20, ..Limits::default() };
    let poor = Reader { limits, ..reader(READ_LIST) };
    assert_eq!(kind(&poor, &path), RefusalKind::OutOfMemory);
    assert!(reader(READ_LIST).read_file(&path, None, &|| false).is_ok());
}
