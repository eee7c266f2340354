// The pages of help: one a screen and language, each showing one finished task, and all of them in
// the program. Written in the few signs of Markdown that markup.ts knows.
import type { Route } from '../../lib/route.svelte';
import type { Language } from '../../lib/settings.svelte';

const files = import.meta.glob<string>('$help/*/*.md', { query: '?raw', import: 'default', eager: true });

/** `vi/home` and its text. */
const texts = new Map(
  Object.entries(files).map(([path, text]) => [path.split('/').slice(-2).join('/').replace('.md', ''), text]),
);

/** The text of a page; none where there is no such page. */
export function pageText(name: string, language: Language): string | undefined {
  return texts.get(`${language}/${name}`);
}

/** The names of all pages of a language. */
export function pageNames(language: Language): string[] {
  return [...texts.keys()].filter((name) => name.startsWith(`${language}/`)).map((name) => name.slice(3)).sort();
}

/** The page that belongs to a screen; a design is changed where the page of all designs says. */
export function pageOf(at: Route): string {
  if (at.screen === 'design') return 'designs';
  return at.screen === 'event' ? at.part : at.screen;
}
