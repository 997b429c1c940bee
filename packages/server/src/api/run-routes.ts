import { z } from "zod";
import { pagePolicy } from "../guard/safe-headers.ts";
import { preferred } from "../http/media-type.ts";
import { eventResponse, eventsType } from "../jobs/event-response.ts";
import type { RunSize } from "../laboratory.ts";
import { Problem } from "../problems/problem.ts";
import { ask } from "./ask.ts";
import { type Asked, json, route } from "./route.ts";
import { run, runId, runList, runRequest } from "./schemas/runs.ts";

const one = z.strictObject({ id: runId });
const content = { "application/json": run };

const start = route({
  method: "post",
  address: "/runs",
  summary: {
    en: "Runs a scenario on synthetic residents, as a job: runs and audits are carried out one after another.",
    zh: "在虚构居民上运行一个情景；运行与审计排队，逐一进行。",
  },
  from: "json",
  input: runRequest,
  answered: { status: 202, description: "It waits for those before it; `Location` is where it stands.", content },
  problems: ["unknown-scenario", "invalid-scenario", "not-possible", "run-too-large", "queue-full"],
  answer: async (asked) => {
    asked.runs.requirePlace();
    requireRoom(await ask(asked, "size", asked.input), asked);
    return accepted(asked.runs.start(asked.input, asked.language));
  },
});

const list = route({
  method: "get",
  address: "/runs",
  summary: { en: "The runs that this server keeps.", zh: "本服务器保存的各次运行。" },
  from: "query",
  input: z.strictObject({}),
  answered: { status: 200, description: "The runs.", content: { "application/json": runList } },
  problems: [],
  answer: async ({ runs }) => json({ synthetic: true, runs: runs.list() }),
});

const look = route({
  method: "get",
  address: "/runs/{id}",
  summary: { en: "How far a run has come, and what it came to.", zh: "一次运行的进度与结果。" },
  path: ["id"],
  from: "query",
  input: one,
  answered: { status: 200, description: "The run.", content },
  problems: [],
  answer: async ({ input, runs }) => json(runs.state(input.id)),
});

const events = route({
  method: "get",
  address: "/runs/{id}/events",
  summary: {
    en: "Server-sent events: `state` at once and at each turn, `progress` on the way, `end` when nothing is left to do.",
    zh: "服务器推送的事件：状态（连接时及每次变化时）为 `state`，进度为 `progress`，全部完成为 `end`。",
  },
  path: ["id"],
  from: "query",
  input: one,
  answered: {
    status: 200,
    description: "The events; each has the run as its data.",
    content: { [eventsType]: "text" },
  },
  problems: ["too-many-requests"],
  answer: async ({ input, runs }) => eventResponse(runs.watch(input.id)),
});

const remove = route({
  method: "delete",
  address: "/runs/{id}",
  summary: {
    en: "Stops what is under way of a run and removes all of it.",
    zh: "停止一次运行正在进行的工作，并将其全部删除。",
  },
  path: ["id"],
  from: "query",
  input: one,
  answered: { status: 204, description: "It is gone.", content: {} },
  problems: [],
  answer: async ({ input, runs }) => {
    await runs.remove(input.id);
    return new Response(null, { status: 204 });
  },
});

const audit = route({
  method: "post",
  address: "/runs/{id}/audit",
  summary: {
    en: "Audits a finished run, as a job; the report opens in the language of the request.",
    zh: "审计一次已完成的运行，同样排队；报告默认使用请求的语言。",
  },
  path: ["id"],
  from: "query",
  input: one.extend({
    alone: z
      .enum(["true", "false"])
      .optional()
      .describe("Looks at the run alone: chapters that compare it with further runs are not determined."),
  }),
  answered: { status: 202, description: "It waits for the jobs before it.", content },
  problems: ["conflict", "queue-full"],
  answer: async ({ input, runs, language }) =>
    accepted(runs.audit(input.id, { language, isAlone: input.alone === "true" })),
});

const report = route({
  method: "get",
  address: "/runs/{id}/report",
  summary: {
    en: "The report of an audited run: data, or a page in two languages.",
    zh: "已审计运行的报告：数据，或中英双语页面。",
  },
  path: ["id"],
  from: "query",
  input: one,
  answered: {
    status: 200,
    description: "The report; its data have the schema `language/1/report.schema.json`.",
    content: { "application/json": z.looseObject({}), "text/html": "text" },
  },
  problems: ["not-acceptable", "conflict"],
  answer: async ({ input, runs, request, laboratory }) => {
    runs.requireReport(input.id);
    const type = preferred(request, ["application/json", "text/html"]);
    const isPage = type === "text/html";
    const bytes = await laboratory.report(input.id, isPage ? "html" : "json");
    const headers = isPage
      ? { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": pagePolicy("'unsafe-inline'") }
      : { "Content-Type": type };
    return new Response(bytes, { headers: { ...headers, Vary: "Accept" } });
  },
});

export const runRoutes = [start, list, look, events, remove, audit, report];

function accepted(state: z.output<typeof run>): Response {
  return json(state, 202, { Location: `/api/v1/runs/${state.id}` });
}

function requireRoom({ residents, years, replicates }: RunSize, { limits }: Pick<Asked<unknown>, "limits">): void {
  const all = residents * replicates;
  if (all <= limits.residents && all * years <= limits.residentYears) return;
  const [most, mostYears] = [limits.residents, limits.residentYears].map((each) => each.toLocaleString("en"));
  throw new Problem("run-too-large", {
    detail: {
      en: `a run here has at most ${most} residents and ${mostYears} resident-years, over all replicates`,
      zh: `此处一次运行最多 ${most} 名居民、${mostYears} 居民·年（含所有重复）`,
    },
    help: { en: "`tallyglass simulate` runs larger ones", zh: "更大的运行请使用 `tallyglass simulate`" },
  });
}
