import type { LifeEvent } from "@tallyglass/simulation";
import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { checkSettings, firstSettings } from "../src/lab/settings.ts";
import { type CompareState, compareForm, withBase } from "../src/pages/compare/compare-state.ts";
import { readyQuestions } from "../src/pages/compare/ready-questions.ts";
import { unlikeEvents } from "../src/pages/compare/unlike-events.ts";
import { decodeState } from "../src/state/decode-state.ts";
import { encodeState } from "../src/state/encode-state.ts";
import { compareWords } from "../src/words/compare-words.ts";
import { languages } from "../src/words/language.ts";
import { arbitrarySettings } from "./arbitrary-settings.ts";
import { pageContents } from "./page-contents.ts";
import { pageLibrary } from "./page-library.ts";

const form = compareForm(pageContents);

const read = (text: string) => {
  const decoded = decodeState(form, text, pageLibrary);
  const kept = form.keep(decoded.state, pageLibrary);
  return { state: kept.state, problems: [...decoded.problems, ...kept.problems] };
};

const states: fc.Arbitrary<CompareState> = fc
  .record(
    {
      language: fc.constantFrom(...languages),
      base: arbitrarySettings,
      other: arbitrarySettings,
      by: fc.constantFrom(...pageContents.attributes.map(({ id }) => id)),
      resident: fc.nat(200_000),
    },
    { requiredKeys: ["base", "other"] },
  )
  .map((state) => ({ ...state, ...withBase(state, state.base) }))
  .filter(({ resident, base }) => resident === undefined || resident < base.residents);

law(
  "a link that is read gives the two runs that it was written from",
  fc.property(states, (state) => {
    expect(read(encodeState(form, state, pageLibrary))).toEqual({ state, problems: [] });
  }),
  { runs: 10_000 },
);

law(
  "no text after the # is too broken to be read",
  fc.property(fc.string({ unit: "grapheme" }), (written) => {
    const { base, other } = read(written).state;
    expect([base, other].flatMap((side) => checkSettings(side, pageContents).problems)).toEqual([]);
  }),
);

describe("of a link, what cannot be used is named and the rest is kept", () => {
  const doubled = { ...form.first, other: { ...form.first.other, goodDeeds: 200 } };

  test.each([
    ["other.good-deeds=200&colour=red", { kind: "unknown-key", key: "colour", written: "red" }],
    ["other.good-deeds=200&other.residents=20", { kind: "unknown-key", key: "other.residents", written: "20" }],
    ["other.good-deeds=200&scenario=atlantis", { kind: "not-there", key: "scenario", written: "atlantis" }],
    ["other.good-deeds=200&other.offences=1001", { kind: "invalid", key: "other.offences", written: "1001" }],
    ["other.good-deeds=200&residents=3", { kind: "invalid", key: "residents", written: "3" }],
    ["other.good-deeds=200&years=many", { kind: "invalid", key: "years", written: "many" }],
    ["other.good-deeds=200&reading=start:7", { kind: "not-there", key: "reading", written: "start:7" }],
    ["other.good-deeds=200&by=shoe-size", { kind: "not-there", key: "by", written: "shoe-size" }],
    ["other.good-deeds=200&resident=10000", { kind: "not-there", key: "resident", written: "10000" }],
  ])("%s", (written, problem) => {
    expect(read(written)).toEqual({ state: doubled, problems: [problem] });
  });
});

test("a link of the City page is the first run, and the second has its residents, years and draws", () => {
  const { base, other } = read("residents=2000&years=3&seed=7&scenario=fuzhou-collectors&good-deeds=50").state;
  expect(base).toEqual({
    ...firstSettings,
    ...{ residents: 2000, years: 3, seed: 7, scenario: "fuzhou-collectors", goodDeeds: 50 },
  });
  expect(other).toMatchObject({ residents: 2000, years: 3, seed: 7, scenario: "fuzhou-true", goodDeeds: 100 });
});

test.each(readyQuestions)("the ready question $id can be run, and its sides differ", ({ base, other }) => {
  expect([base, other].flatMap((side) => checkSettings(side, pageContents).problems)).toEqual([]);
  expect(other).not.toEqual(base);
});

describe("what came out differently in two lives", () => {
  const gift: LifeEvent = {
    ...{ behaviour: "health.blood-donation", date: "2019-03-01", attributes: {}, happened: true },
    ...{ recorded: "department", onFileOf: "syn-000001", city: "2019-03-09" },
  };
  const { recorded: _, onFileOf: _file, city: _day, ...unseen } = gift;
  const help: LifeEvent = { behaviour: "civilization.good-deed", date: "2019-02-01", attributes: {}, happened: true };

  test("what is alike is left out, however often", () => {
    expect(unlikeEvents([gift, gift, help], [gift, help, gift])).toEqual([]);
  });

  test("one act that was recorded in one life only is one row", () => {
    expect(unlikeEvents([unseen, help], [gift, help])).toEqual([
      { behaviour: gift.behaviour, date: gift.date, sides: [unseen, gift] },
    ]);
  });

  test("what happened in one life only stands alone, by day", () => {
    expect(unlikeEvents([gift], [help]).map(({ sides }) => sides)).toEqual([
      [undefined, help],
      [gift, undefined],
    ]);
  });

  test.each(languages)("what became of an act is told apart in %s", (language) => {
    const { became } = compareWords[language].lives;
    const told = [
      undefined,
      gift,
      unseen,
      { ...gift, recorded: "false", happened: false },
      { ...gift, recorded: "misattributed", happened: false },
      { ...gift, recorded: "misattributed", onFileOf: "syn-000000" },
      { ...gift, withdrawn: "2020-01-01" },
    ].map((event) => became(event as LifeEvent | undefined, "syn-000001"));
    expect(new Set(told).size).toBe(told.length);
  });
});
