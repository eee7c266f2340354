// The shape of a table, and which of its rows are drawn.

/** A column: a track of CSS grid, and the order it sorts by where it does. */
export interface Column<Row, Order extends string> {
  key: string;
  label: string;
  width: string;
  text: (row: Row, index: number) => string;
  sort?: Order;
  /** Figures stand to the right and have one width. */
  figures?: boolean;
  strong?: boolean;
}

/** Rows drawn above and below the visible ones, so that scrolling shows no gap. */
const OVERSCAN = 8;

/**
 * The rows to draw: `count` slots from `start`. The slots are reused while scrolling, so a jump
 * costs the same at 50,000 rows as at 300. All lengths in CSS pixels.
 */
export function visible(
  top: number,
  height: number,
  row: number,
  total: number,
): { start: number; count: number } {
  const count = Math.min(total, Math.ceil(height / row) + OVERSCAN * 2);
  const first = Math.floor(top / row) - OVERSCAN;
  return { start: Math.max(0, Math.min(first, total - count)), count };
}

/** Where a key of the keyboard moves the active row, or null where it does not. */
export function moved(key: string, active: number, total: number, page: number): number | null {
  const to: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  };
  const next = to[key];
  return next === undefined || total === 0 ? null : Math.max(0, Math.min(total - 1, next));
}
