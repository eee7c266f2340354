// Papers and sheets of this screen as files, where the user says.
import { t } from '../../i18n/words.svelte';
import { call, type Event } from '../../ipc/client';
import { settings } from '../../lib/settings.svelte';
import { complain, say } from '../../lib/toast';
import { Work } from '../../lib/work.svelte';

/** Asks where to put a paper and writes it as PDF, with the choices of its last print. */
export async function savePdf(event: Event, document: 'certificate_register' | 'event_report'): Promise<void> {
  const job = {
    eventId: event.id,
    document,
    language: settings.language,
    style: null,
    design: null,
    select: null,
    onlyChanged: false,
    options: {},
  };
  await told(() => new Work().run((counts) => call('save_document', { job, counts })));
}

/** Asks where to put a sheet and writes it as a workbook called `name`. */
export async function saveSheet(command: 'save_register' | 'save_report', event: Event, name: string): Promise<void> {
  const args = { eventId: event.id, name: `${name}.xlsx`, language: settings.language };
  await told(() => call(command, args));
}

async function told(save: () => Promise<{ file: string } | null>): Promise<void> {
  try {
    const saved = await save();
    if (saved) say(t('ui.import.saved_as', { file: saved.file }));
  } catch (error) {
    complain(error);
  }
}
