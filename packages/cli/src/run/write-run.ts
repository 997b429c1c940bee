import { rmSync } from "node:fs";
import { join } from "node:path";
import {
  checkTally,
  countFigures,
  createFastBlocks,
  runTables,
  type TallyShape,
  unfoldQuiet,
} from "@tallyglass/simulation";
import { writeWhole } from "../output/write-whole.ts";
import { version } from "../version.ts";
import { runDigest, sha256 } from "./digest.ts";
import { type Manifest, sealed, syntheticNote } from "./manifest.ts";
import type { PreparedRun } from "./prepare-run.ts";
import { type RunFolder, writeRunFile } from "./run-folder.ts";
import type { RunState } from "./run-state.ts";
import { summarise } from "./summarise.ts";
import { writeRecords } from "./write-records.ts";
import { writeTables } from "./write-tables.ts";

/**
 * Writes everything that a finished run leaves behind, the manifest last: until it stands there, the folder
 * is no run.
 */
export async function writeRun(
  folder: RunFolder,
  run: PreparedRun,
  shape: TallyShape,
  state: RunState,
  spent: number,
): Promise<Manifest> {
  const startedAt = performance.now();
  const { plan, opened, records: asked } = run;
  for (const tally of state.tallies) checkTally(plan, shape, tally);
  const tallies = state.tallies.map((tally) => unfoldQuiet(plan, shape, tally));
  const digest = runDigest(tallies);
  const documents = opened.documents.map(({ path, text }) => {
    const file = `documents/${path.replaceAll("\\", "/")}`;
    writeRunFile(join(folder.path, file), text);
    return { file, sha256: sha256(text) };
  });
  const tables = await writeTables(folder.path, runTables(plan, shape, opened.scenario.population, tallies));
  const records = asked === 0 ? undefined : await writeRecords(folder.path, run, asked);
  run.signal.throwIfAborted();
  const { settings } = opened.scenario;
  const { years, seed, replicates } = settings;
  const manifest = sealed({
    kind: "tallyglass-run",
    format: 1,
    tallyglass: version(),
    synthetic: true,
    note: syntheticNote,
    scenario: { id: opened.id, title: settings.title },
    set: run.settings.map(({ path, text }) => ({ path, value: text })),
    settings: plainSettings(run),
    residents: plan.residents,
    scored: tallies.map((tally) => tally[shape.tables.totals.start + 1] ?? 0),
    ...{ years, seed, replicates, digest },
    plan: run.planDigest,
    figures: countFigures(opened.scenario),
    engine: {
      kernel: "typescript",
      draws: createFastBlocks(4) === undefined ? "typescript" : "wasm",
      node: process.versions.node,
      platform: `${process.platform}-${process.arch}`,
    },
    workers: run.workers,
    shardResidents: state.sharding.size,
    timings: {
      ...run.timings,
      running: Math.round(spent),
      writing: Math.round(performance.now() - startedAt),
    },
    summary: summarise(plan, shape, tallies, opened.scenario.schemes),
    documents,
    tables,
    ...(records && { records }),
  });
  await writeManifest(folder, manifest);
  return manifest;
}

function plainSettings({ opened }: PreparedRun): Readonly<Record<string, unknown>> {
  const { title: _, readings, feedbacks, ...settings } = opened.scenario.settings;
  return {
    ...settings,
    readings: Object.fromEntries(readings),
    feedbacks: feedbacks.map(({ id, times }) => ({ id, times: times.value })),
  };
}

async function writeManifest({ manifest: path, checkpoint }: RunFolder, manifest: Manifest): Promise<void> {
  await writeWhole(path, `${JSON.stringify(manifest, null, 2)}\n`);
  rmSync(checkpoint, { force: true });
}
