import { describe, expect, test } from "@tallyglass/testkit";
import { jsonLines, placeWith, rowsIn, tallyglass, tallyglassAlone } from "../program.ts";

const nineCities = [
  "suzhou-osmanthus",
  "suqian-xichu",
  "rongcheng-rongcheng",
  "weihai-haibei",
  "fuzhou-yuming",
  "wuhu-lehui",
  "hangzhou-qianjiang",
  "xiamen-heron",
  "zhucheng-shunde",
];

interface Compared {
  readonly resident: string;
  readonly policy: string;
  readonly asOf: string;
  readonly score: number | null;
  readonly change: number;
  readonly band: string | null;
  readonly lists: readonly string[];
  readonly readings?: readonly string[];
  readonly borrowed: { readonly score: number | null; readonly change: number; readonly band: string | null } | null;
}

const donation = { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 };
const csvHeader = "resident,policy,asOf,score,band,bandRank,lists";

describe.concurrent("compare", () => {
  test("puts one life under the nine cities, as published and with clauses borrowed", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation) });

    const { code, stdout, stderr } = await place.runAlone("compare --records records.jsonl --as-of 2018-12-31");

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const rows = stdout.split("\n\n")[0]?.split("\n").slice(2) ?? [];
    expect(rows).toHaveLength(nineCities.length);
    expect(rows[0]).toMatch(/苏州桂花分 +100 +\(102\) +only its scale is known$/);
    expect(rows[4]).toMatch(/抚州玉茗分 +510 +Good +its whole table is known$/);
    expect(rows[7]).toMatch(/厦门白鹭分 +\? +\(\?\+10\) +only its scale is known$/);
    expect(stdout).toContain("Every resident is synthetic.");
  });

  test("gives every life under every city as data, in the words of score", async () => {
    const command = "--records library/lives --as-of 2019-12-31";
    const { code, stdout } = await tallyglass(`compare ${command} --format json`);
    const compared = JSON.parse(stdout) as readonly Compared[];
    const fuzhou = rowsIn((await tallyglass(`score fuzhou-yuming ${command}`)).stdout);
    const suqian = rowsIn((await tallyglass(`score suqian-xichu ${command} --reading borrowed=yes`)).stdout);

    expect(code).toBe(0);
    expect(compared.map(({ policy }) => policy)).toEqual(Array.from({ length: 10 }, () => nineCities).flat());
    expect(
      compared.filter(({ policy }) => policy === "fuzhou-yuming").map(({ change, borrowed, ...row }) => row),
    ).toEqual(fuzhou);
    expect(compared.filter(({ policy }) => policy === "suqian-xichu").map(({ borrowed }) => borrowed?.score)).toEqual(
      suqian.map(({ score }) => score),
    );
    for (const { policy, score, borrowed } of compared) {
      if (["wuhu-lehui", "hangzhou-qianjiang", "xiamen-heron"].includes(policy)) expect(score).toBeNull();
      else expect(score).not.toBeNull();
      expect(borrowed === null).toBe(policy === "fuzhou-yuming");
    }
  });

  test("shows every life in a row, and says what the marks mean", async () => {
    const { code, stdout } = await tallyglass("compare --records library/lives --as-of 2019-12-31");

    expect(code).toBe(0);
    const [titles = "", , ...rows] = stdout.split("\n\n")[0]?.split("\n") ?? [];
    expect(titles.trim().split(/ +/)).toHaveLength(nineCities.length);
    expect(rows).toHaveLength(10);
    expect(stdout).toMatch(/In brackets: with the clauses of the Fuzhou draft borrowed/);
    expect(stdout).toMatch(/^\? is a start that was published nowhere/m);
  });

  test("looks at one resident and at chosen policies, and writes CSV in the words of score", async () => {
    const { code, stdout } = await tallyglass(
      "compare --records library/lives --resident syn-000001 --policies fuzhou-yuming,xiamen-heron --as-of 2019-12-31 --format csv",
    );
    const fuzhou = await tallyglass(
      "score fuzhou-yuming --records library/lives/nurse.yaml --as-of 2019-12-31 --format csv",
    );

    expect(code).toBe(0);
    expect(stdout).toBe(`${fuzhou.stdout}syn-000001,xiamen-heron,2019-12-31,,,,\n`);
    expect(fuzhou.stdout).toMatch(new RegExp(`^${csvHeader}\nsyn-000001,fuzhou-yuming,`));
  });

  test("says under which readings, and that clauses are borrowed, in every format", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation) });
    const command =
      "compare --records records.jsonl --as-of 2018-12-31 --policies suzhou-osmanthus,fuzhou-yuming --reading borrowed=yes --reading start=600";

    const table = await place.run(command);
    const json = await place.run(`${command} --format json`);
    const csv = await place.run(`${command} --format csv`);

    expect(table.stdout).toMatch(/苏州桂花分 +102 +\(102\) /);
    expect(table.stdout).toMatch(/抚州玉茗分 +610 +Superior/);
    expect(table.stdout).toMatch(/^Readings in force: borrowed=yes, start=600$/m);
    expect(
      (JSON.parse(json.stdout) as readonly Compared[]).map(({ score, readings, borrowed }) => ({
        score,
        readings,
        borrowed: borrowed?.score,
      })),
    ).toEqual([
      { score: 102, readings: ["borrowed=yes"], borrowed: 102 },
      { score: 610, readings: ["start=600"], borrowed: undefined },
    ]);
    expect(csv.stdout.split("\n")).toEqual([
      `${csvHeader},readings,borrowed`,
      "syn-000042,suzhou-osmanthus,2018-12-31,102,,,,borrowed=yes,fuzhou-yuming",
      "syn-000042,fuzhou-yuming,2018-12-31,610,superior,2,,start=600,",
      "",
    ]);
  });

  test("speaks Chinese where that is asked for", async () => {
    const words = "compare --records library/lives --as-of 2019-12-31";

    const { stdout } = await tallyglass(`${words} --lang zh`);
    const byLocale = await tallyglassAlone(words, { env: { LC_ALL: "zh_CN.UTF-8" } });

    expect(byLocale.stdout).toBe(stdout);
    const lines = stdout.split("\n").filter((line) => line !== "" && !/^[- ]+$/.test(line));
    expect(lines.filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
    expect(stdout).toContain("所有居民均为虚构");
  });
});
