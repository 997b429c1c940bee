import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chineseFont } from "../../cli/src/audit/chinese-font.ts";
import { type OpenLaboratory, openLaboratory } from "../../cli/src/serve/open-laboratory.ts";
import type { ServedLedger } from "../src/api/admit.ts";
import type { Limits } from "../src/guard/options.ts";
import type { Laboratory } from "../src/laboratory.ts";
import { serve } from "../src/serve.ts";
import type { Site } from "../src/site.ts";
import { smallSite } from "./small-site.ts";

export interface Asking {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent as JSON where it is no text. */
  readonly body?: unknown;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever was sent is looked at by the tests
  readonly json: any;
}

/** A server on a port of its own, whose runs are in a folder of its own. */
export interface Server {
  readonly port: number;
  readonly runs: string;
  readonly laboratory: OpenLaboratory;
  /** What it wrote of faults. */
  readonly written: string[];
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** Ends the server, and leaves its folder to be looked at. */
  end(): Promise<void>;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly limits?: Partial<Limits>;
  /** Instead of the real one, or around it. */
  readonly laboratory?: (real: OpenLaboratory) => Laboratory;
  readonly site?: Promise<Site>;
  readonly ledger?: ServedLedger;
}

export async function startServer({
  limits = {},
  laboratory = (real) => real,
  site = Promise.resolve(smallSite),
  ledger,
}: ServerOptions = {}): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), "tallyglass-server-"));
  const runs = join(folder, "runs");
  const real = openLaboratory(runs);
  const written: string[] = [];
  const serving = await serve({
    ...{ laboratory: laboratory(real), ledger, site, version: "0.0.0-test", font: chineseFont(), port: 0, limits },
    write: (line) => written.push(line),
  });
  const end = async () => {
    await serving.close();
    await real.close();
  };
  return {
    ...{ port: serving.port, runs, laboratory: real, written, end },
    ask: (path, asking = {}) => ask(serving.port, path, asking),
    close: async () => {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A request by the book, or against it: `fetch` sets some headers by itself. */
async function ask(port: number, path: string, { method, headers = {}, body }: Asking): Promise<Answer> {
  const text = body === undefined || typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const type = text === undefined ? {} : { "Content-Type": "application/json" };
  const sent = request({
    ...{ host: "127.0.0.1", port, path, agent: false },
    method: method ?? (text === undefined ? "GET" : "POST"),
    headers: { ...type, ...headers },
  });
  sent.on("error", () => {});
  sent.end(text);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const received = Buffer.concat(chunks).toString("utf8");
  const isJson = /json/.test(answer.headers["content-type"] ?? "");
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    text: received,
    json: isJson ? JSON.parse(received) : undefined,
  };
}

export const api = "/api/v1";

/** The events of a run, until there are no more. */
export async function eventsOf({ ask: asked }: Server, id: string) {
  const { text } = await asked(`${api}/runs/${id}/events`);
  return text
    .split("\n\n")
    .filter((block) => block.startsWith("event: "))
    .map((block) => {
      const [, name = "", data = ""] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      return { name, run: JSON.parse(data) };
    });
}

/** A small run that was started. */
export async function startRun(server: Server, request: object = {}): Promise<string> {
  const body = { scenario: "fuzhou", residents: 2000, years: 2, ...request };
  const { json } = await server.ask(`${api}/runs`, { body });
  return json.id;
}
