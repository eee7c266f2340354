import en from '$messages/en.json';
import vi from '$messages/vi.json';
import { expect, test } from 'vitest';
import { settings } from '../lib/settings.svelte';
import { count, t } from './words.svelte';

test('a parameter is filled in, numbers in the local form', () => {
  expect(count(1001, 'ui.delegates.found_one', 'ui.delegates.found_many')).toBe('1.001 đại biểu');
  settings.language = 'en';
  expect(count(1001, 'ui.delegates.found_one', 'ui.delegates.found_many')).toBe('1,001 delegates');
  expect(count(1, 'ui.delegates.found_one', 'ui.delegates.found_many')).toBe('1 delegate');
});

test('the other language is spoken at once', () => {
  expect(t('ui.home.title')).toBe('Sự kiện');
  settings.language = 'en';
  expect(t('ui.home.title')).toBe('Events');
});

test('no words are left in the other language', () => {
  const texts = (tree: object): string[] =>
    Object.values(tree).flatMap((node: unknown) => (typeof node === 'object' ? texts(node as object) : [String(node)]));
  // Names of things, and what is put together from parameters alone.
  const names = ['Langbiang', 'Tiếng Việt', 'English', 'VNI', 'VISCII'];
  const isName = (text: string): boolean =>
    names.includes(text) || /^(Excel|TCVN3|Windows|Langbiang) ?\S/.test(text) || !/\p{L}/u.test(text.replace(/\{.*?\}/g, ''));
  const english = texts({ ui: en.ui, error: en.error });
  const both = texts({ ui: vi.ui, error: vi.error }).filter((text, i) => text === english[i]);
  expect(both.filter((text) => !isName(text))).toEqual([]);
});
