// The agenda as a list, with a talk open beside it.
import { says } from '../words.mjs';

const rows = (window) => window.until('the agenda', () => document.querySelectorAll('main ol ol li').length > 3);

export const agenda = [
  { name: 'agenda', address: ({ dalat }) => `#/events/${dalat}/agenda`, then: rows },
  {
    name: 'agenda-item',
    address: ({ dalat }) => `#/events/${dalat}/agenda`,
    then: async (window) => {
      await rows(window);
      await window.run(() => document.querySelectorAll('main ol ol li')[4].querySelector('button.people').click());
      await window.until('the drawer', () => document.querySelector('aside') !== null);
      await window.run(() => document.querySelector('#add-role')?.focus());
    },
  },
  {
    name: 'agenda-session',
    address: ({ dalat }) => `#/events/${dalat}/agenda`,
    then: async (window) => {
      await rows(window);
      await window.run(() => document.querySelector('main .session > .head button.people').click());
      await window.until('the drawer', () => document.querySelector('aside') !== null);
    },
  },
  {
    name: 'agenda-empty',
    address: () => '#/',
    then: async (window) => {
      const id = await window.wait(async () => {
        const invoke = globalThis.__TAURI_INTERNALS__.invoke;
        const known = (await invoke('list_events', {})).find(({ code }) => code === 'lop-trong');
        if (known) return known.id;
        const form = { name: 'Lớp tập huấn chuyển đổi số', code: 'lop-trong', start: '2026-12-10', end: '2026-12-11' };
        return (await invoke('carry_out', { operation: 'create_event', record: null, form })).value.id;
      });
      await window.run((event) => { location.hash = `#/events/${event}/agenda`; }, id.value);
      await window.see(says('ui.agenda.empty_title'));
    },
  },
];
