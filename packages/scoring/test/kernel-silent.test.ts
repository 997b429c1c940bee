import { createKernel, planScheme } from "@tallyglass/scoring";
import { describe, expect, fc, law, readRepositoryLibrary, schemeNamed, test, worlds } from "@tallyglass/testkit";
import { manyLives } from "./everywhere.ts";
import { daysAround, fill, kernelOn, referenceOn, scorersOf } from "./kernel-outcome.ts";

describe("a silent file", () => {
  const drawn = worlds().chain((world) =>
    fc.record({
      world: fc.constant(world),
      many: manyLives(world, 6, () => [...world.library.behaviours.keys()]),
    }),
  );

  law(
    "comes to what an empty file comes to, by the reference, on every day",
    fc.property(drawn, ({ world, many }) => {
      const scorers = scorersOf(world.scheme, world.library);
      for (const { records } of many) {
        fill(scorers, records);
        if (!scorers.kernel.silent) continue;
        for (const day of daysAround(records)) {
          expect(referenceOn(world.scheme, records, day)).toEqual(referenceOn(world.scheme, [], day));
          expect(kernelOn(scorers, day)).toEqual(referenceOn(world.scheme, [], day));
        }
      }
    }),
    { runs: 150 },
  );

  test("has five light traffic violations in a year under the Fuzhou draft, and a sixth breaks the silence", () => {
    const library = readRepositoryLibrary();
    const behaviours = [...library.behaviours.values()];
    const kernel = createKernel(planScheme(schemeNamed(library, "fuzhou-yuming"), behaviours));
    const violation = behaviours.findIndex(({ code }) => code === "police.traffic-violation");
    const day = 18_000;
    const add = (penaltyPoints: number, at: number) =>
      kernel.add(violation, at, at, 0x7fffffff, -1, Float64Array.of(penaltyPoints), 0);

    expect(kernel.silent).toBe(true);
    for (let count = 1; count <= 5; count += 1) add(1, day + count);
    expect(kernel.silent).toBe(true);
    add(1, day + 6);
    expect(kernel.silent).toBe(false);

    kernel.clear();
    add(6, day);
    expect(kernel.silent).toBe(false);
  });
});
