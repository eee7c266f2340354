// Which pictures papers can show.

const kinds = [
  { type: 'image/png', head: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', head: [0xff, 0xd8, 0xff] },
] as const;

/** The media type of a picture that can be printed, by its first bytes; none for any other. */
export function printedType(bytes: ArrayBuffer): string | undefined {
  const start = new Uint8Array(bytes.slice(0, 4));
  return kinds.find(({ head }) => head.every((byte, at) => start[at] === byte))?.type;
}
