import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { jsonLines, placeWith, root, rowsIn, tallyglass, tallyglassAlone } from "../program.ts";

interface Described {
  readonly readings: readonly {
    readonly id: string;
    readonly default: string;
    readonly question: { readonly en: string; readonly zh: string };
    readonly reason: { readonly en: string };
    readonly options: readonly {
      readonly id: string;
      readonly default: boolean;
      readonly changes: readonly string[];
      readonly untranslatable: object | null;
      readonly score?: number | null;
    }[];
  }[];
}

const donation = { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 };

describe.concurrent("readings", () => {
  test("lists each question with its options, the default and its reason", async () => {
    const { code, stdout, stderr } = await tallyglassAlone("readings fuzhou-yuming");

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const start =
      stdout
        .split("\n\n")
        .find((each) => each.includes("start=500"))
        ?.split("\n") ?? [];
    expect(start[0]).toMatch(/^From which score does a resident start\? .*trivium#L33/);
    expect(start.slice(1, 6).map((line) => /^ {2}([* ]) start=(\d+) /.exec(line)?.slice(1))).toEqual([
      ["*", "500"],
      [" ", "0"],
      [" ", "600"],
      [" ", "700"],
      [" ", "1000"],
    ]);
    expect(start[1]).toContain("[default]");
  });

  test("gives them as data, with one default each and nothing to run where nothing can be run", async () => {
    const { code, stdout } = await tallyglass("readings fuzhou-yuming --format json");
    const { readings } = JSON.parse(stdout) as Described;

    expect(code).toBe(0);
    expect(readings.map(({ id }) => id)).toContain("start");
    for (const { id, default: preset, options, question, reason } of readings) {
      expect({ id, defaults: options.filter((option) => option.default).map((option) => option.id) }).toEqual({
        id,
        defaults: [preset],
      });
      expect([question.en, question.zh, reason.en].filter((text) => !/\S/.test(text))).toEqual([]);
      for (const option of options) {
        const isChange = !option.default && option.untranslatable === null;
        expect({ id, option: option.id, changes: option.changes.length > 0 }).toEqual({
          id,
          option: option.id,
          changes: isChange,
        });
        expect(option).not.toHaveProperty("score");
      }
    }
  });

  test("shows what hangs on each: the score that choosing the option gives", async (end) => {
    const place = await placeWith(end, { "records.jsonl": jsonLines(donation, { resident: "syn-000007" }) });
    const words = "fuzhou-yuming --records records.jsonl --as-of 2018-12-31";

    const { stdout } = await place.run(`readings ${words} --resident syn-000042 --format json`);
    const printed = await place.run(`readings ${words} --resident syn-000042`);
    const { readings } = JSON.parse(stdout) as Described;

    const start = readings.find(({ id }) => id === "start");
    expect(start?.options.map(({ id, score }) => [id, score])).toEqual([
      ["500", 510],
      ["0", 10],
      ["600", 610],
      ["700", 710],
      ["1000", 1000],
    ]);
    expect(printed.stdout).toMatch(/^ {4}start=600 .*score 610/m);
    for (const { id, options } of readings) {
      for (const option of options) {
        if (option.default) expect({ id, score: option.score }).toEqual({ id, score: 510 });
        if (option.untranslatable !== null) expect({ id, score: option.score }).toEqual({ id, score: null });
      }
    }
  });

  test("agrees with score under the reading", async () => {
    const life = "--records library/lives/taxi-driver.yaml --as-of 2019-12-31";
    const { stdout } = await tallyglass(`readings fuzhou-yuming ${life} --format json`);
    const { readings } = JSON.parse(stdout) as Described;
    const [preset] = rowsIn((await tallyglass(`score fuzhou-yuming ${life}`)).stdout);
    const telling = readings.flatMap(({ id, options }) =>
      options.flatMap((option) =>
        typeof option.score === "number" && option.score !== preset?.score ? [{ id, option }] : [],
      ),
    );

    expect(telling.length).toBeGreaterThan(4);
    for (const { id, option } of telling.slice(0, 6)) {
      const [row] = rowsIn((await tallyglass(`score fuzhou-yuming ${life} --reading ${id}=${option.id}`)).stdout);
      expect({ id, option: option.id, score: row?.score }).toEqual({ id, option: option.id, score: option.score });
    }
  });

  test("reads a policy in a file, with the catalogue and sources that stand beside it", async (end) => {
    const place = await placeWith(end, {
      "records.jsonl": jsonLines({
        resident: "syn-1",
        behaviour: "desk.late-return",
        date: "2018-03-04",
        days_late: 2,
      }),
    });
    const policy = join(root, "packages/cli/test/fixtures/reading-room/policy.yaml");

    const { code, stdout } = await place.run(`readings ${policy} --records records.jsonl --format json`);

    const [start] = (JSON.parse(stdout) as Described).readings;
    expect(code).toBe(0);
    expect(start?.options.map(({ id, score }) => [id, score])).toEqual([
      ["100", 95],
      ["50", 45],
    ]);
  });

  test("speaks Chinese where that is asked for", async () => {
    const { stdout } = await tallyglass("readings fuzhou-yuming --lang zh");

    expect(stdout).toContain("居民从多少分起算？");
    expect(stdout).not.toContain("From which score");
    expect(stdout).toContain("[默认]");
  });
});
