import type { Day, Scheme } from "@tallyglass/policy";
import { type OpenedLife, openLife, type SimulationPlan } from "@tallyglass/simulation";
import type { CommandContext } from "../command-context.ts";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import { checkYearEnds } from "../life/check-year-ends.ts";
import { lifeAsJson } from "../life/life-as-json.ts";
import type { LifeContext } from "../life/life-context.ts";
import { printLife } from "../life/print-life.ts";
import { openRun } from "../run/open-run.ts";
import type { Language } from "../text/phrases.ts";
import { print, printJson } from "./print.ts";

export interface ResidentOptions {
  readonly replicate: number;
  readonly policy?: string;
  readonly asOf?: Day;
  readonly format: "pretty" | "json";
  readonly lang: Language;
}

/** Lives one resident of a run again, and prints everything: deeds, records, what was wrong, the account. */
export async function runResident(
  path: string,
  words: string,
  options: ResidentOptions,
  _: CommandContext,
): Promise<void> {
  const number = numberOf(words);
  const { manifest, opened, plan } = openRun(path);
  requireResident(number, options.replicate, plan);
  const scheme = schemeOf(opened.scenario.schemes, options.policy);
  const { replicate } = options;
  const life = openWhole(plan, replicate, number);
  checkYearEnds(life, opened.scenario.schemes);
  const last = lastDayOf(life, manifest.settings.from, manifest.years);
  const asOf = options.asOf ?? last;
  requireDay(asOf, String(manifest.settings.from), last);
  const context: LifeContext = { manifest, opened, scheme, asOf, replicate, number, language: options.lang };
  if (options.format === "json") return printJson(lifeAsJson(life, context));
  return print(printLife(life, context));
}

/** The number of a resident. What is not one is not repeated: it may be a real person's. */
function numberOf(words: string): number {
  const [, digits] = /^(?:syn-)?(\d{1,10})$/.exec(words) ?? [];
  if (digits === undefined) {
    throw new Failure(
      exitCode.usage,
      "that is no resident of a run",
      "residents are numbered from 0, as 42 or syn-000042",
    );
  }
  return Number(digits);
}

function requireResident(number: number, replicate: number, { residents, replicates }: SimulationPlan): void {
  if (number >= residents) {
    throw new Failure(
      exitCode.badInput,
      "the run has no such resident",
      `its residents are numbered from 0 to ${residents - 1}`,
    );
  }
  if (replicate >= replicates) {
    throw new Failure(
      exitCode.badInput,
      `the run has no replicate ${replicate}`,
      `its replicates are numbered from 0 to ${replicates - 1}`,
    );
  }
}

/** Before the run nothing had happened, and after it nobody knows what would have. */
function requireDay(day: Day, first: Day, last: Day): void {
  if (day >= first && day <= last) return;
  throw new Failure(exitCode.usage, `the run has no day ${day}`, `it goes from ${first} to ${last}`);
}

function schemeOf(schemes: readonly [Scheme, ...Scheme[]], id: string | undefined): Scheme {
  const found = id === undefined ? schemes[0] : schemes.find((scheme) => scheme.id === id);
  if (found !== undefined) return found;
  const known = schemes.map((scheme) => `\`${scheme.id}\``).join(", ");
  throw new Failure(exitCode.usage, `the run has no policy \`${id}\``, `it has ${known}`);
}

/** A life; of those who are not scored, the attributes. */
function openWhole(plan: SimulationPlan, replicate: number, resident: number): OpenedLife {
  const life = openLife(plan, { replicate, resident });
  if (life.isScored) return life;
  const { attributes } = openLife(withEverybody(plan), { replicate, resident });
  return { ...life, attributes };
}

/** The same residents, all of them scored: attributes do not hang on it. */
function withEverybody(plan: SimulationPlan): SimulationPlan {
  const none = new Int32Array(0);
  return { ...plan, scored: { attributes: none, strides: none, inside: Uint8Array.of(1) } };
}

function lastDayOf({ years }: OpenedLife, from: unknown, count: number): Day {
  return years.at(-1)?.day ?? `${Number(String(from).slice(0, 4)) + count - 1}-12-31`;
}
