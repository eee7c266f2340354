import { expect, test } from 'vitest';
import { ageWords } from './ages';
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

test('an age has one unit', () => {
  const now = new Date('2024-06-06T12:00:00Z');
  expect(ageWords('2024-06-06T11:59:40Z', now)).toBe('bây giờ');
  expect(ageWords('2024-06-06T11:15:00Z', now)).toBe('45 phút trước');
  expect(ageWords('2024-06-06T09:00:00Z', now)).toBe('3 giờ trước');
  expect(ageWords('2024-06-02T09:00:00Z', now)).toBe('4 ngày trước');
});
