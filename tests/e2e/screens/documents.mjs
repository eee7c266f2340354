// What can be printed, and single documents with their choices, findings and log.
import { says } from '../words.mjs';

const drawn = (window) =>
  window.until('a drawn page', () => document.querySelector('[aria-busy=false] figure canvas') !== null);

const paper = (document, rest = '') => ({ dalat }) => `#/events/${dalat}/documents?document=${document}${rest}`;

export const documents = [
  {
    name: 'documents-shelf',
    address: ({ dalat }) => `#/events/${dalat}/documents`,
    then: (window) => window.see(says('ui.documents.never')),
  },
  { name: 'documents-programme', address: paper('programme'), then: drawn },
  {
    name: 'documents-badges',
    address: paper('badges'),
    then: async (window) => {
      await drawn(window);
      await window.until('pictures of designs', () => document.querySelectorAll('label canvas').length >= 3);
    },
  },
  {
    name: 'documents-certificates',
    address: paper('certificates'),
    then: async (window) => {
      await drawn(window);
      await window.until('pictures of designs', () => document.querySelectorAll('label canvas').length >= 4);
    },
  },
  {
    name: 'documents-printed',
    address: paper('delegate_list'),
    then: async (window, { dalat }) => {
      await drawn(window);
      await window.click('main h1, main h2');
      await window.keys('Control', 's');
      await window.see(says('ui.documents.since.nothing'));
      await window.wait((event) => {
        const ask = globalThis.__TAURI_INTERNALS__.invoke;
        const filter = { categories: [], delegations: [], provinces: [], states: [], lacking: [] };
        const query = { search: null, filter, sort: 'name', limit: 2, offset: 0 };
        return ask('list_delegates', { eventId: event, query }).then(({ delegates }) =>
          ask('carry_out', {
            operation: 'set_delegate',
            record: delegates[0].id,
            // Another one than it had, also where the tour comes here again.
            form: { title: delegates[0].title === 'Cố vấn' ? 'Cố vấn cấp cao' : 'Cố vấn' },
          }));
      }, dalat);
      await window.reload();
      await window.see(says('ui.documents.since.count_one'));
      await drawn(window);
    },
  },
  {
    name: 'documents-people',
    address: paper('invitations'),
    then: async (window) => {
      await drawn(window);
      await window.run(() => document.querySelector('input[value=people]').click());
      await window.type('.people-input', 'nguyen');
      await window.until('a list of people', () => document.querySelectorAll('[role=option]').length > 3);
    },
  },
];
