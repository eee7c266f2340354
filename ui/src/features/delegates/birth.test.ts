import { expect, test } from 'vitest';
import { formatBirth, parseBirth } from './birth';

test.each([
  ['1975', '1975', '1975'],
  ['3/1975', '1975-03', '03/1975'],
  ['12/3/1975', '1975-03-12', '12/3/1975'],
  ['', '', ''],
])('%s is kept as %s', (typed, kept, shown) => {
  expect(parseBirth(typed)).toBe(kept);
  expect(formatBirth(kept, 'vi')).toBe(shown);
});

test('what is no date is left for Rust to refuse', () => {
  expect(parseBirth('khoảng 1975')).toBe('khoảng 1975');
});
