// Every document of the shelf, drawn and then saved, as many pages as were shown, with words that
// only it has.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { clear, pages, read, SAVED } from '../papers.mjs';

const DALAT = 'dalat-2024';

/** What must stand in each: its name on the shelf and words in its PDF. */
const papers = {
  programme: /CHƯƠNG TRÌNH/,
  programme_grid: /CHƯƠNG TRÌNH/,
  programme_booklet: /CHƯƠNG TRÌNH/,
  changes: /Chuyên đề được thay/,
  speaker_list: /BÁO CÁO VIÊN/,
  door_signs: /Buổi sáng/,
  invitations: /GIẤY MỜI/,
  labels: /Kính gửi/,
  badges: /Đinh Tiến/i,
  table_cards: /./,
  delegate_list: /DANH SÁCH ĐẠI BIỂU/,
  sign_in_sheet: /Ký tên|KÝ NHẬN/i,
  payment_list: /Số tiền/i,
  certificates: /GIẤY CHỨNG NHẬN/,
  certificate_register: /SỔ CẤP/i,
  event_report: /BÁO CÁO/,
  calibration: /100/,
};

let dalat;

/** What has to happen before some of them have anything to say. */
const before = {
  async changes(window) {
    const sessions = await window.ask('list_records', { noun: 'session', with: { event_id: dalat } });
    const items = await window.ask('list_records', { noun: 'item', with: { session_id: sessions[0].id } });
    const item = items.find(({ kind }) => kind === 'lecture') ?? items.at(-1);
    await window.ask('carry_out', { operation: 'set_item', record: item.id, form: { note: null, title: 'Chuyên đề được thay' } });
  },
};

export const printing = [
  ['the shelf offers every document that there is', async (window) => {
    dalat = (await window.ask('list_events')).find(({ code }) => code === DALAT).id;
    await window.go(`#/events/${dalat}/documents`);
    const offered = await window.run(() =>
      [...document.querySelectorAll('main li a')].map((link) => new URLSearchParams(link.hash.split('?')[1]).get('document')));
    assert.deepEqual(offered.toSorted(), Object.keys(papers).toSorted());
  }],
  ['a programme that was not printed yet has nothing to be told of', async (window) => {
    await window.go(`#/events/${dalat}/documents?document=changes`);
    await window.until('the reason', () => document.querySelector('.preview h2') !== null);
  }],
  ...Object.entries(papers).map(([paper, words]) => [
    `${paper} is drawn and saved, and reads as it should`,
    async (window) => {
      clear();
      await before[paper]?.(window);
      await window.go(`#/events/${dalat}/documents?document=${paper}`);
      await window.until('a drawn page', () => document.querySelector('[aria-busy=false] figure canvas') !== null);
      const shown = Number.parseInt(await window.text('main .screen header [role=status]'), 10);
      await window.press('Lưu', 'header button');
      await window.see('Đã lưu');
      assert.ok(existsSync(SAVED));
      assert.equal(pages(), shown, 'as many pages as were shown');
      assert.match(read(), words);
    },
  ]),
  ['each of a few certificates is a file of its own', async (window) => {
    await window.go(`#/events/${dalat}/documents?document=certificates&select=${encodeURIComponent('Nguyễn')}`);
    await window.until('a drawn page', () => document.querySelector('[aria-busy=false] figure canvas') !== null);
    await window.press('tệp', 'header button');
    await window.see('tệp vào');
  }],
];
