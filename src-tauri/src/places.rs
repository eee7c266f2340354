//! What kind of place a folder is: the one door to how each system tells that.
//!
//! A database must not lie where another program writes to its file or where it may be gone in the
//! middle of a sentence: folders that are synchronised, network drives, sticks. What a system does
//! not tell is taken for sound. Must never touch what is in the folder.

use std::path::{Component, Path, Prefix};

/// Why a folder is no place for the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// This service writes to it.
    Synced(&'static str),
    /// It lies on another machine.
    Network,
    /// It can be pulled out.
    Removable,
}

/// Beginnings of folders' names that a service gives to its folder.
const SYNCED: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("drive của tôi", "Google Drive"),
    ("iclouddrive", "iCloud"),
    ("icloud drive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("cloudstorage", "iCloud, Google Drive, OneDrive"),
    ("nextcloud", "Nextcloud"),
];
/// What a service leaves in the folder it keeps.
const TRACES: &[(&str, &str)] = &[
    (".dropbox.cache", "Dropbox"),
    (".dropbox", "Dropbox"),
    (".tmp.drivedownload", "Google Drive"),
];
/// File systems on other machines, as Linux calls them.
const FAR: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "davfs",
    "ceph",
    "9p",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
    "fuse.gvfsd-fuse",
    "fuse.google-drive-ocamlfuse",
    "fuse.onedriver",
];
/// Those of sticks and cards.
const OF_STICKS: &[&str] = &["vfat", "exfat", "msdos", "fuse.exfat"];
/// Where systems put what is plugged in.
const PLUGGED_IN: &[&str] = &["/media", "/run/media", "/Volumes"];

/// Why `folder`, which need not be there yet, is no place for the data; none where it is one.
pub(crate) fn unfit(folder: &Path) -> Option<Unfit> {
    let there = folder.ancestors().find(|one| one.exists()).unwrap_or(folder);
    let real = std::fs::canonicalize(there).unwrap_or_else(|_| there.into());
    let service = service(folder).or_else(|| service(&real));
    let service = service.or_else(|| trace(&real, &|path| path.exists()));
    service.map(Unfit::Synced).or_else(|| elsewhere(&real)).or_else(|| mounted(&real))
}

/// The service whose folder a part of the path is.
fn service(path: &Path) -> Option<&'static str> {
    let of = |part: Component<'_>| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        let found = SYNCED.iter().find(|(start, _)| name.starts_with(start))?;
        Some(found.1)
    };
    path.components().find_map(of)
}

fn trace(path: &Path, there: &dyn Fn(&Path) -> bool) -> Option<&'static str> {
    let left = |folder: &Path| TRACES.iter().find(|(name, _)| there(&folder.join(name)));
    path.ancestors().find_map(left).map(|(_, service)| *service)
}

/// A share of Windows, also behind the letter of a drive: its real path names the server.
fn elsewhere(path: &Path) -> Option<Unfit> {
    let share = |part: Component<'_>| match part {
        Component::Prefix(prefix) => {
            matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
        }
        _ => false,
    };
    path.components().any(share).then_some(Unfit::Network)
}

/// What the system says of the disk, where it has a table of them.
fn mounted(path: &Path) -> Option<Unfit> {
    let table = langbiang_core::io::read_text(Path::new("/proc/self/mountinfo"));
    let of_table = table.ok().and_then(|table| kind_of_disk(&table, path));
    let plugged_in = || {
        let is = PLUGGED_IN.iter().any(|place| path.starts_with(place));
        is.then_some(Unfit::Removable)
    };
    of_table.or_else(plugged_in)
}

/// From the lines of `/proc/self/mountinfo` (proc_pid_mountinfo(5)) the one with the longest way to
/// the path: its file system stands behind the dash.
fn kind_of_disk(table: &str, path: &Path) -> Option<Unfit> {
    let read = |line: &str| {
        let (before, after) = line.split_once(" - ")?;
        let place = before.split(' ').nth(4)?.replace("\\040", " ");
        let system = after.split(' ').next()?.to_owned();
        path.starts_with(&place).then_some((place.len(), system))
    };
    let (_, system) = table.lines().filter_map(read).max_by_key(|(length, _)| *length)?;
    if FAR.contains(&&*system) {
        Some(Unfit::Network)
    } else {
        OF_STICKS.contains(&&*system).then_some(Unfit::Removable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_are_synchronised_are_known_by_their_names_and_traces() {
        let of = |path: &str| service(Path::new(path));
        assert_eq!(of("/data/OneDrive - Bộ Nội vụ/Hội nghị"), Some("OneDrive"));
        assert_eq!(of("/data/Dropbox (Cơ quan)/a"), Some("Dropbox"));
        assert_eq!(of("/a/Library/Mobile Documents/com~apple~CloudDocs"), Some("iCloud"));
        assert_eq!(
            of("/a/Library/CloudStorage/GoogleDrive-a@b.vn"),
            Some("iCloud, Google Drive, OneDrive")
        );
        assert_eq!(of("/data/Langbiang"), None);
        let there = |path: &Path| path == Path::new("/a/b/.dropbox.cache");
        assert_eq!(trace(Path::new("/a/b/c/d"), &there), Some("Dropbox"));
        assert_eq!(trace(Path::new("/a/c"), &there), None);
    }

    #[test]
    fn the_nearest_disk_decides() {
        let table = "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n\
            2 1 0:5 / /srv/chung\\040ta rw shared:1 - cifs //may-chu/a rw\n\
            3 1 8:17 / /mnt/usb rw - vfat /dev/sdb1 rw\n\
            4 3 8:2 / /mnt/usb/in rw - ext4 /dev/sda2 rw\n";
        let of = |path: &str| kind_of_disk(table, Path::new(path));
        assert_eq!(of("/srv/chung ta/Langbiang"), Some(Unfit::Network));
        assert_eq!(of("/srv/chung"), None);
        assert_eq!(of("/mnt/usb/Langbiang"), Some(Unfit::Removable));
        assert_eq!(of("/mnt/usb/in/a"), None);
        assert_eq!(of("/data"), None);
    }

    #[test]
    fn a_folder_that_is_not_there_yet_is_judged_by_where_it_will_be() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(unfit(&folder.path().join("a/b")), None);
        assert_eq!(unfit(&folder.path().join("Dropbox/b")), Some(Unfit::Synced("Dropbox")));
    }
}
