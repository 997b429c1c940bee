import type { Choice, Day, Scheme } from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";
import { explainedAsJson, waysToward } from "../account/explain-score.ts";
import { printAccount } from "../account/print-account.ts";
import { printToward } from "../account/print-toward.ts";
import type { CommandContext } from "../command-context.ts";
import { openLibrary } from "../library/open-library.ts";
import type { RecordFormat } from "../records/record-input.ts";
import { openResidents } from "../residents/open-residents.ts";
import type { Language } from "../text/phrases.ts";
import { dayToLookAt } from "./day.ts";
import { findResident } from "./one-resident.ts";
import { print, printJson } from "./print.ts";

export interface ExplainOptions {
  readonly records: readonly string[];
  readonly resident?: string;
  readonly inputFormat?: RecordFormat;
  readonly asOf?: Day;
  readonly reading: Choice;
  readonly toward?: string;
  readonly format: "pretty" | "json";
  readonly lang: Language;
}

/** Prints the whole account of one resident's score. */
export async function runExplain(id: string, options: ExplainOptions, { signal }: CommandContext): Promise<void> {
  const { library, schemes } = openLibrary([id], options.reading);
  const scheme = schemes[0] as Scheme;
  const { records, inputFormat } = options;
  const residents = await openResidents({ records, inputFormat, library, signal });
  try {
    const asOf = dayToLookAt(options.asOf, residents.lastDay, schemes);
    const found = await findResident(residents, options.resident);
    const score = scoreResident(scheme, found.resident, found.records, { asOf });
    const context = { library, scheme, language: options.lang };
    const ways = options.toward === undefined ? undefined : waysToward(options.toward, found, score, context);
    if (options.format === "pretty") {
      await print(printAccount(score, context));
      if (ways !== undefined) await print(`\n${printToward(ways, context)}\n`);
    } else await printJson(explainedAsJson(score, ways, context));
  } finally {
    await residents.dispose();
  }
}
