import { describe, expect, fc, law } from "@tallyglass/testkit";
import { type Line, LineSplitter } from "../../src/records/line-splitter.ts";

function split(bytes: Uint8Array, cuts: readonly number[]): readonly Line[] {
  const splitter = new LineSplitter();
  const lines: Line[] = [];
  let from = 0;
  for (const cut of [...cuts.toSorted((left, right) => left - right), bytes.length]) {
    const to = Math.max(from, Math.min(cut, bytes.length));
    lines.push(...splitter.push(bytes.subarray(from, to)));
    from = to;
  }
  return [...lines, ...splitter.end()];
}

const texts = fc
  .array(fc.constantFrom("a", "\n", "\r\n", "抚", "\u2028", "😀", "", '"'), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("lines", () => {
  law(
    "are the same wherever a file is cut into chunks",
    fc.property(texts, fc.array(fc.nat({ max: 120 })), (text, cuts) => {
      const expected = text.split("\n").map((line, index) => ({ number: index + 1, text: line }));
      if (expected.at(-1)?.text === "") expected.pop();

      expect(split(Buffer.from(text), cuts)).toEqual(expected);
    }),
  );

  law(
    "lose the byte order mark at the beginning, however it is cut",
    fc.property(texts, fc.array(fc.nat({ max: 10 })), (text, cuts) => {
      expect(split(Buffer.from(`\uFEFF${text}`), cuts)).toEqual(split(Buffer.from(text), []));
    }),
  );

  law(
    "that are no text do not spoil those beside them",
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.array(fc.nat({ max: 80 })), (noise, cuts) => {
      const bytes = Buffer.concat([Buffer.from("first\n"), noise, Buffer.from("\nlast")]);
      const lines = split(bytes, cuts);

      expect(lines[0]).toEqual({ number: 1, text: "first" });
      expect(lines.at(-1)).toEqual({ number: lines.length, text: "last" });
    }),
  );
});
