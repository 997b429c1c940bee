import { viewOf } from "./tables.ts";

/** Finds the glyph of a code in a table `cmap`; 0 where it has none. It reads the formats 4 and 12. */
export function glyphFinder(cmap: Uint8Array): (code: number) => number {
  const view = viewOf(cmap);
  const starts = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(8 + 8 * index));
  const whole = starts.find((start) => view.getUint16(start) === 12);
  if (whole !== undefined) return (code) => inGroups(view, whole, code);
  const basic = starts.find((start) => view.getUint16(start) === 4);
  if (basic !== undefined) return (code) => inSegments(view, basic, code);
  throw new RangeError("the font has no character map of format 4 or 12");
}

function inGroups(view: DataView, start: number, code: number): number {
  const groups = view.getUint32(start + 12);
  for (let index = 0; index < groups; index += 1) {
    const at = start + 16 + 12 * index;
    if (code > view.getUint32(at + 4)) continue;
    const first = view.getUint32(at);
    return code < first ? 0 : view.getUint32(at + 8) + code - first;
  }
  return 0;
}

function inSegments(view: DataView, start: number, code: number): number {
  const twice = view.getUint16(start + 6);
  for (let index = 0; index < twice; index += 2) {
    const end = start + 14 + index;
    if (code > view.getUint16(end)) continue;
    const first = view.getUint16(end + twice + 2);
    if (code < first) return 0;
    const delta = view.getUint16(end + 2 * twice + 2);
    const offsetAt = end + 3 * twice + 2;
    const offset = view.getUint16(offsetAt);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(offsetAt + offset + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/** A table `cmap` of format 12 for codes in ascending order, whose glyphs are 1, 2, 3 and so on. */
export function writeCharacterMap(codes: readonly number[]): Uint8Array {
  const groups: { first: number; last: number; glyph: number }[] = [];
  codes.forEach((code, index) => {
    const before = groups.at(-1);
    if (before?.last === code - 1) before.last = code;
    else groups.push({ first: code, last: code, glyph: index + 1 });
  });
  const cmap = new Uint8Array(28 + 12 * groups.length);
  const view = viewOf(cmap);
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + 12 * groups.length);
  view.setUint32(24, groups.length);
  groups.forEach(({ first, last, glyph }, index) => {
    view.setUint32(28 + 12 * index, first);
    view.setUint32(32 + 12 * index, last);
    view.setUint32(36 + 12 * index, glyph);
  });
  return cmap;
}
