import { describe, expect, test } from "@tallyglass/testkit";
import { flowChapter } from "../../src/chapters/flow.ts";
import type { FlowCopies, FlowRun, FlowStudy } from "../../src/study/flow.ts";
import { figureOf, rowsOf } from "../chapter-parts.ts";
import { groupStudy } from "../groups-studies.ts";

const days = 720;

/** Counts of so many days, those that are named and 0 on all others. */
function byDay(counts: Readonly<Record<number, number>>): Int32Array {
  return Int32Array.from({ length: days + 2 }, (_, day) => counts[day] ?? 0);
}

/** As many copies on every day before one. */
function until(day: number, copies: number): Int32Array {
  return Int32Array.from({ length: days + 1 }, (_, at) => (at < day ? copies : 0));
}

function copiesOf(city: Int32Array, nation: Int32Array): FlowCopies {
  const none = until(0, 0);
  const everywhere = city.map((each, day) => each + (nation[day] ?? 0));
  return { bureau: none, city, province: none, nation, listings: none, everywhere };
}

/** Of 100 records 60 are of the poor; those of the rich take ten days longer to the city. Ten of them never arrive. */
const usual: FlowRun = {
  network: { id: "usual", title: { en: "The usual one", zh: "通常" } },
  ...{ rule: "as-written", records: 100, withdrawn: 40, wrong: 50, neverCorrected: 45 },
  byGroup: Int32Array.of(100, 60, 40),
  arrivals: {
    city: [byDay({ 5: 60, 15: 40 }), byDay({ 5: 60 }), byDay({ 15: 40 })],
    province: [byDay({ 30: 100 }), byDay({ 30: 60 }), byDay({ 30: 40 })],
    nation: [byDay({ 60: 80, 721: 10 }), byDay({ 60: 60 }), byDay({ 60: 20, 721: 10 })],
  },
  copies: copiesOf(until(10, 40), until(30, 20)),
  errors: copiesOf(until(days + 1, 45), until(days + 1, 45)),
  ...{ halfLifeOfCopies: 10, halfLifeOfErrors: null },
};

const cityOnly: FlowRun = {
  ...usual,
  rule: "city-only",
  copies: copiesOf(until(10, 40), until(days + 1, 40)),
  halfLifeOfCopies: null,
};

const flow: FlowStudy = {
  residents: 200,
  days,
  groups: [{}, { income: "1" }, { income: "2" }],
  runs: [usual, cityOnly],
};
const chapter = flowChapter(groupStudy({}, { flow }));

describe("the chapter on the flow of records", () => {
  test("says to the day when records are there, and nothing for what was not followed", () => {
    expect(figureOf(chapter, "flow-city-median")).toMatchObject({ value: 5, among: 100 });
    expect(figureOf(chapter, "flow-city-p90").value).toBe(15);
    // 80 of 100 are with the nation by day 60; ten take longer than is told apart, and ten never come.
    expect(figureOf(chapter, "flow-nation-median").value).toBe(60);
    expect(figureOf(chapter, "flow-nation-p90")).toMatchObject({ value: null });
    expect(chapter.finding.en).toMatch(
      /^Of 100 records half are in the city within 5 days and with the nation within 60 days;/,
    );
    expect(chapter.finding.zh).toMatch(/^100条记录中，半数在5日内到达市级，在60日内到达国家级；/);
  });

  test("tells the groups apart", () => {
    const city = rowsOf(chapter, "flow-arrivals").filter(({ level }) => level === "city");

    expect(city).toEqual([
      { level: "city", attribute: "Income", group: "poor", records: 60, median: 5, ninetieth: 5, small: false },
      { level: "city", attribute: "Income", group: "rich", records: 40, median: 15, ninetieth: 15, small: false },
    ]);
  });

  test("says how long copies of withdrawn records count, and what a rule changes", () => {
    // 40 copies on 10 days and 20 on 30; for each of 40 records 10 + 15. In the city alone, 10 + 721.
    expect(figureOf(chapter, "flow-copy-days-usual-as-written")).toMatchObject({ value: 25, among: 40 });
    expect(figureOf(chapter, "flow-copy-days-usual-city-only").value).toBe(731);
    expect(figureOf(chapter, "flow-half-life-copies").value).toBe(10);
    expect(chapter.finding.en).toContain(
      "a withdrawal leaves 1.5 copies that still count in other offices that day, half of which are gone after 10 days",
    );
    expect(chapter.finding.en).toContain("where withdrawals hold in the city alone, 1 stay for good");
    expect(rowsOf(chapter, "flow-rules").map((row) => [row.rule, row["copies-0"], row["copies-30"]])).toEqual([
      ["as the network says", 60, 0],
      ["hold in the city alone", 80, 40],
    ]);
  });

  test("gives no half-life where most errors stay, and the share that stays instead", () => {
    expect(figureOf(chapter, "flow-half-life-errors")).toMatchObject({ value: null, among: 50 });
    expect(figureOf(chapter, "flow-never-corrected")).toMatchObject({ value: 0.9, among: 50 });
    expect(chapter.finding.en).toContain("of 50 wrong records 90.0% still count somewhere 720 days after");
  });

  test("does not speak of copies where hardly anything was withdrawn", () => {
    const few = flowChapter(groupStudy({}, { flow: { ...flow, runs: [{ ...usual, withdrawn: 2 }] } }));

    expect(few.isDetermined).toBe(true);
    expect(few.finding.en).toContain("; 2 were withdrawn, too few to say how their copies go;");
  });

  test("is not determined where nothing was sent, or hardly anything", () => {
    expect(flowChapter(groupStudy({})).isDetermined).toBe(false);
    expect(flowChapter(groupStudy({}, { flow: { ...flow, runs: [{ ...usual, records: 20 }] } })).isDetermined).toBe(
      false,
    );
  });
});
