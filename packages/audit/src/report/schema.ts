import { z } from "zod";
import { chapterIds } from "./report.ts";

const text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const count = z.int().min(0);

const unit = z.enum(["residents", "records", "points", "share", "ratio", "index", "months", "days", "count", "year"]);

const figure = z.strictObject({
  id,
  name: text,
  value: z.union([z.number(), z.null()]),
  unit,
  interval: z.tuple([z.number(), z.number()]).optional(),
  among: count.optional(),
  why: text.optional(),
});

const column = z.strictObject({ id, name: text, unit: z.enum([...unit.options, "text", "flag"]) });

const table = z.strictObject({
  id,
  title: text,
  columns: z.array(column).min(1),
  rows: z.array(z.array(z.union([z.number(), z.boolean(), z.string(), text, z.null()]))),
  note: text.optional(),
});

const chart = z.strictObject({
  table: id,
  title: text,
  kind: z.enum(["stacked", "bars", "columns", "dots", "lines", "cells", "flows"]),
  x: id,
  y: id,
  series: id.optional(),
  low: id.optional(),
  high: id.optional(),
  facet: id.optional(),
  summary: text,
});

const chapter = z.strictObject({
  id: z.enum(chapterIds),
  title: text,
  finding: text,
  isDetermined: z.boolean(),
  definition: text,
  trap: text,
  figures: z.array(figure),
  tables: z.array(table),
  charts: z.array(chart),
  sources: z.array(z.string().min(1)),
  footing: z.array(z.enum(["text", "run", "companions", "assumptions"])),
});

const trust = z.strictObject({
  synthetic: text,
  version: z.string().min(1),
  scenario: z.string().min(1),
  digest: z.string().min(1),
  plan: z.string().min(1),
  seed: z.int(),
  residents: count,
  years: count,
  replicates: count,
  figures: z.strictObject({ cited: count, assumed: count }),
  footing: text,
});

/** The form of a report. What holds between its parts is `faultsOf`. */
export const reportDocument = z.strictObject({
  kind: z.literal("tallyglass-report"),
  format: z.literal(1),
  title: text,
  trust,
  headlines: z.array(z.strictObject({ chapter: z.enum(chapterIds), text })),
  chapters: z.array(chapter),
});

/** The JSON Schema (2020-12) of `report.json`, out of the same definition that reads it. */
export function reportSchema(): unknown {
  return z.toJSONSchema(reportDocument, { io: "input", target: "draft-2020-12" });
}
