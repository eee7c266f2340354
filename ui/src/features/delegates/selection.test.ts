import { expect, test } from 'vitest';
import { Selection } from './selection.svelte';

const ids = (start: number, count: number) =>
  Promise.resolve(Array.from({ length: count }, (_, i) => `d${start + i}`));
const chosen = (selection: Selection) => [...selection.ids].sort();

test('a range is drawn from where the selection began, up and down', async () => {
  const selection = new Selection(ids);
  selection.clear(5);
  await selection.range(7);
  expect(chosen(selection)).toEqual(['d5', 'd6', 'd7']);
  await selection.range(4);
  expect(chosen(selection)).toEqual(['d4', 'd5']);
});

test('what was picked one by one stays beside a range', async () => {
  const selection = new Selection(ids);
  selection.toggle('d1', 1);
  selection.toggle('d8', 8);
  await selection.range(9);
  expect(chosen(selection)).toEqual(['d1', 'd8', 'd9']);
  selection.toggle('d1', 1);
  expect(chosen(selection)).toEqual(['d8', 'd9']);
});

test('moving on keeps who is selected, and begins the next range there', async () => {
  const selection = new Selection(ids);
  selection.toggle('d1', 1);
  selection.from(5);
  expect(chosen(selection)).toEqual(['d1']);
  await selection.range(6);
  expect(chosen(selection)).toEqual(['d1', 'd5', 'd6']);
});

test('an answer that comes late changes nothing', async () => {
  let answer = (_: string[]) => {};
  const selection = new Selection(() => new Promise((done) => (answer = done)));
  const late = selection.range(3);
  selection.clear();
  answer(['d0', 'd1']);
  await late;
  expect(selection.size).toBe(0);
});

test('all of a long list are selected at once', async () => {
  const selection = new Selection(ids);
  await selection.all(50_000);
  expect(selection.size).toBe(50_000);
  expect(selection.has('d49999')).toBe(true);
});
