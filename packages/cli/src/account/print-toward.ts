import type { PolicyRecord } from "@tallyglass/policy";
import type { NoWay, Way } from "@tallyglass/scoring";
import { nameIn } from "../text/names.ts";
import { phrasesByLanguage } from "../text/phrases.ts";
import { describeRecord } from "./describe-record.ts";
import type { Ways } from "./explain-score.ts";
import type { AccountContext } from "./print-account.ts";

/** What it would take to reach a band, as a text. */
export function printToward({ band, acts, withdrawals }: Ways, context: AccountContext): string {
  const { headings, toward } = phrasesByLanguage[context.language];
  const name = nameIn(context.language, band.name);
  if (acts.kind === "way" && acts.records.length === 0) {
    const reached = nameIn(context.language, (acts.score.band ?? band).name);
    return `${headings.toward}\n  ${reached === name ? toward.already(name) : toward.better(name, reached)}`;
  }
  const lines = [
    ...describeWay(
      acts,
      (count, score) => toward.acts(count, name, score),
      (best) => toward.noActs(name, best),
      toward.undetermined,
      context,
    ),
    ...describeWay(
      withdrawals,
      (count, score) => toward.withdrawals(count, name, score),
      (best) => toward.noWithdrawals(name, best),
      toward.undetermined,
      context,
    ),
    toward.onPaper,
  ];
  return [headings.toward, ...lines.map((line) => `  ${line}`)].join("\n");
}

function describeWay(
  way: Way | NoWay,
  found: (count: number, score: number) => string,
  none: (best: string) => string,
  undetermined: string,
  context: AccountContext,
): readonly string[] {
  if (way.kind === "way")
    return [found(way.records.length, way.score.score ?? 0), ...listRecords(way.records, context)];
  return [way.kind === "none" ? none(String(way.best ?? "?")) : undetermined];
}

/** Records that say the same are told once, with how many there are. */
function listRecords(records: readonly PolicyRecord[], { library, language }: AccountContext): readonly string[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    const text = `${record.date}  ${describeRecord(library, record, language)}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return Array.from(counts, ([text, count]) => `  ${count > 1 ? `${count} × ` : ""}${text}`);
}
