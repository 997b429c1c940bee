import { breachOf, describe, expect, fc, lawSettings, test } from "@tallyglass/testkit";

const belowHundred = fc.property(fc.integer({ min: 0, max: 1_000 }), (number) => {
  expect(number).toBeLessThan(100);
});

describe("a law", () => {
  test("that holds is no breach", async () => {
    const always = fc.property(fc.integer(), (number) => Number.isInteger(number));

    expect(await breachOf("whole numbers are whole", always, {}, { seed: 1, factor: 1 })).toBeUndefined();
  });

  test("that is broken names the smallest example, the seed and the path", async () => {
    const { message } =
      (await breachOf("all are small", belowHundred, {}, { seed: 42, factor: 1 })) ?? new Error("none");

    expect(message).toContain("all are small: not so");
    expect(message).toContain("TALLYGLASS_SEED=42 TALLYGLASS_PATH='");
    expect(message).toContain("example: [100]");
    expect(message).toContain("expected 100 to be less than 100");
  });

  test("that is broken is broken at once with the seed and the path that it named", async () => {
    const { message } =
      (await breachOf("all are small", belowHundred, {}, { seed: 42, factor: 1 })) ?? new Error("none");
    const path = /TALLYGLASS_PATH='([\d:]+)'/.exec(message)?.[1] ?? "";
    const again = await breachOf("all are small", belowHundred, {}, { seed: 42, path, factor: 1 });

    expect(again?.message).toContain("not so after 1 examples");
    expect(again?.message).toContain("example: [100]");
  });

  test("of promises is broken by one that is not kept", async () => {
    const kept = fc.asyncProperty(fc.integer({ min: 0, max: 1_000 }), async (number) => number < 100);

    const { message } = (await breachOf("all are small", kept, {}, { seed: 42, factor: 1 })) ?? new Error("none");
    expect(message).toContain("TALLYGLASS_SEED=42 TALLYGLASS_PATH='");
    expect(message).toContain("example: [100]");
  });

  test("is tried as often as it says, times the factor", async () => {
    let tried = 0;
    const counting = fc.property(fc.integer(), () => {
      tried += 1;
    });

    await breachOf("counts", counting, { runs: 30 }, { seed: 1, factor: 2 });
    expect(tried).toBe(60);
  });

  test("for which no example can be found is broken", async () => {
    const never = fc.property(fc.integer(), () => fc.pre(false));

    expect((await breachOf("of nothing", never, {}, { seed: 1, factor: 1 }))?.message).toContain("too few examples");
  });
});

describe("the settings of laws", () => {
  test("are read from the environment", () => {
    const settings = lawSettings({ TALLYGLASS_SEED: "-7", TALLYGLASS_PATH: "3:1", TALLYGLASS_RUNS: "0.5" });

    expect(settings).toEqual({ seed: -7, path: "3:1", factor: 0.5 });
  });

  test("have a seed of the moment where none is given", () => {
    const { seed, path, factor } = lawSettings({});

    expect(Number.isInteger(seed)).toBe(true);
    expect({ path, factor }).toEqual({ path: undefined, factor: 1 });
  });

  test.each(["x", "", "1.5"])("refuse the seed `%s`", (seed) => {
    expect(() => lawSettings({ TALLYGLASS_SEED: seed })).toThrow("TALLYGLASS_SEED is a whole number");
  });

  test.each(["x", "0", "-1"])("refuse to multiply runs by `%s`", (runs) => {
    expect(() => lawSettings({ TALLYGLASS_RUNS: runs })).toThrow("TALLYGLASS_RUNS is a number above 0");
  });
});
