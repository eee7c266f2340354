import { expect, test } from 'vitest';
import { everybody } from '../../lib/everybody';
import { asked, readView, writeView, type View } from './view';

test('a view comes back from its address, commas and all', () => {
  const view: View = {
    tab: 'list',
    search: 'dinh tien',
    sort: 'protocol',
    filter: {
      categories: ['Ban, bộ, ngành', 'Báo chí'],
      delegations: ['d1'],
      provinces: ['p63-68'],
      states: ['declined'],
      lacking: ['phone', 'title'],
    },
  };
  const address = writeView(view).toString();
  expect(readView(new URLSearchParams(address))).toEqual(view);
  expect(asked(view.filter)).toBe(7);
});

test('what is usual stays out of the address, and what is unknown there is passed over', () => {
  const usual: View = { tab: 'list', search: '', sort: 'name', filter: everybody() };
  expect(writeView(usual).toString()).toBe('');
  expect(readView(new URLSearchParams('view=x&sort=age&state=late&missing=hat&category='))).toEqual(usual);
});

test('two to compare are named in the address', () => {
  const view: View = { tab: 'duplicates', search: '', sort: 'name', filter: everybody(), pair: ['a', 'b'] };
  expect(readView(writeView(view))).toEqual(view);
});
