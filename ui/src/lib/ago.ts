// How long ago something was, as people say it.
import type { Language } from './settings.svelte';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "5 phút trước", "hôm qua", "3 ngày trước". */
export function ago(at: string, language: Language, now: number = Date.now()): string {
  const past = Math.max(0, now - Date.parse(at));
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (past < HOUR) return words.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return words.format(-Math.floor(past / HOUR), 'hour');
  return words.format(-Math.floor(past / DAY), 'day');
}
