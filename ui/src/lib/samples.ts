// The sample conferences, from wherever one is.
import { t } from '../i18n/words.svelte';
import { call } from '../ipc/client';
import { undo } from './journal';
import { complain, say } from './toast';

/** Puts the sample conferences into the data; undo takes them back. */
export async function openSamples(): Promise<void> {
  try {
    await call('make_samples');
    say(t('ui.home.samples_made'), { label: t('ui.frame.undo'), run: undo });
  } catch (error) {
    complain(error);
  }
}
