// Which documents there are, as an organiser looks for them.
import Award from '@lucide/svelte/icons/award';
import Banknote from '@lucide/svelte/icons/banknote';
import BookMarked from '@lucide/svelte/icons/book-marked';
import BookOpen from '@lucide/svelte/icons/book-open';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import ChartBar from '@lucide/svelte/icons/chart-bar';
import DoorOpen from '@lucide/svelte/icons/door-open';
import FilePenLine from '@lucide/svelte/icons/file-pen-line';
import IdCard from '@lucide/svelte/icons/id-card';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import List from '@lucide/svelte/icons/list';
import Mail from '@lucide/svelte/icons/mail';
import Mic from '@lucide/svelte/icons/mic';
import Ruler from '@lucide/svelte/icons/ruler';
import Signature from '@lucide/svelte/icons/signature';
import Tags from '@lucide/svelte/icons/tags';
import Tent from '@lucide/svelte/icons/tent';
import type { PlainKey } from '../../i18n/words.svelte';
import type { Document } from '../../ipc/client';

interface Entry {
  id: Document;
  icon: typeof Award;
}

/** Everything that can be printed, grouped. */
export const shelves: { title: PlainKey; documents: Entry[] }[] = [
  {
    title: 'ui.documents.shelf.programme',
    documents: [
      { id: 'programme', icon: CalendarDays },
      { id: 'programme_grid', icon: LayoutGrid },
      { id: 'programme_booklet', icon: BookOpen },
      { id: 'changes', icon: FilePenLine },
      { id: 'speaker_list', icon: Mic },
      { id: 'door_signs', icon: DoorOpen },
    ],
  },
  {
    title: 'ui.documents.shelf.before',
    documents: [
      { id: 'invitations', icon: Mail },
      { id: 'labels', icon: Tags },
      { id: 'badges', icon: IdCard },
      { id: 'table_cards', icon: Tent },
    ],
  },
  {
    title: 'ui.documents.shelf.delegates',
    documents: [
      { id: 'delegate_list', icon: List },
      { id: 'sign_in_sheet', icon: Signature },
      { id: 'payment_list', icon: Banknote },
      { id: 'certificates', icon: Award },
    ],
  },
  {
    title: 'ui.documents.shelf.after',
    documents: [
      { id: 'certificate_register', icon: BookMarked },
      { id: 'event_report', icon: ChartBar },
    ],
  },
  { title: 'ui.documents.shelf.printer', documents: [{ id: 'calibration', icon: Ruler }] },
];

/** Documents for which some of the delegates can be chosen. */
export const ofDelegates: readonly Document[] = [
  'invitations',
  'labels',
  'badges',
  'table_cards',
  'delegate_list',
  'sign_in_sheet',
  'payment_list',
  'certificates',
];

/** Those that have a page or a piece for each. */
export const ofEach: readonly Document[] = ['invitations', 'labels', 'badges', 'table_cards', 'certificates'];

/** Those that are nothing without delegates. */
export const needDelegates: readonly Document[] = ['badges', 'delegate_list', 'payment_list', 'certificates'];
