// What is typed from the calibration page: the measures, what is wrong with them, what they do.

/** The distances of the page, in its order, with what an exact printer makes of them, in mm. */
export const measures = [
  { letter: 'A', exact: 20 },
  { letter: 'B', exact: 20 },
  { letter: 'C', exact: 150 },
  { letter: 'D', exact: 200 },
  { letter: 'E', exact: 20 },
  { letter: 'F', exact: 20 },
] as const;

export type Letter = (typeof measures)[number]['letter'];
export type Typed = Record<Letter, string>;

/** What a printer may be off by; more is a slip of the pen. The same is checked in Rust. */
export const farthest = 10;
/** What nobody measures with a ruler. */
const invisible = 0.05;

export const nothing: Typed = { A: '', B: '', C: '', D: '', E: '', F: '' };

/** The settled text, number by number, with the point or comma of the language. */
export function read(settled: string, comma: boolean): Typed {
  const words = settled.split(/[\s;]+/).filter((word) => word !== '');
  const shown = words.map((word) => (comma ? word.replace('.', ',') : word.replace(',', '.')));
  const typed = { ...nothing };
  measures.forEach(({ letter }, place) => (typed[letter] = shown[place] ?? ''));
  return typed;
}

/** The text to settle: as it is read, empty for none. */
export function written(typed: Typed): string {
  return measures
    .map(({ letter }) => typed[letter].trim().replace(',', '.'))
    .filter((word) => word !== '')
    .join(' ');
}

/** The fields that hold no possible measure. The back may stay empty, and all of them may. */
export function wrong(typed: Typed): Letter[] {
  const empty = (letter: Letter) => typed[letter].trim() === '';
  if (measures.every(({ letter }) => empty(letter))) return [];
  const needed = (letter: Letter) => 'ABCD'.includes(letter) || !(empty('E') && empty('F'));
  const possible = ({ letter, exact }: (typeof measures)[number]) =>
    empty(letter) ? !needed(letter) : Math.abs(number(typed[letter]) - exact) <= farthest;
  return measures.filter((measure) => !possible(measure)).map(({ letter }) => letter);
}

function number(text: string): number {
  const word = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(word) ? Number(word) : Number.NaN;
}

/** How a side is moved when it is printed next, in mm to the right and down. */
export interface Move {
  right: number;
  down: number;
}

/** What is done to the next print: moves of front and back, and sizes in percent. */
export interface Correction {
  front: Move;
  back: Move | undefined;
  width: number;
  height: number;
}

/** What possible measures do; none where nothing is typed. */
export function correction(typed: Typed): Correction | undefined {
  if (wrong(typed).length > 0 || written(typed) === '') return undefined;
  const move = (across: Letter, down: Letter): Move => ({
    right: tenths(20 - number(typed[across])),
    down: tenths(20 - number(typed[down])),
  });
  return {
    front: move('A', 'B'),
    back: typed.E.trim() === '' ? undefined : move('E', 'F'),
    width: percent(150, number(typed.C)),
    height: percent(200, number(typed.D)),
  };
}

function tenths(length: number): number {
  return Math.round(length * 10) / 10;
}

function percent(exact: number, measured: number): number {
  return Math.abs(exact - measured) < invisible ? 100 : Math.round((exact / measured) * 1000) / 10;
}
