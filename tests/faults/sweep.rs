//! One piece of work done again and again from the same start, each time with another call
//! disturbed.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use langbiang_tests::script::Foretold;

use crate::{
    program::{Ended, acknowledge, run, start},
    settle,
    strace::{CALLS, Disturbance, some_of},
};

/// Does `work` in `folder`, which is made anew from `from` each time, with `fault` at one call
/// after another of every kind; `judge` looks at what is left. Gives how often.
pub(crate) fn sweep(
    from: &Path,
    folder: &Path,
    (work, fault): (&[&str], &str),
    mut judge: impl FnMut(&Disturbance<'_>, &Ended),
) -> u32 {
    let mut runs = 0;
    for call in CALLS {
        copy(from, folder);
        for number in some_of(call, folder, work) {
            copy(from, folder);
            let disturbance = Disturbance { call, fault, number };
            judge(&disturbance, &run(&mut disturbance.command(folder, work)));
            runs += 1;
        }
    }
    runs
}

/// Where a program may start from: nothing, a workspace that was closed, and one whose program was
/// killed; each with what must be in it.
pub(crate) fn starts(place: &Path) -> [(PathBuf, Foretold); 3] {
    let [nothing, closed, killed] = ["nothing", "closed", "killed"].map(|name| place.join(name));
    let [mut after_one, mut after_kill] = [Foretold::default(), Foretold::default()];
    after_one.go_on(0, run(&mut acknowledge(&closed, &["write", "0", "8"])).acknowledged);
    let acknowledged = kill_in_the_midst(&killed, 0);
    // What was under way is settled on a copy; the killed one stays as the kill has left it.
    let settled = place.join("settled");
    copy(&killed, &settled);
    settle(&settled, &mut after_kill, 0, acknowledged);
    [(nothing, Foretold::default()), (closed, after_one), (killed, after_kill)]
}

/// Kills a program after some steps of a round; gives how many it acknowledged.
pub(crate) fn kill_in_the_midst(folder: &Path, round: u32) -> u32 {
    let mut program = start(&mut acknowledge(folder, &["write", &round.to_string(), "100000"]));
    while program.said() < 8 && program.says_more() {}
    program.kill().acknowledged
}

/// Copies a folder that nobody has open, in place of what was there, down to the disk.
pub(crate) fn copy(from: &Path, to: &Path) {
    let _ = fs::remove_dir_all(to);
    flush(to.parent().expect("a folder that it lies in"));
    if !from.is_dir() {
        return;
    }
    fs::create_dir(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry of it");
        let copied = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &copied);
        } else {
            fs::copy(entry.path(), &copied).expect("a copy of it");
            flush(&copied);
        }
    }
    flush(to);
}

fn flush(path: &Path) {
    File::open(path).and_then(|file| file.sync_all()).expect("it must come to the disk");
}
