import type { Scheme } from "@tallyglass/policy";
import { formatTable } from "../output/table.ts";
import { bandName, bothNames } from "../text/names.ts";
import type { Language } from "../text/phrases.ts";
import { simulationPhrases } from "../text/simulation-phrases.ts";
import type { Manifest } from "./manifest.ts";

/** A run in a few lines. */
export function printSummary(
  folder: string,
  manifest: Manifest,
  schemes: readonly Scheme[],
  language: Language,
): string {
  const words = simulationPhrases[language];
  const { scenario, summary, settings, years, replicates, digest, figures } = manifest;
  const first = Number(String(settings.from).slice(0, 4));
  const last = first + years - 1;
  const facts = [
    [words.residents, count(summary.residents)],
    [words.scored, count(summary.scored)],
    [words.years, years === 1 ? String(first) : `${first}–${last}`],
    ...(replicates > 1 ? [[words.replicates, String(replicates)]] : []),
    [words.speed, words.perSecond(count(speedOf(manifest)))],
    [words.deeds, count(summary.deeds)],
    [words.records, count(summary.records)],
    [words.falseRecords, count(summary.falseRecords)],
    [words.misattributed, count(summary.misattributed)],
    [words.figures, words.figureCounts(count(figures.cited), count(figures.assumed))],
  ];
  const bands = summary.bands.map((each) => printBands(each, String(last), schemes, language));
  const end = formatTable(untitled, [
    [words.digest, digest],
    [words.folder, folder],
  ]);
  const heading = `${bothNames(language, scenario.title)}\n${words.synthetic}`;
  return `${[heading, formatTable(untitled, facts), ...bands, end].join("\n\n")}\n`;
}

const untitled = [{ title: "" }, { title: "" }];

function printBands(
  { policy, borrowed, bands }: Manifest["summary"]["bands"][number],
  year: string,
  schemes: readonly Scheme[],
  language: Language,
): string {
  const words = simulationPhrases[language];
  const all = bands.reduce((sum, { residents }) => sum + residents, 0);
  const rows = bands
    .filter(({ band, residents }) => band !== null || residents > 0)
    .map(({ band, residents }) => [
      band === null ? words.noBand : bandName(schemes, policy, band, language),
      count(residents),
      percent(residents, all),
    ]);
  const columns = [
    { title: words.band },
    { title: words.residents, align: "right" as const },
    { title: words.share, align: "right" as const },
  ];
  return `${words.bandsOf(policy, year, borrowed)}\n${formatTable(columns, rows)}`;
}

/** Resident-years a second, over all sittings. */
export function speedOf({ residents, replicates, years, timings }: Manifest): number {
  return Math.round((residents * replicates * years * 1000) / Math.max(1, timings.running));
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function percent(part: number, all: number): string {
  return `${all === 0 ? "0" : ((100 * part) / all).toFixed(2)}%`;
}
