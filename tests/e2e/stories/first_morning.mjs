// One organiser's first morning with the real window: an empty data folder, the sample, an event
// of one's own, a search without accents, the programme as a PDF that is read back, and all of it
// still there after the program was closed.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OUT, read, SAVED } from '../papers.mjs';

const NAME = 'Lớp tập huấn kỹ năng biên tập tin đối ngoại';
const SAMPLE = 'Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam';

export const firstMorning = [
  ['an empty folder opens with what to do first', async (window) => {
    await window.see('Chào mừng đến với Langbiang');
    await window.type('#welcome-body', 'Sở Thông tin và Truyền thông');
  }],
  ['the window may call what it needs and nothing else', async (window) => {
    for (const command of ['plugin:app|version', 'plugin:window|close', 'plugin:dialog|open', 'wipe_everything']) {
      const { refused } = await window.wait((name) => globalThis.__TAURI_INTERNALS__.invoke(name), command);
      assert.match(String(refused), /not allowed|not found/i, command);
    }
  }],
  ['the sample conference opens with its 300 delegates', async (window) => {
    await window.press('Xem thử với hội nghị mẫu');
    await window.see('Tổng quan');
    await window.click('a[href="#/"]');
    await window.see(SAMPLE);
    await window.see('300 đại biểu');
  }],
  ['an event is made in the form and stands among the others', async (window) => {
    await window.press('Tạo sự kiện');
    await window.type('#name', NAME);
    await window.type('#start', '7/8/2026');
    await window.type('#place', 'Đà Nẵng');
    await window.press('Tạo sự kiện');
    await window.see('Chưa có danh sách đại biểu');
    await window.click('a[href="#/"]');
    await window.see('07/8/2026');
  }],
  ['a search without accents finds who is meant', async (window) => {
    await window.press(SAMPLE, 'a');
    await window.click('a[href$="/delegates"]');
    await window.until('300 rows', () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '301');
    await window.type('#search', 'dinh tien');
    const names = await window.until('the names that were found', () => {
      const grid = document.querySelector('[role=grid]');
      const rows = [...(grid?.querySelectorAll('[role=row][aria-selected]') ?? [])];
      const few = grid && Number(grid.getAttribute('aria-rowcount')) < 301;
      return few && rows.length > 0 && rows.map((row) => row.querySelectorAll('[role=gridcell]')[1].textContent);
    });
    for (const name of names) assert.match(name, /Đinh Tiến/);
  }],
  ['the programme is drawn, and saved as a PDF that reads as it should', async (window) => {
    await window.click('a[href$="/documents"]');
    await window.click('a[href$="document=programme"]');
    await window.until('a drawn page', () => document.querySelector('figure canvas') !== null);
    await window.picture(join(OUT, 'documents.png'));
    await window.keys('Control', 's');
    await window.see('Đã lưu');
    assert.ok(existsSync(SAVED), 'the file is there');
    assert.match(read(), /CHƯƠNG TRÌNH/);
    assert.match(read(), /quảng bá hình ảnh Việt Nam/i);
  }],
  ['the certificates are drawn, one page a delegate', async (window) => {
    await window.click('header a[href$="/documents"]');
    await window.click('a[href$="document=certificates"]');
    await window.see('300 trang');
    await window.until('a drawn page', () => document.querySelector('figure canvas') !== null);
    await window.picture(join(OUT, 'certificates.png'));
  }],
  ['what was made is there again after the program was closed', async (window) => {
    await window.again();
    // The program that was closed may still be putting its work away: then the window offers to
    // try again, and so does this.
    await window.until(NAME, (name) => {
      const again = [...document.querySelectorAll('button')].find((button) => button.innerText.trim() === 'Thử lại');
      again?.click();
      return document.body.innerText.includes(name);
    }, NAME);
    await window.picture(join(OUT, 'home.png'));
  }],
  ['undo takes the event back, and redo brings it again', async (window) => {
    await window.keys('Control', 'z');
    await window.until('one event fewer', (name) => !document.querySelector('main').innerText.includes(name), NAME);
    await window.keys('Control', 'Shift', 'z');
    await window.until('the event', (name) => document.querySelector('main').innerText.includes(name), NAME);
  }],
  ['every kind of record goes over the bridge, a path does not, and a backup is made and restored', async (window) => {
    const ask = async (command, args) => {
      // A refusal is an answer here, so that a test can look into it.
      const invoke = (name, given) =>
        globalThis.__TAURI_INTERNALS__.invoke(name, given).catch((refused) => ({ refused }));
      return (await window.wait(invoke, command, args)).value;
    };
    const form = { event_id: 'dalat-2024', name: 'Hội trường lớn', floor: 'tầng 2', capacity: 400 };
    const { value: room, changes } = await ask('carry_out', { operation: 'add_room', record: null, form });
    assert.deepEqual(changes, ['room']);
    const rooms = await ask('list_records', { noun: 'room', with: { event_id: 'dalat-2024' } });
    assert.deepEqual(rooms, [room]);
    const wrong = await ask('carry_out', { operation: 'set_room', record: room.id, form: { capacity: 'rất lớn' } });
    assert.deepEqual(wrong.refused.fields, [{ field: 'capacity', problem: 'unreadable', values: {} }]);
    const path = await ask('carry_out', {
      operation: 'attach_file', record: null, form: { file: '/etc/hostname', to: 'logo' } });
    assert.equal(path.refused.code, 'not_found', 'only a file that the user chose has a token');
    const settle = (value) =>
      ask('carry_out', { operation: 'set_setting', record: null, form: { key: 'backup_folder', value } });
    assert.equal((await settle('/tmp')).refused.code, 'not_found', 'nor is a folder a path');
    assert.deepEqual((await settle(await ask('choose_folder', { language: 'vi' }))).changes, ['setting']);
    assert.ok((await ask('check_integrity', {})).every((check) => check.findings === 0));

    // The one answer to every dialog: the PDF of before gives way to the backup.
    await ask('make_backup', { language: 'vi' });
    await ask('carry_out', { operation: 'remove_room', record: room.id, form: {} });
    const token = await ask('choose_file', { language: 'vi' });
    const preview = await ask('preview_restore', { token });
    assert.deepEqual(preview.records, [{ noun: 'room', now: 0, then: 1 }]);
    await ask('restore_workspace', { token });
    assert.deepEqual(await ask('list_records', { noun: 'room', with: {} }), [room]);
    const barrier = await ask('undo', {});
    assert.equal(barrier.refused.code, 'irreversible');
  }],
];
