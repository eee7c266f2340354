// Every screen has its page in both languages, and every link of help leads somewhere.
import { describe, expect, test } from 'vitest';
import { parts, type Route } from '../../lib/route.svelte';
import { languages } from '../../lib/settings.svelte';
import { blocks, targets } from './markup';
import { pageNames, pageOf, pageText } from './pages';

const screens: readonly Route[] = [
  { screen: 'home' },
  { screen: 'new' },
  { screen: 'settings' },
  { screen: 'designs' },
  { screen: 'design', name: 'mau' },
  ...parts.map((part) => ({ screen: 'event', id: 'e1', part }) as const),
];
/** The first minute has its page as well, though it is no place that one goes to. */
const names = new Set(['welcome', ...screens.map(pageOf)]);

describe.each(languages)('in %s', (language) => {
  test.each([...names])('%s has its page', (name) => {
    expect(pageText(name, language)).toBeDefined();
  });

  test.each(pageNames(language))('%s shows one task and leads nowhere wrong', (name) => {
    const text = pageText(name, language) ?? '';
    const kinds = blocks(text).map((block) => block.kind);
    expect(kinds[0]).toBe('title');
    expect(kinds.filter((kind) => kind === 'title')).toHaveLength(1);
    expect(kinds).toContain('steps');
    for (const to of targets(text)) expect(pageNames(language)).toContain(to);
  });
});

test('both languages have the same pages', () => {
  expect(pageNames('en')).toEqual(pageNames('vi'));
});

test('the few signs are read, and anything else is plain text', () => {
  expect(blocks('# A\n\nOne **two** `Mod+K` [three](home.md)\nfour * five\n\n1. x\n   y\n2. z\n\n- p')).toEqual([
    { kind: 'title', line: [{ kind: 'text', text: 'A' }] },
    {
      kind: 'paragraph',
      line: [
        { kind: 'text', text: 'One ' },
        { kind: 'strong', text: 'two' },
        { kind: 'text', text: ' ' },
        { kind: 'keys', text: 'Mod+K' },
        { kind: 'text', text: ' ' },
        { kind: 'link', text: 'three', to: 'home' },
        { kind: 'text', text: ' four * five' },
      ],
    },
    { kind: 'steps', lines: [[{ kind: 'text', text: 'x y' }], [{ kind: 'text', text: 'z' }]] },
    { kind: 'points', lines: [[{ kind: 'text', text: 'p' }]] },
  ]);
});
