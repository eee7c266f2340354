//! What can be chosen about badges, and which choices exclude each other.

use std::ops::RangeInclusive;

use langbiang_typeset::units::A4;

use crate::{
    Error, FieldProblem, Result,
    delegates::Sort,
    designs::{self, Design, field::Purpose},
    documents::{
        drawn,
        imposition::{Grid, PieceSide},
        options::options,
    },
    error::Problem,
    records::Prose,
};

/// Air around the badges on a sheet, which office printers cannot reach, in millimetres.
const MARGIN: f32 = 5.0;
/// How long a side of a badge may be, and how long the longer one must be: what is smaller holds
/// no name and code that can be read.
const SIDES: RangeInclusive<f32> = 50.0..=290.0;
const LONGER: f32 = 70.0;

crate::vocabulary::vocabulary! {
    /// How large a badge is, in millimetres.
    BadgeSize {
        /// As the design says.
        Design = "design",
        /// 90 by 130: what conferences hang around necks.
        Tall = "90x130",
        /// 105 by 148.
        A6 = "a6",
        /// 86 by 54: a bank card.
        Card = "86x54",
        /// 100 by 70.
        Wide = "100x70",
        /// Of a size of its own.
        Own = "own",
    }
}

crate::vocabulary::vocabulary! {
    /// What stands on the second side.
    BadgeBack {
        /// There is none.
        None = "none",
        /// The same as on the first one, so that the name is seen however the badge turns.
        Same = "same",
        /// Text of the organiser's.
        Text = "text",
        /// The programme in short.
        Programme = "programme",
    }
}

options! {
    /// What can be chosen about badges.
    Choices {
        /// The size.
        size: BadgeSize = BadgeSize::Design,
        /// Width of an own size in millimetres.
        own_width: f32 = 90.0,
        /// Height of an own size in millimetres.
        own_height: f32 = 130.0,
        /// Whether several stand on a sheet of A4, with marks to cut along; else each on paper of
        /// its own size.
        several: bool = true,
        /// In which order they are printed.
        order: Sort = Sort::Name,
        /// What stands on the second side.
        back: BadgeBack = BadgeBack::None,
        /// Text of the second side.
        back_text: Prose = Prose::default(),
        /// What is said where a delegate has no category.
        heading: String = String::new(),
        /// Whether a QR code with the delegate's code is printed.
        code: bool = true,
        /// Whether photos are printed, where the design has a place for them.
        photo: bool = true,
        /// Colours of categories, a line each: "Báo chí = #b3261e".
        category_colours: Prose = Prose::default(),
        /// The design's main colour, #rrggbb.
        main_colour: String = String::new(),
        /// The design's second colour, #rrggbb.
        second_colour: String = String::new(),
    }
}

impl Choices {
    /// Width and height in millimetres, where the design does not say it.
    fn fixed_size(&self) -> Option<(f32, f32)> {
        match self.size {
            BadgeSize::Design => None,
            BadgeSize::Tall => Some((90.0, 130.0)),
            BadgeSize::A6 => Some((105.0, 148.0)),
            BadgeSize::Card => Some((86.0, 54.0)),
            BadgeSize::Wide => Some((100.0, 70.0)),
            BadgeSize::Own => Some((self.own_width, self.own_height)),
        }
    }

    /// Where badges of this size stand on their sheets.
    pub(super) fn grid(&self, size: (f32, f32)) -> Result<Grid> {
        let fields = match self.size {
            BadgeSize::Own => ["own_width", "own_height"],
            _ => ["size", "size"],
        };
        let range = |field: &'static str, side: f32| {
            let (least, most) = (SIDES.start(), SIDES.end());
            let problem = || FieldProblem::out_of_range(field, least, most);
            (!SIDES.contains(&side)).then(problem)
        };
        let wrong = [range(fields[0], size.0), range(fields[1], size.1)];
        let mut wrong: Vec<FieldProblem> = wrong.into_iter().flatten().collect();
        if wrong.is_empty() && size.0.max(size.1) < LONGER {
            let longer = if size.0 > size.1 { 0 } else { 1 };
            wrong.push(FieldProblem::out_of_range(fields[longer], LONGER, SIDES.end()));
        }
        if !wrong.is_empty() {
            return Err(Error::Invalid(wrong));
        }
        if !self.several {
            return Ok(Grid::alone(size));
        }
        Grid::fullest(A4, size, MARGIN, 0.0).ok_or_else(|| {
            let (side, most) = Grid::too_long(A4, size, MARGIN);
            let field = if side == PieceSide::Width { fields[0] } else { fields[1] };
            let problem = FieldProblem::out_of_range(field, SIDES.start(), most.floor());
            Error::Invalid(vec![problem])
        })
    }

    /// The design in the size and the colours that are chosen. A design for upright badges is not
    /// pressed into a lying one.
    pub(super) fn design(&self, text: &str) -> Result<Design> {
        let wanted = self.fixed_size();
        let is_wide = wanted.map(|(width, height)| width > height);
        let design = match text {
            "" => {
                let like = |design: &Design| is_wide.is_none_or(|wide| design.is_wide() == wide);
                designs::usual_of(Purpose::Badge, like).clone()
            }
            text => Design::read_to_draw(text).map_err(Error::Design)?,
        };
        if is_wide.is_some_and(|wide| design.is_wide() != wide) {
            let value = wanted.map(|(width, height)| format!("{width}x{height}"));
            return Err(cannot("size", &value.unwrap_or_default()));
        }
        if matches!(self.back, BadgeBack::Text | BadgeBack::Programme) && !design.has_back() {
            return Err(cannot("back", self.back.as_str()));
        }
        let colours = [("main", &*self.main_colour), ("second", &*self.second_colour)];
        let design = drawn::coloured(design, colours)?;
        Ok(wanted.map_or_else(|| design.clone(), |size| design.scaled(size)))
    }
}

/// The design cannot be printed with what the choice says.
fn cannot(field: &'static str, value: &str) -> Error {
    Error::Invalid(vec![FieldProblem::new(field, Problem::DesignCannot).with("value", value)])
}
