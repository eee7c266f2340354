// The words of the window, from the pair of files that the documents use as well.
import en from '$messages/en.json';
import vi from '$messages/vi.json';
import { numberWords } from '../lib/numbers';
import { type Language, settings } from '../lib/settings.svelte';
import type { Messages } from './messages.gen';

export type MessageKey = keyof Messages;

/** Keys that need no parameters, e.g. for labels in a list. */
export type PlainKey = { [K in MessageKey]: Messages[K] extends undefined ? K : never }[MessageKey];

type Values<K extends MessageKey> = Messages[K] extends undefined ? [] : [Messages[K]];
type Tree = { [key: string]: string | Tree };

const trees: Record<Language, Tree> = { vi, en };

/** The words under a key in the present language, with its parameters filled in. */
export function t<K extends MessageKey>(key: K, ...[values]: Values<K>): string {
  const words = find(settings.language, key) ?? key;
  if (!values) return words;
  const given = values as Record<string, string | number>;
  return words.replace(/\{(\w+)\}/g, (whole, name) => show(given[name] ?? whole));
}

/** Whether there are words under a key that was put together at run time. */
export function has(key: string): key is PlainKey {
  return find('vi', key) !== undefined;
}

/** One key for exactly one, another for every other number; Vietnamese says both alike. */
export function count<One extends MessageKey, Many extends MessageKey>(
  number: number,
  one: One & (Messages[One] extends { count: string | number } ? One : never),
  many: Many & (Messages[Many] extends { count: string | number } ? Many : never),
): string {
  const words = find(settings.language, number === 1 ? one : many) ?? one;
  return words.replace('{count}', show(number));
}

function find(language: Language, key: string): string | undefined {
  const found = key.split('.').reduce<string | Tree | undefined>(
    (node, name) => (typeof node === 'object' ? node[name] : undefined),
    trees[language],
  );
  return typeof found === 'string' ? found : undefined;
}

function show(value: string | number): string {
  return typeof value === 'number' ? numberWords(value) : value;
}
