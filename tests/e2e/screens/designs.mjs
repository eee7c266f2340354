// The designs, and one in the editor with a text, a fault and the second side.
const drawn = (window) =>
  window.until('the page', () => document.querySelector('.paper canvas, .sheet canvas') !== null);
const choose = (window, name) =>
  window.run((words) => {
    [...document.querySelectorAll('[role=option]')].find((one) => one.innerText.includes(words)).click();
  }, name);

/** A copy of one's own, made once. */
async function copy(window, name) {
  await window.wait((design) => globalThis.__TAURI_INTERNALS__
    .invoke('list_designs', {})
    .then((all) => all.some((one) => one.name === `${design}-2`)
      || globalThis.__TAURI_INTERNALS__.invoke('carry_out', { operation: 'copy_design', record: null, form: { name: design } })), name);
  await window.run((design) => { location.hash = `#/designs/${design}-2`; }, name);
  await window.see('bản riêng');
  await drawn(window);
}

export const designs = [
  {
    name: 'designs-all',
    address: () => '#/designs',
    then: (window) => window.until('pictures', () => document.querySelectorAll('a canvas').length >= 12),
  },
  { name: 'designs-shipped', address: () => '#/designs/pine', then: drawn },
  {
    name: 'designs-text',
    address: () => '#/designs/band',
    then: async (window) => {
      await copy(window, 'band');
      await choose(window, '‹Họ và tên›');
      await window.see('Phông chữ');
    },
  },
  {
    name: 'designs-fault',
    address: () => '#/designs/band',
    then: async (window) => {
      await copy(window, 'band');
      await choose(window, '‹Họ và tên›');
      await window.run(() => document.querySelector('.handles button[aria-pressed=true]').focus());
      await window.keys('Shift', '\uE015');
      await window.keys('Shift', '\uE015');
      await window.see('đè lên ô khác');
    },
  },
  {
    name: 'designs-certificate',
    address: () => '#/designs/pine',
    then: async (window) => {
      await copy(window, 'pine');
      await window.run(() => document.querySelector('input[value=longest]').click());
      await choose(window, 'Người ký');
      await window.see('Chỗ ký, đóng dấu');
    },
  },
];
