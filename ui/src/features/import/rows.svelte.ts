// The rows of a preview, a page at a time.
import { call, type ListRow, Refused, type Wanted } from '../../ipc/client';

/** Rows a page: as many as somebody looks through before going on. */
export const PAGE = 50;

export class Rows {
  total = $state(0);
  rows = $state.raw<ListRow[]>([]);
  refused = $state.raw<Refused | undefined>();
  #turn = 0;

  /** Fetches a page; an answer that comes late never overwrites a newer one. */
  async load(eventId: string, token: string, wanted: Wanted, page: number): Promise<void> {
    const turn = ++this.#turn;
    try {
      const answer = await call('list_rows', { eventId, token, wanted, offset: page * PAGE, limit: PAGE });
      if (turn !== this.#turn) return;
      this.total = answer.total;
      this.rows = answer.rows;
      this.refused = undefined;
    } catch (error) {
      if (turn === this.#turn && error instanceof Refused) this.refused = error;
    }
  }
}
