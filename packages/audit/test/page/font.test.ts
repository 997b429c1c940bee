import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { base64 } from "../../src/page/font/base64.ts";
import { glyphFinder } from "../../src/page/font/character-map.ts";
import { subsetFont } from "../../src/page/font/subset-font.ts";
import { readTables, viewOf } from "../../src/page/font/tables.ts";
import { font, pageOf } from "./pages.ts";

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));

describe("a font of some characters", () => {
  law(
    "has the outline and the advance of each that the whole font has, and no other",
    fc.property(fc.array(han, { maxLength: 20 }), (characters) => {
      const [whole, part] = [glyphsOf(font), glyphsOf(subsetFont(font, characters.join("")))];
      const kept = new Set(characters.filter((character) => whole.find(character) !== 0));
      expect(part.count).toBe(kept.size + 1);
      for (const character of kept) {
        expect(part.outline(part.find(character))).toEqual(whole.outline(whole.find(character)));
        expect(part.advance(part.find(character))).toBe(whole.advance(whole.find(character)));
      }
    }),
    { runs: 30 },
  );

  test("is the same of a buffer of Node, and leaves that as it was", () => {
    const [buffer, before] = [Buffer.from(font), Buffer.from(font)];

    expect(subsetFont(buffer, "居民")).toEqual(subsetFont(font, "居民"));
    expect(buffer.equals(before)).toBe(true);
  });

  test("adds up to the number that the standard asks for", () => {
    const view = viewOf(subsetFont(font, "居民"));
    let sum = 0;
    for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  test("is not made of a font with parts missing", () => {
    expect(() => subsetFont(font.slice(0, 12).fill(0, 4, 6), "居")).toThrow("the font has no table");
  });
});

test("the font of the package has every character of GB 2312's first level but four", () => {
  const decoder = new TextDecoder("gb2312");
  const pairs = range(0xb0, 0xd7).flatMap((row) => range(0xa1, 0xfe).map((cell) => Uint8Array.of(row, cell)));
  const characters = pairs
    .map((pair) => decoder.decode(pair))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
  const { find } = glyphsOf(font);
  expect(characters).toHaveLength(3755);
  expect(characters.filter((character) => find(character) === 0)).toHaveLength(4);
});

test("a page holds the characters that it shows, and no font where none was given", () => {
  expect(pageOf()).not.toContain("@font-face");
  const [, data = ""] = /data:font\/ttf;base64,([^)]*)\)/.exec(pageOf(undefined, { font })) ?? [];
  const { find } = glyphsOf(new Uint8Array(Buffer.from(data, "base64")));
  expect([..."抚州市信用积分办法审计报告，"].filter((character) => find(character) === 0)).toEqual([]);
  expect(find("龙")).toBe(0);
});

law(
  "Base64 is what Node makes of the same bytes",
  fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  }),
);

function glyphsOf(bytes: Uint8Array) {
  const tables = readTables(bytes);
  const table = (tag: string) => tables.get(tag) as Uint8Array;
  const find = glyphFinder(table("cmap"));
  const [loca, hmtx] = [viewOf(table("loca")), viewOf(table("hmtx"))];
  return {
    count: viewOf(table("maxp")).getUint16(4),
    find: (character: string) => find(character.codePointAt(0) as number),
    outline: (glyph: number) => table("glyf").slice(loca.getUint32(glyph * 4), loca.getUint32(glyph * 4 + 4)),
    advance: (glyph: number) => hmtx.getUint16(glyph * 4),
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
