import { readFileSync } from "node:fs";
import tab from "@bomb.sh/tab/commander";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import type { ExitCode } from "./exit-code.ts";
import { policyIds } from "./library/policy-files.ts";

/**
 * The words of the command line. What a command does stands in `commands/` and is loaded only when
 * it runs, so that `--help` answers at once.
 */
export function createProgram(signal: AbortSignal, end: (code: ExitCode) => void): Command {
  const context: CommandContext = { signal, end };
  const program = new Command("tallyglass")
    .description("Points-based policies as data: check them, score synthetic residents, explain every point.")
    .usage("<command> [options]")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .addHelpText("before", example("tallyglass explain fuzhou-yuming --records library/lives/nurse.yaml"))
    .addHelpText("after", "\nEvery resident is synthetic. No real person is ever scored.")
    .showSuggestionAfterError(true)
    .showHelpAfterError("(add --help for what there is)")
    .configureOutput({ outputError: (text, write) => write(withholdLongNumbers(text)) })
    .exitOverride();
  addPolicies(program, context);
  addBehaviours(program, context);
  addCheck(program, context);
  addFormat(program, context);
  addScore(program, context);
  addExplain(program, context);
  addCompare(program, context);
  addReadings(program, context);
  addDoctor(program, context);
  addCompletion(program);
  return program;
}

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
  return manifest.version;
}

/** What was mistyped may be a real person's number, and is repeated here before any of it was checked. */
function withholdLongNumbers(text: string): string {
  return text.replace(/\d(?:[\s._()/-]?[\dXx]){9,}/g, "[withheld]");
}

function example(...lines: readonly string[]): string {
  return `Example:\n${lines.map((line) => `  $ ${line}`).join("\n")}\n`;
}

const format = (choices: readonly string[], preset?: string) => {
  const option = new Option("-f, --format <format>", "how to print").choices(choices);
  return preset === undefined ? option : option.default(preset);
};

const records = () =>
  new Option(
    "-r, --records <file...>",
    "records as JSON Lines, CSV or Parquet, ready lives as YAML, or a folder of lives; `-` is standard input",
  ).makeOptionMandatory();

const inputFormat = () =>
  new Option("--input-format <format>", "what the records are, where the ending does not say").choices([
    "jsonl",
    "csv",
    "parquet",
  ]);

const asOf = () =>
  new Option(
    "-d, --as-of <day>",
    "the day to look at, like 2018-12-31 (default: the last day in the records)",
  ).argParser(parseDay);

const reading = () =>
  new Option("--reading <reading=option>", "choose an option of an open question; may be repeated")
    .argParser(collectReading)
    .default({}, "the default of each");

const language = () =>
  new Option("--lang <language>", "language of the text")
    .choices(["en", "zh"])
    .default(preferredLanguage(), "by the environment");

const policy = () => new Argument("<policy>", "the id of a policy in the library, or a file that holds one");

function parseDay(text: string): string {
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(Date.parse(text)) ||
    !new Date(text).toISOString().startsWith(text)
  ) {
    throw new InvalidArgumentError("A day is written 2018-12-31.");
  }
  return text;
}

function collectReading(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [, id, option] = /^([a-z0-9-]+)=([a-z0-9-]+)$/.exec(text) ?? [];
  if (id === undefined || option === undefined) throw new InvalidArgumentError("A reading is chosen like start=600.");
  if (before[id] !== undefined) throw new InvalidArgumentError(`The reading ${id} is chosen twice.`);
  return { ...before, [id]: option };
}

function preferredLanguage(): "en" | "zh" {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/.test(LC_ALL || LC_MESSAGES || LANG || "") ? "zh" : "en";
}

function addPolicies(program: Command, context: CommandContext): void {
  program
    .command("policies")
    .description("the policies of the library: scale, status, how much of each text is known")
    .addHelpText("before", example("tallyglass policies", "tallyglass policies --format json"))
    .addOption(format(["table", "json"], "table"))
    .addOption(language())
    .action(async (options) => (await import("./commands/policies.ts")).runPolicies(options, context));
}

function addBehaviours(program: Command, context: CommandContext): void {
  program
    .command("behaviours")
    .description("what departments may record, who can earn it, and what a policy makes of it")
    .addHelpText("before", example("tallyglass behaviours --policy fuzhou-yuming"))
    .option("-p, --policy <policy>", "show the points of this policy, and only what it scores")
    .option("--department <department>", "only those of one department")
    .addOption(format(["table", "json"], "table"))
    .addOption(language())
    .action(async (options) => (await import("./commands/behaviours.ts")).runBehaviours(options, context));
}

function addCheck(program: Command, context: CommandContext): void {
  program
    .command("check")
    .description("read policies, catalogues, sources and lives, and name every finding at once")
    .addHelpText("before", example("tallyglass check library", "tallyglass check my-policy.yaml --format sarif"))
    .argument("<file...>", "files, or folders of them")
    .addOption(format(["pretty", "json", "sarif"], "pretty"))
    .action(async (files, options) => (await import("./commands/check.ts")).runCheck(files, options, context));
}

function addFormat(program: Command, context: CommandContext): void {
  program
    .command("format")
    .description("put documents into the one layout; comments stay")
    .addHelpText("before", example("tallyglass format my-policy.yaml", "tallyglass format --check library"))
    .argument("<file...>", "files, or folders of them")
    .option("--check", "change nothing; name the files that would change")
    .action(async (files, options) => (await import("./commands/format.ts")).runFormat(files, options, context));
}

function addScore(program: Command, context: CommandContext): void {
  program
    .command("score")
    .description("score every resident of a record file, one line each")
    .addHelpText(
      "before",
      example("tallyglass score fuzhou-yuming --records records.jsonl --as-of 2018-12-31 --reading start=600"),
    )
    .addArgument(policy())
    .addOption(records())
    .addOption(inputFormat())
    .addOption(asOf())
    .addOption(reading())
    .addOption(format(["jsonl", "csv", "table", "parquet"]))
    .option("-o, --out <file>", "write to a file instead of standard output")
    .option("--skip-invalid", "leave out records that are refused and say how many (never for identity findings)")
    .action(async (id, options) => (await import("./commands/score.ts")).runScore(id, options, context));
}

function addExplain(program: Command, context: CommandContext): void {
  program
    .command("explain")
    .description("the whole account of one resident's score, with its clauses and sources")
    .addHelpText(
      "before",
      example("tallyglass explain fuzhou-yuming --records records.csv --resident syn-000042 --toward superior"),
    )
    .addArgument(policy())
    .addOption(records())
    .option("--resident <id>", "whose account; may be left out where the records are of one resident")
    .addOption(inputFormat())
    .addOption(asOf())
    .addOption(reading())
    .option("--toward <band>", "also the least that would change the band to this one")
    .addOption(format(["pretty", "json"], "pretty"))
    .addOption(language())
    .action(async (id, options) => (await import("./commands/explain.ts")).runExplain(id, options, context));
}

function addCompare(program: Command, context: CommandContext): void {
  program
    .command("compare")
    .description("the same lives under every city")
    .addHelpText("before", example("tallyglass compare --records library/lives --as-of 2019-12-31"))
    .addOption(records())
    .option("--resident <id>", "only this resident, with a row a policy")
    .option("-p, --policies <ids>", "which policies, separated by commas (default: the nine cities)")
    .addOption(inputFormat())
    .addOption(asOf())
    .addOption(reading())
    .addOption(format(["table", "json", "csv"], "table"))
    .addOption(language())
    .action(async (options) => (await import("./commands/compare.ts")).runCompare(options, context));
}

function addReadings(program: Command, context: CommandContext): void {
  program
    .command("readings")
    .description("the open questions of a policy, their options, and what hangs on each")
    .addHelpText(
      "before",
      example(
        "tallyglass readings fuzhou-yuming",
        "tallyglass readings fuzhou-yuming --records library/lives/nurse.yaml",
      ),
    )
    .addArgument(policy())
    .addOption(records().makeOptionMandatory(false))
    .option("--resident <id>", "whose score to show under each option")
    .addOption(inputFormat())
    .addOption(asOf())
    .addOption(format(["table", "json"], "table"))
    .addOption(language())
    .action(async (id, options) => (await import("./commands/readings.ts")).runReadings(id, options, context));
}

function addDoctor(program: Command, context: CommandContext): void {
  program
    .command("doctor")
    .description("what this machine has and lacks, each with its remedy")
    .addHelpText("before", example("tallyglass doctor"))
    .addOption(format(["table", "json"], "table"))
    .action(async (options) => (await import("./commands/doctor.ts")).runDoctor(options, context));
}

/** `tallyglass completion zsh` prints the script; the shell then asks `tallyglass complete` for words. */
function addCompletion(program: Command): void {
  const completion = tab(program, { completionCommandName: "completion" });
  program.commands
    .find((command) => command.name() === "completion")
    ?.description("print the script that completes words in a shell")
    .addHelpText("before", example("tallyglass completion zsh", "tallyglass completion bash"));
  for (const name of ["score", "explain", "readings"]) {
    completion.commands.get(name)?.argument("policy", (complete) => {
      for (const id of policyIds()) complete(id, "");
    });
  }
}
