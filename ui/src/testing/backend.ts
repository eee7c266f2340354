// A backend in memory, typed by the bindings: what Rust answers, without Rust.
import { mockIPC } from '@tauri-apps/api/mocks';
import { vi } from 'vitest';
import type {
  Card,
  Check,
  CheckKind,
  Commands,
  Delegate,
  DeskState,
  ErrorCode,
  Event,
  EventForm,
  Finding,
  Found,
  Overview,
  Records,
  WireError,
} from '../ipc/bindings';
import { fold } from '../lib/fold';
import { onePage } from './pdf';

type Backend = {
  [K in keyof Commands]: (args: Commands[K]['args']) => Commands[K]['answer'] | Promise<Commands[K]['answer']>;
};

/** An event with every field of a new one; what matters to a test is given. */
export function event(known: Partial<Event> = {}): Event {
  return {
    id: 'e1',
    code: 'dalat-2024',
    parentId: null,
    name: 'Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam',
    theme: null,
    nameFull: null,
    nameEn: null,
    start: '2024-06-06',
    end: '2024-06-06',
    halfDay: null,
    venue: null,
    place: 'thành phố Đà Lạt',
    province: { scheme: 'p63', code: '68', name: 'Lâm Đồng' },
    documentStyle: 'state',
    sample: true,
    delegates: 300,
    ...known,
  };
}

/** A delegate with this name. */
export function delegate(name: string, known: Partial<Delegate> = {}): Delegate {
  return {
    id: name,
    code: '0123456789ABCDEFGHJKMNPQRS',
    name,
    salutation: null,
    degree: null,
    rank: null,
    title: 'Chuyên viên',
    organisation: 'Sở Thông tin và Truyền thông',
    province: 'Lâm Đồng',
    category: null,
    delegationId: null,
    state: 'registered',
    phone: null,
    morePhones: null,
    email: null,
    idNumber: null,
    birth: null,
    protocol: null,
    note: null,
    ...known,
  };
}

/** An event on the home screen. */
export function card(known: Partial<Card> = {}): Card {
  return { event: event(), phase: 'coming', days: 12, items: 18, ...known };
}

/** How the whole stands. */
export function desk(known: Partial<DeskState> = {}): DeskState {
  return { version: '0.1.0', folder: 'Langbiang', endedBadly: false, fresh: false, movable: true, home: null, ...known };
}

/** One line of the list of an event. */
export function check(kind: CheckKind, open: number, of = 300, names: string[] = []): Check {
  return { kind, open, of, names };
}

/** How far an event is prepared. */
export function overview(known: Partial<Overview> = {}): Overview {
  const line = (name: string, invited: number) => ({ name, quota: null, invited, registered: invited - 2, present: 0 });
  return {
    checks: [check('settled', 0, 2), check('agenda', 0, 1), check('delegates', 0, 1), check('phone', 12), check('backup', 1, 1)],
    conflicts: [],
    outdated: [],
    figures: { total: line('', 300), categories: [line('Lãnh đạo', 40)], provinces: [line('Lâm Đồng', 12)], ofProvinces: 63 },
    lastBackup: null,
    ...known,
  };
}

/** Something that the search found. */
export function found(kind: Found['kind'], name: string, known: Partial<Found> = {}): Found {
  return {
    kind,
    id: name,
    name,
    about: '',
    date: null,
    eventId: 'e1',
    event: 'Hội nghị tập huấn',
    nameMarks: [],
    aboutMarks: [],
    ...known,
  };
}

/** Something to look at before printing. */
export function finding(kind: Finding['kind'], record: string, noun = 'delegate'): Finding {
  return { kind, noun, id: record, record, field: 'name', text: '', page: null };
}

/** An error as it comes over the bridge. */
export function refusal(code: ErrorCode, rest: Partial<WireError> = {}): WireError {
  return { code, params: {}, fields: [], report: null, ...rest };
}

const people = ['Nguyễn Thị Ánh', 'Đinh Tiến Dũng', 'Phạm S'].map((name, i) =>
  delegate(name, { code: `${i}123456789ABCDEFGHJKMNPQR`, phone: '0912 ••• 678' }),
);

/** The whole record of one of those delegates. */
export function recordOf(person: Delegate, known: Partial<Records['delegate']> = {}): Records['delegate'] {
  return {
    id: person.id, event_id: 'e1', full_name: person.name, family: '', middle: '', given: '', salutation: null,
    degree: '', rank: '', title: person.title ?? '', organisation: person.organisation ?? '', province: 'p63-68',
    province_text: '', category: '', phone: '0912345678', more_phones: '', email: '', birth: '', sex: null,
    id_number: '', ethnicity: '', religion: '', party_member: '', note: '', protocol: null, person_id: null,
    delegation_id: null, state: 'registered', replaced_by_id: null, code: person.code, source_file: 'ds.xlsx',
    source_row: 7, sources: null, ...known,
  };
}

/** The records of delegates whose code is asked for; none of any other noun. */
export function recordsOf({ noun, with: given }: Commands['list_records']['args']): Commands['list_records']['answer'] {
  const found = noun === 'delegate' && given.code ? people.filter(({ code }) => code === given.code) : [];
  return found.map((person) => recordOf(person));
}

/** Puts a backend behind the bridge. Each command is a spy; `changes` replaces some of them. */
export function backend(changes: Partial<Backend> = {}) {
  let events: Event[] = [];
  const usual: Backend = {
    desk: () => desk(),
    choose_data_folder: () => null,
    begin: () => desk(),
    search_everything: () => [],
    show_home: () => ({ cards: events.map((one) => card({ event: one })), lastBackup: null, backedUp: true, due: [] }),
    show_overview: () => overview(),
    report_fault: () => 'r1',
    list_events: () => events,
    get_event: ({ id }) => events.find((known) => known.id === id) ?? Promise.reject(refusal('not_found')),
    create_event: ({ event: form }) => {
      const made = fromForm(form);
      events = [...events, made];
      return { value: made, changes: ['event'] };
    },
    update_event: ({ id, event: form }) => {
      const made = { ...fromForm(form), id };
      events = events.map((known) => (known.id === id ? made : known));
      return { value: made, changes: ['event'] };
    },
    make_samples: () => {
      events = [event()];
      return { value: null, changes: ['event', 'delegate'] };
    },
    list_provinces: () => [
      { scheme: 'p63', code: '48', name: 'Đà Nẵng' },
      { scheme: 'p63', code: '68', name: 'Lâm Đồng' },
    ],
    get_agenda: () => [],
    list_delegates: ({ query }) => {
      const wanted = query.search ?? '';
      const found = people.filter(({ name, code }) => code === wanted || fold(name).includes(fold(wanted)));
      return { total: found.length, delegates: found.slice(query.offset, query.offset + query.limit) };
    },
    list_delegate_ids: () => people.map(({ id }) => id),
    delegate_facets: () => ({
      categories: [{ value: 'Báo chí', name: 'Báo chí', count: 2 }],
      delegations: [],
      provinces: [{ value: 'p63-68', name: 'Lâm Đồng', count: 3 }],
      states: [{ value: 'registered', name: '', count: 3 }],
      lacking: [{ value: 'phone', name: '', count: 3 }],
    }),
    change_delegates: () => ({ value: people.length, changes: ['delegate'] }),
    remove_delegates: () => ({ value: people.length, changes: ['delegate'] }),
    list_duplicates: () => [],
    preview_merge: () => Promise.reject(refusal('not_found')),
    show_quotas: () => ({
      total: { key: '', name: '', quota: 300, expected: null, invited: 3, registered: 3, present: 0 },
      categories: [{ key: 'c1', name: 'Báo chí', quota: 50, expected: null, invited: 2, registered: 2, present: 0 }],
      provinces: [{ key: 'p63-68', name: 'Lâm Đồng', quota: 2, expected: null, invited: 3, registered: 3, present: 0 }],
      ofProvinces: 2,
      missing: ['Đà Nẵng'],
    }),
    choose_list: () => null,
    paste_list: ({ name }) => ({ token: 'pasted', name }),
    watch_drops: () => null,
    preview_list: () => Promise.reject(refusal('import_no_header')),
    list_rows: () => ({ total: 0, rows: [] }),
    take_list: () => ({
      value: { added: 0, updated: 0, unchanged: 0, setAside: 0, repaired: 0 },
      changes: ['delegate'],
    }),
    save_set_aside: () => null,
    show_attendance: () => ({ halfDays: [], delegates: [], totals: [] }),
    preview_attendance: () => ({ printed: null, marked: [], unchanged: 0, problems: [] }),
    list_eligible: () => ({ halfDays: [], needed: 1, notTaken: [], delegates: [] }),
    list_certificates: () => [],
    save_register: () => null,
    save_report: () => null,
    stop_work: () => null,
    carry_out: () => Promise.reject(refusal('not_found')),
    list_records: recordsOf,
    choose_file: () => null,
    choose_folder: () => null,
    read_picture: () => new ArrayBuffer(0),
    open_file: () => null,
    list_backups: () => [],
    back_up: () => ({ made: true, secondPlace: 'none' }),
    make_backup: () => null,
    preview_restore: () => Promise.reject(refusal('not_found')),
    restore_workspace: () => Promise.reject(refusal('not_found')),
    check_integrity: () => [],
    journal: () => ({ undo: null, redo: null }),
    undo: () => ({ value: { operation: 'create_event', subject: null }, changes: ['event'] }),
    redo: () => ({ value: { operation: 'create_event', subject: null }, changes: ['event'] }),
    preview_document: () => ({ token: 'p', pages: 1, findings: [] }),
    open_document: () => null,
    document_audiences: () => [],
    changed_since: () => null,
    read_design: () => ({}),
    draw_design: () => ({ token: 'd', text: '', faults: [], tight: [] }),
    paper: () => onePage(),
    save_documents: () => ({ files: 300, folder: 'Documents' }),
    document_choices: () => [],
    print_log: () => [],
    list_designs: () => [],
    save_design: () => null,
    list_due: () => [],
    export_delegates: () => null,
    export_person: () => null,
    save_document: () => null,
    ...changes,
  };
  const spies = Object.fromEntries(
    Object.entries(usual).map(([name, answer]) => [name, vi.fn(answer as (args: never) => unknown)]),
  ) as { [K in keyof Commands]: ReturnType<typeof vi.fn<Backend[K]>> };
  mockIPC((command, args) => {
    const answer: unknown = (spies[command as keyof Commands] as (args: unknown) => unknown)(args);
    return answer;
  });
  return {
    ...spies,
    /** Puts these events into the database. */
    holds: (known: Event[]) => void (events = known),
  };
}

function fromForm(form: EventForm): Event {
  return event({ ...form, id: 'e9', code: form.code ?? 'moi', province: null, sample: false, delegates: 0 });
}
