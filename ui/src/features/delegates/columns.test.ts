import { beforeEach, expect, test } from 'vitest';
import { allColumns, Arrangement } from './columns.svelte';

const all = allColumns({ delegations: new Map(), choices: {} });
const keys = (arrangement: Arrangement) => arrangement.of(all).map((column) => column.key);

beforeEach(() => localStorage.clear());

test('what is chosen, moved and widened is there again in the next window', () => {
  const first = new Arrangement();
  first.show('email', true);
  first.show('state', false);
  first.move('email', -1);
  first.resize('title', 300);
  const next = new Arrangement();
  expect(keys(next)).toEqual(['full_name', 'title', 'organisation', 'province', 'category', 'email', 'phone']);
  expect(next.of(all)[1]).toMatchObject({ width: 300, grow: false });
});

test('the name stays first, and nothing moves past an end', () => {
  const arrangement = new Arrangement();
  arrangement.move('title', -1);
  arrangement.move('full_name', 1);
  expect(keys(arrangement).slice(0, 2)).toEqual(['full_name', 'title']);
});

test('a width has bounds and can be given back', () => {
  const arrangement = new Arrangement();
  arrangement.resize('title', 3);
  expect(arrangement.widths).toEqual({ title: 72 });
  arrangement.resize('title', undefined);
  expect(arrangement.widths).toEqual({});
});

test('what is no arrangement is passed over', () => {
  localStorage.setItem('delegates.columns', '{"shown": 3');
  const usual = keys(new Arrangement());
  localStorage.setItem('delegates.columns', '{"shown": ["hat", "phone", 7], "widths": {"phone": "wide"}}');
  expect(keys(new Arrangement())).toEqual(['full_name', 'phone']);
  expect(usual).toContain('phone');
});
