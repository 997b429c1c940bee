import {
  type Chapter,
  chapterIds,
  type Report,
  type ReportChart,
  type ReportColumn,
  type ReportFigure,
  type ReportTable,
  type Text,
} from "@tallyglass/audit";
import { fc } from "@tallyglass/testkit";
import { sampleReport } from "../sample-report.ts";

/** Letters and signs that matter where text becomes JSON or markup; no digits, so that none looks like an identifier. */
const words = fc
  .array(fc.constantFrom("a", "Z", " ", "<", ">", "&", '"', "'", "\\", "\n", "居", "民", "，", "é", "😀"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((letters) => letters.join(""));
const texts: fc.Arbitrary<Text> = fc.record({ en: words, zh: words });
const ids = fc.stringMatching(/^[a-z]{1,4}(-[a-z]{1,3})?$/);
const numbers = fc.double({ noNaN: true, min: -1e15, max: 1e15 });
const units = fc.constantFrom(
  "residents",
  "records",
  "points",
  "share",
  "ratio",
  "index",
  "months",
  "days",
  "count",
  "year" as const,
);

const figures: fc.Arbitrary<ReportFigure> = fc
  .tuple(ids, texts, fc.option(numbers), units, fc.option(fc.tuple(numbers, numbers)), fc.option(fc.nat()))
  .map(([id, name, value, unit, ends, among]) => {
    const interval = ends && ([Math.min(...ends), Math.max(...ends)] as const);
    return {
      id,
      name,
      value,
      unit,
      ...(interval && { interval }),
      ...(among !== null && { among }),
      ...(value === null && { why: name }),
    };
  });

const tables: fc.Arbitrary<ReportTable> = fc
  .tuple(
    ids,
    texts,
    fc.array(fc.tuple(texts, fc.oneof(units, fc.constantFrom("text", "flag"))), { maxLength: 3 }),
    fc.nat(4),
    units,
  )
  .chain(([id, title, further, height, unit]) => {
    const columns = [
      { id: "what", name: title, unit: "text" },
      { id: "number", name: title, unit },
      ...further.map(([name, unit], index) => ({ id: `more-${index}`, name, unit })),
    ] as readonly ReportColumn[];
    const row = fc.tuple(...columns.map(cells));
    return fc.array(row, { minLength: height, maxLength: height }).map((rows) => ({ id, title, columns, rows }));
  });

function cells({ unit }: ReportColumn) {
  if (unit === "flag") return fc.option(fc.boolean());
  return unit === "text" ? fc.option(fc.oneof(texts, words)) : fc.option(numbers);
}

const kinds = fc.constantFrom("stacked", "bars", "columns", "dots", "lines", "cells", "flows" as const);

const chapters: fc.Arbitrary<readonly Chapter[]> = fc
  .uniqueArray(fc.constantFrom(...chapterIds), { maxLength: 3 })
  .chain((chosen) => fc.tuple(...chosen.map(chapterOf)));

function chapterOf(id: Chapter["id"]): fc.Arbitrary<Chapter> {
  const unique = { selector: ({ id }: { id: string }) => id, maxLength: 3 };
  return fc
    .tuple(
      texts,
      fc.uniqueArray(figures, unique),
      fc.uniqueArray(tables, unique),
      kinds,
      fc.array(words, { maxLength: 2 }),
    )
    .map(([title, figures, tables, kind, sources]) => ({
      ...{ id, title, finding: title, isDetermined: true, definition: title, trap: title, figures, tables },
      charts: tables.map(
        (table): ReportChart => ({
          ...{ table: table.id, title, kind, x: "what", summary: title },
          ...(kind === "cells" || kind === "flows" ? { y: "what", series: "number" } : { y: "number" }),
        }),
      ),
      ...{ sources, footing: ["run"] },
    }));
}

/** Reports that are sound, with whatever text and numbers. */
export const reports: fc.Arbitrary<Report> = fc.tuple(texts, chapters).map(([title, chapters]) => ({
  ...{ ...sampleReport, title },
  headlines: chapters.map(({ id }) => ({ chapter: id, text: title })),
  chapters,
}));
