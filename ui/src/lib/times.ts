// Times of day as people write them. A time is `08:30` everywhere else.
import type { Language } from './settings.svelte';

/** `08h30` in Vietnamese, `08:30` in English. */
export function formatTime(time: string, language: Language): string {
  return language === 'vi' ? time.replace(':', 'h') : time;
}

/** `08h00 – 08h30`, or the one that is known. */
export function formatTimes(start: string | null, end: string | null, language: Language): string {
  return [start, end].filter((time) => time !== null).map((time) => formatTime(time, language)).join(' – ');
}

/** A line of a programme as people type it: `08h00 - 08h30 Khai mạc`, `8h Khai mạc`, or no time. */
export function splitTimes(line: string): { start: string | null; end: string | null; title: string } {
  const [, from = '', to = '', title = ''] = /^(\d[\dhgHG:.]*)(?:\s*[-–]\s*(\d[\dhgHG:.]*))?[\s:,-]+(.+)$/.exec(line.trim()) ?? [];
  const [start, end] = [from, to].map((text) => (/[hg:]/i.test(text) ? parseTime(text.replace(/[:.]$/, '')) : null));
  const understood = start && (end || !to);
  return understood ? { start, end: end ?? null, title } : { start: null, end: null, title: line.trim() };
}

/**
 * Reads a time as it is typed: 8h30, 8:30, 8.30, 830, 0830, 8h, 8. Gives `08:30`, or null where it
 * is no time.
 */
export function parseTime(text: string): string | null {
  const parts =
    /^(\d{1,2})\s*(?:[hg:.]\s*(\d{1,2})?)?\s*(?:p|ph)?$/i.exec(text.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
