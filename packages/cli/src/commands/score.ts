import type { Choice, Day, Scheme } from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";
import { receiptColumns, toRow } from "../account/score-row.ts";
import type { CommandContext } from "../command-context.ts";
import { openLibrary } from "../library/open-library.ts";
import { type OutputFormat, openRowWriter } from "../output/open-row-writer.ts";
import { presetFormat } from "../output/preset-format.ts";
import { scoreColumns } from "../output/row-writer.ts";
import { startProgress } from "../progress/start-progress.ts";
import type { RecordFormat } from "../records/record-input.ts";
import { openResidents, type Residents } from "../residents/open-residents.ts";
import { receiptOf } from "../residents/receipt.ts";
import { dayToLookAt } from "./day.ts";

export interface ScoreOptions {
  readonly records: readonly string[];
  readonly inputFormat?: RecordFormat;
  readonly asOf?: Day;
  readonly reading: Choice;
  readonly format?: OutputFormat;
  readonly out?: string;
  readonly skipInvalid?: boolean;
}

/** Scores every resident of the records, sorted by resident, a row each. */
export async function runScore(id: string, options: ScoreOptions, { signal }: CommandContext): Promise<void> {
  const { library, schemes } = openLibrary([id], options.reading);
  const scheme = schemes[0] as Scheme;
  const { records, inputFormat, skipInvalid = false } = options;
  const residents = await openResidents({ records, inputFormat, skipInvalid, library, signal });
  try {
    const asOf = dayToLookAt(options.asOf, residents.lastDay, schemes);
    await writeScores({ scheme, residents, asOf, signal }, options);
  } finally {
    await residents.dispose();
  }
}

interface Scoring {
  readonly scheme: Scheme;
  readonly residents: Residents;
  readonly asOf: Day;
  readonly signal: AbortSignal;
}

async function writeScores({ scheme, residents, asOf, signal }: Scoring, options: ScoreOptions): Promise<void> {
  const receipt = receiptColumns(receiptOf(scheme, options.reading));
  const writer = await openRowWriter({
    format: options.format ?? presetFormat(options.out),
    out: options.out,
    columns: [...scoreColumns, ...Object.keys(receipt).map((name) => ({ name, type: "list" as const }))],
  });
  const progress = startProgress({ what: "scoring" });
  let done = 0;
  try {
    for await (const { resident, records } of residents.all()) {
      signal.throwIfAborted();
      if (writer.closed) break;
      const written = writer.write({ ...toRow(scoreResident(scheme, resident, records, { asOf })), ...receipt });
      if (written !== undefined) await written;
      done += 1;
      progress.update(done);
    }
    await writer.end();
  } catch (error) {
    await writer.abort();
    throw error;
  } finally {
    progress.stop();
  }
}
