// What is settled once for all events: the values by their keys, and how one is changed.
import type { FieldError, Operations } from '../../ipc/client';
import { records, save } from '../../lib/records';

export type Key = Operations['set_setting']['key'];
export type Settled = Partial<Record<Key, string>>;

/** Every settled value; what is not settled is not there. */
export async function settled(): Promise<Settled> {
  const all = await records('setting');
  return Object.fromEntries(all.map(({ id, value }) => [id, value]));
}

/** Settles something; an empty value takes it back. */
export function settle(key: Key, value: string): Promise<FieldError[] | undefined> {
  return save('set_setting', null, { key, value });
}
