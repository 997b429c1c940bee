import { formatFinding } from "@tallyglass/policy/record-file";
import { type GatheredResidents, type GatherOptions, gatherResidents } from "../../src/records/gather-residents.ts";
import { recordInputs } from "../../src/records/record-input.ts";
import type { ResidentRecords } from "../../src/records/resident-records.ts";
import { type TestEnd, temporaryFile } from "./temporary-folder.ts";
import { vocabulary } from "./vocabulary.ts";

export interface Gathered extends GatheredResidents {
  readonly all: readonly ResidentRecords[];
  /** The findings as a command shows them, with the file called `file`. */
  readonly shown: readonly string[];
}

/** Gathers what stands in one file of that name, and everything that it comes to. */
export async function gatherText(
  end: TestEnd,
  name: string,
  content: string | Uint8Array,
  options: Partial<GatherOptions> = {},
): Promise<Gathered> {
  return gatherFile(end, await temporaryFile(end, name, content), options);
}

export async function gatherFile(end: TestEnd, path: string, options: Partial<GatherOptions> = {}): Promise<Gathered> {
  const gathered = await gatherResidents(recordInputs([path]), { vocabulary, ...options });
  end.onTestFinished(gathered.dispose);
  const all = await listOf(gathered.residents());
  return { ...gathered, all, shown: gathered.findings.map((finding) => formatFinding({ ...finding, file: "file" })) };
}

export async function listOf<T>(things: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const each of things) list.push(each);
  return list;
}

/** Objects as JSON Lines. */
export function jsonLines(...rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

/** A sound row. */
export const donation = { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04" } as const;

/** The sample number of GB 11643-1999 and the service number of an operator: nobody's, and shaped like anybody's. */
export const identityNumber = "11010519491231002X";
export const mobileNumber = "13800138000";
