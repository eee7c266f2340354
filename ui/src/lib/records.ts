// Records by their nouns, with the types that core declares: listed, and changed by an operation.
import { call, type FieldError, type Form, type Kept, namesFields, type Operations, type Records } from '../ipc/client';
import { t } from '../i18n/words.svelte';
import { undo } from './journal';
import { saving } from './saving.svelte';
import { complain, say } from './toast';

/** The records of a noun whose fields have these values, in their order. */
export async function records<N extends keyof Records>(noun: N, fields: Form = {}): Promise<Records[N][]> {
  return (await call('list_records', { noun, with: fields })) as Records[N][];
}

/** Carries out an operation; `record` names the one it is about. */
export async function carryOut<O extends keyof Operations>(
  operation: O,
  record: string | null,
  form: Operations[O],
): Promise<Kept> {
  const { value } = await call('carry_out', { operation, record, form: form as Form });
  return value;
}

/**
 * Carries out an operation while the bar tells whether all is saved. Gives the fields that cannot
 * be accepted, none where it was done; any other refusal is said at the foot of the window.
 */
export async function save<O extends keyof Operations>(
  operation: O,
  record: string | null,
  form: Operations[O],
): Promise<FieldError[] | undefined> {
  saving.now = 'saving';
  try {
    await carryOut(operation, record, form);
    saving.now = 'saved';
    return undefined;
  } catch (error) {
    saving.now = 'unsaved';
    if (namesFields(error)) return error.fields;
    complain(error);
    return [];
  }
}

type Removal = Extract<keyof Operations, `remove_${string}`>;

/** Takes a record away and offers to bring it back. */
export async function remove(operation: Exclude<Removal, 'remove_design'>, record: string, words: string): Promise<void> {
  try {
    await carryOut(operation, record, {});
    say(words, { label: t('ui.frame.undo'), run: undo });
  } catch (error) {
    complain(error);
  }
}
