// Written by `cargo xtask bless`. Do not edit.

/**
 * An answer with the nouns whose records changed, so that the window fetches those again.
 */
export type Changed<T> = { 
/**
 * The answer itself.
 */
value: T, 
/**
 * Nouns, e.g. `event`.
 */
changes: Array<string>, };

/**
 * One delegate (đại biểu).
 */
export type Delegate = { 
/**
 * Its id.
 */
id: string, 
/**
 * The code on the badge.
 */
code: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Post (chức vụ).
 */
title: string | null, 
/**
 * Organisation.
 */
organisation: string | null, 
/**
 * The province's printed name at the event's date.
 */
province: string | null, 
/**
 * Category (thành phần).
 */
category: string | null, 
/**
 * Telephone number.
 */
phone: string | null, 
/**
 * Address for electronic mail.
 */
email: string | null, };

/**
 * A part of the list.
 */
export type DelegatePage = { 
/**
 * How many delegates match in all.
 */
total: number, 
/**
 * The rows of this part.
 */
delegates: Array<Delegate>, };

/**
 * Which part of the list is wanted, and in which order.
 */
export type DelegateQuery = { 
/**
 * Words to find, with or without accents.
 */
search: string | null, 
/**
 * The order.
 */
sort: Sort, 
/**
 * How many rows at most.
 */
limit: number, 
/**
 * How many rows to skip.
 */
offset: number, };

/**
 * What the window must know before it shows anything.
 */
export type DeskState = { 
/**
 * The program's version.
 */
version: string, 
/**
 * The folder that holds the data, to be shown to the user.
 */
folder: string, };

/**
 * Which document.
 */
export type Document = "programme" | "certificates";

/**
 * Whose rules documents follow.
 */
export type DocumentStyle = "state" | "party";

/**
 * Everything that can go wrong behind the bridge.
 */
export type ErrorCode = "not_found" | "invalid" | "changed_since" | "depended_on" | "irreversible" | "nothing_to_undo" | "nothing_to_redo" | "nothing_to_print" | "import_unknown_format" | "import_unreadable" | "import_empty" | "import_no_header" | "import_too_large" | "document" | "storage" | "disk_full" | "file_unreadable" | "file_unwritable" | "backup_damaged" | "backup_foreign" | "backup_newer" | "backup_unverified" | "cancelled" | "workspace_in_use" | "workspace_newer" | "workspace_foreign" | "workspace_corrupt" | "workspace_recoverable" | "workspace_missing" | "internal";

/**
 * An event with what its card and its form show.
 */
export type Event = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its short code, for terminals and file names.
 */
code: string, 
/**
 * The event it is a part of.
 */
parentId: string | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its theme, printed under the name.
 */
theme: string | null, 
/**
 * The name as it is printed, where it is not simply the name.
 */
nameFull: string | null, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
end: string | null, 
/**
 * The half-day it takes, where it takes only one.
 */
halfDay: HalfDay | null, 
/**
 * The hall or building.
 */
venue: string | null, 
/**
 * Town or address.
 */
place: string | null, 
/**
 * Its province, in the scheme in force on its first day.
 */
province: Province | null, 
/**
 * Whose rules its documents follow.
 */
documentStyle: DocumentStyle, 
/**
 * Whether it is sample data that came with the program.
 */
sample: boolean, 
/**
 * How many delegates it has.
 */
delegates: number, };

/**
 * What the form of an event holds; used for a new event and for an edited one.
 */
export type EventForm = { 
/**
 * Short code; made from the name where there is none.
 */
code: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * Theme.
 */
theme: string | null, 
/**
 * The name as it is printed, where it is not simply the name.
 */
nameFull: string | null, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
end: string | null, 
/**
 * The half-day, where the event takes only one.
 */
halfDay: HalfDay | null, 
/**
 * Hall or building.
 */
venue: string | null, 
/**
 * Town or address.
 */
place: string | null, 
/**
 * Province.
 */
province: ProvinceRef | null, 
/**
 * The event it is a part of.
 */
parentId: string | null, 
/**
 * Whose rules its documents follow.
 */
documentStyle: DocumentStyle, };

/**
 * A field of a form that cannot be accepted.
 */
export type FieldError = { 
/**
 * The field's name as the window wrote it, e.g. `halfDay`.
 */
field: string, 
/**
 * What is wrong with it.
 */
problem: FieldProblem, };

/**
 * What can be wrong with a field.
 */
export type FieldProblem = "required" | "too_long" | "taken" | "unreadable" | "end_before_start" | "unknown" | "circular";

/**
 * One thing to look at before printing; it never stops a document.
 */
export type Finding = { 
/**
 * What it is about.
 */
kind: FindingKind, 
/**
 * The record as a reader knows it, e.g. a delegate's name; empty for the event itself.
 */
record: string, 
/**
 * What was found there, e.g. the text that does not fit.
 */
text: string, };

/**
 * What a finding is about.
 */
export type FindingKind = "does_not_fit" | "missing_glyph" | "empty_field" | "duplicate_name";

/**
 * Half a day (buổi).
 */
export type HalfDay = "morning" | "afternoon" | "evening";

/**
 * A file that the user chose, and what importing it would do.
 */
export type ImportPreview = { 
/**
 * Stands for the file; the window never sees a path.
 */
token: string, 
/**
 * The file's name.
 */
file: string, 
/**
 * What would happen.
 */
report: ImportReport, };

/**
 * The rows of a file by what happened to them.
 */
export type ImportReport = { 
/**
 * New delegates.
 */
added: number, 
/**
 * Delegates that the file changes.
 */
updated: number, 
/**
 * Delegates that are the same already.
 */
unchanged: number, 
/**
 * Rows that were left out.
 */
refused: Array<Refusal>, };

/**
 * What undo and redo would do now.
 */
export type Journal = { 
/**
 * The operation that undo takes back.
 */
undo: Step | null, 
/**
 * The operation that redo repeats.
 */
redo: Step | null, };

/**
 * Which language the document is printed in.
 */
export type Language = "vi" | "en";

/**
 * A province or centrally run city.
 */
export type Province = { 
/**
 * The scheme its code belongs to.
 */
scheme: Scheme, 
/**
 * Its two-digit code.
 */
code: string, 
/**
 * Its name without the word for its kind.
 */
name: string, };

/**
 * A province by scheme and code; a code alone is ambiguous, since 2025 reused some.
 */
export type ProvinceRef = { 
/**
 * The scheme.
 */
scheme: Scheme, 
/**
 * The two-digit code in it.
 */
code: string, };

/**
 * Why a row is left out.
 */
export type Reason = "name_missing" | "too_long" | "email_unreadable" | "phone_unreadable" | "cell_error" | "duplicate_of_row";

/**
 * A row that was left out.
 */
export type Refusal = { 
/**
 * The row's number in the file, from 1.
 */
row: number, 
/**
 * The column's heading as typed, or its letter.
 */
column: string, 
/**
 * Why.
 */
reason: Reason, 
/**
 * The row above that holds the same person, where that is why.
 */
otherRow: number | null, };

/**
 * A file that was written.
 */
export type SavedFile = { 
/**
 * Its name.
 */
file: string, 
/**
 * The folder it is in.
 */
folder: string, };

/**
 * Which division of the country a code belongs to.
 */
export type Scheme = "p63" | "p34";

/**
 * An order of the list.
 */
export type Sort = "name" | "organisation" | "province" | "order";

/**
 * An operation that was or can be taken back or repeated.
 */
export type Step = { 
/**
 * Its name, e.g. `create_event`; the window has words for every one.
 */
operation: string, 
/**
 * What it was about, e.g. an event's name.
 */
subject: string | null, };

/**
 * Why a command was refused.
 */
export type WireError = { 
/**
 * What happened; the window has words for every code.
 */
code: ErrorCode, 
/**
 * Values for those words, e.g. `path` or `holder`.
 */
params: { [key in string]: string }, 
/**
 * The fields to blame, all of them at once.
 */
fields: Array<FieldError>, 
/**
 * Under which number the log tells more.
 */
report: string | null, };

/**
 * Every command: its arguments as the window names them, and what it answers.
 */
export type Commands = {
  desk: { args: Record<string, never>; answer: DeskState };
  list_events: { args: Record<string, never>; answer: Array<Event> };
  get_event: { args: { id: string }; answer: Event };
  create_event: { args: { event: EventForm }; answer: Changed<Event> };
  update_event: { args: { id: string; event: EventForm }; answer: Changed<Event> };
  make_samples: { args: Record<string, never>; answer: Changed<null> };
  list_provinces: { args: { on: string | null }; answer: Array<Province> };
  list_delegates: { args: { eventId: string; query: DelegateQuery }; answer: DelegatePage };
  choose_import: { args: { eventId: string; language: Language }; answer: ImportPreview | null };
  apply_import: { args: { eventId: string; token: string }; answer: Changed<ImportReport> };
  journal: { args: Record<string, never>; answer: Journal };
  undo: { args: Record<string, never>; answer: Changed<Step> };
  redo: { args: Record<string, never>; answer: Changed<Step> };
  print_document: { args: { eventId: string; document: Document; language: Language }; answer: ArrayBuffer };
  check_document: { args: { eventId: string; document: Document; language: Language }; answer: Array<Finding> };
  save_document: { args: { eventId: string; document: Document; language: Language }; answer: SavedFile | null };
};
