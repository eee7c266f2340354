// Faults of the window itself go to the log: which kind, and where in the program. Never their text,
// which may quote what somebody typed.
import { call, type Fault, Refused } from '../ipc/client';

let left = false;

/** The kind and the place of an error. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: 'Error', place: '' };
  const found = /([\w.-]+\.(?:js|ts|svelte))(?:\?[^:\s]*)?:(\d+):(\d+)/.exec(error.stack ?? '');
  return { kind: error.name, place: found ? found.slice(1).join(':') : '' };
}

/** Reports what nobody caught; the window goes on. What a page that is left did not load is no fault. */
export function watchFaults(): void {
  window.addEventListener('beforeunload', () => (left = true));
  window.addEventListener('error', ({ error, message }) => {
    // Sizes that wait for the next frame: the browser says so as an error, and is right by then
    // (Resize Observer, 3.4.6).
    if (!message.startsWith('ResizeObserver loop')) report(error);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
}

/** Puts a fault into the log. */
export function report(error: unknown): void {
  // What Rust refused stands in its log already; and a report that fails must not make another.
  if (left || error instanceof Refused) return;
  void call('report_fault', { fault: faultOf(error) }).catch(() => {});
}
