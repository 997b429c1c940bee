import type { Clause, Policy, Test } from "@tallyglass/policy";
import { describe, expect, fc, law, lives, plainOf, test, type World, worlds } from "@tallyglass/testkit";

describe("generated policies", () => {
  test("have every construct of the language", () => {
    const found = new Set(fc.sample(worlds(), { numRuns: 250, seed: 1 }).flatMap(constructsOf));

    expect(constructs.filter((construct) => !found.has(construct))).toEqual([]);
  });

  law(
    "have none of the features that a law is stated without",
    fc.property(
      worlds({ measures: false, cap: false, joint: false, stacking: false, override: false, reset: false }),
      ({ scheme }) => {
        for (const { clauses, joints, stacking } of scheme.versions) {
          const effects = clauses.flatMap(({ grading }) =>
            grading.kind === "table" ? grading.rows.map(({ effect }) => effect) : [],
          );

          expect(clauses.filter(({ measure, cap }) => measure.kind !== "each" || cap !== undefined)).toEqual([]);
          expect(joints).toEqual([]);
          expect(stacking).toBe("all");
          expect(effects.filter(({ override, reset }) => override !== undefined || reset !== undefined)).toEqual([]);
        }
      },
    ),
    { runs: 60 },
  );

  test("are shown as texts in what a broken law says", () => {
    const [world] = fc.sample(worlds(), { numRuns: 1, seed: 3 });

    expect(fc.stringify(world)).toContain("\npolicy: generated\n");
  });
});

describe("generated lives", () => {
  test("have acts in common, late records, corrections, other places, and sometimes nothing at all", () => {
    const many = fc
      .sample(worlds(), { numRuns: 40, seed: 2 })
      .flatMap(({ library, scheme }, seed) => fc.sample(lives(library, scheme), { numRuns: 10, seed }));
    const records = many.flatMap((life) => life.records);
    const shared = many.filter(({ records: own }) => {
      const facts = own.flatMap(({ fact }) => fact ?? []);
      return new Set(facts).size < facts.length;
    });
    const counts = {
      shared: shared.length,
      late: records.filter(({ date, recorded }) => recorded > date).length,
      withdrawn: records.filter(({ withdrawn }) => withdrawn !== undefined).length,
      elsewhere: records.filter(({ place }) => place !== undefined).length,
      empty: many.filter(({ records: own }) => own.length === 0).length,
    };

    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
  });
});

const constructs = [
  ...["each", "count", "sum of one", "sum of several"],
  ...["table", "full steps", "begun steps", "steps with most", "steps of an attribute", "steps of a measure"],
  ...[
    "interval test",
    "values test",
    "boolean test",
    "absent test",
    "row of two tests",
    "row with an id",
    "row expiry",
    "effect of a clause itself",
  ],
  ...["points", "no points", "discretion", "override", "reset", "list", "points and list"],
  ...["cap", "clause term", "clause expiry", "several behaviours", "where"],
  ...["calendar-year", "ever", "rolling"],
  ...["all", "highest-per-fact", "highest-per-department"],
  ...["largest", "joint cap", "two joint rules"],
  ...["no scale", "start", "unknown start", "minimum", "maximum", "final", "running", "none"],
  ...["band", "band without edges", "consequence of a band", "consequence of a list", "consequence of a score"],
  ...["reading", "reading chosen", "unconfirmed", "remove", "borrowed clause", "untranslatable", "note"],
  ...["two versions", "gap between versions", "earlier acts count", "earlier acts do not count"],
] as const;
type Construct = (typeof constructs)[number];

function constructsOf({ scheme, choice }: World): readonly Construct[] {
  const [first, second] = scheme.versions;
  const gap = first.valid.to !== undefined && second !== undefined && first.valid.to < "2018-06-30";
  return [
    ...scheme.versions.flatMap((version) => [...ofPolicy(version)]),
    ...when(second !== undefined, "two versions"),
    ...when(gap, "gap between versions"),
    ...when(Object.values(choice).includes("other"), "reading chosen"),
    first.countsEarlierActs ? "earlier acts count" : "earlier acts do not count",
  ];
}

function* ofPolicy(policy: Policy): Generator<Construct> {
  const { scale, joints, consequences, readings, untranslatable, notes } = policy;
  yield policy.stacking;
  for (const clause of policy.clauses) yield* ofClause(clause);
  for (const { rule } of joints) yield rule === "cap" ? "joint cap" : "largest";
  yield* when(joints.length > 1, "two joint rules");
  yield* when(scale === undefined, "no scale");
  if (scale !== undefined) {
    yield scale.start === undefined ? "unknown start" : "start";
    yield* when(scale.minimum !== undefined, "minimum");
    yield* when(scale.maximum !== undefined, "maximum");
    yield scale.clamp;
    for (const { scores } of scale.bands) yield scores === undefined ? "band without edges" : "band";
  }
  for (const { for: ground } of consequences) yield `consequence of a ${ground.kind}`;
  yield* when(JSON.stringify(plainOf(policy)).includes('"id":"row-'), "row with an id");
  yield* when(readings.length > 0, "reading");
  const options = readings.flatMap((reading) => reading.options);
  yield* when(
    options.some(({ unconfirmed }) => unconfirmed),
    "unconfirmed",
  );
  yield* when(
    options.some(({ patch }) => patch.some(({ kind }) => kind === "remove")),
    "remove",
  );
  yield* when(untranslatable.length > 0, "untranslatable");
  yield* when(notes.length > 0, "note");
}

function* ofClause(clause: Clause): Generator<Construct> {
  const { measure, grading, window } = clause;
  yield measure.kind === "sum" ? (measure.weights.size > 1 ? "sum of several" : "sum of one") : measure.kind;
  yield window.kind;
  yield* when(clause.cap !== undefined, "cap");
  yield* when(Object.keys(clause.valid).length > 0, "clause term");
  yield* when(clause.expiry !== undefined, "clause expiry");
  yield* when(clause.where.size > 0, "where");
  yield* when(clause.behaviours.length > 1, "several behaviours");
  yield* when(clause.borrowed !== undefined, "borrowed clause");
  if (grading.kind === "steps") {
    yield grading.partial === "full" ? "full steps" : "begun steps";
    yield* when(grading.most !== undefined, "steps with most");
    yield grading.of === undefined ? "steps of a measure" : "steps of an attribute";
    return;
  }
  for (const { when: tests, effect, expiry } of grading.rows) {
    yield* when(expiry !== undefined, "row expiry");
    yield tests.size === 0 ? "effect of a clause itself" : "table";
    yield* when(tests.size > 1, "row of two tests");
    for (const each of tests.values()) yield testNames[each.kind];
    const { points, override, reset, list } = effect;
    yield* when(typeof points === "object", "discretion");
    yield* when(typeof points === "number", points === 0 ? "no points" : "points");
    yield* when(override !== undefined, "override");
    yield* when(reset !== undefined, "reset");
    yield* when(list !== undefined, points === undefined ? "list" : "points and list");
  }
}

const testNames: Readonly<Record<Test["kind"], Construct>> = {
  interval: "interval test",
  values: "values test",
  boolean: "boolean test",
  absent: "absent test",
};

function when(so: boolean, construct: Construct): readonly Construct[] {
  return so ? [construct] : [];
}
