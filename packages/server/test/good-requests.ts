import { bearing, detention, fixedToken, police } from "./served-ledger.ts";
import { api } from "./serving.ts";

/** A request before it is written. */
export interface Sent {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

const records = [
  { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 },
  { resident: "syn-000007", behaviour: "police.traffic-violation", date: "2019-01-09", penalty_points: 0, fact: "a" },
];
const question = { policy: "fuzhou-yuming", asOf: "2019-12-31", readings: { start: "600" }, records };
const json = ["Content-Type", "application/json"] as const;
const lines = ["Content-Type", "application/x-ndjson"] as const;
const ofBrowser = [
  ["Accept", "text/html,application/xhtml+xml,*/*;q=0.8"],
  ["Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"],
  ["Sec-Fetch-Site", "none"],
] as const;

const get = (target: string, headers: Sent["headers"] = []): Sent => ({
  ...{ method: "GET", target, headers, body: Buffer.alloc(0) },
});
const post = (target: string, body: unknown, type: readonly [string, string] = json): Sent => ({
  ...{ method: "POST", target, headers: [type] },
  body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
});

const ledger = `${api}/ledger`;
type Bearer = Parameters<typeof fixedToken>[0];
const by = (role: Bearer, sent: Sent): Sent => ({
  ...sent,
  headers: [...sent.headers, ...Object.entries(bearing(fixedToken(role)))],
});

/** The same of the ledger, for a server that has one. */
const ledgerRequests: readonly Sent[] = [
  by("resident", get(ledger)),
  by("auditor", get(`${ledger}/offices`)),
  by("auditor", get(`${ledger}/status`)),
  by("operator", get(`${ledger}/refusals`)),
  by("auditor", get(`${ledger}/verify`)),
  by("auditor", get(`${ledger}/file?office=fuzhou-jx&resident=syn-000042`)),
  by("bureau", get(`${ledger}/trace?office=${police}&record=first`)),
  by("operator", post(`${ledger}/run`, { days: 0 })),
  by("bureau", post(`${ledger}/submissions`, { entries: [{ id: "sound", record: detention }] })),
  by("bureau", post(`${ledger}/corrections`, { id: "better", of: "second", record: detention })),
  by("bureau", post(`${ledger}/withdrawals`, { id: "gone", of: "third" })),
  by("resident", post(`${ledger}/appeals`, { id: "appealed", of: "first", office: police })),
  by("bureau", post(`${ledger}/answers`, { id: "said", of: "fourth", appeal: "objection", outcome: "rejected" })),
];

/** One of everything that can be asked, with a body that is sound where it takes one. */
export const goodRequests: readonly Sent[] = [
  get("/", ofBrowser),
  get("/assets/style.css"),
  get("/api/?lang=zh", ofBrowser),
  get("/api/openapi.json"),
  get(`${api}/policies`),
  get(`${api}/behaviours?policy=fuzhou-yuming`),
  post(`${api}/score`, question),
  post(
    `${api}/score?policy=fuzhou-yuming&reading=start=600`,
    records.map((each) => JSON.stringify(each)).join("\n"),
    lines,
  ),
  post(`${api}/explain`, { ...question, resident: "syn-000042", toward: "superior" }),
  post(`${api}/compare`, { policies: ["suqian-xichu", "fuzhou-yuming"], records }),
  post(`${api}/runs`, { scenario: "fuzhou", residents: 2000, years: 1, settings: { collectors: true } }),
  get(`${api}/runs`),
  get(`${api}/runs/run-abcdefghijkl/events`, [["Accept", "text/event-stream"]]),
  post(`${api}/runs/run-abcdefghijkl/audit?alone=true`, ""),
  get(`${api}/runs/run-abcdefghijkl/report`, ofBrowser),
  { ...get(`${api}/runs/run-abcdefghijkl`), method: "DELETE" },
  ...ledgerRequests,
];
