// Who can be chosen to speak or to chair: people, bodies, somebody new, or words as they stand.
import type { Records } from '../../ipc/client';

/** What was chosen: the id of a person or a body, or a text. */
export interface Chosen {
  what: 'person' | 'body' | 'new' | 'text';
  text: string;
}

const words = ['person', 'body', 'new', 'text'] as const;

/** People first, then bodies, each as the value of a list. */
export function offered(
  people: readonly Records['person'][],
  bodies: readonly Records['organisation'][],
): { value: string; label: string }[] {
  const person = (one: Records['person']) => ({
    value: `person:${one.id}`,
    label: [one.degree, one.full_name].filter(Boolean).join(' '),
  });
  const body = (one: Records['organisation']) => ({ value: `body:${one.id}`, label: one.name });
  return [...people.map(person), ...bodies.map(body)];
}

/** What a value of the list stands for; the text may hold anything. */
export function chosenOf(value: string): Chosen | undefined {
  const at = value.indexOf(':');
  const what = words.find((word) => word === value.slice(0, at));
  const text = value.slice(at + 1).trim();
  return what && text ? { what, text } : undefined;
}
