import { expect, test } from 'vitest';
import { inSight, moved, ROW, visible, widths } from './grid';

test('a short list is drawn whole', () => {
  expect(visible(0, 600, 5)).toEqual({ start: 0, count: 5 });
});

test('as many rows are drawn at 50,000 as at 300', () => {
  const { count } = visible(0, 600, 300);
  expect(visible(ROW * 40_000, 600, 50_000).count).toBe(count);
});

test('the last rows are drawn at the very end, and none past it', () => {
  const { start, count } = visible(ROW * 50_000 - 600, 600, 50_000);
  expect(start + count).toBe(50_000);
});

test('50,000 rows are far from the height at which any browser stops', () => {
  expect(ROW * 50_000).toBeLessThan(16_000_000);
});

const extent = { rows: 10, columns: 4, page: 5 };

test('the keys stop at every edge', () => {
  expect(moved('ArrowUp', false, { row: 0, column: 1 }, extent)).toEqual({ row: 0, column: 1 });
  expect(moved('ArrowLeft', false, { row: 3, column: 0 }, extent)).toEqual({ row: 3, column: 0 });
  expect(moved('PageDown', false, { row: 7, column: 1 }, extent)).toEqual({ row: 9, column: 1 });
});

test('Home and End stay in the row, with Ctrl they go to the corners', () => {
  const at = { row: 7, column: 2 };
  expect(moved('Home', false, at, extent)).toEqual({ row: 7, column: 0 });
  expect(moved('Home', true, at, extent)).toEqual({ row: 0, column: 0 });
  expect(moved('End', true, at, extent)).toEqual({ row: 9, column: 3 });
});

test('an empty list and other keys move nothing', () => {
  expect(moved('ArrowDown', false, { row: 0, column: 0 }, { ...extent, rows: 0 })).toBeNull();
  expect(moved('a', false, { row: 3, column: 0 }, extent)).toBeNull();
});

test('a list is scrolled just as far as a row needs, and not at all for one in sight', () => {
  const room = ROW * 10;
  expect(inSight(ROW * 5, 5, room)).toBe(ROW * 5);
  expect(inSight(ROW * 5, 14, room)).toBe(ROW * 5);
  expect(inSight(ROW * 5, 15, room)).toBe(ROW * 6);
  expect(inSight(ROW * 5, 2, room)).toBe(ROW * 2);
});

test('what is left over goes to the columns that grow, and none is made narrower', () => {
  const columns = [{ width: 60 }, { width: 100, grow: true }, { width: 300, grow: true }];
  expect(widths(columns, 860)).toEqual([60, 200, 600]);
  expect(widths(columns, 300)).toEqual([60, 100, 300]);
});
