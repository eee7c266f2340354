//! Who was there. Noting it goes by `carry_out` (`mark_attendance`).

use langbiang_core::attendance;
use tauri::State;

use super::{
    Answer,
    wire::{
        attendance::{AttendanceTable, MarkPreview, SheetNumbers},
        error::FieldError,
    },
};
use crate::state::Desk;

/// Everybody, half-day by half-day.
#[tauri::command]
pub async fn show_attendance(desk: State<'_, Desk>, event_id: String) -> Answer<AttendanceTable> {
    desk.work(move |ws| attendance::show(ws, &event_id).map(AttendanceTable::from)).await
}

/// Whom numbers of a signed sheet mean. Nothing is noted.
#[tauri::command]
pub async fn preview_attendance(
    desk: State<'_, Desk>,
    numbers: SheetNumbers,
) -> Answer<MarkPreview> {
    let plan = desk.work(move |ws| attendance::preview(ws, &numbers.form())).await?;
    let problems = plan.wrong.iter().map(FieldError::from).collect();
    Ok(MarkPreview::new(plan, problems))
}
