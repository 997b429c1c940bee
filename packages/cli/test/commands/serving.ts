import { once } from "node:events";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { endOf, type OwnRunOptions, type Place, startTallyglass, type TestEnd } from "../program.ts";

const temporary = "temporary";

/** A server that has said where it listens, with a folder of its own for what it puts aside. */
export async function started(end: TestEnd, place: Place, words = "", env: OwnRunOptions["env"] = {}) {
  const path = join(place.path, temporary);
  await mkdir(path);
  const options = { cwd: place.path, env: { TMPDIR: path, ...env } };
  const child = startTallyglass(`serve --port 0 ${words}`.trim(), options);
  end.onTestFinished(async () => {
    child.kill("SIGKILL");
  });
  const lines = createInterface(child.stdout);
  const [said] = (await once(lines, "line")) as [string];
  return { child, ended: endOf(child), said, address: /^http:\/\/\S+/.exec(said)?.[0] ?? "" };
}

/** What it has put aside by now. */
export function inTemporary(place: Place): Promise<readonly string[]> {
  return readdir(join(place.path, temporary));
}
