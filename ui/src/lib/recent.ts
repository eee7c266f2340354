// What was opened last from the palette: actions and events, by their ids alone. Names of people
// are never kept here, where an erasure would not reach them.

const KEY = 'recent';
const MOST = 6;

/** The latest first. */
export function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Notes that this was opened. */
export function opened(id: string): void {
  const others = recent().filter((one) => one !== id);
  localStorage.setItem(KEY, JSON.stringify([id, ...others].slice(0, MOST)));
}
