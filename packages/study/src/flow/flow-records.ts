import { dayNumber, listingRulesOf, listsFor, type ReplayedRecord } from "@tallyglass/ledger/replay";
import type { ReadingContext } from "@tallyglass/policy";
import type { ReadFile, Scenario } from "@tallyglass/simulation";
import { groupsOfResident } from "./flow-groups.ts";
import { bureauOf } from "./flow-offices.ts";

/** The policy by which the nation lists. */
const nationalPolicy = "national-lists";

/**
 * Reads the records on files as a network carries them. A bureau logs a record on the day that the record is about, and
 * withdraws it on the day on which the run has it withdrawn; when the city and those above it had it in the run is
 * left aside, since that is what a network says.
 */
export function createFlowReader(
  scenario: Scenario,
  library: ReadingContext,
): (file: ReadFile) => readonly ReplayedRecord[] {
  const rules = library.schemes.get(nationalPolicy)?.versions.map(listingRulesOf) ?? [];
  return ({ attributes, events }) => {
    const groups = groupsOfResident(scenario, attributes);
    return events.flatMap((event): ReplayedRecord[] => {
      const { behaviour, date, recorded, withdrawn } = event;
      const department = library.behaviours.get(behaviour)?.department;
      if (recorded === undefined || department === undefined) return [];
      const isListed = rules.some((each) => each.version <= date && listsFor(each, event).size > 0);
      return [
        {
          bureau: bureauOf(scenario, department, recorded === "elsewhere"),
          ...{ behaviour, isListed, groups },
          logged: dayNumber(date),
          ...(withdrawn !== undefined && { withdrawn: dayNumber(withdrawn) }),
          isWrong: recorded === "false" || recorded === "misattributed",
        },
      ];
    });
  };
}
