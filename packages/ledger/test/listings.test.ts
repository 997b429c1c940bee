import { describe, expect, fc, law, readRepositoryLibrary, schemeNamed, test } from "@tallyglass/testkit";
import { listingRulesOf, listingsDue, listsFor } from "../src/domain/listings.ts";
import { type Entry, fileOf, type HeldEntry, type RecordContent, restrictionsOf } from "../src/index.ts";
import { inAnyOrder, resident } from "./histories.ts";

const [policy] = schemeNamed(readRepositoryLibrary(), "national-lists").versions;
const rules = listingRulesOf(policy);
const day = "2020-06-01";

describe("the national policy lists for", () => {
  const act = { date: "2019-02-01", attributes: {} };

  test.each<[string, RecordContent, readonly (readonly [string, string])[]]>([
    [
      "a judgment left unperformed",
      { ...act, behaviour: "court.judgment-default" },
      [["judgment-defaulters", "judgment-default"]],
    ],
    [
      "a ground of its table",
      { ...act, behaviour: "enforcement.listing-ground", attributes: { trigger: "refuses-settlement" } },
      [["judgment-defaulters", "other-grounds"]],
    ],
    [
      "serious arrears of tax",
      { ...act, behaviour: "tax.tax-arrears", attributes: { serious: true } },
      [["tax-defaulters", "tax-arrears"]],
    ],
    ["other arrears of tax: not at all", { ...act, behaviour: "tax.tax-arrears", attributes: { serious: false } }, []],
    ["a detention: not at all", { ...act, behaviour: "police.detention" }, []],
  ])("%s", (_, record, expected) => {
    expect([...listsFor(rules, record)].map(([list, { id }]) => [list, id])).toEqual(expected);
  });
});

describe("the nation", () => {
  law(
    "lists exactly the records that stand and are to be listed, in whatever order they come",
    fc.property(inAnyOrder, ({ history, arrived }) => {
      const atNation = heldByNation(arrived);
      const listed = fileOf(atNation).listings.filter(({ stands }) => stands);

      expect(listed.map(({ record }) => record).sort()).toEqual(
        history.believed
          .filter(({ stands, record }) => stands && record.behaviour === "court.judgment-default")
          .map(({ id }) => id)
          .sort(),
      );
    }),
    { runs: 1000 },
  );

  law(
    "says once what it has to say",
    fc.property(inAnyOrder, ({ arrived }) => {
      const file = fileOf(heldByNation(arrived));
      expect(listingsDue({ resident, file, day }, rules)).toEqual([]);
    }),
  );

  law(
    "sends down what a city has right, in whatever order it comes down",
    fc.property(inAnyOrder, fc.infiniteStream(fc.integer()), ({ arrived }, keys) => {
      const made = heldByNation(arrived).filter(({ entry }) => entry.origin === "nation");
      const shuffled = made.map((each) => ({ each, key: keys.next().value as number })).sort((l, r) => l.key - r.key);
      const city = fileOf(shuffled.map(({ each }) => each));

      expect(standing(city)).toEqual(standing(fileOf(made)));
    }),
  );
});

describe("joint punishment", () => {
  test("restricts whoever is listed, with the clause that says so", () => {
    const record = { behaviour: "court.judgment-default", date: "2019-02-01", attributes: {} };
    const submission: Entry = { kind: "submission", id: "debt", resident, origin: "suzhou/court", day, record };
    const [listing] = heldByNation([{ entry: submission, held: day }]).slice(1);
    const restrictions = restrictionsOf(fileOf([listing as HeldEntry]), policy);

    expect(restrictions.map(({ consequence }) => consequence)).toContain("air-tickets");
    expect(restrictions).toHaveLength(policy.consequences.filter(({ kind }) => kind === "restriction").length);
    for (const each of restrictions) {
      expect(each).toMatchObject({ list: "judgment-defaulters", record: "debt", clause: "judgment-default" });
      expect(each.listedBy).not.toEqual([]);
      expect(each.citations).not.toEqual([]);
    }
  });

  test("ends with the listing", () => {
    const made = { resident, origin: "suzhou/court", day };
    const record = { behaviour: "court.judgment-default", date: "2019-02-01", attributes: {} };
    const atNation = heldByNation([
      { entry: { ...made, kind: "submission", id: "debt", record }, held: day },
      { entry: { ...made, kind: "withdrawal", id: "gone", of: "debt", revision: 1 }, held: day },
    ]);

    expect(atNation.map(({ entry }) => entry.kind)).toEqual(["submission", "listing", "withdrawal", "delisting"]);
    expect(restrictionsOf(fileOf(atNation), policy)).toEqual([]);
  });
});

/** What the nation holds after entries came one by one, each followed by the listings that it makes. */
function heldByNation(arrived: readonly HeldEntry[]): readonly HeldEntry[] {
  const held: HeldEntry[] = [];
  for (const each of arrived) {
    held.push(each);
    const due = listingsDue({ resident, file: fileOf(held), day }, rules);
    held.push(...due.map((entry) => ({ entry, held: day })));
  }
  return held;
}

function standing(file: ReturnType<typeof fileOf>) {
  return file.listings.map(({ record, list, stands }) => [record, list, stands]);
}
