// Keys pressed together, written as `Mod+Shift+Z`; Mod is Ctrl, or ⌘ on a Mac.

const mac = /Mac/.test(navigator.platform);

/** Whether this is the press of these keys. Letters are told by what they write, not where they lie. */
export function pressed(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const mod = parts.includes('Mod');
  if ((event.ctrlKey || event.metaKey) !== mod) return false;
  if (event.altKey !== parts.includes('Alt')) return false;
  // A sign such as ? may need Shift on one keyboard and not on another.
  const letter = /^\p{L}$/u.test(key);
  if ((letter || parts.includes('Shift')) && event.shiftKey !== parts.includes('Shift')) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Whether these keys write something, so that they belong to a field that has the focus. */
export function writes(keys: string): boolean {
  return keys.length === 1;
}

/** The keys as they stand on the keyboard. */
export function shown(keys: string): string[] {
  return keys.split('+').map((key) => (key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : key));
}
