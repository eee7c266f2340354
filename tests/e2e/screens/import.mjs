// The way of a list: chosen, understood, previewed, taken in, and the rows that wait. A conference of
// its own with a first version of a list, so that the second one has changes and doubts.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { says } from '../words.mjs';

const LIST = join(process.env.LANGBIANG_E2E_OUT, 'Danh sách đại biểu.xlsx');
const lists = join('tests', 'lists');

/** The conference, once it is made. */
let made;

const plan = {
  sheet: null, headerRow: null, lastRow: null, columns: {}, encoding: null, encodings: {}, delimiter: null, groups: null,
  basis: 'duty', purpose: '', normalCase: false, without: [], said: {},
};

async function conference(window) {
  if (made) return made;
  const form = {
    code: null, name: 'Hội nghị tập huấn công tác thông tin đối ngoại', theme: null, nameFull: null, nameEn: null,
    start: '2024-06-06', end: '2024-06-07', halfDay: null, venue: null, place: 'thành phố Đà Lạt', province: null,
    documentStyle: 'state', parentId: null,
  };
  const { value } = await window.ask('create_event', { event: form });
  made = value.id;
  await take(window, made, 'hoi-nghi-315-ban-1.xlsx');
  return made;
}

/** Takes a list in without its screens. */
async function take(window, eventId, file) {
  copyFileSync(join(lists, file), LIST);
  const { token } = await window.ask('choose_list', { language: 'vi' });
  await window.ask('take_list', { eventId, token, plan, counts: '__CHANNEL__:1' });
}

/** Opens the screen of a conference and gives it a list. */
async function choose(window, eventId, file) {
  copyFileSync(join(lists, file), LIST);
  await window.reload(`#/events/${eventId}/import`);
  await press(window, 'choose');
  await window.until('columns', () => document.querySelectorAll('select').length > 3);
}

/** Presses the first button that says this message of the import. */
async function press(window, message) {
  await window.until(message, (wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    const found = buttons.find((one) => wanted.includes(one.innerText.trim()) && !one.disabled && !one.closest('ol'));
    found?.click();
    return found !== undefined;
  }, says(`ui.import.${message}`));
}

async function preview(window, file) {
  await choose(window, await conference(window), file);
  await press(window, 'to_preview');
  await window.until('rows', () => document.querySelectorAll('tbody tr').length > 0);
}

/** Shows the rows of one kind. */
async function kind(window, value) {
  await window.click(`input[value=${value}]`);
  await window.until('rows of that kind', () => document.querySelectorAll('tbody tr').length > 0);
}

const at = ({ dalat }) => `#/events/${dalat}/import`;

export const imports = [
  { name: 'import-start', address: at },
  { name: 'import-columns', address: at, then: (window, { dalat }) => choose(window, dalat, 'ubnd-thanh-hoa.xlsx') },
  { name: 'import-fonts', address: at, then: (window, { dalat }) => choose(window, dalat, 'so-cong-thuong-vntime.xls') },
  { name: 'import-groups', address: at, then: (window, { dalat }) => choose(window, dalat, 'khoi-trung-uong-dia-phuong.xlsx') },
  { name: 'import-doubts', address: at, then: (window) => preview(window, 'hoi-nghi-315-ban-2.xlsx') },
  {
    name: 'import-changes',
    address: at,
    then: async (window) => {
      await preview(window, 'hoi-nghi-315-ban-2.xlsx');
      await kind(window, 'changed');
    },
  },
  {
    name: 'import-repairs',
    address: at,
    then: async (window) => {
      await preview(window, 'so-dien-thoai-hong.xlsx');
      await kind(window, 'repaired');
    },
  },
  {
    name: 'import-done',
    address: at,
    then: async (window) => {
      await preview(window, 'cong-thuc-va-loi.xlsx');
      await window.until('the button', () => {
        const button = document.querySelector('aside button:last-of-type');
        button?.click();
        return button !== null;
      });
      await window.until('the result', () => document.querySelector('dl dd') !== null && document.querySelector('progress') === null);
    },
  },
  {
    name: 'import-waiting',
    address: at,
    then: async (window) => {
      const id = await conference(window);
      await take(window, id, 'cong-thuc-va-loi.xlsx');
      await window.reload(`#/events/${id}/import`);
      await press(window, 'mend');
      await window.until('a row', () => document.querySelector('form') !== null);
    },
  },
];
