// The one list of the window's commands. Included by build.rs, which declares their names, by
// wire/bindings.rs, which tells the interface their types, and by call.rs, which runs them.

/// Hands every command to the macro `of`: where it stands, what it needs of the program, its
/// arguments, the channel it is heard by, and what it answers.
macro_rules! every_command {
    ($of:ident) => { $of! {
        desk::desk[desk, mark]() -> DeskState;
        fault::report_fault[](fault: Fault) -> String;
        desk::choose_data_folder[app, desk](language: Language) -> Option<FolderChoice>;
        desk::begin[desk, mark](token: Option<String>) -> DeskState;
        search::search_everything[desk](text: String) -> Vec<Found>;
        overview::show_home[desk]() -> Home;
        overview::show_overview[desk](event_id: String) -> Overview;
        events::list_events[desk]() -> Vec<Event>;
        events::get_event[desk](id: String) -> Event;
        events::create_event[desk](event: EventForm) -> Changed<Event>;
        events::update_event[desk](id: String, event: EventForm) -> Changed<Event>;
        events::make_samples[desk]() -> Changed<()>;
        events::list_provinces[desk](on: Option<String>) -> Vec<Province>;
        agenda::get_agenda[desk](event_id: String) -> Vec<AgendaSession>;
        delegates::list_delegates[desk](event_id: String, query: DelegateQuery) -> DelegatePage;
        import::choose_list[app, desk](language: Language) -> Option<ChosenFile>;
        import::paste_list[desk](text: String, name: String) -> ChosenFile;
        import::watch_drops[desk](; drops: Channel<Dropped>) -> ();
        import::preview_list[desk](event_id: String, token: String, plan: ListPlan; counts: Channel<Count>) -> ListPreview;
        import::list_rows[desk](event_id: String, token: String, wanted: Wanted, offset: usize, limit: usize) -> RowPage;
        import::take_list[desk](event_id: String, token: String, plan: ListPlan; counts: Channel<Count>) -> Changed<ImportDone>;
        import::save_set_aside[app, desk](event_id: String, name: String, language: Language) -> Option<SavedFile>;
        attendance::show_attendance[desk](event_id: String) -> AttendanceTable;
        attendance::preview_attendance[desk](numbers: SheetNumbers) -> MarkPreview;
        certificates::list_eligible[desk](event_id: String) -> Eligible;
        certificates::list_certificates[desk](event_id: String) -> Vec<RegisteredCertificate>;
        certificates::save_register[app, desk](event_id: String, name: String, language: Language) -> Option<SavedFile>;
        certificates::save_report[app, desk](event_id: String, name: String, language: Language) -> Option<SavedFile>;
        work::stop_work[desk](id: u32) -> ();
        delegates::list_delegate_ids[desk](event_id: String, query: DelegateQuery) -> Vec<String>;
        delegates::delegate_facets[desk](event_id: String) -> DelegateFacets;
        delegates::change_delegates[desk](event_id: String, select: String, field: String, value: String; counts: Channel<Count>) -> Changed<usize>;
        delegates::remove_delegates[desk](event_id: String, select: String; counts: Channel<Count>) -> Changed<usize>;
        people::list_duplicates[desk](event_id: String) -> Vec<Duplicate>;
        people::preview_merge[desk](keep: String, other: String) -> MergePreview;
        quotas::show_quotas[desk](event_id: String) -> Quotas;
        records::carry_out[desk](operation: String, record: Option<String>, form: Form) -> Changed<Kept>;
        records::list_records[desk](noun: String, with: Form) -> Vec<Kept>;
        records::choose_file[app, desk](language: Language) -> Option<String>;
        records::choose_folder[app, desk](language: Language) -> Option<String>;
        files::read_picture[desk](id: String) -> Bytes;
        files::open_file[desk](id: String) -> ();
        safety::list_backups[desk]() -> Vec<Backup>;
        safety::back_up[desk]() -> BackedUp;
        safety::make_backup[app, desk](language: Language) -> Option<SavedFile>;
        safety::preview_restore[desk](token: String) -> RestorePreview;
        safety::restore_workspace[desk](token: String) -> Changed<Restored>;
        safety::check_integrity[desk]() -> Vec<Checked>;
        journal::journal[desk]() -> Journal;
        journal::undo[desk]() -> Changed<Step>;
        journal::redo[desk]() -> Changed<Step>;
        documents::preview_document[desk, papers](job: PrintJob) -> Preview;
        documents::open_document[desk](job: PrintJob; counts: Channel<Count>) -> ();
        documents::document_audiences[desk](event_id: String) -> Vec<Audience>;
        documents::changed_since[desk](event_id: String, document: Document, language: Language) -> Option<Since>;
        documents::save_document[app, desk](job: PrintJob; counts: Channel<Count>) -> Option<SavedFile>;
        documents::save_documents[app, desk](job: PrintJob; counts: Channel<Count>) -> Option<SavedFiles>;
        documents::document_choices[desk](event_id: String, document: Document) -> Vec<Choice>;
        documents::print_log[desk](event_id: String) -> Vec<LoggedPrint>;
        designs::list_designs[desk]() -> Vec<Design>;
        designs::read_design[desk](name: String) -> Tables;
        designs::draw_design[papers](tables: Tables, scene: Scene) -> Drawing;
        designs::paper[papers](token: String) -> Bytes;
        designs::save_design[app, desk](name: String, language: Language) -> Option<SavedFile>;
        privacy::list_due[desk]() -> Vec<Due>;
        privacy::export_delegates[app, desk](what: ListExport, language: Language) -> Option<SavedFile>;
        privacy::export_person[app, desk](id: String, purpose: String, recipient: Option<String>, language: Language) -> Option<SavedFile>;
    } };
}
