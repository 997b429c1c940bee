import { readFile, watch, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openLedger } from "@tallyglass/ledger";
import {
  afterAll,
  describe,
  expect,
  readRepositoryLibrary,
  repositoryNetwork,
  schemeNamed,
  tellFigure,
  test,
} from "@tallyglass/testkit";
import { openDatabase } from "../../../ledger/src/store/node/open-ledger.ts";
import { endOf, jsonLines, placeWith, root, rowsIn, startTallyglass } from "../program.ts";
import {
  detention,
  placeWithLedger,
  police,
  removeTemplate,
  sharedPlace,
  small,
  submitted,
  violation,
} from "./ledger-place.ts";

afterAll(removeTemplate);

describe("tallyglass ledger init", () => {
  test("begins a ledger of a city, which says what it is", async (end) => {
    const place = await placeWith(end);
    const begun = await place.run("ledger init");
    const status = JSON.parse((await place.run("ledger status --format json")).stdout);

    expect(begun).toEqual({
      code: 0,
      stderr: "",
      stdout:
        "`ledger`: 1 nation, 1 province, 1 city, 39 bureaus; 1,000,000 synthetic residents; by the network city-bureaus, at 2019-01-01\n",
    });
    expect(status).toMatchObject({ synthetic: true, day: "2019-01-01", network: "city-bureaus", residents: 1_000_000 });
    expect(status.offices).toHaveLength(42);
  });

  test("begins one of nine cities in six provinces, and of cities with their province", async (end) => {
    const place = await placeWith(end);
    const nine = await place.run("ledger init --ledger nine --cities all --departments police --format json");
    const own = await place.run(
      "ledger init --ledger own --cities suzhou,hubei/wuhan --departments police --format json",
    );

    expect(JSON.parse(nine.stdout).offices).toEqual({ bureau: 9, city: 9, province: 6, nation: 1 });
    expect(JSON.parse(own.stdout).offices).toEqual({ bureau: 2, city: 2, province: 2, nation: 1 });
  });

  test("done again changes nothing, and with something else is refused", async (end) => {
    const place = await placeWithLedger(end);
    const [again, other] = [
      await place.run(`ledger init ${small}`),
      await place.run(`ledger init ${small.replace("1000", "1001")}`),
    ];

    expect(again.code).toBe(0);
    expect({ code: other.code, stdout: other.stdout }).toEqual({ code: 2, stdout: "" });
    expect(other.stderr).toContain("established with other");
  });

  test.for([
    ["a city", "--cities fuzhou-xj", "`fuzhou-jx`"],
    ["a city twice", "--cities suzhou,suzhou", "stands twice"],
    ["a city called like its province", "--cities beijing/beijing", "two offices are called `beijing`"],
    ["a province called like the nation", "--cities nation/x", "two offices are called `nation`"],
    ["a department", "--departments polcie", "`polcie`"],
    ["a department twice", "--departments court,court", "`court` stands twice"],
    ["a network", "--network city-bureau", "`city-bureaus`"],
    ["two places", "--ledger a --database postgres://localhost/x", "not in both"],
    ["a folder where none can be", "--ledger /proc/no/ledger", "it cannot be used (ENOENT)"],
    ["a folder that looks like somebody's", "--ledger 13812345678", "mobile number"],
  ] as const)("ends with 2 on %s that cannot be, and leaves nothing", async ([, words, said], end) => {
    const place = await placeWith(end);
    const { code, stdout, stderr } = await place.run(`ledger init ${words}`);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain("13812345678");
    expect(await place.names()).toEqual([]);
  });

  test("ends with 3 on a network with an outage of an office that there is not", async (end) => {
    const text = await readFile(join(root, "library/networks/city-bureaus-failing.yaml"), "utf8");
    const place = await placeWith(end, { "own.yaml": text.replace("office: nation", "office: natoin") });
    const { code, stderr } = await place.run("ledger init --network own.yaml --departments police");

    expect(code).toBe(3);
    expect(stderr).toContain("an outage of `natoin`, which is no office here");
    expect(await place.names()).toEqual(["own.yaml"]);
  });

  test("goes on by the network that it began with, and says where the library has another", async (end) => {
    const text = await readFile(join(root, "library/networks/city-bureaus.yaml"), "utf8");
    const place = await placeWith(end, { "own.yaml": text.replace("value: 15", "value: 14") });
    await place.run("ledger init --network own.yaml --departments police");
    await writeFile(join(place.path, "own.yaml"), "network: gone\n");
    const { code, stderr } = await place.run("ledger run --days 3");

    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        "note: the network `city-bureaus` of the library has changed; the ledger goes by the one that it began with\n",
    });
  });
});

describe("tallyglass ledger submit", () => {
  test("takes records once, however often they are handed in, and tells which is new", async (end) => {
    const place = await placeWithLedger(end, { "more.jsonl": jsonLines(detention, detention, violation) });
    const first = await place.run(`ledger submit records.jsonl --as ${police}`);
    const again = await place.run(`ledger submit records.jsonl --as ${police}`);
    const more = await place.run(`ledger submit more.jsonl --as ${police}`);

    const became = (text: string) => rowsIn(text).map(({ record: _, ...rest }) => rest);
    expect(became(first.stdout)).toEqual([
      { line: 1, resident: "syn-000042", entry: 1, new: true },
      { line: 2, resident: "syn-000007", entry: 2, new: true },
    ]);
    expect(rowsIn(again.stdout)).toEqual(rowsIn(first.stdout).map((row) => ({ ...row, new: false })));
    expect(became(more.stdout)).toEqual([
      { line: 1, resident: "syn-000042", entry: 1, new: false },
      { line: 2, resident: "syn-000042", entry: 3, new: true },
      { line: 3, resident: "syn-000007", entry: 2, new: false },
    ]);
    expect(again.stderr).toBe("2 records at fuzhou-jx/police on 2019-01-01, 0 of them new\n");
  });

  test("hands in nothing where what became of it has no place to go to", async (end) => {
    const place = await placeWithLedger(end, { "a-file": "" });
    const { code, stdout } = await place.run(`ledger submit records.jsonl --as ${police} --out a-file/receipts.jsonl`);

    const { offices } = JSON.parse((await place.run("ledger status --format json")).stdout);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(offices.map(({ entries }: { readonly entries: number }) => entries)).not.toContain(2);
  });

  test("takes a record for the same whether a file writes its empty fields or leaves them out", async (end) => {
    const place = await placeWithLedger(end, { "nulls.jsonl": jsonLines({ ...detention, fact: null }) });
    const first = await place.run(`ledger submit records.jsonl --as ${police}`);
    const again = await place.run(`ledger submit nulls.jsonl --as ${police}`);

    expect(rowsIn(again.stdout)).toEqual([{ ...rowsIn(first.stdout)[0], new: false }]);
  });

  test("takes CSV, and ids that records bring", async (end) => {
    const csv =
      "id,resident,behaviour,date,penalty_points\nwrong,syn-000007,police.traffic-violation,2018-12-03,3\n,syn-000007,police.traffic-violation,2018-12-03,3\n";
    const place = await placeWithLedger(end, { "records.csv": csv });

    const names = await submitted(place, "records.csv");
    expect(names).toEqual([`${police}/wrong`, expect.stringMatching(/^fuzhou-jx\/police\/[a-p]{24}$/)]);
  });

  test("names every finding with its line, and hands in nothing", async (end) => {
    const rows = [
      detention,
      { ...detention, behaviour: "court.judgment-default" },
      { ...detention, resident: "syn-001000" },
      { ...detention, behaviour: "police.detentoin", date: "2018-02-30" },
      { ...detention, date: "2019-01-02" },
      { ...detention, recorded: "2018-12-02" },
      { ...detention, id: "A 1" },
      { resident: "syn-000042" },
      "{",
    ];
    const place = await placeWithLedger(end, { "bad.jsonl": jsonLines(...rows) });
    const { code, stdout, stderr } = await place.run(`ledger submit bad.jsonl --as ${police}`);
    const found = [...stderr.matchAll(/^bad\.jsonl:(\d+): ([a-z-]+):/gm)].map(([, line, found]) => `${line} ${found}`);

    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(found).toEqual([
      "2 not-yours",
      "3 unknown-resident",
      "4 unknown-behaviour",
      "4 invalid-day",
      "5 invalid-day",
      "6 dated-by-the-office",
      "7 invalid-id",
      "8 missing-field",
      "9 malformed-line",
    ]);
    expect(JSON.parse((await place.run("ledger status --format json")).stdout).offices.at(-3).entries).toBe(0);
  });

  test("refuses other content under an id that is taken, with its line", async (end) => {
    const taken = jsonLines({ ...detention, id: "one" }, { ...violation, id: "one" });
    const place = await placeWithLedger(end, { "taken.jsonl": taken });

    expect(await place.run(`ledger submit taken.jsonl --as ${police}`)).toEqual({
      code: 3,
      stdout: "",
      stderr: "error: taken.jsonl:2: id-taken: an id under which something else stands\nhelp: nothing was handed in\n",
    });
  });
});

describe("handing in records", () => {
  const shared = sharedPlace();

  test.for([
    ["no bureau", "ledger submit records.jsonl --as auditor", 2],
    ["a bureau that there is not", "ledger submit records.jsonl --as suzhou/police", 3],
    ["nobody", "ledger submit records.jsonl", 2],
    ["somebody", "ledger submit records.jsonl --as 13812345678", 2],
    ["no file", `ledger submit none.jsonl --as ${police}`, 3],
  ] as const)("is refused to %s", async ([, words, code]) => {
    const ended = await shared.place().run(words);

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    expect(ended.stderr).not.toContain("13812345678");
    expect(ended.stderr).not.toContain("internal fault");
  });
});

describe("a record", () => {
  test("travels, is corrected, appealed against and withdrawn, and every office says so", async (end) => {
    const place = await placeWithLedger(end);
    const [wrong = ""] = await submitted(place);
    await place.run("ledger run --days 90");
    const corrected = await place.run(`ledger correct ${wrong} --set date=2018-12-02 --as ${police}`);
    const same = await place.run(`ledger correct ${wrong} --set date=2018-12-02 --as ${police}`);
    const appealed = await place.run(`ledger appeal ${wrong} --as syn-000042`);
    const appealedAgain = await place.run(`ledger appeal ${wrong} --as syn-000042`);
    const answered = await place.run(`ledger answer ${wrong} --outcome withdrawn --as ${police} --format json`);
    const answeredAgain = await place.run(`ledger answer ${wrong} --outcome withdrawn --as ${police} --format json`);
    await place.run("ledger run --days 120");
    const { offices } = JSON.parse((await place.run(`ledger trace ${wrong} --format json`)).stdout);

    expect(corrected.stdout).toMatch(/^correction fuzhou-jx\/police\/[a-p]{24}, entry 3 of its log\n$/);
    expect(same).toEqual({ code: 0, stdout: "", stderr: "the record says so already; nothing was written\n" });
    expect(appealedAgain).toEqual({ ...appealed, stderr: "it had that before\n" });
    expect(JSON.parse(answeredAgain.stdout)).toEqual({ ...JSON.parse(answered.stdout), new: false });
    expect(offices.map(({ office }: { office: string }) => office)).toEqual(["nation", "jiangxi", "fuzhou-jx", police]);
    for (const { record } of offices) {
      expect(record).toMatchObject({ stands: false, revision: 2, says: { date: "2018-12-02" } });
      expect(record.appeals).toMatchObject([{ state: "upheld" }]);
    }
  });

  test("can be corrected back and forth", async (end) => {
    const place = await placeWithLedger(end);
    const [name = ""] = await submitted(place);
    for (const day of ["2018-12-02", "2018-12-01", "2018-12-02"]) {
      await place.run(`ledger correct ${name} --set date=${day} --as ${police}`);
    }
    const { offices } = JSON.parse((await place.run(`ledger trace ${name} --format json`)).stdout);

    expect(offices[0].record).toMatchObject({ revision: 3, says: { date: "2018-12-02" } });
  });

  test("is followed in a table, in both languages", async (end) => {
    const place = await placeWithLedger(end);
    const [name = ""] = await submitted(place);
    const [en, zh] = [await place.run(`ledger trace ${name}`), await place.run(`ledger trace ${name} --lang zh`)];

    expect(en.stdout).toMatch(/^fuzhou-jx\/police +bureau +2019-01-01 +stands +2018-12-01 Police detention$/m);
    expect(zh.stdout).toMatch(/^fuzhou-jx\/police +部门 +2019-01-01 +有效 +2018-12-01 被公安机关拘留$/m);
  });
});

describe("a record that is on file", () => {
  const shared = sharedPlace();

  test.for([
    ["not-yours", "ledger correct RECORD --set date=2018-12-02 --as fuzhou-jx/court"],
    ["not-yours", "ledger withdraw RECORD --as fuzhou-jx/court"],
    ["not-yours", "ledger appeal RECORD --as syn-000007"],
    ["not-yours", "ledger trace RECORD --as syn-000007"],
    ["not-allowed", "ledger correct RECORD --set date=2018-12-02 --as auditor"],
    ["not-allowed", "ledger trace RECORD --as operator"],
    ["not-allowed", "ledger run --days 1 --as auditor"],
    ["not-allowed", "ledger status --as fuzhou-jx/police"],
    ["not-allowed", "ledger token --list --as auditor"],
    ["not-yours", "ledger export nation --as fuzhou-jx/police"],
    ["not-yours", "ledger export nation --log --as syn-000042"],
    ["unknown-record", "ledger trace fuzhou-jx/police/nothing"],
    ["unknown-appeal", "ledger answer RECORD --outcome rejected --as fuzhou-jx/police"],
    ["invalid-day", "ledger correct RECORD --set date=2018-02-30 --as fuzhou-jx/police"],
    ["identity-shaped", "ledger correct RECORD --set fact=13812345678 --as fuzhou-jx/police"],
    ["identity-shaped", "ledger correct RECORD --set phone=1 --as fuzhou-jx/police"],
  ] as const)("is refused with %s: %s", async ([code, words]) => {
    const ended = await shared.place().run(words.replace("RECORD", shared.record()));

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 3, stdout: "" });
    expect(ended.stderr).toContain(`error: ${code}: `);
    expect(ended.stderr).not.toContain("13812345678");
  });
});

describe("tallyglass ledger export", () => {
  test.for(["jsonl", "csv", "parquet"])("writes %s that `score` reads, as the office has it", async (ending, end) => {
    const place = await placeWithLedger(end);
    const [wrong = ""] = await submitted(place);
    await place.run("ledger run --days 30");
    await place.run(`ledger withdraw ${wrong} --as ${police}`);
    await place.run("ledger run --days 40");
    const exported = await place.run(`ledger export fuzhou-jx --out city.${ending}`);
    const scored = await place.run(`score fuzhou-yuming --records city.${ending} --as-of 2019-12-31 --format jsonl`);

    expect(exported).toEqual({ code: 0, stdout: "", stderr: "2 rows of fuzhou-jx\n" });
    expect(scored.stderr).toBe("");
    expect(rowsIn(scored.stdout)).toMatchObject([{ resident: "syn-000007" }, { resident: "syn-000042", score: 500 }]);
  });

  test("writes the log with its seals", async (end) => {
    const place = await placeWithLedger(end);
    await submitted(place);
    const { stdout } = await place.run(`ledger export ${police} --log`);
    const rows = rowsIn(stdout);

    expect(rows.map(({ seq, resident }) => [seq, resident])).toEqual([
      [1, "syn-000042"],
      [2, "syn-000007"],
    ]);
    for (const { seal } of rows) expect(seal).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("tallyglass ledger verify", () => {
  test("finds what was changed, at its number, and ends with 5, whatever else of the ledger is broken", async (end) => {
    const place = await placeWithLedger(end);
    await submitted(place);
    const before = await place.run("ledger verify");
    await spoil(place.path, [
      "update ledger.log set content = replace(content, '12-03', '12-04') where seq = 2",
      "drop table ledger.setting",
      "drop table ledger.batch",
      "insert into ledger.migration (number) values (4711)",
    ]);
    const table = await place.run("ledger verify");
    const { code, stdout } = await place.run("ledger verify --format json --lang zh");

    expect(before).toEqual({ code: 0, stderr: "", stdout: "2 entries of 6 offices: every seal fits\n" });
    expect(table.code).toBe(5);
    expect(table.stdout).toMatch(/^fuzhou-jx\/police +2 +changed/m);
    expect({ code, findings: JSON.parse(stdout).findings }).toEqual({
      code: 5,
      findings: [{ code: "changed", office: police, seq: 2 }],
    });
  });

  test("is what a log that cannot be sealed asks for", async (end) => {
    const place = await placeWithLedger(end);
    await submitted(place);
    await spoil(place.path, ["update ledger.log set content = replace(content, '12-03', '12-04') where seq = 2"]);
    const { code, stdout, stderr } = await place.run(`ledger submit records.jsonl --as ${police}`);

    expect({ code, stdout }).toEqual({ code: 5, stdout: "" });
    expect(stderr).toContain("ledger verify");
  });

  test.for(["verify", "status", "run --days 1", "export nation"])(
    "says where there is no ledger: %s",
    async (words, end) => {
      const place = await placeWith(end);
      const { code, stderr } = await place.run(`ledger ${words}`);

      expect({ code, stderr }).toEqual({
        code: 3,
        stderr: "error: there is no ledger in `ledger`\nhelp: `tallyglass ledger init` begins one\n",
      });
      expect(await place.names()).toEqual([]);
    },
  );
});

describe("a ledger in a folder", () => {
  test("is refused with 4 while another process has it, with whose it is", async (end) => {
    const place = await placeWithLedger(end);
    const library = readRepositoryLibrary();
    const held = await openLedger(
      { folder: join(place.path, "ledger") },
      {
        behaviours: library.behaviours,
        national: schemeNamed(library, "national-lists").versions[0],
        network: repositoryNetwork("city-bureaus"),
        ...{ seed: 1, start: "2019-01-01" },
      },
    );
    const status = await place.run("ledger status");
    const verify = await place.run("ledger verify");
    await held.close();

    const refused = {
      code: 4,
      stdout: "",
      stderr: `error: \`ledger\` is in use by the process ${process.pid}\nhelp: wait until it ends\n`,
    };
    expect([status, verify]).toEqual([refused, refused]);
    tellFigure({ row: "one-writer", of: "commands refused with exit 4 and the holder's id", count: 2 });
    expect((await place.run("ledger status")).code).toBe(0);
  });

  test("is run day by day, and stopped by Ctrl-C at any, whole", async (end) => {
    const place = await placeWithLedger(end);
    await submitted(place);
    const child = startTallyglass("ledger run --days 36500", { cwd: place.path });
    end.onTestFinished(async () => void child.kill("SIGKILL"));
    const ended = endOf(child);
    await held(place.path);
    child.kill("SIGINT");
    const { code, stdout, stderr } = await ended;

    expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: "", stderr: "" });
    expect((await place.run("ledger verify")).code).toBe(0);
  });
});

describe("tallyglass ledger token", () => {
  test("prints a token alone, lists it without what it is known by, and revokes it", async (end) => {
    const place = await placeWithLedger(end);
    const made = await place.run(`ledger token --for ${police} --days 30`);
    const list = await place.run("ledger token --list");
    const revoked = await place.run("ledger token --revoke 1");
    const after = JSON.parse((await place.run("ledger token --list --format json")).stdout);

    expect(made.stdout).toMatch(/^[\w-]{43}\n$/);
    expect(made.stderr).toBe("token 1 for fuzhou-jx/police, until 2019-01-31; it is shown this once\n");
    expect(list.stdout).toMatch(/^ +1 +fuzhou-jx\/police +2019-01-31$/m);
    expect(list.stdout).not.toContain(made.stdout.trim());
    expect(revoked).toEqual({ code: 0, stdout: "", stderr: "token 1 holds no more\n" });
    expect(after).toEqual([{ number: 1, for: police, until: "2019-01-31", revoked: "2019-01-01" }]);
  });
});

describe("a token", () => {
  const shared = sharedPlace();

  test.for([
    ["nothing", "", 2],
    ["two things", "--list --revoke 1", 2],
    ["days of nothing", "--list --days 3", 2],
    ["an office that there is not", "--for suzhou/police", 3],
    ["a resident whom it does not know", "--for syn-001000", 3],
    ["a number that there is not", "--revoke 9", 3],
  ] as const)("asked for %s says so", async ([, words, code]) => {
    const ended = await shared.place().run(`ledger token ${words}`.trim());

    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    expect(ended.stderr).toMatch(/^error: /);
  });
});

test("the help of ledger and of each of its commands begins with examples", async (end) => {
  const place = await placeWith(end);
  const { stdout } = await place.run("ledger --help");
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name]) => name);
  const expected = "init submit run correct withdraw appeal answer status trace verify export token".split(" ");

  expect(commands).toEqual(expect.arrayContaining(expected));
  for (const command of expected) {
    const help = await place.run(`ledger ${command} --help`);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(new RegExp(`^Example:\n  \\$ tallyglass ledger ${command}\\b`));
    expect(help.stdout).toContain("--database");
  }
});

/** Writes into the store beside the program. */
async function spoil(path: string, statements: readonly string[]): Promise<void> {
  const store = await openDatabase({ folder: join(path, "ledger") });
  for (const statement of statements) await store.transaction((session) => session.query(statement));
  await store.close();
}

/** Done when a process has the folder of a ledger. */
async function held(path: string): Promise<void> {
  const folder = join(path, "ledger");
  const isHeld = async () => (await readFile(join(folder, "lock"), "utf8").catch(() => "")) !== "";
  const changes = watch(folder);
  for (;;) {
    if (await isHeld()) return;
    await changes[Symbol.asyncIterator]().next();
  }
}
