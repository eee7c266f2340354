//! What can be typed: options, commands and their help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use langbiang_core::{
    attendance::KnownBy,
    delegates::{Basis, ExportColumn},
    documents::{DocumentKind, DocumentStyle, PrintLanguage},
    import::ColumnField,
    settings::Key,
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

/// Commands on attendance.
#[derive(Debug, Subcommand)]
pub(crate) enum AttendanceCommand {
    /// Note who was there for half a day, by the numbers of the sheet that was signed.
    Mark(Box<MarkArgs>),
    /// Show who was there for which half-day.
    Show {
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
    },
}

/// Who was there.
#[derive(Debug, Args)]
pub(crate) struct MarkArgs {
    /// Numbers: `1-20, 23; trừ 5` (or `except 5`), `tất cả` (or `all`), `II: 3` for groups that
    /// count from 1.
    #[arg(value_name = "NUMBERS")]
    pub(crate) numbers: Vec<String>,
    /// The event's code.
    #[arg(long, value_name = "CODE")]
    pub(crate) event: String,
    /// The half-day: `2024-06-06-morning`; `sáng` or `morning` where only one is called so.
    #[arg(long, value_name = "HALF-DAY")]
    pub(crate) half_day: String,
    /// A text file with the numbers.
    #[arg(long, value_name = "F.txt", conflicts_with = "numbers")]
    pub(crate) file: Option<PathBuf>,
    /// The print that the numbers are of, as `print-log` names it; the last sign-in sheet otherwise.
    #[arg(long, value_name = "ID")]
    pub(crate) print: Option<String>,
    /// Those with the numbers were away.
    #[arg(long)]
    pub(crate) away: bool,
    /// Everybody else on the sheet, of whom nothing is noted, was away.
    #[arg(long)]
    pub(crate) others_away: bool,
    /// How it is known; the signed sheet otherwise.
    #[arg(long, value_parser = known_by)]
    pub(crate) known_by: Option<KnownBy>,
    /// Who noted it.
    #[arg(long, value_name = "NAME")]
    pub(crate) noted_by: Option<String>,
    /// Say who would be noted, and do nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
}

fn known_by(text: &str) -> Result<KnownBy, String> {
    KnownBy::from_word(text).ok_or_else(|| KnownBy::WORDS.join(", "))
}

/// Commands on quotas.
#[derive(Debug, Subcommand)]
pub(crate) enum QuotaCommand {
    /// Show them by category and province, and which provinces are missing.
    Show {
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
    },
}

/// Commands on certificates that only look.
#[derive(Debug, Subcommand)]
pub(crate) enum CertificateCommand {
    /// Say who gets a certificate, and why not.
    Eligible {
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
    },
    /// Show the register: every number that was given, to whom, and what became of it.
    Register {
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
        /// Write it into a workbook; as a paper it is `print certificate-register`.
        #[arg(long, value_name = "F.xlsx")]
        out: Option<PathBuf>,
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

/// Commands on people over all events.
#[derive(Debug, Subcommand)]
pub(crate) enum PeopleCommand {
    /// List pairs of records that may be one person, each with why.
    Duplicates,
    /// Show everything that is kept of somebody, over all events, with its sources.
    Show {
        /// The id or name of a person, or the id of a delegate.
        who: String,
    },
    /// Write the same into a file of JSON and note for what.
    Export {
        /// The id or name of a person, or the id of a delegate.
        who: String,
        /// The file to write.
        #[arg(long, value_name = "F.json")]
        out: PathBuf,
        /// For what it is handed out; it is noted.
        #[arg(long, value_name = "TEXT")]
        purpose: String,
        /// To whom; it is noted.
        #[arg(long, value_name = "TEXT")]
        recipient: Option<String>,
    },
}

/// Commands on personal data.
#[derive(Debug, Clone, Copy, Subcommand)]
pub(crate) enum PrivacyCommand {
    /// List the events whose personal data are due to be erased.
    Due,
    /// List what was handed out and what was erased.
    Log,
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

/// Commands on delegates.
#[derive(Debug, Subcommand)]
pub(crate) enum DelegateCommand {
    /// Take a list (.xlsx, .xlsm, .xls, .ods, .csv, .tsv, .txt) into an event.
    Import(Box<ImportArgs>),
    /// List the rows of lists that wait to be corrected.
    SetAside {
        /// The event's code.
        #[arg(long, value_name = "CODE")]
        event: String,
    },
    /// Write a list of delegates into a file (.xlsx, .csv, .json, .vcf) and note for what.
    Export(Box<ExportArgs>),
    /// List the delegates of an event; telephone numbers are masked.
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
        /// Show telephone numbers whole.
        #[arg(long)]
        unmasked: bool,
    },
}

/// What is handed out, and for what.
#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    /// The event's code.
    #[arg(long, value_name = "CODE")]
    pub(crate) event: String,
    /// The file to write; its extension says as what.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// The columns in their order, parted by commas; sensitive ones only where they are named.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', value_parser = export_column)]
    pub(crate) columns: Vec<ExportColumn>,
    /// Which delegates: words to search for, or `category=…;province=…,…`.
    #[arg(long, value_name = "QUERY")]
    pub(crate) select: Option<String>,
    /// For what they are handed out; it is noted.
    #[arg(long, value_name = "TEXT")]
    pub(crate) purpose: String,
    /// To whom; it is noted.
    #[arg(long, value_name = "TEXT")]
    pub(crate) recipient: Option<String>,
    /// Write telephone and card numbers whole.
    #[arg(long)]
    pub(crate) unmasked: bool,
}

fn export_column(text: &str) -> Result<ExportColumn, String> {
    ExportColumn::from_word(text.trim()).ok_or_else(|| ExportColumn::WORDS.join(", "))
}

/// An order of delegates.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum SortBy {
    Name,
    Organisation,
    Province,
    Order,
    Protocol,
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

/// The list that is taken in, and what is said of it.
#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// The list.
    pub(crate) file: PathBuf,
    /// The event's code.
    #[arg(long, value_name = "CODE")]
    pub(crate) event: String,
    /// The sheet; the one that looks most like a list where none is given.
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    /// The last row of the header; 0 where there is none.
    #[arg(long, value_name = "ROW")]
    pub(crate) header_row: Option<u32>,
    /// What a column holds, e.g. `C=organisation`; `C=ignored` where it is not to be read.
    #[arg(long = "map", value_name = "COLUMN=field", value_parser = column)]
    pub(crate) map: Vec<(String, Option<ColumnField>)>,
    /// How letters are written that are not Unicode: tcvn3, vni, viscii, windows-1258, windows-1252.
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<String>,
    /// What parts the cells of a text file.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) delimiter: Option<String>,
    /// On which basis its data are kept: duty, consent or agreement (law 91/2025/QH15).
    #[arg(long, value_parser = basis)]
    pub(crate) basis: Option<Basis>,
    /// For what its data are kept.
    #[arg(long, value_name = "TEXT")]
    pub(crate) purpose: Option<String>,
    /// Take names in CAPITALS in normal case.
    #[arg(long)]
    pub(crate) normal_case: bool,
    /// A row that is not to be taken; may be given several times.
    #[arg(long, value_name = "ROW")]
    pub(crate) without: Vec<u32>,
    /// Say what would be done, and do nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
}

fn column(text: &str) -> Result<(String, Option<ColumnField>), String> {
    let (letter, word) = text.split_once('=').ok_or("COLUMN=field")?;
    let letter = letter.trim().to_uppercase();
    if word.trim() == "ignored" {
        return Ok((letter, None));
    }
    let field = ColumnField::from_word(word.trim());
    field.map(|field| (letter, Some(field))).ok_or_else(|| ColumnField::WORDS.join(", "))
}

fn basis(text: &str) -> Result<Basis, String> {
    Basis::from_word(text).ok_or_else(|| Basis::WORDS.join(", "))
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

fn print_language(text: &str) -> Result<PrintLanguage, String> {
    PrintLanguage::from_word(text).ok_or_else(|| PrintLanguage::WORDS.join(", "))
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("k=v")?;
    Ok((name.trim().to_owned(), value.to_owned()))
}
