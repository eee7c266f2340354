// The shape of a table: its columns, which of its rows are drawn, where the keys lead.

/** How high a row is, in CSS pixels; `--row` in the tokens says the same. */
export const ROW = 36;

/** A column, and the order it sorts by where it does. */
export interface Column<Row, Order extends string> {
  key: string;
  label: string;
  /** In CSS pixels; what is left over is given to those that grow. */
  width: number;
  grow?: boolean;
  text: (row: Row, index: number) => string;
  sort?: Order;
  /** Whether a cell can be written in. */
  edits?: boolean;
  /** What a cell may say, where that is a list; other words may be typed all the same. */
  choices?: readonly string[];
  /** Figures have one width each. */
  figures?: boolean;
}

/** A column of a table that is only read: a track of CSS grid. */
export interface ReadColumn<Row> {
  key: string;
  label: string;
  width: string;
  text: (row: Row, index: number) => string;
  /** Figures have one width each. */
  figures?: boolean;
  strong?: boolean;
}

/** A cell by the numbers of its row and column. */
export interface Cell {
  row: number;
  column: number;
}

/** What writes a cell. */
export interface Editor<Row> {
  /** What the cell holds, whole; it may have to be fetched. */
  read: (row: Row, column: string) => string | Promise<string>;
  /** Saves it; gives what is wrong with it, if anything is. */
  save: (row: Row, column: string, text: string) => Promise<string | undefined>;
}

/** Rows drawn above and below the visible ones, so that scrolling shows no gap. */
const OVERSCAN = 8;

/**
 * The rows to draw: `count` slots from `start`. The slots are reused while scrolling, so a jump
 * costs the same at 50,000 rows as at 300. All lengths in CSS pixels.
 */
export function visible(top: number, height: number, total: number): { start: number; count: number } {
  const count = Math.min(total, Math.ceil(height / ROW) + OVERSCAN * 2);
  const first = Math.floor(top / ROW) - OVERSCAN;
  return { start: Math.max(0, Math.min(first, total - count)), count };
}

/** The size of a grid; `page` is how many rows are seen at once. */
export interface Extent {
  rows: number;
  columns: number;
  page: number;
}

/** Where a key leads from a cell (ARIA APG, grid), or null where it leads nowhere. */
export function moved(key: string, far: boolean, at: Cell, { rows, columns, page }: Extent): Cell | null {
  const { row, column } = at;
  const to: Record<string, Cell> = {
    ArrowDown: { row: far ? rows - 1 : row + 1, column },
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowRight: { row, column: far ? columns - 1 : column + 1 },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    PageDown: { row: row + page, column },
    PageUp: { row: row - page, column },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? rows - 1 : row, column: columns - 1 },
  };
  const next = to[key];
  if (!next || rows === 0) return null;
  return { row: within(next.row, rows), column: within(next.column, columns) };
}

/** Which row a key leads to in a table without cells, or null where it leads nowhere. */
export function stepped(key: string, active: number, total: number, page: number): number | null {
  if (key === 'ArrowLeft' || key === 'ArrowRight') return null;
  const far = key === 'Home' || key === 'End';
  return moved(key, far, { row: active, column: 0 }, { rows: total, columns: 1, page })?.row ?? null;
}

/** Where a list is scrolled to so that a row is in sight; `room` is the height that its rows have. */
export function inSight(top: number, index: number, room: number): number {
  const y = index * ROW;
  return Math.max(y + ROW - room, Math.min(top, y));
}

/** The widths that columns have in a table of this width: what is left over goes to those that grow. */
export function widths(columns: readonly { width: number; grow?: boolean }[], room: number): number[] {
  const left = room - columns.reduce((sum, column) => sum + column.width, 0);
  const growing = columns.reduce((sum, column) => sum + (column.grow ? column.width : 0), 0);
  if (left <= 0 || growing === 0) return columns.map((column) => column.width);
  const share = left / growing;
  return columns.map(({ width, grow }) => (grow ? Math.floor(width * (1 + share)) : width));
}

function within(number: number, count: number): number {
  return Math.max(0, Math.min(count - 1, number));
}
