import { chooseReadings } from "@tallyglass/policy";
import { bandsOn, createEncoder, createKernel, dayNumber, planScheme } from "@tallyglass/scoring";
import { describe, expect, fc, law, readRepositoryLibrary, schemeNamed, test, worlds } from "@tallyglass/testkit";
import { manyLives } from "./everywhere.ts";
import { fill, kernelOn, scorersOf } from "./kernel-outcome.ts";
import { gift, scorersOver } from "./kernel-scheme.ts";

const library = readRepositoryLibrary();

describe("a plan", () => {
  test.each([...library.schemes.keys()])("of %s is plain data, frozen", (id) => {
    const plan = planScheme(schemeNamed(library, id), library.behaviours.values());
    const parts = partsOf(plan);

    expect(structuredClone(plan)).toEqual(plan);
    expect(parts.filter((part) => !isPlain(part))).toEqual([]);
    expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([]);
  });

  test("holds nothing of the text of its policy", () => {
    const plan = planScheme(schemeNamed(library, "fuzhou-yuming"), library.behaviours.values());
    const keys = new Set(partsOf(plan).flatMap((part) => (isObject(part) ? Object.keys(part) : [])));

    expect([...keys].filter((key) => ["span", "syntax", "citations", "cite", "readings", "en"].includes(key))).toEqual(
      [],
    );
  });

  test("has the behaviours that it was made with, in their order", () => {
    const plan = planScheme(schemeNamed(library, "fuzhou-yuming"), library.behaviours.values());

    expect(plan.behaviours.map(({ code }) => code)).toEqual([...library.behaviours.keys()]);
  });

  test("has the clauses that were borrowed", () => {
    const scheme = chooseReadings(schemeNamed(library, "xiamen-heron"), { borrowed: "yes" }, library);
    const borrowed = scheme.versions.flatMap(({ clauses }) => clauses.filter((clause) => clause.borrowed));
    const plan = planScheme(scheme, library.behaviours.values());

    expect(borrowed.length).toBeGreaterThan(0);
    expect(plan.clauses.map(({ id }) => id)).toEqual(
      scheme.versions.flatMap(({ clauses }) => clauses.map(({ id }) => id)),
    );
  });

  test("gives the bands of the version that holds on a day", () => {
    const says = (id: string) => `scale: { bands: [{ id: ${id}, rank: 1, name: { en: Band }, score: "> 0" }] }`;
    const { plan } = scorersOver({ says: says("old") }, { from: "2018-01-01", says: says("new") });
    const bandOn = (day: string) => bandsOn(plan, dayNumber(day)).map(({ id, rank }) => `${id} ${rank}`);

    expect(bandOn("1990-01-01")).toEqual(["old 1"]);
    expect(bandOn("2017-12-31")).toEqual(["old 1"]);
    expect(bandOn("2018-01-01")).toEqual(["new 1"]);
  });

  law(
    "scores as well once it was cloned",
    fc.property(
      worlds().chain((world) =>
        fc.record({ world: fc.constant(world), many: manyLives(world, 5, () => [...world.library.behaviours.keys()]) }),
      ),
      ({ world, many }) => {
        const scorers = scorersOf(world.scheme, world.library);
        const plan = structuredClone(scorers.plan);
        const cloned = { ...scorers, plan, kernel: createKernel(plan), encode: createEncoder(plan) };
        for (const { records, asOf } of many) {
          fill(scorers, records);
          fill(cloned, records);

          expect(kernelOn(cloned, dayNumber(asOf))).toEqual(kernelOn(scorers, dayNumber(asOf)));
        }
      },
    ),
    { runs: 40 },
  );
});

describe("records of a plan", () => {
  const { encode } = scorersOver({ says: "clauses: [{ id: gift, behaviours: [office.gift], list: givers }]" });

  test("share a number where they share a fact, and have -1 where they name none", () => {
    const facts = ["a", undefined, "b", "a"].map((fact, index) => gift(`2018-01-0${index + 1}`, fact ? { fact } : {}));
    const [first, second, third, fourth] = encode(facts).map(({ fact }) => fact);

    expect(second).toBe(-1);
    expect(first).toBe(fourth);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  test("are refused if their behaviour is none of the plan", () => {
    expect(() => encode([gift("2018-01-01", { behaviour: "office.theft" })])).toThrow(
      new RangeError("the plan of `generous` was made without the behaviour `office.theft`"),
    );
  });
});

function partsOf(value: unknown): readonly unknown[] {
  return isObject(value) ? [value, ...Object.values(value).flatMap(partsOf)] : [value];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isPlain(value: unknown): boolean {
  if (!isObject(value)) return typeof value === "number" || typeof value === "string";
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
