// What a dialog does once it is filled in: busy meanwhile, and what was wrong with its fields.
import { namesFields, type Refused } from '../ipc/client';
import { complain } from './toast';

export class Attempt {
  busy = $state(false);
  /** Names fields; any other refusal was told as a message. */
  refused = $state.raw<Refused | undefined>();

  async make(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.refused = undefined;
    try {
      await work();
    } catch (error) {
      if (namesFields(error)) this.refused = error;
      else complain(error);
    } finally {
      this.busy = false;
    }
  }
}
