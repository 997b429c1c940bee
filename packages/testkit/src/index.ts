export { default as fc } from "fast-check";
export { afterAll, beforeAll, describe, expect, test } from "vitest";
export type { Features } from "./arbitraries/features.ts";
export type { GeneratedLife, LifeOptions } from "./arbitraries/life.ts";
export { checked, lives, lookingDays, records } from "./arbitraries/life.ts";
export type { TextEdit, TextEditOptions } from "./arbitraries/text-edits.ts";
export { onLine, textEdits } from "./arbitraries/text-edits.ts";
export { daysBetween, someText } from "./arbitraries/words.ts";
export type { World } from "./arbitraries/world.ts";
export { choices, worlds } from "./arbitraries/world.ts";
export type { Case, Suite } from "./cases.ts";
export { readSuite, readSuites, schemeOfCase } from "./cases.ts";
export type { Expected, ExpectedLine } from "./expected.ts";
export { saidOf } from "./expected.ts";
export type { LawOptions, LawSettings } from "./laws.ts";
export { breachOf, law, lawSettings } from "./laws.ts";
export {
  libraryTexts,
  readRepositoryLibrary,
  readSoundLibrary,
  readTexts,
  repositoryNetwork,
  repositoryScenario,
  schemeNamed,
} from "./library.ts";
export { plainOf } from "./plain.ts";
export type { Cost, TrustFigure } from "./trust.ts";
export { costOf, tellFigure, trustSize } from "./trust.ts";
