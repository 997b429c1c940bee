import { Hono } from "hono";
import { admit, type ServedLedger } from "./api/admit.ts";
import { ledgerReadingRoutes } from "./api/ledger-reading-routes.ts";
import { ledgerWritingRoutes } from "./api/ledger-writing-routes.ts";
import { libraryRoutes } from "./api/library-routes.ts";
import { readInput } from "./api/read-input.ts";
import { recordRoutes } from "./api/record-routes.ts";
import { json, pathOf, type Route, type Surroundings } from "./api/route.ts";
import { runRoutes } from "./api/run-routes.ts";
import { checkAddress } from "./guard/check-address.ts";
import { checkHost } from "./guard/check-host.ts";
import { checkOrigin } from "./guard/check-origin.ts";
import { RequestRate } from "./guard/request-rate.ts";
import { withSafeHeaders } from "./guard/safe-headers.ts";
import { checkLanguage, languageOf } from "./http/language.ts";
import { describeApi } from "./openapi/describe-api.ts";
import { apiPage } from "./pages/api-page.ts";
import type { FaultLog } from "./problems/fault-log.ts";
import { Problem } from "./problems/problem.ts";
import { type Site, siteResponse } from "./site.ts";

export interface AppParts extends Surroundings {
  /** Where there is none, its routes say so. */
  readonly ledger?: ServedLedger | undefined;
  readonly faults: FaultLog;
  readonly version: string;
  /** For pages of our own. */
  readonly font: Uint8Array;
  readonly site: Promise<Site>;
  /** The names under which the server may be called, with the port, as in `Host`. */
  readonly hosts: () => ReadonlySet<string>;
  readonly isEnding: () => boolean;
}

const routes: readonly Route[] = [
  ...[...libraryRoutes, ...recordRoutes, ...runRoutes],
  ...[...ledgerReadingRoutes, ...ledgerWritingRoutes],
];

/** Everything between a request and its answer. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  const rate = new RequestRate(parts.limits.requests);
  app.use(async ({ req: { raw } }, next) => {
    if (parts.isEnding()) throw new Problem("ending", {}, { Connection: "close" });
    const hosts = parts.hosts();
    checkHost(raw, hosts);
    checkOrigin(raw, hosts);
    rate.count();
    checkAddress(raw);
    checkLanguage(raw);
    await next();
  });
  app.get("/api/", ({ req: { raw } }) => apiPage(routes, raw, { language: languageOf(raw), font: parts.font }));
  app.get("/api", ({ redirect }) => redirect("/api/", 308));
  const description = describeApi(routes, parts.version);
  app.get("/api/openapi.json", () => json(description));
  for (const route of routes) addRoute(app, route, parts);
  refuseOtherMethods(app);
  app.all("/api/*", () => {
    throw new Problem("not-found");
  });
  app.all("*", async ({ req: { raw } }) => siteResponse(await parts.site, raw));
  app.onError((fault, { req: { raw } }) => parts.faults.response(fault, raw));
  return app;
}

/** What is there, but not for this method, is told apart from what is not there. */
function refuseOtherMethods(app: Hono): void {
  const known = new Map(["/api", "/api/", "/api/openapi.json"].map((path) => [path, ["GET"]]));
  for (const route of routes) {
    const path = patternOf(route);
    known.set(path, [...(known.get(path) ?? []), route.method.toUpperCase()]);
  }
  for (const [path, methods] of known) {
    app.all(path, () => {
      throw new Problem("method-not-allowed", {}, { Allow: methods.join(", ") });
    });
  }
}

function addRoute(app: Hono, route: Route, parts: AppParts): void {
  const { laboratory, runs, limits, ledger } = parts;
  app.on(route.method.toUpperCase(), patternOf(route), async ({ req }) => {
    const request = req.raw;
    const admitted = route.asksLedger ? await admit(request, ledger) : undefined;
    const input = await readInput(route, request, req.param(), limits);
    return route.answer({ laboratory, runs, limits, input, request, admitted, language: languageOf(request) });
  });
}

/** `/api/v1/runs/:id`. */
function patternOf(route: Route): string {
  return pathOf(route).replace(/\{(\w+)\}/g, ":$1");
}

/** The answer to a request, with the headers that every answer has. */
export async function answer(app: Hono, request: Request, faults: FaultLog): Promise<Response> {
  try {
    return withSafeHeaders(await app.fetch(request));
  } catch (fault) {
    return withSafeHeaders(await faults.response(fault, request));
  }
}
