import { runDays, type Status } from "@tallyglass/ledger";
import { z } from "zod";
import { ledgerRoute } from "./ledger-route.ts";
import { json } from "./route.ts";
import {
  about,
  entryId,
  ledgerFile,
  ledgerStatus,
  officeId,
  officeList,
  ranDays,
  refusalList,
  trace,
  verified,
} from "./schemas/ledger.ts";
import { residentId } from "./schemas/records.ts";
import { tellFile, tellTrace } from "./tell-record.ts";

const nothing = z.strictObject({});
const asJson = (schema: z.ZodType, description: string) => ({
  ...{ status: 200, description },
  content: { "application/json": schema },
});

const look = ledgerRoute({
  method: "get",
  address: "/ledger",
  summary: {
    en: "The ledger: the day that it is at, and as whom the token acts. What follows under `/ledger/` needs a token.",
    zh: "账本：当前日期，以及令牌所代表的身份。`/ledger/` 之下的各项均需令牌。",
  },
  from: "query",
  input: nothing,
  answered: asJson(about, "The ledger."),
  answer: async ({ ledger, actor, on }) =>
    json({ synthetic: true, day: on, server: ledger.server, residents: ledger.founding().residents, actor }),
});

const offices = ledgerRoute({
  method: "get",
  address: "/ledger/offices",
  summary: { en: "The offices of the ledger, from the nation down.", zh: "账本中的各级机构，自国家级以下。" },
  from: "query",
  input: nothing,
  answered: asJson(officeList, "The offices."),
  answer: async ({ ledger, on }) => json({ synthetic: true, day: on, offices: ledger.founding().offices }),
});

const file = ledgerRoute({
  method: "get",
  address: "/ledger/file",
  summary: {
    en: "What an office has of a resident on file, and what is closed to the resident because of it.",
    zh: "一个机构对一位居民的存档，以及居民因此受到的限制。",
  },
  from: "query",
  input: z.strictObject({ office: officeId, resident: residentId }),
  answered: asJson(ledgerFile, "The file."),
  answer: async ({ ledger, actor, on, asRow, input: { office, resident } }) => {
    const found = await ledger.file(actor, office, resident, on);
    return json({ synthetic: true, day: on, office, ...tellFile(found, resident, asRow) });
  },
});

const follow = ledgerRoute({
  method: "get",
  address: "/ledger/trace",
  summary: {
    en: "Where a record and all that changed it stand, office by office.",
    zh: "一条记录及其所有变动在各机构的状态。",
  },
  from: "query",
  input: z.strictObject({ office: officeId.describe("The bureau that made the record."), record: entryId }),
  answered: asJson(trace, "The trace."),
  answer: async ({ ledger, actor, on, asRow, input: { office, record } }) => {
    const found = await ledger.trace(actor, { office, of: record }, on);
    return json({ synthetic: true, day: on, ...tellTrace(found, asRow) });
  },
});

const status = ledgerRoute({
  method: "get",
  address: "/ledger/status",
  summary: { en: "What offices hold, and what is on its way.", zh: "各机构的条目数与在途批次。" },
  from: "query",
  input: nothing,
  answered: asJson(ledgerStatus, "The status."),
  answer: async ({ ledger, actor, on }) => {
    const { refused, refusals: _, ...found } = await ledger.status(actor, on);
    return json({ synthetic: true, day: on, ...found, refused: total(refused) });
  },
});

const refusals = ledgerRoute({
  method: "get",
  address: "/ledger/refusals",
  summary: { en: "What the ledger refused, without the values.", zh: "账本拒绝的操作，不含具体内容。" },
  from: "query",
  input: nothing,
  answered: asJson(refusalList, "The refusals."),
  answer: async ({ ledger, actor, on }) => {
    const { refused, refusals } = await ledger.status(actor, on);
    return json({ synthetic: true, day: on, refused: total(refused), refusals });
  },
});

function total(refused: Status["refused"]): number {
  return refused.reduce((sum, { count }) => sum + count, 0);
}

const verify = ledgerRoute({
  method: "get",
  address: "/ledger/verify",
  summary: {
    en: "Holds every log against its seals and the checkpoints that other offices hold.",
    zh: "逐一核对各日志的封印与其他机构所存的检查点。",
  },
  from: "query",
  input: nothing,
  answered: asJson(verified, "What was looked at, and what is wrong."),
  answer: async ({ ledger, actor, on }) => json({ synthetic: true, day: on, ...(await ledger.verify(actor, on)) }),
});

const mostDays = 366;

const run = ledgerRoute({
  method: "post",
  address: "/ledger/run",
  summary: {
    en: "The operator lets days go by: what is to be sent is sent, what is due is delivered.",
    zh: "管理员推进日期：发送应发的，送达到期的。",
  },
  from: "json",
  input: z.strictObject({
    days: z.int().min(0).max(mostDays).describe("So many days on; 0 sends and delivers again today."),
  }),
  answered: asJson(ranDays, "What was sent and delivered."),
  problems: ["refused", "log-unsealed"],
  answer: async ({ ledger, actor, on, input, limits }) => {
    const end = AbortSignal.timeout(limits.answerTime);
    const total = await runDays(ledger, actor, input.days, async () => {
      await new Promise(setImmediate);
      return !end.aborted;
    });
    return json({ synthetic: true, from: on, to: await ledger.day(), ...total });
  },
});

export const ledgerReadingRoutes = [look, offices, file, follow, status, refusals, verify, run];
