//! A script of small operations: carried out by the program `acknowledge`, and foretold by the
//! tests that kill it, cut it off or starve it.
//!
//! What is foretold is reckoned from the script alone and never read from a workspace, or a test
//! could agree with what was lost.

use std::{collections::BTreeMap, mem};

use langbiang_core::{
    Result, Workspace,
    events::{self, NewEvent},
    journal,
};

/// One operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Makes the event of this code.
    Create(String),
    /// Gives the event of this code this theme.
    Update(String, String),
    /// Takes the step before back.
    Undo,
    /// Carries out again what the step before took back.
    Redo,
}

/// The step of this number in this round. Eight steps make one event and change it thrice.
pub fn step(round: u32, number: u32) -> Step {
    let code = |number| format!("r{round}-{number}");
    let first = code(number / 8 * 8);
    match number % 8 {
        0 | 6 => Step::Create(code(number)),
        3 | 7 => Step::Undo,
        4 => Step::Redo,
        _ => Step::Update(first, format!("góp phần {round}.{number}")),
    }
}

/// Carries `step` out.
///
/// # Errors
/// Whatever the operation says.
pub fn carry_out(workspace: &Workspace, step: &Step) -> Result<()> {
    match step {
        Step::Create(code) => events::create(workspace, form(code, None)).map(drop),
        Step::Update(code, theme) => {
            events::update(workspace, code, form(code, Some(theme))).map(drop)
        }
        Step::Undo => journal::undo(workspace).map(drop),
        Step::Redo => journal::redo(workspace).map(drop),
    }
}

fn form(code: &str, theme: Option<&str>) -> NewEvent {
    let code = code.to_owned();
    let name = format!("Hội nghị {code}");
    NewEvent { name, code: Some(code), theme: theme.map(Into::into), ..NewEvent::default() }
}

/// Events by their codes, each with its theme.
pub type Events = BTreeMap<String, Option<String>>;

/// The events of a workspace, as far as the script knows them.
///
/// # Errors
/// [`Error::Storage`](langbiang_core::Error::Storage).
pub fn events(workspace: &Workspace) -> Result<Events> {
    Ok(events::list(workspace)?.into_iter().map(|event| (event.code, event.theme)).collect())
}

/// What a workspace holds, compared with what was acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Every acknowledged step, and no more.
    Acknowledged,
    /// Every acknowledged step and the next, which was under way.
    OneMore,
    /// Something else: an acknowledged step was lost, or half a step stayed.
    Wrong,
}

/// What must be in the workspace.
#[derive(Debug, Clone, Default)]
pub struct Foretold {
    now: Events,
    /// What an undo of the last step, or a redo of the last undo, leads to.
    before: Events,
}

impl Foretold {
    /// The events that must be there.
    pub fn events(&self) -> &Events {
        &self.now
    }

    /// Reckons the first `steps` steps of a round in.
    pub fn go_on(&mut self, round: u32, steps: u32) {
        (0..steps).for_each(|number| self.take(step(round, number)));
    }

    /// Reckons in what was acknowledged of a round and compares it with what was found; then goes
    /// on from there.
    pub fn settle(&mut self, round: u32, acknowledged: u32, found: &Events) -> Left {
        self.go_on(round, acknowledged);
        if self.now == *found {
            return Left::Acknowledged;
        }
        self.take(step(round, acknowledged));
        if self.now == *found { Left::OneMore } else { Left::Wrong }
    }

    fn take(&mut self, step: Step) {
        let mut change = |code, theme| {
            self.before.clone_from(&self.now);
            self.now.insert(code, theme);
        };
        match step {
            Step::Create(code) => change(code, None),
            Step::Update(code, theme) => change(code, Some(theme)),
            Step::Undo | Step::Redo => mem::swap(&mut self.now, &mut self.before),
        }
    }
}
