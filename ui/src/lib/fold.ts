// Search without accents in short lists that are here already; long lists are searched by Rust.

/** Lower case without marks, đ as d: what somebody types who cannot be bothered with accents. */
export function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/[đĐ]/g, 'd').toLowerCase().trim();
}
