//! A power cut while a recorded database of an older version is brought up to date.

use std::{collections::HashSet, fs, path::Path};

use langbiang_core::{
    Workspace,
    backups::{self, Reason},
    dump,
    journal::{self, Entry},
};
use langbiang_tests::open;

use crate::{
    disks::Ext4,
    needs::note,
    sound, strace,
    sweep::{copy, sweep},
};

const RECORDED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/upgrades/v1.db");

#[test]
fn an_upgrade_that_loses_its_power_at_any_call_is_whole_after_the_next_start() {
    let what = "power cuts inside an upgrade";
    if !strace::may_run(what) {
        return;
    }
    let Some(mut disk) = Ext4::new(what, 64) else { return };
    let place = tempfile::tempdir().expect("a temporary folder");
    let (recorded, upgraded) = (place.path().join("recorded"), place.path().join("upgraded"));
    fs::create_dir(&recorded).expect("a folder");
    fs::copy(RECORDED, recorded.join("langbiang.db")).expect("the recorded database");
    copy(&recorded, &upgraded);
    let old_ids = ids(&fs::read(RECORDED).expect("the recorded database"));
    let whole = contents(&open(&upgraded), &old_ids);
    let (old, new) = (version(&recorded), version(&upgraded));

    let (folder, mut untouched) = (disk.path().join("workspace"), 0);
    let cuts = sweep(&recorded, &folder, (&["open"], "signal=KILL"), |disturbance, _| {
        disk.cut(None);
        disk.come_back();
        untouched += u32::from(version(&folder) == old);
        let workspace = open(&folder);
        sound(&workspace);
        assert!(contents(&workspace, &old_ids) == whole, "{disturbance:?} left something else");
        drop(workspace);
        assert_eq!(version(&folder), new, "{disturbance:?}");
        assert!(old == new || is_backed_up(&folder), "{disturbance:?}: no backup of the old one");
    });
    note(&format!(
        "{cuts} power cuts inside an upgrade from version {old} to {new}: the file was still \
         the old one after {untouched}, and all were whole after the next start"
    ));
    assert!(old == new || (untouched > 0 && untouched < cuts), "cuts on both sides of the commit");
}

/// Every record, and how it came to be. The ids that an upgrade makes up are left out.
fn contents(workspace: &Workspace, old: &HashSet<Vec<u8>>) -> (Vec<String>, Vec<Entry>) {
    let lines = dump::canonical(workspace, None).expect("a dump");
    let mut lines: Vec<_> = lines.into_iter().map(|line| without_new_ids(line, old)).collect();
    lines.sort_unstable();
    (lines, journal::history(workspace, 100_000).expect("the history"))
}

fn without_new_ids(line: String, old: &HashSet<Vec<u8>>) -> String {
    let new = ids(line.as_bytes()).into_iter().filter(|id| !old.contains(id));
    new.fold(line, |line, id| line.replace(&*String::from_utf8_lossy(&id), "new"))
}

/// Everything that looks like a UUID (RFC 9562).
fn ids(bytes: &[u8]) -> HashSet<Vec<u8>> {
    let is_id = |text: &&[u8]| [8, 13, 18, 23].iter().all(|at| text[*at] == b'-');
    bytes.windows(36).filter(is_id).map(Into::into).collect()
}

/// The version of a database that nobody has open, in the file itself (SQLite file format, 1.3).
fn version(folder: &Path) -> u32 {
    let bytes = fs::read(folder.join("langbiang.db")).expect("a database");
    u32::from_be_bytes(bytes[60..64].try_into().expect("four bytes"))
}

fn is_backed_up(folder: &Path) -> bool {
    let backups = backups::list(folder).expect("the backups");
    let good = |backup: &backups::Backup| backups::check(&backup.path).is_ok();
    backups.iter().any(|backup| backup.name.reason == Reason::Upgrade && good(backup))
}
