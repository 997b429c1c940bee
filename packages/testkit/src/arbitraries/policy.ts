import fc from "fast-check";
import { disjointIntervals } from "./attribute.ts";
import type { CatalogueShape } from "./catalogue.ts";
import { type ClauseShape, clauses, listIds } from "./clause.ts";
import type { Features } from "./features.ts";
import {
  optional,
  type Plain,
  rarely,
  someCitation,
  someName,
  somePeriod,
  sometimes,
  someWindow,
  withoutNothing,
} from "./words.ts";

/** What tells one generated policy from another. */
export interface PolicyIdentity {
  readonly id: string;
  readonly valid: Plain;
  /** Clause ids begin with it. */
  readonly prefix: string;
  /** The most clauses that it has, where that is fewer than usual. */
  readonly clauses?: number;
  /** The policy that it can borrow from. */
  readonly lender?: string;
}

/** A policy over a catalogue, with parts of every kind. */
export function policies(identity: PolicyIdentity, catalogue: CatalogueShape, features: Features): fc.Arbitrary<Plain> {
  const ids = fc
    .integer({ min: 1, max: Math.min(features.clauses, identity.clauses ?? features.clauses) })
    .map((count) => Array.from({ length: count }, (_, index) => `${identity.prefix}${index}`));
  const scale = fc.oneof({ weight: 9, arbitrary: scales(features) }, { weight: 1, arbitrary: fc.constant(undefined) });
  return fc
    .record({
      head: heads(features),
      scale,
      written: ids.chain((each) => fc.tuple(...each.map((id) => clauses(id, catalogue, features)))),
    })
    .chain(({ head, scale: measured, written }) =>
      parts(identity, catalogue, measured, written, features).map((rest) =>
        withoutNothing({
          policy: identity.id,
          ...head,
          valid: identity.valid,
          scale: measured,
          clauses: written.map(({ document }) => document),
          ...rest,
        }),
      ),
    );
}

/** What refers to the clauses and to the scale, or stands beside them. */
function parts(
  { lender }: PolicyIdentity,
  catalogue: CatalogueShape,
  scale: Plain | undefined,
  written: readonly ClauseShape[],
  features: Features,
): fc.Arbitrary<Plain> {
  return fc.record({
    joint: features.joint ? joints(written) : fc.constant(undefined),
    lists: fc.tuple(...listIds.map(lists)),
    consequences: sometimes(consequences(bandIds(scale))),
    readings: sometimes(readings(written, scale, features)),
    extends: lender === undefined ? fc.constant(undefined) : lendings(lender),
    untranslatable: rarely(untranslatables(catalogue)),
    notes: rarely(notes()),
  });
}

function heads(features: Features): fc.Arbitrary<Plain> {
  const stacking = fc.constantFrom("highest-per-fact", "highest-per-department", "all");
  return fc
    .record({
      title: someName,
      place: fc.constant("elsewhere"),
      status: fc.constantFrom("proposed", "draft", "in-force", "repealed"),
      evidence: fc.constantFrom("full-table", "partial-table", "scale-only"),
      "earlier-acts": sometimes(fc.constantFrom("count", "ignore")),
      window: optional.window,
      stacking: features.stacking ? sometimes(stacking) : fc.constant(undefined),
      expiry: rarely(somePeriod),
      cite: someCitation,
    })
    .map(withoutNothing);
}

function scales(features: Features): fc.Arbitrary<Plain> {
  const low = fc.integer({ min: -20, max: 20 });
  const high = fc.integer({ min: 60, max: 150 });
  const clamps = features.runningClamp ? ["final", "running", "none"] : ["final", "none"];
  return fc
    .record({
      cite: optional.citation,
      start: sometimes(fc.integer({ min: 20, max: 60 }).chain(citedOrPlain)),
      minimum: sometimes(low.chain(citedOrPlain)),
      maximum: sometimes(high.chain(citedOrPlain)),
      clamp: sometimes(fc.constantFrom(...clamps)),
      bands: sometimes(bands()),
    })
    .map(withoutNothing);
}

function citedOrPlain(points: number): fc.Arbitrary<unknown> {
  return fc.oneof(fc.constant(points), fc.record({ points: fc.constant(points), cite: someCitation }));
}

function bands(): fc.Arbitrary<readonly Plain[]> {
  return disjointIntervals({ decimals: 0, from: -20, to: 150 }).chain((scores) => {
    const places = fc.shuffledSubarray(
      scores.map((_, index) => index + 1),
      { minLength: scores.length },
    );
    return places.chain((ranks) =>
      fc.tuple(
        ...scores.map((score, index) =>
          fc
            .record({ name: someName, score: sometimes(fc.constant(score)), cite: optional.citation })
            .map((rest) => withoutNothing({ id: `band-${index}`, rank: ranks[index], ...rest })),
        ),
      ),
    );
  });
}

function bandIds(scale: Plain | undefined): readonly string[] {
  const written = (scale?.bands ?? []) as readonly { readonly id: string }[];
  return written.map(({ id }) => id);
}

/** Rules over clauses that go one way. */
function joints(written: readonly ClauseShape[]): fc.Arbitrary<readonly Plain[] | undefined> {
  const oneWay = (["reward", "penalty"] as const)
    .map((sign) => written.filter((clause) => clause.sign === sign).map(({ id }) => id))
    .filter(({ length }) => length > 1);
  if (oneWay.length === 0) return fc.constant(undefined);
  const rule = (id: string) =>
    fc
      .record({
        clauses: fc.constantFrom(...oneWay).chain((ids) => fc.shuffledSubarray(ids, { minLength: 2 })),
        kind: fc.oneof(
          fc.constant({ rule: "largest" }),
          fc.integer({ min: 1, max: 100 }).map((points) => ({ rule: "cap", points })),
        ),
        window: optional.window,
        name: optional.name,
        cite: optional.citation,
      })
      .map(({ kind, ...rest }) => withoutNothing({ id, ...rest, ...kind }));
  return fc.oneof(fc.constant(undefined), fc.tuple(rule("first")), fc.tuple(rule("first"), rule("second")));
}

function lists(id: string): fc.Arbitrary<Plain> {
  return fc.record({ name: someName, cite: optional.citation }).map((rest) => withoutNothing({ id, ...rest }));
}

function consequences(bandNames: readonly string[]): fc.Arbitrary<readonly Plain[]> {
  const ground = fc.oneof(
    fc.record({ list: fc.constantFrom(...listIds) }),
    fc.record({ score: fc.constantFrom(">= 60", "< 40", "[20..50]", "(50..100)", "= 50", "<= 0") }),
    ...(bandNames.length > 0 ? [fc.record({ band: fc.constantFrom(...bandNames) })] : []),
  );
  const one = (id: string) =>
    fc
      .record({
        for: ground,
        kind: fc.constantFrom("benefit", "restriction"),
        name: someName,
        cite: optional.citation,
      })
      .map((rest) => withoutNothing({ id, ...rest }));
  return fc.oneof(fc.tuple(one("first")), fc.tuple(one("first"), one("second"), one("third")));
}

/** Open questions, each with options that change what every policy has. */
function readings(
  written: readonly ClauseShape[],
  scale: Plain | undefined,
  features: Features,
): fc.Arbitrary<readonly Plain[]> {
  const clause = fc.constantFrom(...written.map(({ id }) => id));
  const cited = { cite: { assumption: "An option." } };
  const changes: fc.Arbitrary<Plain>[] = [
    someWindow.map((window) => ({ set: { window } })),
    somePeriod.map((expiry) => ({ set: { expiry } })),
    fc.tuple(clause, someWindow).map(([id, window]) => ({ set: { [`clauses.${id}.window`]: window } })),
    fc.tuple(clause, somePeriod).map(([id, expiry]) => ({ set: { [`clauses.${id}?.expiry`]: expiry } })),
    somePeriod.map((expiry) => ({ set: { "clauses.elsewhere?.expiry": expiry } })),
    fc.constant({ remove: ["title.zh?"] }),
  ];
  if (features.stacking) changes.push(fc.constant({ set: { stacking: "highest-per-fact" } }));
  if (scale !== undefined) {
    const points = fc.integer({ min: 20, max: 60 });
    changes.push(points.map((start) => ({ set: { "scale.start": { points: start, ...cited } } })));
    if (features.runningClamp) changes.push(fc.constant({ set: { "scale.clamp": "running" } }));
  }
  const option = (id: string) =>
    fc
      .tuple(fc.oneof(...changes), someName, rarely(fc.constant(true)))
      .map(([change, name, unconfirmed]) => withoutNothing({ id, name, ...change, unconfirmed }));
  const reading = (id: string) =>
    fc
      .record({
        question: someName,
        cite: optional.citation,
        reason: someName,
        standing: someName,
        other: option("other"),
        third: rarely(option("third")),
      })
      .map(({ question, cite, reason, standing, other, third }) =>
        withoutNothing({
          id,
          question,
          cite,
          default: "standing",
          reason,
          options: [{ id: "standing", name: standing }, other, ...(third === undefined ? [] : [third])],
        }),
      );
  return fc.oneof(fc.tuple(reading("one")), fc.tuple(reading("one"), reading("two")));
}

function lendings(policy: string): fc.Arbitrary<Plain> {
  return fc
    .record({
      policy: fc.constant(policy),
      multiply: fc.integer({ min: 1, max: 7 }),
      divide: fc.integer({ min: 1, max: 7 }),
      override: sometimes(fc.integer({ min: 0, max: 50 })),
      cite: someCitation,
    })
    .map(withoutNothing);
}

function untranslatables({ behaviours }: CatalogueShape): fc.Arbitrary<readonly Plain[]> {
  const codes = fc.subarray(behaviours.map(({ code }) => code));
  return fc.tuple(
    fc.record({ id: fc.constant("vague"), name: someName, cite: someCitation, reason: someName, behaviours: codes }),
  );
}

function notes(): fc.Arbitrary<readonly Plain[]> {
  return fc.tuple(
    fc.record({ id: fc.constantFrom("X1", "a note"), text: someName, cite: optional.citation }).map(withoutNothing),
  );
}
