import { bandsOn, type Kernel, type ScoringPlan } from "@tallyglass/scoring/kernel";
import type { SimulationPlan } from "../compile/plan.ts";
import type { ResidentFile } from "../life/file.ts";
import type { Counts } from "./counts.ts";
import { breach } from "./invariants.ts";
import { allBands, longestSpell, type TallyShape } from "./tally-shape.ts";

/** What one policy makes of a resident's file at the end of each year. */
export interface YearEnds {
  readonly band: Int32Array;
  readonly score: Float64Array;
}

/**
 * Counts what one policy makes of a file: bands, transitions, points by clause, lists, spells.
 *
 * @param twin scores a file without its wrong records
 */
export function createLifeCounter(
  plan: SimulationPlan,
  shape: TallyShape,
  { counts, sums }: Counts,
  policy: number,
  twin: Kernel,
) {
  const scoring = plan.policies[policy] as ScoringPlan;
  const { yearStarts } = plan;
  const years = yearStarts.length - 1;
  const { bands, scores, transitions, clauses, gains, lists, harm, spells } = shape.tables;
  const cells = bands.columns[1]?.size ?? 1;
  const bandCount = bands.columns[3]?.size ?? 1;
  const clauseCount = clauses.columns[2]?.size ?? 1;
  const listCount = lists.columns[2]?.size ?? 1;
  const firstCells = lists.columns[3]?.size ?? 1;
  const known = allBands(scoring);
  /** By year: from the number of a band on its last day to its number among all. */
  const bandNumbers = Array.from({ length: years }, (_, year) =>
    Int32Array.from(bandsOn(scoring, (yearStarts[year + 1] as number) - 1), ({ id }) =>
      known.findIndex((band) => band.id === id),
    ),
  );
  const ranks = Int32Array.from(known, ({ rank }) => rank);
  const none = bandCount - 1;
  const ends: YearEnds = { band: new Int32Array(years), score: new Float64Array(years) };

  const listsHere = scoring.lists.length;
  /** By year and band of that year, the edges that its scores keep to. */
  const edges = Array.from({ length: years }, (_, year) =>
    bandsOn(scoring, (yearStarts[year + 1] as number) - 1).map(({ scores: held }) => held),
  );
  const gainedIn = new Float64Array(years);
  const lostIn = new Float64Array(years);
  /** The spell that a life is in: the day on which the score fell, or -1, what it was before, and what it is. */
  const spell = { fellOn: -1, toReach: 0, before: 0 };

  return { ends, endsOf, countYears, countHarm };

  /** What a kernel makes of its file at the end of each year. */
  function endsOf(kernel: Kernel): YearEnds {
    for (let year = 0; year < years; year += 1) {
      kernel.scoreOn((yearStarts[year + 1] as number) - 1);
      ends.band[year] = bandNumber(kernel, year);
      ends.score[year] = kernel.known ? kernel.score : 0;
    }
    return ends;
  }

  function bandNumber({ band }: Kernel, year: number): number {
    return band < 0 ? none : (bandNumbers[year]?.[band] as number);
  }

  /** Counts a file at the end of each year, and between them the spells below what the score was before it fell. */
  function countYears(kernel: Kernel, file: ResidentFile, groups: Int32Array, resident: number): void {
    const group = groups[0] as number;
    const maySink = file.dishonest > 0;
    spell.fellOn = -1;
    if (maySink) beginSpells(kernel);
    for (let year = 0; year < years; year += 1) {
      const day = (yearStarts[year + 1] as number) - 1;
      if (maySink) followSpells(kernel, day, group);
      kernel.scoreOn(day);
      ends.band[year] = bandNumber(kernel, year);
      ends.score[year] = kernel.known ? kernel.score : 0;
      checkPoints(kernel, year, resident, day);
      countClauses(kernel, year);
      countLists(kernel, year, group);
    }
    for (let grouping = 0; grouping < groups.length; grouping += 1)
      countEnds(policy * cells + (groups[grouping] as number));
    if (spell.fellOn >= 0) countSpell(group, (yearStarts[years] as number) - 1 - spell.fellOn, 0);
  }

  /** Counts the points of each clause, and notes what they come to together. */
  function countClauses({ touched, clausePoints, touchedCount }: Kernel, year: number): void {
    const start = clauses.start + (policy * years + year) * clauseCount * 2;
    let gained = 0;
    let lost = 0;
    for (let place = 0; place < touchedCount; place += 1) {
      const clause = touched[place] as number;
      const points = clausePoints[clause] as number;
      const at = start + clause * 2;
      sums[at] = (sums[at] as number) + 1;
      sums[at + 1] = (sums[at + 1] as number) + points;
      if (points > 0) gained += points;
      else lost -= points;
    }
    gainedIn[year] = gained;
    lostIn[year] = lost;
  }

  function countLists({ listed }: Kernel, year: number, group: number): void {
    for (let list = 0; list < listsHere; list += 1) {
      if (listed[list] === 1) count(lists.start + ((policy * years + year) * listCount + list) * firstCells + group);
    }
  }

  /** Counts the ends of all years in one cell. */
  function countEnds(cell: number): void {
    const bandsOf = bands.start + cell * years * bandCount;
    const scoresOf = scores.start + cell * years;
    const gainsOf = gains.start + cell * years * 2;
    const transitionsOf = transitions.start + cell * bandCount * bandCount;
    let before = none;
    for (let year = 0; year < years; year += 1) {
      const band = ends.band[year] as number;
      count(bandsOf + year * bandCount + band);
      add(scoresOf + year, ends.score[year] as number);
      add(gainsOf + year * 2, gainedIn[year] as number);
      add(gainsOf + year * 2 + 1, lostIn[year] as number);
      if (year > 0) count(transitionsOf + before * bandCount + band);
      before = band;
    }
  }

  /** What the wrong records of a file do, against the same file without them. */
  function countHarm(kernel: Kernel, file: ResidentFile): void {
    twin.clear();
    for (let record = 0; record < file.count; record += 1) {
      if (file.isWrong(record)) continue;
      addTo(twin, file, record);
    }
    for (let year = 0; year < years; year += 1) {
      const day = (yearStarts[year + 1] as number) - 1;
      kernel.scoreOn(day);
      twin.scoreOn(day);
      const at = harm.start + (policy * years + year) * 6;
      const difference = (kernel.known ? kernel.score : 0) - (twin.known ? twin.score : 0);
      const band = bandNumber(kernel, year);
      const right = bandNumber(twin, year);
      add(at, 1);
      if (difference !== 0 || band !== right) add(at + 1, 1);
      add(at + (difference < 0 ? 2 : 3), Math.abs(difference));
      if (rankOf(band) > rankOf(right)) add(at + 4, 1);
      let newly = 0;
      for (let list = 0; list < listsHere; list += 1) {
        if (kernel.listed[list] === 1 && twin.listed[list] !== 1) newly = 1;
      }
      add(at + 5, newly);
    }
  }

  function rankOf(band: number): number {
    return ranks[band] ?? 0;
  }

  function beginSpells(kernel: Kernel): void {
    kernel.scoreOn(yearStarts[0] as number);
    spell.before = kernel.known ? kernel.score : 0;
  }

  /** Looks at every change of the score up to a day. */
  function followSpells(kernel: Kernel, until: number, group: number): void {
    while (kernel.changesOn <= until) {
      const day = kernel.changesOn;
      kernel.scoreOn(day);
      const score = kernel.known ? kernel.score : 0;
      if (spell.fellOn < 0 && score < spell.before) {
        spell.fellOn = day;
        spell.toReach = spell.before;
      } else if (spell.fellOn >= 0 && score >= spell.toReach) {
        countSpell(group, day - spell.fellOn, 1);
        spell.fellOn = -1;
      }
      spell.before = score;
    }
  }

  function countSpell(group: number, days: number, ended: number): void {
    const months = Math.min(longestSpell, Math.floor((days * 12) / 365));
    count(spells.start + ((policy * firstCells + group) * (longestSpell + 1) + months) * 2 + ended);
  }

  function count(at: number): void {
    counts[at] = (counts[at] as number) + 1;
  }

  function add(at: number, amount: number): void {
    sums[at] = (sums[at] as number) + amount;
  }

  /** The start, the clauses and what settles them come to the score; the band is that of the score. */
  function checkPoints(kernel: Kernel, year: number, resident: number, day: number): void {
    if (!kernel.known) return;
    const { touched, clausePoints, touchedCount, score } = kernel;
    let sum = kernel.settled;
    for (let place = 0; place < touchedCount; place += 1) sum += clausePoints[touched[place] as number] as number;
    if (sum !== kernel.change) breach("the points of the clauses do not add up to the change", resident, day);
    const held = kernel.band < 0 ? undefined : edges[year]?.[kernel.band];
    if (held !== undefined && (score < held.from || score > held.to)) {
      breach("the band is not that of the score", resident, day);
    }
  }
}

/** Adds a record of a file to a kernel. */
function addTo(kernel: Kernel, file: ResidentFile, record: number): void {
  kernel.add(
    file.behaviour[record] as number,
    file.date[record] as number,
    file.recorded[record] as number,
    file.withdrawn[record] as number,
    file.fact[record] as number,
    file.values,
    record * file.width,
  );
}
