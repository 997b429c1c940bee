import { afterAll, beforeAll, expect, tellFigure, test } from "@tallyglass/testkit";
import { identityNumber, mobileNumber } from "../../cli/test/fixtures/identity-numbers.ts";
import { type Asking, api, type Server, startServer } from "./serving.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const donation = { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 };
const someone = identityNumber(1);
const lines = { "Content-Type": "application/x-ndjson" };

const score = (record: object): Asking => ({ body: { policy: "fuzhou-yuming", records: [record] } });

const doors: Readonly<Record<string, readonly [path: string, asking: Asking]>> = {
  "a value of a record": [`${api}/score`, score({ ...donation, fact: someone })],
  "a value as a number": [`${api}/score`, score({ ...donation, blood_ml: Number(mobileNumber) })],
  "a value that a later one hides": [
    `${api}/score`,
    { body: `{"policy":"fuzhou-yuming","records":[{"resident":"${someone}","resident":"syn-000042"}]}` },
  ],
  "a value that is deep": [`${api}/score`, score({ ...donation, place: { a: { b: [someone] } } })],
  "the name of a field": [`${api}/score`, score({ ...donation, [someone]: 1 })],
  "a field that announces a name": [`${api}/score`, score({ ...donation, name: "somebody" })],
  "a resident who is not synthetic": [`${api}/score`, score({ ...donation, resident: someone })],
  "an account": [`${api}/explain`, score({ ...donation, fact: someone })],
  "a comparison": [`${api}/compare`, { body: { records: [{ ...donation, fact: someone }] } }],
  "a line": [`${api}/score?policy=fuzhou-yuming`, { headers: lines, body: `{"resident":"${someone}"}` }],
  "a line that is no JSON": [`${api}/score?policy=fuzhou-yuming`, { headers: lines, body: `{"resident":"${someone}` }],
  "a body that is no JSON": [`${api}/score`, { body: `{"policy":"${someone}` }],
  "a key of the body": [`${api}/score`, { body: { policy: "fuzhou-yuming", records: [], phone: 1 } }],
  "a policy": [`${api}/score`, { body: { policy: someone, records: [] } }],
  "a reading": [`${api}/score`, { body: { policy: "fuzhou-yuming", records: [], readings: { start: someone } } }],
  "a parameter": [`${api}/behaviours?policy=${someone}`, {}],
  "the name of a parameter": [`${api}/behaviours?${mobileNumber}=1`, {}],
  "a path": [`${api}/runs/${someone}`, {}],
  "a path that is encoded": [`${api}/runs/%3${[...mobileNumber].join("%3")}`, {}],
  "a scenario": [`${api}/runs`, { body: { scenario: someone } }],
  "a setting": [`${api}/runs`, { body: { scenario: "fuzhou", settings: { title: someone } } }],
  "the path of a setting": [`${api}/runs`, { body: { scenario: "fuzhou", settings: { [mobileNumber]: 1 } } }],
};

test.for(Object.entries(doors))(
  "no identifier comes in through %s, and none comes back",
  async ([, [path, asking]]) => {
    const { status, json, text } = await server.ask(path, asking);
    expect({ status, code: json.code }).toEqual({ status: 422, code: "identity-shaped" });
    for (const value of [someone, mobileNumber, "somebody"]) expect(text).not.toContain(value);
    expect(server.written).toEqual([]);
    tellFigure({
      row: "synthetic",
      of: "doors at which what is identity-shaped was refused, not stored and not repeated",
      count: 1,
      note: "requests",
    });
  },
);
