import type { RunResult } from "@tallyglass/server";
import type { Manifest } from "../run/manifest.ts";

/** What is told of a finished run. */
export function resultOf(manifest: Manifest): RunResult {
  const { scenario, set, years, seed, replicates, residents, digest, figures, summary } = manifest;
  return { scenario, set, years, seed, replicates, residents, digest, figures, summary };
}
