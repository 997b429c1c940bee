import { afterAll, beforeAll, expect, tellFigure, test } from "@tallyglass/testkit";
import { api, type Server, startServer } from "./serving.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** What hangs on the connection, the length and the clock. */
const ofTheMoment = ["date", "connection", "keep-alive", "content-length", "transfer-encoding"];

const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const ofSite = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

const usual = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "cache-control": "no-store",
  "content-security-policy": closed,
};

const problem = { "content-type": "application/problem+json" };

test.for([
  {
    what: "a page of the site",
    path: "/",
    differs: {
      ...{ "content-security-policy": ofSite, "cache-control": "no-cache" },
      "content-type": "text/html; charset=utf-8",
    },
  },
  {
    what: "a script with a digest in its name",
    path: "/assets/page-DuJdZyMO.js",
    differs: {
      ...{ "content-security-policy": ofSite, "cache-control": "private, max-age=31536000, immutable" },
      "content-type": "text/javascript; charset=utf-8",
    },
  },
  {
    what: "another file of the site",
    path: "/assets/style.css",
    differs: {
      ...{ "content-security-policy": ofSite, "cache-control": "no-cache" },
      "content-type": "text/css; charset=utf-8",
    },
  },
  { what: "an answer", path: `${api}/policies`, differs: { "content-type": "application/json" } },
  { what: "the description", path: "/api/openapi.json", differs: { "content-type": "application/json" } },
  { what: "a redirection", path: "/api", differs: { location: "/api/" } },
  { what: "a problem of the interface", path: `${api}/nowhere`, differs: problem },
  { what: "a problem of the site", path: "/nowhere", differs: problem },
  { what: "a refusal", path: "/?lang=fr", differs: problem },
  { what: "an address that is none", path: "/a\\b", differs: problem },
])("the headers of $what, and no others", async ({ path, differs }) => {
  const { headers } = await server.ask(path);
  const sent = Object.entries(headers).filter(([name]) => !ofTheMoment.includes(name));
  expect(Object.fromEntries(sent)).toEqual({ ...usual, ...differs });
  tellFigure({ row: "page-closed", of: "kinds of answer whose headers are the closed ones", count: 1 });
});

test.for([
  { what: "the interface", path: "/api/", headers: {} },
  { what: "a problem", path: "/nowhere", headers: { Accept: "text/html" } },
])("the page of $what loads nothing, and has the one style that its policy names", async ({ path, headers: sent }) => {
  const { headers, text } = await server.ask(path, { headers: sent });
  const { "content-security-policy": policy = "", ...others } = headers;
  const [, style = ""] = /<style>([^<]*)<\/style>/.exec(text) ?? [];
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
  const hash = `'sha256-${Buffer.from(digest).toString("base64")}'`;
  expect(policy).toBe(`${closed}; style-src ${hash}; font-src data:`);
  const { "content-security-policy": _, ...rest } = usual;
  expect(others).toMatchObject({ ...rest, "content-type": "text/html; charset=utf-8" });
  expect(text).not.toMatch(/<script|\ssrc=|\sstyle=|<link/);
});
