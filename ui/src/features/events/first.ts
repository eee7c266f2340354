// What the home shows when the window opens: it comes with the answer that opens the data, so that
// the first frame holds it.
import type { Home } from '../../ipc/client';

let first: Home | null = null;

/** Keeps what came with the data. */
export function keepFirst(home: Home | null): void {
  first = home;
}

/** Gives it once; whoever asks again must ask for what is there then. */
export function takeFirst(): Home | null {
  const home = first;
  first = null;
  return home;
}
