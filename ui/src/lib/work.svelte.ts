// Long work behind the bridge: how far it is, and telling it to stop.
import { call, Channel, type Count } from '../ipc/client';

/** One work at a time, for the component that started it. */
export class Work {
  /** How far it is; undefined before the first count. */
  count = $state.raw<Count | undefined>();
  running = $state(false);

  #channel: Channel<Count> | undefined;

  /** Runs a command that takes a channel of counts. What it is refused for is thrown. */
  async run<T>(start: (counts: Channel<Count>) => Promise<T>): Promise<T> {
    const channel = new Channel<Count>((count) => {
      if (channel === this.#channel) this.count = count;
    });
    this.#channel = channel;
    this.count = undefined;
    this.running = true;
    try {
      return await start(channel);
    } finally {
      if (channel === this.#channel) this.running = false;
    }
  }

  /** Asks the work to stop; it ends with the code `cancelled`. */
  stop(): void {
    if (this.running && this.#channel) void call('stop_work', { id: this.#channel.id });
  }
}
