// The person that a delegate is, over all events; what is kept there follows him or her.
import type { DelegateRecord, Records } from '../../ipc/client';
import { records } from '../../lib/records';

export type Person = Records['person'];

/** The person of a delegate; none for who was at one event only. */
export async function personOf({ person_id, full_name }: DelegateRecord): Promise<Person | undefined> {
  if (!person_id) return undefined;
  const it = ({ id }: Person) => id === person_id;
  // Most are called there as here; thousands need not be read for one.
  return (await records('person', { full_name })).find(it) ?? (await records('person')).find(it);
}
