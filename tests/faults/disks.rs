//! Small disks of our own: an ext4 that can be cut off, one in memory that fills up, and a folder
//! that cannot be written to.
//!
//! Everything that is mounted is unmounted when it goes out of scope.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::needs;

/// A mounted filesystem.
struct Mounted(PathBuf);

impl Mounted {
    fn new(mount: &mut Command, at: PathBuf) -> Option<Self> {
        std::fs::create_dir_all(&at).expect("a place to mount at");
        succeeds(mount.arg(&at)).then_some(Self(at))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // Lazily, so that it goes even when a test stopped with a program still running.
        succeeds(Command::new("umount").arg("--lazy").arg(&self.0));
    }
}

fn succeeds(command: &mut Command) -> bool {
    command.status().is_ok_and(|status| status.success())
}

/// Cuts the filesystem of a folder off: EXT4_IOC_SHUTDOWN (linux/ext4.h: _IOR('X', 125, __u32))
/// with EXT4_GOING_FLAGS_NOLOGFLUSH. What is not on the disk by then is gone, as in a power cut.
///
/// A program that runs is stopped meanwhile, at whatever call it is. Otherwise Linux (6.18) may
/// answer an fsync that is under way with success although nothing came to the disk: bare SQLite
/// with FULL seemed to lose a commit in 10 of 210 such cuts, and in none of 150 when stopped.
const SHUT_DOWN: &str = r#"
    my ($place, $program) = @ARGV;
    open(my $folder, "<", $place) or die "open: $!";
    kill("STOP", $program) if $program;
    while ($program) {
        open(my $status, "<", "/proc/$program/status") or last;
        last if grep(/^State:\s+[TZ]/, <$status>);
    }
    my $flags = pack("L", 2);
    defined ioctl($folder, 0x8004587d, $flags) or die "ioctl: $!";
    kill("CONT", $program) if $program;"#;

/// An ext4 filesystem in a file.
pub(crate) struct Ext4 {
    image: PathBuf,
    mounted: Option<Mounted>,
    place: TempDir,
}

impl Ext4 {
    /// Makes and mounts one of so many MB (they are used as they fill); `None` where `what` has to
    /// be skipped.
    pub(crate) fn new(what: &str, megabytes: u64) -> Option<Self> {
        let tools = ["mkfs.ext4", "mount", "umount", "perl"];
        if !needs::root(what) || !needs::programs(what, &tools) {
            return None;
        }
        let place = tempfile::tempdir().expect("a temporary folder");
        let image = place.path().join("ext4.img");
        let file = std::fs::File::create(&image).expect("the image");
        file.set_len(megabytes << 20).expect("its length");
        let made = succeeds(Command::new("mkfs.ext4").args(["-q", "-F", "-N", "1024"]).arg(&image));
        assert!(made, "mkfs.ext4 must succeed");
        let mut disk = Self { image, mounted: None, place };
        disk.mount();
        (disk.mounted.is_some() || needs::skip(what, "it may not be mounted here")).then_some(disk)
    }

    fn mount(&mut self) {
        let mut mount = Command::new("mount");
        mount.args(["-o", "loop"]).arg(&self.image);
        self.mounted = Mounted::new(&mut mount, self.path());
    }

    /// Where it is mounted.
    pub(crate) fn path(&self) -> PathBuf {
        self.place.path().join("ext4")
    }

    /// Loses at once what was not flushed; every call fails from now on, those of `program`, which
    /// is at work on it, too.
    pub(crate) fn cut(&self, program: Option<u32>) {
        let mut cut = Command::new("perl");
        cut.args(["-e", SHUT_DOWN]).arg(self.path()).args(program.map(|id| id.to_string()));
        assert!(succeeds(&mut cut), "the disk must be cut off");
    }

    /// Switches the power on again: unmounts and mounts, which replays the filesystem's journal.
    pub(crate) fn come_back(&mut self) {
        assert!(succeeds(Command::new("umount").arg(self.path())), "nobody may hold the disk");
        std::mem::forget(self.mounted.take());
        self.mount();
        assert!(self.mounted.is_some(), "the disk must come back");
    }
}

/// A filesystem in memory that holds so much and no more.
pub(crate) struct Small(Mounted, #[expect(dead_code, reason = "goes with the disk")] TempDir);

impl Small {
    /// Mounts one of so many kB; `None` where `what` has to be skipped.
    pub(crate) fn new(what: &str, kilobytes: u32) -> Option<Self> {
        if !needs::root(what) || !needs::programs(what, &["mount", "umount"]) {
            return None;
        }
        let place = tempfile::tempdir().expect("a temporary folder");
        let size = format!("size={kilobytes}k");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "tmpfs"]);
        let mounted = Mounted::new(&mut mount, place.path().join("small"));
        if mounted.is_none() {
            needs::skip(what, "it may not be mounted here");
        }
        Some(Self(mounted?, place))
    }

    /// Where it is mounted.
    pub(crate) fn path(&self) -> &Path {
        &self.0.0
    }

    /// Gives it another size.
    pub(crate) fn resize(&self, kilobytes: u32) {
        let options = format!("remount,size={kilobytes}k");
        assert!(succeeds(Command::new("mount").args(["-o", &options]).arg(self.path())), "a size");
    }
}

/// A folder seen through a mount that lets nobody write.
pub(crate) struct ReadOnly(Mounted, #[expect(dead_code, reason = "goes with the mount")] TempDir);

impl ReadOnly {
    /// Shows `folder` so; `None` where `what` has to be skipped.
    pub(crate) fn new(what: &str, folder: &Path) -> Option<Self> {
        if !needs::root(what) || !needs::programs(what, &["mount", "umount"]) {
            return None;
        }
        let place = tempfile::tempdir().expect("a temporary folder");
        let at = place.path().join("chỉ đọc? 100% #1");
        let mounted = Mounted::new(Command::new("mount").arg("--bind").arg(folder), at.clone());
        let shut = Command::new("mount").args(["-o", "remount,bind,ro"]).arg(&at).status();
        if mounted.is_none() || !shut.is_ok_and(|status| status.success()) {
            needs::skip(what, "it may not be mounted here");
            return None;
        }
        Some(Self(mounted?, place))
    }

    /// Where it is mounted.
    pub(crate) fn path(&self) -> &Path {
        &self.0.0
    }
}
