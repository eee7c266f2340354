// A design of one's own: copied, a field dragged, moved by keys and made smaller, seen with the
// longest names, each step undone, written into a file, taken away and brought in again from that
// file; and badges that are printed by it.
import assert from 'node:assert/strict';
import { clear, pages, read, SAVED } from '../papers.mjs';

const NAME = '.handles button[aria-label*="Họ và tên"]';
const OWN = 'band-2';

const drawn = (window) => window.until('the page', () => document.querySelector('.paper canvas') !== null);
const left = (window) => window.run(() => Number(document.querySelector('#area-x').value.replace(',', '.')));

/** What is kept, put into words by the page: the driver would arrange it differently. */
async function kept(window, design = OWN) {
  const read = (name) => globalThis.__TAURI_INTERNALS__.invoke('read_design', { name }).then(JSON.stringify);
  return (await window.wait(read, design)).value;
}

/** Waits until what is kept differs from `before`. */
async function keeps(window, before) {
  const deadline = Date.now() + 20_000;
  while ((await kept(window)) === before) {
    if (Date.now() > deadline) throw new Error('the change was not kept');
  }
}

export const designs = [
  ['a design that came with the program is copied before it can be changed', async (window) => {
    await window.go('#/designs/band');
    await drawn(window);
    await window.press('Làm bản riêng để sửa');
    await window.until('the copy', (name) => location.hash.endsWith(`/designs/${name}`), OWN);
    await drawn(window);
  }],
  ['a field is dragged by the mouse, and moved by the keys', async (window) => {
    const first = await kept(window);
    await window.click(NAME);
    const from = await left(window);
    await window.drag(NAME, 10, 0);
    await keeps(window, first);
    const dragged = await left(window);
    assert.ok(dragged > from, `${from} to ${dragged} mm`);
    const second = await kept(window);
    await window.run((css) => document.querySelector(css).focus(), NAME);
    await window.keys('Right');
    await keeps(window, second);
    assert.equal(await left(window), dragged + 0.5);
  }],
  ['letters are made smaller, and the longest name is tried', async (window) => {
    const before = await kept(window);
    await window.write('#text-0-size', '15');
    await window.keys('Enter');
    await keeps(window, before);
    await window.run(() => document.querySelector('input[value=longest]').click());
    await drawn(window);
    assert.match(await kept(window), /15/);
  }],
  ['every change is undone one by one, and done again', async (window) => {
    const now = await kept(window);
    await window.run(() => document.activeElement.blur());
    for (let step = 0; step < 3; step += 1) {
      const before = await kept(window);
      await window.keys('Control', 'z');
      await keeps(window, before);
    }
    for (let step = 0; step < 3; step += 1) {
      const before = await kept(window);
      await window.keys('Control', 'Shift', 'z');
      await keeps(window, before);
    }
    assert.equal(await kept(window), now);
  }],
  ['a design goes out as one file and comes in again from it', async (window) => {
    clear();
    const now = await kept(window);
    await window.press('Lưu mẫu ra tệp');
    await window.see('Đã lưu');
    await window.press('Bỏ mẫu này');
    await window.until('the gallery', () => location.hash === '#/designs');
    const { length } = await window.ask('list_designs');
    await window.press('Thêm mẫu từ tệp');
    await window.until('the editor', () => location.hash.startsWith('#/designs/band'));
    assert.equal((await window.ask('list_designs')).length, length + 1);
    const [name] = (await window.run(() => location.hash)).split('/').slice(-1);
    assert.equal(await kept(window, name), now);
  }],
  ['badges are printed by it', async (window) => {
    clear();
    const { id } = (await window.ask('list_events')).find(({ code }) => code === 'dalat-2024');
    await window.go(`#/events/${id}/documents?document=badges&design=${OWN}`);
    await window.until('a drawn page', () => document.querySelector('[aria-busy=false] figure canvas') !== null);
    await window.press('Lưu PDF');
    await window.see('Đã lưu');
    assert.ok(pages(SAVED) >= 38);
    assert.match(read(), /Đinh Tiến/i);
  }],
];
