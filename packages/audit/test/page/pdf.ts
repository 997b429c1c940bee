import { inflateSync } from "node:zlib";

/** The names of the fonts whose outlines a PDF holds. */
export function embeddedFonts(pdf: Buffer): readonly string[] {
  const objects = pdf.toString("latin1").split(/\bendobj\b/);
  return objects.flatMap((object) => {
    const [, name] = /\/FontName\s*\/([\w+-]+)/.exec(object) ?? [];
    return name !== undefined && /\/FontFile[23]?\s/.test(object) ? [name] : [];
  });
}

/** Every character that a glyph of a PDF stands for, by the tables that come with its fonts (ISO 32000, "ToUnicode"). */
export function mappedCharacters(pdf: Buffer): ReadonlySet<string> {
  const characters = new Set<string>();
  for (const stream of streamsOf(pdf)) {
    for (const [, body = ""] of stream.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
      for (const [, code = ""] of body.matchAll(/<[\dA-Fa-f]+>\s*<([\dA-Fa-f]{4})>/g))
        characters.add(characterOf(code));
    }
    for (const [, body = ""] of stream.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
      for (const [, from = "", to = "", code = ""] of body.matchAll(
        /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]{4})>/g,
      )) {
        const count = Number.parseInt(to, 16) - Number.parseInt(from, 16);
        for (let step = 0; step <= count; step += 1)
          characters.add(String.fromCodePoint(Number.parseInt(code, 16) + step));
      }
    }
  }
  return characters;
}

function characterOf(code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16));
}

function* streamsOf(pdf: Buffer): Iterable<string> {
  const text = pdf.toString("latin1");
  for (const { index, 0: found } of text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)) {
    const start = index + found.length;
    yield inflateSync(pdf.subarray(start, text.indexOf("endstream", start))).toString("latin1");
  }
}
