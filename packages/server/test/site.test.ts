import { afterAll, beforeAll, describe, expect, test } from "@tallyglass/testkit";
import { Problem } from "../src/problems/problem.ts";
import type { Site } from "../src/site.ts";
import { api, type Server, startServer } from "./serving.ts";
import { smallSite } from "./small-site.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const browser = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

describe("the site", () => {
  test.for([
    { path: "/", file: "index.html" },
    { path: "/?from=elsewhere", file: "index.html" },
    { path: "/index.html", file: "index.html" },
    { path: "/about.html?lang=zh", file: "about.html" },
    { path: "/assets/style.css", file: "assets/style.css" },
    { path: "/assets/../about.html", file: "about.html" },
  ])("has $file at $path", async ({ path, file }) => {
    const { status, headers, text } = await server.ask(path);
    const { body, type } = smallSite.get(file) ?? {};
    expect({ status, type: headers["content-type"], text }).toEqual({
      ...{ status: 200, type, text: new TextDecoder().decode(body) },
    });
  });

  test("is told of without being sent", async () => {
    const { status, headers, text } = await server.ask("/about.html", { method: "HEAD" });
    expect({ status, type: headers["content-type"], text }).toEqual({
      ...{ status: 200, type: "text/html; charset=utf-8", text: "" },
    });
  });

  test.for([
    "/index",
    "/index.html/",
    "//index.html",
    "/./assets/",
    "/assets",
    "/assets/",
    "/.env",
    "/.git/config",
    "/site.json",
    "/package.json",
    "/../package.json",
    "/assets/../../package.json",
    "/%2e%2e/package.json",
    "/%2e%2e%2fpackage.json",
    "/..%2f..%2fetc/passwd",
    "/assets%2fstyle.css",
    "/assets%5cstyle.css",
    "/%69ndex.html",
    "/index.html%00",
    "/index.html%00.css",
    "/%00",
    "/index.html%20",
    "/index.html;a=b",
    "/INDEX.HTML",
    "/constructor",
    "/__proto__",
    "/etc/passwd",
    "/C:/windows/win.ini",
    "/file:///etc/passwd",
  ])("has nothing at %s", async (path) => {
    const { status, json } = await server.ask(path);
    expect({ status, code: json.code }).toEqual({ status: 404, code: "not-found" });
  });

  test.for(["/assets\\..\\package.json", "/\\..\\package.json", "/%zz", "/%c0%ae%c0%ae/package.json", "/%ff"])(
    "has no address %s",
    async (path) => {
      expect((await server.ask(path)).status).toBe(400);
    },
  );

  test.for(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("is not written: %s", async (method) => {
    const { status, headers } = await server.ask("/about.html", { method });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: "GET" });
  });
});

describe("a link from another site", () => {
  const link = { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" };

  test("opens a page of the site", async () => {
    expect((await server.ask("/about.html", { headers: link })).status).toBe(200);
  });

  test.for([
    { what: "the interface", path: `${api}/policies`, changed: {} },
    { what: "the description", path: "/api/", changed: {} },
    { what: "a frame", path: "/", changed: { "Sec-Fetch-Dest": "iframe" } },
    { what: "a script", path: "/", changed: { "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script" } },
    { what: "a fetch", path: "/", changed: { "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty" } },
    { what: "a form", path: "/", changed: { Origin: "https://evil.example" } },
  ])("does not reach $what", async ({ path, changed }) => {
    const { status, json } = await server.ask(path, { headers: { ...link, ...changed } });
    expect({ status, code: json.code }).toEqual({ status: 403, code: "foreign-origin" });
  });
});

describe("while the site is being built", () => {
  test("its pages wait for it, and everything else does not", async (end) => {
    let build = (_: Site) => {};
    const own = await startServer({ site: new Promise((resolve) => (build = resolve)) });
    end.onTestFinished(own.close);
    const order: string[] = [];
    const note = (what: string) => () => order.push(what);
    const page = own.ask("/");
    const missing = own.ask("/nowhere");
    const noted = [page.then(note("page")), missing.then(note("missing"))];
    expect((await own.ask(`${api}/policies`)).status).toBe(200);
    expect((await own.ask("/api/")).status).toBe(200);
    note("built")();
    build(smallSite);
    await Promise.all(noted);
    expect(order[0]).toBe("built");
    expect([(await page).status, (await missing).status]).toEqual([200, 404]);
  });
});

describe("where the site could not be built", () => {
  let own: Server;
  beforeAll(async () => {
    const site = Promise.reject(new Problem("site-failed", { detail: { en: "for a reason", zh: "原因如此" } }));
    site.catch(() => {});
    own = await startServer({ site });
  });
  afterAll(() => own.close());

  test.for([
    { language: "en", title: "The explorer could not be built", detail: "for a reason" },
    { language: "zh", title: "探索页面未能生成", detail: "原因如此" },
  ])("a page says so, and where the interface is: $language", async ({ language, title, detail }) => {
    const { status, headers, text } = await own.ask(`/?lang=${language}`, { headers: browser });
    expect({ status, type: headers["content-type"] }).toEqual({ status: 404, type: "text/html; charset=utf-8" });
    for (const part of [`<h1>${title}</h1>`, detail, 'href="/api/"']) expect(text).toContain(part);
  });

  test("programs are told, and the interface answers", async () => {
    const { status, json } = await own.ask("/");
    expect({ status, code: json.code }).toEqual({ status: 404, code: "site-failed" });
    expect((await own.ask(`${api}/policies`)).status).toBe(200);
    expect(own.written).toEqual([]);
  });
});

describe("a problem", () => {
  test.for([
    { what: "outside of the interface, for a browser", path: "/nowhere", headers: browser, isPage: true },
    { what: "outside of the interface, for a program", path: "/nowhere", headers: {}, isPage: false },
    { what: "of the interface, for a browser", path: `${api}/nowhere`, headers: browser, isPage: false },
    { what: "for whoever takes nothing", path: "/nowhere", headers: { Accept: "image/png" }, isPage: false },
  ])("is a page or data, by where it is met: $what", async ({ path, headers, isPage }) => {
    const { status, headers: answered, text } = await server.ask(path, { headers });
    expect({ status, isPage: answered["content-type"] === "text/html; charset=utf-8" }).toEqual({
      ...{ status: 404, isPage },
    });
    expect(text).not.toContain("nowhere");
  });
});
