// Words that stand in the middle of a line elsewhere, at the beginning of one.

/** The text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
