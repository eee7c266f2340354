//! Writes what `ui/src/ipc/bindings.ts` must say: every type, and the map of commands.

use ts_rs::{Config, TS};

use super::{
    camel,
    delegate::{Delegate, DelegatePage, DelegateQuery, Sort},
    desk::DeskState,
    document::{
        self, Choice, ChoiceKind, Design, Document, Finding, FindingKind, Language, LoggedPrint,
        PrintJob, SavedFile, SavedFiles,
    },
    error::{ErrorCode, FieldError, FieldProblem, WireError},
    event::{DocumentStyle, Event, EventForm, HalfDay},
    filter::{DelegateFacets, DelegateFilter, DelegateState, Facet, Lacking},
    import::{ImportPreview, ImportReport, Reason, Refusal},
    journal::{Changed, Journal, Step},
    people::{Duplicate, MergeField, MergePreview, Twin, Why},
    privacy::ListExport,
    province::{Province, ProvinceRef, Scheme},
    quotas::{QuotaLine, Quotas},
    record::{self, Form, Kept},
    safety::{Backup, Checked, RecordCount, RestorePreview},
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
pub fn commands() -> Vec<Command> {
    commands! { &config();
        desk() -> DeskState;
        list_events() -> Vec<Event>;
        get_event(id: String) -> Event;
        create_event(event: EventForm) -> Changed<Event>;
        update_event(id: String, event: EventForm) -> Changed<Event>;
        make_samples() -> Changed<()>;
        list_provinces(on: Option<String>) -> Vec<Province>;
        list_delegates(event_id: String, query: DelegateQuery) -> DelegatePage;
        list_delegate_ids(event_id: String, query: DelegateQuery) -> Vec<String>;
        delegate_facets(event_id: String) -> DelegateFacets;
        list_duplicates(event_id: String) -> Vec<Duplicate>;
        preview_merge(keep: String, other: String) -> MergePreview;
        show_quotas(event_id: String) -> Quotas;
        choose_import(event_id: String, language: Language) -> Option<ImportPreview>;
        apply_import(event_id: String, token: String) -> Changed<ImportReport>;
        carry_out(operation: String, record: Option<String>, form: Form) -> Changed<Kept>;
        list_records(noun: String, with: Form) -> Vec<Kept>;
        choose_file(language: Language) -> Option<String>;
        choose_folder(language: Language) -> Option<String>;
        list_backups() -> Vec<Backup>;
        make_backup(language: Language) -> Option<SavedFile>;
        preview_restore(token: String) -> RestorePreview;
        restore_workspace(token: String) -> Changed<()>;
        check_integrity() -> Vec<Checked>;
        journal() -> Journal;
        undo() -> Changed<Step>;
        redo() -> Changed<Step>;
        print_document(job: PrintJob) -> Bytes;
        check_document(job: PrintJob) -> Vec<Finding>;
        save_document(job: PrintJob) -> Option<SavedFile>;
        save_documents(job: PrintJob) -> Option<SavedFiles>;
        document_choices(event_id: String, document: Document) -> Vec<Choice>;
        print_log(event_id: String) -> Vec<LoggedPrint>;
        list_designs() -> Vec<Design>;
        save_design(name: String, language: Language) -> Option<SavedFile>;
        export_delegates(what: ListExport, language: Language) -> Option<SavedFile>;
        export_person(id: String, purpose: String, recipient: Option<String>, language: Language) -> Option<SavedFile>;
    }
}

/// The types of the screen of delegates.
fn of_delegates() -> impl IntoIterator<Item = String> {
    types!(
        &config(),
        Delegate,
        DelegateFacets,
        DelegateFilter,
        DelegatePage,
        DelegateQuery,
        DelegateState,
        Duplicate,
        Facet,
        Lacking,
        MergeField,
        MergePreview,
        QuotaLine,
        Quotas,
        Sort,
        Twin,
        Why,
    )
}

/// The whole text of the bindings.
pub fn render() -> String {
    let mut types = Vec::from(types!(
        &config(),
        Backup,
        Changed<()>,
        Checked,
        Choice,
        ChoiceKind,
        Design,
        DeskState,
        DocumentStyle,
        ErrorCode,
        Event,
        EventForm,
        FieldError,
        FieldProblem,
        Finding,
        FindingKind,
        HalfDay,
        ImportPreview,
        ImportReport,
        Journal,
        Language,
        ListExport,
        LoggedPrint,
        PrintJob,
        Province,
        ProvinceRef,
        Reason,
        RecordCount,
        Refusal,
        RestorePreview,
        SavedFile,
        SavedFiles,
        Scheme,
        Step,
        WireError,
    ));
    types.extend(of_delegates());
    types.extend(document::words());
    types.sort_by_key(|text| text.split("export type ").nth(1).map(str::to_owned));
    let map: String = commands().iter().map(line).collect();
    format!(
        "// Written by `cargo xtask bless`. Do not edit.\n\n{}{}{}export type Commands = {{\n{map}}};\n",
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
