// Written by `cargo xtask bless`. Do not edit.
import type { Channel } from '@tauri-apps/api/core';

/**
 * A file of a session or an item.
 */
export type AgendaFile = { 
/**
 * The material's id.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The stored file, where there is one.
 */
fileId: string | null, 
/**
 * The name the user's file had.
 */
name: string | null, 
/**
 * Bytes.
 */
size: number | null, 
/**
 * When it was attached, RFC 3339 UTC.
 */
attached: string | null, };

/**
 * A line of the programme.
 */
export type AgendaItem = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is.
 */
kind: Records['item']['kind'], 
/**
 * Its title.
 */
title: string | null, 
/**
 * When it begins.
 */
start: string | null, 
/**
 * When it ends.
 */
end: string | null, 
/**
 * The headings of the talk, one a line.
 */
outline: string | null, 
/**
 * Anything else worth keeping.
 */
note: string | null, 
/**
 * Who speaks, in order.
 */
roles: Array<AgendaRole>, 
/**
 * Its files.
 */
files: Array<AgendaFile>, };

/**
 * Who does something.
 */
export type AgendaRole = { 
/**
 * Its id.
 */
id: string, 
/**
 * What they do.
 */
kind: Records['role']['kind'], 
/**
 * Who: a person, else an organisation, else free wording.
 */
name: string, 
/**
 * The organisation that the person speaks for.
 */
organisation: string | null, 
/**
 * The title that is printed.
 */
title: string | null, };

/**
 * A session (phiên).
 */
export type AgendaSession = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name, if it has one.
 */
name: string | null, 
/**
 * Its theme.
 */
theme: string | null, 
/**
 * Its day.
 */
date: string | null, 
/**
 * Its half-day.
 */
halfDay: HalfDay | null, 
/**
 * When it begins.
 */
start: string | null, 
/**
 * When it ends.
 */
end: string | null, 
/**
 * Its room.
 */
roomId: string | null, 
/**
 * Anything else worth keeping.
 */
note: string | null, 
/**
 * Who chairs it, in order.
 */
roles: Array<AgendaRole>, 
/**
 * Its items, in order.
 */
items: Array<AgendaItem>, 
/**
 * Its files.
 */
files: Array<AgendaFile>, };

/**
 * The attendance of an event.
 */
export type AttendanceTable = { 
/**
 * The half-days, in the order of time.
 */
halfDays: Array<AttendedHalf>, 
/**
 * The delegates, by name.
 */
delegates: Array<AttendedDelegate>, 
/**
 * How many were there, for each half-day.
 */
totals: Array<AttendanceTotals>, };

/**
 * How many were there for a half-day.
 */
export type AttendanceTotals = { 
/**
 * Were there.
 */
present: number, 
/**
 * Were away.
 */
absent: number, 
/**
 * Of whom nothing is noted.
 */
notNoted: number, };

/**
 * One delegate.
 */
export type AttendedDelegate = { 
/**
 * The delegate.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * The organisation.
 */
organisation: string, 
/**
 * How far the coming was settled.
 */
state: DelegateState, 
/**
 * For each half-day whether there or away; null where it is not noted.
 */
marks: Array<boolean | null>, };

/**
 * One half-day of an event.
 */
export type AttendedHalf = { 
/**
 * What stands for it in forms: `2024-06-06-morning`.
 */
key: string, 
/**
 * The day.
 */
date: string, 
/**
 * The half of it.
 */
half: HalfDay, };

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
 * What came of a backup that somebody asked for.
 */
export type BackedUp = { 
/**
 * Whether there was anything to back up since the newest backup.
 */
made: boolean, 
/**
 * What came of the second place.
 */
secondPlace: SecondPlace, };

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

export type Basis = 'duty' | 'consent' | 'agreement';

/**
 * Somebody who is known.
 */
export type Candidate = { 
/**
 * The delegate's id.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * The post.
 */
title: string, 
/**
 * The organisation.
 */
organisation: string, };

/**
 * An event with how it stands to today.
 */
export type Card = { 
/**
 * The event.
 */
event: Event, 
/**
 * How it stands.
 */
phase: Phase, 
/**
 * How many days until it begins, or since it ended.
 */
days: number, 
/**
 * How many items its agenda has.
 */
items: number, };

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
 * One check.
 */
export type Check = { 
/**
 * What is looked at.
 */
kind: CheckKind, 
/**
 * Of how many; nought where there is nothing to look at yet.
 */
of: number, 
/**
 * How many are still to be mended.
 */
open: number, 
/**
 * Some of them by name.
 */
names: Array<string>, };

export type CheckKind = 'settled' | 'agenda' | 'conflicts' | 'speakers' | 'files' | 'delegates' | 'post' | 'organisation' | 'category' | 'province' | 'phone' | 'set_aside' | 'provinces' | 'prints' | 'backup';

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
 * A file that the user chose or dropped, or a table that was pasted.
 */
export type ChosenFile = { 
/**
 * Stands for it; the window never sees a path.
 */
token: string, 
/**
 * Its name.
 */
name: string, };

export type ColumnField = 'name' | 'family_name' | 'given_name' | 'salutation' | 'degree' | 'rank' | 'title' | 'organisation' | 'title_and_organisation' | 'province' | 'category' | 'phone' | 'email' | 'birth' | 'birth_day' | 'birth_month' | 'birth_year' | 'sex' | 'id_number' | 'state' | 'replaces' | 'ethnicity' | 'religion' | 'party_member' | 'note';

/**
 * What excludes something else in an agenda.
 */
export type Conflict = { 
/**
 * What is wrong.
 */
kind: ConflictKind, 
/**
 * The item, or the session where it is no item's.
 */
id: string, 
/**
 * Its title; empty where it has none.
 */
name: string, 
/**
 * Its day.
 */
date: string | null, 
/**
 * When it begins: `08:30`.
 */
time: string | null, 
/**
 * What it is in conflict with.
 */
other: string, 
/**
 * The room or the person that both want.
 */
shared: string, };

export type ConflictKind = 'room' | 'person' | 'order' | 'outside_session' | 'outside_days';

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
 * How the delegate is addressed.
 */
salutation: string | null, 
/**
 * Academic title and degree.
 */
degree: string | null, 
/**
 * Rank in the armed forces.
 */
rank: string | null, 
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
 * The delegation's id.
 */
delegationId: string | null, 
/**
 * How far the coming is settled.
 */
state: DelegateState, 
/**
 * Telephone number, masked.
 */
phone: string | null, 
/**
 * Further telephone numbers, masked.
 */
morePhones: string | null, 
/**
 * Address for electronic mail.
 */
email: string | null, 
/**
 * Number of the identity card, masked.
 */
idNumber: string | null, 
/**
 * Date of birth as far as it is known.
 */
birth: string | null, 
/**
 * The place in the order of protocol that somebody set.
 */
protocol: number | null, 
/**
 * Anything else.
 */
note: string | null, };

/**
 * Every value that a list can be narrowed by.
 */
export type DelegateFacets = { 
/**
 * Categories.
 */
categories: Array<Facet>, 
/**
 * Delegations.
 */
delegations: Array<Facet>, 
/**
 * Provinces.
 */
provinces: Array<Facet>, 
/**
 * States.
 */
states: Array<Facet>, 
/**
 * Fields that say nothing.
 */
lacking: Array<Facet>, };

/**
 * What narrows a list: every field must hold, and of each any value.
 */
export type DelegateFilter = { 
/**
 * Categories, as they are worded.
 */
categories: Array<string>, 
/**
 * Delegations, by id.
 */
delegations: Array<string>, 
/**
 * Provinces, as records keep them: `p63-68`; what is none is passed over.
 */
provinces: Array<string>, 
/**
 * How far the coming is settled.
 */
states: Array<DelegateState>, 
/**
 * Any of these fields says nothing.
 */
lacking: Array<Lacking>, };

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
 * What narrows the list.
 */
filter: DelegateFilter, 
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

export type DelegateState = 'registered' | 'invited' | 'declined' | 'replaced';

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
folder: string, 
/**
 * Whether the last run ended without closing its data: all of it was looked through since.
 */
endedBadly: boolean, 
/**
 * Whether nothing was kept there yet: nothing is made before somebody has chosen.
 */
fresh: boolean, 
/**
 * Whether another folder can be chosen.
 */
movable: boolean, 
/**
 * What the page of all events shows, so that the first screen needs no second question; none
 * where it has to be asked for, to say why it is not there.
 */
home: Home | null, };

export type Document = 'programme' | 'programme_grid' | 'programme_booklet' | 'changes' | 'delegate_list' | 'sign_in_sheet' | 'payment_list' | 'badges' | 'table_cards' | 'certificates' | 'certificate_register' | 'event_report' | 'invitations' | 'door_signs' | 'labels' | 'speaker_list' | 'calibration';

/**
 * Whose rules documents follow.
 */
export type DocumentStyle = "state" | "party" | "plain";

export type DoubtKind = 'same_person' | 'parting' | 'unclear' | 'lost';

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
 * Files over the window.
 */
export type Dropped = { 
/**
 * Whether they are held over the window still.
 */
over: boolean, 
/**
 * Those that were let go over it.
 */
files: Array<ChosenFile>, };

/**
 * An event whose delegates' personal data were kept long enough.
 */
export type Due = { 
/**
 * The event's id.
 */
eventId: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The day after which they are to be erased.
 */
keepUntil: string, 
/**
 * Whether somebody set that day for this event.
 */
settled: boolean, 
/**
 * How many delegates it has.
 */
delegates: number, };

/**
 * Two records that may be one person.
 */
export type Duplicate = { 
/**
 * The one that has been kept longer.
 */
first: Twin, 
/**
 * The other.
 */
second: Twin, 
/**
 * Likeness they look alike.
 */
why: Array<Likeness>, };

/**
 * Who gets a certificate of an event.
 */
export type Eligible = { 
/**
 * The half-days that there are.
 */
halfDays: Array<AttendedHalf>, 
/**
 * How many of them a certificate takes.
 */
needed: number, 
/**
 * Those of which nobody is noted as there.
 */
notTaken: Array<AttendedHalf>, 
/**
 * The delegates, by name.
 */
delegates: Array<Standing>, };

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
 * One value and how many delegates have it.
 */
export type Facet = { 
/**
 * The value as the filter names it.
 */
value: string, 
/**
 * What it is called; empty where the window has a word for it.
 */
name: string, 
/**
 * How many.
 */
count: number, };

export type Fate = 'new' | 'changed' | 'same' | 'set_aside' | 'left_out';

/**
 * A fault of the window.
 */
export type Fault = { 
/**
 * The kind of the error, e.g. `TypeError`.
 */
kind: string, 
/**
 * The file, line and column of the program, e.g. `index.js:12:345`; empty where unknown.
 */
place: string, };

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
 * One category, one province, or all.
 */
export type Figure = { 
/**
 * Its name; empty for those of none.
 */
name: string, 
/**
 * How many may come, where that is told.
 */
quota: number | null, 
/**
 * How many are on the list.
 */
invited: number, 
/**
 * How many registered.
 */
registered: number, 
/**
 * How many came.
 */
present: number, };

/**
 * Told and counted numbers.
 */
export type Figures = { 
/**
 * All together.
 */
total: Figure, 
/**
 * By category.
 */
categories: Array<Figure>, 
/**
 * By province.
 */
provinces: Array<Figure>, 
/**
 * How many provinces there are on the event's day.
 */
ofProvinces: number, };

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
 * A folder that a user thinks of for the data.
 */
export type FolderChoice = { 
/**
 * Stands for the folder.
 */
token: string, 
/**
 * The folder, to be shown to the user.
 */
folder: string, 
/**
 * Why it is no place for the data.
 */
unfit: UnfitFolder | null, 
/**
 * The service that synchronises it.
 */
service: string | null, 
/**
 * Whether data of this program are there already.
 */
known: boolean, };

/**
 * One thing that was found.
 */
export type Found = { 
/**
 * What it is.
 */
kind: FoundKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What tells it from others of that name.
 */
about: string, 
/**
 * Its day.
 */
date: string | null, 
/**
 * The event where it is opened.
 */
eventId: string, 
/**
 * That event's name.
 */
event: string, 
/**
 * The parts of the name that answer the search: from and to.
 */
nameMarks: Array<[number, number]>, 
/**
 * The parts of what stands beside it.
 */
aboutMarks: Array<[number, number]>, };

export type FoundKind = 'event' | 'delegate' | 'speaker' | 'organisation' | 'item' | 'file';

export type GroupsAs = 'category' | 'province' | 'nothing';

export type GuessedFrom = 'label' | 'content' | 'hint' | 'memory';

/**
 * Half a day (buổi).
 */
export type HalfDay = "morning" | "afternoon" | "evening";

/**
 * What the page of all events shows.
 */
export type Home = { 
/**
 * Every event, the nearest first.
 */
cards: Array<Card>, 
/**
 * When the newest backup was made, RFC 3339 UTC.
 */
lastBackup: string | null, 
/**
 * Whether it holds all that was done.
 */
backedUp: boolean, 
/**
 * Events whose personal data are due to be erased.
 */
due: Array<Due>, };

/**
 * What came of a list that was taken in.
 */
export type ImportDone = { 
/**
 * New delegates.
 */
added: number, 
/**
 * Delegates that the list changed.
 */
updated: number, 
/**
 * Delegates of whom it said nothing new.
 */
unchanged: number, 
/**
 * Rows that wait to be corrected.
 */
setAside: number, 
/**
 * Values that were put right.
 */
repaired: number, };

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
 * A field that says nothing where it should.
 */
export type Lacking = "phone" | "title" | "organisation" | "category" | "province";

/**
 * The language of the window and its dialogs.
 */
export type Language = "vi" | "en";

/**
 * Likeness two records may be one person.
 */
export type Likeness = "same_phone" | "same_email" | "same_organisation" | "same_birth";

/**
 * A column of a list.
 */
export type ListColumn = { 
/**
 * Its letter.
 */
letter: string, 
/**
 * Its heading as typed.
 */
header: string, 
/**
 * The first different values in it.
 */
samples: Array<string>, 
/**
 * What it is taken for; none for one that is not read.
 */
field: ColumnField | null, 
/**
 * How sure that is, from 0 to 1.
 */
confidence: number, 
/**
 * From what it is known.
 */
from: GuessedFrom, };

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
 * Of those, only the ones that these words find.
 */
search: string | null, 
/**
 * Of those, only the ones that the filter leaves.
 */
filter: DelegateFilter, 
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

export type ListField = 'full_name' | 'salutation' | 'degree' | 'rank' | 'title' | 'organisation' | 'province' | 'category' | 'phone' | 'more_phones' | 'email' | 'birth' | 'sex' | 'id_number' | 'ethnicity' | 'religion' | 'party_member' | 'note' | 'state';

/**
 * A row that names a group.
 */
export type ListGroup = { 
/**
 * The row.
 */
row: number, 
/**
 * What it says.
 */
text: string, 
/**
 * Which field of the people below it says that.
 */
field: ListField, };

/**
 * What a user says of a list, and how it is to be taken.
 */
export type ListPlan = { 
/**
 * The sheet.
 */
sheet: string | null, 
/**
 * The last row of the header; 0 where there is none.
 */
headerRow: number | null, 
/**
 * The last row that is read.
 */
lastRow: number | null, 
/**
 * Columns by their letters, with what they hold; null for one that is not to be read.
 */
columns: { [key in string]: ColumnField | null }, 
/**
 * How letters are written that are not Unicode.
 */
encoding: string | null, 
/**
 * The same of single columns, by their letters.
 */
encodings: { [key in string]: string }, 
/**
 * What parts the cells of a text file.
 */
delimiter: string | null, 
/**
 * What rows across the table say.
 */
groups: GroupsAs | null, 
/**
 * On which basis the data are kept.
 */
basis: Basis, 
/**
 * For what.
 */
purpose: string, 
/**
 * Whether names in CAPITALS are taken in normal case.
 */
normalCase: boolean, 
/**
 * Rows that are left out.
 */
without: Array<number>, 
/**
 * Rows of whom the user says whom they are: a delegate's id, or null for somebody new.
 */
said: { [key in number]: string | null }, };

/**
 * A list as it was understood, and how many rows become what.
 */
export type ListPreview = { 
/**
 * The sheets that hold something.
 */
sheets: Array<SheetRows>, 
/**
 * The sheet that is read; none for a text file.
 */
sheet: string | null, 
/**
 * Other sheets that hold people, too.
 */
otherSheets: Array<string>, 
/**
 * The rows of the header.
 */
headerRows: Array<number>, 
/**
 * The first row about somebody.
 */
firstRow: number | null, 
/**
 * The last one.
 */
lastRow: number | null, 
/**
 * Rows about nobody.
 */
leftOut: Array<number>, 
/**
 * Letters that were not Unicode: by the letter of the column, or `*` for all.
 */
encodings: { [key in string]: string }, 
/**
 * What parts the cells of a text file.
 */
delimiter: string | null, 
/**
 * The columns.
 */
columns: Array<ListColumn>, 
/**
 * Rows that name a group.
 */
groups: Array<ListGroup>, 
/**
 * How many rows there are of each kind.
 */
counts: Array<WantedCount>, 
/**
 * How many names could be written better.
 */
offers: number, 
/**
 * Delegates of an earlier version of the list who are not in it any more.
 */
missing: Array<string>, 
/**
 * How many people came to an earlier event.
 */
knownEarlier: number, };

/**
 * A row and what becomes of it.
 */
export type ListRow = { 
/**
 * The row's number in the file, from 1.
 */
number: number, 
/**
 * What becomes of it.
 */
fate: Fate, 
/**
 * What its cells show, from column A.
 */
cells: Array<string>, 
/**
 * What would be kept.
 */
values: Array<RowValue>, 
/**
 * Whether the person comes, where the list says it.
 */
state: DelegateState | null, 
/**
 * In whose place the person comes.
 */
replaces: string | null, 
/**
 * What to look at.
 */
doubts: Array<RowDoubt>, 
/**
 * Who is meant, or might be.
 */
candidate: Candidate | null, 
/**
 * Whether the user said who is meant.
 */
settled: boolean, 
/**
 * What is wrong with a row that waits.
 */
problems: Array<Refusal>, };

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
 * Whom the numbers mean.
 */
export type MarkPreview = { 
/**
 * When the sheet was printed; null for one as it would be printed now.
 */
printed: string | null, 
/**
 * Whom it notes.
 */
marked: Array<MarkedDelegate>, 
/**
 * How many are noted so already.
 */
unchanged: number, 
/**
 * What cannot be right.
 */
problems: Array<FieldError>, };

/**
 * One delegate who would be noted.
 */
export type MarkedDelegate = { 
/**
 * The number on the sheet.
 */
number: string | null, 
/**
 * The name.
 */
name: string, 
/**
 * Whether there or away.
 */
present: boolean, 
/**
 * What was noted last, if anything was.
 */
before: boolean | null, };

/**
 * One field, side by side.
 */
export type MergeField = { 
/**
 * Its name, as the operation takes it.
 */
field: string, 
/**
 * What the first says.
 */
first: string, 
/**
 * What the other says.
 */
second: string, 
/**
 * Whether both say the same; masked numbers may look alike and not be.
 */
same: boolean, };

/**
 * What merging two records would give.
 */
export type MergePreview = { 
/**
 * The fields in which either says something.
 */
fields: Array<MergeField>, 
/**
 * Whether two delegates of one event become one.
 */
folds: boolean, };

/**
 * That something became of a certificate.
 */
export type Noted = { 
/**
 * The day.
 */
day: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A document that would be printed otherwise now.
 */
export type Outdated = { 
/**
 * Which.
 */
document: Document, 
/**
 * When it was last printed, RFC 3339 UTC.
 */
printed: string, 
/**
 * How many of its pieces would be otherwise.
 */
changed: number, 
/**
 * How many were never printed.
 */
new: number, };

/**
 * How far an event is prepared.
 */
export type Overview = { 
/**
 * Every check, in the order in which an event is prepared.
 */
checks: Array<Check>, 
/**
 * What excludes what in the agenda.
 */
conflicts: Array<Conflict>, 
/**
 * What was printed before its data changed.
 */
outdated: Array<Outdated>, 
/**
 * Invited, registered, present.
 */
figures: Figures, 
/**
 * When the newest backup was made, RFC 3339 UTC.
 */
lastBackup: string | null, };

export type Phase = 'undated' | 'coming' | 'running' | 'over';

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
 * One category, one province, or all.
 */
export type QuotaLine = { 
/**
 * The category's id or the province, e.g. `p63-68`; empty for all, and for those of none.
 */
key: string, 
/**
 * Its name; empty for those of none.
 */
name: string, 
/**
 * How many may come, as told.
 */
quota: number | null, 
/**
 * How many are expected, as told.
 */
expected: number | null, 
/**
 * How many are on the list.
 */
invited: number, 
/**
 * How many of those registered.
 */
registered: number, 
/**
 * How many of those were there for at least half a day.
 */
present: number, };

/**
 * The numbers of an event.
 */
export type Quotas = { 
/**
 * All together.
 */
total: QuotaLine, 
/**
 * By category, in their order.
 */
categories: Array<QuotaLine>, 
/**
 * By province: those of which something is told or somebody on the list.
 */
provinces: Array<QuotaLine>, 
/**
 * How many provinces there are on the event's day.
 */
ofProvinces: number, 
/**
 * Those from which nobody is expected to come.
 */
missing: Array<string>, };

export type Reason = 'name_missing' | 'too_long' | 'cell_error' | 'letters_lost';

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
 * What is wrong with a cell.
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
 * One number that was given.
 */
export type RegisteredCertificate = { 
/**
 * The certificate.
 */
id: string, 
/**
 * What the register is called.
 */
series: string, 
/**
 * The number as printed.
 */
number: string, 
/**
 * The delegate.
 */
delegateId: string, 
/**
 * The name as printed.
 */
name: string, 
/**
 * The post.
 */
title: string, 
/**
 * The organisation.
 */
organisation: string, 
/**
 * The day it was issued.
 */
issued: string, 
/**
 * When and why it was withdrawn, if it was.
 */
withdrawn: Noted | null, 
/**
 * When and why it was printed once more.
 */
reprinted: Array<Noted>, };

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
 * What a restore did with what was there.
 */
export type Restored = { 
/**
 * The name of the folder, inside that of the data, to which it was moved.
 */
movedAside: string | null, 
/**
 * Whether it was backed up, too.
 */
backedUp: boolean, };

/**
 * Something to look at.
 */
export type RowDoubt = { 
/**
 * What it is about.
 */
kind: DoubtKind, 
/**
 * The field.
 */
field: ListField, 
/**
 * The other row, where there is one.
 */
otherRow: number | null, };

/**
 * A part of the rows.
 */
export type RowPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Those of this part.
 */
rows: Array<ListRow>, };

/**
 * One field of a row.
 */
export type RowValue = { 
/**
 * The field.
 */
field: ListField, 
/**
 * What would be kept.
 */
text: string, 
/**
 * What is kept now, where that changes.
 */
before: string | null, 
/**
 * What the cell shows, where it was put right.
 */
repaired: string | null, 
/**
 * Better writing that is offered.
 */
offered: string | null, };

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
 * What came of the second place for backups.
 */
export type SecondPlace = "none" | "done" | "missing" | "failed";

/**
 * Numbers of a signed sheet, before they are noted.
 */
export type SheetNumbers = { 
/**
 * The event.
 */
eventId: string, 
/**
 * The half-day, by its key.
 */
halfDay: string, 
/**
 * What was typed: `1-20, 23; trừ 5`.
 */
numbers: string, 
/**
 * Whether those with the numbers were away.
 */
away: boolean, 
/**
 * Whether everybody else on the sheet, of whom nothing is noted, was away.
 */
othersAway: boolean, };

/**
 * A sheet.
 */
export type SheetRows = { 
/**
 * Its name; empty for a text file.
 */
name: string, 
/**
 * How many rows of it hold something.
 */
rows: number, };

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
 * One delegate.
 */
export type Standing = { 
/**
 * The delegate.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * The organisation.
 */
organisation: string, 
/**
 * For how many half-days there.
 */
present: number, 
/**
 * Whether he or she gets a certificate.
 */
qualifies: boolean, 
/**
 * Why, or why not.
 */
why: Why, 
/**
 * The reason of an exception.
 */
reason: string | null, 
/**
 * The number of the valid certificate that was issued already.
 */
number: string | null, };

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
 * One of the two.
 */
export type Twin = { 
/**
 * The id of a person or a delegate.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * Where he or she works, as far as it is known.
 */
organisation: string, };

/**
 * Why a folder is no place for the data.
 */
export type UnfitFolder = "synced" | "network" | "removable";

export type Wanted = 'all' | 'new' | 'changed' | 'same' | 'doubtful' | 'repaired' | 'set_aside' | 'left_out';

/**
 * How many rows of a kind there are.
 */
export type WantedCount = { 
/**
 * The kind.
 */
wanted: Wanted, 
/**
 * How many.
 */
count: number, };

export type Why = 'half_days' | 'exception';

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
  distinction: { id: string; first: string; second: string };
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
  disclosure: { id: string; event_id: string | null; kind: 'list' | 'person' | 'event' | 'register' | 'report' | 'set_aside'; columns: string; count: number; purpose: string; recipient: string | null; disclosed: string };
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
  drop_row: { set_aside_id: string };
  set_setting: { key: 'issuing_body' | 'parent_body' | 'symbol' | 'place' | 'logo' | 'document_style' | 'backup_folder' | 'calibration' | 'keep_months'; value?: string };
  attach_file: { file: string; to: 'material' | 'item' | 'session' | 'photo' | 'organisation_logo' | 'signature' | 'logo'; record?: string | null };
  import_event: { file: string; people?: 'merge' | 'apart'; copy?: boolean };
  mark_attendance: { event_id: string; half_day: string; numbers?: string; print_id?: string | null; away?: boolean; others_away?: boolean; present?: string; absent?: string; known_by?: 'ticked' | 'signed_sheet' | 'desk' | null; noted_by?: string | null };
  issue_certificate: { series_id?: string | null; delegate_id?: string | null; event_id?: string | null; order?: 'name' | 'organisation' | 'province' | 'order' | 'protocol'; everybody?: boolean };
  withdraw_certificate: { certificate_id: string; reason: string; event_id?: string | null };
  reprint_certificate: { certificate_id: string; reason: string; event_id?: string | null };
  import_design: { file: string };
  remove_design: { name: string };
  copy_design: { name: string };
  set_design: { text: string };
  merge_people: { keep: string; other: string; take?: string; dry_run?: boolean };
  distinguish_people: { first: string; second: string; back?: boolean };
  set_delegates: { event_id: string; select: string; field: string; value?: string };
  remove_delegates: { event_id: string; select: string };
  tell_headcount: { event_id: string; kind: 'quota' | 'expected' | 'registered' | 'present'; category_id?: string | null; province?: string | null; value?: number | null };
  erase_person: { who: string; reason: string };
  purge_event: { event_id: string; reason: string };
};

/**
 * Every command: its arguments as the window names them, and what it answers.
 */
export type Commands = {
  desk: { args: Record<string, never>; answer: DeskState };
  report_fault: { args: { fault: Fault }; answer: string };
  choose_data_folder: { args: { language: Language }; answer: FolderChoice | null };
  begin: { args: { token: string | null }; answer: DeskState };
  search_everything: { args: { text: string }; answer: Array<Found> };
  show_home: { args: Record<string, never>; answer: Home };
  show_overview: { args: { eventId: string }; answer: Overview };
  list_events: { args: Record<string, never>; answer: Array<Event> };
  get_event: { args: { id: string }; answer: Event };
  create_event: { args: { event: EventForm }; answer: Changed<Event> };
  update_event: { args: { id: string; event: EventForm }; answer: Changed<Event> };
  make_samples: { args: Record<string, never>; answer: Changed<null> };
  list_provinces: { args: { on: string | null }; answer: Array<Province> };
  get_agenda: { args: { eventId: string }; answer: Array<AgendaSession> };
  list_delegates: { args: { eventId: string; query: DelegateQuery }; answer: DelegatePage };
  choose_list: { args: { language: Language }; answer: ChosenFile | null };
  paste_list: { args: { text: string; name: string }; answer: ChosenFile };
  watch_drops: { args: { drops: Channel<Dropped> }; answer: null };
  preview_list: { args: { eventId: string; token: string; plan: ListPlan; counts: Channel<Count> }; answer: ListPreview };
  list_rows: { args: { eventId: string; token: string; wanted: Wanted; offset: number; limit: number }; answer: RowPage };
  take_list: { args: { eventId: string; token: string; plan: ListPlan; counts: Channel<Count> }; answer: Changed<ImportDone> };
  save_set_aside: { args: { eventId: string; name: string; language: Language }; answer: SavedFile | null };
  show_attendance: { args: { eventId: string }; answer: AttendanceTable };
  preview_attendance: { args: { numbers: SheetNumbers }; answer: MarkPreview };
  list_eligible: { args: { eventId: string }; answer: Eligible };
  list_certificates: { args: { eventId: string }; answer: Array<RegisteredCertificate> };
  save_register: { args: { eventId: string; name: string; language: Language }; answer: SavedFile | null };
  save_report: { args: { eventId: string; name: string; language: Language }; answer: SavedFile | null };
  stop_work: { args: { id: number }; answer: null };
  list_delegate_ids: { args: { eventId: string; query: DelegateQuery }; answer: Array<string> };
  delegate_facets: { args: { eventId: string }; answer: DelegateFacets };
  change_delegates: { args: { eventId: string; select: string; field: string; value: string; counts: Channel<Count> }; answer: Changed<number> };
  remove_delegates: { args: { eventId: string; select: string; counts: Channel<Count> }; answer: Changed<number> };
  list_duplicates: { args: { eventId: string }; answer: Array<Duplicate> };
  preview_merge: { args: { keep: string; other: string }; answer: MergePreview };
  show_quotas: { args: { eventId: string }; answer: Quotas };
  carry_out: { args: { operation: string; record: string | null; form: Form }; answer: Changed<Kept> };
  list_records: { args: { noun: string; with: Form }; answer: Array<Kept> };
  choose_file: { args: { language: Language }; answer: string | null };
  choose_folder: { args: { language: Language }; answer: string | null };
  read_picture: { args: { id: string }; answer: ArrayBuffer };
  open_file: { args: { id: string }; answer: null };
  list_backups: { args: Record<string, never>; answer: Array<Backup> };
  back_up: { args: Record<string, never>; answer: BackedUp };
  make_backup: { args: { language: Language }; answer: SavedFile | null };
  preview_restore: { args: { token: string }; answer: RestorePreview };
  restore_workspace: { args: { token: string }; answer: Changed<Restored> };
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
  list_due: { args: Record<string, never>; answer: Array<Due> };
  export_delegates: { args: { what: ListExport; language: Language }; answer: SavedFile | null };
  export_person: { args: { id: string; purpose: string; recipient: string | null; language: Language }; answer: SavedFile | null };
};
