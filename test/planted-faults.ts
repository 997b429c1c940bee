import { fc } from "@tallyglass/testkit";

/** A document, written as JSON, in which one key or value may not stand in any. */
export interface Planted {
  readonly text: string;
  /** What is to be found of it. */
  readonly code: string;
  /** Where it stands. */
  readonly path: readonly Step[];
}

type Step = string | number;
type Fault = readonly [code: string, written: string];

const faultyValues: readonly Fault[] = [
  ...[".nan", "-.inf", "1e9", "0x1F", "007", "9007199254740993"].map((written): Fault => ["number-form", written]),
  ...["13000000000", '"13000000000"', '"Ask for 000000190001010009."'].map(
    (written): Fault => ["identity-shaped", written],
  ),
  ["text-control-character", '"turned \\u202e around"'],
];

const faultyKeys: readonly Fault[] = [
  ...["__proto__", "constructor", "prototype"].map((key): Fault => ["forbidden-key", `"${key}":{"points":1}`]),
  ...["13000000000", '"a-13000000000"'].map((key): Fault => ["identity-shaped", `${key}: 1`]),
];

/** A document with one fault in a value, or one key too many in a map, wherever there is such. */
export function plantedFaults(document: unknown): fc.Arbitrary<Planted> {
  const places = [...placesIn(document)];
  const maps = places.filter(({ value }) => keysOf(value).length > 0);
  const scalars = places.filter(({ value }) => typeof value !== "object");
  const inValue = fc
    .tuple(fc.constantFrom(...scalars), fc.constantFrom(...faultyValues))
    .map(([{ path }, fault]) => planted(document, path, '"§"', "§", fault));
  const inMap = fc
    .constantFrom(...maps)
    .chain(({ path, value }) => {
      const twice = keysOf(value).map((key): Fault => ["duplicate-key", `${JSON.stringify(key)}:null`]);
      return fc.tuple(fc.constant({ path, value }), fc.constantFrom(...faultyKeys, ...twice));
    })
    .map(([{ path, value }, fault]) => planted(document, path, '"§":1', { ...(value as object), "§": 1 }, fault));
  return fc.oneof(inValue, inMap);
}

function planted(
  document: unknown,
  path: readonly Step[],
  mark: string,
  marked: unknown,
  [code, written]: Fault,
): Planted {
  const text = JSON.stringify(replaced(document, path, marked)).replace(mark, () => written);
  return { text, code, path };
}

interface Place {
  readonly path: readonly Step[];
  readonly value: unknown;
}

function* placesIn(value: unknown, path: readonly Step[] = []): Generator<Place> {
  yield { path, value };
  if (typeof value !== "object" || value === null) return;
  const parts: readonly (readonly [Step, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  for (const [step, part] of parts) yield* placesIn(part, [...path, step]);
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function replaced(whole: unknown, [step, ...rest]: readonly Step[], part: unknown): unknown {
  if (step === undefined) return part;
  if (Array.isArray(whole)) return whole.with(Number(step), replaced(whole[Number(step)], rest, part));
  const map = whole as Readonly<Record<string, unknown>>;
  return { ...map, [step]: replaced(map[step], rest, part) };
}
