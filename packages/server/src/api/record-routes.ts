import { z } from "zod";
import type { ProblemCode } from "../problems/problem-kinds.ts";
import { ask } from "./ask.ts";
import { Lines } from "./lines.ts";
import { json, route } from "./route.ts";
import { id } from "./schemas/common.ts";
import { asOf, policyId, readings, records, residentId } from "./schemas/records.ts";
import { account, comparedList, scoreList } from "./schemas/scores.ts";

const problems: readonly ProblemCode[] = ["unknown-policy", "invalid-records", "not-possible"];

const mostPolicies = 20;

const score = route({
  method: "post",
  address: "/score",
  summary: { en: "The score of every resident of the records, a row each.", zh: "记录中每位居民的分数，每人一行。" },
  from: "json",
  takesLines: true,
  input: z.strictObject({ policy: policyId, asOf, readings, records }),
  answered: { status: 200, description: "Scores, sorted by resident.", content: { "application/json": scoreList } },
  problems,
  answer: async (asked) => json(await ask(asked, "score", withLines(asked.input))),
});

const explain = route({
  method: "post",
  address: "/explain",
  summary: {
    en: "The whole account of one resident's score, with its clauses and sources.",
    zh: "一位居民分数的完整明细，附条款与来源。",
  },
  from: "json",
  takesLines: true,
  input: z.strictObject({
    policy: policyId,
    resident: residentId.optional().describe("Whose account; may be left out where the records are of one resident."),
    toward: id.optional().describe("A band: also the least that would change the band to this one."),
    asOf,
    readings,
    records,
  }),
  answered: { status: 200, description: "The account.", content: { "application/json": account } },
  problems,
  answer: async (asked) => json(await ask(asked, "explain", withLines(asked.input))),
});

const compare = route({
  method: "post",
  address: "/compare",
  summary: {
    en: "The same lives under several policies: the nine cities when none are named.",
    zh: "同样的生活在多项办法下的分数；未指定办法时为九座城市。",
  },
  from: "json",
  takesLines: true,
  input: z.strictObject({
    policies: z.array(policyId).min(1).max(mostPolicies).readonly().optional(),
    resident: residentId.optional().describe("Only this resident."),
    asOf,
    readings,
    records,
  }),
  answered: { status: 200, description: "A row a life and policy.", content: { "application/json": comparedList } },
  problems,
  answer: async (asked) => json(await ask(asked, "compare", withLines(asked.input))),
});

export const recordRoutes = [score, explain, compare];

/** Lines of JSON that came as such, or records as one line each; what JSON cannot write is made a text, to be refused. */
function withLines<Input extends { readonly records: readonly unknown[] }>({ records: all, ...rest }: Input) {
  const exact = (_: string, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
  const [only] = all;
  const lines = only instanceof Lines ? only.text : all.map((record) => JSON.stringify(record, exact)).join("\n");
  return { ...rest, lines };
}
