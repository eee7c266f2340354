// Words about delegates that several parts of the screen say.
import { problemWords } from '../../errors/words';
import { has, t } from '../../i18n/words.svelte';
import { call, type Count, type Delegate, type FieldError, type Refused } from '../../ipc/client';
import { undo } from '../../lib/journal';
import { numberWords } from '../../lib/numbers';
import { complain, say } from '../../lib/toast';
import { Work } from '../../lib/work.svelte';

/** How far the coming is settled. */
export function stateWords(state: Delegate['state']): string {
  return t(`export.state.${state}`);
}

/** What is wrong with a field of a delegate, if anything is. */
export function problemOf(refused: Refused, field: string): string | undefined {
  const found = refused.fields.find((error) => snake(error.field) === field);
  return found && problemIn(field, found);
}

/** A problem in the words of its field: a province is not unreadable as a date is. */
export function problemIn(field: string, { problem, values }: FieldError): string {
  const key = `ui.delegates.problem.${field}`;
  const special = problem === 'unreadable' || problem === 'unknown';
  return special && has(key) ? t(key) : problemWords(problem, values);
}

/** `idNumber` as the record spells it: `id_number`. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Removes delegates and says so, with the way back; many of them as `work`, which can be stopped. */
export async function remove(event: string, ids: readonly string[], name: string, work = new Work()): Promise<boolean> {
  try {
    if (ids.length === 1) await call('carry_out', { operation: 'remove_delegate', record: ids[0] ?? null, form: {} });
    else await work.run((counts) => call('remove_delegates', { eventId: event, select: selecting(ids), counts }));
    const words = ids.length === 1 ? t('ui.delegates.removed_one', { name }) : t('ui.delegates.removed_many', { count: ids.length });
    say(words, { label: t('ui.frame.undo'), run: undo });
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}

/** How far a work is, as `Working` shows it. */
export function howFar(count: Count | undefined): { counts?: string; part?: number } {
  if (!count) return {};
  return { counts: `${numberWords(count.done)} / ${numberWords(count.total)}`, part: count.done / Math.max(1, count.total) };
}

/** These delegates as a selection of core names them. */
export function selecting(ids: Iterable<string>): string {
  return `id=${[...ids].join(',')}`;
}
