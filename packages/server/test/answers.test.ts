import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { jsonLines, placeWith, rowsIn, tallyglass } from "../../cli/test/program.ts";
import { api, type Server, startServer } from "./serving.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const sound = [
  { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 },
  { resident: "syn-000007" },
];

async function printed(words: string) {
  const { stdout, stderr, code } = await tallyglass(words);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return JSON.parse(stdout);
}

describe("the interface says what the command line says", () => {
  test("of policies", async () => {
    const { json } = await server.ask(`${api}/policies`);
    expect(json).toEqual({ synthetic: true, policies: await printed("policies --format json") });
  });

  test.for(["", "fuzhou-yuming"])("of behaviours, and what the policy '%s' makes of them", async (policy) => {
    const { json } = await server.ask(`${api}/behaviours${policy && `?policy=${policy}`}`);
    const behaviours = await printed(`behaviours --format json${policy && ` --policy ${policy}`}`);
    expect(json).toEqual({ synthetic: true, behaviours });
  });

  test.for([
    { body: { policy: "fuzhou-yuming" }, words: "score fuzhou-yuming" },
    { body: { policy: "fuzhou-yuming", asOf: "2019-12-31" }, words: "score fuzhou-yuming --as-of 2019-12-31" },
    {
      body: { policy: "fuzhou-yuming", readings: { start: "600" } },
      words: "score fuzhou-yuming --reading start=600",
    },
    {
      body: { policy: "hangzhou-qianjiang", readings: { borrowed: "yes" } },
      words: "score hangzhou-qianjiang --reading borrowed=yes",
    },
  ])("$words", async ({ body, words }, end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(...sound) });
    const { stdout } = await place.run(`${words} --records records.jsonl --format jsonl`);
    const { json, status } = await server.ask(`${api}/score`, { body: { ...body, records: sound } });
    expect({ status, scores: json.scores }).toEqual({ status: 200, scores: rowsIn(stdout) });
  });

  test("of an account, with the way to a band", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(...sound) });
    const words = "explain fuzhou-yuming --records records.jsonl --resident syn-000042 --toward superior --format json";
    const { stdout } = await place.run(words);
    const body = { policy: "fuzhou-yuming", resident: "syn-000042", toward: "superior", records: sound };
    const { json } = await server.ask(`${api}/explain`, { body });
    expect(json).toEqual(JSON.parse(stdout));
    const points = json.lines.reduce((sum: number, line: { points: number }) => sum + line.points, 0);
    expect(points).toBe(json.score);
  });

  test.for([
    { body: {}, words: "compare" },
    { body: { policies: ["suqian-xichu", "fuzhou-yuming"] }, words: "compare --policies suqian-xichu,fuzhou-yuming" },
    { body: { resident: "syn-000042" }, words: "compare --resident syn-000042" },
  ])("of a comparison: $words", async ({ body, words }, end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(...sound) });
    const { stdout } = await place.run(`${words} --records records.jsonl --format json`);
    const { json } = await server.ask(`${api}/compare`, { body: { ...body, records: sound } });
    expect(json.compared).toEqual(JSON.parse(stdout));
  });
});

describe("records as lines of JSON", () => {
  const lines = { "Content-Type": "application/x-ndjson; charset=utf-8" };

  test("come to the same as records in an object", async () => {
    const question = "policy=fuzhou-yuming&asOf=2019-12-31&reading=start=600";
    const asLines = await server.ask(`${api}/score?${question}`, { headers: lines, body: jsonLines(...sound) });
    const body = { policy: "fuzhou-yuming", asOf: "2019-12-31", readings: { start: "600" }, records: sound };
    const asObject = await server.ask(`${api}/score`, { body });
    expect(asLines.status).toBe(200);
    expect(asLines.json).toEqual(asObject.json);
  });

  test("name policies separated by commas", async () => {
    const question = "policies=suqian-xichu,fuzhou-yuming&resident=syn-000042";
    const { json } = await server.ask(`${api}/compare?${question}`, { headers: lines, body: jsonLines(...sound) });
    const named = json.compared.map(({ policy }: { policy: string }) => policy);
    expect(named).toEqual(["suqian-xichu", "fuzhou-yuming"]);
  });
});

describe("what cannot be answered", () => {
  test("is told as the command line tells it, record by record", async () => {
    const body = {
      policy: "fuzhou-yuming",
      records: [...sound, { ...sound[0], behaviour: "health.blood-donatoin" }],
    };
    const { status, json } = await server.ask(`${api}/score`, { body });
    expect({ status, code: json.code, findings: json.findings }).toEqual({
      status: 422,
      code: "invalid-records",
      findings: [
        {
          at: "3",
          code: "unknown-behaviour",
          message: "no catalogue holds the behaviour `health.blood-donatoin`; did you mean `health.blood-donation`?",
        },
      ],
    });
  });

  test.for([
    { path: "score", body: { policy: "fuzhou-yumin" }, code: "unknown-policy", help: "did you mean `fuzhou-yuming`?" },
    {
      path: "explain",
      body: { policy: "fuzhou-yumin" },
      code: "unknown-policy",
      help: "did you mean `fuzhou-yuming`?",
    },
    {
      path: "compare",
      body: { policies: ["fuzhou-yumin"] },
      code: "unknown-policy",
      help: "did you mean `fuzhou-yuming`?",
    },
    {
      path: "explain",
      body: { policy: "fuzhou-yuming", resident: "syn-000042", toward: "superio" },
      code: "not-possible",
      help: "did you mean `superior`?",
    },
    {
      path: "explain",
      body: { policy: "fuzhou-yuming", resident: "syn-000001" },
      code: "not-possible",
      help: undefined,
    },
    { path: "explain", body: { policy: "fuzhou-yuming" }, code: "not-possible", help: undefined },
    {
      path: "score",
      body: { policy: "fuzhou-yuming", readings: { star: "600" } },
      code: "not-possible",
      help: "did you mean `start`?",
    },
  ])("$path $body: $code", async ({ path, body, code, help }) => {
    const { status, json } = await server.ask(`${api}/${path}`, { body: { ...body, records: sound } });
    expect({ status, code: json.code, help: json.help }).toEqual({ status: 422, code, help });
  });

  test("names no file of the machine, even one that is there", async () => {
    const policies = ["library/policies/fuzhou/fuzhou-yuming", "package.json", "../../etc/passwd", "/etc/passwd"];
    const asked = policies.map((policy) => server.ask(`${api}/score`, { body: { policy, records: sound } }));
    for (const { status, text } of await Promise.all(asked)) {
      expect(status).toBe(400);
      expect(text).not.toMatch(/passwd|package/);
    }
  });

  test.for([
    { language: "en", title: "There is no such policy" },
    { language: "zh", title: "没有这一办法" },
  ])("is told in the language of the request: $language", async ({ language, title }) => {
    const asked = await server.ask(`${api}/behaviours?policy=nowhere&lang=${language}`);
    const preferred = await server.ask(`${api}/behaviours?policy=nowhere`, {
      headers: { "Accept-Language": language },
    });
    expect([asked.json.title, preferred.json.title]).toEqual([title, title]);
  });
});
