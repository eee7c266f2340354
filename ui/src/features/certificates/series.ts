// The registers that give numbers to an event: its own, and those over all events.
import { call, type Records } from '../../ipc/client';

export type Series = Records['series'];

/** Those that are open here; the event's own stand first. */
export async function seriesOf(eventId: string): Promise<Series[]> {
  const all = (await call('list_records', { noun: 'series', with: {} })) as Series[];
  const open = all.filter((one) => !one.closed && (one.event_id === null || one.event_id === eventId));
  return open.toSorted((a, b) => Number(a.event_id === null) - Number(b.event_id === null));
}
