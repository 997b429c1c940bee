import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, tellFigure, test } from "@tallyglass/testkit";
import { type Asking, api, type Server, startServer } from "./serving.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer({ limits: { body: 2000, bodyTime: 300 } });
});
afterAll(() => server.close());

const records = [{ resident: "syn-000042" }];
const score: Asking = { body: { policy: "fuzhou-yuming", records } };

describe("the host that a request names", () => {
  test.for(["127.0.0.1", "localhost", "LocalHost", "[::1]"])("may be %s", async (host) => {
    const { status } = await server.ask("/", { headers: { Host: `${host}:${server.port}` } });
    expect(status).toBe(200);
  });

  test.for(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.1"])(
    "may not be %s, which leads here",
    async (host) => {
      const { status, json } = await server.ask(`${api}/policies`, { headers: { Host: `${host}:${server.port}` } });
      expect({ status, code: json.code }).toEqual({ status: 421, code: "foreign-host" });
      tellFigure({ row: "who-belongs", of: "foreign hosts and origins refused", count: 1 });
    },
  );

  test("has to have our port", async () => {
    const { status } = await server.ask("/", { headers: { Host: `localhost:${server.port + 1}` } });
    expect(status).toBe(421);
  });
});

describe("a page of another site", () => {
  test.for([
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "http://localhost:1" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
  ])("may not ask: %o", async (headers) => {
    const asked = [server.ask(`${api}/score`, { ...score, headers }), server.ask(`${api}/policies`, { headers })];
    for (const { status, json } of await Promise.all(asked)) {
      expect({ status, code: json.code }).toEqual({ status: 403, code: "foreign-origin" });
    }
    tellFigure({ row: "who-belongs", of: "foreign hosts and origins refused", count: 1 });
  });

  test("that is ours may", async () => {
    const headers = { Origin: `http://127.0.0.1:${server.port}`, "Sec-Fetch-Site": "same-origin" };
    expect((await server.ask(`${api}/score`, { ...score, headers })).status).toBe(200);
  });

  test("gets no leave to read on", async () => {
    const { headers } = await server.ask(`${api}/policies`);
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("a body", () => {
  test.for(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])(
    "of the type '%s' is refused",
    async (type) => {
      const { status, json } = await server.ask(`${api}/score`, { ...score, headers: { "Content-Type": type } });
      expect({ status, code: json.code }).toEqual({ status: 415, code: "unsupported-media-type" });
    },
  );

  test.for([{ "Transfer-Encoding": "chunked" }, {}])(
    "that is too long is refused, announced or not: %o",
    async (headers) => {
      const body = JSON.stringify({ policy: "fuzhou-yuming", records: Array(1000).fill(records[0]) });
      const { status, json } = await server.ask(`${api}/score`, { body, headers });
      expect({ status, code: json.code }).toEqual({ status: 413, code: "body-too-large" });
      tellFigure({ row: "bad-requests", of: "bodies too long or too slow refused", count: 1 });
    },
  );

  test("that does not come is not waited for", async () => {
    const socket = connect(server.port, "127.0.0.1");
    const head = `POST ${api}/score HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Type: application/json\r\n`;
    socket.write(`${head}Content-Length: 100\r\n\r\n{"policy":`);
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    await once(socket, "close");
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(text).toContain('"code":"body-too-slow"');
    tellFigure({ row: "bad-requests", of: "bodies too long or too slow refused", count: 1 });
  });

  test.for([
    { what: "no JSON", body: '{"policy": ' },
    { what: "a list", body: "[]" },
    { what: "nothing", body: "" },
    { what: "no UTF-8", body: Buffer.from([0x7b, 0xff, 0x7d]) },
    { what: "a key twice", body: '{"policy":"fuzhou-yuming","policy":"suqian-xichu","records":[]}' },
    { what: "a key that is not known", body: '{"policy":"fuzhou-yuming","records":[],"colour":"red"}' },
    { what: "too deep", body: `{"policy":"fuzhou-yuming","records":${"[".repeat(500)}${"]".repeat(500)}}` },
    { what: "a prototype", body: '{"__proto__":{"policy":"fuzhou-yuming"},"records":[]}' },
    { what: "a day that is none", body: '{"policy":"fuzhou-yuming","records":[],"asOf":"2018-02-30"}' },
  ])("that is $what is malformed", async ({ body }) => {
    const { status, json, headers } = await server.ask(`${api}/score`, { body, method: "POST" });
    expect({ status, code: json.code }).toEqual({ status: 400, code: "malformed-request" });
    expect(headers["content-type"]).toBe("application/problem+json");
  });

  test("of JSON is alone: nothing stands behind the question mark", async () => {
    const { status } = await server.ask(`${api}/score?policy=suqian-xichu`, score);
    expect(status).toBe(400);
  });
});

describe("what is not there", () => {
  test.for([
    "/nowhere",
    "/api/v1",
    "/api/v1/",
    "/api/v1/runs/run-abcdefghijkl",
    "/../../etc/passwd",
    "/api/v1/policies/x",
  ])("%s", async (path) => {
    const { status, json } = await server.ask(path);
    expect({ status, code: json.code }).toEqual({ status: 404, code: "not-found" });
  });

  test.for([
    { method: "PUT", path: `${api}/policies`, allow: "GET" },
    { method: "GET", path: `${api}/score`, allow: "POST" },
    { method: "OPTIONS", path: `${api}/score`, allow: "POST" },
    { method: "TRACE", path: "/", allow: "GET" },
    { method: "PATCH", path: `${api}/runs`, allow: "POST, GET" },
  ])("$method $path", async ({ method, path, allow }) => {
    const { status, headers } = await server.ask(path, { method });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow });
  });
});

test("too many requests are refused until some time has gone by", async () => {
  const strict = await startServer({ limits: { requests: 3 } });
  try {
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await strict.ask("/")).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const { headers } = await strict.ask("/");
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  } finally {
    await strict.close();
  }
});

describe("a fault of ours", () => {
  test("is told by an id, and kept without what was sent or said", async () => {
    const secret = "what-was-sent";
    const faulty = await startServer({
      laboratory: (real) => ({ ...real, ask: () => Promise.reject(new TypeError(`it broke on ${secret}`)) }),
    });
    try {
      const { status, json, text } = await faulty.ask(`${api}/score`, score);
      expect({ status, code: json.code }).toEqual({ status: 500, code: "internal-fault" });
      expect(text).not.toMatch(/what-was-sent|TypeError|\.ts|at /);
      expect(faulty.written.join("")).toContain(`internal fault ${json.fault}: TypeError`);
      expect(faulty.written.join("")).not.toContain(secret);
    } finally {
      await faulty.close();
    }
  });

  test("is an answer that takes too long; the next question is answered", async () => {
    const hasty = await startServer({ limits: { answerTime: 1 } });
    try {
      const { status, json } = await hasty.ask(`${api}/policies`);
      expect({ status, code: json.code }).toEqual({ status: 503, code: "too-slow" });
      expect((await hasty.ask("/")).status).toBe(200);
    } finally {
      await hasty.close();
    }
  });
});
