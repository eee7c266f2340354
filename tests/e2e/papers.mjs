// What the window saved: where every dialog's answer sends it (src-tauri/src/dialogs.rs), and its
// words, read back by another program.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export const OUT = process.env.LANGBIANG_E2E_OUT;
export const SAVED = join(OUT, 'saved.pdf');

/** The words of a PDF in reading order, in one line. */
export function read(file = SAVED) {
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

/** How many pages a PDF has. */
export function pages(file = SAVED) {
  return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))[1]);
}

/** Takes what was saved before away, so that what is found then is new. */
export function clear() {
  rmSync(SAVED, { force: true });
}
