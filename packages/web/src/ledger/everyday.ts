import { threefry } from "@tallyglass/draws";
import { cityIds, lastDay } from "./history.ts";

/** A record of an everyday act, which a bureau logs. */
export interface EverydayRecord {
  readonly id: string;
  readonly bureau: string;
  readonly resident: string;
  readonly behaviour: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  /** The day of the act and the day on which it is logged, from 0. */
  readonly done: number;
  readonly logged: number;
}

/** What happens every day, by the department that records it. */
const acts = [
  { department: "police", behaviour: "police.traffic-violation", attributes: { penalty_points: 3 } },
  { department: "police", behaviour: "police.administrative-punishment", attributes: {} },
  { department: "health", behaviour: "health.blood-donation", attributes: { blood_ml: 200 } },
  { department: "civilization", behaviour: "civilization.volunteer-service", attributes: { hours: 8 } },
  { department: "civilization", behaviour: "civilization.good-deed", attributes: {} },
  { department: "housing", behaviour: "housing.management-fee-arrears", attributes: { months_overdue: 6 } },
  { department: "tax", behaviour: "tax.tax-arrears", attributes: { serious: false } },
  { department: "court", behaviour: "court.late-compliance", attributes: {} },
] as const;

const count = 72;
const residents = 36;

/** The second half of the key, by which these draws differ from all others of the same seed. */
const everydayDraws = 0x0f10e;

/** The same records for the same seed: some six a month, in all cities. */
export function everydayRecords(seed: number): readonly EverydayRecord[] {
  const words = new Int32Array(2);
  const draw = (index: number, decision: number, below: number) => {
    threefry(seed, everydayDraws, index, decision, words);
    return Math.floor(((words[0] as number) >>> 0) / (2 ** 32 / below));
  };
  return Array.from({ length: count }, (_, index) => {
    const { department, behaviour, attributes } = acts[draw(index, 0, acts.length)] as (typeof acts)[number];
    const done = draw(index, 1, lastDay - 20);
    return {
      id: `everyday-${index}`,
      bureau: `${cityIds[draw(index, 2, cityIds.length)]}/${department}`,
      resident: `syn-${String(draw(index, 3, residents)).padStart(6, "0")}`,
      behaviour,
      attributes,
      done,
      logged: done + draw(index, 4, 15),
    };
  });
}
