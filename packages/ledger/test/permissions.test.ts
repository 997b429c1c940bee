import { describe, expect, tellFigure, test } from "@tallyglass/testkit";
import { type About, type Action, type Actor, permissions, whyNot } from "../src/index.ts";

const actors = {
  bureau: { role: "bureau", office: "fuzhou-jx/police" },
  resident: { role: "resident", resident: "syn-000007" },
  auditor: { role: "auditor" },
  operator: { role: "operator" },
} as const satisfies Record<string, Actor>;

const own: About = { office: "fuzhou-jx/police", resident: "syn-000007" };
const others: About = { office: "fuzhou-jx/court", resident: "syn-000008" };

// Written out from the promises: who belongs, who reads, who writes; `own` is what is the office's or the resident's.
const table: Readonly<Record<Action, string>> = {
  submit: "own - - -",
  correct: "own - - -",
  withdraw: "own - - -",
  answer: "own - - -",
  appeal: "- own - -",
  "read-file": "own own any -",
  trace: "own own any -",
  "read-status": "- - any any",
  verify: "- - any any",
  establish: "- - - any",
  run: "- - - any",
  "keep-tokens": "- - - any",
};

const cells = Object.entries(table).flatMap(([action, row]) =>
  row
    .split(" ")
    .map((cell, index) => ({ action: action as Action, actor: Object.values(actors)[index] as Actor, cell })),
);

describe("whoever belongs", () => {
  test("is every role, at every action", () => {
    expect(cells).toHaveLength(Object.keys(permissions).length * Object.keys(actors).length);
    expect(Object.keys(table).sort()).toEqual(Object.keys(permissions).sort());
  });

  test.each(cells)("a $actor.role may $action: $cell", ({ action, actor, cell }) => {
    expect(whyNot(actor, action, own)).toBe(cell === "-" ? "not-allowed" : undefined);
    expect(whyNot(actor, action, others)).toBe({ "-": "not-allowed", own: "not-yours", any: undefined }[cell]);
    expect(whyNot(actor, action)).toBe({ "-": "not-allowed", own: "not-yours", any: undefined }[cell]);
    tellFigure({ row: "who-belongs", of: "cells of role × action", count: 1 });
  });
});
