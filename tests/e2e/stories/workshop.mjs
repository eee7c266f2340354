// The rooms behind the shop: a backup is made and gone back to after something was lost, and the
// window speaks the other language.
import assert from 'node:assert/strict';

const events = (window) => window.ask('list_events');

export const workshop = [
  ['a backup is made and read back', async (window) => {
    await window.go('#/settings/backups');
    await window.press('Sao lưu ngay');
    await window.see('Đã sao lưu và đọc lại thấy đúng');
    await window.until('the list', () => document.querySelectorAll('main tbody tr').length > 0);
    await window.see('Tất cả đều tốt');
  }],
  ['what a restore would change is said before it is done', async (window) => {
    const dalat = (await events(window)).find(({ code }) => code === 'dalat-2024').id;
    await window.go(`#/events/${dalat}/delegates`);
    await window.until('rows', () => document.querySelectorAll('[role=row][aria-selected]').length > 5);
    await window.click('[role=row][aria-rowindex="3"] [role=gridcell]:nth-child(2)');
    await window.keys('Control', 'a');
    await window.see('Đã chọn 300 đại biểu');
    await window.press('Xóa');
    await window.until('an empty list', () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') !== '301');
    assert.equal((await events(window)).find(({ id }) => id === dalat).delegates, 0);
    await window.go('#/settings/backups');
    await window.press('Khôi phục…', 'main tbody tr:first-child button');
    await window.see('Nếu khôi phục thì có gì thay đổi');
    const lines = await window.until('the lines', () => {
      const rows = [...document.querySelectorAll('main tbody tr')].map((row) => row.innerText);
      return rows.length > 0 && rows;
    });
    const [, now, then] = /Đại biểu\s+(\d+)\s+(\d+)/.exec(lines.find((line) => line.startsWith('Đại biểu')));
    assert.equal(then - now, 300);
  }],
  ['the restore brings everybody back and keeps what was there before it', async (window) => {
    await window.press('Khôi phục bản này');
    await window.see('Đã khôi phục');
    assert.equal((await events(window)).find(({ code }) => code === 'dalat-2024').delegates, 300);
    await window.press('Xong');
    await window.see('Tất cả đều tốt');
  }],
  ['everybody is deleted and brought back by the keyboard alone', async (window) => {
    const dalat = async () => (await events(window)).find(({ code }) => code === 'dalat-2024');
    await window.ask('back_up', {});
    await window.go(`#/events/${(await dalat()).id}/delegates`);
    await window.until('rows', () => document.querySelectorAll('[role=row][aria-selected]').length > 5);
    await window.run(() => document.querySelector('[role=grid]').focus());
    await window.keys('Control', 'a');
    await window.see('Đã chọn 300 đại biểu');
    await window.keys('Delete');
    await window.until('an empty list', () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') !== '301');
    await window.keys('Control', 'k');
    await window.until('the palette', () => document.activeElement?.matches('[role=combobox]'));
    for (const letter of 'khoi phuc') await window.keys(letter);
    await window.until('the action', () => document.querySelector('[role=option][aria-selected=true]')?.innerText.includes('hôi phục'));
    await window.keys('Enter');
    await window.until('the backups', () => document.querySelectorAll('main tbody tr').length > 0);
    await window.tabTo('Khôi phục…');
    await window.keys('Enter');
    await window.until('what would change', () => document.querySelectorAll('main td').length > 0);
    await window.tabTo('Khôi phục bản này', 3);
    await window.keys('Enter');
    await window.see('Đã khôi phục');
    assert.equal((await dalat()).delegates, 300);
    await window.tabTo('Xong', 3);
    await window.keys('Enter');
    await window.see('Tất cả đều tốt');
  }],
  ['the other language is one click away, at once and for good', async (window) => {
    await window.go('#/settings/look');
    await window.run(() => document.querySelector('input[name=language][value=en]').click());
    await window.see('Language');
    await window.go('#/');
    await window.see('300 delegates');
    assert.equal(await window.run(() => document.documentElement.lang), 'en');
    const left = await window.run(() => document.body.innerText.match(/đại biểu/gu)?.length ?? 0);
    assert.equal(left, 0, 'no Vietnamese words of the window are left');
    await window.go('#/settings/look');
    await window.run(() => document.querySelector('input[name=language][value=vi]').click());
    await window.see('Ngôn ngữ');
  }],
];
