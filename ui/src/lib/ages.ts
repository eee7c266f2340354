// How long ago something was, in one unit.
import { settings } from './settings.svelte';

const steps = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** `3 giờ trước`; less than a minute is “now”. */
export function ageWords(at: string, now: Date = new Date()): string {
  const seconds = (now.getTime() - new Date(at).getTime()) / 1000;
  const step = steps.find((one) => seconds >= one.seconds);
  const words = new Intl.RelativeTimeFormat(settings.language, { numeric: 'auto' });
  if (!step) return words.format(0, 'second');
  return words.format(-Math.floor(seconds / step.seconds), step.unit);
}
