/** A choice of readings, and whether a verdict holds under it; nothing where that is not determinable. */
export interface TriedChoice {
  /** The options that differ from the run's own, by reading. */
  readonly options: Readonly<Record<string, string>>;
  readonly holds: boolean | null;
}

/**
 * The smallest choices of other readings, among those that were run, under which a verdict turns. Several where
 * several are as small; none where nothing that was run turns it.
 *
 * @example
 * ```ts
 * flippingSets([{ options: { start: "0" }, holds: false }], true); // [{ start: "0" }]
 * ```
 */
export function flippingSets(tried: readonly TriedChoice[], holds: boolean): readonly TriedChoice["options"][] {
  const turning = tried.filter((each) => each.holds === !holds);
  const least = Math.min(...turning.map(({ options }) => sizeOf(options)));
  return turning.flatMap(({ options }) => (sizeOf(options) === least ? [options] : []));
}

function sizeOf(options: TriedChoice["options"]): number {
  return Object.keys(options).length;
}
