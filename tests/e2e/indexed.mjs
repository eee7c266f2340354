// A picture of the window as a small PNG (ISO/IEC 15948): 256 colours, each pixel the number of one of
// them. Flat grounds keep their colour to the bit; the shades at the edges of letters go to the nearest.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** So many colours a PNG can number. */
const MOST = 256;
/** So many of the commonest are kept whatever they are: grounds, lines, text. */
const COMMONEST = 48;
/** How far apart (in 255 steps of a channel) the others are at first, so that a rare red is not lost among greys. */
const APART = 14;

/** The same picture with few colours; eight bits a channel and no interlacing, as WebKit writes them. */
export function indexed(png) {
  const { width, height, colours } = read(png);
  const palette = chosen(colours);
  const numbers = new Map(palette.map((colour, number) => [colour, number]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < colours.length; at += 1) {
    const colour = colours[at];
    if (!numbers.has(colour)) numbers.set(colour, nearest(colour, palette));
    rows[at + Math.floor(at / width) + 1] = numbers.get(colour);
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => channels(colour)));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', size), chunk('PLTE', table), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** Width, height, and the colour of every pixel as one number. */
function read(png) {
  let header;
  const data = [];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const [kind, body] = [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at))];
    if (kind === 'IHDR') header = body;
    if (kind === 'IDAT') data.push(body);
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, kind, , , interlaced] = header.subarray(8);
  const step = { 2: 3, 6: 4 }[kind];
  if (depth !== 8 || !step || interlaced) throw new Error('not a PNG as WebKit writes it');
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * step, height, step);
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at += 1) colours[at] = bytes.readUIntBE(at * step, 3);
  return { width, height, colours };
}

/** The bytes of the rows, each of which says only how it differs from what is left and above. */
function unfiltered(raw, length, height, step) {
  const bytes = Buffer.alloc(length * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (length + 1)];
    for (let column = 0; column < length; column += 1) {
      const at = row * length + column;
      const left = column >= step ? bytes[at - step] : 0;
      const above = row > 0 ? bytes[at - length] : 0;
      const corner = column >= step && row > 0 ? bytes[at - length - step] : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      bytes[at] = raw[row * (length + 1) + 1 + column] + guess;
    }
  }
  return bytes;
}

function paeth(left, above, corner) {
  const [a, b, c] = [left, above, corner].map((one) => Math.abs(left + above - corner - one));
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** The colours that are kept: the commonest, then such as differ from all of them, then the rest. */
function chosen(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const common = [...counts.entries()].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const kept = common.slice(0, COMMONEST);
  const isFar = (colour) => kept.every((one) => distance(one, colour) > APART ** 2);
  for (const colour of common.slice(COMMONEST)) if (kept.length < MOST && isFar(colour)) kept.push(colour);
  const among = new Set(kept);
  return [...kept, ...common.filter((colour) => !among.has(colour)).slice(0, MOST - kept.length)];
}

function nearest(colour, palette) {
  let best = 0;
  for (let number = 1; number < palette.length; number += 1) {
    if (distance(palette[number], colour) < distance(palette[best], colour)) best = number;
  }
  return best;
}

function distance(one, other) {
  const [red, green, blue] = [(one >> 16) - (other >> 16), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255)];
  return red * red + green * green + blue * blue;
}

function channels(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
