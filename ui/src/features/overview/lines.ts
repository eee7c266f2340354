// The checks of an event as lines: what each says, and where it is mended.
import { count, type MessageKey, t } from '../../i18n/words.svelte';
import type { Check, CheckKind } from '../../ipc/client';
import type { Route } from '../../lib/route.svelte';

/** The parts of the list, in the order in which an event is prepared. */
export const groups = [
  { title: 'ui.overview.plan', kinds: ['settled', 'agenda', 'conflicts', 'speakers', 'files'] },
  {
    title: 'ui.overview.people',
    kinds: ['delegates', 'post', 'organisation', 'category', 'province', 'phone', 'set_aside', 'provinces'],
  },
  { title: 'ui.overview.papers', kinds: ['prints', 'backup'] },
] as const satisfies { title: MessageKey; kinds: CheckKind[] }[];

/** Where there is nothing to look at yet, nothing is said. */
export function shown(checks: readonly Check[], kinds: readonly CheckKind[]): Check[] {
  return kinds.flatMap((kind) => checks.filter((check) => check.kind === kind && check.of > 0));
}

/** What a line says. */
export function lineWords({ kind, open }: Check): string {
  if (open === 0) return t(`ui.overview.done.${kind}`);
  if (kind === 'settled' || kind === 'agenda' || kind === 'delegates' || kind === 'backup') {
    return t(`ui.overview.open.${kind}`);
  }
  const one = `ui.overview.open.${kind}_one` as const;
  const many = `ui.overview.open.${kind}_many` as const;
  return count(open, one, many);
}

/** Some of what is meant, by name: "A, B và 3 mục khác". */
export function named({ names, open }: Check, words: (name: string) => string = (name) => name): string {
  const known = names.filter(Boolean).map(words);
  if (known.length === 0) return '';
  const rest = open - known.length;
  return rest > 0 ? t('ui.overview.and_more', { names: known.join(', '), count: rest }) : known.join(', ');
}

/** Fields of a delegate as the list of delegates calls them. */
const fields: Partial<Record<CheckKind, string>> = {
  post: 'title',
  organisation: 'organisation',
  category: 'category',
  province: 'province',
  phone: 'phone',
};

/** Where it is mended. */
export function place(event: string, kind: CheckKind): Route {
  const at = { screen: 'event', id: event } as const;
  const missing = fields[kind];
  if (missing) return { ...at, part: 'delegates', query: { missing } };
  if (kind === 'settled') return { ...at, part: 'details' };
  if (kind === 'delegates') return { ...at, part: 'delegates' };
  if (kind === 'provinces') return { ...at, part: 'delegates', query: { view: 'quotas' } };
  if (kind === 'set_aside') return { ...at, part: 'import' };
  if (kind === 'prints') return { ...at, part: 'documents' };
  if (kind === 'backup') return { screen: 'settings', part: 'backups' };
  return { ...at, part: 'agenda' };
}
