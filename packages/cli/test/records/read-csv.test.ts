import { describe, expect, test } from "@tallyglass/testkit";
import { gatherText, identityNumber, mobileNumber } from "./gather.ts";

const header = "resident,behaviour,date,recorded,fact,blood_ml,level,years,recidivist";

describe("CSV", () => {
  test("has a record a row, and each cell becomes what its behaviour's attribute is", async (end) => {
    const text = [
      header,
      "syn-2,health.blood-donation,2018-05-04,2018-05-06,act-1,2.5,city,,",
      "syn-1,court.imprisonment,2018-05-04,,,,,3,true",
      "syn-1,court.imprisonment,2018-05-05,,,,,3,FALSE",
      "syn-3,,,,,,,,",
    ].join("\n");

    const { all, findingCount } = await gatherText(end, "a.csv", text);

    expect(findingCount).toBe(0);
    expect(all).toEqual([
      {
        resident: "syn-1",
        records: [
          {
            resident: "syn-1",
            behaviour: "court.imprisonment",
            date: "2018-05-04",
            recorded: "2018-05-04",
            attributes: { years: 3, recidivist: true },
          },
          {
            resident: "syn-1",
            behaviour: "court.imprisonment",
            date: "2018-05-05",
            recorded: "2018-05-05",
            attributes: { years: 3, recidivist: false },
          },
        ],
      },
      {
        resident: "syn-2",
        records: [
          {
            resident: "syn-2",
            behaviour: "health.blood-donation",
            date: "2018-05-04",
            recorded: "2018-05-06",
            fact: "act-1",
            attributes: { blood_ml: 25, level: "city" },
          },
        ],
      },
      { resident: "syn-3", records: [] },
    ]);
  });

  test("may have a byte order mark, CRLF and LF mixed, quotes, empty rows, and no break at the end", async (end) => {
    const text =
      "\uFEFFresident,behaviour,date\r\n" +
      '"syn-1","court.judgment-default","2018-01-01"\n\n,,\r\n' +
      'syn-1,"court.judgment-default",2018-01-02';

    const { all, findingCount } = await gatherText(end, "a.CSV", text);

    expect(all[0]?.records.map(({ date }) => date)).toEqual(["2018-01-01", "2018-01-02"]);
    expect(findingCount).toBe(0);
  });

  test("names the line on which a row begins, though cells hold line breaks", async (end) => {
    const text = 'resident,behaviour,date,place\r\nsyn-1,court.judgment-default,2018-01-01,"a\r\nb\nc"\r\nbob,,,\r\n';

    const { findings } = await gatherText(end, "a.csv", text);

    expect(findings.map(({ line, code }) => ({ line, code }))).toEqual([
      { line: 2, code: "wrong-type" },
      { line: 5, code: "not-synthetic" },
    ]);
  });

  for (const cell of ["1e2", "007", "+5", " 5", "5 ", "0x10", "5.", ".5", "1_000", "NaN", "９", "1234567890.1234567"]) {
    test(`leaves the number \`${cell}\`, which is not plain, to be refused`, async (end) => {
      const { findings } = await gatherText(
        end,
        "a.csv",
        `resident,behaviour,date,blood_ml\nsyn-1,health.blood-donation,2018-01-01,${cell}\n`,
      );

      expect(findings.map(({ code }) => code)).toEqual(["wrong-type"]);
    });
  }

  test("with rows that do not fit the header names each of them", async (end) => {
    const text = "resident,behaviour,date\nsyn-1,court.judgment-default\nsyn-1,court.judgment-default,2018-01-01,x\n";

    const { shown } = await gatherText(end, "a.csv", text);

    expect(shown).toEqual([
      "file:2: malformed-line: the row has 2 cells, the header 3",
      "file:3: malformed-line: the row has 4 cells, the header 3",
    ]);
  });

  test("with a row that is not UTF-8 names it", async (end) => {
    const text = Buffer.concat([
      Buffer.from("resident,behaviour,date,place\nsyn-1,court.judgment-default,2018-01-01,"),
      Buffer.from([0xce, 0xd2]),
      Buffer.from("\nsyn-1,court.judgment-default,2018-01-01,\n"),
    ]);

    const { shown, records } = await gatherText(end, "a.csv", text);

    expect(shown).toEqual(["file:2: malformed-line: the row is not UTF-8"]);
    expect(records).toBe(1);
  });

  const badHeaders: Readonly<Record<string, readonly [string, string]>> = {
    "that is missing": ["", "file:1: malformed-line: the file has no header"],
    "without residents": ["behaviour,date", "file:1: missing-field: the header has no column `resident`"],
    "of another separator": ["resident;behaviour;date", "file:1: missing-field: the header has no column `resident`"],
    "with a column twice": [
      "resident,date,date",
      "file:1: malformed-line: column 3 of the header has the name of one before it",
    ],
    "with a column without a name": ["resident,,date", "file:1: malformed-line: column 2 of the header has no name"],
    "with a column named for the machine": [
      "resident,__proto__,date",
      "file:1: malformed-line: column 2 of the header has no name",
    ],
    "that announces people": [
      "resident,behaviour,phone_number",
      "file:1: identity-shaped: column 3 announces a real person's name, number, address or device; only synthetic residents are scored",
    ],
    "that announces people in Chinese": [
      "resident,身份证号",
      "file:1: identity-shaped: column 2 announces a real person's name, number, address or device; only synthetic residents are scored",
    ],
    "that is an identifier": [
      `resident,${mobileNumber}`,
      "file:1: identity-shaped: column 2 announces a real person's name, number, address or device; only synthetic residents are scored",
    ],
  };
  for (const [which, [line, finding]] of Object.entries(badHeaders)) {
    test(`with a header ${which} is refused once`, async (end) => {
      const rows = "syn-1,court.judgment-default,2018-01-01\n".repeat(3);

      const { shown, refused, refusedFiles, records } = await gatherText(
        end,
        "a.csv",
        line === "" ? "" : `${line}\n${rows}`,
      );

      expect(shown).toEqual([finding]);
      expect({ refused, refusedFiles, records }).toEqual({ refused: 0, refusedFiles: 1, records: 0 });
    });
  }

  const hidden: Readonly<Record<string, string>> = {
    "as text": `syn-1,court.judgment-default,2018-01-01,${identityNumber},`,
    "spaced out in quotes": `syn-1,court.judgment-default,2018-01-01,"138-0013\n8000",`,
    "as a number": `syn-1,health.blood-donation,2018-01-01,,${mobileNumber}`,
    "as a number too long to be exact": "syn-1,health.blood-donation,2018-01-01,,110105194912310038",
    "in a cell too many": `syn-1,court.judgment-default,2018-01-01,,,${mobileNumber}`,
    "as a resident": `${identityNumber},court.judgment-default,2018-01-01,,`,
  };
  for (const [where, row] of Object.entries(hidden)) {
    test(`with an identifier ${where} is refused, and it is not repeated`, async (end) => {
      const text = `resident,behaviour,date,place,blood_ml\n${row}\n`;

      const { identityFindings, shown, records } = await gatherText(end, "a.csv", text);

      expect(identityFindings).toBeGreaterThan(0);
      expect(shown.join("\n")).not.toMatch(/\d{6}/);
      expect(records).toBe(0);
    });
  }

  test("with a quote that is never closed is read up to there, and says so", async (end) => {
    const text =
      'resident,behaviour,date\nsyn-1,court.judgment-default,2018-01-01\n"syn-2,court.judgment-default,2018-01-01\n';

    const { shown, records, refusedFiles } = await gatherText(end, "a.csv", text);

    expect(shown).toEqual([
      "file:3: malformed-line: a quote in the row is never closed; the rest of the file was not read",
    ]);
    expect({ records, refusedFiles }).toEqual({ records: 1, refusedFiles: 1 });
  });

  test("with a row longer than 1 MiB is read up to there, and says so", async (end) => {
    const sound = "syn-1,court.judgment-default,2018-01-01\n";
    const text = `resident,behaviour,date\n${sound.repeat(3)}"${"x\n".repeat(1024 * 1024)}`;

    const { shown, records } = await gatherText(end, "a.csv", text);

    expect(shown).toEqual(["file:5: malformed-line: the row is longer than 1 MiB; the rest of the file was not read"]);
    expect(records).toBe(3);
  });

  test("takes quotes within a cell for what they are, and refuses the value", async (end) => {
    const text =
      'resident,behaviour,date\nsyn-1,court.judgment-default,2018"01"01\nsyn-1,court.judgment-default,2018-01-01\n';

    const { findings, records } = await gatherText(end, "a.csv", text);

    expect(findings.map(({ line, code }) => ({ line, code }))).toEqual([{ line: 2, code: "invalid-day" }]);
    expect(records).toBe(1);
  });
});
