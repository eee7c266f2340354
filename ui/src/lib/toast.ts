// Short messages at the foot of the window, with at most one thing to do.
import { toast } from 'svelte-sonner';
import { errorWords } from '../errors/words';
import { t } from '../i18n/words.svelte';
import { Refused } from '../ipc/client';

interface Action {
  label: string;
  run: () => void;
}

/** Says that something was done. */
export function say(text: string, action?: Action): void {
  toast(text, action && { action: { label: action.label, onClick: action.run } });
}

/** Says that something was refused, in the words of its code. */
export function complain(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
  if (error.code === 'cancelled') return;
  const { what, next } = errorWords(error);
  const report = error.report ? ` ${t('error.report', { report: error.report })}` : '';
  toast.error(what, { description: next + report, duration: 12_000 });
}
