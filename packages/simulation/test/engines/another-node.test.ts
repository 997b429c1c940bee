import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { afterAll, expect, test } from "@tallyglass/testkit";
import { digestHere, planForEngines, scenariosForEngines } from "./sums-of-a-run.ts";

const folder = mkdtempSync(join(tmpdir(), "tallyglass-engines-"));
const script = fileURLToPath(new URL("print-digests.mjs", import.meta.url));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The version that is not the one running: the older that we support, and the newer that CI looks at. */
const other = process.versions.node.startsWith("24.") ? "20" : "24";

test(`runs come to the same digests in Node ${other} as here`, { timeout: 240_000 }, () => {
  const plans = scenariosForEngines.map(planForEngines);
  const path = join(folder, "plans");
  writeFileSync(path, serialize(plans));
  const printed = execFileSync("npx", ["--yes", `node@${other}`, script, path], { encoding: "utf8", maxBuffer: 1e6 });
  expect(printed.trim().split("\n")).toEqual(plans.map(digestHere));
});
