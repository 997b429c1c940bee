import { describe, expect, tellFigure, test } from "@tallyglass/testkit";
import { formatCsvRow } from "../../src/output/csv-text.ts";
import type { OutputCell } from "../../src/output/row-writer.ts";
import { good, textOf, unknown } from "./output.ts";

describe("JSON Lines", () => {
  test("have a row a line, with its keys in their order and null for what is unknown", async () => {
    expect(await textOf([good, unknown], { format: "jsonl" })).toBe(
      '{"resident":"syn-000042","policy":"fuzhou-yuming","asOf":"2018-12-31","score":510,"band":"good","bandRank":3,"lists":[]}\n' +
        '{"resident":"syn-000043","policy":"fuzhou-yuming","asOf":"2018-12-31","score":null,"band":null,"bandRank":null,"lists":["judgment-defaulters","tax-defaulters"]}\n',
    );
  });

  test("of no rows are nothing", async () => {
    expect(await textOf([], { format: "jsonl" })).toBe("");
  });
});

describe("CSV", () => {
  test("has a header, lists joined by semicolons, and nothing for what is unknown", async () => {
    expect(await textOf([good, unknown], { format: "csv" })).toBe(
      "resident,policy,asOf,score,band,bandRank,lists\n" +
        "syn-000042,fuzhou-yuming,2018-12-31,510,good,3,\n" +
        "syn-000043,fuzhou-yuming,2018-12-31,,,,judgment-defaulters;tax-defaulters\n",
    );
  });

  test("of no rows is its header", async () => {
    expect(await textOf([], { format: "csv", columns: [{ name: "a", type: "text" }] })).toBe("a\n");
  });

  test("has further columns where it is told of them", async () => {
    const columns = [
      { name: "resident", type: "text" },
      { name: "change", type: "integer" },
      { name: "borrowed", type: "boolean" },
    ] as const;

    expect(await textOf([{ ...good, change: -20, borrowed: true }, good], { format: "csv", columns })).toBe(
      "resident,change,borrowed\nsyn-000042,-20,true\nsyn-000042,,\n",
    );
  });

  const cells: readonly (readonly [OutputCell, string])[] = [
    [-20, "-20"],
    ["-20", "-20"],
    ["+3.5", "+3.5"],
    ["=1+1", "'=1+1"],
    ["+cmd", "'+cmd"],
    ["-2+3", "'-2+3"],
    ["@sum", "'@sum"],
    ["\tx", "'\tx"],
    ["\rx", `"'\rx"`],
    ["＝1", "'＝1"],
    ["a=1", "a=1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    [["a", "=b"], "a;'=b"],
    ['say "hi", 抚州\nthere', '"say ""hi"", 抚州\nthere"'],
    [null, ""],
    [false, "false"],
  ];
  for (const [cell, written] of cells) {
    test(`writes ${JSON.stringify(cell)} as ${JSON.stringify(written)}`, () => {
      expect(formatCsvRow([cell])).toBe(`${written}\n`);
      const of = "cells written so that a spreadsheet runs none, and numbers stay numbers";
      tellFigure({ row: "exports", of, count: 1, note: "command line" });
    });
  }
});

describe("a table", () => {
  test("has titles, a rule and aligned columns", async () => {
    expect(await textOf([good, unknown], { format: "table" })).toBe(
      [
        "resident    policy         asOf        score  band  bandRank  lists",
        "----------  -------------  ----------  -----  ----  --------  -----------------------------------",
        "syn-000042  fuzhou-yuming  2018-12-31    510  good         3",
        "syn-000043  fuzhou-yuming  2018-12-31                         judgment-defaulters, tax-defaulters",
        "",
      ].join("\n"),
    );
  });

  test("of many rows is as wide as its first rows and cuts nothing off after them", async () => {
    const columns = [
      { name: "name", type: "text" },
      { name: "score", type: "integer" },
    ] as const;
    const rows = Array.from({ length: 2500 }, (_, index) => ({ name: index < 1500 ? "ab" : "abcdefgh", score: index }));

    const lines = (await textOf(rows, { format: "table", columns })).split("\n");

    expect(lines).toHaveLength(2503);
    expect(lines[2]).toBe("ab        0");
    expect(lines[2501]).toBe("abcdefgh   2499");
  });
});
