// The fields of a delegate between the words on the screen and the record that is kept.
import { t } from '../../i18n/words.svelte';
import { call, type Delegate, type DelegateRecord, type Form, Refused } from '../../ipc/client';
import { settings } from '../../lib/settings.svelte';
import { formatBirth, parseBirth } from './birth';
import { problemOf, stateWords } from './words';

/** The states that somebody can be put in by hand; replaced is who was replaced by somebody. */
export const states = ['registered', 'invited', 'declined'] as const;

/** Fields of which the list shows only the ends. */
const masked = new Set(['phone', 'more_phones', 'id_number']);

/** The whole record of a delegate. */
export async function recordOf(code: string): Promise<DelegateRecord | undefined> {
  const [record] = await call('list_records', { noun: 'delegate', with: { code } });
  return (record ?? undefined) as DelegateRecord | undefined;
}

/** What a cell of the list holds, to be written on; masked numbers are fetched whole. */
export function textOf(delegate: Delegate, key: string, shown: string): string | Promise<string> {
  if (!masked.has(key) || shown === '') return shown;
  return recordOf(delegate.code).then((record) => (record ? written(record, key) : ''));
}

/** A field of the record as it stands in a form. */
export function written(record: DelegateRecord, key: string): string {
  const value = record[key as keyof DelegateRecord];
  if (key === 'birth') return formatBirth(record.birth, settings.language);
  return value === null || value === undefined ? '' : String(value);
}

/** What a field says after this was typed, as the operation takes it. */
export function formOf(key: string, typed: string): Form {
  const text = typed.trim();
  switch (key) {
    case 'birth':
      return { birth: parseBirth(text) };
    case 'state':
      return { state: states.find((state) => stateWords(state) === text) ?? text };
    case 'sex':
      return { sex: text || null };
    case 'delegation':
      return { delegation_id: text };
    case 'province':
      return { province: text, province_text: '' };
    case 'protocol':
      return { protocol: text === '' ? null : /^\d+$/.test(text) ? Number(text) : text };
    default:
      return { [key]: text };
  }
}

/** Saves one field; gives what is wrong with it, if anything is. */
export async function saveField(id: string, key: string, typed: string): Promise<string | undefined> {
  const form = formOf(key, typed);
  try {
    await call('carry_out', { operation: 'set_delegate', record: id, form });
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'invalid') throw error;
    const named = Object.keys(form).map((field) => problemOf(error, field));
    return named.find((problem) => problem !== undefined) ?? t('error.invalid.what');
  }
}
