//! A power cut while files are attached: a content has to be on the disk before a record says so.

use std::path::Path;

use langbiang_core::{Workspace, materials::Material, records};
use langbiang_tests::{file, open};

use crate::{
    disks::Ext4,
    needs::note,
    sound, strace,
    sweep::{starts, sweep},
};

#[test]
fn a_file_that_was_attached_is_whole_after_a_power_cut_at_any_call() {
    let what = "power cuts while files are attached";
    if !strace::may_run(what) {
        return;
    }
    let Some(mut disk) = Ext4::new(what, 64) else { return };
    let place = tempfile::tempdir().expect("a temporary folder");
    let [_, (closed, _), _] = starts(place.path());
    let slides = [1, 2, 3].map(|number| slides(place.path(), number));
    let work: Vec<&str> =
        ["attach", "r0-0"].into_iter().chain(slides.iter().map(|s| &**s)).collect();

    let (folder, mut attached) = (disk.path().join("workspace"), 0);
    let cuts = sweep(&closed, &folder, (&work, "signal=KILL"), |disturbance, ended| {
        disk.cut(None);
        disk.come_back();
        let workspace = open(&folder);
        sound(&workspace);
        let found = with_files(&workspace);
        let right = [ended.acknowledged, ended.acknowledged + 1].contains(&found);
        assert!(right, "{disturbance:?}: {} said, {found} found", ended.acknowledged);
        attached += ended.acknowledged;
    });
    note(&format!("{cuts} power cuts among {attached} attached files: all were there and whole"));
    assert!(attached > 0, "some must be attached");
}

/// A file of some pages, unlike any other.
fn slides(place: &Path, number: u32) -> String {
    let text = format!("%PDF-1.7 {number}\n").repeat(10_000);
    file(place, &format!("bài {number}.pdf"), &text).to_string_lossy().into_owned()
}

/// How many materials have a file; that it is there and whole is for `sound` to say.
fn with_files(workspace: &Workspace) -> u32 {
    let materials: Vec<Material> = records::list(workspace, &[]).expect("materials");
    materials.iter().map(|material| u32::from(material.file_id.is_some())).sum()
}
