// A value from Rust that is loaded again when what it depends on changes.
import { Refused } from '../ipc/client';
import { watch } from './changes.svelte';

/** What was loaded last, or why it could not be. */
export class Live<T> {
  value = $state.raw<T | undefined>();
  refused = $state.raw<Refused | undefined>();

  #turn = 0;

  /**
   * To be made while a component starts. `load` runs again when a noun changes, or a rune that it
   * reads before its first await. An answer that comes late never overwrites a newer one.
   */
  constructor(load: () => Promise<T>, ...nouns: string[]) {
    $effect(() => {
      watch(...nouns);
      void this.#settle(load());
    });
  }

  async #settle(loading: Promise<T>): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await loading;
      if (turn !== this.#turn) return;
      this.value = value;
      this.refused = undefined;
    } catch (error) {
      if (turn === this.#turn && error instanceof Refused) this.refused = error;
    }
  }
}
