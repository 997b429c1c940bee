import { describe, expect, test } from "@tallyglass/testkit";
import { recordInputs, totalBytes } from "../../src/records/record-input.ts";
import { temporaryFile } from "./temporary-folder.ts";

describe("record files", () => {
  test("are what their ending says, in any case, and standard input is JSON Lines", () => {
    const formats = recordInputs(["a.jsonl", "a.ndjson", "A.CSV", "b.c.parquet", "-"]).map(({ format }) => format);

    expect(formats).toEqual(["jsonl", "jsonl", "csv", "parquet", "jsonl"]);
  });

  test("are what they are said to be, whatever their ending says", () => {
    expect(recordInputs(["a.txt", "b.csv", "-"], "jsonl").map(({ format }) => format)).toEqual([
      "jsonl",
      "jsonl",
      "jsonl",
    ]);
  });

  test("of another ending are refused, with what to do", () => {
    expect(() => recordInputs(["records.xlsx"])).toThrow(
      expect.objectContaining({
        message: "records.xlsx: the ending is none of .jsonl, .ndjson, .csv, .parquet",
        help: "name the format with --input-format jsonl|csv|parquet",
        exitCode: 2,
      }),
    );
  });

  test("are not read twice from standard input, nor Parquet from there at all", () => {
    expect(() => recordInputs(["-", "-"])).toThrow("standard input can be read only once");
    expect(() => recordInputs(["-"], "parquet")).toThrow("Parquet is read from a file");
  });

  test("have as many bytes as all of them together, unless standard input is among them", async (end) => {
    const path = await temporaryFile(end, "a.jsonl", "12345");

    expect(await totalBytes(recordInputs([path, path]))).toBe(10);
    expect(await totalBytes(recordInputs([path, "-"]))).toBeUndefined();
    await expect(totalBytes(recordInputs(["nowhere.csv"]))).rejects.toThrow("nowhere.csv: there is no such file");
  });
});
