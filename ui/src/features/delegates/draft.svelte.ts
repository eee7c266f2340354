// One delegate while the drawer is open: what stands in the fields, and what is wrong there.
import { SvelteMap } from 'svelte/reactivity';
import { t } from '../../i18n/words.svelte';
import type { DelegateRecord } from '../../ipc/client';
import { complain } from '../../lib/toast';
import { saving } from '../../lib/saving.svelte';
import { saveField, written } from './fields';

/** The fields that the drawer writes, beside province, delegation and state. */
const plain = [
  'full_name', 'salutation', 'degree', 'rank', 'title', 'organisation', 'category', 'phone', 'more_phones', 'email',
  'birth', 'sex', 'id_number', 'ethnicity', 'religion', 'party_member', 'protocol', 'note',
] as const;

/** What the record says in words that stand elsewhere. */
export interface Spoken {
  province: string;
  delegation: string;
  state: string;
}

export class Draft {
  values = $state<Record<string, string>>({});

  readonly #problems = new SvelteMap<string, string>();
  #saved: Record<string, string> = {};
  #sources: Record<string, [string, number]> = {};
  readonly #id: string;

  constructor(record: DelegateRecord, spoken: Spoken) {
    this.#id = record.id;
    this.read(record, spoken);
  }

  /** Takes over what is kept, but for fields in which somebody has written something else. */
  read(record: DelegateRecord, spoken: Spoken): void {
    const kept: Record<string, string> = { ...spoken };
    for (const key of plain) kept[key] = written(record, key);
    for (const [key, value] of Object.entries(kept)) {
      if (this.values[key] === this.#saved[key]) this.values[key] = value;
    }
    this.#saved = kept;
    this.#sources = JSON.parse(record.sources ?? '{}') as Record<string, [string, number]>;
  }

  problem(key: string): string | undefined {
    return this.#problems.get(key);
  }

  /** Where the value came from, if not from the list that the delegate came from. */
  source(key: string): string | undefined {
    const [file, row] = this.#sources[key] ?? [];
    return file === undefined || row === undefined ? undefined : t('ui.delegates.source_value', { file, row });
  }

  /** Saves a field when it was left, if it says something else than is kept. */
  async save(key: string): Promise<void> {
    const text = this.values[key] ?? '';
    if (text === this.#saved[key]) return void this.#problems.delete(key);
    saving.now = 'saving';
    try {
      const problem = await saveField(this.#id, key, text);
      if (problem === undefined) this.#took(key, text);
      else this.#problems.set(key, problem);
    } catch (error) {
      complain(error);
    }
    saving.now = this.#problems.size > 0 ? 'unsaved' : 'saved';
  }

  /** What is kept now may be written otherwise; it is read again. */
  #took(key: string, text: string): void {
    this.#problems.delete(key);
    this.#saved[key] = text;
  }
}
