//! A power cut while a recorded database of an older version is brought up to date.

use std::{fs, path::Path};

use langbiang_core::{
    Workspace,
    backups::{self, Reason},
    delegates::{self, Query},
    events, journal,
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
    let whole = contents(&open(&upgraded));
    let (old, new) = (version(&recorded), version(&upgraded));

    let (folder, mut untouched) = (disk.path().join("workspace"), 0);
    let cuts = sweep(&recorded, &folder, (&["open"], "signal=KILL"), |disturbance, _| {
        disk.cut(None);
        disk.come_back();
        untouched += u32::from(version(&folder) == old);
        let workspace = open(&folder);
        sound(&workspace);
        assert!(contents(&workspace) == whole, "{disturbance:?} left something else");
        drop(workspace);
        assert_eq!(version(&folder), new, "{disturbance:?}");
        assert!(old == new || is_backed_up(&folder), "{disturbance:?}: no backup of the old one");
    });
    note(&format!(
        "{cuts} power cuts inside an upgrade from version {old} to {new}: {untouched} left the old \
         one, all were whole after the next start"
    ));
    assert!(old == new || (untouched > 0 && untouched < cuts), "cuts on both sides of the commit");
}

/// Everything that core shows of a workspace.
fn contents(workspace: &Workspace) -> String {
    let events = events::list(workspace).expect("events");
    let all = Query { limit: 100_000, ..Query::default() };
    let delegates: Vec<_> =
        events.iter().map(|event| delegates::list(workspace, &event.code, &all)).collect();
    let history = journal::history(workspace, 100_000).expect("the history");
    format!("{events:?}\n{delegates:?}\n{history:?}")
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
