// What an operation is called where undo speaks of it.
import { has, t } from '../i18n/words.svelte';
import type { Step } from '../ipc/client';

/** An operation in words: what was done, and to what. */
export function stepWords({ operation, subject }: Step): string {
  const key = `operation.${operation}`;
  const words = has(key) ? t(key) : t('ui.step.other');
  return subject ? t('ui.step.with', { operation: words, what: subject }) : words;
}
