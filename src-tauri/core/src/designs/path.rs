//! Reads the path data of SVG (SVG 2, 9.3): lines, curves and arcs, absolute and relative.
//!
//! Quadratic curves and arcs become cubic curves, which PDF knows.

use std::f32::consts::{FRAC_PI_2, TAU};

use langbiang_typeset::Segment;

type Point = (f32, f32);

/// The steps of a path, in its own units.
///
/// # Errors
/// The rest of the text from where it cannot be understood.
pub(super) fn read(d: &str) -> Result<Vec<Segment>, String> {
    let mut reader = Reader { rest: d, at: (0.0, 0.0), begin: (0.0, 0.0), last: None, out: vec![] };
    reader.run()?;
    Ok(reader.out)
}

/// The control point that a smooth curve goes on from.
#[derive(Clone, Copy)]
enum Control {
    Cubic(Point),
    Quadratic(Point),
}

struct Reader<'a> {
    rest: &'a str,
    at: Point,
    begin: Point,
    last: Option<Control>,
    out: Vec<Segment>,
}

impl Reader<'_> {
    fn run(&mut self) -> Result<(), String> {
        let mut command = None;
        loop {
            self.skip();
            let Some(c) = self.rest.chars().next() else { return Ok(()) };
            if c.is_ascii_alphabetic() {
                self.rest = &self.rest[1..];
                command = Some(c);
            }
            let given = command.ok_or_else(|| self.rest.to_owned())?;
            if self.out.is_empty() && !given.eq_ignore_ascii_case(&'m') {
                return Err(self.rest.to_owned());
            }
            self.step(given)?;
            // Further pairs after a move are lines.
            command = match given {
                'M' => Some('L'),
                'm' => Some('l'),
                'z' | 'Z' => None,
                other => Some(other),
            };
        }
    }

    fn step(&mut self, command: char) -> Result<(), String> {
        let from = if command.is_ascii_lowercase() { self.at } else { (0.0, 0.0) };
        match command.to_ascii_lowercase() {
            'm' => {
                self.at = self.point(from)?;
                self.begin = self.at;
                self.last = None;
                self.out.push(Segment::Move(self.at.0, self.at.1));
            }
            'l' => self.point(from).map(|to| self.line(to))?,
            'h' => self.number().map(|x| self.line((x + from.0, self.at.1)))?,
            'v' => self.number().map(|y| self.line((self.at.0, y + from.1)))?,
            'z' => {
                self.out.push(Segment::Close);
                self.at = self.begin;
                self.last = None;
            }
            'a' => self.arc(from)?,
            other => self.curve(other, from)?,
        }
        Ok(())
    }

    fn curve(&mut self, command: char, from: Point) -> Result<(), String> {
        let mirrored = |at: Point, control: Point| (2.0 * at.0 - control.0, 2.0 * at.1 - control.1);
        match command {
            'c' => {
                let (a, b, to) = (self.point(from)?, self.point(from)?, self.point(from)?);
                self.cubic(a, b, to);
            }
            's' => {
                let a = match self.last {
                    Some(Control::Cubic(control)) => mirrored(self.at, control),
                    _ => self.at,
                };
                let (b, to) = (self.point(from)?, self.point(from)?);
                self.cubic(a, b, to);
            }
            'q' => {
                let (control, to) = (self.point(from)?, self.point(from)?);
                self.quadratic(control, to);
            }
            't' => {
                let control = match self.last {
                    Some(Control::Quadratic(control)) => mirrored(self.at, control),
                    _ => self.at,
                };
                let to = self.point(from)?;
                self.quadratic(control, to);
            }
            _ => return Err(format!("{command}{}", self.rest)),
        }
        Ok(())
    }

    fn line(&mut self, to: Point) {
        self.out.push(Segment::Line(to.0, to.1));
        self.at = to;
        self.last = None;
    }

    fn cubic(&mut self, a: Point, b: Point, to: Point) {
        self.out.push(Segment::Curve(a.0, a.1, b.0, b.1, to.0, to.1));
        self.at = to;
        self.last = Some(Control::Cubic(b));
    }

    /// A quadratic curve raised to a cubic one of the same shape.
    fn quadratic(&mut self, control: Point, to: Point) {
        let two_thirds = |end: Point| {
            (end.0 + (control.0 - end.0) * 2.0 / 3.0, end.1 + (control.1 - end.1) * 2.0 / 3.0)
        };
        self.cubic(two_thirds(self.at), two_thirds(to), to);
        self.last = Some(Control::Quadratic(control));
    }

    fn arc(&mut self, from: Point) -> Result<(), String> {
        let radii = (self.number()?.abs(), self.number()?.abs());
        let turn = self.number()?.to_radians();
        let (large, sweep) = (self.flag()?, self.flag()?);
        let to = self.point(from)?;
        for (a, b, end) in arc(self.at, to, radii, turn, large, sweep) {
            self.cubic(a, b, end);
        }
        self.at = to;
        self.last = None;
        Ok(())
    }

    fn skip(&mut self) {
        self.rest = self.rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
    }

    fn point(&mut self, from: Point) -> Result<Point, String> {
        Ok((self.number()? + from.0, self.number()? + from.1))
    }

    /// A number; several may stand without a space between them: `1.5.5-2`.
    fn number(&mut self) -> Result<f32, String> {
        self.skip();
        let bytes = self.rest.as_bytes();
        let digits = |mut i: usize| {
            while bytes.get(i).is_some_and(u8::is_ascii_digit) {
                i += 1;
            }
            i
        };
        let mut end = digits(usize::from(matches!(bytes.first(), Some(b'+' | b'-'))));
        if bytes.get(end) == Some(&b'.') {
            end = digits(end + 1);
        }
        if matches!(bytes.get(end), Some(b'e' | b'E')) {
            end = digits(end + 1 + usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-'))));
        }
        let number = self.rest[..end].parse::<f32>().ok().filter(|number| number.is_finite());
        let number = number.ok_or_else(|| self.rest.to_owned())?;
        self.rest = &self.rest[end..];
        Ok(number)
    }

    /// A flag of an arc: one digit, with or without a space after it.
    fn flag(&mut self) -> Result<bool, String> {
        self.skip();
        let flag = match self.rest.as_bytes().first() {
            Some(b'0') => false,
            Some(b'1') => true,
            _ => return Err(self.rest.to_owned()),
        };
        self.rest = &self.rest[1..];
        Ok(flag)
    }
}

/// An elliptical arc as cubic curves of at most a quarter turn each (SVG 2, B.2.4).
fn arc(
    from: Point,
    to: Point,
    (rx, ry): Point,
    turn: f32,
    large: bool,
    sweep: bool,
) -> Vec<(Point, Point, Point)> {
    if rx == 0.0 || ry == 0.0 || from == to {
        return vec![(from, to, to)];
    }
    let (sin, cos) = turn.sin_cos();
    let half = ((from.0 - to.0) / 2.0, (from.1 - to.1) / 2.0);
    let (x, y) = (cos * half.0 + sin * half.1, cos * half.1 - sin * half.0);
    // Radii too small for the distance grow until they reach.
    let grow = ((x / rx).powi(2) + (y / ry).powi(2)).sqrt().max(1.0);
    let (rx, ry) = (rx * grow, ry * grow);
    let (a, b) = ((rx * y).powi(2), (ry * x).powi(2));
    let root = (((rx * ry).powi(2) - a - b).max(0.0) / (a + b)).sqrt();
    let root = if large == sweep { -root } else { root };
    let (cx, cy) = (root * rx * y / ry, -root * ry * x / rx);
    let angle = |x: f32, y: f32| (y / ry).atan2(x / rx);
    let start = angle(x - cx, y - cy);
    let mut span = angle(-x - cx, -y - cy) - start;
    if sweep && span < 0.0 {
        span += TAU;
    } else if !sweep && span > 0.0 {
        span -= TAU;
    }
    let middle = f32::midpoint;
    let centre =
        (cos * cx - sin * cy + middle(from.0, to.0), sin * cx + cos * cy + middle(from.1, to.1));
    let pieces = (span.abs() / FRAC_PI_2 - 0.001).ceil().max(1.0);
    let step = span / pieces;
    let reach = 4.0 / 3.0 * (step / 4.0).tan();
    let place = |x: f32, y: f32| {
        (centre.0 + cos * rx * x - sin * ry * y, centre.1 + sin * rx * x + cos * ry * y)
    };
    let piece = |i: u32| {
        let (s, c) = (start + step * i as f32).sin_cos();
        let (t, d) = (start + step * (i + 1) as f32).sin_cos();
        (place(c - reach * s, s + reach * c), place(d + reach * t, t - reach * d), place(d, t))
    };
    (0..pieces as u32).map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(d: &str) -> Vec<Point> {
        let end = |segment: Segment| match segment {
            Segment::Move(x, y) | Segment::Line(x, y) | Segment::Curve(.., x, y) => Some((x, y)),
            Segment::Close => None,
        };
        read(d).unwrap().into_iter().filter_map(end).collect()
    }

    #[test]
    fn commands_are_absolute_and_relative_and_may_be_left_out() {
        assert_eq!(ends("M1 2 3 4"), [(1.0, 2.0), (3.0, 4.0)]);
        assert_eq!(ends("m1,2 3,4l-1-1"), [(1.0, 2.0), (4.0, 6.0), (3.0, 5.0)]);
        assert_eq!(ends("M1 1h4V7v-2H.5"), [(1., 1.), (5., 1.), (5., 7.), (5., 5.), (0.5, 5.)]);
        assert_eq!(ends("M0 0z m1.5.5"), [(0.0, 0.0), (1.5, 0.5)]);
        assert_eq!(ends("M0 0 1e1-2E-1"), [(0.0, 0.0), (10.0, -0.2)]);
    }

    #[test]
    fn smooth_curves_go_on_from_the_control_point_before() {
        let read = read("M0 0C0 1 1 2 2 2s2-1 2-2q1-1 2 0t2 0").unwrap();
        assert_eq!(read[2], Segment::Curve(3.0, 2.0, 4.0, 1.0, 4.0, 0.0));
        let Segment::Curve(_, a, _, b, 8.0, 0.0) = read[4] else { panic!("{read:?}") };
        assert!(a > 0.5 && b > 0.5, "it swings to the other side: {read:?}");
    }

    #[test]
    fn an_arc_stays_on_its_circle() {
        let half = read("M-2 0A2 2 0 0 1 2 0").unwrap();
        assert_eq!(half.len(), 3, "two quarters");
        let Segment::Curve(.., x, y) = half[1] else { panic!("{half:?}") };
        assert!(x.abs() < 1e-4 && (y + 2.0).abs() < 1e-4, "over the top: {x},{y}");
        let Segment::Curve(.., x, y) = half[2] else { panic!("{half:?}") };
        assert!((x - 2.0).abs() < 1e-4 && y.abs() < 1e-4, "{x},{y}");
        assert_eq!(read("M0 0a1 1 0 011 1").unwrap().len(), 2, "flags without spaces");
    }

    #[test]
    fn what_is_no_path_is_told_from_where_it_fails() {
        for (d, rest) in
            [("L1 1", "1 1"), ("M1", ""), ("M1 2 x", "x"), ("M0 0 L1 đ", "đ"), ("5", "5")]
        {
            assert_eq!(read(d).unwrap_err(), rest, "{d}");
        }
        assert_eq!(read("").unwrap(), []);
    }
}
