import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Attribute, Library } from "@tallyglass/policy";
import { createEngine, recordsOf, residentId } from "@tallyglass/simulation";
import { recordAsRow } from "../account/describe-record.ts";
import { openParquetWriter } from "../output/parquet-writer.ts";
import type { OutputColumn, OutputRow } from "../output/row-writer.ts";
import { sha256 } from "./digest.ts";
import type { Manifest } from "./manifest.ts";
import type { PreparedRun } from "./prepare-run.ts";

const residentsAtOnce = 4096;

/** Writes the city's records of the first residents as a record file, a line with a resident alone for an empty file. */
export async function writeRecords(
  folder: string,
  { plan, opened, signal }: PreparedRun,
  asked: number,
): Promise<NonNullable<Manifest["records"]>> {
  const { library } = opened;
  const residents = Math.min(asked, plan.residents);
  const waiting: OutputRow[] = [];
  const engine = createEngine(plan, {
    replicate: 0,
    visit: {
      end: ({ file, resident }) => {
        const records = recordsOf(plan, file, resident);
        if (records.length === 0) waiting.push({ resident: residentId(resident) });
        for (const record of records) waiting.push(recordAsRow(library, record) as OutputRow);
      },
    },
  });
  const file = "records.parquet";
  const writer = await openParquetWriter(join(folder, file), recordColumns(library));
  const tally = new Float64Array(engine.shape.length);
  let rows = 0;
  try {
    for (let from = 0; from < residents; from += residentsAtOnce) {
      signal.throwIfAborted();
      engine.run(from, evenEnd(Math.min(from + residentsAtOnce, residents), plan.residents), tally);
      for (const row of waiting) {
        if (isBeyond(row, residents)) continue;
        writer.write(row);
        rows += 1;
      }
      waiting.length = 0;
      await new Promise(setImmediate);
    }
    await writer.end();
  } catch (error) {
    await writer.abort();
    throw error;
  }
  return { name: "records", file, sha256: sha256(readFileSync(join(folder, file))), rows, residents };
}

/** Neighbours are simulated together. */
function evenEnd(to: number, all: number): number {
  return Math.min(to + (to % 2), all);
}

function isBeyond({ resident }: OutputRow, residents: number): boolean {
  return Number(String(resident).slice("syn-".length)) >= residents;
}

/** The columns of a record file that holds any record. */
export function recordColumns({ behaviours }: Pick<Library, "behaviours">): readonly OutputColumn[] {
  const attributes = new Map<string, OutputColumn["type"]>();
  for (const behaviour of behaviours.values()) {
    for (const [name, attribute] of behaviour.attributes) {
      const type = typeOf(attribute);
      const before = attributes.get(name) ?? type;
      attributes.set(name, before === type ? type : widest(before, type));
    }
  }
  return [
    { name: "resident", type: "text" },
    { name: "behaviour", type: "text" },
    { name: "date", type: "day" },
    { name: "recorded", type: "day" },
    { name: "withdrawn", type: "day" },
    { name: "fact", type: "text" },
    { name: "place", type: "text" },
    ...Array.from(attributes, ([name, type]) => ({ name, type })),
  ];
}

const largestInteger = 2 ** 31 - 1;

function typeOf(attribute: Attribute): OutputColumn["type"] {
  if (attribute.type === "boolean") return "boolean";
  if (attribute.type === "enumeration") return "text";
  return attribute.decimals === 0 && attribute.range.to <= largestInteger ? "integer" : "number";
}

function widest(left: OutputColumn["type"], right: OutputColumn["type"]): OutputColumn["type"] {
  return left === "text" || right === "text" || left === "boolean" || right === "boolean" ? "text" : "number";
}
