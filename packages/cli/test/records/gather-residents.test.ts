import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, fc, lawSettings, test } from "@tallyglass/testkit";
import { gatherResidents } from "../../src/records/gather-residents.ts";
import { recordInputs } from "../../src/records/record-input.ts";
import { donation, gatherText, identityNumber, jsonLines, listOf, mobileNumber } from "./gather.ts";
import { ownTemporaryFolder, temporaryFile, temporaryFolder } from "./temporary-folder.ts";
import { vocabulary } from "./vocabulary.ts";

const many = Array.from({ length: 30_000 }, (_, index) => ({
  ...donation,
  resident: `syn-${(index * 7919) % 10_007}`,
}));

describe("a row", () => {
  const refused: readonly (readonly [object, string])[] = [
    [{ ...donation, resident: "alice" }, "not-synthetic: a resident id is `syn-` and a number, as `syn-000042`"],
    [
      { ...donation, place: identityNumber },
      "identity-shaped: the value of `place` has the form of a resident identity number",
    ],
    [{ behaviour: "court.judgment-default", date: "2018-01-01" }, "missing-field: the record names no `resident`"],
    [{ ...donation, behaviour: 5 }, "wrong-type: the record names no `behaviour`"],
    [
      { ...donation, behaviour: "health.blood-donatio" },
      "unknown-behaviour: no catalogue holds the behaviour `health.blood-donatio`; did you mean `health.blood-donation`?",
    ],
    [{ ...donation, blood: 5 }, "unknown-attribute: `health.blood-donation` has no attribute `blood`"],
    [
      { ...donation, behaviour: "court.imprisonment", years: 1 },
      "missing-attribute: `court.imprisonment` requires `recidivist`",
    ],
    [{ ...donation, level: "village" }, "invalid-value: `level` is one of `city`, `province`, not `village`"],
    [{ ...donation, blood_ml: 801 }, "out-of-range: `blood_ml` is `801`, outside 0 to 800"],
    [{ ...donation, date: "2018-02-30" }, "invalid-day: `date` is `2018-02-30`, not a day like `2018-05-04`"],
  ];
  for (const [row, finding] of refused) {
    test(`is refused: ${finding}`, async (end) => {
      const { shown, refused: count, records } = await gatherText(end, "a.jsonl", jsonLines(donation, row));

      expect(shown).toHaveLength(1);
      expect(shown[0]).toContain(`file:2: ${finding}`);
      expect({ count, records }).toEqual({ count: 1, records: 1 });
    });
  }
});

describe("findings", () => {
  test("are kept up to twenty and counted beyond, rows apart from findings", async (end) => {
    const wrong = { ...donation, behaviour: "nothing.known", date: "never" };

    const gathered = await gatherText(end, "a.jsonl", jsonLines(...Array.from({ length: 500 }, () => wrong)));

    expect(gathered.findings).toHaveLength(20);
    expect(gathered.findings.map(({ line }) => line)).toEqual(
      Array.from({ length: 20 }, (_, index) => 1 + (index >> 1)),
    );
    expect(gathered).toMatchObject({ findingCount: 1000, refused: 500, identityFindings: 0, records: 0 });
  });

  test("of identity are counted apart, also beyond the twenty", async (end) => {
    const rows = [
      ...Array.from({ length: 30 }, () => ({ ...donation, date: "never" })),
      { ...donation, place: mobileNumber },
    ];

    const gathered = await gatherText(end, "a.jsonl", jsonLines(...rows));

    expect(gathered).toMatchObject({ findingCount: 31, refused: 31, identityFindings: 1 });
  });

  test("name the file that they are in", async (end) => {
    const first = await temporaryFile(end, "first.jsonl", jsonLines(donation));
    const second = await temporaryFile(end, "second.csv", "resident\nbob\n");

    const gathered = await gatherResidents(recordInputs([first, second]), { vocabulary });
    end.onTestFinished(gathered.dispose);

    expect(gathered.findings.map(({ file, line }) => ({ file, line }))).toEqual([{ file: second, line: 2 }]);
    expect(gathered.records).toBe(1);
  });
});

describe("gathering", () => {
  test("joins the records of a resident from all files, in the order in which they stand", async (end) => {
    const one = await temporaryFile(
      end,
      "a.jsonl",
      jsonLines({ ...donation, date: "2019-01-01" }, { resident: "syn-1" }),
    );
    const two = await temporaryFile(
      end,
      "b.csv",
      "resident,behaviour,date\nsyn-000042,health.blood-donation,2018-01-01\n",
    );

    const gathered = await gatherResidents(recordInputs([one, two]), { vocabulary });
    end.onTestFinished(gathered.dispose);
    const all = await listOf(gathered.residents());

    expect(all.map(({ resident, records }) => [resident, records.map(({ date }) => date)])).toEqual([
      ["syn-1", []],
      ["syn-000042", ["2019-01-01", "2018-01-01"]],
    ]);
  });

  test("tells the latest day of any kind among what is accepted", async (end) => {
    const rows = [
      { ...donation, recorded: "2018-06-01" },
      { ...donation, withdrawn: "2018-07-01" },
      { ...donation, date: "2020-01-01", place: "Not An Id" },
    ];

    expect((await gatherText(end, "a.jsonl", jsonLines(...rows))).lastDay).toBe("2018-07-01");
    expect((await gatherText(end, "a.jsonl", jsonLines({ resident: "syn-1" }))).lastDay).toBeUndefined();
  });

  test("reads standard input as JSON Lines, or as what it is said to be", async (end) => {
    const read = async (text: string, format?: "csv") => {
      const stdin = Readable.from([Buffer.from(text)]);
      const gathered = await gatherResidents(recordInputs(["-"], format), { vocabulary, stdin });
      end.onTestFinished(gathered.dispose);
      return gathered.records;
    };

    expect(await read(jsonLines(donation))).toBe(1);
    expect(await read("resident,behaviour,date\nsyn-1,court.judgment-default,2018-01-01", "csv")).toBe(1);
  });

  test("tells how many bytes it has read, up to all of them", async (end) => {
    const text = jsonLines(...many);
    const told: number[] = [];

    await gatherText(end, "a.jsonl", text, { onProgress: (bytes) => told.push(bytes) });

    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((left, right) => left - right));
    expect(told.at(-1)).toBe(Buffer.byteLength(text));
  });

  test("of a file that is not there fails with its name", async () => {
    const gathering = gatherResidents(recordInputs(["nowhere.jsonl"]), { vocabulary });

    await expect(gathering).rejects.toThrow("nowhere.jsonl: there is no such file");
  });

  for (const format of ["jsonl", "csv", "parquet"] as const) {
    test(`of a folder as ${format} fails with its name`, async (end) => {
      const folder = await temporaryFolder(end);
      const gathering = gatherResidents(recordInputs([folder], format), { vocabulary });

      await expect(gathering).rejects.toThrow(`${folder}: it is a folder, not a file`);
    });
  }
});

describe("more records than fit in memory", () => {
  test("come in the same order as in memory, and can be walked again", async (end) => {
    const { seed } = lawSettings(process.env);
    const row = fc.record({
      resident: fc.integer({ min: 0, max: 30 }).map((number) => `syn-${"0".repeat(number % 3)}${number}`),
      day: fc.integer({ min: 10, max: 28 }),
      isAlone: fc.boolean(),
    });
    const property = fc.asyncProperty(
      fc.array(row, { maxLength: 200 }),
      fc.integer({ min: 1, max: 50 }),
      async (rows, runSize) => {
        const raws = rows.map(({ resident, day, isAlone }) =>
          isAlone ? { resident } : { ...donation, resident, date: `2018-05-${day}` },
        );
        const inMemory = await gatherText(end, "a.jsonl", jsonLines(...raws));
        const onDisk = await gatherText(end, "a.jsonl", jsonLines(...raws), { runSize });

        expect(onDisk.all).toEqual(inMemory.all);
        expect(await listOf(onDisk.residents())).toEqual(inMemory.all);
        expect({ ...onDisk, residentCount: 0 }).toMatchObject({ records: inMemory.records, lastDay: inMemory.lastDay });
      },
    );

    await fc.assert(property, { seed, numRuns: 60 });
  });

  test("are merged in several rounds where there are very many runs", async (end) => {
    const rows = many.slice(0, 1100);
    const inMemory = await gatherText(end, "a.jsonl", jsonLines(...rows));
    const onDisk = await gatherText(end, "a.jsonl", jsonLines(...rows), { runSize: 1 });

    expect(onDisk.all).toEqual(inMemory.all);
  });

  test("of one resident are all that resident's", async (end) => {
    const rows = many.slice(0, 5000).map((row) => ({ ...row, resident: "syn-1" }));

    const { all } = await gatherText(end, "a.jsonl", jsonLines(...rows), { runSize: 2500 });

    expect(all.map(({ resident, records }) => [resident, records.length])).toEqual([["syn-1", 5000]]);
  });

  test("leave no trace once they are disposed of", async (end) => {
    const folder = await ownTemporaryFolder(end);
    const path = await temporaryFile(end, "a.jsonl", jsonLines(...many));
    const gathered = await gatherResidents(recordInputs([path]), { vocabulary, runSize: 1000 });
    const during = await readdir(folder);
    await gathered.dispose();
    await gathered.dispose();

    expect(during.filter((name) => name !== path.split("/").at(-2))).toHaveLength(1);
    expect(await readdir(folder)).toEqual([path.split("/").at(-2)]);
  });

  test("leave the disk alone where one run holds them", async (end) => {
    const path = await temporaryFile(end, "a.jsonl", jsonLines(...many));
    const folder = await ownTemporaryFolder(end);
    const gathered = await gatherResidents(recordInputs([path]), { vocabulary, runSize: many.length });
    end.onTestFinished(gathered.dispose);

    expect(await readdir(folder)).toEqual([]);
    expect(gathered.residentCount).toBe(10_007);
  });

  test("say which folder has no room for them", async (end) => {
    const path = await temporaryFile(end, "a.jsonl", jsonLines(...many));
    const folder = await ownTemporaryFolder(end);
    process.env.TMPDIR = join(folder, "missing");

    const gathering = gatherResidents(recordInputs([path]), { vocabulary, runSize: 1000 });

    await expect(gathering).rejects.toThrow(
      `the temporary folder ${join(folder, "missing")}, but writing failed (ENOENT)`,
    );
  });
});

describe("an interruption", () => {
  test("while files are read stops it and leaves no temporary folder", async (end) => {
    const path = await temporaryFile(end, "a.jsonl", jsonLines(...many, ...many));
    const folder = await ownTemporaryFolder(end);
    const interruption = new AbortController();
    let chunks = 0;
    const onProgress = () => {
      chunks += 1;
      if (chunks === 3) interruption.abort();
    };

    const gathering = gatherResidents(recordInputs([path]), {
      vocabulary,
      runSize: 1000,
      onProgress,
      signal: interruption.signal,
    });

    await expect(gathering).rejects.toThrow("abort");
    expect(await readdir(folder)).toEqual([]);
  });

  test("at any moment stops it and leaves no temporary folder", async (end) => {
    const path = await temporaryFile(end, "a.jsonl", jsonLines(...many.slice(0, 3000)));
    const folder = await ownTemporaryFolder(end);
    for (let turns = 0; turns < 60; turns += 1) {
      const interruption = new AbortController();
      const { signal } = interruption;
      const gathering = gatherResidents(recordInputs([path]), { vocabulary, runSize: 100, signal });
      const outcome = gathering.then(
        ({ dispose }) => dispose(),
        (error: unknown) => expect(error).toBe(signal.reason),
      );
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
      interruption.abort();
      await outcome;
    }

    expect(await readdir(folder)).toEqual([]);
  });

  test("before anything is read stops it", async () => {
    const gathering = gatherResidents(recordInputs(["nowhere.jsonl"]), { vocabulary, signal: AbortSignal.abort() });

    await expect(gathering).rejects.toThrow("abort");
  });

  test("while standard input keeps silent stops it", async () => {
    const interruption = new AbortController();
    const stdin = new PassThrough();
    const gathering = gatherResidents(recordInputs(["-"]), { vocabulary, stdin, signal: interruption.signal });
    stdin.write(jsonLines(donation));
    setImmediate(() => interruption.abort());

    await expect(gathering).rejects.toThrow("abort");
  });

  test("while residents are walked through stops that and leaves no temporary folder", async (end) => {
    const path = await temporaryFile(end, "a.jsonl", jsonLines(...many));
    const folder = await ownTemporaryFolder(end);
    const interruption = new AbortController();
    const { signal } = interruption;
    const gathered = await gatherResidents(recordInputs([path]), { vocabulary, runSize: 1000, signal });
    end.onTestFinished(gathered.dispose);
    let walked = 0;
    const walk = async () => {
      for await (const { resident } of gathered.residents()) {
        walked += resident.length;
        interruption.abort();
      }
    };

    await expect(walk()).rejects.toThrow("abort");
    expect(walked).toBe("syn-0".length);
    expect(await readdir(folder)).toEqual([]);
  });
});
