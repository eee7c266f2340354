//! What can be typed: options, commands and their help.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Keeps training conferences on one laptop and prints everything they need.
#[derive(Debug, Parser)]
#[command(name = "langbiang-cli", version, about)]
pub(crate) struct Arguments {
    /// The folder that holds the data; the user's own where none is given.
    #[arg(long, global = true, value_name = "DIR", env = "LANGBIANG_DATA_DIR")]
    pub(crate) workspace: Option<PathBuf>,
    /// The language of messages and documents.
    #[arg(long, global = true, value_enum, default_value = "vi")]
    pub(crate) lang: Lang,
    /// Answer with one JSON document.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
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
    /// List the events, or make and change them.
    Events {
        #[command(subcommand)]
        command: Option<EventCommand>,
    },
    /// Import and list delegates.
    Delegates {
        #[command(subcommand)]
        command: DelegateCommand,
    },
    /// Print a document of an event.
    Print {
        #[command(subcommand)]
        document: Document,
    },
    /// Take the last operation back.
    Undo,
    /// Carry out again what was taken back.
    Redo,
    /// Show what was done, newest first.
    History {
        /// The most operations to show.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Check that everything that is kept is as it should be.
    Integrity,
    /// Write a copy of everything to a file, and read it back.
    Backup {
        /// The file to write.
        #[arg(long, value_name = "F.db")]
        out: PathBuf,
    },
    /// List the backups, newest first, and read each through.
    Backups,
    /// Put a backup in the place of everything that is there, which is moved aside.
    Restore {
        /// The backup.
        file: PathBuf,
        /// Say what would change, and do nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

/// Commands on events.
#[derive(Debug, Subcommand)]
pub(crate) enum EventCommand {
    /// Make an event.
    Create(EventFields),
    /// Change the given fields of an event and keep the others.
    Update {
        /// Its code.
        #[arg(long, value_name = "CODE")]
        event: String,
        #[command(flatten)]
        fields: EventFields,
    },
}

/// The fields of an event.
#[derive(Debug, Args)]
pub(crate) struct EventFields {
    /// Its name.
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// A short name of lower-case letters, digits and hyphens.
    #[arg(long)]
    pub(crate) code: Option<String>,
    /// Its theme.
    #[arg(long)]
    pub(crate) theme: Option<String>,
    /// First day, as 2024-06-06.
    #[arg(long)]
    pub(crate) start: Option<NaiveDate>,
    /// Last day.
    #[arg(long)]
    pub(crate) end: Option<NaiveDate>,
    /// Hall, building, address.
    #[arg(long)]
    pub(crate) venue: Option<String>,
    /// Place as it is printed.
    #[arg(long)]
    pub(crate) place: Option<String>,
}

/// Commands on delegates.
#[derive(Debug, Subcommand)]
pub(crate) enum DelegateCommand {
    /// Take a list (.xlsx or .csv) into an event.
    Import {
        /// The list.
        file: PathBuf,
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
        /// Say what would be done, and do nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// List the delegates of an event.
    List {
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
        /// Words to find; accents do not matter.
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        /// The order.
        #[arg(long, value_enum, default_value = "name")]
        sort: SortBy,
        /// The most delegates to show.
        #[arg(long, default_value_t = u32::MAX, hide_default_value = true)]
        limit: u32,
        /// How many to skip.
        #[arg(long, default_value_t = 0)]
        offset: u32,
    },
}

/// An order of delegates.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum SortBy {
    Name,
    Organisation,
    Province,
    Order,
}

/// The documents.
#[derive(Debug, Subcommand)]
pub(crate) enum Document {
    /// The programme (chương trình).
    Programme {
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
        /// The PDF to write.
        #[arg(long, value_name = "F.pdf")]
        out: PathBuf,
    },
    /// Certificates of attendance (giấy chứng nhận), a page for each delegate.
    #[command(group = clap::ArgGroup::new("target").required(true))]
    Certificates {
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
        /// One PDF with all of them.
        #[arg(long, value_name = "F.pdf", group = "target")]
        out: Option<PathBuf>,
        /// A folder for one PDF each.
        #[arg(long, value_name = "DIR", group = "target")]
        separate: Option<PathBuf>,
    },
}
