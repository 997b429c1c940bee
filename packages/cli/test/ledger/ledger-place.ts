import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "@tallyglass/testkit";
import { jsonLines, type Place, placeWith, rowsIn, type TestEnd, tallyglass } from "../program.ts";

export const police = "fuzhou-jx/police";

export const detention = { resident: "syn-000042", behaviour: "police.detention", date: "2018-12-01" };

export const violation = {
  resident: "syn-000007",
  behaviour: "police.traffic-violation",
  date: "2018-12-03",
  penalty_points: 3,
};

let template: Promise<string> | undefined;

/** A small ledger is begun once, and copied: making a store takes seconds. */
async function begin(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "tallyglass-test-"));
  const { code, stderr } = await tallyglass(`ledger init ${small}`, { cwd: path });
  if (code !== 0) throw new Error(stderr);
  return path;
}

/** The words with which the small ledger was begun. */
export const small = "--departments police,court,tax --residents 1000";

/** Removes what was copied from. */
export async function removeTemplate(): Promise<void> {
  if (template !== undefined) await rm(await template, { recursive: true, force: true });
}

/** A folder with a small ledger and a record file. */
export async function placeWithLedger(end: TestEnd, files: Readonly<Record<string, string>> = {}): Promise<Place> {
  const place = await placeWith(end, { "records.jsonl": jsonLines(detention, violation), ...files });
  template ??= begin();
  await cp(await template, place.path, { recursive: true });
  return place;
}

/** Hands in a file of the police and gives the names of the records. */
export async function submitted(place: Place, file = "records.jsonl"): Promise<readonly string[]> {
  const { code, stdout, stderr } = await place.run(`ledger submit ${file} --as ${police}`);
  if (code !== 0) throw new Error(stderr);
  return rowsIn(stdout).map(({ record }) => String(record));
}

/** A folder with a small ledger for all tests of a group, which change nothing in it, and the record of it. */
export function sharedPlace(): { readonly place: () => Place; readonly record: () => string } {
  const tidyUp: (() => Promise<void>)[] = [];
  let place: Place | undefined;
  let record = "";
  beforeAll(async () => {
    place = await placeWithLedger({ onTestFinished: (work) => tidyUp.push(work) });
    [record = ""] = await submitted(place);
  });
  afterAll(async () => {
    for (const work of tidyUp) await work();
  });
  return { place: () => place as Place, record: () => record };
}
