import { expect, test } from 'vitest';
import { placeAt, placeBy } from './ordered';

test('arrows move a row by one, and never beyond the ends', () => {
  expect(placeBy('ArrowUp', 2, 4)).toBe(1);
  expect(placeBy('ArrowDown', 2, 4)).toBe(3);
  expect(placeBy('ArrowUp', 0, 4)).toBeNull();
  expect(placeBy('ArrowDown', 3, 4)).toBeNull();
  expect(placeBy('Enter', 1, 4)).toBeNull();
});

test('a row that falls behind itself takes one place less, for it is gone from before', () => {
  expect(placeAt(0, 2)).toBe(0);
  expect(placeAt(2, 2)).toBe(2);
  expect(placeAt(3, 2)).toBe(2);
  expect(placeAt(4, 1)).toBe(3);
});
