// Somebody stands in the list twice: found, compared side by side, merged, and taken apart again.
import assert from 'node:assert/strict';

let event;
const delegates = async (window) => (await window.ask('list_events')).find(({ id }) => id === event).delegates;

async function add(window, name, title, phone) {
  await window.press('Thêm đại biểu');
  await window.type('#new-full_name', name);
  await window.type('#new-title', title);
  await window.type('#new-organisation', 'Sở Ngoại vụ');
  await window.type('#new-phone', phone);
  await window.press('Thêm', 'form button[type=submit]');
  await window.see(`Đã thêm ${name}`);
  await window.keys('Escape');
  await window.until('a closed drawer', () => document.querySelector('#new-full_name') === null);
}

export const twice = [
  ['two delegates who may be one are offered as a pair', async (window) => {
    const events = await window.ask('list_events');
    event = events.find(({ name }) => name.startsWith('Lớp tập huấn')).id;
    await window.go(`#/events/${event}/delegates`);
    await add(window, 'Trương Quỳnh Như', 'Chuyên viên', '0903111222');
    await add(window, 'TRƯƠNG QUỲNH NHƯ', 'Phó Trưởng phòng', '0903111222');
    await window.go(`#/events/${event}/delegates?view=duplicates`);
    await window.press('Trương Quỳnh Như', 'main nav ul button');
    await window.see('So sánh hai người');
  }],
  ['of each field one side is chosen, and the two become one', async (window) => {
    const before = await delegates(window);
    // The post is the second one's, the name the one that is not all capitals.
    await window.press('Phó Trưởng phòng', 'label');
    await window.press('Trương Quỳnh Như', 'label');
    await window.press('Gộp làm một');
    await window.see('Đã gộp');
    assert.equal(await delegates(window), before - 1);
    await window.go(`#/events/${event}/delegates?search=${encodeURIComponent('truong quynh nhu')}`);
    await window.see('Phó Trưởng phòng');
    await window.see('Trương Quỳnh Như');
  }],
  ['undo makes them two again', async (window) => {
    const before = await delegates(window);
    await window.keys('Control', 'z');
    await window.until('two rows', () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '3');
    assert.equal(await delegates(window), before + 1);
    await window.keys('Control', 'Shift', 'z');
    await window.until('one row', () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '2');
  }],
];
