// The delegates: the list and what is done in it, duplicates, quotas.
import { says } from '../words.mjs';

const at = (rest) => ({ dalat }) => `#/events/${dalat}/delegates${rest}`;
const rows = (window) => window.until('rows', () => document.querySelectorAll('[role=row][aria-selected]').length > 5);

/** Puts the keyboard into a cell of the list. */
async function cell(window, row, column) {
  await rows(window);
  await window.click(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell]:nth-child(${column + 1})`);
}

/** Opens somebody beside the list. */
async function drawer(window) {
  await cell(window, 3, 1);
  await window.keys(' ');
}

export const delegates = [
  { name: 'delegates', address: at(''), then: rows },
  {
    name: 'delegates-open',
    address: at(''),
    then: async (window) => {
      await drawer(window);
      await window.see(says('ui.delegates.field.more_phones'));
    },
  },
  {
    name: 'delegates-own-data',
    address: at(''),
    then: async (window) => {
      await drawer(window);
      await window.see(says('ui.delegates.own_data.title'));
      await window.run(() => document.querySelector('#own-data').scrollIntoView());
    },
  },
  {
    name: 'delegates-erase',
    address: at(''),
    then: async (window) => {
      await drawer(window);
      await window.press(says('ui.delegates.own_data.erase'));
      await window.see(says('ui.delegates.erase.goes'));
    },
  },
  { name: 'delegates-filtered', address: at('?category=Ban%20Tuyên%20giáo&state=registered&sort=protocol'), then: rows },
  {
    name: 'delegates-menu',
    address: at(''),
    then: async (window) => {
      await rows(window);
      await window.press(says('ui.delegates.field.province'), '.filter-trigger');
      await window.until('a menu', () => document.querySelector('.menu') !== null);
    },
  },
  {
    name: 'delegates-selected',
    address: at(''),
    then: async (window) => {
      await cell(window, 3, 2);
      for (let i = 0; i < 4; i += 1) await window.keys('Shift', '\uE015');
      await window.see(says('ui.delegates.selected_many', { count: 5 }));
    },
  },
  {
    name: 'delegates-bulk',
    address: at(''),
    then: async (window) => {
      await cell(window, 3, 2);
      for (let i = 0; i < 4; i += 1) await window.keys('Shift', '\uE015');
      await window.press(says('ui.delegates.bulk'));
      await window.see(says('ui.delegates.bulk_field'));
    },
  },
  {
    name: 'delegates-writing',
    address: at(''),
    then: async (window) => {
      await cell(window, 4, 4);
      await window.keys('Enter');
      await window.until('a field', () => document.querySelector('[role=gridcell] input[type=text]') !== null);
      await window.keys('\uE015');
      await window.until('choices', () => document.querySelector('[role=listbox]') !== null);
    },
  },
  {
    name: 'delegates-refused',
    address: at(''),
    then: async (window) => {
      await cell(window, 4, 4);
      await window.keys('x');
      await window.until('a field', () => document.querySelector('[role=gridcell] input[type=text]') !== null);
      await window.keys('Enter');
      await window.see(says('ui.delegates.problem.province'));
    },
  },
  {
    name: 'delegates-columns',
    address: at(''),
    then: async (window) => {
      await rows(window);
      await window.press(says('ui.delegates.columns'), '.popover-trigger');
      await window.see(says('ui.delegates.columns_reset'));
    },
  },
  {
    name: 'delegates-new',
    address: at(''),
    then: async (window) => {
      await rows(window);
      await window.press(says('ui.delegates.add'));
      await window.see(says('ui.delegates.add_another'));
    },
  },
  {
    name: 'delegates-export',
    address: at(''),
    then: async (window) => {
      await rows(window);
      await window.press(says('ui.delegates.export'));
      await window.see(says('ui.export.purpose'));
    },
  },
  { name: 'delegates-none', address: at('?search=zzzz'), then: (window) => window.see(says('ui.delegates.none_found')) },
  { name: 'quotas', address: at('?view=quotas'), then: (window) => window.see(says('ui.quotas.by_province')) },
  {
    name: 'duplicates',
    address: at('?view=duplicates'),
    then: async (window) => {
      await window.until('pairs or none', () => document.querySelector('main nav ul button, main h2') !== null);
      const pairs = await window.run(() => document.querySelectorAll('main nav ul button').length);
      if (pairs > 0) await window.click('main nav ul button');
      if (pairs > 0) await window.see(says('ui.delegates.merge'));
    },
  },
];
