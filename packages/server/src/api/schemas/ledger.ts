import { z } from "zod";
import { cite, day, id, listOf, name, synthetic } from "./common.ts";
import { residentId } from "./records.ts";

export const officeId = z
  .string()
  .max(80)
  .regex(/^[a-z]+(?:-[a-z]+)*(?:\/[a-z]+(?:-[a-z]+)*)?$/)
  .describe("An office: `nation`, `jiangxi`, `fuzhou-jx`, `fuzhou-jx/police`.");

export const entryId = z
  .string()
  .max(80)
  .regex(/^[a-z]+(?:-[a-z0-9]+)*$/)
  .describe("An id that the sender makes before the first try, of letters, and keeps when it tries again.");

/** What stands in a record is checked by the door for records. */
export const rawRecord = z
  .record(z.string(), z.unknown())
  .readonly()
  .meta({
    description: "A record: `resident`, `behaviour`, `date`; optional `fact`; attributes by name.",
    examples: [{ resident: "syn-000042", behaviour: "police.detention", date: "2018-12-01" }],
  });

const entry = z.int().describe("Its number in the log of the office.");

const receipt = z.strictObject({
  id: z.string(),
  entry,
  new: z.boolean().describe("Whether it stands there since this try."),
});

export const receipts = z.strictObject({ synthetic, day, receipts: listOf(receipt) });

const level = z.enum(["bureau", "city", "province", "nation"]);

export const about = z.strictObject({
  synthetic,
  day: day.describe("The day that the ledger is at; its operator moves it."),
  server: z.string(),
  residents: z.int().describe("Residents have the numbers below this."),
  actor: z.looseObject({ role: z.string() }).describe("As whom the token lets its bearer act."),
});

export const officeList = z.strictObject({
  synthetic,
  day,
  offices: listOf(
    z.strictObject({ id: officeId, level, above: officeId.optional(), department: z.string().optional() }),
  ),
});

const dayOrNot = day.nullable();

const appeal = z.strictObject({ id: z.string(), state: z.enum(["open", "upheld", "rejected"]) });

export const toldRecord = z.strictObject({
  id: z.string(),
  office: officeId.describe("The bureau that made it."),
  stands: z.boolean(),
  revision: z.int(),
  recorded: dayOrNot.describe("The first day on which the office had it."),
  withdrawn: dayOrNot,
  says: z.record(z.string(), z.unknown()).readonly().nullable(),
  appeals: listOf(appeal),
});

export const toldListing = z.strictObject({
  record: z.string(),
  office: officeId.describe("The bureau that made the record."),
  list: id,
  stands: z.boolean(),
  clause: id.nullable(),
  recorded: dayOrNot,
  withdrawn: dayOrNot,
});

export const ledgerFile = z.strictObject({
  synthetic,
  day,
  office: officeId,
  resident: residentId,
  file: listOf(toldRecord),
  listings: listOf(toldListing),
  restrictions: listOf(
    z.strictObject({ consequence: id, name, list: id, record: z.string(), clause: id, listedBy: cite, cite }),
  ).describe("What is closed to the resident because of a list, and why."),
  records: listOf(z.looseObject({})).describe("The file as a record file, for any scorer."),
});

const held = z.strictObject({ id: z.string(), kind: z.string(), held: day });

export const trace = z.strictObject({
  synthetic,
  day,
  office: officeId,
  record: z.string(),
  resident: residentId,
  offices: listOf(
    z.strictObject({
      office: officeId,
      level,
      record: toldRecord.nullable(),
      listings: listOf(toldListing),
      entries: listOf(held),
    }),
  ),
});

export const ledgerStatus = z.strictObject({
  synthetic,
  day,
  offices: listOf(z.strictObject({ id: officeId, level, entries: z.int(), waiting: z.int() })),
  onTheWay: z.int().describe("Batches that no acknowledgement has come for."),
  refused: z.int(),
});

export const refusalList = z.strictObject({
  synthetic,
  day,
  refused: z.int().describe("How many there were in all."),
  refusals: listOf(
    z.strictObject({
      day,
      role: z.string(),
      office: officeId.nullable(),
      code: z.string(),
      field: z.string().nullable(),
    }),
  ).describe("The last of them, without the values."),
});

export const verified = z.strictObject({
  synthetic,
  day,
  offices: z.int(),
  entries: z.int(),
  found: z.int(),
  findings: listOf(z.strictObject({ code: z.string(), office: officeId, seq: z.int() })),
});

export const ranDays = z.strictObject({
  synthetic,
  from: day,
  to: day.describe("The day that the ledger is at now: an earlier one than asked for where that took too long."),
  sent: z.int(),
  batches: z.int(),
  entries: z.int(),
  failures: z.int(),
});
