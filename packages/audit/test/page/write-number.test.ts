import { describe, expect, test } from "@tallyglass/testkit";
import { tickWriter } from "../../src/page/charts/tick-writer.ts";
import { writeNumber, writeQuantity } from "../../src/page/write-number.ts";

test.each([
  [0.331, "share", "33.1%"],
  [-0.331, "share", "−33.1%"],
  [0, "share", "0.0%"],
  [0.0004, "share", "<0.1%"],
  [0.0005, "share", "0.1%"],
  [0.9996, "share", ">99.9%"],
  [1, "share", "100.0%"],
  [-0.0001, "share", "0.0%"],
  [3_612_345, "residents", "3,612,345"],
  [12, "points", "12"],
  [-12.34, "points", "−12.3"],
  [1234.56, "points", "1,235"],
  [0.8, "ratio", "0.80"],
  [0.3075, "index", "0.307"],
  [-0.001, "ratio", "0.00"],
  [2018, "year", "2018"],
] as const)("%d as a %s is %s", (value, unit, written) => {
  expect(writeNumber(value, unit)).toBe(written);
});

test("a number by itself has the word for its unit in either language", () => {
  expect(writeQuantity(12.5, "months", "en")).toBe("12.5 months");
  expect(writeQuantity(12.5, "months", "zh")).toBe("12.5 个月");
  expect(writeQuantity(0.5, "share", "zh")).toBe("50.0%");
});

describe("ticks", () => {
  test.each([
    ["share", [0, 0.25, 0.5], ["0%", "25%", "50%"]],
    ["share", [0, 0.005, 0.01], ["0.0%", "0.5%", "1.0%"]],
    ["points", [-2, 0, 2], ["−2", "0", "2"]],
    ["points", [0, 0.1, 0.2], ["0.0", "0.1", "0.2"]],
    ["count", [0, 1000, 2000], ["0", "1,000", "2,000"]],
    ["year", [2018, 2020], ["2018", "2020"]],
  ] as const)("of %s %j are %j", (unit, ticks, written) => {
    expect(ticks.map(tickWriter(unit, ticks))).toEqual(written);
  });
});
