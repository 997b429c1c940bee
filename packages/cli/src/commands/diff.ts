import { diffScenarios } from "@tallyglass/simulation";
import type { CommandContext } from "../command-context.ts";
import { openCompared } from "../library/open-compared.ts";
import { formatTable } from "../output/table.ts";
import { groupDifferences } from "../pair/difference-groups.ts";
import { printDifferences } from "../pair/print-differences.ts";
import { figuresOf, labelsOf, sideAsJson } from "../pair/sides.ts";
import { pairPhrases } from "../text/pair-phrases.ts";
import type { Language } from "../text/phrases.ts";
import { simulationPhrases } from "../text/simulation-phrases.ts";
import { print, printJson } from "./print.ts";

export interface DiffOptions {
  readonly format: "table" | "json";
  readonly lang: Language;
}

const room = { own: 40, exchanged: 12 };

/** Prints every parameter in which two scenarios differ. */
export async function runDiff(first: string, second: string, options: DiffOptions, _: CommandContext): Promise<void> {
  const [left, right] = [openCompared(first, []), openCompared(second, [])];
  const differences = diffScenarios(left.scenario, right.scenario);
  if (options.format === "json") {
    return printJson({
      synthetic: true,
      first: sideAsJson(first, left),
      second: sideAsJson(second, right),
      same: differences.length === 0,
      exchanged: groupDifferences(differences).flatMap(({ document, exchanged }) => (exchanged ? [document] : [])),
      differences: differences.map((each) => ({
        path: each.path,
        first: each.first ?? null,
        second: each.second ?? null,
      })),
    });
  }
  const words = pairPhrases[options.lang];
  const { synthetic, figures } = simulationPhrases[options.lang];
  const labels = labelsOf(first, second, options.lang);
  if (differences.length === 0) {
    return print(`${words.noDifference}\n${synthetic}\n${figures}: ${figuresOf(left, options.lang)}\n`);
  }
  const heading = `${words.differences(differences.length)} ${synthetic}`;
  const sections = printDifferences(differences, labels, room, options.lang);
  const counts = [left, right].map((each, side) => [`${figures}, ${labels[side]}`, figuresOf(each, options.lang)]);
  const end = formatTable([{ title: "" }, { title: "" }], counts);
  return print(`${[heading, ...sections, end].join("\n\n")}\n`);
}
