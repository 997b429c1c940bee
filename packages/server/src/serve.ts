import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { ServedLedger } from "./api/admit.ts";
import { answer, createApp } from "./app.ts";
import { type Limits, usualLimits } from "./guard/options.ts";
import { withSafeHeaders } from "./guard/safe-headers.ts";
import { Runs } from "./jobs/runs.ts";
import type { Laboratory } from "./laboratory.ts";
import { FaultLog } from "./problems/fault-log.ts";
import { Problem } from "./problems/problem.ts";
import { problemBody, problemResponse } from "./problems/problem-response.ts";
import type { Site } from "./site.ts";

export interface ServeOptions {
  readonly laboratory: Laboratory;
  /** Who opened it closes it, after the server. */
  readonly ledger?: ServedLedger | undefined;
  /** Requests for it wait until it is there. Rejected with a `Problem`, it is not, and everything else is. */
  readonly site: Promise<Site>;
  readonly version: string;
  /** Chinese characters for pages of our own, where a machine has none. */
  readonly font: Uint8Array;
  /** The address to listen on; only this machine reaches the usual one. */
  readonly host?: string;
  /** Zero takes one that is free. */
  readonly port: number;
  /** Names under which the server is called beside those of the loopback. */
  readonly names?: readonly string[];
  readonly limits?: Partial<Limits>;
  /** Where faults of ours are written. */
  readonly write: (line: string) => void;
}

/** A server that listens. */
export interface Serving {
  readonly port: number;
  /** Takes no more requests, stops runs, lets answers under way go out, and ends. */
  close(): Promise<void>;
}

const loopback = "127.0.0.1";

/**
 * Serves the laboratory over HTTP.
 *
 * @throws {Error} of the system if it cannot listen, such as `EADDRINUSE`.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { laboratory, ledger, site, version, font, host = loopback, port, names = [], write } = options;
  const limits = { ...usualLimits, ...options.limits };
  const faults = new FaultLog({ write, font });
  const runs = new Runs(laboratory, limits, (fault, language) => faults.body(fault, language));
  let hosts: ReadonlySet<string> = new Set();
  const state = { hosts: () => hosts, isEnding: () => !server.listening };
  const app = createApp({ laboratory, ledger, site, version, font, limits, runs, faults, ...state });
  const listener = getRequestListener((request) => answer(app, request, faults), {
    overrideGlobalObjects: false,
    errorHandler: malformed,
  });
  const server = createServer(timeouts(limits), listener);
  server.maxConnections = limits.connections;
  await runs.open();
  await listen(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  hosts = hostsOf([loopback, "localhost", "[::1]", ...names], taken);
  return { port: taken, close: () => close(server, runs) };
}

/** The body is waited for by us, who say so; the time for the whole is there in case that we do not. */
function timeouts({ headTime, bodyTime }: Limits) {
  return {
    ...{ headersTimeout: headTime, requestTimeout: headTime + bodyTime, keepAliveTimeout: 5000 },
    ...{ connectionsCheckingInterval: headTime / 5, maxHeaderSize: 16 * 1024 },
  };
}

/** What never becomes a request, since no address comes of it. */
function malformed(): Response {
  return withSafeHeaders(problemResponse(problemBody(new Problem("malformed-request"), "en")));
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Where the port is the usual one, browsers leave it out. */
function hostsOf(names: readonly string[], port: number): ReadonlySet<string> {
  const usualPort = 80;
  const all = names.map((name) => name.toLowerCase());
  return new Set([...all.map((name) => `${name}:${port}`), ...(port === usualPort ? all : [])]);
}

const patience = 2000;

async function close(server: Server, runs: Runs): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await runs.close();
  server.closeIdleConnections();
  const end = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(end);
}
