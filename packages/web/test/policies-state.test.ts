import { identityShapeOf } from "@tallyglass/policy";
import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { clauseSigns } from "../src/pages/policies/clause-sign.ts";
import {
  behaviourKinds,
  longestSearch,
  type PoliciesState,
  policiesForm,
} from "../src/pages/policies/policies-state.ts";
import { decodeState } from "../src/state/decode-state.ts";
import { encodeState } from "../src/state/encode-state.ts";
import { languages } from "../src/words/language.ts";
import { wholeLibrary } from "./page-library.ts";

const chinese = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)) });
const text = fc.oneof(fc.string({ unit: "grapheme" }), chinese, fc.constantFrom("献血 blood", "a&q=b#c%25+ d", " "));
const searches = text.filter(
  (each) => each !== "" && each.length <= longestSearch && identityShapeOf(each) === undefined,
);
const ids = (map: ReadonlyMap<string, unknown>) => fc.constantFrom(...map.keys());
const words = fc.constantFrom("traffic-count", "start", "no-such");
const filters = fc.record(
  {
    department: ids(wholeLibrary.departments),
    kind: fc.constantFrom(...behaviourKinds),
    sign: fc.constantFrom(...clauseSigns),
    search: searches,
  },
  { requiredKeys: [] },
);
const states: fc.Arbitrary<PoliciesState> = fc.record(
  {
    language: fc.constantFrom(...languages),
    policy: ids(wholeLibrary.schemes),
    version: fc.constantFrom("2016-01-05", "2018-08-01", "2030-12-31"),
    clause: words,
    reading: words,
    behaviour: ids(wholeLibrary.behaviours),
    filter: filters,
  },
  { requiredKeys: ["filter"] },
);

law(
  "a link to policies that is read gives the state that it was written from",
  fc.property(states, (state) => {
    const link = encodeState(policiesForm, state, wholeLibrary);
    expect(decodeState(policiesForm, link, wholeLibrary)).toEqual({ state, problems: [] });
  }),
  { runs: 10_000 },
);

law(
  "no text after the # is too broken to be read, and what is kept is all there",
  fc.property(
    fc.oneof(
      text,
      states.map((state) => encodeState(policiesForm, state, wholeLibrary)),
    ),
    (link) => {
      const { state } = policiesForm.keep(decodeState(policiesForm, link, wholeLibrary).state, wholeLibrary);
      expect(policiesForm.keep(state, wholeLibrary)).toEqual({ state, problems: [] });
    },
  ),
);

describe("of a link to policies, what cannot be used is named and the rest is kept", () => {
  const read = (link: string) => {
    const decoded = decodeState(policiesForm, link, wholeLibrary);
    const kept = policiesForm.keep(decoded.state, wholeLibrary);
    return { state: kept.state, problems: [...decoded.problems, ...kept.problems] };
  };
  const jinan = { policy: "jinan-dog-licence", filter: {} };

  test.each([
    ["colour=red", { kind: "unknown-key", key: "colour", written: "red" }],
    ["lang=fr", { kind: "invalid", key: "lang", written: "fr" }],
    ["version=soon", { kind: "invalid", key: "version", written: "soon" }],
    ["version=2016-01-05", { kind: "not-there", key: "version", written: "2016-01-05" }],
    ["clause=judgment-default", { kind: "not-there", key: "clause", written: "judgment-default" }],
    ["reading=start", { kind: "not-there", key: "reading", written: "start" }],
    ["behaviour=health", { kind: "invalid", key: "behaviour", written: "health" }],
    ["behaviour=health.flying", { kind: "not-there", key: "behaviour", written: "health.flying" }],
    ["department=tea-house", { kind: "not-there", key: "department", written: "tea-house" }],
    ["kind=odd", { kind: "invalid", key: "kind", written: "odd" }],
    ["does=nothing", { kind: "invalid", key: "does", written: "nothing" }],
    ["q=", { kind: "invalid", key: "q", written: "" }],
    ["e=0.0.1", { kind: "other-engine", key: "e", written: "0.0.1" }],
    ["d=0123456789ab", { kind: "other-library", key: "d", written: "0123456789ab" }],
  ])("%s", (part, problem) => {
    expect(read(`policy=jinan-dog-licence&${part}`)).toEqual({ state: jinan, problems: [problem] });
  });

  test("of a policy that is not there, its version and clause are not either", () => {
    const { state, problems } = read("policy=atlantis&version=2018-08-01&clause=tax&kind=dishonest");
    expect(state).toEqual({ filter: { kind: "dishonest" } });
    expect(problems.map(({ key }) => key)).toEqual(["policy", "version", "clause"]);
  });

  test("a clause of an earlier version is found in that version alone", () => {
    const link = "policy=rongcheng-rongcheng&clause=contract-breach";
    expect(read(link).problems).toEqual([{ kind: "not-there", key: "clause", written: "contract-breach" }]);
    expect(read(`${link}&version=2016-01-05`).problems).toEqual([]);
  });

  test("what has the form of a real person's number is neither searched for nor said again", () => {
    const number = `1380013${"8".padEnd(4, "0")}`;
    for (const part of [`q=${number}`, `q=tel ${number} x`, `policy=${number}`, `clause=${number}`, `${number}=1`]) {
      const { state, problems } = read(part);
      expect(problems).not.toEqual([]);
      expect(JSON.stringify([state, problems])).not.toContain(number);
    }
  });
});
