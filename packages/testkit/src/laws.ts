import fc from "fast-check";
import { test } from "vitest";
import { type TrustFigure, tellFigure } from "./trust.ts";

/** How hard a law is tried. */
export interface LawOptions {
  /** How many examples, before `TALLYGLASS_RUNS` multiplies them. */
  readonly runs?: number;
  /** Whether a broken example is made smaller, as it is when left out: no use where each try changes what the next one finds. */
  readonly isShrunk?: boolean;
  /** Milliseconds that it may take, before `TALLYGLASS_RUNS` multiplies them; as long as any test when left out. */
  readonly timeout?: number;
  /** The promise of which its examples are a figure. */
  readonly tells?: Omit<TrustFigure, "count">;
}

/** What laws are tried with: the same seed gives the same examples. */
export interface LawSettings {
  readonly seed: number;
  /** Where in the run of that seed the broken example stands; for one law alone. */
  readonly path?: string;
  readonly factor: number;
}

const defaultRuns = 100;

/**
 * A test that something holds of whatever is generated. A law that is broken names the smallest
 * example found, and the words with which the run is repeated.
 *
 * The property may be one of promises (`fc.asyncProperty`).
 *
 * `TALLYGLASS_SEED` fixes the examples, `TALLYGLASS_PATH` goes straight to the broken one, and
 * `TALLYGLASS_RUNS` multiplies how many are tried.
 *
 * @example
 * ```ts
 * law("a day later is later", fc.property(days(), (day) => {
 *   expect(addPeriod(day, { count: 1, unit: "day" }) > day).toBe(true);
 * }));
 * ```
 */
export function law<T>(name: string, property: fc.IRawProperty<T>, options: LawOptions = {}): void {
  const settings = lawSettings(process.env);
  const tried = async () => {
    const broken = await breachOf(name, property, options, settings);
    if (broken !== undefined) throw broken;
    if (options.tells !== undefined) tellFigure({ ...options.tells, count: runsOf(options, settings) });
  };
  test(name, tried, options.timeout && options.timeout * Math.max(1, settings.factor));
}

/** What breaks a law, as an error that says how to see it again; nothing where it holds. */
export async function breachOf<T>(
  name: string,
  property: fc.IRawProperty<T>,
  options: LawOptions,
  settings: LawSettings,
): Promise<Error | undefined> {
  const { seed, path } = settings;
  const found = await fc.check(property, {
    seed,
    numRuns: runsOf(options, settings),
    endOnFailure: options.isShrunk === false,
    ...(path !== undefined && { path }),
  });
  if (!found.failed) return undefined;
  const cause = found.errorInstance;
  const lines = [
    `${name}: not so after ${found.numRuns} examples (made smaller ${found.numShrinks} times)`,
    `repeat: TALLYGLASS_SEED=${found.seed} TALLYGLASS_PATH='${found.counterexamplePath ?? ""}' npx vitest run -t '${name}'`,
    `example: ${fc.stringify(found.counterexample)}`,
    cause instanceof Error ? cause.message : "too few examples could be tried",
  ];
  return new Error(lines.join("\n\n"), { cause });
}

/** Reads the settings of laws from the environment; without a seed, one of the clock. */
export function lawSettings(environment: Readonly<Record<string, string | undefined>>): LawSettings {
  const { TALLYGLASS_SEED: seed, TALLYGLASS_PATH: path, TALLYGLASS_RUNS: factor } = environment;
  return {
    seed: seed === undefined ? Date.now() | 0 : wholeNumber("TALLYGLASS_SEED", seed),
    ...(path !== undefined && path !== "" && { path }),
    factor: factor === undefined ? 1 : positiveNumber("TALLYGLASS_RUNS", factor),
  };
}

function runsOf({ runs = defaultRuns }: LawOptions, { factor }: LawSettings): number {
  return Math.max(1, Math.round(runs * factor));
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isInteger(number))
    throw new RangeError(`${name} is a whole number, not \`${text}\``);
  return number;
}

function positiveNumber(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new RangeError(`${name} is a number above 0, not \`${text}\``);
  return number;
}
