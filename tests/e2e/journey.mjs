// The real window in use: stories of an organiser, one after the other in one data folder that is
// empty at first. Run by `cargo xtask e2e`, which says what is where.
//
// A story is a list of claims with what proves them. Every step stands on the one before, so a step
// that fails ends its story; the next begins from the home page.
import { join } from 'node:path';
import { OUT } from './papers.mjs';
import { designs } from './stories/designs.mjs';
import { firstMorning } from './stories/first_morning.mjs';
import { lists } from './stories/lists.mjs';
import { printing } from './stories/printing.mjs';
import { twice } from './stories/twice.mjs';
import { workshop } from './stories/workshop.mjs';
import { open } from './webdriver.mjs';

const { LANGBIANG_APP, LANGBIANG_WEBDRIVER } = process.env;
const stories = { firstMorning, lists, twice, printing, designs, workshop };
const wanted = process.argv.slice(2);

let passed = 0;
let failed = 0;
const window = await open(LANGBIANG_WEBDRIVER, LANGBIANG_APP);
for (const [name, steps] of Object.entries(stories)) {
  // The first story makes what the others stand on.
  if (wanted.length === 0 || name === 'firstMorning' || wanted.includes(name)) await tell(name, steps);
}
await window.close().catch(() => {});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function tell(name, steps) {
  for (const [claim, step] of steps) {
    try {
      await step(window);
      passed += 1;
      console.log(`ok      ${claim}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${claim}\n${error.stack}`);
      await window.picture(join(OUT, `failed-${name}.png`)).catch(() => {});
      return;
    }
  }
}
