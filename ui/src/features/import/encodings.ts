// What the ways of writing are called that lists come in.
import { has, t } from '../../i18n/words.svelte';

/** Those that somebody can name for a whole list. */
export const encodings = [
  'unicode',
  'tcvn3',
  'vni',
  'viscii',
  'windows-1258',
  'windows-1252',
  'utf-8-as-windows-1252',
] as const;

/** `TCVN3 (.VnTime)` for `tcvn3`. */
export function encodingWords(word: string): string {
  const key = `ui.import.encoding_name.${word}`;
  return has(key) ? t(key) : word;
}
