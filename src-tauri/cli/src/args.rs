//! What can be typed: options, commands and their help.

mod people;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use langbiang_core::{
    documents::{DocumentKind, DocumentStyle, PrintLanguage},
    settings::Key,
};

pub(crate) use people::{
    AttendanceCommand, CertificateCommand, DelegateCommand, ExportArgs, ImportArgs, MarkArgs,
    PeopleCommand, PrivacyCommand, QuotaCommand, SortBy,
};

use crate::record_args::RecordCommand;

/// Keeps training conferences on one laptop and prints everything they need.
#[derive(Debug, Parser)]
#[command(name = "langbiang-cli", version, about)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) globals: Globals,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// A command of core's lists, or one declared here.
pub(crate) enum Typed {
    Records(RecordCommand),
    Other(Command),
}

/// What every command understands.
#[derive(Debug, Args)]
pub(crate) struct Globals {
    /// The folder that holds the data; the user's own where none is given.
    #[arg(long, global = true, value_name = "DIR", env = "LANGBIANG_DATA_DIR")]
    pub(crate) workspace: Option<PathBuf>,
    /// The language of messages and documents.
    #[arg(long, global = true, value_enum, default_value = "vi")]
    pub(crate) lang: Lang,
    /// Answer with one JSON document.
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    Vi,
    En,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make the sample events; does nothing where they are there.
    Demo,
    /// List the events, the latest first.
    Events,
    /// Find events, people, organisations, talks and files.
    Search {
        /// What to look for; accents do not matter.
        text: String,
    },
    /// Say how far an event is prepared: what is missing, what excludes what, what is out of date.
    Overview {
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
    },
    /// Make, change, hand over and remove events.
    Event {
        #[command(subcommand)]
        command: EventCommand,
    },
    /// Import and list delegates.
    Delegates {
        #[command(subcommand)]
        command: DelegateCommand,
    },
    /// Who was there.
    Attendance {
        #[command(subcommand)]
        command: AttendanceCommand,
    },
    /// Certificates of those who were there.
    Certificates {
        #[command(subcommand)]
        command: CertificateCommand,
    },
    /// How many may come, are expected, registered and came.
    Quota {
        #[command(subcommand)]
        command: QuotaCommand,
    },
    /// Write the report after an event, as the paper (.pdf) or as figures (.xlsx).
    Report {
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
        /// The file to write.
        #[arg(long, value_name = "F.pdf|F.xlsx")]
        out: PathBuf,
        /// The language: vi, en or both; that of --lang where none is given.
        #[arg(long, value_name = "LANG", value_parser = print_language)]
        print_lang: Option<PrintLanguage>,
        /// A choice, as `print-options event-report` lists them; may be given several times.
        #[arg(long = "option", value_name = "k=v", value_parser = pair)]
        options: Vec<(String, String)>,
    },
    /// People over all events: who is kept twice, what is kept of somebody.
    People {
        #[command(subcommand)]
        command: PeopleCommand,
    },
    /// What is due to be erased, what was handed out and erased.
    Privacy {
        #[command(subcommand)]
        command: PrivacyCommand,
    },
    /// Print a document of an event.
    Print(Box<PrintArgs>),
    /// Say what to look at before a document is printed.
    Preflight(Box<JobArgs>),
    /// List what was printed of an event, the latest first.
    PrintLog {
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
    },
    /// List what can be chosen about a document.
    PrintOptions {
        /// Which document.
        #[arg(value_parser = document)]
        document: DocumentKind,
    },
    /// Designs of certificates and badges.
    Designs {
        #[command(subcommand)]
        command: DesignCommand,
    },
    /// Take the last operation back.
    Undo,
    /// Carry out again what was taken back.
    Redo,
    /// Show what was done, newest first; of one record, what changed.
    History {
        /// The id of a record, also of one that was removed, or the code of an event.
        record: Option<String>,
        /// The most operations to show.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Check that everything that is kept is as it should be.
    Integrity,
    /// Write everything, files included, into a hand-over file, and read it back.
    Backup {
        /// The file to write.
        #[arg(long, value_name = "F.langbiang")]
        out: PathBuf,
    },
    /// List the backups, newest first, and read each through.
    Backups,
    /// Put a backup in the place of everything that is there, which is moved aside.
    Restore {
        /// A hand-over file, or one of those that `backups` lists.
        file: PathBuf,
        /// Say what would change, and do nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Every record as a line of JSON, the same wherever the same is kept.
    Dump {
        /// Only of this event, with what it names.
        #[arg(long, value_name = "CODE")]
        event: Option<String>,
    },
    /// What is settled once: the issuing body, how the program works.
    Settings {
        #[command(subcommand)]
        command: SettingCommand,
    },
}

/// Commands on events that write a file.
#[derive(Debug, Subcommand)]
pub(crate) enum EventCommand {
    /// Write an event, with all that belongs to it, into a hand-over file.
    Export {
        /// The event's code.
        event: String,
        /// The file to write, usually F.langbiang.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// Commands on designs that write nothing into the workspace.
#[derive(Debug, Subcommand)]
pub(crate) enum DesignCommand {
    /// List the designs: those that travel with the program and those that were taken in.
    List,
    /// Write a design into a file, to change it and take it in under another name.
    Export {
        /// Its name.
        name: String,
        /// The file to write, usually F.toml.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// Commands on settings.
#[derive(Debug, Subcommand)]
pub(crate) enum SettingCommand {
    /// Show what is settled.
    Get {
        /// What; everything where none is given.
        #[arg(value_parser = setting_key)]
        key: Option<Key>,
    },
}

fn setting_key(text: &str) -> Result<Key, String> {
    Key::from_word(text).ok_or_else(|| Key::WORDS.join(", "))
}

/// What is printed, and where to.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("target").required(true))]
pub(crate) struct PrintArgs {
    #[command(flatten)]
    pub(crate) job: JobArgs,
    /// The PDF to write.
    #[arg(long, value_name = "F.pdf", group = "target")]
    pub(crate) out: Option<PathBuf>,
    /// A folder for one PDF a page, e.g. a certificate each.
    #[arg(long, value_name = "DIR", group = "target")]
    pub(crate) separate: Option<PathBuf>,
}

/// What is printed, and how.
#[derive(Debug, Args)]
pub(crate) struct JobArgs {
    /// Which document.
    #[arg(value_parser = document)]
    pub(crate) document: DocumentKind,
    /// The event's code.
    #[arg(long, value_name = "CODE")]
    pub(crate) event: String,
    /// Whose custom it follows: state, party or plain; the event's where none is given.
    #[arg(long, value_parser = style)]
    pub(crate) style: Option<DocumentStyle>,
    /// The language: vi, en or both; that of --lang where none is given.
    #[arg(long, value_name = "LANG", value_parser = print_language)]
    pub(crate) print_lang: Option<PrintLanguage>,
    /// The design, for badges, cards and certificates.
    #[arg(long, value_name = "NAME")]
    pub(crate) design: Option<String>,
    /// Which delegates: words to search for, or `category=…;province=…,…`.
    #[arg(long, value_name = "QUERY")]
    pub(crate) select: Option<String>,
    /// Only what is new or changed since it was last printed.
    #[arg(long)]
    pub(crate) only_changed: bool,
    /// A choice, as `print-options` lists them; may be given several times.
    #[arg(long = "option", value_name = "k=v", value_parser = pair)]
    pub(crate) options: Vec<(String, String)>,
}

fn document(text: &str) -> Result<DocumentKind, String> {
    let all = || DocumentKind::WORDS.iter().map(|word| word.replace('_', "-"));
    DocumentKind::from_word(&text.replace('-', "_"))
        .ok_or_else(|| all().collect::<Vec<_>>().join(", "))
}

fn style(text: &str) -> Result<DocumentStyle, String> {
    DocumentStyle::from_word(text).ok_or_else(|| DocumentStyle::WORDS.join(", "))
}

pub(crate) fn print_language(text: &str) -> Result<PrintLanguage, String> {
    PrintLanguage::from_word(text).ok_or_else(|| PrintLanguage::WORDS.join(", "))
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("k=v")?;
    Ok((name.trim().to_owned(), value.to_owned()))
}
