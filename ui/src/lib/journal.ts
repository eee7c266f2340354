// Undo and redo for every screen, and what they would do next.
import { t } from '../i18n/words.svelte';
import { call } from '../ipc/client';
import { stepWords } from './operations';
import { complain, say } from './toast';

/** Takes back the last operation and says which. */
export async function undo(): Promise<void> {
  try {
    const { value } = await call('undo');
    say(t('ui.undone.undo', { what: stepWords(value) }), { label: t('ui.frame.redo'), run: redo });
  } catch (error) {
    complain(error);
  }
}

/** Does again what was taken back. */
export async function redo(): Promise<void> {
  try {
    const { value } = await call('redo');
    say(t('ui.undone.redo', { what: stepWords(value) }), { label: t('ui.frame.undo'), run: undo });
  } catch (error) {
    complain(error);
  }
}
