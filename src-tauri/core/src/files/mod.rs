//! The content store: pictures, logos and presentations, each kept once under its SHA-256.
//!
//! A content lies in the workspace at `files/<first 2 digits>/<sha256>` and never changes. What the
//! user called the file stands in a row of the database, never in a path. Nothing here knows who
//! points at a content; and none may ever open the database file.

mod digest;
mod media_type;
mod sweep;

pub use digest::{Digest, NotADigest};
pub(crate) use digest::{Stopped, copy};
pub use media_type::MediaType;
pub use sweep::{GRACE, Swept};

use std::{
    fs::{self, File},
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard},
};

use crate::{
    Error, Result,
    io::{self, Draft, cannot},
    progress::{Meter, Progress, Unwatched},
    text,
};

/// The store's folder inside a workspace.
const FOLDER: &str = "files";

/// The contents of one workspace.
#[derive(Debug, Clone)]
pub struct Store {
    root: PathBuf,
}

/// A content that was put in, as the row about it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its SHA-256, under which it is kept.
    pub digest: Digest,
    /// Bytes.
    pub size: u64,
    /// What kind of content it is.
    pub media_type: MediaType,
    /// What the user called it, without folders, in NFC.
    pub name: String,
}

/// How a content is found in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Every byte is as it was put in.
    Present {
        /// Bytes.
        size: u64,
    },
    /// It is not there.
    Missing,
    /// Something else lies in its place.
    Damaged,
}

impl Store {
    /// The store of the workspace in `folder`. Touches nothing.
    pub fn of(folder: &Path) -> Self {
        Self { root: folder.join(FOLDER) }
    }

    /// The folder that holds the contents.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the content with this digest lies, if it is there. For reading only.
    pub fn path(&self, digest: &Digest) -> PathBuf {
        let name = digest.to_string();
        self.root.join(&name[..2]).join(name)
    }

    /// Takes the file `source` in; `progress` hears bytes.
    ///
    /// # Errors
    /// [`Error::Io`] naming the source when it cannot be read, the store when it cannot be written
    /// (as on a full disk); [`Error::Cancelled`]. Nothing stays behind.
    pub fn put(&self, source: &Path, progress: &dyn Progress) -> Result<Stored> {
        let error = |doing| move |e| cannot(doing, source, e);
        let mut file = File::open(source).map_err(error("open"))?;
        let size = file.metadata().map_err(error("read"))?.len();
        self.put_from(&mut file, source, size, progress)
    }

    /// Takes in what `from` gives to its end. `source` is what to call it, e.g. in an error; `size`
    /// is how many bytes `progress` is told to expect.
    ///
    /// # Errors
    /// Those of [`put`](Self::put).
    pub fn put_from(
        &self,
        from: &mut dyn Read,
        source: &Path,
        size: u64,
        progress: &dyn Progress,
    ) -> Result<Stored> {
        let mut head = Vec::new();
        let read = from.take(media_type::HEAD).read_to_end(&mut head);
        read.map_err(|e| cannot("read", source, e))?;
        let mut draft = self.draft()?;
        let mut whole = head.as_slice().chain(from);
        let copied = copy(&mut whole, draft.file(), &mut Meter::new(progress, size));
        let (digest, size) = copied.map_err(|stopped| stopped.between(source, &self.root))?;
        self.keep(draft, &digest)?;
        let name = name_of(source);
        Ok(Stored { digest, size, media_type: MediaType::of(&name, &head), name })
    }

    /// An empty file inside the store, so that it can be renamed to a content.
    pub(crate) fn draft(&self) -> Result<Draft> {
        make_folder(&self.root)?;
        Draft::within(&self.root).map_err(|e| cannot("write", &self.root, e))
    }

    /// Makes the draft the content `digest`, which it must have been hashed to. A good content that
    /// is there already stays untouched, for somebody may be reading it; a damaged one is replaced.
    pub(crate) fn keep(&self, draft: Draft, digest: &Digest) -> Result<()> {
        let _alone = alone();
        self.forget_orphan(digest)?;
        if matches!(self.check(digest), Ok(State::Present { .. })) {
            return Ok(());
        }
        let path = self.path(digest);
        path.parent().map_or(Ok(()), make_folder)?;
        draft.publish(&path)
    }

    /// Takes a content over from another store. Whether it was there and whole; where it was not,
    /// nothing is taken.
    ///
    /// # Errors
    /// [`Error::Io`] when this store cannot be written.
    pub(crate) fn take_over(&self, from: &Self, digest: &Digest) -> Result<bool> {
        let Ok(mut file) = from.open(digest) else { return Ok(false) };
        let mut draft = self.draft()?;
        let meter = &mut Meter::new(&Unwatched, 0);
        match copy(&mut file, draft.file(), meter) {
            Ok((found, _)) if found == *digest => self.keep(draft, digest).map(|()| true),
            Ok(_) | Err(Stopped::Reading(_)) => Ok(false),
            Err(stopped) => Err(stopped.between(from.root(), &self.root)),
        }
    }

    /// Opens a content to read it.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it is missing, [`Error::Io`] when it cannot be opened.
    pub fn open(&self, digest: &Digest) -> Result<File> {
        let path = self.path(digest);
        File::open(&path).map_err(|e| match e.kind() {
            ErrorKind::NotFound => Error::NotFound { noun: "stored_file", key: digest.to_string() },
            _ => cannot("open", &path, e),
        })
    }

    /// Reads a content through and says whether it is still what was put in.
    ///
    /// # Errors
    /// [`Error::Io`] when the system cannot read it: that is not yet damage.
    pub fn check(&self, digest: &Digest) -> Result<State> {
        self.inspect(digest, &mut Meter::new(&Unwatched, 0))
    }

    /// [`check`](Self::check), with a meter.
    pub(crate) fn inspect(&self, digest: &Digest, meter: &mut Meter<'_>) -> Result<State> {
        let path = self.path(digest);
        let mut file = match self.open(digest) {
            Err(Error::NotFound { .. }) => return Ok(State::Missing),
            opened => opened?,
        };
        if !file.metadata().map_err(|e| cannot("read", &path, e))?.is_file() {
            return Ok(State::Damaged);
        }
        let copied = copy(&mut file, &mut std::io::sink(), meter);
        let (found, size) = copied.map_err(|stopped| stopped.between(&path, &path))?;
        Ok(if found == *digest { State::Present { size } } else { State::Damaged })
    }

    /// Every content that lies in the store, in the order of digests. Other files are passed over.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn list(&self) -> Result<Vec<Digest>> {
        let mut found = Vec::new();
        for folder in names(&self.root)?.iter().filter(|name| name.len() == 2) {
            let inside = names(&self.root.join(folder))?.into_iter();
            let at_home = inside.filter(|name| name.starts_with(folder.as_str()));
            found.extend(at_home.filter_map(|name| name.parse::<Digest>().ok()));
        }
        found.sort_unstable();
        Ok(found)
    }
}

/// One at a time: keeping a content must not cross a sweep that takes it for an orphan.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// Makes `folder`, durably, where it is not there yet.
fn make_folder(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    io::make_folder(folder)?;
    let parent = folder.parent().unwrap_or(folder);
    io::sync_folder(parent).map_err(|e| cannot("write", parent, e))
}

/// The names in a folder; none where there is no such folder.
fn names(folder: &Path) -> Result<Vec<String>> {
    let error = |e| cannot("read", folder, e);
    let entries = match fs::read_dir(folder) {
        Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        entries => entries.map_err(error)?,
    };
    let name = |entry: std::io::Result<fs::DirEntry>| Ok(entry.map_err(error)?.file_name());
    let names = entries.map(name).collect::<Result<Vec<_>>>()?;
    Ok(names.into_iter().filter_map(|name| name.into_string().ok()).collect())
}

/// What the user called the file.
fn name_of(source: &Path) -> String {
    text::clean(&source.file_name().unwrap_or_default().to_string_lossy())
}

#[cfg(test)]
mod tests;
