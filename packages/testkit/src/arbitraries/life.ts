import {
  type Attribute,
  addPeriod,
  type Behaviour,
  contains,
  type Day,
  fromUnits,
  type NumberAttribute,
  type Period,
  type PolicyRecord,
  readRecord,
  type Scheme,
  type Vocabulary,
  type Window,
  writePeriod,
} from "@tallyglass/policy";
import fc from "fast-check";
import { daysBetween } from "./words.ts";

/** The records of one generated resident, and a day on which one looks. */
export interface GeneratedLife {
  readonly resident: string;
  readonly records: readonly PolicyRecord[];
  readonly asOf: Day;
}

export interface LifeOptions {
  /** Only records of these behaviours. */
  readonly behaviours?: readonly string[];
  readonly maxLength?: number;
}

const resident = "syn-000001";
const span = { first: "2016-01-01", last: "2020-12-31" } as const;

/** Lives that fit a catalogue: edges of the scheme's tables, acts in common, corrections, late records. */
export function lives(vocabulary: Vocabulary, scheme: Scheme, options: LifeOptions = {}): fc.Arbitrary<GeneratedLife> {
  const { maxLength = 12 } = options;
  return fc
    .array(records(vocabulary, scheme, options), { maxLength, size: "max" })
    .chain((some) => lookingDays(scheme, some).map((asOf) => ({ resident, records: some, asOf })));
}

/** Days on which one looks: among the records, at the turn of a year, long after, and where something changes. */
export function lookingDays(scheme: Scheme, some: readonly PolicyRecord[]): fc.Arbitrary<Day> {
  if (some.length === 0) return anyDay;
  const periods = periodsOf(scheme);
  const turning = fc.constantFrom(...some).chain(({ date, recorded, withdrawn = recorded }) => {
    const lapsed = periods.map((period) => addPeriod(date, period));
    return fc.constantFrom(recorded, withdrawn, ...lapsed);
  });
  const near = fc
    .tuple(turning, fc.constantFrom(-1, 0, 0, 1))
    .map(([day, count]) => addPeriod(day, { count, unit: "day" }));
  return fc.oneof(anyDay, near);
}

const anyDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 4, arbitrary: daysBetween("2017-06-01", "2021-12-31") },
  { weight: 2, arbitrary: fc.constantFrom("2018-12-31", "2019-01-01", "2020-02-29", "2020-12-31") },
  { weight: 1, arbitrary: fc.constantFrom("2015-12-31", "2031-01-01") },
);

/** The periods after which something of a scheme expires or leaves its window. */
function periodsOf({ versions }: Scheme): readonly Period[] {
  const found = versions.flatMap(({ clauses, joints }) => [
    ...joints.flatMap(({ window }) => rollingPeriod(window)),
    ...clauses.flatMap(({ expiry, window, grading }) => [
      ...rollingPeriod(window),
      ...(expiry === undefined ? [] : [expiry]),
      ...(grading.kind === "table" ? grading.rows.flatMap((row) => row.expiry ?? []) : []),
    ]),
  ]);
  return [...new Map(found.map((period) => [writePeriod(period), period])).values()];
}

function rollingPeriod(window: Window): readonly Period[] {
  return window.kind === "rolling" ? [window.period] : [];
}

/** One record that fits a catalogue. */
export function records(
  vocabulary: Vocabulary,
  scheme: Scheme,
  { behaviours = [...vocabulary.behaviours.keys()] }: LifeOptions = {},
): fc.Arbitrary<PolicyRecord> {
  const edges = edgesOf(scheme);
  return fc
    .constantFrom(...behaviours)
    .map((code) => vocabulary.behaviours.get(code) as Behaviour)
    .chain((behaviour) =>
      fc.record({ behaviour: fc.constant(behaviour.code), days: days(), ...common, ...attributes(behaviour, edges) }),
    )
    .map(({ days: dated, ...rest }) => checked({ resident, ...dated, ...rest }, vocabulary));
}

/** A record from raw fields that are meant to fit. */
export function checked(raw: Readonly<Record<string, unknown>>, vocabulary: Vocabulary): PolicyRecord {
  const read = readRecord(raw, vocabulary);
  if (read.kind !== "record") throw new Error(`a generated record does not fit: ${JSON.stringify({ raw, read })}`);
  return read.record;
}

const common = {
  fact: fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom("f-1", "f-2", "f-3") },
  ),
  place: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant("another-town") },
  ),
};

interface Days {
  readonly date: Day;
  readonly recorded?: Day;
  readonly withdrawn?: Day;
}

/** The day of the act; sometimes it was recorded later, and sometimes corrected away after that. */
function days(): fc.Arbitrary<Days> {
  const dates = fc.oneof(
    { weight: 4, arbitrary: daysBetween(span.first, span.last) },
    { weight: 1, arbitrary: fc.constantFrom("2016-02-29", "2017-12-31", "2018-01-01", "2018-06-30", "2018-07-01") },
  );
  const rarely = (max: number) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.integer({ min: 0, max }) });
  return fc.tuple(dates, rarely(400), rarely(900)).map(([date, late, kept]) => {
    const recorded = addPeriod(date, { count: late ?? 0, unit: "day" });
    return {
      date,
      ...(late !== undefined && { recorded }),
      ...(kept !== undefined && { withdrawn: addPeriod(recorded, { count: kept, unit: "day" }) }),
    };
  });
}

type Edges = ReadonlyMap<string, readonly number[]>;

function attributes(behaviour: Behaviour, edges: Edges): Record<string, fc.Arbitrary<unknown>> {
  const entries = Array.from(behaviour.attributes.values(), (attribute) => {
    const values = valuesOf(attribute, edges);
    return [attribute.name, attribute.optional ? fc.option(values, { nil: undefined, freq: 2 }) : values] as const;
  });
  return Object.fromEntries(entries);
}

function valuesOf(attribute: Attribute, edges: Edges): fc.Arbitrary<unknown> {
  switch (attribute.type) {
    case "boolean":
      return fc.boolean();
    case "enumeration":
      return fc.constantFrom(...attribute.values);
    case "number":
      return unitsOf(attribute, edges.get(attribute.name) ?? []).map((units) =>
        Number(fromUnits(units, attribute.decimals)),
      );
  }
}

/** As far from the edge of a range as generated numbers go. */
const reach = 2_000_000;

function unitsOf({ range }: NumberAttribute, edges: readonly number[]): fc.Arbitrary<number> {
  const from = Number.isFinite(range.from) ? range.from : Math.min(0, range.to) - reach;
  const to = Number.isFinite(range.to) ? range.to : Math.max(0, range.from) + reach;
  const near = edges.flatMap((edge) => [edge - 1, edge, edge + 1]).filter((units) => contains({ from, to }, units));
  const anywhere = fc.integer({ min: from, max: Math.min(to, from + reach) });
  if (near.length === 0) return anywhere;
  return fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...near) }, { weight: 3, arbitrary: anywhere });
}

/** The numbers at which the tables and steps of a scheme turn, by the attribute that is tested or summed. */
function edgesOf({ versions }: Scheme): Edges {
  const edges = new Map<string, number[]>();
  const note = (name: string, ends: readonly number[]) => {
    const finite = ends.filter(Number.isFinite);
    edges.set(name, [...(edges.get(name) ?? []), ...finite]);
  };
  for (const { measure, grading } of versions.flatMap(({ clauses }) => clauses)) {
    const summed = measure.kind === "sum" ? [...measure.weights] : [];
    const spread = (name: string, ends: readonly number[]) => {
      if (measure.kind === "each") note(name, ends);
      for (const [attribute, weight] of summed)
        note(
          attribute,
          ends.map((end) => Math.floor(end / weight)),
        );
    };
    if (grading.kind === "steps") {
      const { of = "", first, every } = grading;
      spread(of, [first.from, first.to, first.to + every, first.to + 2 * every]);
      continue;
    }
    for (const [name, test] of grading.rows.flatMap(({ when }) => [...when])) {
      if (test.kind === "interval") spread(name, [test.interval.from, test.interval.to]);
    }
  }
  return edges;
}
