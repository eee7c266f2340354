// Hints for the first time on a screen: once put away they never come back.
import { SvelteSet } from 'svelte/reactivity';

const KEY = 'hints-seen';

const seen = new SvelteSet<string>(read());

/** Whether the hint of this name was put away. */
export function isSeen(name: string): boolean {
  return seen.has(name);
}

/** Puts a hint away for good. */
export function putAway(name: string): void {
  seen.add(name);
  localStorage.setItem(KEY, JSON.stringify([...seen]));
}

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
