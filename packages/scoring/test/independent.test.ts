import type { PolicyRecord } from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";
import { describe, expect, fc, law, lives, readRepositoryLibrary, schemeNamed } from "@tallyglass/testkit";

/**
 * A second scorer, of fifteen behaviours of fuzhou-yuming in its default readings, written from the
 * printed tables and not from the language: it shares no step with the reference. `L` and a number
 * is the line of the table.
 */

const library = readRepositoryLibrary();
const fuzhou = schemeNamed(library, "fuzhou-yuming");

const behaviours = [
  ...["discipline.disciplinary-action", "court.late-compliance", "court.judgment-default", "court.imprisonment"],
  ...["police.detention", "police.traffic-violation", "housing.management-fee-arrears", "finance.tax-arrears"],
  ...["civilization.volunteer-service", "red-cross.volunteer-award", "charity.donation", "red-cross.donation"],
  ...["health.blood-donation", "political-legal.bravery", "forestry.wildlife-protection"],
];

describe("the reference and a scorer written by hand from the tables", () => {
  for (const length of [4, 12, 30]) {
    const many = fc.array(lives(library, fuzhou, { behaviours, maxLength: length }), { minLength: 20, maxLength: 20 });
    law(
      `agree on score and band over lives of up to ${length} records`,
      fc.property(many, (all) => {
        for (const { resident, records, asOf } of all) {
          const { score, band } = scoreResident(fuzhou, resident, records, { asOf });

          expect({ records, asOf, score, band: band?.id }).toEqual({ records, asOf, ...scoreByHand(records, asOf) });
        }
      }),
    );
  }
});

function scoreByHand(all: readonly PolicyRecord[], asOf: string): { score: number; band: string } {
  const seen = all.filter((record) => record.recorded <= asOf && !(record.withdrawn && record.withdrawn <= asOf));
  const single = onceForEachFact(seen);
  let total = 500;
  for (const { behaviour, points } of single) {
    if (
      !["police.traffic-violation", "housing.management-fee-arrears", "red-cross.volunteer-award"].includes(behaviour)
    ) {
      total += points;
    }
  }
  for (const year of new Set(seen.map(({ date }) => date.slice(0, 4)))) {
    const inYear = seen.filter(({ date }) => date.startsWith(year));
    const pointsOf = (code: string) =>
      single
        .filter(({ behaviour, date }) => behaviour === code && date.startsWith(year))
        .reduce((sum, { points }) => sum + points, 0);

    const graveTraffic = Math.max(-30, pointsOf("police.traffic-violation")); // L114, once a year
    total += Math.min(graveTraffic, manyTraffic(inYear));
    total += Math.max(-30, pointsOf("housing.management-fee-arrears")); // L151
    total += Math.max(pointsOf("red-cross.volunteer-award"), volunteering(inYear)); // L320
    total += giving(inYear) + blood(inYear);
  }
  let score = Math.max(0, Math.min(1000, total));
  if (seen.some(({ behaviour }) => behaviour === "court.judgment-default")) score = 0; // L92
  return { score, band: bandByHand(score) };
}

interface Single {
  readonly behaviour: string;
  readonly date: string;
  readonly points: number;
}

/** Of one act the hardest penalty counts and the largest reward; of equals the first by day, then by code. */
function onceForEachFact(seen: readonly PolicyRecord[]): readonly Single[] {
  const priced = seen
    .map((record) => ({ record, points: priceOf(record) }))
    .sort(
      (a, b) =>
        Math.abs(b.points) - Math.abs(a.points) ||
        compare(a.record.date, b.record.date) ||
        compare(a.record.behaviour, b.record.behaviour),
    );
  const taken = new Set<string>();
  const counted: Single[] = [];
  for (const { record, points } of priced) {
    if (points === 0) continue;
    const act = `${record.fact} ${points < 0 ? "penalty" : "reward"}`;
    if (record.fact !== undefined && taken.has(act)) continue;
    taken.add(act);
    counted.push({ behaviour: record.behaviour, date: record.date, points });
  }
  return counted;
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

function priceOf({ behaviour, attributes: a }: PolicyRecord): number {
  switch (behaviour) {
    case "discipline.disciplinary-action": // L79-85
      if (a.sanction === "warning" || a.sanction === "demerit") return -20;
      if (a.sanction === "dismissal" || a.sanction === "probation") return -50;
      return a.sanction === "expulsion" ? -80 : -30;
    case "court.late-compliance": // L93
      return -20;
    case "court.imprisonment": // L96-97, in hundredths of a year
      return a.recidivist === true || Number(a.years) > 300 ? -80 : -50;
    case "police.detention": // L113
      return -50;
    case "police.traffic-violation": // L114
      return Number(a.penalty_points) >= 6 ? -30 : 0;
    case "housing.management-fee-arrears": // L151, in tenths of a month
      return Number(a.months_overdue) > 50 ? -15 : 0;
    case "finance.tax-arrears": // L140
      return -30;
    case "red-cross.volunteer-award": // L314-318
      return a.level === "national" ? 50 : 20;
    case "political-legal.bravery": // L245-251
      return a.class === "first" ? 80 : a.class === "second" ? 50 : 30;
    case "forestry.wildlife-protection": // L417-419
      return a.scope === "national" ? 40 : a.points_assessed === undefined ? 20 : Number(a.points_assessed);
    default:
      return 0;
  }
}

function manyTraffic(inYear: readonly PolicyRecord[]): number {
  const violations = inYear.filter(({ behaviour }) => behaviour === "police.traffic-violation");
  const acts = new Set(violations.map(({ fact }, index) => fact ?? index)).size;
  return acts > 10 ? -50 : acts > 5 ? -30 : 0; // L114-116
}

function volunteering(inYear: readonly PolicyRecord[]): number {
  const tenths = totalOf(inYear, ["civilization.volunteer-service"], ({ hours }) => Number(hours));
  if (tenths === undefined) return 0;
  return tenths <= 500 ? 10 : tenths <= 1000 ? 20 : 30; // L236-240
}

function giving(inYear: readonly PolicyRecord[]): number {
  const cents = totalOf(inYear, ["charity.donation", "red-cross.donation"], ({ amount_rmb }) => Number(amount_rmb));
  if (!cents) return 0;
  const further = Math.max(0, Math.trunc((cents - 1_000_000) / 1_000_000));
  return Math.min(20, 10 + 5 * further); // L296-298
}

function blood(inYear: readonly PolicyRecord[]): number {
  const ml = totalOf(
    inYear,
    ["health.blood-donation"],
    (a) => Number(a.blood_ml ?? 0) + 20 * Number(a.platelets_ml ?? 0),
  );
  if (!ml) return 0;
  const further = Math.max(0, Math.trunc((ml - 400) / 200));
  return Math.min(30, 10 + 5 * further); // L403-405
}

/** The sum over a year, where records of one act count once, as the largest of them; nothing without records. */
function totalOf(
  inYear: readonly PolicyRecord[],
  codes: readonly string[],
  amountOf: (attributes: PolicyRecord["attributes"]) => number,
): number | undefined {
  const own = inYear.filter(({ behaviour }) => codes.includes(behaviour));
  if (own.length === 0) return undefined;
  const byAct = new Map<string | number, number>();
  for (const [index, { fact, attributes }] of own.entries()) {
    const act = fact ?? index;
    byAct.set(act, Math.max(byAct.get(act) ?? 0, amountOf(attributes)));
  }
  return [...byAct.values()].reduce((sum, amount) => sum + amount, 0);
}

function bandByHand(score: number): string {
  if (score > 750) return "excellent"; // L34-39
  if (score >= 600) return "superior";
  if (score >= 500) return "good";
  if (score >= 400) return "slightly-dishonest";
  return score >= 250 ? "poor" : "extremely-bad";
}
