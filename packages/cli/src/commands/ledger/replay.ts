import { availableParallelism } from "node:os";
import { type CorrectionRule, correctionRules } from "@tallyglass/ledger/replay";
import { flowGroups, flowOffices } from "@tallyglass/study";
import type { CommandContext } from "../../command-context.ts";
import { exitCode } from "../../exit-code.ts";
import { Failure } from "../../failure.ts";
import { settingsBy } from "../../library/settings.ts";
import { requirePath } from "../../output/require-path.ts";
import { openNetwork } from "../../replay/open-network.ts";
import { printReplay } from "../../replay/print-replay.ts";
import { replayFacts } from "../../replay/replay-facts.ts";
import { replayRun } from "../../replay/replay-run.ts";
import { replayTables } from "../../replay/replay-tables.ts";
import { requireReplayFolder, writeReplay } from "../../replay/write-replay.ts";
import { type OpenRun, openRun } from "../../run/open-run.ts";
import type { Language } from "../../text/phrases.ts";
import { replayPhrases } from "../../text/replay-phrases.ts";
import { print, printJson, say } from "../print.ts";

export interface ReplayOptions {
  readonly network: string;
  readonly set: readonly string[];
  readonly rule: CorrectionRule | "all";
  readonly residents?: number;
  readonly replicate: number;
  readonly seed?: number;
  readonly workers?: number;
  readonly out?: string;
  readonly format: "table" | "json";
  readonly lang: Language;
}

/** Sends the records of a run through a network in simulated time, and prints what became of them. */
export async function runReplay(path: string, options: ReplayOptions, { signal }: CommandContext): Promise<void> {
  const { out, format, lang, workers = availableParallelism(), rule, replicate } = options;
  if (out !== undefined) {
    requirePath("--out", out);
    requireReplayFolder(out);
  }
  const [settings = []] = settingsBy(["--set", options.set]);
  const run = openRun(path);
  const { residents = run.plan.residents, seed = run.manifest.seed } = options;
  requireInRun(run, residents, replicate);
  const { scenario, library } = run.opened;
  const offices = flowOffices(scenario, library).map(({ id }) => id);
  const network = openNetwork(options.network, { settings, offices });
  const rules = rule === "all" ? correctionRules : [rule];
  const results = await replayRun({ run, network, rules, residents, replicate, seed, workers, signal });
  signal.throwIfAborted();
  const facts = replayFacts({ run, network, settings, residents, replicate, seed }, results);
  if (out !== undefined) await writeReplay(out, facts, replayTables(results, flowGroups(scenario)));
  await (format === "json" ? printJson(facts) : print(printReplay(facts, network, lang)));
  if (out !== undefined) say(replayPhrases[lang].written(out));
}

/** Neighbours (2n and 2n + 1) may have each other's records, so that nobody is without one. */
function requireInRun({ plan }: OpenRun, residents: number, replicate: number): void {
  if (residents > plan.residents) {
    throw new Failure(exitCode.badInput, `the run has ${plan.residents} residents`, "choose as many or fewer");
  }
  if (residents % 2 === 1) {
    throw new Failure(exitCode.usage, "residents come in pairs of neighbours", "choose an even number");
  }
  if (replicate >= plan.replicates) {
    const help = `its replicates are numbered from 0 to ${plan.replicates - 1}`;
    throw new Failure(exitCode.badInput, `the run has no replicate ${replicate}`, help);
  }
}
