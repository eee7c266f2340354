// A picture of every screen, in both languages, both themes and two sizes, into target/screens/out,
// for people to look at. Run by `cargo xtask screens`, which keeps those of the first look; with
// beginnings of names (`cargo xtask screens delegates`) only those screens, in that one look.
import { join } from 'node:path';
import { chosen, look, tour, visit } from './tour.mjs';

const wanted = process.argv.slice(2);
const draft = wanted.length > 0;
const looks = ['vi', 'en'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
const sizes = [[1366, 768], [1920, 1080]];

await tour(async (window, told, count) => {
  for (const { language, theme } of draft ? looks.slice(0, 1) : looks) {
    await look(window, language, theme);
    for (const [width, height] of draft ? sizes.slice(0, 1) : sizes) {
      await window.size(width, height);
      for (const screen of chosen(wanted)) {
        await visit(window, screen, told, count, async () => {
          const file = join(process.env.LANGBIANG_E2E_OUT, `${screen.name}-${language}-${theme}-${width}.png`);
          await window.run(hide, process.env.LANGBIANG_E2E_OUT.replace(/out$/, ''));
          await window.picture(file);
          count.passed += 1;
        });
      }
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
