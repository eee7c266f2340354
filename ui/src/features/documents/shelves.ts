// What the documents of the shelf look like, and what each of them needs.
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
import type { Document } from '../../ipc/client';

/** What each document looks like on the shelf. */
export const icons: Record<Document, typeof Award> = {
  programme: CalendarDays,
  programme_grid: LayoutGrid,
  programme_booklet: BookOpen,
  changes: FilePenLine,
  speaker_list: Mic,
  door_signs: DoorOpen,
  invitations: Mail,
  labels: Tags,
  badges: IdCard,
  table_cards: Tent,
  delegate_list: List,
  sign_in_sheet: Signature,
  payment_list: Banknote,
  certificates: Award,
  certificate_register: BookMarked,
  event_report: ChartBar,
  calibration: Ruler,
};

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
