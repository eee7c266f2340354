// The rows of a long list, fetched a page at a time as they come into sight.
import { SvelteMap } from 'svelte/reactivity';
import { call, type Delegate, type DelegateQuery, Refused } from '../../ipc/client';

/** Rows a page; a screen shows about 17. */
const PAGE = 200;

type Question = Pick<DelegateQuery, 'search' | 'sort'>;

/** The list that answers one search in one order. */
export class Rows {
  /** How many match; undefined until Rust has said so once. */
  total = $state.raw<number | undefined>();
  refused = $state.raw<Refused | undefined>();

  #pages = new SvelteMap<number, Delegate[]>();
  #asked = new Set<number>();
  #turn = 0;
  #question: Question = { search: null, sort: 'name' };
  readonly #event: string;

  constructor(event: string) {
    this.#event = event;
  }

  /** Asks anew. What is shown stays until the answer is here, so that typing does not flicker. */
  async ask(question: Question): Promise<void> {
    const turn = ++this.#turn;
    this.#question = question;
    try {
      const first = await this.#fetch(0);
      if (turn !== this.#turn) return;
      this.#pages.clear();
      this.#asked = new Set([0]);
      this.#pages.set(0, first.delegates);
      this.total = first.total;
      this.refused = undefined;
    } catch (error) {
      if (turn === this.#turn && error instanceof Refused) this.refused = error;
    }
  }

  /** A row by its number, or undefined while it is on its way. */
  at(index: number): Delegate | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Fetches what these rows need and is not here. */
  need(start: number, count: number): void {
    const last = Math.floor((start + count - 1) / PAGE);
    for (let page = Math.floor(start / PAGE); page <= last; page++) void this.#load(page);
  }

  async #load(page: number): Promise<void> {
    if (this.#asked.has(page) || this.total === undefined) return;
    this.#asked.add(page);
    const turn = this.#turn;
    try {
      const { delegates } = await this.#fetch(page);
      if (turn === this.#turn) this.#pages.set(page, delegates);
    } catch (error) {
      if (turn === this.#turn && error instanceof Refused) this.refused = error;
    }
  }

  #fetch(page: number) {
    const query = { ...this.#question, limit: PAGE, offset: page * PAGE };
    return call('list_delegates', { eventId: this.#event, query });
  }
}
