import type { Network } from "@tallyglass/ledger/network";
import { receivingLevels } from "@tallyglass/ledger/replay";
import { formatTable } from "../output/table.ts";
import { nameIn } from "../text/names.ts";
import type { Language } from "../text/phrases.ts";
import { replayPhrases } from "../text/replay-phrases.ts";
import { simulationPhrases } from "../text/simulation-phrases.ts";
import type { ReplayFacts, RuleFacts } from "./replay-facts.ts";

/** A replay as a text: the finding, what the rules make of it, and when records arrive. */
export function printReplay(facts: ReplayFacts, network: Network, language: Language): string {
  const words = replayPhrases[language];
  const [first] = facts.rules as readonly [RuleFacts, ...RuleFacts[]];
  const finding = words.finding({
    records: count(first.records),
    residents: count(facts.residents),
    network: nameIn(language, network.title),
    wrong: count(first.wrong),
    corrected: count(first.corrected),
    days: count(facts.days),
  });
  const sections = [
    `${finding}\n${simulationPhrases[language].synthetic}`,
    printRules(facts, language),
    printCopies(facts, language),
    printArrivals(first, language),
    `${words.digest}  ${facts.digest}`,
  ];
  return `${sections.join("\n\n")}\n`;
}

function printRules({ rules }: ReplayFacts, language: Language): string {
  const words = replayPhrases[language];
  const columns = [words.rule, ...words.counts].map((title, at) => ({ title, align: at === 0 ? left : right }));
  const rows = rules.map(({ rule, wrong, neverCorrected, halfLifeOfErrors, withdrawn, halfLifeOfCopies }) => [
    ...[words.rules[rule], count(wrong), count(neverCorrected), share(neverCorrected, wrong)],
    ...[days(halfLifeOfErrors, words.none), count(withdrawn), days(halfLifeOfCopies, words.none)],
  ]);
  return formatTable(columns, rows);
}

function printCopies({ rules }: ReplayFacts, language: Language): string {
  const words = replayPhrases[language];
  const titles = (rules[0]?.copiesAfter ?? []).map(({ day }) => words.day(day));
  const columns = [words.copies, ...titles].map((title, at) => ({ title, align: at === 0 ? left : right }));
  const rows = rules.map(({ rule, copiesAfter }) => [
    words.rules[rule],
    ...copiesAfter.map(({ copies }) => count(copies)),
  ]);
  return formatTable(columns, rows);
}

function printArrivals({ arrivals }: RuleFacts, language: Language): string {
  const words = replayPhrases[language];
  const columns = [words.arrivals, words.median, words.ninetieth].map((title, at) => ({
    ...{ title, align: at === 0 ? left : right },
  }));
  const rows = receivingLevels.map((level) => [
    words.levels[level],
    days(arrivals[level].median, words.none),
    days(arrivals[level].ninetieth, words.none),
  ]);
  return formatTable(columns, rows);
}

const left = "left" as const;
const right = "right" as const;

function count(value: number): string {
  return value.toLocaleString("en");
}

function days(value: number | null, none: string): string {
  return value === null ? none : count(value);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`;
}
