import { type Behaviour, chooseReadings, type Name, type Scheme } from "@tallyglass/policy";
import { type Ascent, highestByActs, type NoAscent } from "@tallyglass/scoring";
import type { Study } from "../study/study.ts";
import { chosenReadings, lastDayOfYears } from "./study-policy.ts";

/** How far acts by choice lead under one start, one way of counting and within so many calendar years. */
export interface AscentCase {
  readonly start: string;
  readonly counting: Counting;
  readonly years: number;
  readonly found: Ascent | NoAscent;
}

/** How often acts without a printed cap count. */
interface Counting {
  readonly id: string;
  readonly name: Name;
  readonly options: Readonly<Record<string, string>>;
  /** Whether acts that need somebody else are left out. */
  readonly isAlone: boolean;
}

/** A donation of marrow needs a patient who matches, although the base document counts it among the acts at will. */
const needsAnother: ReadonlySet<string> = new Set(["red-cross.bone-marrow-donation"]);

const countings: readonly Counting[] = [
  { id: "as-read", name: { en: "As the run reads the text", zh: "按本次运行的读法" }, options: {}, isAlone: false },
  {
    id: "good-deed-once",
    name: { en: "Good deeds once a year", zh: "好人好事每年计一次" },
    options: { "good-deed": "once-a-window" },
    isAlone: false,
  },
  {
    id: "each-once",
    name: { en: "Every row once a year", zh: "每一条每年计一次" },
    options: { repeats: "highest-value" },
    isAlone: false,
  },
  {
    id: "good-deed-once-alone",
    name: { en: "Good deeds once a year, no marrow donation", zh: "好人好事每年计一次，不含骨髓捐献" },
    options: { "good-deed": "once-a-window" },
    isAlone: true,
  },
];

const horizons = [1, 5] as const;

/** Every start reading with every way of counting that the policy has, within one and within five years. */
export function ascentCases(study: Study): readonly AscentCase[] {
  const scheme = study.library.schemes.get(study.schemes[0].id) ?? study.schemes[0];
  return startsOf(scheme).flatMap((start) =>
    countings
      .filter(({ options }) => hasOptions(scheme, options))
      .flatMap((counting) => casesOf(study, start, counting)),
  );
}

function casesOf(study: Study, start: string, counting: Counting): readonly AscentCase[] {
  const scheme = readAs(study, start, counting);
  const behaviours = behavioursFor(study, counting);
  const { from } = study.facts;
  return horizons.map((years) => {
    const stretch = { from: `${from.slice(0, 4)}-01-01`, to: lastDayOfYears(from, years) };
    return { start, counting, years, found: highestByActs(scheme, behaviours, stretch) };
  });
}

/** The run's scheme with another start and another way of counting. */
function readAs({ schemes, library, vocabulary }: Study, start: string, { options }: Counting): Scheme {
  const [own] = schemes;
  const written = library.schemes.get(own.id);
  if (written === undefined) return own;
  const choice = { ...chosenReadings(own), ...(start !== ownStart && { start }), ...options };
  return chooseReadings(written, choice, { ...vocabulary, schemes: library.schemes });
}

/** Where a policy has no reading of the start. */
const ownStart = "";

function startsOf(scheme: Scheme): readonly string[] {
  const options = readingOptions(scheme, "start");
  return options.length === 0 ? [ownStart] : options.toSorted((left, right) => Number(left) - Number(right));
}

function hasOptions(scheme: Scheme, options: Counting["options"]): boolean {
  return Object.entries(options).every(([id, option]) => readingOptions(scheme, id).includes(option));
}

function readingOptions({ versions }: Scheme, id: string): readonly string[] {
  const readings = versions.flatMap(({ readings: all }) => all.filter((reading) => reading.id === id));
  const runnable = readings.flatMap(({ options }) =>
    options.filter(({ untranslatable }) => untranslatable === undefined),
  );
  return [...new Set(runnable.map((option) => option.id))];
}

function behavioursFor({ vocabulary }: Study, { isAlone }: Counting): readonly Behaviour[] {
  const all = [...vocabulary.behaviours.values()];
  return isAlone ? all.filter(({ code }) => !needsAnother.has(code)) : all;
}
