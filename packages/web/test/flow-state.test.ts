import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { offices } from "../src/ledger/country.ts";
import { cityIds, lastDay, mistakeIds, networkChoices, outcomes } from "../src/ledger/history.ts";
import { type FlowState, flowForm, highestSeed } from "../src/pages/flow/flow-state.ts";
import { decodeState } from "../src/state/decode-state.ts";
import { encodeState } from "../src/state/encode-state.ts";
import { languages } from "../src/words/language.ts";
import { pageLibrary } from "./page-library.ts";

const ids = offices.map(({ id }) => id);
const form = flowForm(ids);
const days = fc.integer({ min: 0, max: lastDay });

const states: fc.Arbitrary<FlowState> = fc.record(
  {
    language: fc.constantFrom(...languages),
    network: fc.constantFrom(...networkChoices),
    seed: fc.integer({ min: 0, max: highestSeed }),
    day: days,
    wrong: fc.record({
      mistake: fc.constantFrom(...mistakeIds),
      city: fc.constantFrom(...cityIds),
      day: days,
    }),
    appealed: days,
    answered: fc.record({ outcome: fc.constantFrom(...outcomes), day: days }),
    stray: days,
    broken: fc.constantFrom(...ids),
  },
  { requiredKeys: ["network", "seed", "day"] },
);

law(
  "a link that is read gives the history that it was written from",
  fc.property(states, (state) => {
    expect(decodeState(form, encodeState(form, state, pageLibrary), pageLibrary)).toEqual({ state, problems: [] });
  }),
  { runs: 10_000 },
);

law(
  "no text after the # is too broken to be read, and what is kept is kept again",
  fc.property(fc.string({ unit: "grapheme" }), states, (text, state) => {
    const read = decodeState(form, `${encodeState(form, state, pageLibrary)}&${text}`, pageLibrary);
    const kept = form.keep(read.state, pageLibrary);
    expect(form.keep(kept.state, pageLibrary)).toEqual({ state: kept.state, problems: [] });
  }),
);

describe("of a link, what cannot be used is named and the rest is kept", () => {
  const planted = "day=40&wrong=default;suzhou;21";
  const state: FlowState = { ...form.first, day: 40, wrong: { mistake: "default", city: "suzhou", day: 21 } };

  test.each([
    [`${planted}&colour=red`, { kind: "unknown-key", key: "colour", written: "red" }],
    [`${planted}&network=atlantis`, { kind: "invalid", key: "network", written: "atlantis" }],
    [`${planted}&seed=-1`, { kind: "invalid", key: "seed", written: "-1" }],
    [`${planted}&day=365`, { kind: "invalid", key: "day", written: "365" }],
    [`${planted}&appeal=20`, { kind: "invalid", key: "appeal", written: "20" }],
    [`${planted}&answer=withdrawn;30`, { kind: "invalid", key: "answer", written: "withdrawn;30" }],
    [`${planted}&answer=forgiven;30`, { kind: "invalid", key: "answer", written: "forgiven;30" }],
    [`${planted}&broken=atlantis`, { kind: "invalid", key: "broken", written: "atlantis" }],
    [`v=0&${planted}`, { kind: "other-version", key: "v", written: "0" }],
    [`e=0.0.1&${planted}`, { kind: "other-engine", key: "e", written: "0.0.1" }],
  ])("%s", (written, problem) => {
    const read = decodeState(form, written, pageLibrary);
    const kept = form.keep(read.state, pageLibrary);
    expect({ state: kept.state, problems: [...read.problems, ...kept.problems] }).toEqual({
      state,
      problems: [problem],
    });
  });

  test("what has the form of a real person's number is never said again", () => {
    const number = `1380013${"8".padEnd(4, "0")}`;
    for (const key of ["wrong", "broken", "seed", number]) {
      const { problems } = decodeState(form, `${key}=${number}`, pageLibrary);
      expect(problems).toHaveLength(1);
      expect(JSON.stringify(problems)).not.toContain(number);
    }
  });
});
