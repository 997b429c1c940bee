import {
  compareResidents,
  identityShapeOf,
  type RawRecord,
  type RecordFindingCode,
  readRecord,
  recordFindingCodes,
  syntheticNumber,
} from "@tallyglass/policy";
import { describe, expect, fc, law, lives, readRepositoryLibrary, schemeNamed, test } from "@tallyglass/testkit";
import { wordLibrary } from "./words.ts";

const debt = {
  resident: "syn-000042",
  behaviour: "court.debt",
  date: "2018-05-04",
  months: 7,
  level: "city",
  serious: true,
};
const gift = { resident: "syn-000042", behaviour: "health.gift", date: "2018-05-04", hours: 2.5 };

const refused: readonly (readonly [RecordFindingCode, string | undefined, RawRecord])[] = [
  ["missing-field", "resident", { ...debt, resident: undefined }],
  ["missing-field", "behaviour", { ...debt, behaviour: null }],
  ["missing-field", "date", { ...debt, date: undefined }],
  ["not-synthetic", "resident", { ...debt, resident: "42" }],
  ["not-synthetic", "resident", { ...debt, resident: "SYN-42" }],
  ["not-synthetic", "resident", { ...debt, resident: "syn-" }],
  ["not-synthetic", "resident", { ...debt, resident: "syn-1234567890123456" }],
  ["not-synthetic", "resident", { ...debt, resident: 42 }],
  ["not-synthetic", "resident", { ...debt, resident: "syn-４２" }],
  ["identity-shaped", "resident", { ...debt, resident: "13000000000" }],
  ["identity-shaped", undefined, { ...debt, name: "somebody" }],
  ["identity-shaped", undefined, { ...debt, 手机: "-" }],
  ["identity-shaped", undefined, { ...debt, "13000000000": "-" }],
  ["identity-shaped", "months", { ...debt, months: 13_000_000_000 }],
  ["identity-shaped", "level", { ...debt, level: "130 0000 0000" }],
  ["identity-shaped", "level", { ...debt, level: [{ deep: "13000000000" }] }],
  ["identity-shaped", "level", { ...debt, level: { "13000000000": 1 } }],
  ["unknown-behaviour", "behaviour", { ...debt, behaviour: "court.dept" }],
  ["unknown-behaviour", "behaviour", { ...debt, behaviour: "" }],
  ["wrong-type", "behaviour", { ...debt, behaviour: 7 }],
  ["wrong-type", "fact", { ...debt, fact: "Crash 1" }],
  ["wrong-type", "fact", { ...debt, fact: 7 }],
  ["wrong-type", "place", { ...debt, place: "Fuzhou" }],
  ["wrong-type", "months", { ...debt, months: 7.5 }],
  ["wrong-type", "months", { ...debt, months: "7" }],
  ["wrong-type", "serious", { ...debt, serious: "true" }],
  ["wrong-type", "level", { ...debt, level: 3 }],
  ["wrong-type", "hours", { ...gift, hours: 2.55 }],
  ["wrong-type", "hours", { ...gift, hours: Number.NaN }],
  ["unknown-attribute", "hours", { ...debt, hours: 3 }],
  ["unknown-attribute", "constructor", { ...debt, constructor: 3 }],
  ["missing-attribute", "months", { ...debt, months: undefined }],
  ["missing-attribute", "serious", { ...debt, serious: null }],
  ["invalid-value", "level", { ...debt, level: "village" }],
  ["invalid-value", "level", { ...debt, level: "" }],
  ["out-of-range", "months", { ...debt, months: 25 }],
  ["out-of-range", "months", { ...debt, months: -1 }],
  ["out-of-range", "hours", { ...gift, hours: 100.1 }],
  ["invalid-day", "date", { ...debt, date: "2018-02-29" }],
  ["invalid-day", "date", { ...debt, date: "" }],
  ["invalid-day", "date", { ...debt, date: 20_180_504 }],
  ["invalid-day", "recorded", { ...debt, recorded: "2018-05-03" }],
  ["invalid-day", "withdrawn", { ...debt, recorded: "2018-06-01", withdrawn: "2018-05-31" }],
];

describe("a row is refused", () => {
  for (const [code, field, raw] of refused) {
    test(`for ${code} in ${JSON.stringify(raw[field ?? ""]) ?? "nothing"} as ${field ?? "a field"}`, () => {
      const checked = readRecord(raw, wordLibrary);

      expect(checked).toMatchObject({ kind: "refused", findings: [field === undefined ? { code } : { code, field }] });
    });
  }

  test("for all its faults at once", () => {
    const raw = { resident: "x", behaviour: "court.debt", date: "2018-13-01", months: 99, level: "village", hours: 3 };
    const checked = readRecord(raw, wordLibrary);

    expect(checked.kind === "refused" && checked.findings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      "not-synthetic resident",
      "invalid-day date",
      "out-of-range months",
      "invalid-value level",
      "unknown-attribute hours",
      "missing-attribute serious",
    ]);
  });

  test("with words that name the field and what it takes", () => {
    const messages = refused.flatMap(([, , raw]) => {
      const checked = readRecord(raw, wordLibrary);
      return checked.kind === "refused" ? checked.findings.map(({ message }) => message) : [];
    });

    for (const message of messages) expect(message).toMatch(/^[^A-Z\n][^\n]{5,240}$/);
  });

  test("for a value out of an open range with words that a person can read", () => {
    const [behaviour] = [...wordLibrary.behaviours.values()].filter(({ code }) => code === "health.gift");
    const open = new Map(behaviour?.attributes).set("hours", {
      name: "hours",
      optional: false,
      assessed: false,
      type: "number",
      decimals: 1,
      range: { from: 0, to: Number.POSITIVE_INFINITY },
    });
    const behaviours = new Map([["health.gift", { ...behaviour, attributes: open } as never]]);
    const checked = readRecord({ ...gift, hours: -1 }, { behaviours });

    expect(checked.kind === "refused" && checked.findings[0]?.message).not.toMatch(/Inf/);
    expect(checked).toMatchObject({ kind: "refused", findings: [{ code: "out-of-range" }] });
  });

  test("by each code that a row can have", () => {
    const shown = new Set(refused.map(([code]) => code));
    const ofFiles = ["malformed-line"];

    expect(Object.keys(recordFindingCodes).filter((code) => !shown.has(code as RecordFindingCode))).toEqual(ofFiles);
  });
});

describe("a row is read", () => {
  test("with its recording on the day of the act, and numbers in whole units", () => {
    expect(readRecord(gift, wordLibrary)).toEqual({
      kind: "record",
      record: {
        resident: "syn-000042",
        behaviour: "health.gift",
        date: "2018-05-04",
        recorded: "2018-05-04",
        attributes: { hours: 25 },
      },
    });
  });

  test("with all that a record can carry", () => {
    const raw = {
      ...debt,
      points_taken: -7,
      recorded: "2018-06-01",
      withdrawn: "2018-06-01",
      fact: "crash-1",
      place: "fuzhou-jx",
    };

    expect(readRecord(raw, wordLibrary)).toEqual({
      kind: "record",
      record: {
        resident: "syn-000042",
        behaviour: "court.debt",
        date: "2018-05-04",
        recorded: "2018-06-01",
        withdrawn: "2018-06-01",
        fact: "crash-1",
        place: "fuzhou-jx",
        attributes: { months: 7, level: "city", serious: true, points_taken: -7 },
      },
    });
  });

  test("as a resident without records, where nothing else stands in it", () => {
    expect(readRecord({ resident: "syn-7", behaviour: null, date: undefined }, wordLibrary)).toEqual({
      kind: "resident",
      resident: "syn-7",
    });
  });

  const library = readRepositoryLibrary();
  law(
    "again as it was, when a record is written out",
    fc.property(lives(library, schemeNamed(library, "fuzhou-yuming")), ({ records }) => {
      for (const { attributes, ...fields } of records) {
        const units = library.behaviours.get(fields.behaviour)?.attributes;
        const written = Object.entries(attributes).map(([name, value]) => {
          const attribute = units?.get(name);
          return [name, attribute?.type === "number" ? Number(value) / 10 ** attribute.decimals : value] as const;
        });

        expect(readRecord({ ...fields, ...Object.fromEntries(written) }, library)).toEqual({
          kind: "record",
          record: { ...fields, attributes },
        });
      }
    }),
  );
});

describe("whatever a row holds", () => {
  const shapes = ["13000000000", "130 0000 0000", "１３０００００００００", 13_000_000_000];
  const value = fc.oneof(
    fc.anything({ maxDepth: 2 }),
    fc.constantFrom<unknown>("syn-1", "court.debt", "2018-05-04", 7, "city", true, null, ...shapes),
  );
  const key = fc.oneof(
    fc.constantFrom(
      "resident",
      "behaviour",
      "date",
      "recorded",
      "withdrawn",
      "fact",
      "place",
      "months",
      "level",
      "serious",
      "name",
    ),
    fc.string({ maxLength: 12 }),
  );
  const row = fc.dictionary(key, value, { maxKeys: 8 });

  law(
    "it is read or refused, and never thrown at anybody",
    fc.property(row, (raw) => {
      const checked = readRecord(raw, wordLibrary);

      expect(["record", "resident", "refused"]).toContain(checked.kind);
      if (checked.kind === "refused") expect(checked.findings.length).toBeGreaterThan(0);
    }),
    { runs: 2_000 },
  );

  law(
    "a finding does not repeat a real person's identifier",
    fc.property(row, fc.constantFrom(...shapes), key, (raw, shape, field) => {
      const checked = readRecord({ ...raw, [field]: shape }, wordLibrary);
      const messages = checked.kind === "refused" ? checked.findings.map(({ message }) => message) : [];

      expect(checked.kind).toBe("refused");
      expect(messages.filter((message) => identityShapeOf(message) !== undefined)).toEqual([]);
    }),
    { runs: 1_000 },
  );
});

describe("a resident id", () => {
  test.each([
    ["syn-000042", 42],
    ["syn-0", 0],
    ["syn-999999999999999", 999_999_999_999_999],
  ])("%s is synthetic", (id, number) => {
    expect(syntheticNumber(id)).toBe(number);
  });

  test.each(["syn-13000000000", "syn-", "42", "syn-42 ", " syn-42", "syn-4.2", "Syn-42", "syn-42\n"])(
    "%j is not",
    (id) => {
      expect(syntheticNumber(id)).toBeUndefined();
    },
  );

  law(
    "comes before another by its number, and of one number the shorter first",
    fc.property(fc.nat(), fc.nat(), fc.nat({ max: 3 }), (one, other, zeros) => {
      const ids = [`syn-${"0".repeat(zeros)}${one}`, `syn-${other}`].sort(compareResidents);

      expect(ids.map((id) => Number(id.slice(4)))).toEqual([Math.min(one, other), Math.max(one, other)]);
      expect(Math.sign(compareResidents(`syn-0${one}`, `syn-${one}`))).toBe(1);
    }),
  );
});
