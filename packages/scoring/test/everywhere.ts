import { chooseReadings, type Library, type Scheme } from "@tallyglass/policy";
import { type Score, scoreResident } from "@tallyglass/scoring";
import {
  choices,
  type Features,
  fc,
  type GeneratedLife,
  law,
  lives,
  readRepositoryLibrary,
  schemeNamed,
  worlds,
} from "@tallyglass/testkit";

/** The library, and the policy of it that laws are stated of. */
export const library = readRepositoryLibrary();
export const fuzhou = schemeNamed(library, "fuzhou-yuming");

export interface Place {
  readonly library: Library;
  readonly scheme: Scheme;
}

interface Effort {
  readonly runs: number;
  readonly lives: number;
}

interface Everywhere {
  readonly features?: Partial<Features>;
  /** Only records of these, and only schemes that have any. */
  readonly behavioursOf?: (scheme: Scheme) => readonly string[];
  readonly generated?: Effort;
  readonly fuzhou?: Effort;
}

/** States a law twice: of generated policies, and of fuzhou-yuming under any choice of readings. */
export function everywhere(
  name: string,
  holdsOf: (place: Place, life: GeneratedLife) => void,
  { features, behavioursOf = allOf, ...effort }: Everywhere = {},
): void {
  const { generated = { runs: 40, lives: 25 }, fuzhou: known = { runs: 15, lives: 50 } } = effort;
  law(
    `${name}, under generated policies`,
    fc.property(worldsWithLives(features ?? {}, generated.lives, behavioursOf), ({ world, lives: many }) => {
      for (const life of many) withLife(life, () => holdsOf(world, life));
    }),
    { runs: generated.runs },
  );
  const drawn = fc.record({
    choice: features === undefined ? choices(fuzhou) : choices(fuzhou).filter(looksAtDaysOnce),
    many: manyLives({ library, scheme: fuzhou }, known.lives, behavioursOf),
  });
  law(
    `${name}, under fuzhou-yuming in any reading`,
    fc.property(drawn, ({ choice, many }) => {
      const scheme = chooseReadings(fuzhou, choice, library);
      for (const life of many) withLife(life, () => holdsOf({ library, scheme }, life));
    }),
    { runs: known.runs },
  );
}

export function allOf({ versions }: Scheme): readonly string[] {
  return versions.flatMap(({ clauses }) => clauses.flatMap(({ behaviours }) => behaviours));
}

/** Readings of fuzhou-yuming under which neither a new start nor the edge of the scale comes between two days. */
function looksAtDaysOnce({ clamp, "default-reset": reset }: Readonly<Record<string, string>>): boolean {
  return clamp !== "running" && reset !== "starts-anew";
}

export function worldsWithLives(features: Partial<Features>, count: number, behavioursOf = allOf) {
  return worlds(features)
    .filter(({ scheme }) => behavioursOf(scheme).length > 0)
    .chain((world) => fc.record({ world: fc.constant(world), lives: manyLives(world, count, behavioursOf) }));
}

export function manyLives(
  { library: vocabulary, scheme }: Place,
  count: number,
  behavioursOf: (scheme: Scheme) => readonly string[],
): fc.Arbitrary<readonly GeneratedLife[]> {
  return fc
    .array(lives(vocabulary, scheme, { behaviours: behavioursOf(scheme) }), { minLength: count, maxLength: count })
    .map((many) => Object.assign(many, { [fc.toStringMethod]: () => `${count} lives` }));
}

/** Of the many lives of an example, says which one breaks the law. */
function withLife(life: GeneratedLife, check: () => void): void {
  try {
    check();
  } catch (cause) {
    const records = life.records.map((each) => JSON.stringify(each)).join("\n");
    if (cause instanceof Error) cause.message = `as of ${life.asOf}, with records\n${records}\n${cause.message}`;
    throw cause;
  }
}

export function scored(scheme: Scheme, { resident, records: some, asOf }: GeneratedLife): Score {
  return scoreResident(scheme, resident, some, { asOf });
}

/** All that a score says but its remarks, which name records that do not count. */
export function account(scheme: Scheme, life: GeneratedLife) {
  const { score, change, band, lists, consequences, lines } = scored(scheme, life);
  const written = lines.map((line) => {
    const { clause, date } = { clause: undefined, date: undefined, ...line };
    return `${line.kind} ${line.points} ${clause?.id ?? "-"} ${date ?? "-"}`;
  });
  return {
    score,
    change,
    band: band?.id,
    lists: lists.map(({ list, clause, date }) => `${list} ${clause.id} ${date}`).sort(),
    consequences: consequences.map(({ id }) => id),
    lines: written.sort(),
  };
}

export function sum(lines: readonly { readonly points: number }[]): number {
  return lines.reduce((total, { points }) => total + points, 0);
}
