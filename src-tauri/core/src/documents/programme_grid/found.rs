//! What is wrong with a sheet: boxes too small for their words, rooms taken twice.

use super::{
    Finding,
    sheet::Laid,
    slots::{Plan, Slot, room_of},
};
use crate::documents::{FindingKind, Subject};

/// All of it.
pub(super) fn found(plan: &Plan<'_>, laid: &Laid) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (slot, text) in plan.slots.iter().zip(&laid.texts).filter(|_| !laid.fits) {
        let room = laid.axis.at(slot.end) - laid.axis.at(slot.start);
        if text.height > room {
            let subject = subject(slot);
            let label = subject.label.clone();
            findings.push(Finding::new(FindingKind::DoesNotFit, &subject, "title", label));
        }
    }
    for (second, first) in &plan.clashes {
        let (second, first) = (&plan.slots[*second], &plan.slots[*first]);
        let (subject, other) = (subject(second), subject(first));
        let room = room_of(second.session).unwrap_or_default();
        let text = format!("{room}: {}", other.label);
        findings.push(Finding::new(FindingKind::Overlap, &subject, "room", text));
    }
    findings
}

/// The first item of a box, or its session.
fn subject(slot: &Slot<'_>) -> Subject {
    slot.items.first().map_or_else(|| slot.session.subject(), |item| item.subject())
}
