// Which nouns changed, and how often; what was loaded from them is loaded again.
import { SvelteMap } from 'svelte/reactivity';

const versions = new SvelteMap<string, number>();
let data = $state(0);

/** Says that records of these nouns changed. */
export function changed(nouns: readonly string[]): void {
  for (const noun of nouns) versions.set(noun, (versions.get(noun) ?? 0) + 1);
  versions.set('*', (versions.get('*') ?? 0) + 1);
  if (nouns.some((noun) => noun !== 'print')) data += 1;
}

/** Rises with every change of what papers show; that one was printed is none. */
export function version(): number {
  return data;
}

/** Ties the running effect to these nouns; `*` stands for all of them. */
export function watch(...nouns: string[]): void {
  for (const noun of nouns) versions.get(noun);
}
