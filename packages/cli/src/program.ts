import tab from "@bomb.sh/tab/commander";
import { Command, Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import type { ExitCode } from "./exit-code.ts";
import { addLedger } from "./ledger-program.ts";
import { policyIds, scenarioIds } from "./library/policy-files.ts";
import {
  asOf,
  compared,
  countOf,
  example,
  format,
  inputFormat,
  language,
  numberOf,
  parseDay,
  policy,
  reading,
  records,
  settingOf,
} from "./options.ts";
import { version } from "./version.ts";

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
  addSimulate(program, context);
  addResident(program, context);
  addDiff(program, context);
  addPair(program, context);
  addAudit(program, context);
  addLedger(program, context);
  addServe(program, context);
  addSite(program);
  addDoctor(program, context);
  addCompletion(program);
  return program;
}

/** What was mistyped may be a real person's number, and is repeated here before any of it was checked. */
function withholdLongNumbers(text: string): string {
  return text.replace(/\d(?:[\s._()/-]?[\dXx]){9,}/g, "[withheld]");
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
    .description("read policies, catalogues, sources, lives and scenarios, and name every finding at once")
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

function addSimulate(program: Command, context: CommandContext): void {
  program
    .command("simulate")
    .description("run a scenario on synthetic residents, into a folder of tables")
    .addHelpText(
      "before",
      example(
        "tallyglass simulate fuzhou --residents 100000",
        "tallyglass simulate fuzhou --residents 100000 --set collectors=true --out runs/collectors",
      ),
    )
    .argument("<scenario>", "the id of a scenario in the library, or a file that holds one")
    .addOption(numberOf("residents", "how many residents there are; an even number", 2_000_000_000))
    .addOption(numberOf("years", "how many years it runs", 100))
    .addOption(numberOf("seed", "what all draws follow from", 4_294_967_295))
    .addOption(numberOf("replicates", "how often it runs, each time with other draws", 1000))
    .addOption(
      new Option("--set <path=value>", "set a key of the scenario or its documents; may be repeated")
        .argParser((text: string, before: readonly string[]) => [...before, text])
        .default([], "nothing"),
    )
    .addOption(countOf("--workers <number>", "how many threads run it (default: as many as there are cores)", 1, 1024))
    .option("-o, --out <folder>", "where the run is written (default: runs/<scenario>-<seed>)")
    .option("--resume", "go on with an unfinished run")
    .option("--force", "replace what run there is")
    .addOption(countOf("--records <number>", "also keep the records of the first residents", 0, 1_000_000))
    .addOption(countOf("--shard <residents>", "how many residents are run in one go", 2, 2 ** 24).hideHelp())
    .addOption(
      countOf(
        "--checkpoint <milliseconds>",
        "how long it runs from one checkpoint to the next",
        0,
        3_600_000,
      ).hideHelp(),
    )
    .addOption(format(["table", "json"], "table"))
    .addOption(language())
    .action(async (scenario, options) =>
      (await import("./commands/simulate.ts")).runSimulate(scenario, options, context),
    );
}

function addResident(program: Command, context: CommandContext): void {
  program
    .command("resident")
    .description("open one synthetic resident of a run: the whole life, every record, the account of the score")
    .addHelpText("before", example("tallyglass resident runs/fuzhou-1 42"))
    .argument("<run>", "the folder of a run")
    .argument("<number>", "the number of a resident, from 0, or an id like syn-000042")
    .addOption(countOf("--replicate <number>", "of which replicate, from 0", 0, 999).default(0))
    .option("-p, --policy <policy>", "whose account to print (default: the first of the scenario)")
    .addOption(
      new Option("-d, --as-of <day>", "the day of the account (default: the last day of the run)").argParser(parseDay),
    )
    .addOption(format(["pretty", "json"], "pretty"))
    .addOption(language())
    .action(async (run, number, options) =>
      (await import("./commands/resident.ts")).runResident(run, number, options, context),
    );
}

function addDiff(program: Command, context: CommandContext): void {
  program
    .command("diff")
    .description("every parameter in which two scenarios differ")
    .addHelpText("before", example("tallyglass diff fuzhou fuzhou-appeals", "tallyglass diff fuzhou runs/fuzhou-1"))
    .addArgument(compared("a", "first"))
    .addArgument(compared("b", "second"))
    .addOption(format(["table", "json"], "table"))
    .addOption(language())
    .action(async (first, second, options) =>
      (await import("./commands/diff.ts")).runDiff(first, second, options, context),
    );
}

function addPair(program: Command, context: CommandContext): void {
  program
    .command("pair")
    .description("run two scenarios on the same synthetic residents with the same draws: who changes, and why")
    .addHelpText(
      "before",
      example(
        "tallyglass pair fuzhou fuzhou-true",
        "tallyglass pair fuzhou-expiry fuzhou-expiry --residents 20000 --set-a readings.fuzhou-yuming.validity=none",
      ),
    )
    .addArgument(compared("a", "first"))
    .addArgument(compared("b", "second"))
    .addOption(
      countOf("--residents <number>", "how many residents (default: 100000, or all there are)", 2, 2_000_000_000),
    )
    .addOption(settingOf("--set", "in both"))
    .addOption(settingOf("--set-a", "in the first"))
    .addOption(settingOf("--set-b", "in the second"))
    .addOption(countOf("--replicate <number>", "with the draws of which replicate, from 0", 0, 999).default(0))
    .addOption(countOf("--sample <number>", "how many of those who change are explained", 0, 100).default(5))
    .option("--by <attributes>", "tell residents apart by these, separated by commas (default: income and education)")
    .option("-o, --out <file>", "also list everybody who changes, as .csv, .jsonl or .parquet")
    .addOption(format(["table", "json"], "table"))
    .addOption(language())
    .action(async (first, second, options) =>
      (await import("./commands/pair.ts")).runPairCommand(first, second, options, context),
    );
}

function addAudit(program: Command, context: CommandContext): void {
  program
    .command("audit")
    .description("what a scheme does to people: report.html and report.json from a run, with the findings that matter")
    .addHelpText("before", example("tallyglass audit runs/fuzhou-1", failExample))
    .argument("<run>", "the folder of a run")
    .option("-o, --out <folder>", "where the report is written (default: the folder of the run)")
    .addOption(
      new Option(
        "--fail-on <condition>",
        "end with 1 if a figure of the report is so, such as bands.bands-impact-ratio-income<0.8; may be repeated",
      )
        .argParser((text: string, before: readonly string[]) => [...before, text])
        .default([], "nothing"),
    )
    .option("--alone", "look at the run alone: chapters that compare it with further runs are not determined")
    .addOption(
      countOf("--workers <number>", "how many threads carry out further runs (default: all there are)", 1, 256),
    )
    .addOption(format(["table", "json"], "table"))
    .addOption(language())
    .action(async (run, options) => (await import("./commands/audit.ts")).runAudit(run, options, context));
}

const failExample = 'tallyglass audit runs/fuzhou-1 --fail-on "bands.bands-impact-ratio-income<0.8"';

function addServe(program: Command, context: CommandContext): void {
  program
    .command("serve")
    .description(
      "the explorer in a browser of this machine, and over HTTP: scores, accounts, comparisons, runs and their reports",
    )
    .addHelpText("before", example("tallyglass serve", "tallyglass serve --port 8080 --runs runs"))
    .addOption(countOf("--port <number>", "where it listens; 0 takes a port that is free", 0, 65_535).default(4711))
    .option("--host <address>", "the address to listen on; any other lets other machines in", "127.0.0.1")
    .option("--runs <folder>", "where runs are kept", "runs")
    .option("--ledger <folder>", "also the ledger of a folder, for those with a token of it")
    .option("--database <url>", "also the ledger of a PostgreSQL 15 or newer; DATABASE_URL is not looked at")
    .addOption(language())
    .action(async (options) => (await import("./commands/serve.ts")).runServe(options, context));
}

function addSite(program: Command): void {
  program
    .command("site")
    .description("write the explorer as a static site, for any host and any folder of it")
    .addHelpText("before", example("tallyglass site --out site"))
    .requiredOption("-o, --out <folder>", "where the site is written: a folder that is empty, not there, or a site")
    .action(async (options) => (await import("./commands/site.ts")).runSite(options));
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
  for (const name of ["a", "b"]) {
    for (const command of ["diff", "pair"]) {
      completion.commands.get(command)?.argument(name, (complete) => {
        for (const id of scenarioIds()) complete(id, "");
      });
    }
  }
  completion.commands.get("simulate")?.argument("scenario", (complete) => {
    for (const id of scenarioIds()) complete(id, "");
  });
}
