import { glyphFinder, writeCharacterMap } from "./character-map.ts";
import { padded, readTables, viewOf, writeTables } from "./tables.ts";

/**
 * A TrueType font of only those characters of a text that a font has, in the order of their codes. The font has plain
 * outlines, as the one that comes with this package: a glyph made of others would lose them.
 */
export function subsetFont(font: Uint8Array, text: string): Uint8Array {
  const tables = readTables(font);
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (found === undefined) throw new RangeError(`the font has no table \`${tag}\``);
    return found;
  };
  const find = glyphFinder(table("cmap"));
  const codes = [...new Set(Array.from(text, (character) => character.codePointAt(0) as number))].sort((a, b) => a - b);
  const kept = codes.flatMap((code) => ((glyph) => (glyph === 0 ? [] : [{ code, glyph }]))(find(code)));
  const glyphs = [0, ...kept.map(({ glyph }) => glyph)];
  const { glyf, loca } = outlines(table("glyf"), locations(table("loca"), table("head")), glyphs);
  return writeTables(
    new Map([
      ["OS/2", table("OS/2")],
      ["cmap", writeCharacterMap(kept.map(({ code }) => code))],
      ["glyf", glyf],
      [
        "head",
        changed(table("head"), [
          [8, 0, 4],
          [50, 1, 2],
        ]),
      ],
      ["hhea", changed(table("hhea"), [[34, glyphs.length, 2]])],
      ["hmtx", advances(table("hmtx"), viewOf(table("hhea")).getUint16(34), glyphs)],
      ["loca", loca],
      ["maxp", changed(table("maxp"), [[4, glyphs.length, 2]])],
      ["name", table("name")],
      ["post", table("post")],
    ]),
  );
}

/** Where each glyph begins, and where the last ends. */
function locations(loca: Uint8Array, head: Uint8Array): readonly number[] {
  const view = viewOf(loca);
  return viewOf(head).getUint16(50) === 1
    ? Array.from({ length: loca.length / 4 }, (_, index) => view.getUint32(index * 4))
    : Array.from({ length: loca.length / 2 }, (_, index) => view.getUint16(index * 2) * 2);
}

function outlines(glyf: Uint8Array, starts: readonly number[], glyphs: readonly number[]) {
  const parts = glyphs.map((glyph) => glyf.subarray(starts[glyph], starts[glyph + 1]));
  const kept = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), 0));
  const loca = new Uint8Array(4 * (parts.length + 1));
  let at = 0;
  parts.forEach((part, index) => {
    kept.set(part, at);
    at += padded(part.length);
    viewOf(loca).setUint32(4 * (index + 1), at);
  });
  return { glyf: kept, loca };
}

/** Glyphs past the last with an advance of its own have that one, and their bearing behind. */
function advances(hmtx: Uint8Array, own: number, glyphs: readonly number[]): Uint8Array {
  const view = viewOf(hmtx);
  const written = new Uint8Array(4 * glyphs.length);
  glyphs.forEach((glyph, index) => {
    const bearing = glyph < own ? 4 * glyph + 2 : 4 * own + 2 * (glyph - own);
    viewOf(written).setUint16(4 * index, view.getUint16(4 * Math.min(glyph, own - 1)));
    viewOf(written).setUint16(4 * index + 2, view.getUint16(bearing));
  });
  return written;
}

type Field = readonly [at: number, value: number, bytes: 2 | 4];

function changed(table: Uint8Array, fields: readonly Field[]): Uint8Array {
  // Not `slice`: that of a Node buffer is a view of the font itself.
  const copy = new Uint8Array(table);
  for (const [at, value, bytes] of fields) {
    if (bytes === 4) viewOf(copy).setUint32(at, value);
    else viewOf(copy).setUint16(at, value);
  }
  return copy;
}
