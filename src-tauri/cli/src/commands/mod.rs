//! One file for each group of commands; each calls one operation of core.

mod delegates;
mod demo;
mod events;
mod journal;
mod print;
mod safety;

use std::{cell::OnceCell, path::PathBuf, sync::Arc};

use langbiang_core::{
    Language, Result, Words, Workspace,
    backups::{Closing, TERMINAL_PAUSE},
    clock::SystemClock,
};

use crate::{
    answer::Answer,
    args::{Arguments, Command, Lang},
    problem,
};

/// The name that a second opener is told.
const PROGRAM: &str = "langbiang-cli";

/// The words of a language.
pub(crate) fn words(lang: Lang) -> &'static Words {
    Words::of(language(lang))
}

fn language(lang: Lang) -> Language {
    match lang {
        Lang::Vi => Language::Vi,
        Lang::En => Language::En,
    }
}

/// What every command needs to know.
pub(crate) struct Context {
    folder: PathBuf,
    language: Language,
    words: &'static Words,
    looked_at: OnceCell<Workspace>,
    changed: OnceCell<Workspace>,
}

impl Context {
    /// The workspace, to look at it: also while the window has it open.
    fn look(&self) -> Result<&Workspace> {
        opened(&self.looked_at, || Workspace::open_read_only(&self.folder, Arc::new(SystemClock)))
    }

    /// The workspace, to change it.
    fn change(&self) -> Result<&Workspace> {
        let open = || Workspace::open(&self.folder, Arc::new(SystemClock), PROGRAM);
        opened(&self.changed, open)
    }

    /// Backs up what was changed. What was asked for is done, so trouble with that is a warning.
    fn close(self) -> Vec<String> {
        let closing = Closing { pause: TERMINAL_PAUSE, second_place: None };
        let closed = self.changed.into_inner().map(|workspace| workspace.close(&closing));
        let Some(Err(error)) = closed else { return Vec::new() };
        let why = problem::lines(&error, self.words).join(" ");
        vec![self.words.fill("cli.backup.failed", &[("why", &why)])]
    }
}

/// The workspace in `place`, opened where it is not yet.
fn opened(
    place: &OnceCell<Workspace>,
    open: impl FnOnce() -> Result<Workspace>,
) -> Result<&Workspace> {
    if let Some(workspace) = place.get() {
        return Ok(workspace);
    }
    let workspace = open()?;
    Ok(place.get_or_init(|| workspace))
}

/// Carries out what was typed.
pub(crate) fn run(arguments: Arguments) -> Result<Answer> {
    let context = Context {
        folder: arguments.workspace.unwrap_or_else(own_folder),
        language: language(arguments.lang),
        words: words(arguments.lang),
        looked_at: OnceCell::new(),
        changed: OnceCell::new(),
    };
    let mut answer = carry_out(&context, arguments.command)?;
    answer.warnings.extend(context.close());
    Ok(answer)
}

fn carry_out(context: &Context, command: Command) -> Result<Answer> {
    match command {
        Command::Demo => demo::run(context),
        Command::Events { command: None } => events::list(context),
        Command::Events { command: Some(command) } => events::run(context, command),
        Command::Delegates { command } => delegates::run(context, command),
        Command::Print { document } => print::run(context, document),
        Command::Undo => journal::undo(context),
        Command::Redo => journal::redo(context),
        Command::History { limit } => journal::history(context, limit),
        Command::Integrity => safety::integrity(context),
        Command::Backup { out } => safety::backup(context, &out),
        Command::Backups => safety::backups(context),
        Command::Restore { file, dry_run: true } => safety::preview(context, &file),
        Command::Restore { file, dry_run: false } => safety::restore(context, &file),
    }
}

/// The folder that the window uses too; beside the program where the system names none.
fn own_folder() -> PathBuf {
    directories::ProjectDirs::from("vn", "Langbiang", "Langbiang")
        .map_or_else(|| PathBuf::from("langbiang-data"), |dirs| dirs.data_dir().to_owned())
}
