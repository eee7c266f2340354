import { expect, test } from 'vitest';
import { moved, visible } from './grid';

test('a short list is drawn whole', () => {
  expect(visible(0, 600, 36, 5)).toEqual({ start: 0, count: 5 });
});

test('as many rows are drawn at 50,000 as at 300', () => {
  const { count } = visible(0, 600, 36, 300);
  expect(visible(36 * 40_000, 600, 36, 50_000).count).toBe(count);
});

test('the last rows are drawn at the very end, and none past it', () => {
  const { start, count } = visible(36 * 50_000 - 600, 600, 36, 50_000);
  expect(start + count).toBe(50_000);
});

test('the keys stop at both ends', () => {
  expect(moved('ArrowUp', 0, 10, 5)).toBe(0);
  expect(moved('PageDown', 7, 10, 5)).toBe(9);
  expect(moved('Home', 7, 10, 5)).toBe(0);
  expect(moved('End', 0, 10, 5)).toBe(9);
});

test('an empty list and other keys move nothing', () => {
  expect(moved('ArrowDown', -1, 0, 5)).toBeNull();
  expect(moved('a', 3, 10, 5)).toBeNull();
});
