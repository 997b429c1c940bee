import type { SimulationPlan } from "../compile/plan.ts";
import { source } from "../life/file.ts";
import type { LifeObserver } from "../life/walk-pair.ts";
import { deedColumns, delayStretches, groupDeedColumns, type TallyShape, wrongColumns } from "./tally-shape.ts";

/**
 * Counts deeds that are walked, and what becomes of them.
 *
 * @param counts of the tally, to which is added
 * @param groupOf the first group of a row of the chunk
 */
export function createDeedCounter(
  plan: SimulationPlan,
  { tables }: TallyShape,
  counts: Int32Array,
  groupOf: Int32Array,
): LifeObserver {
  const { deeds, deedsByGroup, assessed, wrong, delays } = tables;
  const behaviourCount = plan.behaviours.length;
  const assessors = assessed.columns[1]?.size ?? 1;
  const end = (plan.yearStarts[plan.yearStarts.length - 1] as number) - 1;

  const add = (at: number) => {
    counts[at] = (counts[at] as number) + 1;
  };
  const addDeed = (year: number, behaviour: number, column: number) =>
    add(deeds.start + (year * behaviourCount + behaviour) * deedColumns.length + column);
  const addDelay = (level: number, days: number, row: number) => {
    const stretch = Math.min(delayStretches - 1, (days / 30) | 0);
    add(delays.start + ((groupOf[row] as number) * delayStretches + stretch) * 3 + level);
  };
  const addOfGroup = (row: number, behaviour: number, column: number) => {
    const place = (groupOf[row] as number) * behaviourCount + behaviour;
    add(deedsByGroup.start + place * groupDeedColumns.length + column);
  };
  const happened = (row: number, year: number, behaviour: number) => {
    addDeed(year, behaviour, 0);
    addOfGroup(row, behaviour, 0);
  };

  return {
    deed: happened,
    graded: (behaviour, assessor, isRecorded) => {
      const at = assessed.start + (behaviour * assessors + assessor) * 2;
      add(at);
      if (isRecorded) add(at + 1);
    },
    filed: ({ row }, { year }, behaviour, date, outcome, from) => {
      if (from === source.false) {
        addDeed(year, behaviour, 5);
        addOfGroup(row, behaviour, 2);
      } else {
        addDeed(year, behaviour, outcome.byCollector ? 2 : 1);
        addOfGroup(row, behaviour, 1);
        if (outcome.isElsewhere) addDeed(year, behaviour, 3);
        if (outcome.isMisattributed) addDeed(year, behaviour, 4);
      }
      addDelay(0, outcome.city - date, row);
      addDelay(1, outcome.province - date, row);
      addDelay(2, outcome.nation - date, row);
      if (from < source.false) return;
      const at = wrong.start + behaviour * wrongColumns.length;
      add(at);
      if (outcome.noticed) add(at + 1);
      if (outcome.appealed) add(at + 2);
      if (outcome.upheld) add(at + 3);
      if (outcome.withdrawn <= end) add(at + 4);
    },
  };
}
