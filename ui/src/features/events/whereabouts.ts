// Where an event is, in one line.
import type { Event } from '../../ipc/client';

/** Hall, town, province: what is known, and nothing twice. */
export function whereabouts({ venue, place, province }: Event): string {
  const parts = [venue, place, province?.name].filter((part) => part != null);
  return parts.filter((part, i) => !parts.slice(0, i).some((before) => before.includes(part))).join(', ');
}
