// A backend in memory, typed by the bindings: what Rust answers, without Rust.
import { mockIPC } from '@tauri-apps/api/mocks';
import { vi } from 'vitest';
import type { Commands, Delegate, ErrorCode, Event, EventForm, Finding, WireError } from '../ipc/bindings';
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
    title: 'Chuyên viên',
    organisation: 'Sở Thông tin và Truyền thông',
    province: 'Lâm Đồng',
    category: null,
    phone: null,
    email: null,
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

/** Puts a backend behind the bridge. Each command is a spy; `changes` replaces some of them. */
export function backend(changes: Partial<Backend> = {}) {
  let events: Event[] = [];
  const usual: Backend = {
    desk: () => ({ version: '0.1.0', folder: 'Langbiang' }),
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
    list_delegates: ({ query }) => {
      const people = ['Nguyễn Thị Ánh', 'Đinh Tiến Dũng', 'Phạm S'].map((name) => delegate(name));
      const found = people.filter((person) => fold(person.name).includes(fold(query.search ?? '')));
      return { total: found.length, delegates: found.slice(query.offset, query.offset + query.limit) };
    },
    choose_import: () => null,
    apply_import: () => ({
      value: { added: 0, updated: 0, unchanged: 0, refused: [] },
      changes: ['delegate'],
    }),
    stop_work: () => null,
    carry_out: () => Promise.reject(refusal('not_found')),
    list_records: () => [],
    choose_file: () => null,
    choose_folder: () => null,
    read_picture: () => new ArrayBuffer(0),
    open_file: () => null,
    list_backups: () => [],
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
