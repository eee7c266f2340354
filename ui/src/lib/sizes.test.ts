import { expect, test } from 'vitest';
import { settings } from './settings.svelte';
import { sizeWords } from './sizes';

test('a size has as many figures as are read', () => {
  expect(sizeWords(12)).toBe('1 KB');
  expect(sizeWords(860_160)).toBe('840 KB');
  expect(sizeWords(1_468_006)).toBe('1,4 MB');
  expect(sizeWords(52_428_800)).toBe('50 MB');
  settings.language = 'en';
  expect(sizeWords(1_468_006)).toBe('1.4 MB');
});
