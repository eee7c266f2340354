// A picture of every screen, in both languages, both themes and two sizes, into docs/screens: for
// people to look at, and for the pages that show the program. Run by `cargo xtask screens`, with
// beginnings of names (`cargo xtask screens delegates`) only those, in Vietnamese and light, at the
// size of a small laptop, into target/screens/out.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open } from './webdriver.mjs';
import { screens } from './screens/all.mjs';

const { LANGBIANG_APP, LANGBIANG_WEBDRIVER, LANGBIANG_E2E_OUT } = process.env;
const wanted = process.argv.slice(2);

const looks = ['vi', 'en'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
const sizes = [[1366, 768], [1920, 1080]];
const draft = wanted.length > 0;
const folder = draft ? LANGBIANG_E2E_OUT : join('docs', 'screens');
const chosen = screens.filter(({ name }) => !draft || wanted.some((start) => name.startsWith(start)));

mkdirSync(folder, { recursive: true });
const window = await open(LANGBIANG_WEBDRIVER, LANGBIANG_APP);
let made = 0;
let failed = 0;
try {
  await window.see('Langbiang');
  const told = { dalat: await sample() };
  for (const { language, theme } of draft ? looks.slice(0, 1) : looks) {
    await look(language, theme);
    for (const [width, height] of draft ? sizes.slice(0, 1) : sizes) {
      await window.size(width, height);
      for (const screen of chosen) await show(screen, told, `${screen.name}-${language}-${theme}-${width}`);
    }
  }
} finally {
  await window.close().catch(() => {});
}
console.log(`${made} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The sample conference, and its id. */
async function sample() {
  await window.wait(() => globalThis.__TAURI_INTERNALS__.invoke('make_samples', {}));
  const { value } = await window.wait(() => globalThis.__TAURI_INTERNALS__.invoke('list_events', {}));
  return value.find(({ code }) => code === 'dalat-2024').id;
}

async function look(language, theme) {
  await window.run((values) => Object.entries(values).forEach(([key, value]) => localStorage.setItem(key, value)), { language, theme });
}

/** One screen from a fresh start of the page; a screen that cannot be reached does not end the run. */
async function show({ name, address, then }, told, file) {
  try {
    await window.run((hash) => { location.hash = hash; location.reload(); }, address(told));
    await window.until('the screen', () => document.querySelector('main h1, main h2') !== null);
    await then?.(window, told);
    await window.settled();
    await window.picture(join(folder, `${file}.png`));
    made += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${error.stack}`);
    await window.picture(join(LANGBIANG_E2E_OUT, `${file}-failed.png`)).catch(() => {});
  }
}
