import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { type AddedEvent, type LivesState, livesForm } from "../src/pages/lives/lives-state.ts";
import { decodeState } from "../src/state/decode-state.ts";
import { encodeState } from "../src/state/encode-state.ts";
import { languages } from "../src/words/language.ts";
import { pageLibrary } from "./page-library.ts";

const codes = [...pageLibrary.behaviours.keys()];
const days = fc
  .date({ min: new Date("2014-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const chinese = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)) });
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  chinese,
  fc.constantFrom(";", ":", "a;b:c,d&e=f#g%h+i", "%E4%B8"),
);
const events: fc.Arbitrary<AddedEvent> = fc.record({
  behaviour: fc.oneof(fc.constantFrom(...codes), text),
  date: days,
  values: fc.dictionary(text, text, { maxKeys: 3, noNullPrototype: true }),
});
const states: fc.Arbitrary<LivesState> = fc.record(
  {
    language: fc.constantFrom(...languages),
    life: fc.constantFrom("", ...pageLibrary.lives.keys()),
    removed: fc.uniqueArray(fc.integer({ min: 0, max: 999 })).map((all) => all.sort((one, other) => one - other)),
    added: fc.array(events, { maxLength: 4 }),
    day: days,
    open: fc.constantFrom(...pageLibrary.schemes.keys()),
    toward: fc.constantFrom("superior", "aaa"),
  },
  { requiredKeys: ["life", "removed", "added"] },
);

law(
  "a link that is read gives the state that it was written from",
  fc.property(states, (state) => {
    expect(decodeState(livesForm, encodeState(livesForm, state, pageLibrary), pageLibrary)).toEqual({
      state,
      problems: [],
    });
  }),
  { runs: 10_000 },
);

law(
  "no text after the # is too broken to be read",
  fc.property(text, (written) => {
    const { state } = decodeState(livesForm, written, pageLibrary);
    livesForm.keep(state, pageLibrary);
  }),
);

describe("of a link, what cannot be used is named and the rest is kept", () => {
  const read = (written: string) => {
    const decoded = decodeState(livesForm, written, pageLibrary);
    const kept = livesForm.keep(decoded.state, pageLibrary);
    return { state: kept.state, problems: [...decoded.problems, ...kept.problems] };
  };
  const nurse = { ...livesForm.first, life: "nurse" };

  test.each([
    ["v=1&life=nurse&colour=red", { kind: "unknown-key", key: "colour", written: "red" }],
    ["life=nurse&未知=中文", { kind: "unknown-key", key: "未知", written: "中文" }],
    ["life=nurse&day=2019-02-30", { kind: "invalid", key: "day", written: "2019-02-30" }],
    ["life=nurse&lang=fr", { kind: "invalid", key: "lang", written: "fr" }],
    ["life=nurse&without=-1", { kind: "invalid", key: "without", written: "-1" }],
    ["life=nurse&without=99", { kind: "not-there", key: "without", written: "99" }],
    ["life=nurse&with=%25E4%25B8;2019-01-01", { kind: "invalid", key: "with", written: "%E4%B8;2019-01-01" }],
    ["life=nurse&with=no.such;2019-01-01", { kind: "refused", key: "with" }],
    ["life=nurse&open=atlantis", { kind: "not-there", key: "open", written: "atlantis" }],
    ["life=nurse&toward=best", { kind: "not-there", key: "toward", written: "best" }],
    ["e=0.0.1&life=nurse", { kind: "other-engine", key: "e", written: "0.0.1" }],
    ["v=0&life=nurse", { kind: "other-version", key: "v", written: "0" }],
    ["d=0123456789ab&life=nurse", { kind: "other-library", key: "d", written: "0123456789ab" }],
  ])("%s", (written, problem) => {
    expect(read(written)).toEqual({ state: nurse, problems: [problem] });
  });

  test("a life that is not there leaves a blank one, and keeps the events", () => {
    const { state, problems } = read("life=king&with=civilization.good-deed;2019-01-01");
    expect(state).toMatchObject({ life: "", added: [{ behaviour: "civilization.good-deed" }] });
    expect(problems).toEqual([{ kind: "not-there", key: "life", written: "king" }]);
  });

  test("an event whose values the catalogue does not take is left out, by its name", () => {
    expect(read("life=nurse&with=health.blood-donation;2019-01-01;blood_ml:-4")).toEqual({
      state: nurse,
      problems: [{ kind: "refused", key: "with", written: "health.blood-donation" }],
    });
  });

  test("a link that no browser would carry is not read at all", () => {
    expect(read(`life=nurse&x=${"x".repeat(40_000)}`)).toEqual({
      state: livesForm.first,
      problems: [{ kind: "too-long", key: "#" }],
    });
  });

  test("what has the form of a real person's number is never said again", () => {
    const number = `1380013${"8".padEnd(4, "0")}`;
    for (const written of [`life=${number}`, `${number}=1`, `name=${number}`, `with=${number};2019-01-01`]) {
      expect(JSON.stringify(read(written).problems)).not.toContain(number);
      expect(read(written).problems).not.toEqual([]);
    }
  });
});
