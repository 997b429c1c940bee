import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem, type Site } from "@tallyglass/server";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { writingFailure } from "../output/writing-failure.ts";
import { removeAtExit } from "../records/remove-at-exit.ts";
import { readSite } from "./read-site.ts";

/** A site that is being built, or has been. */
export interface OpenSite {
  /** Rejects with a `Problem` where it could not be built. */
  readonly site: Promise<Site>;
  /** Stops building it; nothing of it is left on the disk. */
  close(): Promise<void>;
}

/**
 * Builds the site beside a server, with `tallyglass site` in a process of its own: the bundler takes half a gigabyte, would
 * hold up the answers of the server, and cannot be stopped from within a process.
 *
 * @param tell is given the reason where it could not be built.
 */
export function openSite(tell: (reason: string) => void): OpenSite {
  const stopping = new AbortController();
  const site = build(stopping.signal).catch((error: unknown): never => {
    if (stopping.signal.aborted) throw new Problem("ending");
    tell(error instanceof Error ? error.message : String(error));
    throw new Problem("site-failed", { detail: withoutSite });
  });
  const settled = site.then(
    () => {},
    () => {},
  );
  return {
    site,
    close: () => {
      stopping.abort();
      return settled;
    },
  };
}

const withoutSite = {
  en: "what the server wrote says why; everything else that it offers is there",
  zh: "原因见服务器的输出；服务器的其他功能均可使用",
};

async function build(signal: AbortSignal): Promise<Site> {
  const scratch = makeScratch();
  const keep = removeAtExit(scratch);
  try {
    const out = join(scratch, "site");
    await runProgram(["site", "--out", out], scratch, signal);
    return readSite(out);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    keep();
  }
}

function makeScratch(): string {
  const path = join(tmpdir(), "tallyglass-serve-");
  try {
    return mkdtempSync(path);
  } catch (error) {
    throw writingFailure(error, path);
  }
}

const program = fileURLToPath(new URL("../../bin/tallyglass.js", import.meta.url));

/** Waits for the end of the process, killed or not: before that it may still write. */
async function runProgram(words: readonly string[], temporary: string, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [program, ...words], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  const kill = () => child.kill("SIGKILL");
  signal.addEventListener("abort", kill, { once: true });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const [code] = (await once(child, "close")) as [number | null];
  signal.removeEventListener("abort", kill);
  if (code === exitCode.done) return;
  throw new Failure(exitCode.internalFault, said.trim() || "its process was ended");
}
