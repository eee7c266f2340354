// What the window says, in whichever language it speaks now: a script names the message, never its words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = ['vi', 'en'].map((code) => JSON.parse(readFileSync(join('assets', 'messages', `${code}.json`), 'utf8')));

/** A message in every language, up to the first thing it is told that is not given here. */
export function says(key, values = {}) {
  return languages.map((messages) => {
    const text = key.split('.').reduce((part, name) => part?.[name], messages);
    if (typeof text !== 'string') throw new Error(`no message ${key}`);
    const filled = text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
    const [longest] = filled.split(/\{\w+\}/).sort((one, other) => other.length - one.length);
    return longest.trim();
  });
}
