import { once } from "node:events";
import { networkInterfaces } from "node:os";
import { type Serving, serve } from "@tallyglass/server";
import { chineseFont } from "../audit/chinese-font.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { openServedLedger } from "../ledger/open-served-ledger.ts";
import { requirePath } from "../output/require-path.ts";
import { systemCode } from "../records/system-code.ts";
import { openLaboratory } from "../serve/open-laboratory.ts";
import { type OpenSite, openSite } from "../serve/open-site.ts";
import type { Language } from "../text/phrases.ts";
import { type ServePhrases, servePhrases } from "../text/serve-phrases.ts";
import { version } from "../version.ts";
import { print, say } from "./print.ts";

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly runs: string;
  /** The folder of a ledger that is served, or the database that holds it. */
  readonly ledger?: string;
  readonly database?: string;
  readonly lang: Language;
}

/** Serves the laboratory over HTTP, and the site as soon as it is built, until it is interrupted. */
export async function runServe(options: ServeOptions, { signal }: CommandContext): Promise<void> {
  const { host, runs, lang } = options;
  requirePath("--runs", runs);
  const words = servePhrases[lang];
  const ledger = await openServedLedger(options);
  const laboratory = openLaboratory(runs);
  const { site, close } = openSite((reason) => say(words.siteFailed(reason)));
  try {
    const serving = await listen(options, { laboratory, ledger: ledger?.served, site });
    try {
      if (!isLoopback(host)) warn(words, host, ledger !== undefined);
      await print(`${words.at(`http://${written(host)}:${serving.port}/`)}\n`);
      if (process.stderr.isTTY) announce(site, words);
      if (!signal.aborted) await once(signal, "abort");
    } finally {
      await Promise.all([serving.close(), close()]);
    }
  } finally {
    await Promise.all([laboratory.close(), close()]);
    await ledger?.close();
  }
}

/** Says what it means that other machines get in. */
function warn({ reachable, plainTokens }: ServePhrases, host: string, hasLedger: boolean): void {
  say(reachable(host));
  if (hasLedger) say(plainTokens);
}

/** Says on a terminal that the site is being built, and when it is there. */
function announce(site: OpenSite["site"], { building, built }: ServePhrases): void {
  say(building);
  site.then(
    () => say(built),
    () => {},
  );
}

async function listen(
  { host, port }: ServeOptions,
  parts: Pick<Parameters<typeof serve>[0], "laboratory" | "ledger" | "site">,
): Promise<Serving> {
  const write = (line: string) => void process.stderr.write(line);
  try {
    return await serve({ ...parts, version: version(), font: chineseFont(), host, port, names: namesOf(host), write });
  } catch (error) {
    throw listeningFailure(error, host, port);
  }
}

function listeningFailure(error: unknown, host: string, port: number): unknown {
  switch (systemCode(error)) {
    case "EADDRINUSE":
      return new Failure(exitCode.inUse, `port ${port} is in use by another process`, "choose another with --port");
    case "EACCES":
      return new Failure(exitCode.usage, `you may not listen on port ${port}`, "choose one above 1023 with --port");
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new Failure(exitCode.usage, `this machine has no address \`${host}\``);
    default:
      return error;
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** The names under which others call this machine there. */
function namesOf(host: string): readonly string[] {
  if (host !== "0.0.0.0" && host !== "::") return [written(host)];
  return Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => written(address)));
}

function written(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
