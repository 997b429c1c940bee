import { Argument, InvalidArgumentError, Option } from "commander";

/** The example that stands before the help of a command. */
export function example(...lines: readonly string[]): string {
  return `Example:\n${lines.map((line) => `  $ ${line}`).join("\n")}\n`;
}

export const format = (choices: readonly string[], preset?: string) => {
  const option = new Option("-f, --format <format>", "how to print").choices(choices);
  return preset === undefined ? option : option.default(preset);
};

export const records = () =>
  new Option(
    "-r, --records <file...>",
    "records as JSON Lines, CSV or Parquet, ready lives as YAML, or a folder of lives; `-` is standard input",
  ).makeOptionMandatory();

export const inputFormat = () =>
  new Option("--input-format <format>", "what the records are, where the ending does not say").choices([
    "jsonl",
    "csv",
    "parquet",
  ]);

export const asOf = () =>
  new Option(
    "-d, --as-of <day>",
    "the day to look at, like 2018-12-31 (default: the last day in the records)",
  ).argParser(parseDay);

export const reading = () =>
  new Option("--reading <reading=option>", "choose an option of an open question; may be repeated")
    .argParser(collectReading)
    .default({}, "the default of each");

export const language = () =>
  new Option("--lang <language>", "language of the text")
    .choices(["en", "zh"])
    .default(preferredLanguage(), "by the environment");

export const policy = () => new Argument("<policy>", "the id of a policy in the library, or a file that holds one");

export function parseDay(text: string): string {
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

/** A number that the scenario has, too: it is checked there. */
export const numberOf = (key: string, description: string, most: number) =>
  new Option(`--${key} <number>`, description).argParser((text: string) => {
    if (/^\d{13,}$/.test(text)) throw new InvalidArgumentError(`It is at most ${most.toLocaleString("en")}.`);
    if (!/^\d{1,12}$/.test(text)) throw new InvalidArgumentError("It is a whole number.");
    return text;
  });

export const countOf = (flags: string, description: string, least: number, most: number) =>
  new Option(flags, description).argParser((text: string) => {
    const count = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
    if (count >= least && count <= most) return count;
    throw new InvalidArgumentError(
      `It is a whole number from ${least.toLocaleString("en")} to ${most.toLocaleString("en")}.`,
    );
  });

export const compared = (name: string, which: string) =>
  new Argument(
    `<${name}>`,
    `the ${which}: the id of a scenario in the library, a file that holds one, or a run folder`,
  );

export const settingOf = (flag: string, where: string) =>
  new Option(`${flag} <path=value>`, `set a key of the scenario or its documents ${where}; may be repeated`)
    .argParser((text: string, before: readonly string[]) => [...before, text])
    .default([], "nothing");
