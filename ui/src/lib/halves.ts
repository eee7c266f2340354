// Half-days in the words of an organiser.
import { t } from '../i18n/words.svelte';
import type { AttendedHalf } from '../ipc/client';
import { formatDate } from './dates';
import { settings } from './settings.svelte';

/** `Sáng 06/6/2024`. */
export function halfDayWords({ half, date }: Pick<AttendedHalf, 'half' | 'date'>): string {
  return `${t(`ui.halfday.${half}`)} ${formatDate(date, settings.language)}`;
}
