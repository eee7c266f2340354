//! What can be typed about people: delegates, attendance, certificates, quotas, personal data.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use langbiang_core::{
    attendance::KnownBy,
    delegates::{Basis, ExportColumn},
    documents::PrintLanguage,
    import::{self, ColumnField, GroupsAs},
};

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
        /// The language of the workbook: vi, en or both; that of --lang where none is given.
        #[arg(long, value_name = "LANG", value_parser = super::print_language)]
        print_lang: Option<PrintLanguage>,
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
        /// Write them into a workbook (.xlsx) with what is wrong, to be corrected there.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
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

/// The list that is taken in, and what is said of it.
#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// The list; `-` for a table that was copied from a spreadsheet, from the input.
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
    /// How letters are written that are not Unicode: tcvn3, vni, viscii, windows-1258, windows-1252,
    /// or unicode; of one column as `C=tcvn3`, which may be given several times.
    #[arg(long = "encoding", value_name = "[COLUMN=]NAME", value_parser = encoding)]
    pub(crate) encodings: Vec<(Option<String>, String)>,
    /// What parts the cells of a text file.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) delimiter: Option<String>,
    /// The last row that is read.
    #[arg(long, value_name = "ROW")]
    pub(crate) last_row: Option<u32>,
    /// What rows across the table say of the people below: category, province or nothing.
    #[arg(long, value_name = "WORD", value_parser = groups)]
    pub(crate) groups: Option<GroupsAs>,
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

fn encoding(text: &str) -> Result<(Option<String>, String), String> {
    let (column, word) = match text.split_once('=') {
        Some((letter, word)) => (Some(letter.trim().to_uppercase()), word.trim()),
        None => (None, text.trim()),
    };
    let known = import::is_encoding(word);
    known.then(|| (column, word.to_owned())).ok_or_else(|| "[COLUMN=]NAME".to_owned())
}

fn groups(text: &str) -> Result<GroupsAs, String> {
    GroupsAs::from_word(text).ok_or_else(|| GroupsAs::WORDS.join(", "))
}

fn basis(text: &str) -> Result<Basis, String> {
    Basis::from_word(text).ok_or_else(|| Basis::WORDS.join(", "))
}
