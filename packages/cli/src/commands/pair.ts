import type { CommandContext } from "../command-context.ts";
import { settingsBy } from "../library/settings.ts";
import { openRowWriter } from "../output/open-row-writer.ts";
import { requirePath } from "../output/require-path.ts";
import type { RowWriter } from "../output/row-writer.ts";
import { changedColumns, listFormat } from "../pair/changed-rows.ts";
import { pairAsJson } from "../pair/pair-as-json.ts";
import { type PreparedPair, preparePair } from "../pair/prepare-pair.ts";
import { printPair } from "../pair/print-pair.ts";
import { type PairResult, runPair } from "../pair/run-pair.ts";
import { attributesToShow } from "../pair/shown-groups.ts";
import { pairPhrases } from "../text/pair-phrases.ts";
import type { Language } from "../text/phrases.ts";
import { print, printJson, say } from "./print.ts";

export interface PairOptions {
  readonly residents?: number;
  readonly set: readonly string[];
  readonly setA: readonly string[];
  readonly setB: readonly string[];
  readonly replicate: number;
  readonly sample: number;
  /** Attributes, separated by commas. */
  readonly by?: string;
  readonly out?: string;
  readonly format: "table" | "json";
  readonly lang: Language;
}

/** Runs two scenarios with the same draws, and prints who changed and why. */
export async function runPairCommand(
  first: string,
  second: string,
  options: PairOptions,
  { signal }: CommandContext,
): Promise<void> {
  const { set, setA, setB, residents, replicate, format, lang: language } = options;
  if (options.out !== undefined) {
    requirePath("--out", options.out);
    listFormat(options.out);
  }
  const [both = [], onlyFirst = [], onlySecond = []] = settingsBy(["--set", set], ["--set-a", setA], ["--set-b", setB]);
  const pair = preparePair({
    names: [first, second],
    settings: [
      [...both, ...onlyFirst],
      [...both, ...onlySecond],
    ],
    residents,
    replicate,
  });
  const by = attributesToShow(options.by, pair.sides[0].plan);
  const result = await runInto(pair, options, signal);
  if (format === "json") await printJson(pairAsJson(pair, result, by));
  else await print(printPair(pair, result, { by, language }));
  if (options.out === undefined) return;
  say(pairPhrases[language].listWritten(result.runs.total.changed.toLocaleString("en"), options.out));
}

/** The list stands under its name only once both runs are through. */
async function runInto(pair: PreparedPair, { out, sample }: PairOptions, signal: AbortSignal): Promise<PairResult> {
  const writer = out === undefined ? undefined : await openList(out);
  try {
    const result = await runPair({ pair, sample, writer, signal });
    await writer?.end();
    return result;
  } catch (error) {
    await writer?.abort();
    throw error;
  }
}

function openList(out: string): Promise<RowWriter> {
  return openRowWriter({ format: listFormat(out), out, columns: changedColumns });
}
