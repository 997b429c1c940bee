import { fromUnits } from "@tallyglass/policy";
import fc from "fast-check";
import {
  type AttributeShape,
  assessedAttributes,
  disjointIntervals,
  disjointTests,
  type NumberShape,
} from "./attribute.ts";
import type { BehaviourShape, CatalogueShape } from "./catalogue.ts";
import type { Features } from "./features.ts";
import {
  daysBetween,
  optional,
  type Plain,
  rarely,
  someCitation,
  somePeriod,
  sometimes,
  withoutNothing,
} from "./words.ts";

/** A generated clause: what it is called and which way its points go. */
export interface ClauseShape {
  readonly id: string;
  readonly sign: Sign;
  readonly document: Plain;
}

/** Which way the points of a clause go; a mixed one goes both. */
type Sign = "reward" | "penalty" | "mixed";

/** The lists that generated policies declare. */
export const listIds = ["blacklist", "honours"] as const;

const size = fc.integer({ min: 1, max: 120 });
const citedSize: fc.Arbitrary<unknown> = fc.oneof(size, fc.record({ points: size, cite: someCitation }));

const someTerm = fc.oneof(
  fc.record({ from: daysBetween("2016-01-01", "2018-12-31") }),
  fc.record({ to: daysBetween("2017-06-01", "2020-12-31") }),
  fc.record({ from: daysBetween("2016-01-01", "2017-12-31"), to: daysBetween("2018-01-01", "2020-12-31") }),
);

/** A clause over some behaviours of a catalogue, with any measure, grading and limits. */
export function clauses(id: string, { behaviours }: CatalogueShape, features: Features): fc.Arbitrary<ClauseShape> {
  const sign = fc.constantFrom<Sign>("reward", "penalty", "mixed");
  const some = fc.subarray([...behaviours], { minLength: 1, maxLength: Math.min(3, behaviours.length) });
  return fc.record({ sign, some }).chain((chosen) =>
    fc
      .record({
        around: limits(chosen.sign, features),
        where: rarely(admissions(sharedAttributes(chosen.some))),
        body: bodies(chosen.some, chosen.sign, features),
      })
      .map(({ around, where, body }) => {
        const codes = chosen.some.map(({ code }) => code);
        const admitted = where === undefined ? {} : { where };
        return { id, sign: chosen.sign, document: { id, behaviours: codes, ...around, ...admitted, ...body } };
      }),
  );
}

function limits(sign: Sign, features: Features): fc.Arbitrary<Plain> {
  const cap = features.cap && sign !== "mixed" ? sometimes(citedSize) : fc.constant(undefined);
  return fc
    .record({
      name: optional.name,
      cite: optional.citation,
      valid: rarely(someTerm),
      expiry: rarely(somePeriod),
      window: optional.window,
      cap,
    })
    .map(withoutNothing);
}

function bodies(some: readonly BehaviourShape[], sign: Sign, features: Features): fc.Arbitrary<Plain> {
  const attributes = sharedAttributes(some);
  const numbers = attributes.filter(isNumber);
  const effect = effects(attributes, sign, features);
  const each = [
    effect,
    ...attributes.map((attribute) => tables([attribute], effect)),
    ...(attributes.length > 1
      ? [fc.shuffledSubarray([...attributes], { minLength: 2, maxLength: 2 }).chain((two) => tables(two, effect))]
      : []),
    ...numbers.map((number) => steps(number, sign).map((climbed) => ({ steps: { of: number.name, ...climbed } }))),
  ];
  if (!features.measures) return fc.oneof(...each);
  const measured = [countBodies(sign), ...(numbers.length > 0 ? [sumBodies(numbers, sign)] : [])];
  return fc.oneof(...each, ...each, ...measured, ...measured);
}

/** What all behaviours carry; an attribute that one of them requires is not tested for absence. */
function sharedAttributes([first, ...others]: readonly BehaviourShape[]): readonly AttributeShape[] {
  return (first?.attributes ?? []).flatMap((attribute) => {
    const alike = others.map((other) => other.attributes.find(({ name }) => name === attribute.name));
    if (alike.includes(undefined)) return [];
    return [{ ...attribute, optional: attribute.optional && alike.every((each) => each?.optional) }];
  });
}

/** Which records a clause admits: those that pass a test of one attribute, or of each of several. */
function admissions(attributes: readonly AttributeShape[]): fc.Arbitrary<Plain | undefined> {
  if (attributes.length === 0) return fc.constant(undefined);
  const test = (attribute: AttributeShape) =>
    disjointTests(attribute)
      .chain((tests) => fc.constantFrom(...tests))
      .map((each) => [attribute.name, each] as const);
  return fc
    .subarray([...attributes], { minLength: 1, maxLength: Math.min(2, attributes.length) })
    .chain((tested) => fc.tuple(...tested.map(test)))
    .map((tests) => Object.fromEntries(tests));
}

type NumberAttributeShape = Extract<AttributeShape, NumberShape>;

function isNumber(attribute: AttributeShape): attribute is NumberAttributeShape {
  return attribute.type === "integer" || attribute.type === "decimal";
}

/** Rows over one attribute, of which some are split by a second. */
function tables(attributes: readonly AttributeShape[], effect: fc.Arbitrary<Plain>): fc.Arbitrary<Plain> {
  const [first, second] = attributes as readonly [AttributeShape, AttributeShape?];
  const splits = second === undefined ? fc.constant([]) : disjointTests(second);
  return fc
    .tuple(disjointTests(first), splits)
    .chain(([tests, split]) =>
      fc.tuple(
        ...tests.map((test) =>
          fc.boolean().map((divided) => {
            const whole = { [first.name]: test };
            if (second === undefined || !divided) return [whole];
            return split.map((other) => ({ ...whole, [second.name]: other }));
          }),
        ),
      ),
    )
    .chain((tests) => rowsOf(tests.flat(), effect, rarely(somePeriod)));
}

function rowsOf(
  tests: readonly Plain[],
  effect: fc.Arbitrary<Plain>,
  expiry: fc.Arbitrary<string | undefined> = fc.constant(undefined),
): fc.Arbitrary<Plain> {
  const row = (when: Plain, index: number) =>
    fc
      .record({ id: rarely(fc.constant(`row-${index}`)), effect, expiry, cite: optional.citation })
      .map(({ id, effect: given, ...rest }) => withoutNothing({ id, when, ...given, ...rest }));
  return fc.tuple(...tests.map(row)).map((table) => ({ table }));
}

/** What a record does: points as a rule, else a listing, an override or a new start, or several of them. */
function effects(attributes: readonly AttributeShape[], sign: Sign, features: Features): fc.Arbitrary<Plain> {
  const points = fc.record({ points: signedPoints(sign) });
  const assessed = assessments(attributes, sign);
  const list = fc.record({ list: fc.constantFrom(...listIds) });
  const scores = fc.integer({ min: 0, max: 120 });
  return fc.oneof(
    { weight: 8, arbitrary: points },
    ...assessed.map((arbitrary) => ({ weight: 4, arbitrary })),
    { weight: 1, arbitrary: list },
    { weight: 1, arbitrary: fc.tuple(points, list).map(([one, other]) => ({ ...one, ...other })) },
    ...(features.override ? [{ weight: 1, arbitrary: fc.record({ override: scores }) }] : []),
    ...(features.reset ? [{ weight: 1, arbitrary: fc.tuple(fc.record({ reset: scores }), points).map(merged) }] : []),
    ...(features.reset ? [{ weight: 1, arbitrary: fc.record({ reset: scores }) }] : []),
  );
}

function merged([one, other]: readonly [Plain, Plain]): Plain {
  return { ...one, ...other };
}

/** Discretion, where the behaviours carry what an assessor decided. */
function assessments(attributes: readonly AttributeShape[], sign: Sign): readonly fc.Arbitrary<Plain>[] {
  return attributes.flatMap((attribute) => {
    const { reward, penalty } = assessedAttributes;
    const fits = (sign !== "penalty" && attribute.name === reward) || (sign !== "reward" && attribute.name === penalty);
    if (!fits || !isNumber(attribute)) return [];
    const { from, to, name } = attribute;
    const slack = fc.integer({ min: 0, max: 5 });
    return fc
      .tuple(slack, slack)
      .map(([below, above]) => ({ from: from - below, to: to + Math.min(above, to < 0 ? -to : above) }))
      .chain((bounds) =>
        fc
          .integer({ min: bounds.from, max: bounds.to })
          .map((absent) => ({ points: { ...bounds, attribute: name, absent } })),
      );
  });
}

function countBodies(sign: Sign): fc.Arbitrary<Plain> {
  return measuredBodies({ name: "count", decimals: 0, from: 1, to: 6 }, sign).map((body) => ({
    measure: "count",
    ...body,
  }));
}

function sumBodies(numbers: readonly NumberAttributeShape[], sign: Sign): fc.Arbitrary<Plain> {
  const alone = fc.constantFrom(...numbers).chain((number) =>
    measuredBodies({ ...number, name: "sum", from: 0, to: 3 * Math.max(number.to, 1) }, sign).map((body) => ({
      measure: { sum: number.name },
      ...body,
    })),
  );
  const decimals = numbers.map((number) => number.decimals);
  const alike = numbers.filter((number) => number.decimals === decimals[0]);
  const weighted = fc
    .tuple(...alike.map((number) => fc.integer({ min: 1, max: 20 }).map((weight) => [number.name, weight] as const)))
    .chain((weights) =>
      measuredBodies({ name: "sum", decimals: decimals[0] ?? 0, from: 0, to: 500 }, sign).map((body) => ({
        measure: { sum: Object.fromEntries(weights) },
        ...body,
      })),
    );
  return fc.oneof(alone, weighted);
}

function measuredBodies(
  domain: Omit<NumberShape, "type"> & { readonly name: string },
  sign: Sign,
): fc.Arbitrary<Plain> {
  const points = fc.record({ points: signedPoints(sign) });
  const table = disjointIntervals(domain).chain((tests) =>
    rowsOf(
      tests.map((test) => ({ [domain.name]: test })),
      points,
    ),
  );
  return fc.oneof(
    points,
    table,
    table,
    steps(domain, sign).map((climbed) => ({ steps: climbed })),
  );
}

function steps({ decimals, from, to }: Omit<NumberShape, "type">, sign: Sign): fc.Arbitrary<Plain> {
  const width = Math.max(1, Math.floor((to - from) / 3));
  const write = (units: number) => fromUnits(units, decimals);
  const first = fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 0, max: width }), fc.boolean())
    .map(([low, span, open]) =>
      open ? `(${write(low - 1)}..${write(low + span)}]` : `[${write(low)}..${write(low + span + 1)})`,
    );
  const oneWay: fc.Arbitrary<Sign> = sign === "mixed" ? fc.constantFrom<Sign>("reward", "penalty") : fc.constant(sign);
  return oneWay.chain((way) =>
    fc
      .record({
        first,
        points: signedPoints(way),
        every: fc.integer({ min: 1, max: width }).map((units) => Number(write(units))),
        more: signedPoints(way),
        most: sometimes(citedSize),
        partial: sometimes(fc.constantFrom("full", "begun")),
        cite: optional.citation,
      })
      .map(withoutNothing),
  );
}

function signedPoints(sign: Sign): fc.Arbitrary<number> {
  const size = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 90 }) },
    { weight: 1, arbitrary: fc.constant(0) },
  );
  const ways = { reward: fc.constant(1), penalty: fc.constant(-1), mixed: fc.constantFrom(1, -1) };
  return fc.tuple(size, ways[sign]).map(([amount, way]) => amount * way + 0);
}
