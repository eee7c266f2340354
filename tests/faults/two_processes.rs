//! Two programs on one workspace at once.

use std::path::Path;

use langbiang_core::{
    Workspace,
    delegates::{self, Query},
};
use langbiang_tests::{
    conference_morning, event, file, open,
    script::{Foretold, events},
};

use crate::{
    needs::note,
    program::{Ended, acknowledge, run, start},
    settle,
};

#[test]
fn a_second_writer_is_told_who_holds_the_workspace_while_the_first_goes_on() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folder = folder.path();
    let mut first = start(&mut acknowledge(folder, &["write", "0", "100000"]));
    assert!(first.says_more(), "the first writes");
    let second = run(&mut acknowledge(folder, &["write", "1", "8"]));
    assert_eq!((second.status.code(), second.acknowledged), (Some(1), 0));
    let holder = format!("it is in use by acknowledge ({})", first.id());
    assert!(second.problem.contains(&holder), "{}", second.problem);
    let before = first.said();
    assert!(first.says_more() && first.said() > before, "the first goes on");
    let mut foretold = Foretold::default();
    settle(folder, &mut foretold, 0, first.kill().acknowledged);
    let third = run(&mut acknowledge(folder, &["write", "2", "8"]));
    assert_eq!(third.acknowledged, 8, "a kill lets go: {}", third.problem);
    settle(folder, &mut foretold, 2, 8);
}

/// The writer takes a list in and takes it back again and again; a reader must never see a part.
#[test]
fn readers_see_whole_operations_only_while_another_program_writes() {
    const ROWS: usize = 500;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folder = folder.path();
    event(&open(folder), "A");
    let rows: String = (0..ROWS).map(|row| format!("Nguyễn Văn Thứ,Đơn vị {row}\n")).collect();
    let list = file(folder, "ds.csv", &format!("Họ và tên,Đơn vị\n{rows}"));
    let list = list.to_string_lossy();
    let mut writer = start(&mut acknowledge(folder, &["import", "a", &list, "15"]));
    let reader = Workspace::open_read_only(folder, conference_morning()).expect("a reader");
    let total = || delegates::list(&reader, "a", &Query::default()).expect("delegates").total;
    let mut seen = std::collections::BTreeMap::<usize, u32>::new();
    while writer.runs() {
        *seen.entry(total() as usize).or_default() += 1;
    }
    let ended = writer.end();
    assert_eq!(ended.acknowledged, 30, "{}", ended.problem);
    assert!(seen.keys().all(|total| [0, ROWS].contains(total)), "parts were seen: {seen:?}");
    assert_eq!(seen.len(), 2, "both must be seen: {seen:?}");
    note(&format!("a reader beside a writer saw none or all of {ROWS} delegates: {seen:?}"));
}

#[test]
fn programs_that_race_to_make_a_workspace_make_one_and_lose_nothing() {
    let mut refused = 0;
    for round in 0..10 {
        let place = tempfile::tempdir().expect("a temporary folder");
        let folder = place.path().join(format!("workspace-{round}"));
        let programs = [0, 1, 2, 3]
            .map(|round| start(&mut acknowledge(&folder, &["write", &round.to_string(), "8"])));
        let ends = programs.map(|program| program.end());
        refused += ends.iter().filter(|ended| was_refused(ended)).count();
        assert!(ends.iter().any(|ended| ended.status.success()), "one must win");
        check(&folder, &ends);
    }
    note(&format!("40 programs raced to make 10 workspaces; {refused} were refused, nothing lost"));
}

fn was_refused(ended: &Ended) -> bool {
    let refused = !ended.status.success();
    assert!(!refused || ended.problem.contains("it is in use by"), "{}", ended.problem);
    assert!(!refused || ended.acknowledged == 0, "what is refused does nothing");
    refused
}

/// The rounds stand beside each other in the workspace, each as far as it was acknowledged.
fn check(folder: &Path, ends: &[Ended]) {
    let mut foretold = Foretold::default();
    for (round, ended) in (0..).zip(ends) {
        foretold.go_on(round, ended.acknowledged);
    }
    assert_eq!(&events(&open(folder)).expect("its events"), foretold.events());
}
