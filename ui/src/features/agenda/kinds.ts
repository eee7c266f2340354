// What an item of the agenda is, in words.
import { t } from '../../i18n/words.svelte';
import type { AgendaItem, Records } from '../../ipc/client';
import { fold } from '../../lib/fold';

export type Kind = Records['item']['kind'];

/** In the order in which a programme has them. */
export const kinds = [
  'reception', 'introduction', 'opening', 'speech', 'lecture', 'paper', 'presentation', 'dissemination',
  'sharing', 'discussion', 'recommendations', 'break', 'awarding', 'closing', 'other',
] as const satisfies readonly Kind[];

export const roleKinds = ['speaker', 'chair', 'moderator', 'opener', 'secretary'] as const satisfies readonly Records['role']['kind'][];

/** What an item is called: its title, or what it is. */
export function itemName(item: AgendaItem): string {
  return item.title ?? t(`ui.agenda.kind.${item.kind}`);
}

/** What an item with this title is: what its first words say, a lecture where they say nothing. */
export function kindOf(title: string): Kind {
  const words = `${fold(title)} `;
  return kinds.find((kind) => words.startsWith(`${fold(t(`ui.agenda.kind.${kind}`))} `)) ?? 'lecture';
}
