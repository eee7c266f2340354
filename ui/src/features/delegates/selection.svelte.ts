// Which delegates are selected: by id, so that another order or an edit changes nothing about it.

/** Gives the ids of rows of the list. */
export type IdsOf = (start: number, count: number) => Promise<string[]>;

export class Selection {
  ids = $state.raw<ReadonlySet<string>>(new Set());

  /** What was selected before the range that is being drawn. */
  #base: ReadonlySet<string> = new Set();
  #anchor = 0;
  #turn = 0;
  readonly #idsOf: IdsOf;

  constructor(idsOf: IdsOf) {
    this.#idsOf = idsOf;
  }

  get size(): number {
    return this.ids.size;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Selects nobody; a range would begin at `row`. */
  clear(row = this.#anchor): void {
    this.#put(new Set());
    this.from(row);
  }

  /** Leaves all as it is; a range would begin at `row`. */
  from(row: number): void {
    this.#anchor = row;
    this.#base = this.ids;
  }

  /** Takes one in or out. */
  toggle(id: string, row: number): void {
    const ids = new Set(this.ids);
    if (!ids.delete(id)) ids.add(id);
    this.#put(ids);
    this.from(row);
  }

  /** Selects from where the last selection began to `row`, beside what was selected before. */
  async range(row: number): Promise<void> {
    const [from, to] = [Math.min(this.#anchor, row), Math.max(this.#anchor, row)];
    await this.#add(this.#base, from, to - from + 1);
  }

  /** Selects the whole list. */
  async all(total: number): Promise<void> {
    await this.#add(new Set(), 0, total);
  }

  async #add(base: ReadonlySet<string>, start: number, count: number): Promise<void> {
    const turn = ++this.#turn;
    const ids = await this.#idsOf(start, count);
    if (turn === this.#turn) this.ids = new Set([...base, ...ids]);
  }

  #put(ids: ReadonlySet<string>): void {
    this.#turn += 1;
    this.ids = ids;
  }
}
