// The person that a delegate is, over all events; what is kept there follows him or her.
import type { DelegateRecord, Records } from '../../ipc/client';
import { carryOut, records } from '../../lib/records';

export type Person = Records['person'];

/** The person of a delegate; none for who was at one event only. */
export async function personOf({ person_id, full_name }: DelegateRecord): Promise<Person | undefined> {
  if (!person_id) return undefined;
  const it = ({ id }: Person) => id === person_id;
  // Most are called there as here; thousands need not be read for one.
  return (await records('person', { full_name })).find(it) ?? (await records('person')).find(it);
}

/** The id of the person of a delegate, made with what is known of him or her where there is none. */
export async function personFor(record: DelegateRecord): Promise<string> {
  if (record.person_id) return record.person_id;
  const { full_name, family, middle, given, salutation } = record;
  const [degree, phone, email] = [record.degree || null, record.phone || null, record.email || null];
  const made = await carryOut('add_person', null, { full_name, family, middle, given, salutation, degree, phone, email });
  const { id } = made as unknown as Person;
  await carryOut('set_delegate', record.id, { person_id: id });
  return id;
}
