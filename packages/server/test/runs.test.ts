import { existsSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { placeWith } from "../../cli/test/program.ts";
import { api, eventsOf, type Server, type ServerOptions, startRun, startServer } from "./serving.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A server for one test. */
async function ownServer(end: { onTestFinished: (tidyUp: () => Promise<void>) => void }, options?: ServerOptions) {
  const own = await startServer(options);
  end.onTestFinished(own.close);
  return own;
}

/** It would take minutes, so that whoever waits for its end did not have to. */
const long = { residents: 2_000_000, years: 20 };

const untilRunning = async (at: Server, id: string) => {
  for (;;) {
    const { json } = await at.ask(`${api}/runs/${id}`);
    if (json.simulation.total !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Until there is a file of this name somewhere in a folder that is not there yet. */
const untilWritten = async (folder: string, name: RegExp) => {
  const names = () => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : []);
  while (!names().some((each) => name.test(each))) await new Promise((resolve) => setTimeout(resolve, 2));
};

/** Runs and audits take seconds of a processor that others may want as well. */
const patience = 180_000;

describe("a run", { timeout: patience }, () => {
  test("is accepted, tells how far it has come, and comes to what the command line comes to", async (end) => {
    const body = { scenario: "fuzhou", residents: 20_000, years: 2, settings: { collectors: true } };
    const { status, headers, json: accepted } = await server.ask(`${api}/runs`, { body });
    expect({ status, location: headers.location }).toEqual({ status: 202, location: `${api}/runs/${accepted.id}` });

    const events = await eventsOf(server, accepted.id);
    const names = events.map(({ name }) => name);
    expect(names[0]).toBe("state");
    expect(names.slice(-2)).toEqual(["state", "end"]);
    const states = events.map(({ run }) => run.simulation.state);
    const order = ["queued", "running", "done"];
    expect(states).toEqual([...states].sort((left, right) => order.indexOf(left) - order.indexOf(right)));
    const done = events.map(({ run }) => run.simulation.done);
    expect(done).toEqual([...done].sort((left, right) => left - right));
    expect(events.at(-1)?.run.simulation).toMatchObject({ state: "done", done: 20_000, total: 20_000 });

    const place = await placeWith(end);
    const { stdout } = await place.run(
      "simulate fuzhou --residents 20000 --years 2 --set collectors=true --format json --out run",
    );
    const { json: found } = await server.ask(`${api}/runs/${accepted.id}`);
    const { digest, set, residents, years } = found.result;
    const printed = JSON.parse(stdout);
    expect({ digest, residents, years, deeds: found.result.summary.deeds }).toEqual({
      ...{ digest: printed.digest, residents: 20_000, years: 2, deeds: printed.deeds },
    });
    expect(set).toContainEqual({ path: "collectors", value: "true" });
  });

  test("is audited, and its report is data or a page, by what is asked for", async (end) => {
    const id = await startRun(server);
    await eventsOf(server, id);
    const early = await server.ask(`${api}/runs/${id}/report`);
    expect({ status: early.status, code: early.json.code }).toEqual({ status: 409, code: "conflict" });

    const { status } = await server.ask(`${api}/runs/${id}/audit?alone=true&lang=zh`, { method: "POST" });
    const events = await eventsOf(server, id);
    expect({ status, end: events.at(-1)?.run.audit.state }).toEqual({ status: 202, end: "done" });

    const [data, page, none] = await Promise.all([
      server.ask(`${api}/runs/${id}/report`),
      server.ask(`${api}/runs/${id}/report`, { headers: { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" } }),
      server.ask(`${api}/runs/${id}/report`, { headers: { Accept: "image/png" } }),
    ]);
    expect(none?.status).toBe(406);
    expect(page?.text).toMatch(/^<!doctype html>\n<html lang="zh-Hans">/);
    expect(page?.headers["content-security-policy"]).toMatch(/default-src 'none'.*style-src 'unsafe-inline'/);

    const place = await placeWith(end);
    await place.run("simulate fuzhou --residents 2000 --years 2 --out run --format json");
    await place.run("audit run --alone --format json");
    expect(data?.text).toBe(await place.read("run/report.json"));
  });

  test.for([
    { body: { scenario: "fuzho" }, code: "unknown-scenario", help: "did you mean `fuzhou`?" },
    { body: { scenario: "fuzhou", residents: 2001 }, code: "not-possible", help: undefined },
    { body: { scenario: "fuzhou", settings: { colectors: true } }, code: "invalid-scenario", help: undefined },
    { body: { scenario: "fuzhou", years: 2, settings: { years: 3 } }, code: "not-possible", help: undefined },
    {
      body: { scenario: "fuzhou", residents: 100_000_000 },
      code: "run-too-large",
      help: "`tallyglass simulate` runs larger ones",
    },
  ])("is refused before it begins: $body is $code", async ({ body, code, help }) => {
    const { status, json } = await server.ask(`${api}/runs`, { body });
    expect({ status, code: json.code, ...(help && { help: json.help }) }).toEqual({
      status: 422,
      code,
      ...(help && { help }),
    });
  });

  test("is there again when the server is", async (end) => {
    const own = await ownServer(end);
    const id = await startRun(own);
    await eventsOf(own, id);
    const { openLaboratory } = await import("../../cli/src/serve/open-laboratory.ts");
    const again = openLaboratory(own.runs);
    end.onTestFinished(again.close);
    const kept = await again.keptRuns();
    const { json } = await own.ask(`${api}/runs`);
    expect(kept.get(id)).toEqual({ result: json.runs[0].result, isAudited: false });
  });
});

describe("a run that is stopped", { timeout: patience }, () => {
  test("ends at once and leaves nothing, while it runs", async (end) => {
    const own = await ownServer(end);
    const id = await startRun(own, long);
    const events = eventsOf(own, id);
    await untilRunning(own, id);
    const { status } = await own.ask(`${api}/runs/${id}`, { method: "DELETE" });
    expect(status).toBe(204);
    expect(readdirSync(own.runs)).toEqual([]);
    expect((await own.ask(`${api}/runs/${id}`)).status).toBe(404);
    expect((await events).at(-1)).toMatchObject({ name: "end", run: { simulation: { state: "cancelled" } } });
  });

  test("ends at once and leaves nothing, while its tables are written, and nothing else ends", async (end) => {
    const own = await ownServer(end);
    for (const id of ["run-aaaaaaaaaaaa", "run-bbbbbbbbbbbb"]) {
      const stopping = new AbortController();
      const watch = { signal: stopping.signal, onProgress: () => {} };
      const request = { scenario: "fuzhou", residents: 2000, years: 1 };
      const run = own.laboratory.simulate(id, request, watch).catch((reason: unknown) => reason);
      await untilWritten(own.runs, /\.parquet/);
      stopping.abort("enough");
      expect(await run).toBe("enough");
    }
    expect(readdirSync(own.runs)).toEqual([]);
    expect((await own.ask(`${api}/policies`)).status).toBe(200);
  });

  test("never begins where it waits, and those after it do", async (end) => {
    const own = await ownServer(end);
    const first = await startRun(own, long);
    const second = await startRun(own);
    const third = await startRun(own);
    await own.ask(`${api}/runs/${second}`, { method: "DELETE" });
    await own.ask(`${api}/runs/${first}`, { method: "DELETE" });
    expect((await eventsOf(own, third)).at(-1)?.run.simulation.state).toBe("done");
    expect(readdirSync(own.runs)).toEqual([third]);
  });

  test("is removed with its folder where it was done", async (end) => {
    const own = await ownServer(end);
    const id = await startRun(own);
    await eventsOf(own, id);
    expect(readdirSync(own.runs)).toEqual([id]);
    await own.ask(`${api}/runs/${id}`, { method: "DELETE" });
    expect(readdirSync(own.runs)).toEqual([]);
  });

  test("leaves nothing when the server ends", async (end) => {
    const own = await ownServer(end);
    const id = await startRun(own, long);
    const events = eventsOf(own, id);
    await untilRunning(own, id);
    await own.end();
    expect((await events).at(-1)?.name).toBe("end");
    expect(readdirSync(own.runs)).toEqual([]);
  });
});

test("so many runs wait, and no more", async (end) => {
  const own = await ownServer(end, { limits: { waiting: 1 } });
  const first = await startRun(own, long);
  await untilRunning(own, first);
  await startRun(own);
  const body = { scenario: "fuzhou", residents: 2000, years: 1 };
  const { status, json, headers } = await own.ask(`${api}/runs`, { body });
  expect({ status, code: json.code }).toEqual({ status: 429, code: "queue-full" });
  expect(Number(headers["retry-after"])).toBeGreaterThan(0);
});

test("so many runs are kept, and so many are watched", async (end) => {
  const own = await ownServer(end, { limits: { runs: 1, streams: 0 } });
  const id = await startRun(own);
  const { json } = await own.ask(`${api}/runs`, { body: { scenario: "fuzhou", residents: 2000, years: 1 } });
  const { status } = await own.ask(`${api}/runs/${id}/events`);
  expect({ code: json.code, status }).toEqual({ code: "queue-full", status: 429 });
});
