//! Draws into a content stream: letters, lines, rectangles, paths, pictures and codes.
//!
//! Knows what colour, line and font are set, and sets them only when they change. Must never move
//! anything: what a page says stands where it says.

use super::{
    syntax::{digits, hundredths, thousandths, whole},
    text,
};
use crate::{
    Colour, FaceId, Fonts, Path, PictureId, Placement, Segment, Stroke,
    page::{Frame, Run},
    picture::Picture,
    qr,
    units::pt,
};

/// A hundredth of a point is a 280th of a millimetre: finer than any printer, and short to write.
fn points(millimetres: f32) -> i64 {
    let hundredths = f64::from(pt(millimetres)) * 100.0;
    // As `round`, which is a call where a processor need not know it.
    (hundredths + 0.5_f64.copysign(hundredths)) as i64
}

/// Writes one content stream.
pub(super) struct Pen<'a> {
    pub(super) out: Vec<u8>,
    fonts: &'a Fonts,
    height: f32,
    state: State,
    /// Where the line of text begins that is open, in hundredths of a point; none outside text.
    line: Option<(i64, i64)>,
    /// Whether words end at the pen without a space after them.
    ended: bool,
}

/// What is set.
#[derive(Default, Clone)]
pub(super) struct State {
    ink: Option<Colour>,
    line_ink: Option<Colour>,
    line_width: Option<i64>,
    font: Option<(FaceId, f32)>,
    /// Space after each letter in thousandths of a point.
    tracking: Option<i64>,
}

impl<'a> Pen<'a> {
    /// A pen for a page so many millimetres high.
    pub(super) fn page(fonts: &'a Fonts, height: f32, out: Vec<u8>) -> Self {
        let state = State { tracking: Some(0), ..State::default() };
        Self { out, fonts, height, state, line: None, ended: false }
    }

    /// A pen for artwork that any page may show: nothing is known of what is set there.
    pub(super) const fn artwork(fonts: &'a Fonts, height: f32) -> Self {
        let state =
            State { ink: None, line_ink: None, line_width: None, font: None, tracking: None };
        Self { out: Vec::new(), fonts, height, state, line: None, ended: false }
    }

    /// Shows a line of words.
    pub(super) fn text(&mut self, run: &Run) {
        let (x, y) = (points(run.x), points(self.height - run.y));
        self.part_from_last(y);
        self.fill_with(run.style.colour);
        let (from_x, from_y) = self.line.unwrap_or_else(|| {
            self.out.extend(b"BT\n");
            (0, 0)
        });
        let face = run.words.first().map_or(run.style.face, |word| word.face);
        self.set_font(face, run.style.size);
        // From right to left the letters are placed one by one.
        let tracking = if run.level.is_multiple_of(2) { run.style.tracking } else { 0.0 };
        self.set_tracking(tracking * run.style.size);
        self.numbers([x - from_x, y - from_y], b"Td ");
        self.line = Some((x, y));
        text::show(&mut self.out, self.fonts.face(face), run);
        self.ended = !run.space_after && !run.words.is_empty();
    }

    /// A space, so that words of one element do not run together where a line ends.
    fn part_from_last(&mut self, y: i64) {
        let other_line = self.line.is_some_and(|(_, last)| last != y);
        if let (true, true, Some((face, _))) = (self.ended, other_line, self.state.font) {
            text::show_space(&mut self.out, self.fonts.face(face));
        }
    }

    /// A straight line.
    pub(super) fn rule(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.leave_text();
        self.stroke_with(stroke);
        self.point(from, b"m ");
        self.point(to, b"l S\n");
    }

    /// A filled rectangle: left, top, width, height.
    pub(super) fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, fill: Colour) {
        self.leave_text();
        self.fill_with(fill);
        self.numbers(self.frame(x, y, width, height), b"re f\n");
    }

    /// Left, bottom, width and height of a rectangle in hundredths of a point.
    fn frame(&self, x: f32, y: f32, width: f32, height: f32) -> [i64; 4] {
        [points(x), points(self.height - y - height), points(width), points(height)]
    }

    /// Left, bottom, right and top of a frame in hundredths of a point, y upwards.
    pub(super) fn corners(&self, frame: Frame) -> [i64; 4] {
        let Frame { left, top, right, bottom } = frame;
        [points(left), points(self.height - bottom), points(right), points(self.height - top)]
    }

    /// A drawing, filled by the even-odd rule.
    pub(super) fn path(&mut self, path: &Path) {
        let end: &[u8] = match (path.fill, path.stroke) {
            (Some(_), Some(_)) => b"B*\n",
            (Some(_), None) => b"f*\n",
            (None, Some(_)) => b"S\n",
            (None, None) => return,
        };
        self.leave_text();
        path.fill.into_iter().for_each(|fill| self.fill_with(fill));
        path.stroke.into_iter().for_each(|stroke| self.stroke_with(stroke));
        for segment in &path.segments {
            match *segment {
                Segment::Move(x, y) => self.point((x, y), b"m\n"),
                Segment::Line(x, y) => self.point((x, y), b"l\n"),
                Segment::Curve(a, b, c, d, x, y) => {
                    self.point((a, b), b"");
                    self.point((c, d), b"");
                    self.point((x, y), b"c\n");
                }
                Segment::Close => self.out.extend(b"h\n"),
            }
        }
        self.out.extend(end);
    }

    /// A picture stretched over a rectangle.
    pub(super) fn picture(
        &mut self,
        (x, y, width, height): (f32, f32, f32, f32),
        id: PictureId,
        picture: &Picture,
    ) {
        self.leave_text();
        let [left, bottom, width, height] = self.frame(x, y, width, height);
        let turned = picture.orientation.matrix();
        let across = |part: f32| (f64::from(part) * width as f64) as i64;
        let up = |part: f32| (f64::from(part) * height as f64) as i64;
        let [a, b, c, d, e, f] = turned;
        self.out.extend(b"q ");
        let matrix = [across(a), up(b), across(c), up(d), left + across(e), bottom + up(f)];
        self.numbers(matrix, b"cm/P");
        whole(&mut self.out, id.0 as i64);
        self.out.extend(b" Do Q\n");
    }

    /// A QR code in a square with this left, top and edge: one bit a module, painted where dark.
    pub(super) fn code(&mut self, (x, y, size): (f32, f32, f32), matrix: &qr::Matrix) {
        self.leave_text();
        self.fill_with(Colour::BLACK);
        let module = size / (matrix.width + 2 * qr::QUIET) as f32;
        let (inset, edge) = (module * qr::QUIET as f32, module * matrix.width as f32);
        let [left, bottom, edge, _] = self.frame(x + inset, y + inset, edge, edge);
        self.out.extend(b"q ");
        self.numbers([edge, 0, 0, edge, left, bottom], b"cm BI/W ");
        whole(&mut self.out, matrix.width as i64);
        self.out.extend(b"/H ");
        whole(&mut self.out, matrix.width as i64);
        self.out.extend(b"/IM true/BPC 1/D[1 0]");
        self.bits(&matrix.bytes());
        self.out.extend(b"\nEI Q\n");
    }

    /// The rows of a code; as digits where a reader could take two of them for the end.
    fn bits(&mut self, bytes: &[u8]) {
        if bytes.windows(2).any(|pair| pair == b"EI") {
            self.out.extend(b"/F/AHx ID ");
            digits(&mut self.out, bytes);
            self.out.push(b'>');
        } else {
            self.out.extend(b" ID ");
            self.out.extend(bytes);
        }
    }

    /// Artwork of the file by its number, from the top; `height` is its own in points.
    pub(super) fn artwork_of(&mut self, number: usize, height: Option<f32>) {
        self.leave_text();
        let below = height.map_or(0, |own| ((pt(self.height) - own) * 100.0).round() as i64);
        if below != 0 {
            self.out.extend(b"q 1 0 0 1 0 ");
            self.numbers([below], b"cm ");
        }
        self.out.extend(b"/A");
        whole(&mut self.out, number as i64);
        self.out.extend(if below == 0 { b" Do\n".as_slice() } else { b" Do Q\n" });
    }

    /// Enters a place: from here on everything is drawn as it says. Gives what was set before.
    pub(super) fn enter(&mut self, placement: Placement) -> State {
        self.leave_text();
        let (across, down) = placement.scale();
        self.out.extend(format!("q {across} 0 0 {down} ").bytes());
        let up = self.height * (1.0 - down) - placement.y;
        self.numbers([points(placement.x), points(up)], b"cm\n");
        self.state.clone()
    }

    /// Leaves the place; what was set before it was entered is set again.
    pub(super) fn leave(&mut self, set: State) {
        self.leave_text();
        self.out.extend(b"Q\n");
        self.state = set;
    }

    /// Ends the text that is open.
    pub(super) fn leave_text(&mut self) {
        if self.line.take().is_some() {
            self.out.extend(b"ET\n");
        }
        self.ended = false;
    }

    fn set_font(&mut self, face: FaceId, size: f32) {
        if self.state.font != Some((face, size)) {
            self.out.extend(b"/F");
            whole(&mut self.out, i64::from(face.0));
            self.out.push(b' ');
            hundredths(&mut self.out, (size * 100.0).round() as i64);
            self.out.extend(b" Tf ");
            self.state.font = Some((face, size));
        }
    }

    fn set_tracking(&mut self, points: f32) {
        let tracking = (points * 1000.0).round() as i64;
        if self.state.tracking != Some(tracking) {
            thousandths(&mut self.out, tracking);
            self.out.extend(b" Tc ");
            self.state.tracking = Some(tracking);
        }
    }

    fn fill_with(&mut self, colour: Colour) {
        if self.state.ink != Some(colour) {
            let (grey, rgb) = (b"g ", b"rg ");
            self.colour(colour, grey, rgb);
            self.state.ink = Some(colour);
        }
    }

    fn stroke_with(&mut self, stroke: Stroke) {
        if self.state.line_ink != Some(stroke.colour) {
            let (grey, rgb) = (b"G ", b"RG ");
            self.colour(stroke.colour, grey, rgb);
            self.state.line_ink = Some(stroke.colour);
        }
        let width = points(stroke.width);
        if self.state.line_width != Some(width) {
            self.numbers([width], b"w ");
            self.state.line_width = Some(width);
        }
    }

    fn colour(&mut self, Colour(red, green, blue): Colour, grey: &[u8], rgb: &[u8]) {
        let is_grey = red == green && green == blue;
        let parts = [red, green, blue];
        for part in if is_grey { &parts[..1] } else { &parts } {
            thousandths(&mut self.out, (i64::from(*part) * 1000 + 127) / 255);
            self.out.push(b' ');
        }
        self.out.extend(if is_grey { grey } else { rgb });
    }

    fn point(&mut self, (x, y): (f32, f32), operator: &[u8]) {
        self.numbers([points(x), points(self.height - y)], operator);
    }

    fn numbers<const N: usize>(&mut self, numbers: [i64; N], operator: &[u8]) {
        for number in numbers {
            hundredths(&mut self.out, number);
            self.out.push(b' ');
        }
        self.out.extend(operator);
    }
}
