/** The tables of a font by their tags (OpenType 1.9, "Font Tables"). */
export type FontTables = ReadonlyMap<string, Uint8Array>;

export function readTables(font: Uint8Array): FontTables {
  const view = viewOf(font);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index): [string, Uint8Array] => {
      const entry = 12 + 16 * index;
      const start = view.getUint32(entry + 8);
      return [tagAt(view, entry), font.slice(start, start + view.getUint32(entry + 12))];
    }),
  );
}

/** A TrueType font of these tables, in the order of their tags. */
export function writeTables(tables: FontTables): Uint8Array {
  const sorted = [...tables].sort(([left], [right]) => (left < right ? -1 : 1));
  const start = 12 + 16 * sorted.length;
  const length = sorted.reduce((sum, [, table]) => sum + padded(table.length), start);
  const font = new Uint8Array(length);
  const view = viewOf(font);
  writeHeader(view, sorted.length);
  let at = start;
  let head = 0;
  sorted.forEach(([tag, table], index) => {
    font.set(table, at);
    if (tag === "head") head = at;
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) font[entry + letter] = tag.charCodeAt(letter);
    const length = padded(table.length);
    view.setUint32(entry + 4, checksum(font.subarray(at, at + length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    at += length;
  });
  view.setUint32(head + 8, 0xb1b0afba - checksum(font));
  return font;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The length with which a table or a glyph ends where the next may begin. */
export function padded(length: number): number {
  return (length + 3) & ~3;
}

function writeHeader(view: DataView, count: number): void {
  const power = 2 ** Math.floor(Math.log2(count));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (count - power) * 16);
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, letter) => view.getUint8(at + letter)));
}

function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
