import { afterAll, beforeAll, expect, fc, law, tellFigure, test } from "@tallyglass/testkit";
import { expectHarmless, expectUnharmed, tightLimits } from "./harmless.ts";
import { malformedMessages } from "./malformed-requests.ts";
import { connectRaw } from "./raw-connection.ts";
import { knowingFixedTokens, openTestLedger, type TestLedger } from "./served-ledger.ts";
import { type Server, startServer } from "./serving.ts";

let server: Server;
let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
  server = await startServer({ limits: tightLimits, ledger: knowingFixedTokens(ledger) });
});
afterAll(async () => {
  await server.close();
  await ledger.close();
});

const host = () => `127.0.0.1:${server.port}`;

/** Everything that comes back for what is sent, until an answer has begun or the server has closed the connection. */
async function send(message: Buffer): Promise<string> {
  const { socket, until, closed } = await connectRaw(server.port);
  socket.write(message);
  await until(/^HTTP\/1\.1 (?!1\d\d )/m);
  socket.end();
  return closed;
}

const atOnce = 200;
let sent = 0;

law(
  "what is malformed on the wire is no fault of ours, and learns nothing",
  fc.asyncProperty(fc.noBias(fc.noShrink(fc.integer())), async (seed) => {
    const messages = fc.sample(malformedMessages, { seed, numRuns: atOnce }).map((write) => write(host()));
    const answers = await Promise.all(messages.map(send));
    for (const [at, text] of answers.entries()) {
      for (const part of text.split(/^(?=HTTP\/1\.1 [2-5])/m).filter((each) => each !== "")) {
        const [head = "", body = ""] = part.split("\r\n\r\n", 2);
        const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]);
        if (status >= 200) expectHarmless(status, body, messages[at]?.toString("latin1"));
      }
    }
    expect(server.written.splice(0)).toEqual([]);
    sent += messages.length;
  }),
  { runs: 25, timeout: 300_000 },
);

test("and the server is as it was", async () => {
  await expectUnharmed(server);
  const of = "malformed requests without an answer of the 500 class or a stack trace";
  tellFigure({ row: "bad-requests", of, count: sent, note: "on the wire" });
});
