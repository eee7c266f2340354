// Where areas stand on the page, and what moving and resizing makes of them. Millimetres.
import { type Area, type Design, areasOf, type Kind, type Side, sideOf } from './model';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Which edges of a box are moved. */
export interface Edges {
  left?: boolean;
  right?: boolean;
  top?: boolean;
  bottom?: boolean;
}

/** The smallest side that stays to be got hold of. */
const LEAST = 2;
/** A code that is smaller cannot be scanned. */
const CODE = 8;
/** How large the handle of a drawing is, whose extent only the program knows. */
const HANDLE = 8;

/** Hundredths of a millimetre, as a person would write it. */
export function round(mm: number): number {
  return Math.round(mm * 100) / 100;
}

type Columns = 'one' | 'two' | 'three';

/** The key with the places of so many signers. */
export function columnsOf(signers: number): Columns {
  return (['one', 'two', 'three'] as const)[Math.min(Math.max(signers, 1), 3) - 1]!;
}

/** The place of an area; of all its columns together, where people sign. */
export function boxOf(area: Area, signers = 1): Box {
  const { x = 0, y = 0, width = 0, height = 0, size = 0 } = area;
  if (area.kind === 'qr') return { x, y, width: size, height: size };
  if (area.kind === 'path') return { x: x - HANDLE / 2, y: y - HANDLE / 2, width: HANDLE, height: HANDLE };
  if (area.kind === 'rule') {
    const [[x1, y1], [x2, y2]] = [area.from ?? [0, 0], area.to ?? [0, 0]];
    return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  }
  if (area.kind === 'signers') {
    const places = area[columnsOf(signers)] ?? [];
    const left = places[0] ?? 0;
    const right = (places.at(-2) ?? 0) + (places.at(-1) ?? 0);
    return { x: left, y, width: right - left, height };
  }
  return { x, y, width, height };
}

/** What can be resized, and how. */
export function canResize(kind: Kind): boolean {
  return kind !== 'path';
}

/** What is read lies wholly on the page; decoration may run off it. */
export function isRead(kind: Kind): boolean {
  return ['text', 'signers', 'picture', 'qr'].includes(kind);
}

/** The area moved, as far as the page lets it. */
export function moved(area: Area, by: { dx: number; dy: number }, page: readonly [number, number], signers = 1): Area {
  const box = boxOf(area, signers);
  const held = (at: number, size: number, d: number, side: number) =>
    isRead(area.kind) ? Math.min(Math.max(at + d, 0), Math.max(side - size, 0)) - at : d;
  const dx = held(box.x, box.width, by.dx, page[0]);
  const dy = held(box.y, box.height, by.dy, page[1]);
  const point = ([x, y]: [number, number]): [number, number] => [round(x + dx), round(y + dy)];
  if (area.kind === 'rule') return { ...area, from: point(area.from ?? [0, 0]), to: point(area.to ?? [0, 0]) };
  const y = round((area.y ?? 0) + dy);
  if (area.kind === 'signers') {
    const key = columnsOf(signers);
    return { ...area, y, [key]: (area[key] ?? []).map((number, i) => (i % 2 === 0 ? round(number + dx) : number)) };
  }
  return { ...area, x: round((area.x ?? 0) + dx), y };
}

/** The area with some of its edges moved, as far as the page and the smallest size let it. */
export function resized(
  area: Area,
  edges: Edges,
  by: { dx: number; dy: number },
  page: readonly [number, number],
  signers = 1,
): Area {
  if (!canResize(area.kind)) return area;
  const old = boxOf(area, signers);
  const least = area.kind === 'qr' ? CODE : area.kind === 'rule' ? 0 : LEAST;
  const across = stretched({ at: old.x, size: old.width }, [edges.left, edges.right], by.dx, least, isRead(area.kind) ? page[0] : undefined);
  const down = stretched({ at: old.y, size: old.height }, [edges.top, edges.bottom], by.dy, least, isRead(area.kind) ? page[1] : undefined);
  const box = { x: across.at, y: down.at, width: across.size, height: down.size };
  if (area.kind === 'qr') return square(area, old, box, edges, page);
  if (area.kind === 'rule') return ruled(area, box);
  if (area.kind === 'signers') return columns(area, old, box, signers);
  return { ...area, ...rounded(box) };
}

interface Stretch {
  at: number;
  size: number;
}

function stretched({ at, size }: Stretch, [first, last]: (boolean | undefined)[], d: number, least: number, page?: number): Stretch {
  let [from, to] = [at, at + size];
  if (first) from = Math.min(from + d, to - least);
  if (last) to = Math.max(to + d, from + least);
  if (page !== undefined) [from, to] = [Math.max(from, 0), Math.min(to, page)];
  return { at: from, size: to - from };
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

function square(area: Area, old: Box, box: Box, edges: Edges, page: readonly [number, number]): Area {
  const grown = Math.max(box.width - old.width, box.height - old.height);
  const shrunk = Math.min(box.width - old.width, box.height - old.height);
  const wanted = old.width + (grown > 0 ? grown : shrunk);
  const x = edges.left ? old.x + old.width - wanted : old.x;
  const y = edges.top ? old.y + old.height - wanted : old.y;
  const size = Math.min(wanted, page[0] - Math.max(x, 0), page[1] - Math.max(y, 0));
  return { ...area, x: round(Math.max(x, 0)), y: round(Math.max(y, 0)), size: round(size) };
}

/** A line from corner to corner, falling or rising as it was. */
function ruled(area: Area, box: Box): Area {
  const [[x1, y1], [x2, y2]] = [area.from ?? [0, 0], area.to ?? [0, 0]];
  const end = (low: boolean, at: number, size: number) => round(low ? at : at + size);
  return {
    ...area,
    from: [end(x1 <= x2, box.x, box.width), end(y1 <= y2, box.y, box.height)],
    to: [end(x1 > x2, box.x, box.width), end(y1 > y2, box.y, box.height)],
  };
}

/** The columns keep their shares of the whole. */
function columns(area: Area, old: Box, box: Box, signers: number): Area {
  const key = columnsOf(signers);
  const scale = old.width > 0 ? box.width / old.width : 1;
  const place = (number: number, i: number) => round(i % 2 === 0 ? box.x + (number - old.x) * scale : number * scale);
  return { ...area, y: round(box.y), height: round(box.height), [key]: (area[key] ?? []).map(place) };
}

/** A place for something new: the first that is clear of what is read, else the middle. */
export function freePlace(design: Design, side: Side, width: number, height: number): { x: number; y: number } {
  const [across, down] = design.page;
  const taken = areasOf(design)
    .filter((area) => sideOf(area) === side && isRead(area.kind))
    .map((area) => boxOf(area));
  const clear = (x: number, y: number) =>
    taken.every((box) => x + width <= box.x || box.x + box.width <= x || y + height <= box.y || box.y + box.height <= y);
  for (let y = 4; y + height <= down - 4; y += 2) {
    for (let x = 4; x + width <= across - 4; x += 2) if (clear(x, y)) return { x, y };
  }
  return { x: round((across - width) / 2), y: round((down - height) / 2) };
}
