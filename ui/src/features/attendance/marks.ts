// What a mark is called.
import { t } from '../../i18n/words.svelte';

/** That somebody was there, was not, or that nothing was recorded. */
export function markWords(present: boolean | null): string {
  if (present === null) return t('ui.attendance.open');
  return present ? t('ui.attendance.present') : t('ui.attendance.absent');
}
