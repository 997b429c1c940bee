import { join } from "node:path";
import { fromUnits, type PolicyRecord } from "@tallyglass/policy";
import { describe, expect, readRepositoryLibrary, test } from "@tallyglass/testkit";
import { jsonLines, type Place, placeWith, root, rowsIn, tallyglass } from "../program.ts";

type Row = Readonly<Record<string, unknown>>;

interface Toward {
  readonly band: string;
  readonly acts: Way;
  readonly withdrawals: Way;
}

type Way =
  | { readonly found: true; readonly score: number; readonly records: readonly Row[] }
  | { readonly found: false; readonly best: number | null };

const asOf = "2019-12-31";
const library = readRepositoryLibrary();
const bands = ["excellent", "superior", "good", "slightly-dishonest", "poor", "extremely-bad"];

/** A record as it stands in a record file. */
function rowOf({ behaviour, attributes, ...rest }: PolicyRecord): Row {
  const kinds = library.behaviours.get(behaviour)?.attributes;
  const carried = Object.entries(attributes).map(([name, value]) => {
    const kind = kinds?.get(name);
    return [
      name,
      kind?.type === "number" && typeof value === "number" ? Number(fromUnits(value, kind.decimals)) : value,
    ];
  });
  return { behaviour, ...rest, ...Object.fromEntries(carried) };
}

function rowsOf(life: string): readonly Row[] {
  return (library.lives.get(life)?.records ?? []).map(rowOf);
}

/** The same rows for another resident. */
function ownedBy(resident: string, rows: readonly Row[]): readonly Row[] {
  return [{ resident }, ...rows.map((row) => ({ ...row, resident }))];
}

function isSame(one: Row, other: Row): boolean {
  const plain = (row: Row) => JSON.stringify(Object.entries({ recorded: row.date, ...row }).sort());
  return plain(one) === plain(other);
}

/** The rows, with those that are named withdrawn on the day; each name takes one row. */
function withdraw(rows: readonly Row[], named: readonly Row[]): readonly Row[] {
  const left = [...named];
  const withdrawn = rows.map((row) => {
    const at = left.findIndex((each) => isSame(each, row));
    if (at < 0) return row;
    left.splice(at, 1);
    return { ...row, withdrawn: asOf };
  });
  expect(left).toEqual([]);
  return withdrawn;
}

async function towardOf(words: string, place: Pick<Place, "run"> = { run: tallyglass }): Promise<Toward> {
  const { stdout } = await place.run(`explain ${words} --as-of ${asOf} --format json`);
  return (JSON.parse(stdout) as { toward: Toward }).toward;
}

/** Scores every resident of the rows, by resident. */
async function scoresOf(place: Place, policy: string, rows: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  await place.write("tried.jsonl", jsonLines(...rows));
  const { stdout } = await place.run(`score ${policy} --records tried.jsonl --as-of ${asOf}`);
  return new Map(rowsIn(stdout).map((row) => [String(row.resident), row]));
}

/** All sets of one or two of the things; a thing stands in a pair with itself where that is asked for. */
function onesAndPairs<T>(things: readonly T[], { twice }: { twice: boolean }): readonly (readonly T[])[] {
  const pairs = things.flatMap((one, index) => things.slice(twice ? index : index + 1).map((other) => [one, other]));
  return [...things.map((thing) => [thing]), ...pairs];
}

describe.concurrent("what it would take to reach a band", () => {
  test("is true of the ready lives: done or withdrawn, it leads to the score and the band that were told", async (end) => {
    const place = await placeWith(end);
    const now = await tallyglass(`score fuzhou-yuming --records library/lives --as-of ${asOf}`);
    const rankOf = new Map(rowsIn(now.stdout).map(({ resident, bandRank }) => [resident, Number(bandRank)]));
    const tried: Row[] = [];
    const told: { resident: string; score: number; band: string }[] = [];
    for (const [life, { resident }] of library.lives) {
      const rank = rankOf.get(resident) ?? 0;
      const band = bands[rank > 3 ? 2 : rank - 2];
      if (band === undefined) continue;
      const file = `library/lives/${life}.yaml`;
      const { acts, withdrawals } = await towardOf(`fuzhou-yuming --records ${file} --toward ${band}`);
      const [number] = /\d+$/.exec(resident) ?? [];
      if (acts.found) {
        tried.push(...ownedBy(`syn-1${number}`, [...rowsOf(life), ...acts.records]));
        told.push({ resident: `syn-1${number}`, score: acts.score, band });
      }
      if (withdrawals.found) {
        tried.push(...ownedBy(`syn-2${number}`, withdraw(ownedBy(resident, rowsOf(life)), withdrawals.records)));
        told.push({ resident: `syn-2${number}`, score: withdrawals.score, band });
      }
    }

    const scores = await scoresOf(place, "fuzhou-yuming", tried);

    expect(told.filter(({ resident }) => resident.startsWith("syn-1")).length).toBeGreaterThan(5);
    expect(told.filter(({ resident }) => resident.startsWith("syn-2")).length).toBeGreaterThan(2);
    for (const { resident, score, band } of told) {
      const reached = scores.get(resident);
      expect({ resident, score: reached?.score }).toEqual({ resident, score });
      expect(bands.indexOf(String(reached?.band))).toBeLessThanOrEqual(bands.indexOf(band));
    }
  });

  test("is the fewest records to withdraw: none and no two of a life are enough where three are named", async (end) => {
    const place = await placeWith(end);
    const file = "library/lives/founder.yaml";
    const { withdrawals } = await towardOf(`fuzhou-yuming --records ${file} --toward slightly-dishonest`);
    if (!withdrawals.found) throw new Error("there is no way");
    const own = ownedBy("syn-000004", rowsOf("founder")).slice(1);

    const sets = [[], ...onesAndPairs(own, { twice: false }), withdrawals.records];
    const scores = await scoresOf(
      place,
      "fuzhou-yuming",
      sets.flatMap((set, index) => ownedBy(`syn-${index}`, withdraw(own, set))),
    );

    const enough = [...scores.values()].filter(({ bandRank }) => Number(bandRank) <= 4);
    expect(scores.size).toBe(1 + own.length + (own.length * (own.length - 1)) / 2 + 1);
    expect(withdrawals.records.length).toBe(3);
    expect(enough.map(({ resident }) => resident)).toEqual([`syn-${sets.length - 1}`]);
  });

  test("is the fewest acts with the smallest amounts: no one and no two are enough where three are named", async (end) => {
    const policy = join(root, "packages/cli/test/fixtures/reading-room/policy.yaml");
    const late = [
      { behaviour: "desk.late-return", date: "2019-03-04", days_late: 20 },
      { behaviour: "desk.late-return", date: "2019-05-04", days_late: 2 },
    ];
    const place = await placeWith(end, { "late.jsonl": jsonLines(...ownedBy("syn-1", late)) });
    const shelving = (hours: number) => ({ behaviour: "desk.shelving", date: asOf, hours });
    const reading = (length: string) => ({ behaviour: "desk.story-time", date: asOf, length });
    const possible = [
      ...Array.from({ length: 24 }, (_, index) => shelving(index + 1)),
      reading("short"),
      reading("long"),
    ];
    const least = [shelving(12), reading("long"), reading("long")];

    const words = `${policy} --records late.jsonl --toward gold`;
    const { acts, withdrawals } = await towardOf(words, place);
    const { stdout } = await place.run(`explain ${words} --as-of ${asOf}`);
    const sets = [...onesAndPairs(possible, { twice: true }), [shelving(11), reading("long"), reading("long")], least];
    const scores = await scoresOf(
      place,
      policy,
      sets.flatMap((set, index) => ownedBy(`syn-${index}`, [...late, ...set])),
    );

    const golden = [...scores.values()].filter(({ band }) => band === "gold");
    expect(golden.map(({ resident }) => resident)).toEqual([`syn-${sets.length - 1}`]);
    if (!acts.found) throw new Error("there is no way");
    expect(acts.score).toBe(121);
    const named = [...acts.records];
    for (const act of least) {
      const at = named.findIndex((each) => isSame(each, { ...act, resident: "syn-1" }));
      expect(at).toBeGreaterThanOrEqual(0);
      named.splice(at, 1);
    }
    expect(named).toEqual([]);
    expect(withdrawals).toEqual({ found: false, determined: true, best: 100 });
    expect(stdout).toContain("3 voluntary acts would reach Gold, at 121:");
    expect(stdout).toMatch(/ {4}2 × 2019-12-31 {2}Reading aloud to children \(length long\)\n/);
    expect(stdout).toContain("No withdrawal reaches Gold; without every penalty it is 100.");
  });

  test("is nothing where the life is there, or better, and says which", async () => {
    const nurse = "fuzhou-yuming --records library/lives/nurse.yaml";

    const there = await tallyglass(`explain ${nurse} --as-of ${asOf} --toward superior`);
    const better = await tallyglass(`explain ${nurse} --as-of ${asOf} --toward good`);
    const asData = await towardOf(`${nurse} --toward good`);

    expect(there.stdout.trimEnd().split("\n").at(-1)).toContain("in Superior already.");
    expect(better.stdout.trimEnd().split("\n").at(-1)).toContain("in Superior already, which is better than Good");
    expect(asData.acts).toMatchObject({ found: true, records: [] });
    expect(asData.withdrawals).toMatchObject({ found: true, records: [] });
  });
});
