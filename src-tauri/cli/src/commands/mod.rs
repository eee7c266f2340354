//! One file for each group of commands; each calls one operation of core.

mod delegates;
mod demo;
mod dump;
mod events;
mod journal;
mod print;
mod records;
mod settings;

use std::{path::PathBuf, sync::Arc};

use langbiang_core::{Language, Result, Words, Workspace, clock::SystemClock};

use crate::{
    answer::Answer,
    args::{Command, EventCommand, Globals, Lang, SettingCommand, Typed},
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
}

impl Context {
    /// The workspace, to look at it: also while the window has it open.
    fn look(&self) -> Result<Workspace> {
        Workspace::open_read_only(&self.folder, Arc::new(SystemClock))
    }

    /// The workspace, to change it.
    fn change(&self) -> Result<Workspace> {
        Workspace::open(&self.folder, Arc::new(SystemClock), PROGRAM)
    }
}

/// Carries out what was typed.
pub(crate) fn run(globals: Globals, typed: Typed) -> Result<Answer> {
    let context = Context {
        folder: globals.workspace.unwrap_or_else(own_folder),
        language: language(globals.lang),
        words: words(globals.lang),
    };
    match typed {
        Typed::Records(command) => records::run(&context, command),
        Typed::Other(command) => run_other(&context, command),
    }
}

fn run_other(context: &Context, command: Command) -> Result<Answer> {
    match command {
        Command::Demo => demo::run(context),
        Command::Events => events::list(context),
        Command::Event { command: EventCommand::Export { event, out } } => {
            events::export(context, &event, &out)
        }
        Command::Dump { event } => dump::run(context, event.as_deref()),
        Command::Delegates { command } => delegates::run(context, command),
        Command::Print { document } => print::run(context, document),
        Command::Undo => journal::undo(context),
        Command::Redo => journal::redo(context),
        Command::History { record: None, limit } => journal::history(context, limit),
        Command::History { record: Some(record), .. } => journal::of_record(context, &record),
        Command::Settings { command: SettingCommand::Get { key } } => settings::get(context, key),
    }
}

/// The folder that the window uses too; beside the program where the system names none.
fn own_folder() -> PathBuf {
    directories::ProjectDirs::from("vn", "Langbiang", "Langbiang")
        .map_or_else(|| PathBuf::from("langbiang-data"), |dirs| dirs.data_dir().to_owned())
}
