// Papers that Rust lays out for a look: told first, then fetched as bytes.
import type { PlainKey } from '../i18n/words.svelte';
import { call, type Document, type Drawing, type Preview, type PrintJob, type Scene, type Tables } from '../ipc/client';

/** Everything that can be printed, as an organiser looks for it. */
export const shelves: readonly { title: PlainKey; documents: readonly Document[] }[] = [
  {
    title: 'ui.documents.shelf.programme',
    documents: ['programme', 'programme_grid', 'programme_booklet', 'changes', 'speaker_list', 'door_signs'],
  },
  { title: 'ui.documents.shelf.before', documents: ['invitations', 'labels', 'badges', 'table_cards'] },
  { title: 'ui.documents.shelf.delegates', documents: ['delegate_list', 'sign_in_sheet', 'payment_list', 'certificates'] },
  { title: 'ui.documents.shelf.after', documents: ['certificate_register', 'event_report'] },
  { title: 'ui.documents.shelf.printer', documents: ['calibration'] },
];
export const papers: readonly Document[] = shelves.flatMap(({ documents }) => documents);

/** A document as it would be printed. */
export interface Shown extends Preview {
  bytes: ArrayBuffer;
}

/** Lays a document out; a newer question makes an older one end as cancelled. */
export async function preview(job: PrintJob): Promise<Shown> {
  const shown = await call('preview_document', { job });
  return { ...shown, bytes: await call('paper', { token: shown.token }) };
}

/** What a design is looked at with, unless something else is wanted. */
export const usualScene: Scene = { record: 'typical', logo: true, bothLanguages: false, signers: 1 };

/** A design that was drawn; without bytes where it could not be. */
export interface Drawn extends Drawing {
  bytes: ArrayBuffer | undefined;
}

/** Draws a design with somebody who is made up. */
export async function draw(tables: Tables, scene: Scene = usualScene): Promise<Drawn> {
  const drawn = await call('draw_design', { tables, scene });
  const bytes = drawn.token === null ? undefined : await call('paper', { token: drawn.token });
  return { ...drawn, bytes };
}
