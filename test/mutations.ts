import { fc } from "@tallyglass/testkit";

/** Plain data with one thing changed, and where. */
export interface Mutation {
  readonly path: string;
  readonly value: unknown;
}

type Step = string | number;
type Entry = readonly [Step, unknown];

/** Values that stand wrongly almost everywhere, and rightly here and there. */
const strangers: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2_000_000,
  "",
  "x",
  "Not an id",
  "2018-08-01",
  "> 5",
  "(50..100]",
  "5 years",
  "rolling 12 months",
  "trivium#L92",
  [],
  ["x"],
  {},
  { en: "x" },
  { assumption: "x" },
  { points: 5, cite: "trivium#L92" },
];

/** A document with a value replaced, or taken from elsewhere, or a key dropped, renamed or added. */
export function mutations(document: unknown): fc.Arbitrary<Mutation> {
  const places = [...placesIn(document)];
  const place = fc.constantFrom(...places);
  const stranger = fc.oneof(
    fc.constantFrom(...strangers),
    place.map(({ value }) => value),
  );
  const edit = fc.oneof(
    stranger.map((value) => (step: Step) => [[step, value]] as const),
    fc.constant(() => []),
    fc.constant((step: Step, value: unknown) => [[`${step}-too`, value]] as const),
    stranger.map(
      (value) => (step: Step, before: unknown) =>
        [
          [step, before],
          ["more", value],
        ] as const,
    ),
  );
  return fc.tuple(place, edit).map(([{ path }, change]) => ({
    path: path.join("."),
    value: edited(document, path, change),
  }));
}

interface Place {
  readonly path: readonly Step[];
  readonly value: unknown;
}

/** Every value inside the data. */
function* placesIn(data: unknown, around: readonly Step[] = []): Generator<Place> {
  for (const [step, value] of entriesOf(data)) {
    const path = [...around, step];
    yield { path, value };
    yield* placesIn(value, path);
  }
}

function entriesOf(data: unknown): readonly Entry[] {
  if (Array.isArray(data)) return [...data.entries()];
  return typeof data === "object" && data !== null ? Object.entries(data) : [];
}

function edited(
  data: unknown,
  [step, ...rest]: readonly Step[],
  edit: (step: Step, value: unknown) => readonly Entry[],
): unknown {
  const entries = entriesOf(data).flatMap(([key, value]): readonly Entry[] => {
    if (key !== step) return [[key, value]];
    return rest.length === 0 ? edit(key, value) : [[key, edited(value, rest, edit)]];
  });
  return Array.isArray(data) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
