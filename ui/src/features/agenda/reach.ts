// Where in the agenda something stands that was looked for elsewhere.
import type { AgendaSession } from '../../ipc/client';
import { records } from '../../lib/records';

/**
 * The session or item that is this, or holds it: a file, what somebody does, or who does it. The
 * agenda names people and bodies only in words, so whoever does something is asked for.
 */
export async function reach(id: string, sessions: readonly AgendaSession[]): Promise<string | undefined> {
  const found = holding([id], sessions);
  if (found) return found;
  const [people, bodies] = await Promise.all([records('role', { person_id: id }), records('role', { organisation_id: id })]);
  return holding([...people, ...bodies].map((role) => role.id), sessions);
}

function holding(ids: readonly string[], sessions: readonly AgendaSession[]): string | undefined {
  const all = sessions.flatMap((session) => [session, ...session.items]);
  const inside = all.find(({ files, roles }) => [...files, ...roles].some((one) => ids.includes(one.id)));
  return all.find((one) => ids.includes(one.id))?.id ?? inside?.id;
}
