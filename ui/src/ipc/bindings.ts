// Written by `cargo xtask bless`. Do not edit.
import type { Channel } from '@tauri-apps/api/core';

/**
 * Delegates that can be chosen together.
 */
export type Audience = { 
/**
 * `category`, `province` or `delegation`.
 */
by: string, 
/**
 * What they have in common.
 */
name: string, 
/**
 * How many of them come.
 */
count: number, 
/**
 * The selection that means them.
 */
select: string, };

/**
 * A backup of the folder of backups.
 */
export type Backup = { 
/**
 * Stands for the file; the window never sees a path.
 */
token: string, 
/**
 * When it was made, RFC 3339 UTC.
 */
at: string, 
/**
 * Why: `upgrade`, `import`, `restore`, `exit`, `manual`, `hourly`.
 */
reason: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Whether it could be read through.
 */
sound: boolean, };

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
 * A record that is otherwise, with its fields.
 */
export type ChangedRecord = { 
/**
 * Its name.
 */
record: string, 
/**
 * The fields that differ.
 */
fields: Array<string>, };

/**
 * What came of one check.
 */
export type Checked = { 
/**
 * Its name, e.g. `missing_files`.
 */
check: string, 
/**
 * How much is not in order.
 */
findings: number, };

/**
 * One choice about a document.
 */
export type Choice = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it holds.
 */
kind: ChoiceKind, 
/**
 * The words it may be, for `word` and `words`.
 */
words: Array<string>, 
/**
 * What it was at the last print, or the usual.
 */
value: string, 
/**
 * The usual.
 */
usual: string, };

/**
 * What a choice holds.
 */
export type ChoiceKind = "flag" | "number" | "length" | "date" | "line" | "lines" | "word" | "words";

/**
 * How far a work is.
 */
export type Count = { 
/**
 * How much is done: rows, pages or bytes.
 */
done: number, 
/**
 * Of how much; 0 while that is not known.
 */
total: number, };

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
 * A design of a certificate or a badge.
 */
export type Design = { 
/**
 * Its name, as a job names it.
 */
name: string, 
/**
 * The document that is made with it.
 */
document: Document, 
/**
 * What it is called in Vietnamese.
 */
title: string, 
/**
 * The same in English.
 */
titleEn: string, 
/**
 * Whether it was taken in, and does not travel with the program.
 */
own: boolean, 
/**
 * Width and height of its page in millimetres.
 */
page: [number, number], };

/**
 * Something wrong with a design.
 */
export type DesignFault = { 
/**
 * The area's place, from 0; none for the head.
 */
area: number | null, 
/**
 * The part's place in the area, from 0, where it has several.
 */
part: number | null, 
/**
 * The key.
 */
key: string, 
/**
 * What is wrong, e.g. `out_of_range`.
 */
kind: string, 
/**
 * What would be right, or what was found: words of the format.
 */
detail: string, };

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

export type Document = 'programme' | 'programme_grid' | 'programme_booklet' | 'changes' | 'delegate_list' | 'sign_in_sheet' | 'payment_list' | 'badges' | 'table_cards' | 'certificates' | 'certificate_register' | 'event_report' | 'invitations' | 'door_signs' | 'labels' | 'speaker_list' | 'calibration';

/**
 * Whose rules documents follow.
 */
export type DocumentStyle = "state" | "party" | "plain";

/**
 * A design that was drawn, as far as it can be.
 */
export type Drawing = { 
/**
 * Stands for the PDF, which `paper` gives once; none where it could not be drawn.
 */
token: string | null, 
/**
 * The design as text.
 */
text: string, 
/**
 * What is wrong with it; with any of these it is not kept.
 */
faults: Array<DesignFault>, 
/**
 * What does not fit or has no sign, by the fields' names.
 */
tight: Array<string>, };

/**
 * Everything that can go wrong behind the bridge.
 */
export type ErrorCode = "not_found" | "ambiguous" | "invalid" | "changed_since" | "depended_on" | "exists" | "irreversible" | "nothing_to_undo" | "nothing_to_redo" | "nothing_to_print" | "nothing_to_compare" | "nothing_to_tell" | "import_unknown_format" | "import_unreadable" | "import_empty" | "import_no_header" | "import_too_large" | "document" | "design" | "storage" | "disk_full" | "file_unreadable" | "file_unwritable" | "no_program" | "backup_damaged" | "backup_foreign" | "backup_newer" | "backup_one_event" | "backup_unverified" | "cancelled" | "archive_foreign" | "archive_damaged" | "archive_newer" | "archive_unexpected" | "archive_unverified" | "workspace_in_use" | "workspace_newer" | "workspace_foreign" | "workspace_corrupt" | "workspace_recoverable" | "workspace_missing" | "internal";

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
 * Its name in English, for papers in English.
 */
nameEn: string | null, 
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
 * Its name in English, for papers in English.
 */
nameEn: string | null, 
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
problem: FieldProblem, 
/**
 * Values for the words of the problem, e.g. `least` and `most`.
 */
values: { [key in string]: string }, };

/**
 * What can be wrong with a field.
 */
export type FieldProblem = "required" | "too_long" | "taken" | "unreadable" | "end_before_start" | "unknown" | "ambiguous" | "only_one" | "too_many" | "twice" | "circular" | "closed" | "out_of_range" | "beyond_paper" | "unreadable_line" | "no_category" | "design_cannot" | "no_half_day" | "unreadable_number" | "no_number" | "number_twice" | "not_named" | "number_gone" | "no_group" | "withdrawn";

/**
 * One thing to look at before printing; it never stops a document.
 */
export type Finding = { 
/**
 * What it is about.
 */
kind: FindingKind, 
/**
 * The noun of the record, e.g. `delegate`; empty where no single record is meant.
 */
noun: string, 
/**
 * Its id.
 */
id: string, 
/**
 * The record as a reader knows it, e.g. a delegate's name; empty for the event itself.
 */
record: string, 
/**
 * The field.
 */
field: string, 
/**
 * What was found there, e.g. the text that does not fit.
 */
text: string, 
/**
 * The page it is on, from 1, where one page is meant.
 */
page: number | null, };

/**
 * What a finding is about.
 */
export type FindingKind = "does_not_fit" | "missing_glyph" | "empty_field" | "duplicate_name" | "overlap" | "missing_picture" | "not_as_before";

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
 * The language of the window and its dialogs.
 */
export type Language = "vi" | "en";

/**
 * A list of delegates to be handed out, and for what.
 */
export type ListExport = { 
/**
 * The event's id.
 */
eventId: string, 
/**
 * Which delegates: words, or `field=value;…`; all where none is given.
 */
select: string | null, 
/**
 * The columns by their words; the usual ones where none is named.
 */
columns: Array<string>, 
/**
 * What it is written as: `xlsx`, `csv`, `json` or `vcf`.
 */
format: string, 
/**
 * For what.
 */
purpose: string, 
/**
 * To whom.
 */
recipient: string | null, 
/**
 * Whether telephone and card numbers are written whole.
 */
unmasked: boolean, };

/**
 * One print of the log.
 */
export type LoggedPrint = { 
/**
 * Its id.
 */
id: string, 
/**
 * Which document.
 */
document: Document, 
/**
 * In which language.
 */
language: PrintLanguage, 
/**
 * The design, where it has one.
 */
design: string | null, 
/**
 * Which delegates, where not all.
 */
selection: string | null, 
/**
 * When: RFC 3339, UTC.
 */
printed: string, 
/**
 * How many pages.
 */
pages: number, 
/**
 * Whose custom it followed.
 */
style: DocumentStyle, 
/**
 * The choices that were made.
 */
options: { [key in string]: string }, };

/**
 * A document as it would be printed.
 */
export type Preview = { 
/**
 * Stands for the PDF, which `paper` gives once.
 */
token: string, 
/**
 * How many pages.
 */
pages: number, 
/**
 * What to look at before it goes to the printer.
 */
findings: Array<Finding>, };

/**
 * What is to be printed, and how.
 */
export type PrintJob = { 
/**
 * The event's id.
 */
eventId: string, 
/**
 * Which document.
 */
document: Document, 
/**
 * In which language.
 */
language: PrintLanguage, 
/**
 * Whose custom it follows; the event's where none is given.
 */
style: DocumentStyle | null, 
/**
 * The design, for documents that have designs.
 */
design: string | null, 
/**
 * Which delegates; all where none is given.
 */
select: string | null, 
/**
 * Only what is new or changed since it was last printed.
 */
onlyChanged: boolean, 
/**
 * Choices; those not named are as at the last print.
 */
options: { [key in string]: string }, };

export type PrintLanguage = 'vi' | 'en' | 'both';

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
export type Reason = "name_missing" | "too_long" | "cell_error" | "letters_lost";

/**
 * How many records there are and would be.
 */
export type RecordCount = { 
/**
 * Their noun.
 */
noun: string, 
/**
 * How many there are.
 */
now: number, 
/**
 * How many there would be.
 */
then: number, };

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
reason: Reason, };

/**
 * What a restore would change.
 */
export type RestorePreview = { 
/**
 * When the newest operation of the backup was done, RFC 3339 UTC.
 */
newest: string | null, 
/**
 * Events that would be there again.
 */
added: Array<string>, 
/**
 * Events that would be gone.
 */
removed: Array<string>, 
/**
 * Events of which something would be otherwise.
 */
changed: Array<string>, 
/**
 * The kinds of records of which there would be more or fewer.
 */
records: Array<RecordCount>, 
/**
 * How many operations would be lost.
 */
operationsLost: number, 
/**
 * Printed numbers of certificates that would not be known any more.
 */
certificatesLost: Array<string>, };

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
 * Files that were written.
 */
export type SavedFiles = { 
/**
 * How many.
 */
files: number, 
/**
 * The folder they are in.
 */
folder: string, };

/**
 * What a design is looked at with.
 */
export type Scene = { 
/**
 * How long the texts are.
 */
record: Specimen, 
/**
 * Whether there is a logo.
 */
logo: boolean, 
/**
 * Whether everything is said in two languages.
 */
bothLanguages: boolean, 
/**
 * How many sign, from 1 to 3.
 */
signers: number, };

/**
 * Which division of the country a code belongs to.
 */
export type Scheme = "p63" | "p34";

/**
 * What is otherwise than when a document was last printed.
 */
export type Since = { 
/**
 * When that was: RFC 3339, UTC.
 */
printed: string, 
/**
 * Whether nothing is.
 */
nothing: boolean, 
/**
 * Who or what is new.
 */
added: Array<string>, 
/**
 * Who or what is there no more.
 */
gone: Array<string>, 
/**
 * Who or what is otherwise.
 */
changed: Array<ChangedRecord>, 
/**
 * Fields of what all of it has in common.
 */
shared: Array<string>, 
/**
 * Changes of a programme as sentences.
 */
told: Array<string>, };

/**
 * An order of the list.
 */
export type Sort = "name" | "organisation" | "province" | "order" | "protocol";

/**
 * How long the texts are that a design is looked at with.
 */
export type Specimen = "typical" | "shortest" | "longest";

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
 * The tables of a design's text, with the keys of docs/designs.md.
 */
export type Tables = { [key: string]: unknown };

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
 * Fields by name.
 */
export type Form = { [field: string]: string | number | boolean | null };

/**
 * A record, or nothing where one was removed or moved.
 */
export type Kept = Records[keyof Records] | null;

/**
 * The records of every noun, as they are kept.
 */
export type Records = {
  stored_file: { id: string; sha256: string; size: number; media_type: string; name: string };
  setting: { id: string; value: string };
  signer: { id: string; full_name: string; authority: 'collective' | 'acting' | 'deputy' | 'order' | 'delegation' | null; on_behalf_of: string | null; post: string; signature_id: string | null };
  organisation: { id: string; name: string; short_name: string | null; abbreviation: string | null; kind: 'state' | 'party' | 'armed_forces' | 'press' | 'union' | 'company' | 'foreign' | 'other'; parent_id: string | null; since: string | null; ended: string | null; successor_id: string | null; logo_id: string | null };
  organisation_name: { id: string; organisation_id: string; name: string; short_name: string | null; abbreviation: string | null; since: string | null; until: string };
  person: { id: string; full_name: string; family: string; middle: string; given: string; salutation: string | null; degree: string | null; phone: string | null; email: string | null; note: string | null; photo_id: string | null };
  title: { id: string; person_id: string; wording: string; organisation_id: string | null; since: string | null; until: string | null };
  event: { id: string; code: string; name: string; parent_id: string | null; series_number: number | null; series_wording: string | null; kind: 'training' | 'conference' | 'thematic' | 'congress' | 'ceremony' | 'meeting' | 'other'; short_name: string | null; theme: string | null; name_full: string | null; name_en: string | null; audience: string | null; start: string | null; end: string | null; half_day: 'morning' | 'afternoon' | 'evening' | null; start_time: string | null; time_zone: string; venue: string | null; place: string | null; province: string | null; document_style: 'state' | 'party' | 'plain'; certificate_half_days: number | null; keep_until: string | null; note: string | null; sample: boolean };
  organiser: { id: string; event_id: string; role: 'main' | 'co' | 'directing' | 'sponsor'; organisation_id: string };
  room: { id: string; event_id: string; name: string; floor: string | null; building: string | null; capacity: number | null; note: string | null };
  session: { id: string; event_id: string; name: string | null; theme: string | null; date: string | null; half_day: 'morning' | 'afternoon' | 'evening' | null; start: string | null; end: string | null; room_id: string | null; note: string | null };
  item: { id: string; session_id: string; kind: 'reception' | 'introduction' | 'opening' | 'speech' | 'lecture' | 'paper' | 'presentation' | 'dissemination' | 'sharing' | 'discussion' | 'recommendations' | 'break' | 'awarding' | 'closing' | 'other'; title: string | null; start: string | null; end: string | null; outline: string | null; note: string | null };
  role: { id: string; event_id: string | null; session_id: string | null; item_id: string | null; kind: 'chair' | 'opener' | 'speaker' | 'moderator' | 'secretary'; person_id: string | null; organisation_id: string | null; wording: string | null; title: string | null };
  category: { id: string; event_id: string; name: string; short_name: string | null };
  delegation: { id: string; event_id: string; name: string; organisation_id: string | null; province: string | null; head_id: string | null; note: string | null };
  delegate: { id: string; event_id: string; full_name: string; family: string; middle: string; given: string; salutation: string | null; degree: string; rank: string; title: string; organisation: string; province: string | null; province_text: string; category: string; phone: string; more_phones: string; email: string; birth: string; sex: 'male' | 'female' | null; id_number: string; ethnicity: string; religion: string; party_member: string; note: string; protocol: number | null; person_id: string | null; delegation_id: string | null; state: 'registered' | 'invited' | 'declined' | 'replaced'; replaced_by_id: string | null; code: string; source_file: string | null; source_row: number | null; sources: string | null };
  intake: { id: string; event_id: string; file: string; sheet: string | null; taken: string; basis: 'duty' | 'consent' | 'agreement'; purpose: string; signature: string; columns: string; added: number; updated: number; unchanged: number };
  set_aside: { id: string; intake_id: string; row: number; problems: string; cells: string; fields: string };
  attendance: { id: string; delegate_id: string; date: string; half_day: 'morning' | 'afternoon' | 'evening'; present: boolean; known_by: 'ticked' | 'signed_sheet' | 'desk'; noted_by: string | null; noted: string };
  exception: { id: string; delegate_id: string; qualifies: boolean; reason: string };
  headcount: { id: string; event_id: string; kind: 'quota' | 'expected' | 'registered' | 'present'; category_id: string | null; province: string | null; value: number | null; qualifier: 'exactly' | 'about' | 'over' | 'nearly'; wording: string | null };
  legal_basis: { id: string; event_id: string; item_id: string | null; document_type: string; number: string | null; date: string | null; issuer: string | null; summary: string | null };
  outcome: { id: string; event_id: string; kind: 'result' | 'recommendation'; wording: string; carried_to_id: string | null };
  source: { id: string; event_id: string; name: string; address: string | null; published: string | null; note: string | null };
  claim: { id: string; source_id: string; noun: string; record: string; field: string; value: string };
  material: { id: string; event_id: string; session_id: string | null; item_id: string | null; title: string; issuer_id: string | null; access: 'public' | 'delegates' | 'internal'; file_id: string | null; note: string | null };
  series: { id: string; name: string; pattern: string; event_id: string | null; first_number: number; next_number: number; closed: boolean };
  certificate: { id: string; series_id: string; number: number; printed_number: string; delegate_id: string; full_name: string; issued: string };
  withdrawal: { id: string; certificate_id: string; reason: string; withdrawn: string };
  reprint: { id: string; certificate_id: string; reason: string; reprinted: string };
  print: { id: string; event_id: string; document: 'programme' | 'programme_grid' | 'programme_booklet' | 'changes' | 'delegate_list' | 'sign_in_sheet' | 'payment_list' | 'badges' | 'table_cards' | 'certificates' | 'certificate_register' | 'event_report' | 'invitations' | 'door_signs' | 'labels' | 'speaker_list' | 'calibration'; language: 'vi' | 'en' | 'both'; style: 'state' | 'party' | 'plain'; design: string | null; selection: string | null; options: string; printed: string; pages: number; data: string };
  design: { id: string; name: string; purpose: 'certificate' | 'badge'; text: string };
  disclosure: { id: string; event_id: string | null; kind: 'list' | 'person'; columns: string; count: number; purpose: string; recipient: string | null; disclosed: string };
  erasure: { id: string; reason: string; records: number; erased: string };
};

/**
 * Every operation that `carry_out` knows, with its form.
 */
export type Operations = {
  add_signer: Partial<Records['signer']>;
  set_signer: Partial<Records['signer']>;
  remove_signer: Record<string, never>;
  arrange_signer: { place: number };
  add_organisation: Partial<Records['organisation']>;
  set_organisation: Partial<Records['organisation']>;
  remove_organisation: Record<string, never>;
  add_organisation_name: Partial<Records['organisation_name']>;
  set_organisation_name: Partial<Records['organisation_name']>;
  remove_organisation_name: Record<string, never>;
  add_person: Partial<Records['person']>;
  set_person: Partial<Records['person']>;
  remove_person: Record<string, never>;
  add_title: Partial<Records['title']>;
  set_title: Partial<Records['title']>;
  remove_title: Record<string, never>;
  arrange_title: { place: number };
  create_event: Partial<Records['event']>;
  set_event: Partial<Records['event']>;
  remove_event: Record<string, never>;
  add_organiser: Partial<Records['organiser']>;
  set_organiser: Partial<Records['organiser']>;
  remove_organiser: Record<string, never>;
  arrange_organiser: { place: number };
  add_room: Partial<Records['room']>;
  set_room: Partial<Records['room']>;
  remove_room: Record<string, never>;
  arrange_room: { place: number };
  add_session: Partial<Records['session']>;
  set_session: Partial<Records['session']>;
  remove_session: Record<string, never>;
  arrange_session: { place: number };
  add_item: Partial<Records['item']>;
  set_item: Partial<Records['item']>;
  remove_item: Record<string, never>;
  arrange_item: { place: number };
  add_role: Partial<Records['role']>;
  set_role: Partial<Records['role']>;
  remove_role: Record<string, never>;
  arrange_role: { place: number };
  add_category: Partial<Records['category']>;
  set_category: Partial<Records['category']>;
  remove_category: Record<string, never>;
  arrange_category: { place: number };
  add_delegation: Partial<Records['delegation']>;
  set_delegation: Partial<Records['delegation']>;
  remove_delegation: Record<string, never>;
  arrange_delegation: { place: number };
  add_delegate: Partial<Records['delegate']>;
  set_delegate: Partial<Records['delegate']>;
  remove_delegate: Record<string, never>;
  arrange_delegate: { place: number };
  add_exception: Partial<Records['exception']>;
  set_exception: Partial<Records['exception']>;
  remove_exception: Record<string, never>;
  add_headcount: Partial<Records['headcount']>;
  set_headcount: Partial<Records['headcount']>;
  remove_headcount: Record<string, never>;
  arrange_headcount: { place: number };
  add_legal_basis: Partial<Records['legal_basis']>;
  set_legal_basis: Partial<Records['legal_basis']>;
  remove_legal_basis: Record<string, never>;
  arrange_legal_basis: { place: number };
  add_outcome: Partial<Records['outcome']>;
  set_outcome: Partial<Records['outcome']>;
  remove_outcome: Record<string, never>;
  arrange_outcome: { place: number };
  add_source: Partial<Records['source']>;
  set_source: Partial<Records['source']>;
  remove_source: Record<string, never>;
  arrange_source: { place: number };
  add_claim: Partial<Records['claim']>;
  set_claim: Partial<Records['claim']>;
  remove_claim: Record<string, never>;
  arrange_claim: { place: number };
  add_material: Partial<Records['material']>;
  set_material: Partial<Records['material']>;
  remove_material: Record<string, never>;
  arrange_material: { place: number };
  add_series: Partial<Records['series']>;
  set_series: Partial<Records['series']>;
  remove_series: Record<string, never>;
  duplicate_event: { event_id: string; name?: string | null; code?: string | null; start?: string | null; delegates?: boolean };
  rename_organisation: { organisation_id: string; name: string; short_name?: string | null; abbreviation?: string | null; since: string };
  replace_delegate: { delegate_id: string; full_name: string; title?: string; phone?: string; email?: string };
  correct_row: { set_aside_id: string; full_name?: string | null; title?: string | null; organisation?: string | null; phone?: string | null; email?: string | null; note?: string | null };
  set_setting: { key: 'issuing_body' | 'parent_body' | 'symbol' | 'place' | 'logo' | 'document_style' | 'backup_folder' | 'calibration'; value?: string };
  attach_file: { file: string; to: 'material' | 'photo' | 'organisation_logo' | 'signature' | 'logo'; record?: string | null };
  import_event: { file: string; people?: 'merge' | 'apart'; copy?: boolean };
  mark_attendance: { event_id: string; half_day: string; numbers?: string; print_id?: string | null; away?: boolean; others_away?: boolean; present?: string; absent?: string; known_by?: 'ticked' | 'signed_sheet' | 'desk' | null; noted_by?: string | null };
  issue_certificate: { series_id?: string | null; delegate_id?: string | null; event_id?: string | null; order?: 'name' | 'organisation' | 'province' | 'order' | 'protocol'; everybody?: boolean };
  withdraw_certificate: { certificate_id: string; reason: string; event_id?: string | null };
  reprint_certificate: { certificate_id: string; reason: string; event_id?: string | null };
  import_design: { file: string };
  remove_design: { name: string };
  copy_design: { name: string };
  set_design: { text: string };
  merge_people: { keep: string; other: string; dry_run?: boolean };
  set_delegates: { event_id: string; select: string; field: string; value?: string };
  erase_person: { who: string; reason: string };
  purge_event: { event_id: string; reason: string };
};

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
  stop_work: { args: { id: number }; answer: null };
  carry_out: { args: { operation: string; record: string | null; form: Form }; answer: Changed<Kept> };
  list_records: { args: { noun: string; with: Form }; answer: Array<Kept> };
  choose_file: { args: { language: Language }; answer: string | null };
  choose_folder: { args: { language: Language }; answer: string | null };
  read_picture: { args: { id: string }; answer: ArrayBuffer };
  open_file: { args: { id: string }; answer: null };
  list_backups: { args: Record<string, never>; answer: Array<Backup> };
  make_backup: { args: { language: Language }; answer: SavedFile | null };
  preview_restore: { args: { token: string }; answer: RestorePreview };
  restore_workspace: { args: { token: string }; answer: Changed<null> };
  check_integrity: { args: Record<string, never>; answer: Array<Checked> };
  journal: { args: Record<string, never>; answer: Journal };
  undo: { args: Record<string, never>; answer: Changed<Step> };
  redo: { args: Record<string, never>; answer: Changed<Step> };
  preview_document: { args: { job: PrintJob }; answer: Preview };
  open_document: { args: { job: PrintJob; counts: Channel<Count> }; answer: null };
  document_audiences: { args: { eventId: string }; answer: Array<Audience> };
  changed_since: { args: { eventId: string; document: Document; language: Language }; answer: Since | null };
  save_document: { args: { job: PrintJob; counts: Channel<Count> }; answer: SavedFile | null };
  save_documents: { args: { job: PrintJob; counts: Channel<Count> }; answer: SavedFiles | null };
  document_choices: { args: { eventId: string; document: Document }; answer: Array<Choice> };
  print_log: { args: { eventId: string }; answer: Array<LoggedPrint> };
  list_designs: { args: Record<string, never>; answer: Array<Design> };
  read_design: { args: { name: string }; answer: Tables };
  draw_design: { args: { tables: Tables; scene: Scene }; answer: Drawing };
  paper: { args: { token: string }; answer: ArrayBuffer };
  save_design: { args: { name: string; language: Language }; answer: SavedFile | null };
  export_delegates: { args: { what: ListExport; language: Language }; answer: SavedFile | null };
  export_person: { args: { id: string; purpose: string; recipient: string | null; language: Language }; answer: SavedFile | null };
};
