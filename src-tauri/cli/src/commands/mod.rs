//! One file for each group of commands; each calls one operation of core.

mod attendance;
mod certificates;
mod delegates;
mod demo;
mod designs;
mod dump;
mod events;
mod import;
mod journal;
mod overview;
mod people;
mod print;
mod privacy;
mod quotas;
mod records;
mod report;
mod safety;
mod settings;

use std::{cell::OnceCell, path::PathBuf, sync::Arc};

use langbiang_core::{
    Error, Language, Result, Words, Workspace,
    backups::{Closed, SecondPlace, TERMINAL_PAUSE},
    chosen_folder,
    clock::SystemClock,
    import::Reader,
};

use crate::{
    answer::Answer,
    args::{
        Command, DesignCommand, EventCommand, Globals, Lang, QuotaCommand, SettingCommand, Typed,
    },
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

/// Who reads lists: this program, in a process of its own.
fn reader() -> Result<Reader> {
    let path = PathBuf::from(PROGRAM);
    let program =
        std::env::current_exe().map_err(|source| Error::Io { doing: "open", path, source })?;
    Ok(Reader::new(program))
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
        let closed = self.changed.into_inner().map(|workspace| workspace.close(TERMINAL_PAUSE));
        let failed = |error: &Error| {
            let why = problem::lines(error, self.words).join(" ");
            self.words.fill("cli.backup.failed", &[("why", &why)])
        };
        match closed {
            Some(Err(error)) => vec![failed(&error)],
            Some(Ok(Closed { second_place: Some(SecondPlace::Failed(error)), .. })) => {
                vec![failed(&error)]
            }
            // Once a backup is enough: a script of a hundred commands is told so once.
            Some(Ok(Closed { backup: Some(_), second_place: Some(SecondPlace::Missing) })) => {
                vec![self.words.get("cli.backup.no_second_place").to_owned()]
            }
            _ => Vec::new(),
        }
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
pub(crate) fn run(globals: Globals, typed: Typed) -> Result<Answer> {
    let context = Context {
        folder: globals.workspace.unwrap_or_else(own_folder),
        language: language(globals.lang),
        words: words(globals.lang),
        looked_at: OnceCell::new(),
        changed: OnceCell::new(),
    };
    let mut answer = match typed {
        Typed::Records(command) => records::run(&context, command),
        Typed::Other(command) => run_other(&context, command),
    }?;
    answer.warnings.extend(context.close());
    Ok(answer)
}

fn run_other(context: &Context, command: Command) -> Result<Answer> {
    match command {
        Command::Demo => demo::run(context),
        Command::Events => events::list(context),
        Command::Search { text } => overview::search(context, &text),
        Command::Overview { event } => overview::show(context, &event),
        Command::Event { command: EventCommand::Export { event, out } } => {
            events::export(context, &event, &out)
        }
        Command::Dump { event } => dump::run(context, event.as_deref()),
        Command::Delegates { command } => delegates::run(context, command),
        Command::Attendance { command } => attendance::run(context, command),
        Command::Certificates { command } => certificates::run(context, command),
        Command::Quota { command: QuotaCommand::Show { event } } => quotas::show(context, &event),
        Command::Report { event, out, print_lang, options } => {
            report::run(context, event, &out, print_lang, options)
        }
        Command::People { command } => people::run(context, command),
        Command::Privacy { command } => privacy::run(context, command),
        Command::Print(arguments) => print::run(context, *arguments),
        Command::Preflight(job) => print::preflight(context, *job),
        Command::PrintLog { event } => print::log(context, &event),
        Command::PrintOptions { document } => Ok(print::options(document)),
        Command::Designs { command: DesignCommand::List } => designs::list(context),
        Command::Designs { command: DesignCommand::Export { name, out } } => {
            designs::export(context, &name, &out)
        }
        Command::Undo => journal::undo(context),
        Command::Redo => journal::redo(context),
        Command::History { record: None, limit } => journal::history(context, limit),
        Command::History { record: Some(record), .. } => journal::of_record(context, &record),
        Command::Settings { command: SettingCommand::Get { key } } => settings::get(context, key),
        Command::Integrity => safety::integrity(context),
        Command::Backup { out } => safety::backup(context, &out),
        Command::Backups => safety::backups(context),
        Command::Restore { file, dry_run: true } => safety::preview(context, &file),
        Command::Restore { file, dry_run: false } => safety::restore(context, &file),
    }
}

/// The folder that the window uses too; beside the program where the system names none.
fn own_folder() -> PathBuf {
    directories::ProjectDirs::from("vn", "Langbiang", "Langbiang").map_or_else(
        || PathBuf::from("langbiang-data"),
        |dirs| {
            let chosen = chosen_folder::read(dirs.config_dir());
            chosen.unwrap_or_else(|| dirs.data_dir().to_owned())
        },
    )
}
