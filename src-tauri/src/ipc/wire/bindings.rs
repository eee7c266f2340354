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
    /// Its name, as in `generate_handler!`.
    pub name: &'static str,
    /// Its arguments and answer in Rust, e.g. `(id: String) -> Event`; tests compare the handlers.
    pub signature: &'static str,
    args: Vec<(&'static str, String)>,
    answer: String,
}

macro_rules! types {
    ($cfg:expr, $($ty:ty),* $(,)?) => {
        [$(format!("{}export {}\n\n", <$ty>::docs().unwrap_or_default(), <$ty>::decl($cfg))),*]
    };
}

macro_rules! commands {
    ($cfg:expr; $($name:ident($($arg:ident: $ty:ty),*) -> $answer:ty;)*) => {
        vec![$(Command {
            name: stringify!($name),
            signature: stringify!(($($arg: $ty),*) -> $answer),
            args: vec![$((stringify!($arg), <$ty as TS>::name($cfg))),*],
            answer: <$answer as TS>::name($cfg),
        }),*]
    };
}

/// Every command the window may call.
#[expect(clippy::too_many_lines, reason = "the list of commands, a line each")]
pub fn commands() -> Vec<Command> {
    commands! { &config();
        desk() -> DeskState;
        report_fault(fault: Fault) -> String;
        choose_data_folder(language: Language) -> Option<FolderChoice>;
        begin(token: Option<String>) -> DeskState;
        search_everything(text: String) -> Vec<Found>;
        show_home() -> Home;
        show_overview(event_id: String) -> Overview;
        list_events() -> Vec<Event>;
        get_event(id: String) -> Event;
        create_event(event: EventForm) -> Changed<Event>;
        update_event(id: String, event: EventForm) -> Changed<Event>;
        make_samples() -> Changed<()>;
        list_provinces(on: Option<String>) -> Vec<Province>;
        get_agenda(event_id: String) -> Vec<AgendaSession>;
        list_delegates(event_id: String, query: DelegateQuery) -> DelegatePage;
        choose_list(language: Language) -> Option<ChosenFile>;
        paste_list(text: String, name: String) -> ChosenFile;
        watch_drops(drops: Channel<Dropped>) -> ();
        preview_list(event_id: String, token: String, plan: ListPlan, counts: Channel<Count>) -> ListPreview;
        list_rows(event_id: String, token: String, wanted: Wanted, offset: usize, limit: usize) -> RowPage;
        take_list(event_id: String, token: String, plan: ListPlan, counts: Channel<Count>) -> Changed<ImportDone>;
        save_set_aside(event_id: String, name: String, language: Language) -> Option<SavedFile>;
        show_attendance(event_id: String) -> AttendanceTable;
        preview_attendance(numbers: SheetNumbers) -> MarkPreview;
        list_eligible(event_id: String) -> Eligible;
        list_certificates(event_id: String) -> Vec<RegisteredCertificate>;
        save_register(event_id: String, name: String, language: Language) -> Option<SavedFile>;
        save_report(event_id: String, name: String, language: Language) -> Option<SavedFile>;
        stop_work(id: u32) -> ();
        list_delegate_ids(event_id: String, query: DelegateQuery) -> Vec<String>;
        delegate_facets(event_id: String) -> DelegateFacets;
        change_delegates(event_id: String, select: String, field: String, value: String, counts: Channel<Count>) -> Changed<usize>;
        remove_delegates(event_id: String, select: String, counts: Channel<Count>) -> Changed<usize>;
        list_duplicates(event_id: String) -> Vec<Duplicate>;
        preview_merge(keep: String, other: String) -> MergePreview;
        show_quotas(event_id: String) -> Quotas;
        carry_out(operation: String, record: Option<String>, form: Form) -> Changed<Kept>;
        list_records(noun: String, with: Form) -> Vec<Kept>;
        choose_file(language: Language) -> Option<String>;
        choose_folder(language: Language) -> Option<String>;
        read_picture(id: String) -> Bytes;
        open_file(id: String) -> ();
        list_backups() -> Vec<Backup>;
        back_up() -> BackedUp;
        make_backup(language: Language) -> Option<SavedFile>;
        preview_restore(token: String) -> RestorePreview;
        restore_workspace(token: String) -> Changed<Restored>;
        check_integrity() -> Vec<Checked>;
        journal() -> Journal;
        undo() -> Changed<Step>;
        redo() -> Changed<Step>;
        preview_document(job: PrintJob) -> Preview;
        open_document(job: PrintJob, counts: Channel<Count>) -> ();
        document_audiences(event_id: String) -> Vec<Audience>;
        changed_since(event_id: String, document: Document, language: Language) -> Option<Since>;
        save_document(job: PrintJob, counts: Channel<Count>) -> Option<SavedFile>;
        save_documents(job: PrintJob, counts: Channel<Count>) -> Option<SavedFiles>;
        document_choices(event_id: String, document: Document) -> Vec<Choice>;
        print_log(event_id: String) -> Vec<LoggedPrint>;
        list_designs() -> Vec<Design>;
        read_design(name: String) -> Tables;
        draw_design(tables: Tables, scene: Scene) -> Drawing;
        paper(token: String) -> Bytes;
        save_design(name: String, language: Language) -> Option<SavedFile>;
        list_due() -> Vec<Due>;
        export_delegates(what: ListExport, language: Language) -> Option<SavedFile>;
        export_person(id: String, purpose: String, recipient: Option<String>, language: Language) -> Option<SavedFile>;
    }
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

/// Arguments are camelCase over the bridge; Tauri turns them back.
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
