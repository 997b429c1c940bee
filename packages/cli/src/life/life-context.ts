import type { Day, Scheme } from "@tallyglass/policy";
import type { OpenScenario } from "../library/open-scenario.ts";
import type { Manifest } from "../run/manifest.ts";
import type { Language } from "../text/phrases.ts";

/** What the life of a resident is printed with. */
export interface LifeContext {
  readonly manifest: Manifest;
  readonly opened: OpenScenario;
  /** The policy whose account is printed, and its day. */
  readonly scheme: Scheme;
  readonly asOf: Day;
  readonly replicate: number;
  readonly number: number;
  readonly language: Language;
}
