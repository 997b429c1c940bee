import type { Text } from "@tallyglass/audit";
import type { LifeEvent } from "@tallyglass/simulation";
import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import type { LabContents } from "../src/lab/contents.ts";
import type { LifeInPage, RunInPage } from "../src/lab/results.ts";
import { bounds, firstSettings, type LabSettings } from "../src/lab/settings.ts";
import { type CityState, cityFormWith } from "../src/pages/city/city-state.ts";
import { fateOf } from "../src/pages/city/fate-of.ts";
import { countsOf } from "../src/pages/city/life-counts.ts";
import { linkToLives, recordsFile } from "../src/pages/city/lives-link.ts";
import { movesOf, startRankOf } from "../src/pages/city/moves.ts";
import { livesForm } from "../src/pages/lives/lives-state.ts";
import { timelineOf } from "../src/pages/lives/timeline.ts";
import { decodeState } from "../src/state/decode-state.ts";
import { encodeState } from "../src/state/encode-state.ts";
import { cityWords } from "../src/words/city-words.ts";
import { languages } from "../src/words/language.ts";
import { pageLibrary } from "./page-library.ts";

const text = (en: string): Text => ({ en, zh: en });

const contents: LabContents = {
  scenarios: [
    {
      ...{ id: "fuzhou", title: { en: "Fuzhou" }, years: 5, from: "2019-01-01", policy: "fuzhou-yuming" },
      readings: [
        {
          ...{ id: "start", question: { en: "Where?" }, reason: { en: "It is not said." }, citations: [] },
          default: "low",
          options: [
            { id: "low", name: { en: "low" } },
            { id: "high", name: { en: "high" } },
          ],
        },
      ],
      bands: [{ id: "good", rank: 1, name: { en: "Good" } }],
      clipsAbove: { offences: null, goodDeeds: null, falseRecords: null, correction: null },
    },
  ],
  attributes: [{ id: "sex", name: { en: "Sex" }, values: [{ id: "female", name: { en: "female" } }] }],
};
const form = cityFormWith(contents);

const numbers = Object.fromEntries(
  Object.entries(bounds).map(([part, { least, most }]) => [part, fc.integer({ min: least, max: most })]),
) as { [Part in keyof typeof bounds]: fc.Arbitrary<number> };
const ids = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const settings: fc.Arbitrary<LabSettings> = fc.record({
  scenario: ids,
  ...numbers,
  readings: fc.dictionary(ids, ids, { maxKeys: 4, noNullPrototype: true }),
});
const scores = fc
  .tuple(fc.integer({ min: -9_999, max: 9_999 }), fc.integer({ min: 0, max: 500 }))
  .map(([from, width]) => ({ kind: "scores" as const, from, to: from + width }));
const open = fc
  .record({
    where: fc.oneof(
      fc.constant({ kind: "everybody" as const }),
      fc.record({ kind: fc.constant("band" as const), band: fc.option(ids) }),
      scores,
    ),
    values: fc.dictionary(ids, ids, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  })
  .chain((opened) => fc.constantFrom(opened, { where: opened.where }));
const states: fc.Arbitrary<CityState> = fc.record(
  {
    ...{ language: fc.constantFrom(...languages), settings, by: ids, open },
    ...{ skip: fc.integer({ min: 0, max: 200_000 }), resident: fc.integer({ min: 0, max: 199_999 }) },
  },
  { requiredKeys: ["settings", "skip"] },
);

law(
  "a link to the city that is read gives the state that it was written from",
  fc.property(states, (state) => {
    expect(decodeState(form, encodeState(form, state, pageLibrary), pageLibrary)).toEqual({ state, problems: [] });
  }),
  { runs: 10_000 },
);

describe("of a link to the city, what cannot be used is named and the rest is kept", () => {
  const read = (written: string) => {
    const decoded = decodeState(form, written, pageLibrary);
    const kept = form.keep(decoded.state, pageLibrary);
    return { state: kept.state, problems: [...decoded.problems, ...kept.problems] };
  };
  const often = { ...form.first, settings: { ...firstSettings, offences: 150 } };

  test.each([
    ["offences=150&colour=red", { kind: "unknown-key", key: "colour", written: "red" }],
    ["offences=150&years=many", { kind: "invalid", key: "years", written: "many" }],
    ["offences=150&years=99", { kind: "invalid", key: "years", written: "99" }],
    ["offences=150&residents=3", { kind: "invalid", key: "residents", written: "3" }],
    ["offences=150&scenario=atlantis", { kind: "not-there", key: "scenario", written: "atlantis" }],
    ["offences=150&reading=start:best", { kind: "not-there", key: "reading", written: "start:best" }],
    ["offences=150&by=shoes", { kind: "not-there", key: "by", written: "shoes" }],
    ["offences=150&open=band:best", { kind: "not-there", key: "open", written: "band:best" }],
    ["offences=150&open=scores:9:1", { kind: "invalid", key: "open", written: "scores:9:1" }],
    ["offences=150&of=sex:female", { kind: "invalid", key: "of", written: "sex:female" }],
    ["offences=150&resident=10000", { kind: "not-there", key: "resident", written: "10000" }],
  ])("%s", (written, problem) => {
    expect(read(written)).toEqual({ state: often, problems: [problem] });
  });

  test("a list keeps the band, and leaves out a group that is not there", () => {
    expect(read("open=band:good&of=sex:female&of=shoes:large")).toEqual({
      state: { ...form.first, open: { where: { kind: "band", band: "good" }, values: { sex: "female" } } },
      problems: [{ kind: "not-there", key: "of", written: "shoes:large" }],
    });
  });
});

describe("what moved between two runs", () => {
  const run = (good: number, middle: number, low: number) =>
    ({
      scored: good + middle + low,
      bands: [good, middle, low].map((residents, index) => ({
        ...{ id: `b${index}`, rank: index + 1, name: text(`b${index}`), residents },
      })),
    }) as unknown as RunInPage;

  test("is below and above the start first, then the bands, the largest move first", () => {
    // Of 100: below 20 to 30, above 10 to 15; the middle 70 to 55.
    const moves = movesOf(run(10, 70, 20), run(15, 55, 30), 2);
    expect(moves.map(({ what, from, to }) => [what.kind === "band" ? what.band.id : what.kind, from, to])).toEqual([
      ["below", 0.2, 0.3],
      ["above", 0.1, 0.15],
      ["b1", 0.7, 0.55],
      ["b2", 0.2, 0.3],
      ["b0", 0.1, 0.15],
    ]);
  });

  test("is of shares, whatever the number of residents, and nothing where they are the same", () => {
    expect(movesOf(run(10, 70, 20), run(100, 700, 200), 2)).toEqual([]);
  });

  test("the band of the start is that of the policy", () => {
    const policy = pageLibrary.schemes.get("fuzhou-yuming")?.versions[0];
    const start = policy?.scale?.bands.find(({ rank }) => rank === (policy && startRankOf(policy)));
    const points = policy?.scale?.start?.points ?? Number.NaN;
    expect(start?.scores?.from).toBeLessThanOrEqual(points);
    expect(start?.scores?.to).toBeGreaterThanOrEqual(points);
  });
});

describe("a deed", () => {
  const deed: LifeEvent = { behaviour: "x.y", date: "2019-05-01", attributes: {}, happened: true };
  const mine = { onFileOf: "syn-000001", city: "2019-06-01" };
  const { life } = cityWords.en;
  const fate = (event: LifeEvent) => fateOf(event, { resident: "syn-000001", asOf: "2019-12-31", words: life });

  test.each<[string, LifeEvent, readonly string[]]>([
    ["that nobody wrote down", deed, [life.unrecorded]],
    [
      "that an office wrote down",
      { ...deed, recorded: "department", ...mine },
      [life.recorded.department, life.reached("2019-06-01")],
    ],
    [
      "that comes too late for the run",
      { ...deed, recorded: "department", ...mine, city: "2020-02-01" },
      [life.recorded.department, life.reachesLater("2020-02-01")],
    ],
    [
      "that stands on another file",
      { ...deed, recorded: "misattributed", ...mine, onFileOf: "syn-000000", noticed: false },
      [life.recorded.misattributed, life.notMine("syn-000000"), life.reached("2019-06-01"), life.wrong.unnoticed],
    ],
    [
      "of somebody else",
      { ...deed, happened: false, recorded: "misattributed", ...mine, noticed: true, appealed: false },
      [life.mine, life.reached("2019-06-01"), life.wrong.unappealed],
    ],
    [
      "that nobody did, and that is taken back",
      { ...deed, happened: false, recorded: "false", ...mine, noticed: true, appealed: true, withdrawn: "2019-08-01" },
      [life.recorded.false, life.reached("2019-06-01"), life.withdrawn("2019-08-01")],
    ],
    [
      "that nobody did, and that stands after an appeal",
      { ...deed, happened: false, recorded: "false", ...mine, noticed: true, appealed: true },
      [life.recorded.false, life.reached("2019-06-01"), life.wrong.upheld],
    ],
  ])("%s is said to be so", (_, event, said) => {
    expect(fate(event)).toEqual(said);
  });

  test("counts as recorded where it stands on the file of who did it", () => {
    const wrong: LifeEvent = { ...deed, happened: false, recorded: "false", ...mine };
    const events: readonly LifeEvent[] = [
      deed,
      { ...deed, recorded: "department", ...mine },
      { ...deed, recorded: "misattributed", onFileOf: "syn-000000" },
      wrong,
      { ...wrong, withdrawn: "2019-08-01" },
    ];
    expect(countsOf(events, "syn-000001")).toEqual({ deeds: 3, recorded: 1, wrong: 2, withdrawn: 1 });
  });
});

describe("a life of the city", () => {
  const lives = [...pageLibrary.lives.values()];
  const asOf = "2019-12-30";
  const inPage = (records: LifeInPage["records"]) => ({ records, asOf }) as LifeInPage;

  test.each(lives)("$id goes to the page of nine cities with what stood on its file", ({ records, resident }) => {
    const [, hash = ""] = linkToLives(inPage(records), pageLibrary, "zh")?.split("#") ?? [];
    const { state, problems } = decodeState(livesForm, hash, pageLibrary);
    expect([...problems, ...livesForm.keep(state, pageLibrary).problems]).toEqual([]);
    expect(state).toMatchObject({ language: "zh", life: "", day: asOf });
    const standing = records.filter(
      (record) => record.recorded <= asOf && !(record.withdrawn && record.withdrawn <= asOf),
    );
    const sent = timelineOf(state, pageLibrary).records.map(({ behaviour, date, attributes }) => ({
      behaviour,
      date,
      attributes,
    }));
    expect(sent).toHaveLength(standing.length);
    for (const { behaviour, date, attributes } of standing)
      expect(sent).toContainEqual({ behaviour, date, attributes });
    expect(resident).toMatch(/^syn-/);
  });

  test("that is too long for a link has none, and has a file", () => {
    const records = lives.flatMap((life) => life.records);
    const many = Array.from({ length: 201 }, (_, index) => records[index % records.length] as (typeof records)[number]);
    const standing = many.map(({ withdrawn: _withdrawn, ...record }) => ({ ...record, recorded: record.date }));
    expect(linkToLives(inPage(standing), pageLibrary, undefined)).toBeUndefined();
    expect(recordsFile(inPage(standing), pageLibrary).trim().split("\n")).toHaveLength(201);
  });
});
