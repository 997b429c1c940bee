import { type Command, Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import { parseActor, parseRecord } from "./ledger/actor.ts";
import { countOf, example, format, inputFormat, language, parseDay } from "./options.ts";

/** The words of `tallyglass ledger`: a command each, of which what it does stands in `commands/ledger/`. */
export function addLedger(program: Command, context: CommandContext): void {
  const ledger = program
    .command("ledger")
    .description(
      "records between offices: bureaus log them, they travel to city, province and nation, corrections follow",
    )
    .addHelpText("before", example("tallyglass ledger init", "tallyglass ledger run --days 60"))
    .addHelpText("after", `\n${whoever}`);
  addInit(ledger, context);
  addSubmit(ledger, context);
  addRun(ledger, context);
  addCorrect(ledger, context);
  addWithdraw(ledger, context);
  addAppeal(ledger, context);
  addAnswer(ledger, context);
  addStatus(ledger, context);
  addTrace(ledger, context);
  addVerify(ledger, context);
  addExport(ledger, context);
  addToken(ledger, context);
  addReplay(ledger, context);
}

const whoever = `Whoever has the folder or the database has all of it: \`--as\` says for whom a command acts, and what that role
may not do is refused. Over a network, tokens say who asks: see \`tallyglass ledger token\` and \`tallyglass serve\`.`;

const ids = `Ids follow from what is sent, in letters: whoever sends the same again sends it under the same ids, which the
ledger takes for a retry, so that nothing has to be kept of a try that failed. Two records that are alike in one file are
two; the same record in another file is the same, unless a field \`id\` gives it an id of its own.`;

function addInit(ledger: Command, context: CommandContext): void {
  inPlace(ledger.command("init"))
    .description("begin a ledger: its offices, its residents, its network and its first day")
    .addHelpText("before", example("tallyglass ledger init", "tallyglass ledger init --cities all --ledger country"))
    .option("--network <network>", "how records travel: an id of the library, or a file that holds one", "city-bureaus")
    .option(
      "--cities <cities>",
      "cities of the library, separated by commas, or `all` for the nine; others with their province, like hubei/wuhan",
      "fuzhou-jx",
    )
    .option(
      "--departments <ids>",
      "departments that have a bureau in each city, separated by commas (default: the 39 of city bureaus)",
    )
    .addOption(countOf("--residents <number>", "how many residents it is about", 1, 2_000_000_000).default(1_000_000))
    .addOption(countOf("--seed <number>", "what delays and faults on the way follow from", 0, 4_294_967_295).default(1))
    .addOption(new Option("--start <day>", "the first day").argParser(parseDay).default("2019-01-01"))
    .addOption(format(["table", "json"], "table"))
    .addOption(language())
    .action(async (options) => (await import("./commands/ledger/init.ts")).runInit(options, context));
}

function addSubmit(ledger: Command, context: CommandContext): void {
  inPlace(ledger.command("submit"))
    .description("hand in a bureau's records: all of a file, or none and every finding")
    .addHelpText("before", example("tallyglass ledger submit records.jsonl --as fuzhou-jx/police"))
    .addHelpText("after", `\n${ids}`)
    .argument("<file>", "records as JSON Lines, CSV or Parquet; `-` is standard input")
    .addOption(as("the bureau", "fuzhou-jx/police"))
    .addOption(inputFormat())
    .addOption(format(["jsonl", "csv", "table", "parquet"]))
    .option("-o, --out <file>", "write which entry each record became to a file instead of standard output")
    .addOption(language())
    .action(async (file, options) => (await import("./commands/ledger/submit.ts")).runSubmit(file, options, context));
}

function addRun(ledger: Command, context: CommandContext): void {
  acting(ledger.command("run"), as("who acts", "operator", true))
    .description("let days go by: send what is to be sent, deliver what is due")
    .addHelpText("before", example("tallyglass ledger run --days 60", "tallyglass ledger run --until 2019-12-31"))
    .addOption(new Option("--until <day>", "the day to be at then (or say --days)").argParser(parseDay))
    .addOption(
      countOf("--days <number>", "so many days on (or say --until); 0 sends and delivers again today", 0, 36_500),
    )
    .action(async (options) => (await import("./commands/ledger/run.ts")).runLedger(options, context));
}

function addCorrect(ledger: Command, context: CommandContext): void {
  acting(ledger.command("correct"), as("the bureau", "fuzhou-jx/police"))
    .description("say what a record should have said")
    .addHelpText(
      "before",
      example(`tallyglass ledger correct ${someRecord} --set date=2019-02-03 --as fuzhou-jx/police`),
    )
    .addArgument(record(ledger))
    .addOption(setting().makeOptionMandatory())
    .action(async (name, options) => (await import("./commands/ledger/correct.ts")).runCorrect(name, options, context));
}

function addWithdraw(ledger: Command, context: CommandContext): void {
  acting(ledger.command("withdraw"), as("the bureau", "fuzhou-jx/police"))
    .description("say that a record should not have been")
    .addHelpText("before", example(`tallyglass ledger withdraw ${someRecord} --as fuzhou-jx/police`))
    .addArgument(record(ledger))
    .action(async (name, options) =>
      (await import("./commands/ledger/withdraw.ts")).runWithdraw(name, options, context),
    );
}

function addAppeal(ledger: Command, context: CommandContext): void {
  acting(ledger.command("appeal"), as("the resident", "syn-000042"))
    .description("object to a record, as the resident whom it is about; it lies with the bureau that made it")
    .addHelpText("before", example(`tallyglass ledger appeal ${someRecord} --as syn-000042`))
    .addArgument(record(ledger))
    .action(async (name, options) => (await import("./commands/ledger/appeal.ts")).runAppeal(name, options, context));
}

function addAnswer(ledger: Command, context: CommandContext): void {
  acting(ledger.command("answer"), as("the bureau", "fuzhou-jx/police"))
    .description("answer the open appeal against a record; what follows from it is written with it")
    .addHelpText("before", example(`tallyglass ledger answer ${someRecord} --outcome withdrawn --as fuzhou-jx/police`))
    .addArgument(record(ledger))
    .addOption(
      new Option("--outcome <outcome>", "nothing follows, the record is corrected with `--set`, or it is withdrawn")
        .choices(["rejected", "corrected", "withdrawn"])
        .makeOptionMandatory(),
    )
    .addOption(setting())
    .option("--appeal <id>", "which appeal, where several are open")
    .action(async (name, options) => (await import("./commands/ledger/answer.ts")).runAnswer(name, options, context));
}

function addStatus(ledger: Command, context: CommandContext): void {
  acting(ledger.command("status"), as("who reads", "operator", true))
    .description("what offices hold, what is on its way, what was refused")
    .addHelpText("before", example("tallyglass ledger status"))
    .action(async (options) => (await import("./commands/ledger/status.ts")).runStatus(options, context));
}

function addTrace(ledger: Command, context: CommandContext): void {
  acting(ledger.command("trace"), as("who reads", "auditor", true))
    .description("where a record and all that changed it stand, office by office")
    .addHelpText("before", example(`tallyglass ledger trace ${someRecord}`))
    .addArgument(record(ledger))
    .action(async (name, options) => (await import("./commands/ledger/trace.ts")).runTrace(name, options, context));
}

function addVerify(ledger: Command, context: CommandContext): void {
  inPlace(ledger.command("verify"))
    .description("hold every log against its seals and checkpoints; ends with 5 where they differ, and says where")
    .addHelpText("before", example("tallyglass ledger verify"))
    .addOption(format(["table", "json"], "table"))
    .addOption(language())
    .action(async (options) => (await import("./commands/ledger/verify.ts")).runVerify(options, context));
}

function addExport(ledger: Command, context: CommandContext): void {
  inPlace(ledger.command("export"))
    .description("write what an office has on file as a record file, which `score` reads, or its log with the seals")
    .addHelpText(
      "before",
      example("tallyglass ledger export fuzhou-jx --out records.jsonl", "tallyglass ledger export nation --log"),
    )
    .argument("<office>", "nation, a province, a city, or a bureau like fuzhou-jx/police")
    .option("--log", "the log instead, entry by entry with its seal, as JSON Lines")
    .addOption(as("who reads", "auditor", true))
    .addOption(format(["jsonl", "csv", "parquet"]))
    .option("-o, --out <file>", "write to a file instead of standard output")
    .addOption(language())
    .action(async (office, options) =>
      (await import("./commands/ledger/export.ts")).runExport(office, options, context),
    );
}

function addToken(ledger: Command, context: CommandContext): void {
  acting(ledger.command("token"), as("who acts", "operator", true))
    .description(
      "make, list or revoke tokens with which somebody asks over HTTP; the ledger keeps a hash in place of each",
    )
    .addHelpText(
      "before",
      example("tallyglass ledger token --for fuzhou-jx/police --days 90", "tallyglass ledger token --list"),
    )
    .addOption(new Option("--for <actor>", "for a bureau, a resident, auditor or operator").argParser(parseActor))
    .addOption(countOf("--days <number>", "how many days of the ledger it holds (default: for ever)", 0, 36_500))
    .option("--list", "list the tokens that were made")
    .addOption(countOf("--revoke <number>", "let a token hold no more, by its number", 1, 2_000_000_000))
    .action(async (options) => (await import("./commands/ledger/token.ts")).runToken(options, context));
}

function addReplay(ledger: Command, context: CommandContext): void {
  ledger
    .command("replay")
    .description(
      "send the records of a run through a network in simulated time: when they arrive, how long errors live, what a correction rule changes",
    )
    .addHelpText(
      "before",
      example(
        "tallyglass ledger replay runs/fuzhou-1",
        "tallyglass ledger replay runs/fuzhou-1 --network city-bureaus-failing --set faults.lost=0.3",
      ),
    )
    .argument("<run>", "the folder of a run")
    .option("--network <network>", "the id of a network in the library, or a file that holds one", "city-bureaus")
    .addOption(
      new Option("--set <path=value>", "set a key of the network, such as faults.lost=0.1; may be repeated")
        .argParser((text: string, before: readonly string[]) => [...before, text])
        .default([], "nothing"),
    )
    .addOption(
      new Option("--rule <rule>", "what becomes of a withdrawal")
        .choices(["all", "as-written", "at-once", "city-only"])
        .default("all"),
    )
    .addOption(countOf("--residents <number>", "only the first so many (default: all of the run)", 2, 100_000_000))
    .addOption(countOf("--replicate <number>", "the replicate of the run", 0, 9_999).default(0))
    .addOption(
      countOf("--seed <number>", "of what happens on the way (default: the seed of the run)", 0, 4_294_967_295),
    )
    .addOption(countOf("--workers <number>", "how many threads (default: all there are)", 1, 256))
    .option("-o, --out <folder>", "also write the tables there, as Parquet")
    .addOption(format(["table", "json"], "table"))
    .addOption(language())
    .action(async (run, options) => (await import("./commands/ledger/replay.ts")).runReplay(run, options, context));
}

const someRecord = "fuzhou-jx/police/abcdefgh";

/** Where the ledger is. */
function inPlace(command: Command): Command {
  return command
    .option("--ledger <folder>", "the folder of the ledger (default: ledger, where DATABASE_URL names no database)")
    .option("--database <url>", "a PostgreSQL 15 or newer instead (default: DATABASE_URL)");
}

/** Where the ledger is, who acts, and how to print. */
function acting(command: Command, who: Option): Command {
  return inPlace(command)
    .addOption(who)
    .addOption(format(["table", "json"], "table"))
    .addOption(language());
}

const actors = "a bureau (fuzhou-jx/police), a resident (syn-000042), auditor or operator";

function as(what: string, preset: string, isPreset = false): Option {
  const option = new Option("--as <actor>", `${what}: ${isPreset ? actors : preset}`).argParser(parseActor);
  return isPreset ? option.default(parseActor(preset), preset) : option.makeOptionMandatory();
}

function record(ledger: Command) {
  return ledger.createArgument("<record>", "a record with its bureau, as `submit` prints it").argParser(parseRecord);
}

const setting = () =>
  new Option("--set <field=value>", "a field of the record as it should have been; may be repeated").argParser(
    (text: string, before: readonly string[] = []) => [...before, text],
  );
