import { describe, expect, fc, law, test } from "@tallyglass/testkit";
import { policyWith, readAmongWords } from "./words.ts";

/** What a record of `court.debt` can carry that rows can test. */
interface Debt {
  readonly months: number;
  readonly level: string;
  readonly serious: boolean;
  readonly points_taken: number | undefined;
}

const levels = ["county", "city", "national"];

const everyDebt: readonly Debt[] = Array.from({ length: 25 }, (_, months) =>
  levels.flatMap((level) =>
    [true, false].flatMap((serious) =>
      [undefined, -9, -8, -7, -6, -5].map((points_taken) => ({ months, level, serious, points_taken })),
    ),
  ),
).flat();

/** A test, and in words of its own what it lets through. */
interface WrittenTest {
  readonly written: unknown;
  readonly passes: (debt: Debt) => boolean;
}

const someMonths: fc.Arbitrary<WrittenTest> = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 8 }), fc.nat({ max: 4 }))
  .map(([from, width, form]) => {
    const to = Math.min(24, from + width);
    const written = [`[${from}..${to}]`, `(${from - 1}..${to + 1})`, `>= ${from}`, `<= ${to}`, `= ${from}`][form];
    const [low, high] = [
      [from, to],
      [from, to],
      [from, 24],
      [0, to],
      [from, from],
    ][form] as [number, number];
    return { written, passes: ({ months }) => months >= low && months <= high };
  });

const someLevel: fc.Arbitrary<WrittenTest> = fc.subarray(levels, { minLength: 1 }).map((chosen) => ({
  written: chosen.length === 1 ? chosen[0] : chosen,
  passes: ({ level }) => chosen.includes(level),
}));

const someSerious: fc.Arbitrary<WrittenTest> = fc.boolean().map((value) => ({
  written: value,
  passes: ({ serious }) => serious === value,
}));

const somePoints: fc.Arbitrary<WrittenTest> = fc.oneof(
  fc.constant<WrittenTest>({ written: "absent", passes: ({ points_taken }) => points_taken === undefined }),
  fc.integer({ min: -9, max: -5 }).map(
    (at): WrittenTest => ({
      written: `> ${at - 1}`,
      passes: ({ points_taken }) => points_taken !== undefined && points_taken >= at,
    }),
  ),
);

const someRow = fc.record(
  { months: someMonths, level: someLevel, serious: someSerious, points_taken: somePoints },
  { requiredKeys: [] },
);
type WrittenRow = Partial<Record<keyof Debt, WrittenTest>>;

describe("two rows of a table", () => {
  law(
    "overlap exactly where some record falls under both",
    fc.property(fc.array(someRow, { minLength: 2, maxLength: 4 }), (rows) => {
      const meeting = rows.flatMap((row, index) =>
        rows
          .slice(0, index)
          .flatMap((other, before) =>
            everyDebt.some((debt) => falls(debt, row) && falls(debt, other)) ? [[before, index]] : [],
          ),
      );

      expect(overlapsFound(rows)).toEqual(meeting);
    }),
    { runs: 400 },
  );

  law(
    "that overlap are shown by values that both of them hold",
    fc.property(fc.tuple(someRow, someRow), ([one, other]) => {
      const [diagnostic] = diagnosticsOf([one, other]).filter(({ code }) => code === "overlapping-rows");
      fc.pre(diagnostic !== undefined);
      const { message = "" } = diagnostic ?? {};
      const shared = new Set([...Object.keys(one), ...Object.keys(other)]);

      for (const name of shared) expect(message).toContain(`\`${name}\``);
      if (shared.size === 0) expect(message).toContain("every record");
    }),
  );

  test("over a count overlap where their intervals do", () => {
    const table = (second: string) =>
      policyWith(`clauses:
  - id: debt
    behaviours: [court.debt]
    measure: count
    table: [{ when: { count: "(5..10]" }, points: -5 }, { when: { count: "${second}" }, points: -9 }]
`);

    expect(readAmongWords(table("> 10")).diagnostics.map(({ code }) => code)).toEqual([]);
    expect(readAmongWords(table(">= 10")).diagnostics.map(({ code }) => code)).toEqual(["overlapping-rows"]);
  });
});

function falls(debt: Debt, row: WrittenRow): boolean {
  return Object.values(row).every((test) => test.passes(debt));
}

function diagnosticsOf(rows: readonly WrittenRow[]) {
  const written = rows.map((row) => {
    const when = Object.fromEntries(Object.entries(row).map(([name, { written: test }]) => [name, test]));
    return `      - ${JSON.stringify({ when, points: -5 })}\n`;
  });
  return readAmongWords(
    policyWith(`clauses:\n  - id: debt\n    behaviours: [court.debt]\n    table:\n${written.join("")}`),
  ).diagnostics;
}

/** Which rows were found to meet, by their lines: the first stands in line 12. */
function overlapsFound(rows: readonly WrittenRow[]): readonly (readonly number[])[] {
  const lineOf = (text: string, offset: number) => text.slice(0, offset).split("\n").length - 12;
  return diagnosticsOf(rows)
    .map(({ code, span, related = [] }) => {
      expect(code).toBe("overlapping-rows");
      const [other] = related;
      return [lineOf(span.source.text, other?.span.start ?? 0), lineOf(span.source.text, span.start)];
    })
    .sort(([one = 0, two = 0], [three = 0, four = 0]) => two - four || one - three);
}
