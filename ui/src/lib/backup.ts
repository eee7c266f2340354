// A backup on the spot, from wherever one is.
import { t } from '../i18n/words.svelte';
import { call } from '../ipc/client';
import { changed } from './changes.svelte';
import { complain, say } from './toast';

/** Backs up what was done, and says so. */
export async function backUp(): Promise<void> {
  try {
    const { made } = await call('back_up');
    changed(['backup']);
    say(made ? t('ui.backup.made') : t('ui.backup.nothing_new'));
  } catch (error) {
    complain(error);
  }
}
