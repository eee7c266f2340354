// A list that one screen hands to the screen that takes lists in.
import type { ChosenFile } from '../ipc/client';

let handed: ChosenFile | undefined;

/** Keeps a list for the next screen. */
export function handOver(file: ChosenFile): void {
  handed = file;
}

/** The list that was handed over; only once. */
export function takeHanded(): ChosenFile | undefined {
  const file = handed;
  handed = undefined;
  return file;
}
