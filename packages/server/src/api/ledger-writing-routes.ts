import type { Outcome, Receipt } from "@tallyglass/ledger";
import { z } from "zod";
import { Problem } from "../problems/problem.ts";
import type { ProblemCode } from "../problems/problem-kinds.ts";
import { ledgerRoute } from "./ledger-route.ts";
import { json } from "./route.ts";
import { entryId, officeId, rawRecord, receipts } from "./schemas/ledger.ts";

const answered = {
  status: 200,
  description: "Where it stands in the log; the same for a retry.",
  content: { "application/json": receipts },
} as const;

const problems: readonly ProblemCode[] = ["refused", "log-unsealed"];

/** So many records at once. */
const most = 10_000;

const submit = ledgerRoute({
  method: "post",
  address: "/ledger/submissions",
  summary: {
    en: "A bureau hands in records of its department: all of them, or none.",
    zh: "部门报送本部门的记录：全部接收，或全部不接收。",
  },
  from: "json",
  input: z.strictObject({
    entries: z
      .array(z.strictObject({ id: entryId, record: rawRecord }))
      .min(1)
      .max(most)
      .readonly(),
  }),
  answered,
  problems,
  answer: async ({ ledger, actor, on, input }) => told(on, await ledger.submit(actor, input.entries, on)),
});

const correct = ledgerRoute({
  method: "post",
  address: "/ledger/corrections",
  summary: { en: "A bureau says what a record of its own should have said.", zh: "部门更正自己的一条记录。" },
  from: "json",
  input: z.strictObject({ id: entryId, of: entryId, record: rawRecord }),
  answered,
  problems,
  answer: async ({ ledger, actor, on, input }) => told(on, [await ledger.correct(actor, input, on)]),
});

const withdraw = ledgerRoute({
  method: "post",
  address: "/ledger/withdrawals",
  summary: { en: "A bureau says that a record of its own should not have been.", zh: "部门撤销自己的一条记录。" },
  from: "json",
  input: z.strictObject({ id: entryId, of: entryId }),
  answered,
  problems,
  answer: async ({ ledger, actor, on, input }) => told(on, [await ledger.withdraw(actor, input, on)]),
});

const appeal = ledgerRoute({
  method: "post",
  address: "/ledger/appeals",
  summary: {
    en: "A resident objects to a record; the appeal lies with the bureau that made it.",
    zh: "居民对一条记录提出申诉，由作出该记录的部门处理。",
  },
  from: "json",
  input: z.strictObject({ id: entryId, of: entryId, office: officeId }),
  answered,
  problems,
  answer: async ({ ledger, actor, on, input }) => told(on, [await ledger.appeal(actor, input, on)]),
});

const answer = ledgerRoute({
  method: "post",
  address: "/ledger/answers",
  summary: {
    en: "A bureau answers an appeal; the correction or withdrawal that follows is written with it.",
    zh: "部门答复申诉；随之而来的更正或撤销一并写入。",
  },
  from: "json",
  input: z.strictObject({
    id: entryId,
    of: entryId,
    appeal: entryId,
    outcome: z.enum(["rejected", "corrected", "withdrawn"]),
    record: rawRecord.optional().describe("What it should have said, where the outcome is `corrected`."),
  }),
  answered,
  problems,
  answer: async ({ ledger, actor, on, input: { outcome, record, ...rest } }) =>
    told(on, [await ledger.answer(actor, { ...rest, outcome: outcomeOf(outcome, record) }, on)]),
});

export const ledgerWritingRoutes = [submit, correct, withdraw, appeal, answer];

function told(day: string, all: readonly Receipt[]): Response {
  return json({ synthetic: true, day, receipts: all.map(({ id, seq, isNew }) => ({ id, entry: seq, new: isNew })) });
}

function outcomeOf(kind: Outcome["kind"], record: z.output<typeof rawRecord> | undefined): Outcome {
  if (kind !== "corrected" && record === undefined) return { kind };
  if (kind === "corrected" && record !== undefined) return { kind, record };
  throw new Problem("malformed-request", {
    detail: { en: "`record` goes with the outcome `corrected`", zh: "`record` 与结果 `corrected` 同时使用" },
  });
}
