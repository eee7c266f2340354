// What is known around the list: what it can be narrowed by, and what its cells may say.
import { call, type DelegateFacets, type Event } from '../../ipc/client';
import { t } from '../../i18n/words.svelte';
import { Live } from '../../lib/live.svelte';
import { states } from './fields';
import type { FilterField } from './view';
import { fields } from './view';
import { stateWords } from './words';

interface Option {
  value: string;
  label: string;
  count: number;
}

/** To be made while a component starts. */
export class Surroundings {
  readonly #facets: Live<DelegateFacets>;
  readonly #provinces: Live<string[]>;
  readonly #categories: Live<string[]>;

  constructor(event: () => Event) {
    this.#facets = new Live(() => call('delegate_facets', { eventId: event().id }), 'delegate', 'delegation', 'category');
    this.#provinces = new Live(async () => (await call('list_provinces', { on: event().start })).map(({ name }) => name));
    this.#categories = new Live(() => names('category', event().id), 'category');
  }

  /** The delegations' names by their ids. */
  get delegations(): ReadonlyMap<string, string> {
    return new Map(this.#facets.value?.delegations.map(({ value, name }) => [value, name]));
  }

  /** What a cell of each column may say. */
  get choices(): Record<string, readonly string[]> {
    const used = this.#facets.value?.categories.map(({ name }) => name) ?? [];
    return {
      category: [...new Set([...(this.#categories.value ?? []), ...used])],
      province: this.#provinces.value ?? [],
      delegation: [...this.delegations.values()],
      state: states.map(stateWords),
    };
  }

  /** The values of a field that a list can be narrowed by. */
  options(field: FilterField): Option[] {
    const facets = this.#facets.value?.[fields[field]] ?? [];
    return facets.map((facet) => ({ value: facet.value, label: valueWords(field, facet.value, facet.name), count: facet.count }));
  }
}

async function names(noun: string, event: string): Promise<string[]> {
  const records = await call('list_records', { noun, with: { event_id: event } });
  return records.flatMap((record) => (record && 'name' in record && record.name ? [record.name] : []));
}

/** A value that a list is narrowed by, in words; `name` where the value itself is none. */
export function valueWords(field: FilterField, value: string, name = value): string {
  if (field === 'state') return t(`export.state.${value as (typeof states)[number] | 'replaced'}`);
  if (field === 'missing') return t(`ui.delegates.missing.${value as 'phone' | 'title' | 'organisation' | 'category' | 'province'}`);
  return name;
}
