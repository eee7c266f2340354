// A date of birth as far as it is known: a day, a month or only a year.
import { formatDate, parseDate } from '../../lib/dates';
import type { Language } from '../../lib/settings.svelte';

/** `1975-03-12`, `1975-03` or `1975` as people write it. */
export function formatBirth(kept: string, language: Language): string {
  const [year, month, day] = kept.split('-');
  if (day) return formatDate(kept, language);
  return month ? `${month}/${year}` : (year ?? '');
}

/** What was typed as it is kept; what cannot be read stays as it is, and is refused. */
export function parseBirth(typed: string): string {
  const text = typed.trim();
  const month = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text);
  if (month) return `${month[2]}-${month[1]?.padStart(2, '0')}`;
  return parseDate(text) ?? text;
}
