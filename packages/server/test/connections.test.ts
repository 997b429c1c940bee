import { expect, test } from "@tallyglass/testkit";
import { connectRaw } from "./raw-connection.ts";
import { api, type Server, type ServerOptions, startRun, startServer } from "./serving.ts";

async function ownServer(end: { onTestFinished: (tidyUp: () => Promise<void>) => void }, options?: ServerOptions) {
  const own = await startServer(options);
  end.onTestFinished(own.close);
  return own;
}

const ask = ({ port }: Server, path: string, more = "") =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${more}\r\n`;

test("so many connections are open at once, and one more when one of them ends", async (end) => {
  const own = await ownServer(end, { limits: { connections: 3 } });
  const held = await Promise.all([1, 2, 3].map(() => connectRaw(own.port)));
  for (const { socket, until } of held) {
    socket.write(ask(own, "/about.html"));
    expect(await until(/About/)).toMatch(/^HTTP\/1\.1 200 /);
  }
  const refused = await connectRaw(own.port);
  refused.socket.write(ask(own, "/about.html"));
  expect(await refused.closed).toBe("");

  const [first] = held;
  first?.socket.end();
  await first?.closed;
  const taken = await connectRaw(own.port);
  taken.socket.write(ask(own, "/about.html", "Connection: close\r\n"));
  expect(await taken.closed).toMatch(/^HTTP\/1\.1 200 /);
  for (const { socket } of held) socket.destroy();
});

test("a head that comes too slowly is not waited for, and others are answered meanwhile", async (end) => {
  const own = await ownServer(end, { limits: { headTime: 300 } });
  const slow = await connectRaw(own.port);
  slow.socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${own.port}\r\nX-Slow: `);
  const drops = setInterval(() => slow.socket.write("a"), 50);
  expect((await own.ask("/about.html")).status).toBe(200);
  expect(await slow.closed).toMatch(/^HTTP\/1\.1 408 /);
  clearInterval(drops);
});

test("a body that comes too slowly is not waited for, and others are answered meanwhile", async (end) => {
  const own = await ownServer(end, { limits: { bodyTime: 300 } });
  const slow = await connectRaw(own.port);
  const head = ask(own, `${api}/score`, "Content-Type: application/json\r\nContent-Length: 1000\r\n");
  slow.socket.write(head.replace("GET", "POST"));
  const drops = setInterval(() => slow.socket.write(" "), 50);
  expect((await own.ask("/about.html")).status).toBe(200);
  const text = await slow.closed;
  clearInterval(drops);
  expect(text).toMatch(/^HTTP\/1\.1 408 /);
  expect(text).toContain('"code":"body-too-slow"');
});

test("whoever leaves before the answer leaves nothing behind", async (end) => {
  let build = () => {};
  const own = await ownServer(end, { site: new Promise((resolve) => (build = () => resolve(new Map()))) });
  const gone = await connectRaw(own.port);
  gone.socket.write(ask(own, "/"));
  expect((await own.ask(`${api}/policies`)).status).toBe(200);
  gone.socket.destroy();
  await gone.closed;
  build();
  expect((await own.ask("/")).status).toBe(404);
  expect(own.written).toEqual([]);
});

test("while it ends, a server takes no connection, and no request on those that it has", async (end) => {
  const own = await ownServer(end);
  const id = await startRun(own, { residents: 2_000_000, years: 20 });
  const open = await connectRaw(own.port);
  open.socket.write(ask(own, `${api}/runs/${id}/events`));
  await open.until(/event: state/);

  const ended = own.end();
  const late = await connectRaw(own.port);
  open.socket.write(ask(own, `${api}/policies`));
  expect(await late.closed).toBe("");
  const text = await open.closed;
  await ended;
  expect(text).toContain("event: end");
  expect(text).toMatch(/HTTP\/1\.1 503 [\s\S]*"code":"ending"/);
  expect(text).not.toContain('"policies"');
});
