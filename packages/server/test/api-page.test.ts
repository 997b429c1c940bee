import { afterAll, beforeAll, expect, test } from "@tallyglass/testkit";
import { api, type Server, startServer } from "./serving.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

test.for([
  { lang: "en", tag: "en", says: "Every resident is synthetic. No real person is ever scored." },
  { lang: "zh", tag: "zh-Hans", says: "所有居民均为虚构，从不对任何真实的人评分。" },
])("the page of the interface lists what the description describes: $lang", async ({ lang, tag, says }) => {
  const { text, headers } = await server.ask(`/api/?lang=${lang}`);
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(text).toMatch(new RegExp(`^<!doctype html>\n<html lang="${tag}">`));
  expect(text).toContain(says);
  const { json: description } = await server.ask("/api/openapi.json");
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const listed = Array.from(text.matchAll(/<dt>(.*?)<\/dt>/g), ([, term = ""]) => term.replace(/<[^>]*>/g, ""));
  expect(listed.sort()).toEqual(described.sort());
});

test("its links lead somewhere, and its example is answered", async () => {
  const { text } = await server.ask("/api/");
  const links = Array.from(text.matchAll(/href="(\/[^"]*)"/g), ([, path = ""]) => path);
  const statuses = await Promise.all(links.map(async (path) => (await server.ask(path)).status));
  expect(statuses).toEqual(links.map(() => 200));
  expect(links).toContain("/");

  const plain = text.replaceAll("&#39;", "'").replaceAll("&quot;", '"');
  const [, address, body] = /curl (\S+) \\\s+-H 'Content-Type: application\/json' \\\s+-d '([^']+)'/.exec(plain) ?? [];
  expect(address).toBe(`http://127.0.0.1:${server.port}${api}/score`);
  const { status, json } = await server.ask(`${api}/score`, { body });
  expect({ status, residents: json.scores.length }).toEqual({ status: 200, residents: 1 });
});

test("`/api` leads to it", async () => {
  const { status, headers } = await server.ask("/api");
  expect({ status, location: headers.location }).toEqual({ status: 308, location: "/api/" });
});
