import { scoreResident } from "@tallyglass/scoring";
import { describe, expect, fc, law, readRepositoryLibrary, schemeNamed, test, trustSize } from "@tallyglass/testkit";
import { type Entry, type FiledRecord, fileOf, type HeldEntry, recordsOf } from "../src/index.ts";
import { byId, histories, inAnyOrder, resident } from "./histories.ts";

const made = { resident, origin: "fuzhou-jx/police", day: "2019-03-01" };
const detention = { behaviour: "police.detention", date: "2019-02-01", attributes: {} };
const submission: Entry = { ...made, kind: "submission", id: "first", record: detention };
const corrected = { ...detention, date: "2019-02-02" };
const correction: Entry = { ...made, kind: "correction", id: "second", of: "first", revision: 1, record: corrected };
const withdrawal: Entry = { ...made, kind: "withdrawal", id: "third", of: "first", revision: 2 };
const appeal: Entry = { ...made, kind: "appeal", id: "fourth", of: "first" };
const answer: Entry = { ...made, kind: "answer", id: "fifth", of: "first", appeal: "fourth", outcome: "rejected" };

describe("the file of an office", () => {
  test("holds a record from the day on which the office has it", () => {
    expect(only([held(submission, "2019-03-09")])).toEqual({
      id: "first",
      stands: true,
      revision: 0,
      origin: "fuzhou-jx/police",
      record: detention,
      recorded: "2019-03-09",
      appeals: [],
    });
  });

  test("says what a correction says that overtook its record", () => {
    const overtaken = only([held(correction, "2019-03-09"), held(submission, "2019-03-20")]);

    expect(overtaken).toMatchObject({ stands: true, revision: 1, record: corrected, recorded: "2019-03-09" });
  });

  test("lets no record stand that was withdrawn, whatever comes after", () => {
    const last = only([held(withdrawal, "2019-03-09"), held(submission, "2019-03-20"), held(correction, "2019-03-21")]);

    expect(last).toMatchObject({ stands: false, revision: 2, record: corrected, withdrawn: "2019-03-09" });
  });

  test("knows of a withdrawn record of which it has nothing else", () => {
    const file = fileOf([held(withdrawal, "2019-03-09")]);

    expect(file.records).toMatchObject([{ id: "first", stands: false }]);
    expect(recordsOf(resident, file)).toEqual([]);
  });

  test("has an appeal open until it is answered, and answered also where the answer came first", () => {
    expect(only([held(appeal, "2019-03-09")]).appeals).toEqual([{ id: "fourth", state: "open" }]);
    expect(only([held(answer, "2019-03-09"), held(appeal, "2019-03-10")]).appeals).toEqual([
      { id: "fourth", state: "rejected" },
    ]);
  });

  test("does not count a record of which only an appeal has come", () => {
    expect(only([held(appeal, "2019-03-09")])).toMatchObject({ stands: false, revision: -1 });
  });

  law(
    "is what the history comes to, in whatever order it arrives and however often",
    fc.property(inAnyOrder, ({ history, arrived }) => {
      const told = fileOf(arrived).records.map(({ id, stands, record, appeals }) => ({
        id,
        stands,
        record,
        appeals: appeals.map((each) => [each.id, each.state]),
      }));

      expect(told.sort(byId)).toEqual(history.believed);
    }),
    { runs: 10_000, tells: { row: "corrections", of: "orders that come to the model" } },
  );

  law(
    "is of the same records and revisions in two offices that have the same entries",
    fc.property(inAnyOrder, ({ arrived }) => {
      expect(plain(fileOf(arrived.toReversed()).records)).toEqual(plain(fileOf(arrived).records));
    }),
  );
});

describe("the records of a file, as they are scored", () => {
  const fuzhou = schemeNamed(readRepositoryLibrary(), "fuzhou-yuming");

  law(
    "no score cites one that was withdrawn, and each cites those that stand",
    fc.property(inAnyOrder, ({ history, arrived }) => {
      const records = recordsOf(resident, fileOf(arrived));
      const { lines, lists } = scoreResident(fuzhou, resident, records, { asOf: "2021-12-31" });
      const cited = [
        ...lines.flatMap((line) => (line.kind === "contribution" ? line.records : [])),
        ...lists.map(({ record }) => record),
      ];
      const standing = history.believed.filter(({ stands }) => stands).map(({ record }) => record.date);

      expect(cited.filter(({ withdrawn }) => withdrawn !== undefined)).toEqual([]);
      expect(cited.filter(({ date }) => !standing.includes(date))).toEqual([]);
      expect(
        records
          .filter(({ withdrawn }) => withdrawn === undefined)
          .map(({ date }) => date)
          .sort(),
      ).toEqual([...standing].sort());
    }),
    {
      runs: trustSize({ short: 500, full: 10_000 }),
      tells: { row: "corrections", of: "orders in which no score cites a withdrawn record" },
    },
  );

  law(
    "none says that it was recorded before its act or withdrawn before it was recorded",
    fc.property(histories, ({ entries }) => {
      const backwards = entries.map((entry, index) => held(entry, `2020-05-${String(28 - index).padStart(2, "0")}`));
      const wrong = recordsOf(resident, fileOf(backwards)).filter(
        ({ date, recorded, withdrawn = recorded }) => recorded < date || withdrawn < recorded,
      );

      expect(wrong).toEqual([]);
    }),
  );
});

function held(entry: Entry, day: string): HeldEntry {
  return { entry, held: day };
}

function only(entries: readonly HeldEntry[]): FiledRecord {
  const { records } = fileOf(entries);
  expect(records).toHaveLength(1);
  return records[0] as FiledRecord;
}

/** Without the days, which differ from office to office. */
function plain(records: readonly FiledRecord[]) {
  return records.map(({ recorded: _recorded, withdrawn: _withdrawn, ...rest }) => rest);
}
