// Every screen of the real window for people who see, hear or move otherwise: axe in both themes,
// roles and names in the accessibility tree, and nothing out of reach at 200 %. Run by
// `cargo xtask accessible`, with beginnings of names only those screens; what failed is told, with a
// picture in target/accessible/out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutOff } from './cut_off.mjs';
import { chosen, look, tour, visit } from './tour.mjs';

const AXE = readFileSync(join('ui', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The screen of a small laptop, and the same where everything is twice as large. */
const USUAL = [1366, 768];
const DOUBLE = [683, 384];

/** What can be used: it needs a role and a name. A field for a colour has none in ARIA (HTML-AAM). */
const CONTROLS = ['a[href]', 'button', 'input', 'select', 'textarea', '[tabindex="0"]', '[role=option]']
  .map((one) => `${one}:not([type=hidden], [type=color], [aria-hidden=true], [aria-hidden=true] *, [inert] *)`);
/** Roles that tell nobody what can be done. */
const VAGUE = ['', 'generic', 'none', 'presentation', 'ignored'];
/** So many of one kind on a screen say what all of them say. */
const ENOUGH = 60;

const screens = chosen(process.argv.slice(2));

await tour(async (window, told, count) => {
  await window.size(...USUAL);
  await look(window, 'vi', 'light');
  await every(window, told, count, 'light', { axe: complaints, names: nameless });
  await look(window, 'vi', 'dark');
  await every(window, told, count, 'dark', { axe: complaints });
  await look(window, 'vi', 'light');
  await window.size(...DOUBLE);
  await every(window, told, count, '200 %', { axe: complaints, 'cut off': (page) => page.run(cutOff) });
});

/** Asks the questions on every screen; each is one test, and each answer one thing that is wrong. */
async function every(window, told, count, how, questions) {
  for (const screen of screens) {
    await visit(window, screen, told, count, async () => {
      for (const [what, ask] of Object.entries(questions)) {
        const wrong = [...new Set(await ask(window))];
        count[wrong.length === 0 ? 'passed' : 'failed'] += 1;
        if (wrong.length === 0) console.log(`ok      ${screen.name}, ${how}, ${what}`);
        if (wrong.length === 0) continue;
        console.log(`FAILED  ${screen.name}, ${how}, ${what}\n  ${wrong.join('\n  ')}`);
        await window.picture(join(process.env.LANGBIANG_E2E_OUT, `${screen.name}-${how.slice(0, 5)}.png`));
      }
    });
  }
}

/** What axe finds. Its source comes with the question, so that the window's own rules hold. */
async function complaints(window) {
  const { value, refused } = await window.wait(`async (rules) => {
    if (!globalThis.axe) { ${AXE} }
    const { violations } = await globalThis.axe.run(document, { runOnly: rules });
    // What lies on a drawn page has the size it is printed in, and stands in the list beside it, too.
    const essential = (id, { target }) => id === 'target-size' && document.querySelector(target[0])?.closest('.handles');
    const counted = violations.flatMap(({ id, nodes }) => nodes.filter((node) => !essential(id, node)).map((node) => [id, node]));
    return counted.map(([id, node]) => id + ': ' + node.html.slice(0, 160));
  }`, RULES);
  return refused ? [refused] : value;
}

/** Controls that the accessibility tree gives no role or no name. */
async function nameless(window) {
  const wrong = [];
  for (const selector of CONTROLS) {
    const heard = (await window.spoken(selector, ENOUGH)).filter(({ role, name, shown }) => shown && (VAGUE.includes(role) || !name));
    wrong.push(...heard.map(({ role, name, html }) => `${role || 'no role'} “${name}”: ${html}`));
  }
  return wrong;
}
