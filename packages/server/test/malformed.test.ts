import { afterAll, beforeAll, expect, fc, law, test } from "@tallyglass/testkit";
import { chineseFont } from "../../cli/src/audit/chinese-font.ts";
import type { ServedLedger } from "../src/api/admit.ts";
import { answer, createApp } from "../src/app.ts";
import { usualLimits } from "../src/guard/options.ts";
import { Runs } from "../src/jobs/runs.ts";
import { FaultLog } from "../src/problems/fault-log.ts";
import { goodRequests, type Sent } from "./good-requests.ts";
import { expectHarmless, expectUnharmed, tightLimits } from "./harmless.ts";
import { malformedRequests } from "./malformed-requests.ts";
import { knowingFixedTokens, openTestLedger, type TestLedger } from "./served-ledger.ts";
import { type Server, startServer } from "./serving.ts";
import { smallSite } from "./small-site.ts";

const host = "127.0.0.1:4711";
const limits = { ...usualLimits, ...tightLimits };

/** What is between a request and its answer, without a connection. */
function appOf({ laboratory, written }: Server, ledger: ServedLedger) {
  const font = chineseFont();
  const faults = new FaultLog({ write: (line) => written.push(line), font });
  const runs = new Runs(laboratory, limits, (fault, language) => faults.body(fault, language));
  const state = { hosts: () => new Set([host]), isEnding: () => false, site: Promise.resolve(smallSite) };
  const app = createApp({ laboratory, ledger, version: "0.0.0-test", font, limits, runs, faults, ...state });
  return { ask: (request: Request) => answer(app, request, faults), close: () => runs.close() };
}

/** A request, if the platform takes it for one; what it does not is sent over the wire. */
function requestOf({ method, target, headers, body }: Sent): Request | undefined {
  const hasBody = method !== "GET" && method !== "HEAD" && body.length > 0;
  const named = headers.some(([name]) => name === "Host") ? [] : [["Host", host] as const];
  try {
    return new Request(new URL(target, `http://${host}`), {
      method,
      headers: [...named, ...headers].map(([name, value]): [string, string] => [name, value]),
      body: hasBody ? new Uint8Array(body) : null,
    });
  } catch {
    return undefined;
  }
}

let server: Server;
let ledger: TestLedger;
let app: ReturnType<typeof appOf>;
beforeAll(async () => {
  ledger = await openTestLedger();
  server = await startServer({ limits: tightLimits });
  app = appOf(server, knowingFixedTokens(ledger));
});
afterAll(async () => {
  await app.close();
  await server.close();
  await ledger.close();
});

test("what the law changes is answered where nothing is changed", async () => {
  const answers = await Promise.all(
    goodRequests.map(async (good) => {
      const { status } = await app.ask(requestOf(good) ?? new Request("http://nowhere.invalid"));
      return { target: good.target, isThere: status < 300 };
    }),
  );
  expect(answers).toEqual(
    goodRequests.map(({ target }) => ({ target, isThere: !target.includes("run-abcdefghijkl") })),
  );
});

law(
  "a malformed request is no fault of ours, and learns nothing",
  fc.asyncProperty(
    malformedRequests.filter((sent) => requestOf(sent) !== undefined),
    async (sent) => {
      const request = requestOf(sent);
      if (request === undefined) return;
      const answered = await app.ask(request);
      const isStream = answered.headers.get("Content-Type") === "text/event-stream";
      expectHarmless(answered.status, isStream ? "" : await answered.text());
      expect(answered.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    },
  ),
  {
    runs: 5000,
    timeout: 300_000,
    tells: { row: "bad-requests", of: "malformed requests without an answer of the 500 class or a stack trace" },
  },
);

test("and the server is as it was", async () => {
  await expectUnharmed(server);
});
