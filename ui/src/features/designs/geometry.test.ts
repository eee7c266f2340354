import { expect, test } from 'vitest';
import { boxOf, freePlace, moved, resized } from './geometry';
import { type Area, arranged, type Design, same, withFace, withMoreText, withPart } from './model';
import { snapped } from './snap';

const page = [90, 130] as const;
const text: Area = { kind: 'text', x: 10, y: 20, width: 40, height: 10, text: '{name}', font: 'body', size: 20 };
const design: Design = {
  format: 1, name: 'mine', purpose: 'badge', title: 'Của tôi', title_en: 'Mine', page: [90, 130],
  fonts: { body: { family: 'Lora' } },
  area: [{ kind: 'rect', x: 0, y: 0, width: 90, height: 40 }, { ...text, side: 'back' }, text],
};

test('what is read stays on the page, decoration may run off it', () => {
  expect(boxOf(moved(text, { dx: -50, dy: 500 }, page))).toEqual({ x: 0, y: 120, width: 40, height: 10 });
  const band: Area = { kind: 'rect', x: 0, y: 0, width: 90, height: 5 };
  expect(moved(band, { dx: -2, dy: -2 }, page)).toMatchObject({ x: -2, y: -2 });
});

test('an edge that is pulled leaves the others where they are', () => {
  expect(boxOf(resized(text, { left: true }, { dx: 5, dy: 9 }, page))).toEqual({ x: 15, y: 20, width: 35, height: 10 });
  expect(boxOf(resized(text, { right: true, bottom: true }, { dx: 90, dy: 1 }, page))).toEqual({ x: 10, y: 20, width: 80, height: 11 });
  expect(boxOf(resized(text, { right: true }, { dx: -90, dy: 0 }, page)).width, 'never smaller than can be held').toBe(2);
});

test('a code stays a square that can be scanned', () => {
  const code: Area = { kind: 'qr', x: 30, y: 80, size: 25 };
  expect(resized(code, { right: true, bottom: true }, { dx: 5, dy: 0 }, page)).toMatchObject({ x: 30, y: 80, size: 30 });
  expect(resized(code, { right: true }, { dx: -60, dy: 0 }, page).size).toBe(8);
});

test('a line keeps its slope, columns of those who sign their shares', () => {
  const rising: Area = { kind: 'rule', from: [0, 10], to: [20, 0] };
  expect(resized(rising, { right: true }, { dx: 10, dy: 0 }, page)).toMatchObject({ from: [0, 10], to: [30, 0] });
  const signers: Area = { kind: 'signers', y: 90, height: 30, one: [40, 40], two: [0, 40, 50, 40], three: [0, 20, 30, 20, 60, 20] };
  expect(boxOf(signers, 2)).toEqual({ x: 0, y: 90, width: 90, height: 30 });
  expect(moved(signers, { dx: 5, dy: -5 }, page, 1)).toMatchObject({ y: 85, one: [45, 40], two: [0, 40, 50, 40] });
});

test('an edge catches at others and at the page, else at whole millimetres', () => {
  const other = { x: 30, y: 60, width: 20, height: 10 };
  const box = { x: 10, y: 20, width: 10, height: 10 };
  expect(snapped(box, { dx: 19.4, dy: 3.3 }, undefined, [other], page, 1)).toEqual({ dx: 20, dy: 3, x: 30, y: undefined });
  expect(snapped(box, { dx: -9.5, dy: 0 }, undefined, [], page, 1)).toMatchObject({ dx: -10, x: 0 });
  expect(snapped(box, { dx: 9.6, dy: 5 }, { right: true }, [other], page, 1), 'only the edge that is pulled').toMatchObject({ dx: 10, dy: 0, x: 30 });
});

test('something new stands where there is room', () => {
  const { x, y } = freePlace({ ...design, area: [{ ...text, x: 0, y: 0, width: 90, height: 30 }] }, 'front', 20, 20);
  expect(y).toBeGreaterThanOrEqual(30);
  expect(x).toBe(4);
});

test('an area changes places with the next one of its own side', () => {
  const { design: next, at } = arranged(design, 2, -1);
  expect(at).toBe(0);
  expect(next.area?.map(({ kind, side }) => [kind, side])).toEqual([['text', undefined], ['rect', undefined], ['text', 'back']]);
  expect(arranged(design, 2, 1).design).toBe(design);
});

test('a second text takes the letters of the first, and each is changed alone', () => {
  const several = withMoreText(design, 2);
  const parts = several.area?.[2]?.part;
  expect(parts).toEqual([{ text: '{name}', font: 'body', size: 20 }, { text: '{title}', font: 'body', size: 20 }]);
  expect(several.area?.[2]).not.toHaveProperty('text');
  expect(withPart(several, 2, 1, { size: 9 }).area?.[2]?.part?.map(({ size }) => size)).toEqual([20, 9]);
});

test('a face that is declared is used, another one is declared', () => {
  expect(withFace(design, { family: 'Lora', weight: 400 }).name).toBe('body');
  const { design: next, name } = withFace(design, { family: 'Lora', italic: true });
  expect(next.fonts?.[name]).toEqual({ family: 'Lora', italic: true });
});

test('designs are the same whatever the order of their keys', () => {
  expect(same({ a: 1, b: [1, 2], c: undefined }, { b: [1, 2], a: 1 })).toBe(true);
  expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});
