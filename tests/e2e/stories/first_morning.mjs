// One organiser's first morning with the real window: an empty data folder, the sample, an event
// of one's own, a search without accents, the programme as a PDF that is read back, and all of it
// still there after the program was closed. Run by `cargo xtask e2e`, which says what is where.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { open } from './webdriver.mjs';

const { LANGBIANG_APP, LANGBIANG_WEBDRIVER, LANGBIANG_E2E_OUT } = process.env;
// Where the dialog's answer sends the file: see src-tauri/src/dialogs.rs.
const SAVED = join(LANGBIANG_E2E_OUT, 'saved.pdf');
const NAME = 'Lớp tập huấn kỹ năng biên tập tin đối ngoại';
const SAMPLE = 'Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam';

let window = await open(LANGBIANG_WEBDRIVER, LANGBIANG_APP);

const steps = [
  ['an empty folder opens with what to do first', async () => {
    await window.see('Chào mừng đến với Langbiang');
    await window.type('#welcome-body', 'Sở Thông tin và Truyền thông');
  }],
  ['the window may call what it needs and nothing else', async () => {
    for (const command of ['plugin:app|version', 'plugin:window|close', 'plugin:dialog|open', 'wipe_everything']) {
      const { refused } = await window.wait((name) => globalThis.__TAURI_INTERNALS__.invoke(name), command);
      assert.match(String(refused), /not allowed|not found/i, command);
    }
  }],
  ['the sample conference opens with its 300 delegates', async () => {
    await clickButton('Xem thử với hội nghị mẫu');
    await window.see('Tổng quan');
    await window.click('a[href="#/"]');
    await window.see(SAMPLE);
    await window.see('300 đại biểu');
  }],
  ['an event is made in the form and stands among the others', async () => {
    await clickButton('Tạo sự kiện');
    await window.type('#name', NAME);
    await window.type('#start', '7/8/2026');
    await window.type('#place', 'Đà Nẵng');
    await clickButton('Tạo sự kiện');
    await window.see('Chưa có danh sách đại biểu');
    await window.click('a[href="#/"]');
    await window.see('07/8/2026');
  }],
  ['a search without accents finds who is meant', async () => {
    await clickLink(SAMPLE);
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
  ['the programme is drawn, and saved as a PDF that reads as it should', async () => {
    await window.click('a[href$="/documents"]');
    await window.click('a[href$="document=programme"]');
    await window.until('a drawn page', () => document.querySelector('figure canvas') !== null);
    await window.picture(join(LANGBIANG_E2E_OUT, 'documents.png'));
    await window.keys('Control', 's');
    await window.see('Đã lưu');
    assert.ok(existsSync(SAVED), 'the file is there');
    const text = execFileSync('pdftotext', ['-layout', SAVED, '-'], { encoding: 'utf8' });
    assert.match(text.normalize('NFC'), /CHƯƠNG TRÌNH/);
    assert.match(text.normalize('NFC').replace(/\s+/g, ' '), /quảng bá hình ảnh Việt Nam/i);
  }],
  ['the certificates are drawn, one page a delegate', async () => {
    await window.click('header a[href$="/documents"]');
    await window.click('a[href$="document=certificates"]');
    await window.see('300 trang');
    await window.until('a drawn page', () => document.querySelector('figure canvas') !== null);
    await window.picture(join(LANGBIANG_E2E_OUT, 'certificates.png'));
  }],
  ['what was made is there again after the program was closed', async () => {
    await window.close();
    window = await open(LANGBIANG_WEBDRIVER, LANGBIANG_APP);
    // The program that was closed may still be putting its work away: then the window offers to
    // try again, and so does this.
    await window.until(NAME, (name) => {
      const again = [...document.querySelectorAll('button')].find((button) => button.innerText.trim() === 'Thử lại');
      again?.click();
      return document.body.innerText.includes(name);
    }, NAME);
    await window.picture(join(LANGBIANG_E2E_OUT, 'home.png'));
  }],
  ['undo takes the event back, and redo brings it again', async () => {
    await window.keys('Control', 'z');
    await window.until('one event fewer', (name) => !document.querySelector('main').innerText.includes(name), NAME);
    await window.keys('Control', 'Shift', 'z');
    await window.until('the event', (name) => document.querySelector('main').innerText.includes(name), NAME);
  }],
  ['every kind of record goes over the bridge, a path does not, and a backup is made and restored', async () => {
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

let passed = 0;
let failed = 0;
for (const [claim, step] of steps) {
  try {
    await step();
    passed += 1;
    console.log(`ok      ${claim}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${claim}\n${error.stack}`);
    await window.picture(join(LANGBIANG_E2E_OUT, 'failed.png')).catch(() => {});
    // Every step stands on the one before.
    break;
  }
}
await window.close().catch(() => {});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function clickButton(words) {
  await byWords('button', words);
}

async function clickLink(words) {
  await byWords('a', words);
}

/** Marks the element with these words, so that the driver clicks it as a mouse would. */
async function byWords(tag, words) {
  const find = (name, wanted) => {
    const all = [...document.querySelectorAll(name)];
    const found = all.findLast((element) => element.innerText.includes(wanted) && !element.disabled);
    document.querySelectorAll('[data-e2e]').forEach((element) => element.removeAttribute('data-e2e'));
    found?.setAttribute('data-e2e', '');
    return Boolean(found);
  };
  await window.until(`${tag} “${words}”`, find, tag, words);
  await window.click('[data-e2e]');
}
