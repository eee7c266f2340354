//! Millimetres and points.

/// PostScript points in a millimetre (1 pt = 1/72 in, 1 in = 25.4 mm).
pub const PT_PER_MM: f32 = 72.0 / 25.4;

/// A4 upright: width and height in millimetres (ISO 216).
pub const A4: (f32, f32) = (210.0, 297.0);

/// Points of `mm` millimetres.
#[must_use]
pub fn pt(mm: f32) -> f32 {
    mm * PT_PER_MM
}

/// Millimetres of `pt` points.
#[must_use]
pub fn mm(pt: f32) -> f32 {
    pt / PT_PER_MM
}
