// The sessions of an agenda by day and half-day, as the printed programme groups them.
import type { AgendaSession, HalfDay } from '../../ipc/client';

/** The sessions of one half-day. */
export interface Half {
  halfDay: HalfDay | null;
  sessions: AgendaSession[];
}

/** A day, or what has no day yet. */
export interface Day {
  date: string | null;
  halves: Half[];
}

/** Days in order and those without a date last; inside a half-day the order of the agenda. */
export function days(sessions: readonly AgendaSession[]): Day[] {
  const all: Day[] = [];
  for (const session of sessions) {
    const { halves } = found(all, (day) => day.date === session.date, () => ({ date: session.date, halves: [] }));
    const half = found(halves, (one) => one.halfDay === session.halfDay, () => ({ halfDay: session.halfDay, sessions: [] }));
    half.sessions.push(session);
  }
  return all.sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
}

/** The one that fits, a new one at the end where there is none. */
function found<T>(all: T[], fits: (one: T) => boolean, make: () => T): T {
  const known = all.find(fits);
  if (known) return known;
  const made = make();
  all.push(made);
  return made;
}

/** Every day from the first to the last (ISO), both included; at most a month of them. */
export function daysBetween(start: string | null, end: string | null): string[] {
  if (!start) return [];
  const dates: string[] = [];
  const last = end ?? start;
  for (let day = start; day <= last && dates.length < 31; day = next(day)) dates.push(day);
  return dates;
}

function next(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
