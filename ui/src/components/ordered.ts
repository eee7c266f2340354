// Places in a list whose order matters, from 0.

/** Where a key moves the row at `index`; null where it moves nothing. */
export function placeBy(key: string, index: number, total: number): number | null {
  if (key === 'ArrowUp' && index > 0) return index - 1;
  if (key === 'ArrowDown' && index < total - 1) return index + 1;
  return null;
}

/** The place of a row that stood at `from` and falls into the gap before the row `gap`. */
export function placeAt(gap: number, from: number): number {
  return gap > from ? gap - 1 : gap;
}
