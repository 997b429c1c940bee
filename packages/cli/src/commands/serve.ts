import { once } from "node:events";
import { networkInterfaces } from "node:os";
import { type Serving, serve } from "@tallyglass/server";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { requirePath } from "../output/require-path.ts";
import { systemCode } from "../records/system-code.ts";
import { openLaboratory } from "../serve/open-laboratory.ts";
import type { Language } from "../text/phrases.ts";
import { servePhrases } from "../text/serve-phrases.ts";
import { version } from "../version.ts";
import { print, say } from "./print.ts";

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly runs: string;
  readonly lang: Language;
}

/** Serves the laboratory over HTTP until it is interrupted. */
export async function runServe(options: ServeOptions, { signal }: CommandContext): Promise<void> {
  const { host, runs, lang } = options;
  requirePath("--runs", runs);
  const words = servePhrases[lang];
  const laboratory = openLaboratory(runs);
  try {
    const serving = await listen(options, laboratory);
    try {
      if (!isLoopback(host)) say(words.reachable(host));
      await print(`${words.at(`http://${written(host)}:${serving.port}/`)}\n`);
      if (!signal.aborted) await once(signal, "abort");
    } finally {
      await serving.close();
    }
  } finally {
    await laboratory.close();
  }
}

async function listen(
  { host, port }: ServeOptions,
  laboratory: Parameters<typeof serve>[0]["laboratory"],
): Promise<Serving> {
  const write = (line: string) => void process.stderr.write(line);
  try {
    return await serve({ laboratory, version: version(), host, port, names: namesOf(host), write });
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
