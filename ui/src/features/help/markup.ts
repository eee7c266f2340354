// Reads the few signs in which help is written: a title, headings, paragraphs, numbered and plain
// lists, **strong**, `keys` and [links](page.md). Anything else is plain text.

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'keys'; text: string }
  | { kind: 'link'; text: string; to: string };

export type Block =
  | { kind: 'title' | 'heading' | 'paragraph'; line: Inline[] }
  | { kind: 'steps' | 'points'; lines: Inline[][] };

const SIGNS = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/g;

/** The blocks of a page, in order. */
export function blocks(text: string): Block[] {
  const parts = text.trim().split(/\n\s*\n/);
  return parts.map((part) => block(part.split('\n').map((line) => line.trim())));
}

/** Where the links of a page lead. */
export function targets(text: string): string[] {
  const lines = blocks(text).flatMap((one) => ('lines' in one ? one.lines : [one.line]));
  return lines.flat().flatMap((piece) => (piece.kind === 'link' ? [piece.to] : []));
}

function block(lines: string[]): Block {
  const first = lines[0] ?? '';
  if (first.startsWith('# ')) return { kind: 'title', line: inline(first.slice(2)) };
  if (first.startsWith('## ')) return { kind: 'heading', line: inline(first.slice(3)) };
  if (/^\d+\. /.test(first)) return { kind: 'steps', lines: items(lines, /^\d+\. /) };
  if (first.startsWith('- ')) return { kind: 'points', lines: items(lines, /^- /) };
  return { kind: 'paragraph', line: inline(lines.join(' ')) };
}

/** A line without a mark of its own goes on with the one above. */
function items(lines: string[], mark: RegExp): Inline[][] {
  const all: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) all.push(line.replace(mark, ''));
    else all.push(`${all.pop() ?? ''} ${line}`);
  }
  return all.map(inline);
}

function inline(text: string): Inline[] {
  const pieces: Inline[] = [];
  let at = 0;
  for (const found of text.matchAll(SIGNS)) {
    const [whole, strong, keys, label, to] = found;
    if (found.index > at) pieces.push({ kind: 'text', text: text.slice(at, found.index) });
    if (strong) pieces.push({ kind: 'strong', text: strong });
    else if (keys) pieces.push({ kind: 'keys', text: keys });
    else pieces.push({ kind: 'link', text: label ?? '', to: (to ?? '').replace(/\.md$/, '') });
    at = found.index + whole.length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}
