/** What is ranked by how grave it is, and by what follows from it. */
export interface Weighed {
  /** The higher the graver. */
  readonly gravity: number;
  /** The higher the harder. */
  readonly consequence: number;
}

/** Two things of which the graver has the milder consequence. */
export interface Inversion<Thing extends Weighed> {
  readonly graver: Thing;
  readonly milder: Thing;
}

/**
 * Every pair in which what is graver costs less. Pairs that are equally grave, or cost the same, are none.
 *
 * @example
 * ```ts
 * inversions([{ gravity: 2, consequence: 30 }, { gravity: 1, consequence: 50 }]); // the one pair
 * ```
 */
export function inversions<Thing extends Weighed>(things: readonly Thing[]): readonly Inversion<Thing>[] {
  return things.flatMap((graver) =>
    things
      .filter((other) => other.gravity < graver.gravity && other.consequence > graver.consequence)
      .map((milder) => ({ graver, milder })),
  );
}
