import { chapterIds } from "@tallyglass/audit";
import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { firstSettings } from "../src/lab/settings.ts";
import { settingsParts } from "../src/lab/settings-parts.ts";
import { type AuditState, auditForm } from "../src/pages/audit/audit-state.ts";
import { decodeState } from "../src/state/decode-state.ts";
import { encodeState } from "../src/state/encode-state.ts";
import { languages } from "../src/words/language.ts";
import { arbitrarySettings } from "./arbitrary-settings.ts";
import { pageContents } from "./page-contents.ts";
import { pageLibrary } from "./page-library.ts";

const form = auditForm(pageContents);

const read = (text: string) => {
  const decoded = decodeState(form, text, pageLibrary);
  const kept = form.keep(decoded.state, pageLibrary);
  return { state: kept.state, problems: [...decoded.problems, ...kept.problems] };
};

const states: fc.Arbitrary<AuditState> = fc.record(
  {
    language: fc.constantFrom(...languages),
    settings: arbitrarySettings,
    isFull: fc.boolean(),
    chapter: fc.constantFrom(...chapterIds),
  },
  { requiredKeys: ["settings", "isFull"] },
);

law(
  "a link that is read gives the run and the chapter that it was written from",
  fc.property(states, (state) => {
    expect(read(encodeState(form, state, pageLibrary))).toEqual({ state, problems: [] });
  }),
  { runs: 10_000 },
);

law(
  "the parts of a run are what every page with a run reads",
  fc.property(arbitrarySettings, (settings) => {
    expect(read(new URLSearchParams(settingsParts(settings).map(([...part]) => part)).toString())).toEqual({
      state: { settings, isFull: false },
      problems: [],
    });
  }),
);

describe("of a link, what cannot be used is named and the rest is kept", () => {
  const other = { settings: { ...firstSettings, seed: 7 }, isFull: false };

  test.each([
    ["seed=7&colour=red", { kind: "unknown-key", key: "colour", written: "red" }],
    ["seed=7&chapter=weather", { kind: "invalid", key: "chapter", written: "weather" }],
    ["seed=7&further=please", { kind: "invalid", key: "further", written: "please" }],
    ["seed=7&years=21", { kind: "invalid", key: "years", written: "21" }],
    ["seed=7&scenario=atlantis", { kind: "not-there", key: "scenario", written: "atlantis" }],
    ["seed=7&reading=moon:full", { kind: "not-there", key: "reading", written: "moon:full" }],
  ])("%s", (written, problem) => {
    expect(read(written)).toEqual({ state: other, problems: [problem] });
  });
});
