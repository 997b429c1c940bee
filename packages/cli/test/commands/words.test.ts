import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@tallyglass/testkit";
import { jsonLines, placeWith, root, tallyglass, tallyglassAlone } from "../program.ts";

/** The commands whose words are tried here. */
const commands = [
  "policies",
  "behaviours",
  "check",
  "format",
  "score",
  "explain",
  "compare",
  "readings",
  "doctor",
  "completion",
];

const donation = { resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04", blood_ml: 400 };

/** The command lines that a help text shows first. */
function examplesIn(help: string): readonly string[] {
  const [, block = ""] = /^Example:\n((?: {2}\$ tallyglass .*\n)+)\n/.exec(help) ?? [];
  return [...block.matchAll(/\$ tallyglass (.*)/g)].map(([, words = ""]) => words);
}

describe.concurrent("help", () => {
  test("names every command, and begins with an example", async () => {
    const { code, stdout, stderr } = await tallyglassAlone("--help");

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(examplesIn(stdout)).toHaveLength(1);
    const named = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining(commands));
    expect(stdout).toContain("Every resident is synthetic.");
  });

  test("of a command begins with examples of that command", async () => {
    for (const command of commands) {
      const { code, stdout, stderr } = await tallyglass(`${command} --help`);

      expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: "" });
      expect(examplesIn(stdout).map((words) => words.split(" ")[0])).toEqual(expect.arrayContaining([command]));
      expect(new Set(examplesIn(stdout).map((words) => words.split(" ")[0]))).toEqual(new Set([command]));
    }
  });

  test("shows examples that run as they stand", async (end) => {
    const fixtures = join(root, "packages/cli/test/fixtures/reading-room");
    const place = await placeWith(end, {
      "records.jsonl": jsonLines(donation),
      "records.csv":
        "resident,behaviour,date,blood_ml\nsyn-000042,health.blood-donation,2018-05-04,400\nsyn-000043,,,\n",
      "my-policy.yaml": await readFile(join(fixtures, "policy.yaml"), "utf8"),
      "catalogue.yaml": await readFile(join(fixtures, "catalogue.yaml"), "utf8"),
      "sources.yaml": await readFile(join(fixtures, "sources.yaml"), "utf8"),
    });
    await symlink(join(root, "library"), join(place.path, "library"), "dir");
    const helps = await Promise.all(["", ...commands].map((command) => tallyglass(`${command} --help`.trim())));

    const examples = new Set(helps.flatMap(({ stdout }) => examplesIn(stdout)));

    expect(examples.size).toBeGreaterThanOrEqual(commands.length);
    for (const words of examples) {
      const { code, stdout, stderr } = await place.run(words);
      expect({ words, code, stderr: stderr.replace(/^as of .*\n/, "") }).toEqual({ words, code: 0, stderr: "" });
      if (!words.startsWith("format")) expect(stdout).not.toBe("");
    }
  });
});

describe.concurrent("the version", () => {
  test("is that of the package", async () => {
    const manifest = JSON.parse(await readFile(join(root, "packages/cli/package.json"), "utf8")) as { version: string };

    const [long, short] = await Promise.all([tallyglassAlone("--version"), tallyglassAlone("-V")]);
    const loaded = await tallyglass("--version");

    const expected = { code: 0, stdout: `${manifest.version}\n`, stderr: "" };
    expect([long, short, loaded]).toEqual([expected, expected, expected]);
  });
});

describe.concurrent("a mistyped word", () => {
  const lives = "--records library/lives --as-of 2019-12-31";

  test.for([
    ["a command", "scoer fuzhou-yuming", "score"],
    ["an option", `score fuzhou-yuming --recrods ${lives}`, "--records"],
    ["a policy", `score fuzhou-yumin ${lives}`, "`fuzhou-yuming`"],
    ["a policy to explain", `explain rongcheng-rongchen ${lives}`, "`rongcheng-rongcheng`"],
    ["a policy to read", "readings xiamen-herno", "`xiamen-heron`"],
    ["a policy among several", `compare ${lives} --policies fuzhou-yuming,suzhou-osmantus`, "`suzhou-osmanthus`"],
    ["a policy whose behaviours are wanted", "behaviours --policy wuhu-lehiu", "`wuhu-lehui`"],
    ["a department", "behaviours --department helth", "`health`"],
    ["a reading", `score fuzhou-yuming ${lives} --reading strat=600`, "`start`"],
    ["a reading of several policies", `compare ${lives} --reading strat=600`, "`start`"],
    ["an option of a reading", `score fuzhou-yuming ${lives} --reading window=calender-year`, "`calendar-year`"],
    ["a format", `score fuzhou-yuming ${lives} --format jsnol`, "jsonl"],
    ["a language", `explain fuzhou-yuming ${lives} --lang cn`, "zh"],
    ["a day", `score fuzhou-yuming ${lives} --as-of 2018-02-30`, "2018-12-31"],
    ["a shell", "completion zhs", "zsh"],
  ] as const)("is told with what was meant: %s", async ([, words, meant]) => {
    const { code, stdout, stderr } = await tallyglass(words);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(meant);
  });

  test.for([
    ["no command", "", "--help"],
    ["no policy", `score ${lives}`, "policy"],
    ["no records", "score fuzhou-yuming", "--records"],
    ["no file", "check", "file"],
    ["a reading without option", `score fuzhou-yuming ${lives} --reading start`, "start=600"],
    ["a reading twice", `score fuzhou-yuming ${lives} --reading start=0 --reading start=600`, "twice"],
    ["a reading that cannot be run", `score fuzhou-yuming ${lives} --reading window=cycle`, "cycle"],
    ["records of no known form", "score fuzhou-yuming --records records.txt", "--input-format"],
    ["lives and records at once", "score fuzhou-yuming --records library/lives records.jsonl", "not from both"],
    ["standard input twice", "score fuzhou-yuming --records - -", "once"],
    ["Parquet on standard input", "score fuzhou-yuming --records - --input-format parquet", "from a file"],
    ["Parquet on standard output", `score fuzhou-yuming ${lives} --format parquet`, "--out"],
    ["a file in no folder", `score fuzhou-yuming ${lives} --out nowhere/scores.csv`, "no such folder"],
  ] as const)("ends with 2 and what is wanted: %s", async ([, words, wanted]) => {
    const { code, stdout, stderr } = await tallyglass(words);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(wanted);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test("ends a process of its own with 2 as well", async () => {
    const { code, stdout, stderr } = await tallyglassAlone("scoer");

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("score");
  });
});

describe.concurrent("completion", () => {
  test.for(["bash", "zsh", "fish"])("has a script for %s that asks the program", async (shell) => {
    const { code, stdout, stderr } = await tallyglass(`completion ${shell}`);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`${shell} completion for tallyglass`.replace("zsh completion for", "#compdef"));
    expect(stdout).toMatch(/tallyglass"? complete --|complete -- /);
  });

  test("offers commands, policies, options and their values", async () => {
    const [alone, command, option, format, readings] = await Promise.all([
      tallyglassAlone("complete -- score fu"),
      tallyglass("complete -- sco"),
      tallyglass("complete -- score fuzhou-yuming --as"),
      tallyglass("complete -- score fuzhou-yuming --format "),
      tallyglass("complete -- readings xia"),
    ]);

    expect(offeredIn(alone.stdout)).toEqual(["fuzhou-yuming"]);
    expect(offeredIn(command.stdout)).toEqual(["score"]);
    expect(offeredIn(option.stdout)).toEqual(["--as-of"]);
    expect(offeredIn(format.stdout).toSorted()).toEqual(["csv", "jsonl", "parquet", "table"]);
    expect(offeredIn(readings.stdout)).toEqual(["xiamen-heron"]);
  });
});

/** The words offered, without what is said of them and the directive at the end. */
function offeredIn(text: string): readonly (string | undefined)[] {
  return text
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith(":"))
    .map((line) => line.split("\t")[0]);
}
