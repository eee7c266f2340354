// Pieces of an agenda with every field; what matters to a test is given.
import type { AgendaItem, AgendaRole, AgendaSession } from '../ipc/bindings';

/** A session. */
export function agendaSession(known: Partial<AgendaSession> = {}): AgendaSession {
  return {
    id: 's1',
    name: null,
    theme: null,
    date: '2024-06-06',
    halfDay: 'morning',
    start: null,
    end: null,
    roomId: null,
    note: null,
    roles: [],
    items: [],
    files: [],
    ...known,
  };
}

/** An item. */
export function agendaItem(title: string, known: Partial<AgendaItem> = {}): AgendaItem {
  return { id: title, kind: 'lecture', title, start: null, end: null, outline: null, note: null, roles: [], files: [], ...known };
}

/** Somebody who speaks. */
export function agendaRole(name: string, known: Partial<AgendaRole> = {}): AgendaRole {
  return { id: name, kind: 'speaker', name, organisation: null, title: null, ...known };
}
