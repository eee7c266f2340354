// A list comes in: the wrong sheet was taken for it, which is corrected; what it becomes is seen
// beside the file, it is taken in, taken back and brought again; a row that waits is mended in its place.
import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUT } from '../papers.mjs';

const LIST = join(OUT, 'Danh sách đại biểu.xlsx');
let event;

/** Opens the import of the event made this morning and gives it a list. */
async function give(window, file) {
  copyFileSync(join('tests', 'lists', file), LIST);
  await window.go(`#/events/${event}/import`);
  await window.press('Chọn tệp…');
  await window.until('the columns', () => document.querySelector('#column-B') !== null);
}

const delegates = async (window) => (await window.ask('list_events')).find(({ id }) => id === event).delegates;

/** The rows of the preview that are about a name: what the file says and what becomes of it. */
const previewed = (window, name) =>
  window.until(`the row of ${name}`, (wanted) =>
    [...document.querySelectorAll('tbody tr')].find((row) => row.innerText.includes(wanted))?.innerText, name);

export const lists = [
  ['a workbook with a sheet a province is read, and the other sheet chosen', async (window) => {
    const events = await window.ask('list_events');
    event = events.find(({ name }) => name.startsWith('Lớp tập huấn')).id;
    await give(window, 'tay-nguyen-moi-tinh-mot-trang.xlsx');
    await window.choose('#import-sheet', 'Đắk Nông');
    await window.see('8 người');
    await window.press('Xem trước');
    const row = await previewed(window, 'Hồ Tuấn Quyết');
    assert.match(row, /Đơn vị/);
  }],
  ['the list goes in as one operation that one click takes back', async (window) => {
    await window.press('Nhập 8 đại biểu');
    await window.see('Đã nhập 8 đại biểu');
    assert.equal(await delegates(window), 8);
    await window.press('Hoàn tác lần nhập này');
    await window.see('Chọn tệp…');
    assert.equal(await delegates(window), 0);
    await window.keys('Control', 'Shift', 'z');
    await window.see('Đã làm lại');
    assert.equal(await delegates(window), 8);
  }],
  ['a row without what it needs waits, is mended in its place, and is a delegate then', async (window) => {
    await give(window, 'cong-thuc-va-loi.xlsx');
    await window.press('Xem trước');
    await window.until('rows', () => document.querySelectorAll('tbody tr').length > 0);
    await window.press('Nhập', 'aside button');
    await window.press('Sửa 1 dòng chờ');
    const before = await delegates(window);
    await window.write('form input[id$="-full_name"]', 'Hồ Thị Mỹ Duyên');
    await window.press('Nhập dòng này');
    await window.see('Không còn dòng nào chờ sửa');
    assert.equal(await delegates(window), before + 1);
  }],
  ['what came in stands in the list and is found by the keys of Telex', async (window) => {
    await window.go(`#/events/${event}/delegates?search=${encodeURIComponent('Myx Duyeen')}`);
    await window.see('Hồ Thị Mỹ Duyên');
  }],
];
