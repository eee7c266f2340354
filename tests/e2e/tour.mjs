// The way through the screens of the real window, for those who look at every one of them: pictures
// (screens.mjs) and what is asked of people who see or move otherwise (accessible.mjs).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screens } from './screens/all.mjs';
import { open } from './webdriver.mjs';

const { LANGBIANG_APP, LANGBIANG_WEBDRIVER, LANGBIANG_E2E_OUT } = process.env;

/** The screens whose names begin with one of these words; all of them where there is no word. */
export function chosen(wanted) {
  return screens.filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));
}

/** Opens the window with the sample conference, gives it to `walk`, and says at the end what held. */
export async function tour(walk) {
  const window = await open(LANGBIANG_WEBDRIVER, LANGBIANG_APP);
  const count = { passed: 0, failed: 0, faults: 0 };
  try {
    await window.see('Langbiang');
    await walk(window, { dalat: await sample(window) }, count);
  } finally {
    await window.close().catch(() => {});
  }
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed === 0 ? 0 : 1;
}

/** Faults that the window noted on the way, also those that no screen shows. */
function faults() {
  const folder = join(LANGBIANG_E2E_OUT, '..', 'home', 'data', 'logs');
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return lines.filter((line) => line.includes('ERROR'));
}

/** The sample conference, and its id. */
async function sample(window) {
  await window.ask('make_samples');
  return (await window.ask('list_events')).find(({ code }) => code === 'dalat-2024').id;
}

/** Language and theme of the next start of the page. */
export async function look(window, language, theme) {
  const keep = (values) => Object.entries(values).forEach(([key, value]) => localStorage.setItem(key, value));
  await window.run(keep, { language, theme });
}

/** One screen from a fresh start of the page, and what is done there; a screen that cannot be reached
 * does not end the tour. */
export async function visit(window, { name, address, then }, told, count, act) {
  try {
    await window.go(address(told));
    await then?.(window, told);
    await window.settled();
    await act();
    const found = faults().slice(count.faults);
    count.faults += found.length;
    if (found.length > 0) throw new Error(found.join('\n'));
  } catch (error) {
    count.failed += 1;
    console.log(`FAILED  ${name}\n${error.stack}`);
    await window.picture(join(LANGBIANG_E2E_OUT, `${name}-failed.png`)).catch(() => {});
  }
}
