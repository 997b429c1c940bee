import {
  checkPolicy,
  type Diagnostic,
  formatText,
  identityShapeOf,
  PolicyError,
  readLibrary,
  readPolicy,
} from "@tallyglass/policy";
import { describe, expect, fc, law, libraryTexts, readRepositoryLibrary, test } from "@tallyglass/testkit";
import { type Planted, plantedFaults } from "../../../test/planted-faults.ts";
import { readSyntax } from "../src/syntax/from-text.ts";
import { plainValue } from "../src/syntax/tree.ts";
import { findingsIn, placed, policyWith, readAmongWords, wordLibrary, words } from "./words.ts";

/** Faults of single keys and values, and others that have nothing to do with them. */
const text = `policy: p
title: { en: "Ask for 000000190001010009." }
place: here
evidence: full-table
valid: { from: 2018-02-30 }
cite: base#L1
colour: red
place: there
constructor: 1
clauses:
  - { id: fine, behaviours: [court.fine], points: .nan }
  - { id: debt, behaviours: [court.debt], points: 2000000 }
  - { id: gift, behaviours: [health.gift], points: 1e1 }
  - { id: loan, behaviours: [court.loan], points: -1 }
  - { id: due, behaviours: [court.debt], 13000000000: 1, points: -1, pionts: -1 }
  - { id: late, behaviours: [court.debt], table: [{ when: { months: 1, months: 2 }, points: -5 }], cap: 0 }
notes: [{ id: n, text: { en: 13000000000 } }, { id: m, text: { en: "\\u202e" } }]
`;
const source = { name: "text.yaml", text };

describe("a document with faults of single keys and values", () => {
  test("tells each of them once, and all else that is wrong with it", () => {
    const expected = [
      "missing-key 1:1",
      "identity-shaped 2:14",
      "invalid-day 5:16",
      "unknown-key 7:1",
      "duplicate-key 8:1",
      "forbidden-key 9:1",
      "number-form 11:51",
      "invalid-value 12:51",
      "number-form 13:52",
      "unknown-behaviour 14:30",
      "identity-shaped 15:42",
      "unknown-key 15:70",
      "duplicate-key 16:72",
      "invalid-value 16:105",
      "identity-shaped 17:30",
      "text-control-character 17:68",
    ];

    expect(findingsIn(text)).toEqual(expected);
    expect(checkPolicy(source, wordLibrary).diagnostics.map(placed)).toEqual(expected);
  });

  test("is no policy, is not printed, and nobody borrows from it", () => {
    const borrower = policyWith("extends: { policy: p, multiply: 1, divide: 1, cite: base#L1 }\n").replace(
      "policy: p",
      "policy: q",
    );
    const lender = policyWith("notes: [{ id: n, text: { en: .nan } }]\n");
    const { library, diagnostics } = readLibrary([
      ...words,
      { name: "lender.yaml", text: lender },
      { name: "borrower.yaml", text: borrower },
    ]);

    for (const unsound of [text, lender]) {
      expect(checkPolicy({ ...source, text: unsound }, wordLibrary).policy).toBeUndefined();
      expect(() => readPolicy({ ...source, text: unsound }, wordLibrary)).toThrow(PolicyError);
      expect(() => formatText({ ...source, text: unsound })).toThrow(PolicyError);
    }
    expect([...library.schemes.keys()]).not.toContain("p");
    expect(diagnostics.map(placed)).toEqual(["unknown-policy 8:20", "number-form 8:30"]);
  });

  test("holds no identifier any more, neither in what is told of it nor in what is left of it", () => {
    const { unsound, others, diagnostics } = readLibrary([{ ...source, text: `study: s\n${text}` }], ["study"]);

    expect({ others: others.length, unsound: unsound.length }).toEqual({ others: 0, unsound: 1 });
    for (const part of [
      ...unsound.map(plainValue).map((value) => JSON.stringify(value)),
      ...diagnostics.map(wordsOf),
    ]) {
      expect(identityShapeOf(part)).toBeUndefined();
    }
  });

  test("gives no life to be scored", () => {
    const life = `life: l
resident: syn-000001
title: { en: L }
story: { en: Once. }
records:
  - { behaviour: court.fine, date: 2018-01-01, fact: .nan }
  - { behaviour: court.fien, date: 2018-01-01 }
`;
    const { library, diagnostics } = readAmongWords(life);

    expect(diagnostics.map(placed)).toEqual(["number-form 6:54", "unknown-behaviour 7:18"]);
    expect([...library.lives]).toEqual([]);
  });
});

describe("what only follows from a key or value that may not stand is not told", () => {
  const table = (rows: string) => `clauses: [{ id: debt, behaviours: [court.debt], table: [${rows}] }]\n`;
  const reading = (set: string) =>
    `readings: [{ id: r, question: { en: Q }, default: a, reason: { en: R }, options: [{ id: a, name: { en: A } }, { id: b, name: { en: B }, set: { ${set} } }] }]\n`;

  test.each<readonly [string, string, readonly string[]]>([
    ["the form of a choice", "scale: { start: { points: .nan, cite: base#L1 } }\n", ["number-form"]],
    [
      "the rows that would overlap",
      table("{ when: { months: 1, constructor: 2 }, points: -1 }, { when: { months: 1 }, points: -2 }"),
      ["forbidden-key"],
    ],
    [
      "an effect that is missing",
      "clauses: [{ id: fine, behaviours: [court.fine], __proto__: 1 }]\n",
      ["forbidden-key"],
    ],
    [
      "a clause that a joint rule is over",
      `clauses: [{ id: .nan, behaviours: [court.fine], points: -1 }]\njoint: [{ id: j, clauses: [fine, debt], rule: largest }]\n`,
      ["number-form"],
    ],
    [
      "a path into it",
      `clauses: [{ id: .nan, behaviours: [court.fine], points: -1 }]\n${reading("clauses.fine.points: -2")}`,
      ["number-form"],
    ],
    [
      "a path into nothing else",
      `${reading("clauses.fine.points: -2")}notes: [{ id: n, text: { en: 1e1 } }]\n`,
      ["unknown-path", "number-form"],
    ],
    [
      "an option that sets it",
      `clauses: [{ id: fine, behaviours: [court.fine], points: -1 }]\n${reading("clauses.fine.points: 1e1")}`,
      ["number-form"],
    ],
  ])("%s", (_, parts, codes) => {
    expect(readAmongWords(policyWith(parts)).diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  test("nor that numbers lack the citation which stands around them", () => {
    const parts = "clauses: [{ id: fine, behaviours: [court.fine], points: -1 }]\n";

    expect(findingsIn(policyWith(parts).replace("cite: base#L1", "cite: 'base#13000000000'"))).toEqual([
      "identity-shaped 7:7",
    ]);
  });

  test("nor that a document of nothing else is of no kind", () => {
    expect(findingsIn("constructor: 1\n")).toEqual(["forbidden-key 1:1"]);
  });
});

describe("a fault planted in a policy of the library", () => {
  const library = readRepositoryLibrary();
  const policies = libraryTexts().filter((each) => each.text.startsWith("policy:") && each.text.length < 15_000);
  const broken = policies.map((each) => {
    const { tree } = readSyntax(each);
    const whole = (tree && plainValue(tree)) as { readonly place: string; readonly clauses?: readonly unknown[] };
    const { place: _, ...others } = whole;
    return { ...others, colour: "red", clauses: [...strangers, ...(whole.clauses ?? [])] };
  });

  law(
    "is told once, beside all that is wrong with it anyway, and lets nothing through",
    fc.property(
      fc.constantFrom(...broken).chain((document) => fc.tuple(fc.constant(document), plantedFaults(document))),
      ([document, planted]) => {
        const before = check(JSON.stringify(document));
        const { policy, diagnostics } = check(planted.text);

        expect(policy).toBeUndefined();
        expect(() => formatText({ name: "planted.yaml", text: planted.text })).toThrow(PolicyError);
        for (const each of diagnostics) expect(identityShapeOf(wordsOf(each))).toBeUndefined();
        if (isAmong(planted)) return;
        expect(diagnostics.map(toldOf).sort()).toEqual([planted.code, ...before.diagnostics.map(toldOf)].sort());
      },
    ),
    { runs: 150 },
  );

  function check(text: string) {
    return checkPolicy({ name: "planted.yaml", text }, library);
  }

  /** Whether a fault stands in what was wrong before. */
  function isAmong({ path: [key, index = 0] }: Planted): boolean {
    return key === "colour" || (key === "clauses" && Number(index) < strangers.length);
  }
});

/** Clauses that are wrong by their form and by their meaning. */
const strangers = [
  { id: "too-much", behaviours: ["court.defaulter"], cite: "trivium#L1", points: 2_000_000 },
  { id: "of-nobody", behaviours: ["nobody.does-it"], cite: "trivium#L1", points: -1 },
];

const planting = new Set([
  "number-form",
  "identity-shaped",
  "text-control-character",
  "duplicate-key",
  "forbidden-key",
]);

function toldOf({ code, message }: Diagnostic): string {
  return planting.has(code) ? code : `${code} ${message}`;
}

function wordsOf({ message, help = "" }: Diagnostic): string {
  return `${message}; ${help}`;
}
