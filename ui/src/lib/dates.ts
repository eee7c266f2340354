// Dates as people write them. A date is ISO 8601 text (2024-06-06) everywhere else.
import type { Language } from './settings.svelte';

// Not by Intl; see numbers.ts.
const weekdays = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

interface Day {
  year: number;
  month: number;
  day: number;
}

/**
 * `06/6/2024` in Vietnamese: the day always has two digits, the month only when it is 1 or 2
 * (decree 30/2020/NĐ-CP, annex I); `6 June 2024` in English.
 */
export function formatDate(iso: string, language: Language): string {
  const { year, month, day } = split(iso);
  if (language === 'en') return `${day} ${englishMonth(month)} ${year}`;
  return `${pad(day)}/${vietnameseMonth(month)}/${year}`;
}

/** `Thứ Năm, 06/6/2024`; `Thursday, 6 June 2024`. */
export function formatDay(iso: string, language: Language): string {
  const word = weekdays[language][new Date(`${iso}T00:00:00Z`).getUTCDay()];
  return `${word}, ${formatDate(iso, language)}`;
}

/** One day, or `06 – 07/6/2024`: what both days share is said once. */
export function formatRange(start: string, end: string | null, language: Language): string {
  if (!end || end === start) return formatDate(start, language);
  const [from, to] = [split(start), split(end)];
  const sameMonth = from.year === to.year && from.month === to.month;
  if (!sameMonth) return `${formatDate(start, language)} – ${formatDate(end, language)}`;
  const first = language === 'en' ? `${from.day}` : pad(from.day);
  return `${first} – ${formatDate(end, language)}`;
}

/**
 * Reads a date as it is typed: 6/6/2024, 06-06-24, 6.6.2024, 06062024 or ISO. Day before month.
 * Gives ISO text, or null where it is no date.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return check({ year: +iso[1]!, month: +iso[2]!, day: +iso[3]! });
  const parts =
    /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})$/.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  if (!parts) return null;
  const year = parts[3]!.length === 2 ? 2000 + +parts[3]! : +parts[3]!;
  return check({ year, month: +parts[2]!, day: +parts[1]! });
}

/** An instant (RFC 3339) as the clock on this machine showed it: `24/11/2026, 09:15`. */
export function formatInstant(at: string, language: Language): string {
  const local = new Date(at);
  const day = `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
  return `${formatDate(day, language)}, ${pad(local.getHours())}:${pad(local.getMinutes())}`;
}

/** The month as a calendar's leaf shows it. */
export function monthLeaf(iso: string, language: Language): string {
  const { month, year } = split(iso);
  return language === 'en' ? `${englishMonth(month).slice(0, 3)} ${year}` : `Th ${month}/${year}`;
}

/** The day of the month in two digits. */
export function dayLeaf(iso: string): string {
  return pad(split(iso).day);
}

function split(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

/** Refuses 31/6 and the like: a Date would silently make 1/7 of it. */
function check({ year, month, day }: Day): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function englishMonth(month: number): string {
  return months[month - 1] ?? '';
}

function vietnameseMonth(month: number): string {
  return month <= 2 ? pad(month) : `${month}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
