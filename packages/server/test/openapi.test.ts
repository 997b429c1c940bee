import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { Ajv2020 } from "ajv/dist/2020.js";
import { goodRequests } from "./good-requests.ts";
import { knowingFixedTokens, openTestLedger, type TestLedger } from "./served-ledger.ts";
import { type Asking, api, eventsOf, type Server, startRun, startServer } from "./serving.ts";

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, object>>;
}

let server: Server;
let ledger: TestLedger;
let described: Described;
const ajv = new Ajv2020({ strict: false, validateFormats: false });

beforeAll(async () => {
  ledger = await openTestLedger();
  server = await startServer({ ledger: knowingFixedTokens(ledger) });
  described = (await server.ask("/api/openapi.json")).json;
  ajv.addSchema(described, "api");
});
afterAll(async () => {
  await server.close();
  await ledger.close();
});

function faultsOf(path: string, method: string, status: number, type: string, value: unknown) {
  const escaped = (part: string) => part.replaceAll("~", "~0").replaceAll("/", "~1");
  const isProblem = type === "application/problem+json";
  const place = isProblem
    ? `#/components/responses/Problem${status}`
    : `#/paths/${escaped(path)}/${method}/responses/${status}`;
  const validate = ajv.getSchema(`api${place}/content/${escaped(type)}/schema`);
  if (validate === undefined) return `${method} ${path} ${status} ${type} is not described`;
  return validate(value) ? [] : validate.errors;
}

const records = [
  { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 },
  { resident: "syn-000007" },
];
const one = { policy: "fuzhou-yuming", resident: "syn-000042" };

describe("every answer has the form that the description gives it", () => {
  const asked: readonly (readonly [path: string, asking: Asking, query?: string])[] = [
    [`${api}/policies`, {}],
    [`${api}/behaviours`, {}],
    [`${api}/behaviours`, {}, "?policy=fuzhou-yuming"],
    [`${api}/behaviours`, {}, "?policy=nowhere"],
    [`${api}/score`, { body: { policy: "fuzhou-yuming", records } }],
    [`${api}/score`, { body: { policy: "suqian-xichu", records, asOf: "2019-12-31" } }],
    [`${api}/score`, { body: { policy: "fuzhou-yuming", records: [{}] } }],
    [`${api}/score`, { body: {} }],
    [`${api}/score`, { body: "", headers: { "Content-Type": "text/plain" } }],
    [`${api}/explain`, { body: { ...one, records, toward: "superior" } }],
    [`${api}/explain`, { body: { ...one, records, toward: "excellent", asOf: "2020-12-31" } }],
    [`${api}/compare`, { body: { records, asOf: "2019-12-31" } }],
    [`${api}/runs`, {}],
    [`${api}/runs`, { body: { scenario: "fuzhou", residents: 2000, years: 1 } }],
    [`${api}/runs`, { body: { scenario: "fuzhou", settings: { nothing: 1 } } }],
    [`${api}/runs`, { body: { scenario: "nowhere" } }],
  ];

  test.for(asked)("%s %o %s", async ([path, asking, query = ""]) => {
    const { status, headers, json } = await server.ask(`${path}${query}`, asking);
    const method = asking.body === undefined ? "get" : "post";
    expect(faultsOf(path, method, status, headers["content-type"] ?? "", json)).toEqual([]);
    expect(Object.keys(described.paths[path]?.[method]?.responses ?? {})).toContain(String(status));
  });

  const ofLedger = goodRequests.filter(({ target }) => target.startsWith(`${api}/ledger`));

  test.for(ofLedger)("$method $target", async ({ method, target, headers, body }) => {
    const path = target.replace(/\?.*$/, "");
    for (const asking of [
      { method, body, headers: Object.fromEntries(headers) },
      { method, body },
    ]) {
      const { status, headers: got, json } = await server.ask(target, asking);
      expect(faultsOf(path, method.toLowerCase(), status, got["content-type"] ?? "", json)).toEqual([]);
      expect(status).toBe("headers" in asking ? 200 : 401);
    }
    expect(described.paths[path]?.[method.toLowerCase()]).toMatchObject({ security: [{ token: [] }] });
  });

  test("of a run, at every turn", async () => {
    const id = await startRun(server);
    const events = await eventsOf(server, id);
    await server.ask(`${api}/runs/${id}/audit?alone=true`, { method: "POST" });
    const states = [...events, ...(await eventsOf(server, id))].map(({ run }) => run);
    const form = [`${api}/runs/{id}`, "get", 200, "application/json"] as const;
    for (const state of states) expect(faultsOf(...form, state)).toEqual([]);
    const { json } = await server.ask(`${api}/runs`);
    expect(faultsOf(`${api}/runs`, "get", 200, "application/json", json)).toEqual([]);
  });
});

test("the description names every operation once, and what it refers to is there", () => {
  const operations = Object.values(described.paths).flatMap((methods) => Object.values(methods));
  const ids = operations.map(({ operationId }) => operationId);
  expect([...new Set(ids)]).toEqual(ids);
  const text = JSON.stringify(described);
  const references = Array.from(text.matchAll(/"\$ref":"#\/([^"]+)"/g), ([, path = ""]) => path.split("/"));
  for (const steps of references) {
    const found = steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], described);
    expect(found, steps.join("/")).toBeDefined();
  }
  expect(references.length).toBeGreaterThan(0);
});
