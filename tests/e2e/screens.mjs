// A picture of every screen, in both languages, both themes and two sizes, into docs/screens: for
// people to look at, and for the pages that show the program. Run by `cargo xtask screens`, with
// beginnings of names (`cargo xtask screens delegates`) only those, in Vietnamese and light, at the
// size of a small laptop, into target/screens/out.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chosen, look, tour, visit } from './tour.mjs';

const wanted = process.argv.slice(2);
const draft = wanted.length > 0;
const folder = draft ? process.env.LANGBIANG_E2E_OUT : join('docs', 'screens');
const looks = ['vi', 'en'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
const sizes = [[1366, 768], [1920, 1080]];

mkdirSync(folder, { recursive: true });
await tour(async (window, told, count) => {
  for (const { language, theme } of draft ? looks.slice(0, 1) : looks) {
    await look(window, language, theme);
    for (const [width, height] of draft ? sizes.slice(0, 1) : sizes) {
      await window.size(width, height);
      for (const screen of chosen(wanted)) {
        await visit(window, screen, told, count, async () => {
          await window.picture(join(folder, `${screen.name}-${language}-${theme}-${width}.png`));
          count.passed += 1;
        });
      }
    }
  }
});
