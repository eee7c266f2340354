// Sizes of files as people read them.
import { numberWords } from './numbers';

const units = ['KB', 'MB', 'GB'] as const;

/** `840 KB`, `1,4 MB`: never more than three figures that nobody needs. */
export function sizeWords(bytes: number): string {
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const digits = size < 10 && unit > 0 ? 1 : 0;
  return `${numberWords(Number(Math.max(size, 1).toFixed(digits)))} ${units[unit] ?? ''}`;
}
