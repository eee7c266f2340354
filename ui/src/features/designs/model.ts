// A design as the tables of its text (docs/designs.md), and the changes that the editor makes to
// it. Every change gives a new design; the old one stays as it was.
import type { Tables } from '../../ipc/client';

export type Kind = 'text' | 'signers' | 'picture' | 'qr' | 'rect' | 'ellipse' | 'rule' | 'path' | 'ornament';
export type Side = 'front' | 'back';
export type Point = [number, number];

/** One text of an area. */
export interface Part {
  text?: string;
  text_en?: string;
  second?: boolean;
  when?: string | string[];
  font?: string;
  size?: number;
  smallest?: number;
  lines?: number;
  fit?: 'balance' | 'wrap';
  leading?: number;
  tracking?: number;
  caps?: boolean;
  colour?: string;
  gap?: number;
  heading?: boolean;
}

/** Something on the page; which keys it has depends on its kind. */
export interface Area extends Part {
  kind: Kind;
  side?: Side;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  align?: 'left' | 'centre' | 'right';
  anchor?: 'top' | 'middle' | 'bottom';
  part?: Part[];
  room?: number;
  one?: number[];
  two?: number[];
  three?: number[];
  shows?: 'logo' | 'photo' | 'own';
  own?: string;
  radius?: number;
  fill?: string;
  line?: string;
  weight?: number;
  from?: Point;
  to?: Point;
  d?: string;
  scale?: number;
  ornament?: string;
  colours?: string | string[];
  measure?: number;
}

export interface Face {
  family: string;
  weight?: number;
  italic?: boolean;
}

export interface Design {
  format: number;
  name: string;
  purpose: 'certificate' | 'badge';
  title: string;
  title_en: string;
  page: Point;
  both_languages?: boolean;
  colours?: Record<string, string>;
  fonts?: Record<string, Face>;
  pictures?: Record<string, string>;
  area?: Area[];
}

/** The tables as a design: Rust has read them, so they hold what the format says. */
export function designOf(tables: Tables): Design {
  return tables as unknown as Design;
}

export function tablesOf(design: Design): Tables {
  return design as unknown as Tables;
}

export function areasOf(design: Design): readonly Area[] {
  return design.area ?? [];
}

export function sideOf(area: Area): Side {
  return area.side ?? 'front';
}

/** The texts of an area: its parts, or itself where it has one text only. */
export function partsOf(area: Area): readonly Part[] {
  return area.part ?? (area.text === undefined ? [] : [area]);
}

/** With another area at this place. */
export function withArea(design: Design, at: number, area: Area): Design {
  return { ...design, area: areasOf(design).map((old, i) => (i === at ? bare(area) : old)) };
}

/** With some keys of the area otherwise; `undefined` takes one away. */
export function withKeys(design: Design, at: number, keys: Partial<Area>): Design {
  const area = areasOf(design)[at];
  return area ? withArea(design, at, { ...area, ...keys }) : design;
}

/** With some keys of one text otherwise. */
export function withPart(design: Design, at: number, part: number, keys: Partial<Part>): Design {
  const area = areasOf(design)[at];
  if (!area) return design;
  if (!area.part) return withKeys(design, at, keys);
  return withKeys(design, at, { part: area.part.map((old, i) => (i === part ? bare({ ...old, ...keys }) : old)) });
}

/** The keys that belong to a text and not to its area. */
const ofText = [
  'text', 'text_en', 'second', 'font', 'size', 'smallest', 'lines', 'fit', 'leading', 'tracking', 'caps', 'colour', 'gap', 'heading',
] as const;

/** With one more text in the area, like its last one. */
export function withMoreText(design: Design, at: number): Design {
  const area = areasOf(design)[at];
  if (!area) return design;
  const own = Object.fromEntries(ofText.filter((key) => area[key] !== undefined).map((key) => [key, area[key]])) as Part;
  const parts = area.part ?? [own];
  const { text_en: _, heading: __, when: ___, ...like } = parts.at(-1) ?? {};
  const cleared = Object.fromEntries(ofText.map((key) => [key, undefined]));
  return withKeys(design, at, { ...cleared, part: [...parts, { ...like, text: '{title}' }] });
}

/** Without one of the texts of an area; the last one stays. */
export function withoutText(design: Design, at: number, part: number): Design {
  const area = areasOf(design)[at];
  if (!area?.part || area.part.length < 2) return design;
  return withKeys(design, at, { part: area.part.filter((_, i) => i !== part) });
}

/** With the area drawn earlier (further back) or later; others of the same side change places. */
export function arranged(design: Design, at: number, by: -1 | 1): { design: Design; at: number } {
  const all = [...areasOf(design)];
  const area = all[at];
  let to = at + by;
  while (area && all[to] && sideOf(all[to]!) !== sideOf(area)) to += by;
  if (!area || !all[to]) return { design, at };
  all.splice(at, 1);
  all.splice(to, 0, area);
  return { design: { ...design, area: all }, at: to };
}

/** With one more area, drawn last. */
export function added(design: Design, area: Area): { design: Design; at: number } {
  return { design: { ...design, area: [...areasOf(design), bare(area)] }, at: areasOf(design).length };
}

export function removed(design: Design, at: number): Design {
  return { ...design, area: areasOf(design).filter((_, i) => i !== at) };
}

/** A face under a name of the design: one that is declared already, or a new one. */
export function withFace(design: Design, face: Face): { design: Design; name: string } {
  const fonts = design.fonts ?? {};
  const known = Object.keys(fonts).find((name) => sameFace(fonts[name]!, face));
  if (known) return { design, name: known };
  const stem = `${face.family.toLowerCase().replaceAll(' ', '-')}-${face.weight ?? 400}${face.italic ? '-italic' : ''}`;
  return { design: { ...design, fonts: { ...fonts, [stem]: face } }, name: stem };
}

export function sameFace(one: Face, other: Face): boolean {
  const weight = (face: Face) => face.weight ?? 400;
  return one.family === other.family && weight(one) === weight(other) && !!one.italic === !!other.italic;
}

/** The faces that travel with the program (docs/designs.md). */
export const faces: readonly Face[] = [
  { family: 'Be Vietnam Pro' },
  { family: 'Be Vietnam Pro', weight: 600 },
  { family: 'Be Vietnam Pro', weight: 800 },
  { family: 'Liberation Serif' },
  { family: 'Liberation Serif', weight: 700 },
  { family: 'Liberation Serif', italic: true },
  { family: 'Liberation Serif', weight: 700, italic: true },
  { family: 'EB Garamond' },
  { family: 'EB Garamond', weight: 600 },
  { family: 'EB Garamond', italic: true },
  { family: 'Lora' },
  { family: 'Lora', weight: 600 },
  { family: 'Lora', italic: true },
  { family: 'Playfair Display', weight: 700 },
  { family: 'Playfair Display', weight: 500, italic: true },
  { family: 'Dancing Script', weight: 600 },
  { family: 'Charm', weight: 700 },
];

/** The same design, whatever the order of its keys. */
export function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [bare(one), bare(other)] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
}

/** Without the keys that hold nothing. */
function bare<T extends object>(of: T): T {
  if (Array.isArray(of)) return of;
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined && value !== null)) as T;
}
