//! Where items that were laid out by themselves stand on a page: moved, scaled, turned upside down.
//!
//! For what is printed several on a sheet. Must never shear or mirror: words stay readable.

/// Moves, scales and turns what was laid out from its own top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placement {
    /// Where the corner comes to stand, in millimetres from the left.
    pub x: f32,
    /// The same in millimetres from the top.
    pub y: f32,
    /// How many times as wide and as high; both negative after half a turn.
    scale: (f32, f32),
}

impl Placement {
    /// The corner at `x`, `y`.
    #[must_use]
    pub const fn at(x: f32, y: f32) -> Self {
        Self { x, y, scale: (1.0, 1.0) }
    }

    /// The same, so many times as wide and as high; both above 0.
    #[must_use]
    pub const fn scaled(self, across: f32, down: f32) -> Self {
        Self { scale: (self.scale.0 * across, self.scale.1 * down), ..self }
    }

    /// The same after half a turn about the corner: what was right and below is left and above.
    #[must_use]
    pub const fn upside_down(self) -> Self {
        self.scaled(-1.0, -1.0)
    }

    /// How many times as wide and as high it makes things; both negative after half a turn.
    #[must_use]
    pub const fn scale(&self) -> (f32, f32) {
        self.scale
    }

    /// Where a point comes to stand.
    #[must_use]
    pub const fn of(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (self.x + self.scale.0 * x, self.y + self.scale.1 * y)
    }

    /// `inner` first, and then this.
    #[must_use]
    pub const fn after(self, inner: Self) -> Self {
        let (x, y) = self.of((inner.x, inner.y));
        Self { x, y, ..self.scaled(inner.scale.0, inner.scale.1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_placement_after_another_is_where_a_point_goes_through_both() {
        let (sheet, piece) =
            (Placement::at(1.0, -2.0).scaled(1.01, 0.99), Placement::at(90.0, 50.0).upside_down());
        let (x, y) = sheet.after(piece).of((10.0, 20.0));
        let expected = sheet.of((80.0, 30.0));
        assert!((x - expected.0).abs() < 1e-4 && (y - expected.1).abs() < 1e-4, "{x} {y}");
        assert_eq!(sheet.after(piece).scale(), (-1.01, -0.99));
    }
}
