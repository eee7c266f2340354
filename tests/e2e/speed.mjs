// How quick the window is with 50,000 delegates beside 300: two windows stand open side by side and
// are asked by turns. Keys come from the driver, and are timed in the page from the key to the change
// of the DOM, so that no time of the driver is counted. The page's clock goes in milliseconds, so
// figures are means of several keys. Run by `cargo xtask bench window`, which says what is where and
// makes docs/benchmarks-window.md of what is written here.
import { writeFileSync } from 'node:fs';
import { open } from './webdriver.mjs';

const { LANGBIANG_APP, LANGBIANG_EVENT, LANGBIANG_SPEED_OUT } = process.env;
const ROUNDS = 9;
/** Beginnings of names that both lists hold; every letter changes how many are found. */
const WORDS = ['din', 'tran', 'hoan'];
const SCROLLED_MS = 2000;
const ECHOES = 100;

const windows = {};
const figures = { search: { few: [], many: [] }, cell: { few: [], many: [] }, scroll: { few: [], many: [] }, palette: [], echo: [] };
try {
  for (const name of ['few', 'many']) {
    windows[name] = await open(process.env[`LANGBIANG_WEBDRIVER_${name.toUpperCase()}`], LANGBIANG_APP);
    await prepare(windows[name]);
  }
  // The first round warms both up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of round % 2 ? ['few', 'many'] : ['many', 'few']) {
      const measured = {
        search: await searched(windows[name]),
        cell: await written(windows[name], round),
        scroll: await scrolled(windows[name]),
      };
      if (round > 0) for (const [key, figure] of Object.entries(measured)) figures[key][name].push(figure);
      if (round > 0) console.log(`${name.padEnd(4)} ${JSON.stringify(measured)}`);
    }
  }
  for (const word of [...WORDS, ...WORDS]) figures.palette.push(...(await found(windows.many, word)));
  for (let round = 0; round < ROUNDS; round += 1) figures.echo.push(await echoed(windows.many));
} finally {
  for (const window of Object.values(windows)) await window.close().catch(() => {});
}
writeFileSync(LANGBIANG_SPEED_OUT, JSON.stringify(figures, null, 2));

/** Goes to the delegates of the event, and has the page note when a key came and what answered it. */
async function prepare(window) {
  await window.see('Langbiang');
  const value = await window.ask('list_events');
  const { id } = value.find(({ code }) => code === LANGBIANG_EVENT);
  await window.run((hash) => { location.hash = hash; }, `#/events/${id}/delegates`);
  await window.until('rows', () => document.querySelectorAll('[role=row][aria-selected] .text').length > 50);
  await window.settled();
  await window.run(() => {
    const speed = { pressed: 0, took: undefined };
    globalThis.speed = speed;
    addEventListener('keydown', () => { speed.pressed = performance.now(); }, { capture: true });
    /** Notes how long after the last key the DOM changed so that `answered` is true. */
    speed.expect = (answered) => {
      speed.took = undefined;
      const look = () => {
        if (!answered()) return;
        speed.took = performance.now() - speed.pressed;
        watcher.disconnect();
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    };
  });
}

/** Presses a key and gives how long it took until the expected change, in ms. */
async function timed(window, key) {
  await window.keys(key);
  await window.until(`an answer to ${key}`, () => globalThis.speed.took !== undefined);
  return window.run(() => globalThis.speed.took);
}

/** Expects that another number of delegates is found. */
function expectFound(window) {
  return window.run(() => {
    const found = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount');
    const before = found();
    globalThis.speed.expect(() => found() !== before);
  });
}

/** Types words into the search field; the mean of all letters. */
async function searched(window) {
  const took = [];
  for (const word of WORDS) {
    await window.click('#search');
    for (const letter of word) {
      await expectFound(window);
      took.push(await timed(window, letter));
    }
    await expectFound(window);
    await timed(window, 'Escape');
  }
  return mean(took);
}

/** Writes titles into cells of some rows, one below the other; the mean of all. */
async function written(window, round) {
  await window.click('[role=row][aria-rowindex="2"] [role=gridcell][aria-colindex="3"]');
  const took = [];
  for (let row = 0; row < 6; row += 1) {
    const text = `v${round}${row}`;
    for (const letter of text) await window.keys(letter);
    await window.until('the editor', (wanted) => document.activeElement?.value === wanted, text);
    await window.run((wanted) => {
      const id = document.querySelector('[role=grid]').getAttribute('aria-activedescendant');
      globalThis.speed.expect(() => document.getElementById(id)?.querySelector('.text')?.textContent === wanted);
    }, text);
    took.push(await timed(window, 'Enter'));
  }
  return mean(took);
}

/** Scrolls a screenful each frame, back where the list ends; how many rows were shown a second. */
async function scrolled(window) {
  const { value } = await window.wait(scroll, SCROLLED_MS);
  return value;
}

/** In the page: a row counts in a frame in which it is in sight with its text. */
function scroll(lasting) {
  const grid = document.querySelector('[role=grid]');
  const shown = () => {
    const { top, bottom } = grid.getBoundingClientRect();
    const rows = [...grid.querySelectorAll('[role=row][aria-selected]')];
    return rows.filter((row) => {
      const at = row.getBoundingClientRect();
      return at.top < bottom && at.bottom > top && row.querySelector('.text')?.textContent;
    }).length;
  };
  const far = () => grid.scrollHeight - grid.clientHeight;
  return new Promise((done) => {
    let [rows, way] = [0, 1];
    const began = performance.now();
    const frame = () => {
      rows += shown();
      const went = performance.now() - began;
      if (went >= lasting) {
        grid.scrollTop = 0;
        return done((rows * 1000) / went);
      }
      if (grid.scrollTop >= far()) way = -1;
      if (grid.scrollTop <= 0) way = 1;
      grid.scrollTop += way * grid.clientHeight;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Types a word into the palette; how long each letter took until an entry answers all of them. */
async function found(window, word) {
  await window.keys('Control', 'k');
  await window.until('the palette', () => document.activeElement?.getAttribute('role') === 'combobox');
  const took = [];
  for (let length = 1; length <= word.length; length += 1) {
    await window.run((typed) => {
      const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
      globalThis.speed.expect(() =>
        [...document.querySelectorAll('[role=option] mark')].some((mark) => plain(mark.textContent) === typed));
    }, word.slice(0, length));
    took.push(await timed(window, word[length - 1]));
  }
  await window.keys('Escape');
  await window.until('the list', () => document.querySelector('[role=combobox][aria-controls]') === null);
  return took;
}

/** The mean of calls that do nothing, from the page to Rust and back. */
async function echoed(window) {
  const { value } = await window.wait(async (times) => {
    const began = performance.now();
    for (let i = 0; i < times; i += 1) await globalThis.__TAURI_INTERNALS__.invoke('stop_work', { id: 0 });
    return (performance.now() - began) / times;
  }, ECHOES);
  return value;
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
