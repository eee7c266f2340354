//! A design brought to another size of paper.
//!
//! Places keep their share of the page's width and height; letters, codes and pictures grow alike
//! in both directions, as much as both allow, so that nothing is stretched.

use super::{
    area::{Area, Code, Frame, Part, Shape, Stack},
    design::Design,
};

/// How near to the edge of the page words may come, where it is cut, in millimetres.
pub(crate) const EDGE: f32 = 3.0;
/// Letters need not shrink below this size in points because the page is smaller.
const LEGIBLE: f32 = 5.0;

impl Design {
    /// The design for pages of this width and height, in millimetres.
    #[must_use]
    pub fn scaled(&self, (width, height): (f32, f32)) -> Self {
        let mut design = self.clone();
        if self.page == [width, height] {
            return design;
        }
        let to = Scale { x: width / self.page[0], y: height / self.page[1] };
        design.page = [width, height];
        for area in &mut design.areas {
            to.area(area);
            if let Shape::Text(Stack { frame, .. }) = &mut area.shape {
                *frame = frame.within(EDGE, design.page);
            }
        }
        design
    }
}

impl Frame {
    /// The part of it that keeps so far from all edges of a page.
    fn within(self, edge: f32, [width, height]: [f32; 2]) -> Self {
        let (x, y) = (self.x.max(edge), self.y.max(edge));
        let right = (self.x + self.width).min(width - edge);
        let bottom = (self.y + self.height).min(height - edge);
        Self { x, y, width: (right - x).max(0.0), height: (bottom - y).max(0.0) }
    }
}

#[derive(Clone, Copy)]
struct Scale {
    x: f32,
    y: f32,
}

impl Scale {
    /// What both directions allow.
    fn even(self) -> f32 {
        self.x.min(self.y)
    }

    fn area(self, area: &mut Area) {
        match &mut area.shape {
            Shape::Text(Stack { frame, parts, .. }) => {
                self.frame(frame);
                parts.iter_mut().for_each(|part| self.part(part));
            }
            Shape::Signers(signers) => {
                signers.y *= self.y;
                signers.height *= self.y;
                signers.room *= self.y;
                let places = [&mut signers.one, &mut signers.two, &mut signers.three];
                places.into_iter().flatten().for_each(|place| *place *= self.x);
                signers.parts.iter_mut().for_each(|part| self.part(part));
            }
            Shape::Picture(picture) => self.frame(&mut picture.frame),
            Shape::Qr(code) => self.code(code),
            Shape::Rect(plate) | Shape::Ellipse(plate) => {
                self.frame(&mut plate.frame);
                plate.radius *= self.even();
                plate.look.weight *= self.even();
            }
            Shape::Rule(rule) => {
                for point in [&mut rule.from, &mut rule.to] {
                    *point = [point[0] * self.x, point[1] * self.y];
                }
                rule.weight *= self.even();
            }
            Shape::Path(drawing) => {
                drawing.x *= self.x;
                drawing.y *= self.y;
                drawing.scale *= self.even();
                drawing.look.weight *= self.even();
            }
            Shape::Ornament(ornament) => {
                self.frame(&mut ornament.frame);
                ornament.measure *= self.even();
            }
        }
    }

    fn frame(self, frame: &mut Frame) {
        let Frame { x, y, width, height } = *frame;
        *frame =
            Frame { x: x * self.x, y: y * self.y, width: width * self.x, height: height * self.y };
    }

    fn part(self, part: &mut Part) {
        part.size *= self.even();
        let smallest = part.smallest * self.even().min(1.0);
        part.smallest = smallest.max(LEGIBLE.min(part.smallest));
        part.size = part.size.max(part.smallest);
        part.gap *= self.y;
    }

    /// A code stays square, in the middle of the place it would have been stretched to.
    fn code(self, code: &mut Code) {
        let size = code.size * self.even();
        code.x = code.x * self.x + (code.size * self.x - size) / 2.0;
        code.y = code.y * self.y + (code.size * self.y - size) / 2.0;
        code.size = size;
    }
}
