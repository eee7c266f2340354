//! The logo of the issuing body on cards and signs.
//!
//! Must never stretch it, and never leave it out in silence.

use langbiang_typeset::{Item, Picture, PictureId, Tag};

use super::{Finding, FindingKind, Subject, image::Image, stack::Frame};

/// A logo, read once for all pages.
pub(super) struct Logo {
    picture: Option<Picture>,
    wanted: bool,
}

impl Logo {
    /// The picture, if it is wanted.
    pub(super) fn new(wanted: bool, image: Option<&Image>) -> Self {
        let bytes = image.filter(|_| wanted).and_then(|image| image.bytes.as_deref());
        Self { picture: bytes.and_then(|bytes| Picture::read(bytes).ok()), wanted }
    }

    /// What the document holds.
    pub(super) fn pictures(&self) -> &[Picture] {
        self.picture.as_slice()
    }

    /// That it is wanted and not there, about the event `subject`.
    pub(super) fn finding(&self, subject: &Subject) -> Option<Finding> {
        let missing = self.wanted && self.picture.is_none();
        missing.then(|| Finding::new(FindingKind::MissingPicture, subject, "logo", ""))
    }

    /// Its width in millimetres where it is drawn as large as a frame allows; none without it.
    pub(super) fn width(&self, frame: Frame) -> Option<f32> {
        self.picture.as_ref().map(|picture| sized(picture, frame).width)
    }

    /// The logo at the left of the frame, in the middle of its height, with `words` for it.
    pub(super) fn item(&self, frame: Frame, words: &str) -> Option<Item> {
        let Frame { x, y, width, height } = sized(self.picture.as_ref()?, frame);
        let picture = Item::Picture { x, y, width, height, picture: PictureId(0) };
        Some(Tag::Figure(words.to_owned()).of(vec![picture]))
    }
}

/// As large as the frame allows.
fn sized(picture: &Picture, frame: Frame) -> Frame {
    let (across, down) = picture.size();
    let scale = (frame.width / across.max(1) as f32).min(frame.height / down.max(1) as f32);
    let (width, height) = (across as f32 * scale, down as f32 * scale);
    Frame { x: frame.x, y: frame.y + (frame.height - height) / 2.0, width, height }
}
