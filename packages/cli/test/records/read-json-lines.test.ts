import { describe, expect, test } from "@tallyglass/testkit";
import { donation, gatherText, identityNumber, jsonLines, mobileNumber } from "./gather.ts";

describe("JSON Lines", () => {
  test("come to residents with their records, numbers in units of the last decimal", async (end) => {
    const rows = jsonLines({ ...donation, blood_ml: 200.5, level: "city" }, { resident: "syn-7" });

    const { all, records, residentCount, findingCount } = await gatherText(end, "a.jsonl", rows);

    expect(all).toEqual([
      { resident: "syn-7", records: [] },
      {
        resident: "syn-000042",
        records: [{ ...donation, recorded: "2018-05-04", attributes: { blood_ml: 2005, level: "city" } }],
      },
    ]);
    expect({ records, residentCount, findingCount }).toEqual({ records: 1, residentCount: 2, findingCount: 0 });
  });

  test("may begin with a byte order mark, have blank lines, CRLF, and no break at the end", async (end) => {
    const text = `\uFEFF${JSON.stringify(donation)}\r\n\r\n   \n${JSON.stringify({ ...donation, date: "2019-01-01" })}`;

    const { all, findingCount } = await gatherText(end, "a.ndjson", text);

    expect(all[0]?.records.map(({ date }) => date)).toEqual(["2018-05-04", "2019-01-01"]);
    expect(findingCount).toBe(0);
  });

  test("of nothing are no residents", async (end) => {
    const { all, findingCount } = await gatherText(end, "a.jsonl", "");

    expect({ all, findingCount }).toEqual({ all: [], findingCount: 0 });
  });

  test("are cut right wherever the chunks of the file end", async (end) => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ ...donation, fact: `act-${index}`, place: "抚州" }));
    const text = jsonLines(...rows);

    const { refused, findings, all } = await gatherText(end, "a.jsonl", text);

    expect(refused).toBe(20_000);
    expect(findings.map(({ line, code }) => ({ line, code }))).toEqual(
      Array.from({ length: 20 }, (_, index) => ({ line: index + 1, code: "wrong-type" })),
    );
    expect(all).toEqual([]);
  });

  test("that are malformed are named one by one, and the sound ones between them are kept", async (end) => {
    const sound = JSON.stringify(donation);
    const text = Buffer.concat([
      Buffer.from(`${sound}\n{"resident": \n[1]\n"text"\n12\nnull\n{}extra\n`),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(`${sound}\n`),
    ]);

    const { shown, records } = await gatherText(end, "a.jsonl", text);

    expect(shown).toEqual([
      "file:2: malformed-line: the line is not JSON",
      "file:3: malformed-line: the line is JSON, but not an object",
      "file:4: malformed-line: the line is JSON, but not an object",
      "file:5: malformed-line: the line is JSON, but not an object",
      "file:6: malformed-line: the line is JSON, but not an object",
      "file:7: malformed-line: the line is not JSON from column 3 on",
      "file:8: malformed-line: the line is not UTF-8",
    ]);
    expect(records).toBe(2);
  });

  test("longer than 1 MiB are malformed, and those after them are read", async (end) => {
    const long = JSON.stringify({ ...donation, place: "x".repeat(1024 * 1024) });
    const veryLong = JSON.stringify({ ...donation, place: "x".repeat(3 * 1024 * 1024) });
    const text = `${long}\n${JSON.stringify(donation)}\n${veryLong}\n${JSON.stringify(donation)}\n${veryLong}`;

    const { shown, records } = await gatherText(end, "a.jsonl", text);

    expect(shown).toEqual([
      "file:1: malformed-line: the line is longer than 1 MiB",
      "file:3: malformed-line: the line is longer than 1 MiB",
      "file:5: malformed-line: the line is longer than 1 MiB",
    ]);
    expect(records).toBe(2);
  });

  test("with a field twice are malformed", async (end) => {
    const text = `{"resident":"syn-1","behaviour":"court.judgment-default","date":"2018-01-01","date":"2019-01-01"}\n`;

    const { shown } = await gatherText(end, "a.jsonl", text);

    expect(shown).toEqual(["file:1: malformed-line: the line has the field `date` twice"]);
  });

  test("with more fields than any record has are malformed", async (end) => {
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`blood_x${index}`, 1]));

    const { shown } = await gatherText(end, "a.jsonl", jsonLines({ ...donation, ...many }));

    expect(shown).toEqual(["file:1: malformed-line: the line has 50003 fields; a record has a handful"]);
  });

  test("nested very deep are refused like any other nonsense", async (end) => {
    const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    const brackets = `{"resident":"syn-1","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;

    const { refused } = await gatherText(end, "a.jsonl", `${deep}\n${brackets}\n`);

    expect(refused).toBe(2);
  });

  const hidden: Readonly<Record<string, string>> = {
    "as a value": `{"resident":"syn-1","behaviour":"court.judgment-default","date":"2018-01-01","place":"${mobileNumber}"}`,
    "as a key": `{"resident":"syn-1","${mobileNumber}":1}`,
    "as a resident": `{"resident":"${identityNumber}"}`,
    "under a key that says so": `{"resident":"syn-1","phone":"1"}`,
    "spaced out": `{"resident":"syn-1","place":"138 0013 8000"}`,
    "in a first value that a second one of the same key replaces": `{"resident":"syn-1","place":"${mobileNumber}","place":"fuzhou"}`,
    "in such a value, written in escapes": `{"resident":"syn-1","place":"\\u0031\\u00338001380\\u0030\\u0030","place":"fuzhou"}`,
    "in such a value, written full-width": `{"resident":"syn-1","place":"１３８００１３８０００","place":"fuzhou"}`,
    "in such a value, as a number": `{"resident":"syn-1","blood_ml":${mobileNumber},"blood_ml":200}`,
    "in a nested value that another one replaces": `{"resident":"syn-1","x":{"y":"${identityNumber}","y":1}}`,
    "deeper than anyone looks": `{"resident":"syn-1","x":${"[".repeat(20)}"${identityNumber}"${"]".repeat(20)}}`,
    "as a number": `{"resident":"syn-1","blood_ml":${mobileNumber}}`,
    "as a number with an exponent": `{"resident":"syn-1","blood_ml":1.3800138e10}`,
    "as a number that loses its last digits when read": `{"resident":"syn-1","blood_ml":110105194912310038}`,
    "in a line that is no JSON": `{"resident":"syn-1","place":"${mobileNumber}"`,
    "in a line that is no object": `["${mobileNumber}"]`,
  };
  for (const [where, line] of Object.entries(hidden)) {
    test(`with an identifier ${where} are refused, and it is not repeated`, async (end) => {
      const { identityFindings, shown, records } = await gatherText(end, "a.jsonl", `${line}\n`);

      expect(identityFindings).toBeGreaterThan(0);
      expect(shown[0]).toMatch(/^file:1: (identity-shaped|not-synthetic): /);
      expect(shown.join("\n")).not.toMatch(/\d{6}/);
      expect(records).toBe(0);
    });
  }

  test("with long numbers that are nobody's are not taken for an identifier", async (end) => {
    const { findings } = await gatherText(
      end,
      "a.jsonl",
      `{"resident":"syn-1","behaviour":"health.blood-donation","date":"2018-01-01","blood_ml":1.3800138000}\n` +
        `{"resident":"syn-1","behaviour":"health.blood-donation","date":"2018-01-01","blood_ml":1e300}\n`,
    );

    expect(findings.map(({ code }) => code)).toEqual(["wrong-type", "wrong-type"]);
  });
});
