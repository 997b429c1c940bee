import { formatDiagnostic, nearest, PolicyError, readPolicy, suggestion, tidyDiagnostics } from "@tallyglass/policy";
import { describe, expect, test } from "@tallyglass/testkit";
import { findingsIn, policyWith, readAmongWords, wordLibrary } from "./words.ts";

describe("the findings of a text", () => {
  test("come all at once, in the order of the text", () => {
    const text = `policy: p
title: P
place: here
status: drafft
evidence: full-table
valid: { from: 2018-02-30 }
cite: bass#L1
clauses:
  - { id: fine, behaviours: [court.fines], points: -5 }
  - { id: fine, behaviours: [court.fine], pionts: -5 }
  - { id: debt, behaviours: [court.debt], table: [{ when: { level: village }, points: -5 }], cap: 0 }
  - { id: gift, behaviours: [health.gift], points: 1.5 }
lists: [{ id: black, name: { en: Black }, cite: base#L101 }]
`;

    expect(findingsIn(text)).toEqual([
      "wrong-type 2:8",
      "invalid-value 4:9",
      "invalid-day 6:16",
      "unknown-source 7:7",
      "unknown-behaviour 9:30",
      "duplicate-id 10:11",
      "unknown-key 10:43",
      "invalid-value 11:99",
      "invalid-value 12:52",
      "line-out-of-range 13:49",
    ]);
  });

  test("are those of a mistake, and not of what refers to the part that it is in", () => {
    const text = policyWith(`clauses:
  - { id: fine, behaviours: [court.fine], pionts: -5, list: black }
  - { id: debt, behaviours: [court.debt], points: -5 }
joint: [{ id: j, clauses: [fine, debt], rule: largest }]
lists: [{ id: black, name: { en: Black } }]
readings:
  - id: r
    question: { en: Which? }
    default: a
    reason: { en: None. }
    options: [{ id: a, name: { en: A } }, { id: b, name: { en: B }, set: { clauses.fine.points: -9 } }]
`);

    expect(findingsIn(text)).toEqual(["unknown-key 9:43"]);
  });

  test("are those of a mistake in a list or a band, and not of what refers to it", () => {
    const text = policyWith(`scale: { bands: [{ id: good, rnk: 1, name: { en: Good }, score: "> 5" }] }
clauses: [{ id: fine, behaviours: [court.fine], list: black }]
lists: [{ id: black, nam: { en: Black } }]
consequences:
  - { id: c, for: { band: good }, kind: benefit, name: { en: C } }
  - { id: d, for: { list: black }, kind: benefit, name: { en: D } }
`);

    expect(findingsIn(text)).toEqual(["missing-key 8:18", "unknown-key 8:30", "missing-key 10:9", "unknown-key 10:22"]);
  });

  test("name the place of the first of two declarations", () => {
    const text = policyWith(`clauses:
  - { id: fine, behaviours: [court.fine], points: -5 }
  - { id: fine, behaviours: [court.debt], points: -5 }
`);
    const [finding] = readAmongWords(text).diagnostics;

    expect(finding && formatDiagnostic(finding)).toBe(
      [
        "text.yaml:10:11: error[duplicate-id]: the clause `fine` is declared twice",
        "10 |   - { id: fine, behaviours: [court.debt], points: -5 }",
        "               ^^^^",
        "text.yaml:9:11: first declared here",
        "9 |   - { id: fine, behaviours: [court.fine], points: -5 }",
        "              ^^^^",
      ].join("\n"),
    );
  });

  test("are thrown together by the reader that throws", () => {
    const text = policyWith("").replace("status: draft", "status: drafft").replace("place: here\n", "");
    const read = () => readPolicy({ name: "p.yaml", text }, wordLibrary);

    expect(read).toThrow(PolicyError);
    expect(read).toThrow(/missing-key[\s\S]*invalid-value/);
  });

  test("are each told once, sorted by place", () => {
    const { diagnostics } = readAmongWords(policyWith("plase: here\nclauzes: []\n"));

    expect(tidyDiagnostics([...diagnostics.toReversed(), ...diagnostics])).toEqual(diagnostics);
    expect(diagnostics).toHaveLength(2);
  });
});

describe("a mistyped word is answered with the word that was meant", () => {
  const texts: readonly (readonly [string, string])[] = [
    [policyWith("clauzes: []\n"), "clauses"],
    [policyWith("clauses: [{ id: fine, behaviours: [court.fien], points: -5 }]\n"), "court.fine"],
    [policyWith("stacking: highest-per-facts\n"), "highest-per-fact"],
    [
      policyWith("clauses: [{ id: d, behaviours: [court.debt], table: [{ when: { mnths: 1 }, points: -5 }] }]\n"),
      "months",
    ],
    [
      policyWith("clauses: [{ id: d, behaviours: [court.debt], table: [{ when: { level: citty }, points: -5 }] }]\n"),
      "city",
    ],
    [policyWith("notes: [{ id: n, text: { en: N }, cite: bse#L1 }]\n"), "base"],
    [policyWith("extends: { policy: standing-point, multiply: 1, divide: 1, cite: base#L1 }\n"), "standing-points"],
    [policyWith("").replace("policy:", "polciy:"), "policy"],
  ];

  for (const [text, meant] of texts) {
    test(meant, () => {
      expect(readAmongWords(text).diagnostics.map(({ help }) => help)).toEqual([`did you mean \`${meant}\`?`]);
    });
  }

  test.each([
    ["clauses", "clauses"],
    ["claues", "clauses"],
    ["clausse", "clauses"],
    ["clauxes", "clauses"],
    ["cluases", "clauses"],
    ["CLAUSES", undefined],
    ["sum", undefined],
    ["", undefined],
  ])("of `%s` it is %s", (word, meant) => {
    expect(nearest(word, ["joint", "clauses", "lists"])).toBe(meant);
  });

  test("and of two words as near, it is the first", () => {
    expect(nearest("lost", ["list", "last"])).toBe("list");
    expect(suggestion("lost", ["last", "list"])).toBe("did you mean `last`?");
  });

  test("and of none near enough, there is no answer", () => {
    expect(suggestion("donation", ["blood", "points"])).toBeUndefined();
    expect(nearest("x".repeat(500), ["x".repeat(501)])).toBeUndefined();
  });
});
