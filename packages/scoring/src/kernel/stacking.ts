import type { PlannedBehaviour } from "../plan/scoring-plan.ts";
import type { Entries } from "./entries.ts";
import { flags } from "./flags.ts";

/** Which of several records of one act counts. */
export class Stacking {
  private readonly places: Int32Array;
  private readonly departments: Int32Array;

  constructor(behaviours: readonly PlannedBehaviour[]) {
    this.places = Int32Array.from(behaviours, ({ place }) => place);
    this.departments = Int32Array.from(behaviours, ({ department }) => department);
  }

  /** Whether another record of the same act comes before this one, on a day on which it counts itself. */
  supersedes(entries: Entries, entry: number, day: number, perDepartment: boolean): boolean {
    const fact = entries.factOf(entry);
    for (let other = 0; other < entries.count; other += 1) {
      const shares = (entries.kindOf(other) & flags.shared) !== 0 && entries.factOf(other) === fact;
      const counts = other !== entry && entries.fromOf(other) <= day && entries.toOf(other) > day;
      if (!shares || !counts) continue;
      const measured = (entries.kindOf(entry) & flags.measured) !== 0;
      const rivals = measured
        ? entries.windowOf(entry) === entries.windowOf(other) && (entries.kindOf(other) & flags.measured) !== 0
        : this.stack(entries, entry, other, perDepartment);
      if (rivals && this.isBefore(entries, other, entry, measured)) return true;
    }
    return false;
  }

  /** Whether two single records are of one stack. */
  private stack(entries: Entries, entry: number, other: number, perDepartment: boolean): boolean {
    if ((entries.kindOf(other) & flags.line) === 0) return false;
    const [own, others] = [entries.pointsOf(entry), entries.pointsOf(other)];
    if (own * others <= 0) return false;
    return !perDepartment || this.departmentOf(entries, entry) === this.departmentOf(entries, other);
  }

  /** Whether an entry is larger than another, or else stands before it. */
  private isBefore(entries: Entries, entry: number, other: number, measured: boolean): boolean {
    const [own, others] = [entries.pointsOf(entry), entries.pointsOf(other)];
    const larger = measured ? own - others : Math.abs(own) - Math.abs(others);
    if (larger !== 0) return larger > 0;
    return (
      (entries.dateOf(entry) - entries.dateOf(other) ||
        this.placeOf(entries, entry) - this.placeOf(entries, other) ||
        entries.fromOf(entry) - entries.fromOf(other) ||
        entries.withdrawnOf(entry) - entries.withdrawnOf(other) ||
        entry - other) < 0
    );
  }

  private placeOf(entries: Entries, entry: number): number {
    return this.places[entries.behaviourOf(entry)] as number;
  }

  private departmentOf(entries: Entries, entry: number): number {
    return this.departments[entries.behaviourOf(entry)] as number;
  }
}
