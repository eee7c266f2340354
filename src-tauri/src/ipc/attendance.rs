//! Who was there. Noting it goes by `carry_out` (`mark_attendance`).

use langbiang_core::attendance;

use super::{
    Answer,
    wire::{
        attendance::{AttendanceTable, MarkPreview, SheetNumbers},
        error::FieldError,
    },
};
use crate::state::Desk;

/// Everybody, half-day by half-day.
pub fn show_attendance(desk: &Desk, event_id: String) -> Answer<AttendanceTable> {
    desk.work(|ws| attendance::show(ws, &event_id).map(AttendanceTable::from))
}

/// Whom numbers of a signed sheet mean. Nothing is noted.
pub fn preview_attendance(desk: &Desk, numbers: SheetNumbers) -> Answer<MarkPreview> {
    let plan = desk.work(|ws| attendance::preview(ws, &numbers.form()))?;
    let problems = plan.wrong.iter().map(FieldError::from).collect();
    Ok(MarkPreview::new(plan, problems))
}
