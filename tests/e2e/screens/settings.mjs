// Settings: the organisation with its signers, the printer, backups and what a restore would
// change, personal data; and what an event has besides its form.
import { says } from '../words.mjs';

async function settle(window) {
  const values = {
    issuing_body: 'Sở Thông tin và Truyền thông',
    parent_body: 'Ủy ban nhân dân tỉnh Lâm Đồng',
    symbol: 'STTTT',
    place: 'Lâm Đồng',
  };
  for (const [key, value] of Object.entries(values)) {
    await window.ask('carry_out', { operation: 'set_setting', record: null, form: { key, value } });
  }
}

async function signers(window) {
  const value = await window.ask('list_records', { noun: 'signer', with: {} });
  if (value.length > 0) return;
  const all = [
    { full_name: 'Nguyễn Văn Lâm', post: 'Phó Giám đốc', authority: 'deputy', on_behalf_of: 'Giám đốc' },
    { full_name: 'Trần Thị Hồng', post: 'Giám đốc' },
    { full_name: 'Lê Minh Đức', post: 'Chánh Văn phòng', authority: 'order', on_behalf_of: 'Giám đốc' },
  ];
  for (const form of all) await window.ask('carry_out', { operation: 'add_signer', record: null, form });
}

export const settings = [
  {
    name: 'settings-office',
    address: () => '#/settings/office',
    then: async (window) => {
      await settle(window);
      await window.go();
      await window.see('STTTT');
    },
  },
  {
    name: 'settings-papers',
    address: () => '#/settings/papers',
    then: async (window) => {
      await signers(window);
      await window.go();
      await window.see('Nguyễn Văn Lâm');
      await window.run(() => document.querySelector('main [aria-expanded=false]').click());
    },
  },
  { name: 'settings-printer', address: () => '#/settings/printer' },
  {
    name: 'settings-backups',
    address: () => '#/settings/backups',
    then: async (window) => {
      await window.ask('back_up', {});
      await window.go();
      await window.until('the list', () => document.querySelector('main table') !== null);
      await window.run((words) => [...document.querySelectorAll('main button')].find((b) => words.includes(b.innerText.trim()))?.click(), says('ui.settings.integrity_start'));
      await window.until('the checks', () => document.querySelectorAll('main [role=status] li').length > 0);
    },
  },
  {
    name: 'settings-restore',
    address: () => '#/settings/backups',
    then: async (window, { dalat }) => {
      await window.ask('back_up', {});
      const form = { event_id: dalat, name: 'Hội trường lớn', floor: 'tầng 2', capacity: 400 };
      const { value } = await window.ask('carry_out', { operation: 'add_room', record: null, form });
      await window.go();
      await window.until('the list', () => document.querySelector('main table') !== null);
      await window.run(() => document.querySelector('main table button').click());
      await window.until('what would change', () => document.querySelectorAll('main table td').length > 0);
      await window.ask('carry_out', { operation: 'remove_room', record: value.id, form: {} });
    },
  },
  {
    name: 'settings-privacy',
    address: () => '#/settings/privacy',
    then: (window) => window.until('the list', () => document.querySelectorAll('main li, main .none').length > 0),
  },
  {
    name: 'settings-purge',
    address: () => '#/settings/privacy',
    then: async (window) => {
      await window.until('what is due', () => document.querySelectorAll('main li button').length > 0);
      await window.run(() => document.querySelector('main li button').click());
    },
  },
  { name: 'settings-look', address: () => '#/settings/look' },
  {
    name: 'details-more',
    address: ({ dalat }) => `#/events/${dalat}/details`,
    then: async (window, { dalat }) => {
      const rooms = await window.ask('list_records', { noun: 'room', with: { event_id: dalat } });
      if (rooms.length === 0) {
        for (const form of [
          { event_id: dalat, name: 'Hội trường lớn', floor: 'tầng 2', building: 'Nhà A', capacity: 400 },
          { event_id: dalat, name: 'Phòng họp số 1001', floor: 'tầng 10', building: 'Nhà A', capacity: 60 },
        ]) {
          await window.ask('carry_out', { operation: 'add_room', record: null, form });
        }
        await window.go();
      }
      const named = () => [...document.querySelectorAll('main input')].some(({ value }) => value === 'Hội trường lớn');
      await window.until('the rooms', named);
      await window.run(() => document.querySelector('main').scrollTo(0, 700));
    },
  },
];
