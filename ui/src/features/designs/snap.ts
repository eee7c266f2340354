// What an edge or a middle catches at while it is dragged: other areas, the page, whole millimetres.
import type { Box, Edges } from './geometry';

/** Air from the edge of the page at which things like to stand, in millimetres. */
const MARGIN = 5;

export interface Snapped {
  dx: number;
  dy: number;
  /** Where the guides are drawn that were caught. */
  x?: number;
  y?: number;
}

/** The distance as it is after catching. `reach` is how near it must come, in millimetres. */
export function snapped(
  box: Box,
  by: { dx: number; dy: number },
  edges: Edges | undefined,
  others: readonly Box[],
  page: readonly [number, number],
  reach: number,
): Snapped {
  const across = caught(
    points(box.x, box.width, edges && [edges.left, edges.right]),
    by.dx,
    others.flatMap((other) => points(other.x, other.width)).concat(ofPage(page[0])),
    reach,
  );
  const down = caught(
    points(box.y, box.height, edges && [edges.top, edges.bottom]),
    by.dy,
    others.flatMap((other) => points(other.y, other.height)).concat(ofPage(page[1])),
    reach,
  );
  return { dx: across.d, dy: down.d, x: across.at, y: down.at };
}

/** Begin, middle and end; of an edge that is moved that one alone. */
function points(at: number, size: number, edges?: (boolean | undefined)[]): number[] {
  if (!edges) return [at, at + size / 2, at + size];
  return [...(edges[0] ? [at] : []), ...(edges[1] ? [at + size] : [])];
}

function ofPage(side: number): number[] {
  return [0, MARGIN, side / 2, side - MARGIN, side];
}

function caught(own: number[], d: number, targets: number[], reach: number): { d: number; at?: number } {
  if (own.length === 0) return { d: 0 };
  let best: { d: number; at: number } | undefined;
  for (const point of own) {
    for (const at of targets) {
      const needed = at - point;
      if (Math.abs(needed - d) > reach) continue;
      if (!best || Math.abs(needed - d) < Math.abs(best.d - d)) best = { d: needed, at };
    }
  }
  // Else the first of its points comes to a whole millimetre.
  return best ?? { d: Math.round(own[0]! + d) - own[0]! };
}
