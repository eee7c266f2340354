// Tables on their way to Excel and Word.

/** Puts a text on the clipboard. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyTheOldWay(text);
  }
}

/** A table as spreadsheets take it: cells parted by tabs, none of which holds a tab or a line break. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t')).join('\n');
}

/** Some web views refuse the clipboard's own interface. */
function copyTheOldWay(text: string): void {
  const holder = document.createElement('textarea');
  holder.value = text;
  const before = document.activeElement;
  document.body.append(holder);
  holder.select();
  document.execCommand('copy');
  holder.remove();
  if (before instanceof HTMLElement) before.focus();
}
