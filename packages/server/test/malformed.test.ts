import { afterAll, beforeAll, expect, fc, lawSettings, test } from "@tallyglass/testkit";
import { type Asking, api, type Server, startServer } from "./serving.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer({ limits: { requests: 10_000 } });
});
afterAll(() => server.close());

const paths = ["score", "explain", "compare", "runs", "policies", "behaviours", "runs/run-abcdefghijkl/audit", "", "x"];
const sound = JSON.stringify({
  ...{ policy: "fuzhou-yuming", asOf: "2019-12-31", readings: { start: "600" } },
  records: [{ resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 }],
});

/** A sound body with a stretch of it replaced: nearer to what is read than text by chance. */
const mutated = fc
  .tuple(
    fc.nat(sound.length),
    fc.nat(12),
    fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('"', "{", "]", "null", "1e999", "\\u0000")),
  )
  .map(([at, length, text]) => sound.slice(0, at) + text + sound.slice(at + length));

const body = fc.oneof(mutated, fc.json(), fc.string({ maxLength: 200 }), fc.constant(undefined));

const asking = fc.record({
  method: fc.constantFrom("GET", "POST", "POST", "POST", "PUT", "DELETE"),
  body,
  type: fc.constantFrom("application/json", "application/json", "application/x-ndjson", "text/plain", "x"),
  query: fc.oneof(
    fc.constant(""),
    fc.webQueryParameters().map((text) => `?${text}`),
    fc.constant("?policy=fuzhou-yuming&reading=="),
  ),
});

test("no malformed request is a fault of ours", async () => {
  const { seed, path: example, factor } = lawSettings(process.env);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), asking, async (path, { method, body: sent, type, query }) => {
      const request: Asking = { method, headers: { "Content-Type": type }, ...(sent !== undefined && { body: sent }) };
      const { status, text } = await server.ask(`${api}/${path}${query}`, request);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/\n\s+at /);
    }),
    { seed, numRuns: 200 * factor, ...(example !== undefined && { path: example }) },
  );
  expect(server.written).toEqual([]);
});
