import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { jsonLines, placeWith, root, tallyglass, tallyglassAlone } from "../program.ts";

const policies = [
  "suzhou-osmanthus",
  "suqian-xichu",
  "rongcheng-rongcheng",
  "weihai-haibei",
  "fuzhou-yuming",
  "wuhu-lehui",
  "hangzhou-qianjiang",
  "xiamen-heron",
  "zhucheng-shunde",
  "shanghai-waste-sorting",
  "jinan-dog-licence",
  "anqing-jaywalking",
  "national-lists",
];

const lives = [
  "nurse",
  "taxi-driver",
  "retired-volunteer",
  "founder",
  "defaulter",
  "student",
  "party-official",
  "farmer",
  "teacher",
  "migrant-worker",
];

const donation = { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 };
const han = /\p{Script=Han}/u;

interface Account {
  readonly resident: string;
  readonly synthetic: boolean;
  readonly policy: { readonly id: string };
  readonly asOf: string;
  readonly score: number | null;
  readonly change: number;
  readonly band: { readonly id: string; readonly rank: number } | null;
  readonly lines: readonly {
    readonly kind: string;
    readonly points: number;
    readonly clause?: string;
    readonly cite: readonly string[];
    readonly borrowed?: { readonly from: string; readonly multiply: number; readonly divide: number };
    readonly records?: readonly unknown[];
  }[];
  readonly remarks: readonly { readonly kind: string }[];
  readonly readings: Readonly<Record<string, string>>;
}

async function accountOf(words: string, cwd?: string): Promise<Account> {
  const { stdout } = await tallyglass(`explain ${words} --format json`, { cwd });
  return JSON.parse(stdout) as Account;
}

function sum(points: readonly number[]): number {
  return points.reduce((total, each) => total + each, 0);
}

/** The parts of a printed account that are separated by empty lines. */
function sectionsIn(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split("\n\n")
    .map((section) => section.split("\n"));
}

/** The points of the printed lines, and what stands below the rule. */
function tallyIn(text: string): { readonly points: readonly number[]; readonly total: string } {
  const [, lines = []] = sectionsIn(text);
  const rule = lines.findIndex((line) => /^-+$/.test(line));
  const points = lines.slice(0, rule).map((line) => Number(/^ *([+-]?\d+) /.exec(`${line} `)?.[1]));
  return { points, total: lines[rule + 1] ?? "" };
}

describe.concurrent("the printed account of every ready life", () => {
  test.for(policies)("adds up to its score under %s", async (policy) => {
    for (const life of lives) {
      const words = `explain ${policy} --records library/lives/${life}.yaml --as-of 2019-12-31`;
      const { code, stdout } = await tallyglass(words);
      const { points, total } = tallyIn(stdout);

      expect(code).toBe(0);
      const [, score, change] = /^ *(?:(\d+) |unknown +([+-]?\d+) from an unpublished start)/.exec(`${total} `) ?? [];
      if (/the policy gives no score/.test(total)) expect(points).toEqual([]);
      else expect({ life, sum: sum(points) }).toEqual({ life, sum: Number(score ?? change) });
    }
  });
});

describe.concurrent("explain", () => {
  test("tells every point of a life with its day, its clause and its source", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation) });

    const { code, stdout, stderr } = await place.runAlone(
      "explain fuzhou-yuming --records records.jsonl --as-of 2018-12-31",
    );

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [heading = [], lines = []] = sectionsIn(stdout);
    expect(heading[0]).toContain("抚州玉茗分");
    expect(heading[2]).toBe("syn-000042 (synthetic resident), as of 2018-12-31");
    expect(lines[0]).toMatch(/^500 +start +\*$/);
    expect(lines[1]).toMatch(/^\+10 +2018-05-04 .*400 ml in 2018 +blood-donation +trivium#L403/);
    expect(lines[3]).toMatch(/^510 +Good 良好 \(band 3 of 6: \[500\.\.599\]\) +trivium#L36$/);
    expect(stdout).toMatch(/Rests on assumptions\n {2}\* .*500/);
    expect(stdout).toMatch(/Sources\n {2}trivium: /);
  });

  test("gives the same account as data, whose lines add up to the score", async () => {
    for (const life of lives) {
      const account = await accountOf(`fuzhou-yuming --records library/lives/${life}.yaml --as-of 2019-12-31`);

      expect(account).toMatchObject({ synthetic: true, asOf: "2019-12-31", policy: { id: "fuzhou-yuming" } });
      expect(sum(account.lines.map(({ points }) => points))).toBe(account.score);
      expect(account.change).toBe((account.score ?? 0) - 500);
      expect(account.lines.filter(({ cite }) => cite.length === 0)).toEqual([]);
    }
  });

  test("says the same in print as in data", async () => {
    const words = "rongcheng-rongcheng --records library/lives/founder.yaml --as-of 2019-12-31 --reading borrowed=yes";

    const printed = tallyIn((await tallyglass(`explain ${words}`)).stdout);
    const account = await accountOf(words);

    expect(account.lines.length).toBeGreaterThan(5);
    expect(printed.points).toEqual(account.lines.map(({ points }) => points));
    expect(printed.total).toMatch(new RegExp(`^ *${account.score} `));
  });

  test("says of each borrowed line whom it is borrowed from, and by how much it was rescaled", async () => {
    const words = "suzhou-osmanthus --records library/lives/nurse.yaml --as-of 2019-12-31 --reading borrowed=yes";

    const { stdout } = await tallyglass(`explain ${words}`);
    const { lines, readings } = await accountOf(words);

    const [, printed = []] = sectionsIn(stdout);
    const [first = "", ...others] = printed.slice(0, lines.length);
    expect(first).not.toContain("borrowed");
    expect(others.filter((line) => !line.includes("borrowed from fuzhou-yuming, points × 1/5"))).toEqual([]);
    expect(lines.map(({ kind }) => kind)).toContain("contribution");
    for (const { kind, borrowed } of lines) {
      if (kind !== "start") expect(borrowed).toEqual({ from: "fuzhou-yuming", multiply: 1, divide: 5 });
    }
    expect(readings).toMatchObject({ borrowed: "yes" });
    expect(stdout).toMatch(/Readings in force\n {2}borrowed=yes\n/);
  });

  test("says that there is no score where the start is published nowhere", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation) });

    for (const policy of ["wuhu-lehui", "hangzhou-qianjiang", "xiamen-heron"]) {
      const words = `${policy} --records records.jsonl --as-of 2018-12-31 --reading borrowed=yes`;
      const { stdout } = await tallyglass(`explain ${words}`, { cwd: place.path });
      const account = await accountOf(words, place.path);

      expect(tallyIn(stdout).total).toMatch(new RegExp(`^unknown +\\+${account.change} from an unpublished start`));
      expect(stdout).toContain("no score: the start is published nowhere");
      expect(account).toMatchObject({ score: null, band: null });
      expect(account.remarks.map(({ kind }) => kind)).toContain("start-not-published");
      expect(sum(account.lines.map(({ points }) => points))).toBe(account.change);
      expect(account.change).toBeGreaterThan(0);
    }
  });

  test("speaks of no start where a policy gives no score at all", async () => {
    const words = "national-lists --records library/lives/defaulter.yaml --as-of 2019-01-31";

    const { stdout } = await tallyglass(`explain ${words}`);

    expect(tallyIn(stdout).total).toContain("the policy gives no score; it only lists");
    expect(stdout).not.toContain("unpublished start");
    expect(stdout).toMatch(/Listed\n {2}2018-05-15 /);
  });

  test("names the readings that depart from the default first, and all in the data", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation) });
    const words = "fuzhou-yuming --records records.jsonl --as-of 2018-12-31 --reading start=600";

    const { stdout } = await place.run(`explain ${words}`);
    const account = await accountOf(words, place.path);

    expect(tallyIn(stdout)).toMatchObject({ points: [600, 10] });
    expect(stdout).toMatch(/Readings in force\n {2}start=600\n/);
    expect(account.score).toBe(610);
    expect(account.readings).toMatchObject({ start: "600", clamp: "final" });
  });

  test("is Chinese where Chinese is asked for, by option or by the environment", async () => {
    const words = "explain fuzhou-yuming --records library/lives/defaulter.yaml --as-of 2019-01-31 --toward good";

    const asked = await tallyglass(`${words} --lang zh`);
    const [byLocale, overruled] = await Promise.all([
      tallyglassAlone(words, { env: { LANG: "zh_CN.UTF-8" } }),
      tallyglassAlone(`${words} --lang en`, { env: { LANG: "zh_CN.UTF-8" } }),
    ]);

    const english = sectionsIn(overruled.stdout);
    const chinese = sectionsIn(asked.stdout);
    expect(byLocale.stdout).toBe(asked.stdout);
    expect(chinese.map((section) => section.length)).toEqual(english.map((section) => section.length));
    for (const [index, section] of chinese.entries()) {
      const isHeadingOfReadings = english[index]?.[0] === "Readings in force";
      const worded = isHeadingOfReadings ? section.slice(0, 1) : section;
      expect(worded.filter((line) => !han.test(line) && !/^-+$/.test(line) && !line.includes("http"))).toEqual([]);
    }
    for (const [heading] of english.slice(2)) expect(asked.stdout).not.toContain(heading);
    expect(tallyIn(asked.stdout).points).toEqual(tallyIn(overruled.stdout).points);
  });

  test("explains by a policy in a file, with the catalogue and sources that stand beside it", async (end) => {
    const place = await placeWith(end, {
      "records.jsonl": jsonLines({
        resident: "syn-1",
        behaviour: "desk.late-return",
        date: "2018-03-04",
        days_late: 15,
      }),
    });
    const policy = join(root, "packages/cli/test/fixtures/reading-room/policy.yaml");

    const { code, stdout } = await place.run(`explain ${policy} --records records.jsonl`);

    expect(code).toBe(0);
    expect(tallyIn(stdout).points).toEqual([100, -15]);
    expect(stdout).toMatch(/-15 +2018-03-04 +Book returned late .*late-return +rules#L12/);
    expect(stdout).toMatch(/Sources\n {2}rules: Rules of the reading room/);
  });

  test("wants to know whose account it is where the records are of several", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation, { resident: "syn-000007" }) });

    const several = await place.run("explain fuzhou-yuming --records records.jsonl --as-of 2018-12-31");
    const one = await place.run(
      "explain fuzhou-yuming --records records.jsonl --as-of 2018-12-31 --resident syn-000007",
    );
    const nobody = await place.run("explain fuzhou-yuming --records records.jsonl --resident syn-7");

    expect({ code: several.code, stdout: several.stdout }).toEqual({ code: 2, stdout: "" });
    expect(several.stderr).toContain("--resident");
    expect(tallyIn(one.stdout).points).toEqual([500]);
    expect({ code: nobody.code, stdout: nobody.stdout }).toEqual({ code: 3, stdout: "" });
    expect(nobody.stderr).toContain("do not name this resident");
  });

  test("suggests a band where one was mistyped, and says where there is none", async () => {
    const nurse = "--records library/lives/nurse.yaml --as-of 2019-12-31";

    const mistyped = await tallyglass(`explain fuzhou-yuming ${nurse} --toward superiro`);
    const without = await tallyglass(`explain suzhou-osmanthus ${nurse} --toward good`);

    expect({ code: mistyped.code, stdout: mistyped.stdout }).toEqual({ code: 2, stdout: "" });
    expect(mistyped.stderr).toContain("did you mean `superior`?");
    expect({ code: without.code, stdout: without.stdout }).toEqual({ code: 2, stdout: "" });
    expect(without.stderr).toContain("no bands");
  });
});
