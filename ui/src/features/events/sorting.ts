// Which events the home screen shows, and in which order.
import type { Card } from '../../ipc/client';
import { fold } from '../../lib/fold';

export const orders = ['near', 'name', 'size'] as const;
export type Order = (typeof orders)[number];

/** Those whose name, place or code holds every word, in the order that was asked for. */
export function arranged(cards: readonly Card[], search: string, order: Order, language: string): Card[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const holds = ({ event }: Card) => {
    const text = fold([event.name, event.theme, event.place, event.venue, event.province?.name, event.code].join(' '));
    return words.every((word) => text.includes(word));
  };
  const found = cards.filter(holds);
  if (order === 'name') return found.sort((a, b) => a.event.name.localeCompare(b.event.name, language));
  if (order === 'size') return found.sort((a, b) => b.event.delegates - a.event.delegates);
  return found;
}
