import { createHash } from "node:crypto";
import { describe, expect, fc, law, someText, test, trustSize } from "@tallyglass/testkit";
import { canonicalText } from "../src/domain/canonical.ts";
import type { SealedRow } from "../src/domain/seal.ts";
import { sha256 } from "../src/domain/sha256.ts";
import { chainOf, endOf, findingsIn, office, resealed } from "./chains.ts";

describe("the hash", () => {
  // FIPS 180-4, examples of the secure hash standard.
  test.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("of a published example is the published one", (text, hash) => {
    expect(sha256(text)).toBe(hash);
  });

  law(
    "is that of the text in UTF-8, whatever its length and script",
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }),
    { runs: 1000 },
  );
});

describe("canonical text", () => {
  test("has its keys in order and nothing between them", () => {
    expect(canonicalText({ kind: "appeal", id: "a", days: [1, -2], text: '欠税"\n' })).toBe(
      '{"days":[1,-2],"id":"a","kind":"appeal","text":"欠税\\"\\n"}',
    );
  });

  test("leaves out what is not there", () => {
    expect(canonicalText({ a: undefined, b: true })).toBe('{"b":true}');
  });

  test.each([[0.5], [2 ** 53], [Number.NaN], [null], ["\ud800"], [1n]])("has no form for %s", (value) => {
    expect(() => canonicalText({ value })).toThrow(RangeError);
  });

  law(
    "is the same for the same content, and reads back to it",
    fc.property(fc.dictionary(someText, fc.oneof(fc.integer(), fc.boolean(), someText)), (fields) => {
      const reordered = Object.fromEntries(Object.entries(fields).reverse());

      expect(canonicalText(reordered)).toBe(canonicalText(fields));
      expect(JSON.parse(canonicalText(fields))).toEqual({ ...fields });
    }),
  );
});

describe("a log of 1,000 entries", () => {
  const log = chainOf(1000);
  const end = endOf(log);
  const at = fc.integer({ min: 1, max: 1000 });
  /** In full, as many as there are entries. */
  const runs = trustSize({ short: 30, full: 1000 });
  const few = { runs, tells: { row: "tampering", of: "alterations of a log, found with their position" } };

  test("that nobody touched is found in order", () => {
    expect(findingsIn(log, end)).toEqual([]);
  });

  const fields = [
    ["content", { content: '{"kind":"submission"}' }],
    ["day", { day: "2019-05-02" }],
    ["id", { id: "another" }],
    ["resident", { resident: "syn-000555" }],
    ["lane", { lane: 0 as const }],
    ["seal", { seal: "f".repeat(64) }],
  ] as const;

  describe.each(fields)("is found changed at an entry whose %s", (_, change) => {
    law(
      "was changed",
      fc.property(at, (seq) => {
        const [first, ...further] = findingsIn(log.with(seq - 1, { ...row(seq), ...change }), end);
        expect(first).toEqual({ code: "changed", office, seq });
        // A wrong seal is also what the next one, or the end, was made on.
        expect(further.map((each) => each.seq)).toEqual("seal" in change ? [Math.min(seq + 1, 1000)] : []);
      }),
      few,
    );
  });

  law(
    "is found short of one that was deleted",
    fc.property(at, (seq) => {
      expect(findingsIn(log.toSpliced(seq - 1, 1), end)).toEqual([{ code: "missing", office, seq }]);
    }),
    few,
  );

  law(
    "is found changed where one was put in and the rest moved on",
    fc.property(at, at, (seq, copied) => {
      const inserted = log
        .toSpliced(seq - 1, 0, { ...row(copied), id: "forged" })
        .map((each, index) => ({ ...each, seq: index + 1 }));
      expect(findingsIn(inserted, end)[0]).toEqual({ code: "changed", office, seq });
    }),
    few,
  );

  law(
    "is found changed at the first of two that were swapped",
    fc.property(fc.uniqueArray(at, { minLength: 2, maxLength: 2 }), (pair) => {
      const [first = 0, second = 0] = pair.toSorted((left, right) => left - right);
      const swapped = log
        .with(first - 1, { ...row(second), seq: first })
        .with(second - 1, { ...row(first), seq: second });
      expect(findingsIn(swapped, end)[0]).toEqual({ code: "changed", office, seq: first });
    }),
    few,
  );

  law(
    "is found short where its end was cut off",
    fc.property(at, (seq) => {
      expect(findingsIn(log.slice(0, seq - 1), end)).toEqual([{ code: "missing", office, seq }]);
    }),
    few,
  );

  law(
    "is found changed where an entry was put at the end again",
    fc.property(at, (seq) => {
      const replayed = [...log, { ...row(seq), seq: 1001 }];
      expect(findingsIn(replayed, end)[0]).toEqual({ code: "changed", office, seq: 1001 });
      expect(findingsIn(replayed, end)[1]).toEqual({ code: "end-differs", office, seq: 1001 });
    }),
    few,
  );

  law(
    "is found to end otherwise where it was written anew with all its seals",
    fc.property(at, (seq) => {
      const rewritten = resealed(log.with(seq - 1, { ...row(seq), content: "{}" }));
      expect(findingsIn(rewritten, end)).toEqual([{ code: "end-differs", office, seq: 1000 }]);
    }),
    few,
  );

  function row(seq: number): SealedRow {
    return log[seq - 1] as SealedRow;
  }
});
