// A picture of every screen, in both languages, both themes and two sizes, into target/screens/out,
// for people to look at; those of one look, made small, into docs/screens as well, for the pages that
// show the program. Run by `cargo xtask screens`; with beginnings of names (`cargo xtask screens
// delegates`) only those screens, in that one look, and docs/screens stays as it is.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexed } from './indexed.mjs';
import { chosen, look, tour, visit } from './tour.mjs';

const DOCS = join('docs', 'screens');
/** The look of the pictures that git keeps, which is also the one of a draft. */
const KEPT = { language: 'vi', theme: 'light', width: 1366 };

const wanted = process.argv.slice(2);
const draft = wanted.length > 0;
const looks = ['vi', 'en'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
const sizes = [[1366, 768], [1920, 1080]];
const isKept = (of) => Object.entries(KEPT).every(([key, value]) => of[key] === value);

await tour(async (window, told, count) => {
  for (const { language, theme } of draft ? looks.slice(0, 1) : looks) {
    await look(window, language, theme);
    for (const [width, height] of draft ? sizes.slice(0, 1) : sizes) {
      await window.size(width, height);
      const kept = [];
      for (const screen of chosen(wanted)) {
        await visit(window, screen, told, count, async () => {
          const file = join(process.env.LANGBIANG_E2E_OUT, `${screen.name}-${language}-${theme}-${width}.png`);
          await window.run(hide, process.env.LANGBIANG_E2E_OUT.replace(/out$/, ''));
          await window.picture(file);
          kept.push({ screen, file });
          count.passed += 1;
        });
      }
      if (!draft && isKept({ language, theme, width }) && count.failed === 0) keep(kept);
    }
  }
});

/** Says of no picture on whose machine it was made. */
function hide(folder) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    if (text.data.includes(folder)) text.data = text.data.replace(`${folder}home`, '~/langbiang');
  }
}

/** Puts the pictures into docs/screens in place of those before. */
function keep(pictures) {
  for (const name of readdirSync(DOCS).filter((one) => one.endsWith('.png'))) rmSync(join(DOCS, name));
  for (const { screen, file } of pictures) writeFileSync(join(DOCS, `${screen.name}.png`), indexed(readFileSync(file)));
}
