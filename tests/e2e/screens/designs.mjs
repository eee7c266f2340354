// The designs, and one in the editor with a text, a fault and the second side.
import { says } from '../words.mjs';

const drawn = (window) =>
  window.until('the page', () => document.querySelector('.paper canvas, .sheet canvas') !== null);
const choose = (window, names) =>
  window.run((words) => {
    [...document.querySelectorAll('[role=option]')].find((one) => words.some((name) => one.innerText.includes(name))).click();
  }, names);

/** A copy of one's own, made once. */
async function copy(window, name) {
  await window.wait((design) => globalThis.__TAURI_INTERNALS__
    .invoke('list_designs', {})
    .then((all) => all.some((one) => one.name === `${design}-2`)
      || globalThis.__TAURI_INTERNALS__.invoke('carry_out', { operation: 'copy_design', record: null, form: { name: design } })), name);
  await window.run((design) => { location.hash = `#/designs/${design}-2`; }, name);
  await window.see(says('document.design_copy'));
  await drawn(window);
}

export const designs = [
  {
    name: 'designs-all',
    address: () => '#/designs',
    // Those in sight are enough.
    then: (window) => window.until('pictures', () => {
      const inSight = [...document.querySelectorAll('main a span[style*=aspect-ratio]')].filter((one) => one.getBoundingClientRect().top < innerHeight);
      return inSight.length > 0 && inSight.every((one) => one.querySelector('canvas'));
    }),
  },
  { name: 'designs-shipped', address: () => '#/designs/pine', then: drawn },
  {
    name: 'designs-text',
    address: () => '#/designs/band',
    then: async (window) => {
      await copy(window, 'band');
      await choose(window, says('ui.designs.field.name').map((name) => `‹${name}›`));
      await window.see(says('ui.designs.face'));
    },
  },
  {
    name: 'designs-fault',
    address: () => '#/designs/band',
    then: async (window) => {
      await copy(window, 'band');
      await choose(window, says('ui.designs.field.name').map((name) => `‹${name}›`));
      await window.run(() => document.querySelector('.handles button[aria-pressed=true]').focus());
      await window.keys('Shift', '\uE015');
      await window.keys('Shift', '\uE015');
      await window.see(says('ui.designs.fault.overlap'));
    },
  },
  {
    name: 'designs-certificate',
    address: () => '#/designs/pine',
    then: async (window) => {
      await copy(window, 'pine');
      await window.run(() => document.querySelector('input[value=longest]').click());
      await choose(window, says('ui.designs.kind.signers'));
      await window.see(says('ui.designs.room'));
    },
  },
];
