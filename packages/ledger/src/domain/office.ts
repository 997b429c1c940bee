/** An office that keeps a log. */
export interface Office {
  /** `nation`, or lower-case words: `jiangxi`, `fuzhou-jx`, and for a bureau `fuzhou-jx/police`. */
  readonly id: string;
  readonly level: Level;
  /** The office that its records go up to; the nation has none. */
  readonly above?: string;
  /** Whose behaviours a bureau records. */
  readonly department?: string;
}

export type Level = "bureau" | "city" | "province" | "nation";

export const levels = ["bureau", "city", "province", "nation"] as const satisfies readonly Level[];

/** The cities of each province. */
export type Places = Readonly<Record<string, readonly string[]>>;

/** The id of the one office at the top. */
export const nation = "nation";

/**
 * The offices of a country, from the nation down, in the order in which they are given.
 *
 * @throws {RangeError} if an id is not made of lower-case words, or stands twice.
 *
 * @example
 * ```ts
 * const offices = officesOf({ jiangxi: ["fuzhou-jx"] }, ["police", "court"]);
 * offices.map(({ id }) => id); // ["nation", "jiangxi", "fuzhou-jx", "fuzhou-jx/police", "fuzhou-jx/court"]
 * ```
 */
export function officesOf(places: Places, departments: readonly string[]): readonly Office[] {
  const offices = [
    { id: nation, level: "nation" as const },
    ...Object.entries(places).flatMap(([province, cities]) => [
      { id: province, level: "province" as const, above: nation },
      ...cities.flatMap((city) => cityOffices(city, province, departments)),
    ]),
  ];
  const ids = new Set<string>();
  for (const { id } of offices) {
    if (!isOfficeId(id)) throw new RangeError("an office is called by lower-case words, as `fuzhou-jx`");
    if (ids.has(id)) throw new RangeError(`two offices are called \`${id}\``);
    ids.add(id);
  }
  return offices;
}

function cityOffices(city: string, province: string, departments: readonly string[]): readonly Office[] {
  return [
    { id: city, level: "city", above: province },
    ...departments.map(
      (department): Office => ({ id: `${city}/${department}`, level: "bureau", above: city, department }),
    ),
  ];
}

function isOfficeId(id: string): boolean {
  return id.length <= 80 && /^[a-z]+(?:-[a-z]+)*(?:\/[a-z]+(?:-[a-z]+)*)?$/.test(id);
}

/** The city that a bureau belongs to. */
export function cityOf(bureau: string): string {
  return bureau.slice(0, bureau.indexOf("/"));
}
