import { type Diagnostic, positionOf } from "@tallyglass/policy";
import { describe, expect, test } from "@tallyglass/testkit";
import { findingsIn, placed, policyWith, readAmongWords } from "./words.ts";

describe("a document of 64 levels is read, and one of 65 is refused where the 65th begins", () => {
  const nestings: readonly (readonly [string, (levels: number) => string, (level: number) => string])[] = [
    ["lists in brackets", (levels) => "[".repeat(levels) + "]".repeat(levels), (level) => `1:${level}`],
    ["maps in braces", (levels) => `${"{a: ".repeat(levels)}1${"}".repeat(levels)}`, (level) => `1:${4 * level - 3}`],
    ["lists by dashes", (levels) => `${"- ".repeat(levels)}1`, (level) => `1:${2 * level - 1}`],
    [
      "maps by lines",
      (levels) => `${Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:`).join("\n")} 1`,
      (level) => `${level}:${level}`,
    ],
    ["brackets that nobody closes", (levels) => "[".repeat(levels), (level) => `1:${level}`],
  ];

  for (const [name, nest, place] of nestings) {
    test(name, () => {
      expect(tooDeep(nest(64))).toEqual([]);
      expect(tooDeep(nest(65))).toEqual([`yaml-too-deep ${place(65)}`]);
    });
  }

  test("and thousands of levels neither take long nor end the process, once or twice", () => {
    for (const opening of ["[", "{", "{a: ", "- ", "? ", "a: "]) {
      for (const levels of [1_000, 1_000, 50_000]) {
        expect(tooDeep(opening.repeat(levels))).toHaveLength(1);
      }
    }
  });

  function tooDeep(text: string): readonly string[] {
    return codesOf(text, "yaml-too-deep").map(placed);
  }
});

describe("a map of 2,000 keys is read, and one of 2,001 is refused", () => {
  const keys = (count: number, separator: string) =>
    Array.from({ length: count }, (_, index) => `k${index}: 1`).join(separator);

  test("in braces", () => {
    expect(codesOf(`{ ${keys(2_000, ", ")} }`, "yaml-too-many-keys")).toEqual([]);
    expect(codesOf(`{ ${keys(2_001, ", ")} }`, "yaml-too-many-keys").map(placed)).toEqual(["yaml-too-many-keys 1:1"]);
  });

  test("by lines, whatever comments stand between them", () => {
    expect(codesOf(keys(2_000, "\n# a comment\n\n"), "yaml-too-many-keys")).toEqual([]);
    expect(codesOf(`${keys(2_000, "\n")}\n# the end\n`, "yaml-too-many-keys")).toEqual([]);
    expect(codesOf(keys(2_001, "\n"), "yaml-too-many-keys").map(placed)).toEqual(["yaml-too-many-keys 1:1"]);
  });

  test("and a list may be as long as it likes", () => {
    const note = (index: number) => `{ id: n${index}, text: { en: N } }`;
    const notes = Array.from({ length: 2_500 }, (_, index) => note(index));

    expect(findingsIn(policyWith(`notes: [${notes.join(", ")}]\n`))).toEqual([]);
    expect(findingsIn(policyWith(`notes:\n${notes.map((each) => `  - ${each}\n`).join("")}`))).toEqual([]);
  });
});

describe("a document of 1 MiB is read, and one of a byte more is refused", () => {
  const filled = (bytes: number, filling: string) => {
    const head = policyWith("# ");
    const size = new TextEncoder().encode(filling).length;
    const room = bytes - head.length;
    return head + filling.repeat(Math.floor(room / size)) + "x".repeat(room % size);
  };

  test.each([
    ["x", "letters"],
    ["分", "Chinese, three bytes a character"],
    ["é", "accents, two bytes a character"],
    ["🪙", "signs of four bytes"],
  ])("counted in bytes: of %s (%s)", (filling) => {
    expect(findingsIn(filled(1_048_576, filling))).toEqual([]);
    expect(findingsIn(filled(1_048_577, filling))).toEqual(["text-too-long 1:1"]);
  });
});

describe("the outer form of a text does not matter", () => {
  const text = policyWith("clauses:\n  - { id: fine, behaviours: [court.fine], points: -5 } # five\n");

  test.each([
    ["a byte order mark before it", `\ufeff${text}`],
    ["line ends of Windows", text.replaceAll("\n", "\r\n")],
    ["no line end at its end", text.trimEnd()],
    ["a line that marks its beginning and its end", `---\n${text}...\n`],
    ["blank lines and comments around it", `\n# before\n\n${text}\n# after\n`],
  ])("%s", (_, written) => {
    const { library, diagnostics } = readAmongWords(written);

    expect(diagnostics).toEqual([]);
    expect(library.schemes.get("p")?.versions[0].clauses[0]?.grading).toMatchObject({
      rows: [{ effect: { points: -5 } }],
    });
  });

  test("and a finding under line ends of Windows is on the line that an editor shows", () => {
    const wrong = text.replace("points", "pionts").replaceAll("\n", "\r\n");

    expect(readAmongWords(wrong).diagnostics.map(placed)).toEqual(["unknown-key 9:43"]);
  });

  test("JSON is read as well", () => {
    const json = JSON.stringify({
      policy: "p",
      title: { en: "P" },
      place: "here",
      status: "draft",
      evidence: "full-table",
      valid: { from: "2018-01-01" },
    });

    expect(readAmongWords(json).diagnostics).toEqual([]);
  });
});

describe("a number is what it looks like", () => {
  test.each([
    ["0", 0],
    ["-5", -5],
    ["30", 30],
    ["1000000", 1_000_000],
  ])("%s", (written, points) => {
    const { library, diagnostics } = readAmongWords(
      policyWith(`clauses: [{ id: fine, behaviours: [court.fine], points: ${written} }]\n`),
    );

    expect(diagnostics).toEqual([]);
    expect(library.schemes.get("p")?.versions[0].clauses[0]?.grading).toMatchObject({ rows: [{ effect: { points } }] });
  });

  test.each(["yes", "no", "on", "null-ish", "1_000", "0b1", "12:30:45", "2018-06-01"])(
    "and the word %s is a word",
    (word) => {
      const { library } = readAmongWords(policyWith(`notes: [{ id: n, text: { en: ${word} } }]\n`));

      expect(library.schemes.get("p")?.versions[0].notes[0]?.text).toEqual({ en: word });
    },
  );
});

function codesOf(text: string, code: Diagnostic["code"]): readonly Diagnostic[] {
  const { diagnostics } = readAmongWords(text);
  for (const { span } of diagnostics) expect(positionOf(span).line).toBeGreaterThan(0);
  return diagnostics.filter((diagnostic) => diagnostic.code === code);
}
