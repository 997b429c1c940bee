import { describe, expect, schemeNamed, test } from "@tallyglass/testkit";
import { findingsIn, policyWith, readAmongWords } from "./words.ts";

/** Two behaviours that carry the same attributes, but not in the same bounds. */
const roads = `catalogue: roads
title: { en: Roads }
departments: [{ id: roads, name: { en: Roads }, cite: base#L1 }]
behaviours:
  - code: roads.narrow
    kind: dishonest
    name: { en: Narrow }
    cite: base#L1
    attributes:
      over: { type: integer, range: "[0..10]" }
      taken: { type: integer, range: "[-9..-5]", optional: true }
      change: { type: integer, range: "[-5..5]", optional: true }
  - code: roads.wide
    kind: dishonest
    name: { en: Wide }
    cite: base#L1
    attributes:
      over: { type: integer, range: "[0..100]", optional: true }
      taken: { type: integer, range: "[-99..-5]", optional: true }
      change: { type: integer, range: "[-50..50]", optional: true }
`;

const clause = (body: string, behaviours = "[roads.narrow, roads.wide]") =>
  policyWith(`clauses:\n  - { id: both, behaviours: ${behaviours}, ${body} }\n`);

function codesIn(text: string): readonly string[] {
  return findingsIn(text, roads).map((finding) => finding.slice(0, finding.indexOf(" ")));
}

describe("a clause over several behaviours", () => {
  test("may test what any of them can hold", () => {
    expect(codesIn(clause('table: [{ when: { over: "> 50" }, points: -5 }]'))).toEqual([]);
    expect(codesIn(clause('table: [{ when: { over: "> 100" }, points: -5 }]'))).toEqual(["empty-interval"]);
  });

  test("may test for absence what any of them can leave out", () => {
    expect(codesIn(clause("table: [{ when: { over: absent }, points: -5 }]"))).toEqual([]);
    expect(codesIn(clause("table: [{ when: { over: absent }, points: -5 }]", "[roads.narrow]"))).toEqual([
      "wrong-test",
    ]);
  });

  test("leaves to an assessor no more than all of them can hold", () => {
    const points = "points: { from: -9, to: -5, attribute: taken, absent: -5 }";

    expect(codesIn(clause(points))).toEqual(["discretion-out-of-range"]);
    expect(codesIn(clause(points, "[roads.wide, roads.narrow]"))).toEqual(["discretion-out-of-range"]);
    expect(codesIn(clause(points, "[roads.narrow]"))).toEqual([]);
  });

  test("means the same in whichever order it names them", () => {
    for (const body of [
      'table: [{ when: { over: "> 50" }, points: -5 }]',
      "table: [{ when: { over: absent }, points: -5 }]",
      "points: { from: -9, to: -5, attribute: taken, absent: -5 }",
      "where: { over: absent }, points: -5",
    ]) {
      const codes = (behaviours: string) => codesIn(clause(body, behaviours));

      expect([body, codes("[roads.narrow, roads.wide]")]).toEqual([body, codes("[roads.wide, roads.narrow]")]);
    }
  });
});

describe("a clause without a name", () => {
  test("is called what its only behaviour is called", () => {
    const { library } = readAmongWords(policyWith("clauses: [{ id: fine, behaviours: [court.fine], points: -5 }]\n"));

    expect(schemeNamed(library, "p").versions[0].clauses[0]?.name).toEqual({ en: "Fine" });
  });
});
