import type { RawRecord } from "@tallyglass/policy";
import { describe, expect, fc, law, readRepositoryLibrary, tellFigure, test } from "@tallyglass/testkit";
import { readContent } from "../src/domain/read-content.ts";
import { createEntryId, isEntryId, officesOf, RefusedError } from "../src/index.ts";

const door = { behaviours: readRepositoryLibrary().behaviours, residents: 100, day: "2020-01-01" };
const detention = { resident: "syn-000042", behaviour: "police.detention", date: "2019-02-01" };

describe("a record at the door of a bureau", () => {
  test("is taken with what it says", () => {
    const arrears = { ...detention, behaviour: "police.traffic-violation", severity: "minor" };

    expect(readContent(detention, "police", door, 0)).toEqual({
      resident: "syn-000042",
      content: { behaviour: "police.detention", date: "2019-02-01", attributes: {} },
    });
    expect(codeOf(arrears, "police")).toBe("unknown-attribute");
  });

  test.each<[string, string, RawRecord]>([
    ["not-yours", "behaviour", { ...detention, behaviour: "court.judgment-default" }],
    ["unknown-resident", "resident", { ...detention, resident: "syn-000100" }],
    ["unknown-resident", "resident", { ...detention, resident: "syn-42" }],
    ["not-synthetic", "resident", { ...detention, resident: "resident-42" }],
    ["not-synthetic", "resident", { ...detention, resident: "syn-13812345678" }],
    ["unknown-behaviour", "behaviour", { ...detention, behaviour: "police.detentoin" }],
    ["unknown-attribute", "score", { ...detention, score: 510 }],
    ["dated-by-the-office", "recorded", { ...detention, recorded: "2019-02-03" }],
    ["dated-by-the-office", "withdrawn", { ...detention, withdrawn: "2019-02-03" }],
    ["dated-by-the-office", "place", { ...detention, place: "suzhou" }],
    ["identity-shaped", "fact", { ...detention, fact: "13812345678" }],
    ["identity-shaped", "amount_rmb", { ...detention, behaviour: "charity.donation", amount_rmb: 138123456.78 }],
    ["missing-field", "behaviour", { resident: "syn-000042" }],
    ["invalid-day", "date", { ...detention, date: "2019-02-30" }],
    ["invalid-day", "date", { ...detention, date: "2020-01-02" }],
  ])("is refused with %s for its %s, without the value", (code, field, raw) => {
    const refused = refusalOf(raw, "police");

    const isIdentity = code === "identity-shaped" || raw.resident === "syn-13812345678";
    expect(refused).toMatchObject(isIdentity ? { code: "identity-shaped" } : { code, field });
    for (const value of Object.values(raw)) expect(refused?.message).not.toContain(String(value));
    if (isIdentity)
      tellFigure({
        row: "synthetic",
        of: "doors at which what is identity-shaped was refused, not stored and not repeated",
        count: 1,
        note: "records of the ledger",
      });
  });

  test("is refused where a field announces somebody's name", () => {
    expect(codeOf({ ...detention, name: "x" }, "police")).toBe("identity-shaped");
  });

  function codeOf(raw: RawRecord, department: string): string | undefined {
    return refusalOf(raw, department)?.code;
  }

  function refusalOf(raw: RawRecord, department: string): RefusedError | undefined {
    try {
      readContent(raw, department, door, 0);
    } catch (error) {
      if (error instanceof RefusedError) return error;
      throw error;
    }
    return undefined;
  }
});

describe("the id of an entry", () => {
  law(
    "is one that the ledger takes, whoever makes it",
    fc.property(fc.integer(), () => {
      expect(isEntryId(createEntryId())).toBe(true);
    }),
  );

  test("differs each time", () => {
    expect(new Set(Array.from({ length: 1000 }, createEntryId)).size).toBe(1000);
  });

  test.each(["", "13812345678", "record-13812345678", "a-138-1234-5678", "Record", "a b", "a/b", "a".repeat(65), "1a"])(
    "is not %j",
    (id) => {
      expect(isEntryId(id)).toBe(false);
    },
  );
});

describe("the offices of a country", () => {
  test("are the nation, then each province with its cities and their bureaus", () => {
    const offices = officesOf({ jiangxi: ["fuzhou-jx"], jiangsu: ["suzhou"] }, ["police", "court"]);

    expect(offices.map(({ id, level, above }) => [id, level, above])).toEqual([
      ["nation", "nation", undefined],
      ["jiangxi", "province", "nation"],
      ["fuzhou-jx", "city", "jiangxi"],
      ["fuzhou-jx/police", "bureau", "fuzhou-jx"],
      ["fuzhou-jx/court", "bureau", "fuzhou-jx"],
      ["jiangsu", "province", "nation"],
      ["suzhou", "city", "jiangsu"],
      ["suzhou/police", "bureau", "suzhou"],
      ["suzhou/court", "bureau", "suzhou"],
    ]);
  });

  test.each([[{ jiangxi: ["fuzhou-jx", "fuzhou-jx"] }], [{ nation: [] }], [{ Jiangxi: [] }], [{ "jiangxi-138": [] }]])(
    "are not %j",
    (places) => {
      expect(() => officesOf(places, ["police"])).toThrow(RangeError);
    },
  );
});
