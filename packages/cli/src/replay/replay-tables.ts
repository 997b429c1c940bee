import type { GroupValues } from "@tallyglass/audit";
import {
  type CopiesByDay,
  copiesEverywhere,
  copyPlaces,
  correctionRules,
  halfLife,
  receivingLevels,
} from "@tallyglass/ledger/replay";
import type { RunColumn, RunTable } from "@tallyglass/simulation";
import type { RuleResult } from "./replay-run.ts";

/** The names of the tables of a replay. */
export const replayTableNames = ["summary", "arrivals", "copies", "errors"] as const;

/** The tables of a replay: whole numbers, a row for each rule and day, or level, group and day. */
export function replayTables(results: readonly RuleResult[], groups: readonly GroupValues[]): readonly RunTable[] {
  return [
    summaryTable(results),
    arrivalsTable(results, groups),
    copiesTable("copies", results, ({ copies }) => copies),
    copiesTable("errors", results, ({ errors }) => errors),
  ];
}

const rule: RunColumn = { name: "rule", type: "text", texts: correctionRules };

function whole(name: string): RunColumn {
  return { name, type: "whole" };
}

/** The sums under each rule, and half-lives in days. */
function summaryTable(results: readonly RuleResult[]): RunTable {
  const counts = ["records", "withdrawn", "wrong", "corrected", "neverCorrected"] as const;
  const names = ["records", "withdrawn", "wrong", "corrected", "never_corrected"];
  return {
    name: "summary",
    columns: [rule, ...[...names, "half_life_of_copies", "half_life_of_errors"].map(whole)],
    *rows() {
      for (const { rule: id, tally } of results) {
        const lives = [tally.copies, tally.errors].map((each) => halfLife(copiesEverywhere(each)) ?? null);
        yield [id, ...counts.map((count) => tally[count]), ...lives];
      }
    },
  };
}

/** How many records of a group a level had after so many days; without an attribute, of everybody. */
function arrivalsTable(results: readonly RuleResult[], groups: readonly GroupValues[]): RunTable {
  const names = groups.map((group): readonly (string | null)[] => Object.entries(group)[0] ?? [null, null]);
  return {
    name: "arrivals",
    columns: [
      rule,
      { name: "level", type: "text", texts: receivingLevels },
      { name: "attribute", type: "text" },
      { name: "value", type: "text" },
      whole("days"),
      whole("records"),
    ],
    *rows() {
      for (const { rule: id, tally } of results) {
        for (const level of receivingLevels) {
          for (const [group, days] of tally.arrivals[level].entries()) {
            const [attribute = null, value = null] = names[group] ?? [];
            for (const [after, records] of days.entries()) {
              if (records > 0) yield [id, level, attribute, value, after, records];
            }
          }
        }
      }
    },
  };
}

/** Copies that count, by place, so many days after the first: after a withdrawal, or after an error was logged. */
function copiesTable(
  name: string,
  results: readonly RuleResult[],
  of: (tally: RuleResult["tally"]) => CopiesByDay,
): RunTable {
  return {
    name,
    columns: [rule, whole("day"), ...copyPlaces.map(whole), whole("everywhere")],
    *rows() {
      for (const { rule: id, tally } of results) {
        const copies = of(tally);
        for (const [day, everywhere] of copiesEverywhere(copies).entries()) {
          yield [id, day, ...copyPlaces.map((place) => copies[place][day] as number), everywhere];
        }
      }
    },
  };
}
