// How long ago something was, as people say it, in one unit. Not by Intl; see numbers.ts.
import { count, t } from '../i18n/words.svelte';

const MINUTE = 60_000;

/** “5 phút trước”, “hôm qua”, “3 ngày trước”; less than a minute is “vừa xong”. */
export function ago(at: string, now: number = Date.now()): string {
  const minutes = Math.floor((now - Date.parse(at)) / MINUTE);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (minutes < 1) return t('ui.ago.now');
  if (hours < 1) return count(minutes, 'ui.ago.minutes_one', 'ui.ago.minutes_many');
  if (days < 1) return count(hours, 'ui.ago.hours_one', 'ui.ago.hours_many');
  return days === 1 ? t('ui.ago.yesterday') : t('ui.ago.days', { count: days });
}
