// The registers that give numbers to an event: its own, and those over all events.
import type { Records } from '../../ipc/client';
import { records } from '../../lib/records';

export type Series = Records['series'];

/** All of them, also those that are closed here; the event's own stand first. */
export async function registersOf(eventId: string): Promise<Series[]> {
  const all = await records('series');
  const usable = all.filter((one) => one.event_id === null || one.event_id === eventId);
  return usable.toSorted((a, b) => Number(a.event_id === null) - Number(b.event_id === null));
}

/** Those that are open here. */
export async function seriesOf(eventId: string): Promise<Series[]> {
  return (await registersOf(eventId)).filter((one) => !one.closed);
}
