// What is known around the list: what it can be narrowed by, and what its cells may say.
import { call, type DelegateFacets, type Event } from '../../ipc/client';
import { t } from '../../i18n/words.svelte';
import { watch } from '../../lib/changes.svelte';
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

/**
 * After a change the list goes first, in milliseconds: counting looks at every delegate, and of many
 * changes only the last one needs it.
 */
const BEHIND = 500;

/** To be made while a component starts. */
export class Surroundings {
  #facets = $state.raw<DelegateFacets | undefined>();
  #turn = 0;
  readonly #provinces: Live<string[]>;
  readonly #categories: Live<string[]>;

  constructor(event: () => Event) {
    // The event itself is another one after every change; only its id matters here.
    const id = $derived(event().id);
    $effect(() => {
      watch('delegate', 'delegation', 'category');
      const soon = setTimeout((asked: string) => void this.#count(asked), this.#turn > 0 ? BEHIND : 0, id);
      return () => clearTimeout(soon);
    });
    this.#provinces = new Live(async () => (await call('list_provinces', { on: event().start })).map(({ name }) => name));
    this.#categories = new Live(() => names('category', id), 'category');
  }

  /** What was counted last stays where it cannot be counted anew. */
  async #count(eventId: string): Promise<void> {
    const turn = ++this.#turn;
    const facets = await call('delegate_facets', { eventId }).catch(() => undefined);
    if (facets && turn === this.#turn) this.#facets = facets;
  }

  /** The delegations' names by their ids. */
  get delegations(): ReadonlyMap<string, string> {
    return new Map(this.#facets?.delegations.map(({ value, name }) => [value, name]));
  }

  /** What a cell of each column may say. */
  get choices(): Record<string, readonly string[]> {
    const used = this.#facets?.categories.map(({ name }) => name) ?? [];
    return {
      category: [...new Set([...(this.#categories.value ?? []), ...used])],
      province: this.#provinces.value ?? [],
      delegation: [...this.delegations.values()],
      state: states.map(stateWords),
    };
  }

  /** The values of a field that a list can be narrowed by. */
  options(field: FilterField): Option[] {
    const facets = this.#facets?.[fields[field]] ?? [];
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
