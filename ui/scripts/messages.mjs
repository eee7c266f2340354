// Writes src/i18n/messages.gen.ts: every key of the window's words with its parameters, so that
// TypeScript refuses a key that is not there and a parameter that is missing. Runs before every
// check, test and build; the file is not kept in git, so it cannot be stale.
import { readFileSync, writeFileSync } from 'node:fs';

const areas = [
  'ui', 'error', 'operation', 'import', 'document_kind', 'option', 'option_value', 'finding_field', 'cli', 'document',
  'export',
];
const source = new URL('../../assets/messages/vi.json', import.meta.url);
const target = new URL('../src/i18n/messages.gen.ts', import.meta.url);

const tree = JSON.parse(readFileSync(source, 'utf8'));
const lines = areas.flatMap((area) => keys(area, tree[area] ?? {}));
const text = `// Written by scripts/messages.mjs.\nexport type Messages = {\n${lines.join('\n')}\n};\n`;
if (text !== present()) writeFileSync(target, text);

function keys(path, node) {
  if (typeof node === 'string') return [`  '${path}': ${parameters(node)};`];
  return Object.entries(node).flatMap(([key, child]) => keys(`${path}.${key}`, child));
}

function parameters(words) {
  const names = [...new Set(words.match(/(?<=\{)\w+(?=\})/g) ?? [])];
  return names.length ? `{ ${names.map((name) => `${name}: string | number`).join('; ')} }` : 'undefined';
}

function present() {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
}
