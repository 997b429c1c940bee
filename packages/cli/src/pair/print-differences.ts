import type { ParameterDifference } from "@tallyglass/simulation";
import { formatTable } from "../output/table.ts";
import { pairPhrases } from "../text/pair-phrases.ts";
import type { Language } from "../text/phrases.ts";
import { type DifferenceGroup, groupDifferences } from "./difference-groups.ts";

/** How many lines differences may take. */
export interface DifferenceRoom {
  /** For what was set by itself. */
  readonly own: number;
  /** For what a whole other document brings along; with none, the count has to do. */
  readonly exchanged: number;
}

/** What differs between two scenarios, as sections of a text. */
export function printDifferences(
  differences: readonly ParameterDifference[],
  [first, second]: readonly [first: string, second: string],
  room: DifferenceRoom,
  language: Language,
): readonly string[] {
  const words = pairPhrases[language];
  const columns = [{ title: words.parameter }, ...[first, second].map((title) => ({ title, align: "left" as const }))];
  return groupDifferences(differences).map((group) => {
    const most = group.exchanged === undefined ? room.own : room.exchanged;
    const shown = group.differences.length > most ? group.differences.slice(0, most) : group.differences;
    const rows = shown.map((each) => [each.path, each.first ?? words.none, each.second ?? words.none]);
    const left = group.differences.length - shown.length;
    return [
      ...headingOf(group, language),
      ...(rows.length > 0 ? [formatTable(columns, rows)] : []),
      ...(left > 0 && most > 0 ? [words.more(left)] : []),
    ].join("\n");
  });
}

function headingOf({ document, exchanged, differences }: DifferenceGroup, language: Language): readonly string[] {
  const words = pairPhrases[language];
  if (document === undefined) return [];
  if (exchanged === undefined) return [words.inDocument(document, differences.length)];
  return [words.exchanged(document, ...exchanged, differences.length)];
}
