// Which documents there are, as an organiser looks for them.
import Award from '@lucide/svelte/icons/award';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import type { PlainKey } from '../../i18n/words.svelte';
import type { Document } from '../../ipc/client';

interface Shelf {
  title: PlainKey;
  documents: { id: Document; icon: typeof Award }[];
}

/** Everything that can be printed, grouped. */
export const shelves: Shelf[] = [
  { title: 'ui.documents.shelf.programme', documents: [{ id: 'programme', icon: CalendarDays }] },
  { title: 'ui.documents.shelf.delegates', documents: [{ id: 'certificates', icon: Award }] },
];

/** Documents with a page or a place for every delegate. */
export const ofDelegates: readonly Document[] = ['certificates'];
