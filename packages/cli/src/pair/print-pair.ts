import { type AttributeGroups, collapseGroups, diffScenarios, type PairedGroup } from "@tallyglass/simulation";
import { formatTable } from "../output/table.ts";
import { bothNames, nameIn } from "../text/names.ts";
import { pairPhrases } from "../text/pair-phrases.ts";
import type { Language } from "../text/phrases.ts";
import { simulationPhrases } from "../text/simulation-phrases.ts";
import type { PreparedPair } from "./prepare-pair.ts";
import { printChange } from "./print-change.ts";
import { printDifferences } from "./print-differences.ts";
import type { PairResult } from "./run-pair.ts";
import { isFew, meanDifference } from "./shown-groups.ts";
import { figuresOf } from "./sides.ts";

/** What is shown of a pair. */
export interface PairView {
  /** The attributes to tell residents apart by. */
  readonly by: readonly string[];
  readonly language: Language;
}

/** A pair as a text: the finding, who changed, and why. */
export function printPair(pair: PreparedPair, result: PairResult, { by, language }: PairView): string {
  const tables = by.map((attribute) => collapseGroups(attribute, result.runs, pair.sides[0].plan));
  const isAnyFew = tables.some(({ values }) => values.some((group) => group.scored > 0 && isFew(group)));
  const sections = [
    [printFinding(pair, result, language), ...printPolicies(pair, language)].join("\n"),
    printSides(pair, language),
    printWhatDiffers(pair, language),
    ...tables.map((groups) => printGroups(groups, pair, language)),
    ...(isAnyFew ? [pairPhrases[language].few] : []),
    ...printSample(pair, result, language),
  ];
  return `${sections.join("\n\n")}\n`;
}

function printFinding({ sides }: PreparedPair, { runs: { total } }: PairResult, language: Language): string {
  const words = pairPhrases[language];
  const { synthetic } = simulationPhrases[language];
  const scored = count(total.scored);
  if (total.changed === 0) return `${words.nobody(scored)}\n${synthetic}`;
  const { from, years } = sides[0].opened.scenario.settings;
  const finding = words.finding({
    scored,
    changed: count(total.changed),
    share: share(total),
    day: `${Number(from.slice(0, 4)) + years - 1}-12-31`,
    higher: count(total.higher),
    lower: count(total.lower),
    better: count(total.bandBetter),
    worse: count(total.bandWorse),
    mean: signedMean(total),
  });
  return `${finding}\n${synthetic}`;
}

/** What has to be known where the scenarios have several policies, or not the same. */
function printPolicies({ sides }: PreparedPair, language: Language): readonly string[] {
  const words = pairPhrases[language];
  const compared = sides[0].scheme.id;
  const all = new Set(sides.flatMap(({ opened }) => opened.scenario.settings.policies));
  const others = [...all].filter((id) => id !== compared);
  return others.length === 0 ? [] : [words.severalPolicies(compared, others.join(", "))];
}

const untitled = [{ title: "" }, { title: "" }, { title: "" }, { title: "" }];

function printSides({ sides }: PreparedPair, language: Language): string {
  const { first, second } = pairPhrases[language];
  const rows = sides.map(({ name, opened }, side) => [
    side === 0 ? first : second,
    name,
    bothNames(language, opened.scenario.settings.title),
    `${simulationPhrases[language].figures}: ${figuresOf(opened, language)}`,
  ]);
  return formatTable(untitled, rows);
}

const room = { own: 12, exchanged: 0 };

function printWhatDiffers({ sides: [left, right] }: PreparedPair, language: Language): string {
  const words = pairPhrases[language];
  const differences = diffScenarios(left.opened.scenario, right.opened.scenario);
  if (differences.length === 0) return words.noDifference;
  const groups = printDifferences(differences, [words.first, words.second], room, language);
  return `${words.whatDiffers}\n${groups.join("\n\n")}`;
}

function printGroups({ attribute, values }: AttributeGroups, { sides }: PreparedPair, language: Language): string {
  const known = sides[0].opened.scenario.population.attributes.find(({ id }) => id === attribute);
  const rows = values.flatMap((group, value) => {
    const name = known?.values[value]?.name;
    if (group.scored === 0 || name === undefined) return [];
    return [[`${nameIn(language, name)}${isFew(group) ? " *" : ""}`, ...printGroup(group)]];
  });
  const title = known === undefined ? attribute : nameIn(language, known.name);
  const columns = pairPhrases[language].columns.map((each) => ({ title: each, align: "right" as const }));
  return formatTable([{ title }, ...columns], rows);
}

function printGroup(group: PairedGroup): readonly string[] {
  const { scored, changed, higher, lower, bandBetter, bandWorse } = group;
  const counts = [count(higher), count(lower), count(bandBetter), count(bandWorse)];
  return [count(scored), count(changed), share(group), ...counts, signedMean(group)];
}

function printSample(pair: PreparedPair, { runs, sample }: PairResult, language: Language): readonly string[] {
  if (sample.length === 0) return [];
  const heading = pairPhrases[language].sample(sample.length, count(runs.total.changed));
  return [heading, ...sample.map((change) => printChange(change, pair, language))];
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function share({ changed, scored }: PairedGroup): string {
  return `${scored === 0 ? "0" : ((100 * changed) / scored).toFixed(2)}%`;
}

function signedMean(group: PairedGroup): string {
  const mean = meanDifference(group).toFixed(2);
  return Number(mean) > 0 ? `+${mean}` : mean.replace(/^-(?=0\.00$)/, "");
}
