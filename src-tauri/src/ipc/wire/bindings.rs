//! Writes what `ui/src/ipc/bindings.ts` must say: every type, and the map of commands.

use ts_rs::{Config, TS};

use super::{
    agenda::{AgendaFile, AgendaItem, AgendaRole, AgendaSession},
    attendance::{
        AttendanceTable, AttendanceTotals, AttendedDelegate, AttendedHalf, MarkPreview,
        MarkedDelegate, SheetNumbers,
    },
    camel,
    certificate::{self, Eligible, Noted, RegisteredCertificate, Standing},
    delegate::{Delegate, DelegatePage, DelegateQuery, Sort},
    design::{self, DesignFault, Drawing, Scene, Specimen, Tables},
    desk::{DeskState, FolderChoice, UnfitFolder},
    document::{
        self, Choice, ChoiceKind, Design, Document, Finding, FindingKind, Language, LoggedPrint,
        PrintJob, SavedFile, SavedFiles,
    },
    error::{ErrorCode, FieldError, FieldProblem, WireError},
    event::{DocumentStyle, Event, EventForm, HalfDay},
    fault::Fault,
    filter::{DelegateFacets, DelegateFilter, Facet, Lacking},
    import::{
        self, ChosenFile, Dropped, ImportDone, ListColumn, ListGroup, ListPlan, ListPreview,
        SheetRows, Wanted, WantedCount,
    },
    import_rows::{Candidate, ListRow, Refusal, RowDoubt, RowPage, RowValue},
    journal::{Changed, Journal, Step},
    overview::{self, Card, Check, Conflict, Figure, Figures, Home, Outdated, Overview},
    people::{Duplicate, Likeness, MergeField, MergePreview, Twin},
    printing::{Audience, ChangedRecord, Preview, Since},
    privacy::{Due, ListExport},
    province::{Province, ProvinceRef, Scheme},
    quotas::{QuotaLine, Quotas},
    record::{self, Form, Kept},
    safety::{BackedUp, Backup, Checked, RecordCount, RestorePreview, Restored, SecondPlace},
    search::{self, Found},
    work::{Channel, Count},
};

include!("../commands.rs");

/// A PDF's bytes; they cross the bridge raw, never as JSON.
#[derive(Debug)]
pub struct Bytes;

impl TS for Bytes {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        "ArrayBuffer".to_owned()
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }
}

/// One command as the window calls it.
#[derive(Debug)]
pub struct Command {
    /// Its name.
    pub name: &'static str,
    args: Vec<(&'static str, String)>,
    answer: String,
}

macro_rules! types {
    ($cfg:expr, $($ty:ty),* $(,)?) => {
        [$(format!("{}export {}\n\n", <$ty>::docs().unwrap_or_default(), <$ty>::decl($cfg))),*]
    };
}

macro_rules! described {
    ($($module:ident::$name:ident $needs:tt (
        $($arg:ident: $ty:ty),* $(; $channel:ident: $heard:ty)?
    ) -> $answer:ty;)*) => {
        vec![$(Command {
            name: stringify!($name),
            args: vec![
                $((stringify!($arg), <$ty as TS>::name(&config())),)*
                $((stringify!($channel), <$heard as TS>::name(&config())))?
            ],
            answer: <$answer as TS>::name(&config()),
        }),*]
    };
}

/// Every command the window may call.
pub fn commands() -> Vec<Command> {
    every_command!(described)
}

/// The types of the first minute, home, the overview and the search.
fn of_all_events() -> Vec<String> {
    Vec::from(types!(
        &config(),
        Card,
        Check,
        Conflict,
        Due,
        Figure,
        Figures,
        FolderChoice,
        Found,
        Home,
        Outdated,
        Overview,
        UnfitFolder,
    ))
}

/// The types of the screen of delegates.
fn of_delegates() -> Vec<String> {
    Vec::from(types!(
        &config(),
        Delegate,
        DelegateFacets,
        DelegateFilter,
        DelegatePage,
        DelegateQuery,
        Duplicate,
        Facet,
        Lacking,
        Likeness,
        MergeField,
        MergePreview,
        QuotaLine,
        Quotas,
        Sort,
        Twin,
    ))
}

/// The types of lists that come in, of attendance and of certificates.
fn of_lists() -> Vec<String> {
    Vec::from(types!(
        &config(),
        AttendanceTable,
        AttendanceTotals,
        AttendedDelegate,
        AttendedHalf,
        Candidate,
        ChosenFile,
        Count,
        Dropped,
        Eligible,
        ImportDone,
        ListColumn,
        ListGroup,
        ListPlan,
        ListPreview,
        ListRow,
        MarkPreview,
        MarkedDelegate,
        Noted,
        Refusal,
        RegisteredCertificate,
        RowDoubt,
        RowPage,
        RowValue,
        SheetNumbers,
        SheetRows,
        Standing,
        WantedCount,
    ))
}

/// The types of documents and designs.
fn of_papers() -> Vec<String> {
    Vec::from(types!(
        &config(),
        Audience,
        ChangedRecord,
        Choice,
        ChoiceKind,
        Design,
        DesignFault,
        Drawing,
        Finding,
        FindingKind,
        ListExport,
        LoggedPrint,
        Preview,
        PrintJob,
        SavedFile,
        SavedFiles,
        Scene,
        Since,
        Specimen,
    ))
}

/// All other types.
fn of_the_rest() -> Vec<String> {
    Vec::from(types!(
        &config(),
        AgendaFile,
        AgendaItem,
        AgendaRole,
        AgendaSession,
        BackedUp,
        Backup,
        Changed<()>,
        Checked,
        DeskState,
        DocumentStyle,
        ErrorCode,
        Event,
        EventForm,
        Fault,
        FieldError,
        FieldProblem,
        HalfDay,
        Journal,
        Language,
        Province,
        ProvinceRef,
        RecordCount,
        RestorePreview,
        Restored,
        Scheme,
        SecondPlace,
        Step,
        WireError,
    ))
}

/// The whole text of the bindings.
pub fn render() -> String {
    let types = [of_all_events(), of_delegates(), of_lists(), of_papers(), of_the_rest()];
    let mut types = types.concat();
    let vocabularies = [
        certificate::words(),
        document::words(),
        import::words(),
        overview::words(),
        search::words(),
    ];
    types.extend(vocabularies.concat());
    types.push(design::declaration());
    types.sort_by_key(|text| text.split("export type ").nth(1).map(str::to_owned));
    let map: String = commands().iter().map(line).collect();
    format!(
        "// Written by `cargo xtask bless`. Do not edit.\nimport type {{ Channel }} from '@tauri-apps/api/core';\n\n{}{}{}export type Commands = {{\n{map}}};\n",
        types.concat(),
        record::declarations(),
        "/**\n * Every command: its arguments as the window names them, and what it answers.\n */\n",
    )
}

/// Arguments are camelCase over the bridge.
fn line(command: &Command) -> String {
    let args = match command.args.as_slice() {
        [] => "Record<string, never>".to_owned(),
        args => {
            let args: Vec<String> =
                args.iter().map(|(name, ty)| format!("{}: {ty}", camel(name))).collect();
            format!("{{ {} }}", args.join("; "))
        }
    };
    format!("  {}: {{ args: {args}; answer: {} }};\n", command.name, command.answer)
}

/// No 64-bit integer crosses the bridge as a bigint, which JSON is not.
fn config() -> Config {
    Config::new().with_large_int("number")
}
