// The rows of a long list, fetched a page at a time as they come into sight.
import { SvelteMap } from 'svelte/reactivity';
import { call, type Delegate, type DelegateQuery, Refused } from '../../ipc/client';
import { everybody } from '../../lib/everybody';

/** Rows a page; a screen shows about 17. */
const PAGE = 100;
/** Rows a question where many are wanted at once. */
const MANY = 2000;

export type Question = Pick<DelegateQuery, 'search' | 'filter' | 'sort'>;

/** The list that answers one question. */
export class Rows {
  /** How many match; undefined until Rust has said so once. */
  total = $state.raw<number | undefined>();
  refused = $state.raw<Refused | undefined>();

  #pages = new SvelteMap<number, Delegate[]>();
  #asked = new Set<number>();
  #turn = 0;
  #seen = 0;
  #question: Question = { search: null, filter: everybody(), sort: 'name' };
  readonly #event: string;

  constructor(event: string) {
    this.#event = event;
  }

  /** Asks anew, from the top. What is shown stays until the answer is here. */
  async ask(question: Question): Promise<void> {
    this.#question = question;
    this.#seen = 0;
    await this.refresh();
  }

  /**
   * Asks the same again, beginning with what is in sight; nothing flickers meanwhile. Gives where
   * the delegate stands then that was `held` until then, or -1.
   */
  async refresh(held: () => string | undefined = () => undefined): Promise<number> {
    const turn = ++this.#turn;
    const page = Math.floor(this.#seen / PAGE);
    try {
      const answer = await this.#fetch(page * PAGE, PAGE);
      if (turn !== this.#turn) return -1;
      const id = held();
      for (const known of this.#pages.keys()) if (known !== page) this.#pages.delete(known);
      this.#asked = new Set([page]);
      this.#pages.set(page, answer.delegates);
      this.total = answer.total;
      this.refused = undefined;
      return id === undefined ? -1 : this.#place(id);
    } catch (error) {
      if (turn === this.#turn && error instanceof Refused) this.refused = error;
      return -1;
    }
  }

  /** A row by its number, or undefined while it is on its way. */
  at(index: number): Delegate | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Where a delegate stands among the rows that are here, or -1. */
  #place(id: string): number {
    for (const [page, delegates] of this.#pages) {
      const at = delegates.findIndex((delegate) => delegate.id === id);
      if (at >= 0) return page * PAGE + at;
    }
    return -1;
  }

  /** Fetches what these rows need and is not here. */
  need(start: number, count: number): void {
    this.#seen = start;
    const last = Math.floor((start + count - 1) / PAGE);
    for (let page = Math.floor(start / PAGE); page <= last; page++) void this.#load(page);
  }

  /** The ids of rows, from the rows that are here where they are. */
  async ids(start: number, count: number): Promise<string[]> {
    const here = Array.from({ length: count }, (_, i) => this.at(start + i)?.id);
    if (here.every((id) => id !== undefined)) return here;
    const query = { ...this.#question, limit: count, offset: start };
    return call('list_delegate_ids', { eventId: this.#event, query });
  }

  /** These delegates, in the order of the list. */
  async those(ids: ReadonlySet<string>): Promise<Delegate[]> {
    const found: Delegate[] = [];
    for (let offset = 0; found.length < ids.size; offset += MANY) {
      const { total, delegates } = await this.#fetch(offset, MANY);
      found.push(...delegates.filter((delegate) => ids.has(delegate.id)));
      if (offset + MANY >= total) break;
    }
    return found;
  }

  async #load(page: number): Promise<void> {
    if (this.#asked.has(page) || this.total === undefined) return;
    this.#asked.add(page);
    const turn = this.#turn;
    try {
      const { delegates } = await this.#fetch(page * PAGE, PAGE);
      if (turn === this.#turn) this.#pages.set(page, delegates);
    } catch (error) {
      if (turn === this.#turn && error instanceof Refused) this.refused = error;
    }
  }

  #fetch(offset: number, limit: number) {
    const query = { ...this.#question, limit, offset };
    return call('list_delegates', { eventId: this.#event, query });
  }
}
