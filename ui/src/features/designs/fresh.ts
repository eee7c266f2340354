// What a new area is before anybody changes it: in the design's own letters and colours, where
// there is room for it.
import { freePlace } from './geometry';
import type { Area, Design, Side } from './model';

/** What can be added. */
export type New = 'text' | 'logo' | 'photo' | 'picture' | 'qr' | 'rect' | 'rule';

const sizes: Record<New, [number, number]> = {
  text: [40, 8],
  logo: [18, 18],
  photo: [24, 32],
  picture: [24, 24],
  qr: [20, 20],
  rect: [30, 12],
  rule: [40, 0],
};

/** A new area on this side; `own` is the name of a picture that the design holds. */
export function fresh(design: Design, side: Side, what: New, own?: string): Area {
  const [width, height] = sizes[what].map((length, i) => Math.min(length, design.page[i]! - 8)) as [number, number];
  const { x, y } = freePlace(design, side, width, Math.max(height, 2));
  const at = side === 'back' ? { side } : {};
  const line = firstColour(design);
  if (what === 'qr') return { kind: 'qr', ...at, x, y, size: width };
  if (what === 'rect') return { kind: 'rect', ...at, x, y, width, height, fill: line };
  if (what === 'rule') return { kind: 'rule', ...at, from: [x, y], to: [x + width, y], line, weight: 0.3 };
  if (what === 'text') {
    const font = Object.keys(design.fonts ?? {})[0] ?? '';
    return { kind: 'text', ...at, x, y, width, height, text: '{organisation}', font, size: 11 };
  }
  const shows = what === 'picture' ? 'own' : what;
  return { kind: 'picture', ...at, x, y, width, height, shows, ...(own ? { own } : {}) };
}

function firstColour(design: Design): string {
  const names = Object.keys(design.colours ?? {});
  return names.includes('main') ? 'main' : (names[0] ?? '#000000');
}
