// What a column can be taken for, in the words of a clerk, and how sure the program is of it.
import { t } from '../../i18n/words.svelte';
import type { ColumnField, ListColumn } from '../../ipc/client';
import { capital } from '../../lib/capital';

/** In the order in which lists usually have them; sensitive ones stand last. */
const order: readonly ColumnField[] = [
  'name',
  'family_name',
  'given_name',
  'salutation',
  'degree',
  'rank',
  'title',
  'organisation',
  'title_and_organisation',
  'province',
  'category',
  'phone',
  'email',
  'birth',
  'birth_day',
  'birth_month',
  'birth_year',
  'sex',
  'id_number',
  'state',
  'replaces',
  'note',
  'ethnicity',
  'religion',
  'party_member',
];

/** The choices for a column; the empty one leaves it out. */
export function fieldOptions(): { value: ColumnField | ''; label: string }[] {
  const fields = order.map((value) => ({ value, label: capital(t(`import.column.${value}`)) }));
  return [{ value: '', label: t('ui.import.skip_column') }, ...fields];
}

export type Sureness = 'sure' | 'likely' | 'unsure' | 'said' | 'remembered' | 'skipped';

/** Below these a guess is likely only, or wants to be looked at. */
const SURE = 0.85;
const LIKELY = 0.7;

export function sureness({ field, from, confidence }: ListColumn): Sureness {
  if (from === 'hint') return 'said';
  if (field === null) return 'skipped';
  if (from === 'memory') return 'remembered';
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'unsure';
}
