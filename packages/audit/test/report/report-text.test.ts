import { type Report, ReportError, readReport, writeReport } from "@tallyglass/audit";
import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { sampleReport } from "../sample-report.ts";
import { reports } from "./arbitrary-report.ts";

describe("a report as text", () => {
  law(
    "comes back as it was, but for digits beyond the sixth",
    fc.property(reports, (report) => {
      expectClose(readReport(writeReport(report)), report);
    }),
  );

  law(
    "is the same bytes after it was read",
    fc.property(reports, (report) => {
      const text = writeReport(report);
      expect(writeReport(readReport(text))).toBe(text);
    }),
  );

  law(
    "does not hang on the order of keys",
    fc.property(reports, (report) => {
      expect(writeReport(reversedKeys(report) as Report)).toBe(writeReport(report));
    }),
  );

  test("begins with what it is", () => {
    expect(writeReport(sampleReport).startsWith('{\n  "kind": "tallyglass-report",\n  "format": 1,\n')).toBe(true);
  });

  test.each([
    [1 / 3, "0.333333"],
    [2 / 3, "0.666667"],
    [1234.5678, "1234.57"],
    [0.1 + 0.2, "0.3"],
    [3_612_345, "3612345"],
    [3_612_345.4, "3612345"],
    [99_999.96, "100000"],
    [-0, "0"],
    [-1 / 3, "-0.333333"],
    [1e-9 / 3, "3.33333e-10"],
  ])("writes %d as %s", (value, written) => {
    expect(writeReport(withValue(value))).toContain(`"value": ${written},`);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("is not written with %d", (value) => {
    expect(faultsOf(() => writeReport(withValue(value)))).toEqual(["chapters[0].figures[0].value"]);
  });

  test("is not read with a number that is too large for one", () => {
    const text = writeReport(withValue(5)).replace('"value": 5,', '"value": 1e999,');
    expect(faultsOf(() => readReport(text))).toEqual(["chapters[0].figures[0].value"]);
  });

  test("is refused where it is no JSON, without a word of it", () => {
    expect(() => readReport("Zhang San, { ")).toThrow(new ReportError([{ path: "", message: "it is not JSON" }]));
  });
});

describe("an identifier of a person", () => {
  // The example of the standard itself, and a number of the form that mobile numbers have; put together from parts.
  const identity = ["110105", "19491231", "002X"].join("");
  const mobile = ["138", "0013", "8000"].join("");

  test.each([
    ["in a title", { title: { en: `Audit of ${identity}`, zh: "审计" } }],
    ["in another script", { title: { en: "Audit", zh: `审计：１３８ ${mobile.slice(3)}` } }],
    ["in a key", { [mobile]: 1 }],
  ])("is refused %s and not repeated", (_, part) => {
    const error = errorOf(() => writeReport({ ...sampleReport, ...part }));
    expect(error.message).toMatch(/has the form of a (?:resident identity|mobile) number/);
    expect(error.message).not.toContain(mobile.slice(3));
    expect(error.message).not.toContain("19491231");
  });

  test("is refused in a cell when read", () => {
    const text = writeReport(sampleReport).replace('"初中及以下"', `"${mobile}"`);
    expect(faultsOf(() => readReport(text))).toEqual(["chapters[0].tables[0].rows[0][0].zh"]);
  });
});

function withValue(value: number): Report {
  const [chapter] = sampleReport.chapters;
  const [figure] = chapter?.figures ?? [];
  if (chapter === undefined || figure === undefined) throw new Error("the sample has no figure");
  return { ...sampleReport, headlines: [], chapters: [{ ...chapter, figures: [{ ...figure, value }] }] };
}

function errorOf(act: () => unknown): ReportError {
  try {
    act();
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

function faultsOf(act: () => unknown): readonly string[] {
  return errorOf(act).faults.map(({ path }) => path);
}

function expectClose(read: unknown, written: unknown): void {
  if (typeof written === "number") {
    expect(Math.abs((read as number) - written)).toBeLessThanOrEqual(Math.abs(written) * 5.0001e-6);
  } else if (typeof written === "object" && written !== null) {
    expect(Object.keys(read as object).sort()).toEqual(Object.keys(written).sort());
    for (const [key, part] of Object.entries(written)) expectClose((read as Record<string, unknown>)[key], part);
  } else expect(read).toBe(written);
}

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversedKeys(part)]),
  );
}
