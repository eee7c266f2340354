// A text taken apart where parts of it are marked.

interface Piece {
  text: string;
  marked: boolean;
}

/** The text in pieces; marks are from and to, in order, in UTF-16 units. */
export function pieces(text: string, marks: readonly [number, number][]): Piece[] {
  const all: Piece[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    all.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
    at = to;
  }
  all.push({ text: text.slice(at), marked: false });
  return all.filter((piece) => piece.text !== '');
}
