import type { Choice, Day, Scheme } from "@tallyglass/policy";
import { type Score, versionOn } from "@tallyglass/scoring";
import { nineCities } from "@tallyglass/web/nine-cities";
import { type Compared, chooseWhereThereIs, comparedAsJson, compareLives } from "../account/compare-lives.ts";
import { receiptColumns, toRow } from "../account/score-row.ts";
import type { CommandContext } from "../command-context.ts";
import { openLibrary } from "../library/open-library.ts";
import { openRowWriter } from "../output/open-row-writer.ts";
import { scoreColumns } from "../output/row-writer.ts";
import { formatTable } from "../output/table.ts";
import type { RecordFormat } from "../records/record-input.ts";
import type { ResidentRecords } from "../records/resident-records.ts";
import { openResidents, type Residents } from "../residents/open-residents.ts";
import { receiptOf } from "../residents/receipt.ts";
import { bothNames, nameIn, signed } from "../text/names.ts";
import { type Language, phrasesByLanguage } from "../text/phrases.ts";
import { dayToLookAt } from "./day.ts";
import { findResident } from "./one-resident.ts";
import { print, printJson } from "./print.ts";

export interface CompareOptions {
  readonly records: readonly string[];
  readonly resident?: string;
  readonly policies?: string;
  readonly inputFormat?: RecordFormat;
  readonly asOf?: Day;
  readonly reading: Choice;
  readonly format: "table" | "json" | "csv";
  readonly lang: Language;
}

/** Puts the same lives under several policies. */
export async function runCompare(options: CompareOptions, { signal }: CommandContext): Promise<void> {
  const ids = options.policies?.split(",").map((id) => id.trim()) ?? nineCities;
  const { library, schemes: plain } = openLibrary(ids);
  const schemes = chooseWhereThereIs(plain, options.reading, library);
  const { records, inputFormat, lang } = options;
  const residents = await openResidents({ records, inputFormat, library, signal });
  try {
    const asOf = dayToLookAt(options.asOf, residents.lastDay, schemes);
    const lives = await choose(residents, options.resident);
    const compared = compareLives(lives, { schemes, reading: options.reading, asOf }, library);
    if (options.format === "json") return await printJson(compared.flat().map(comparedAsJson));
    if (options.format === "csv") return await writeCsv(compared.flat());
    const [only] = compared;
    const table =
      lives.length === 1 && only !== undefined
        ? tableOfOne(only, schemes, lang)
        : tableOfMany(lives, compared, schemes, residents, lang);
    await print(`${table}\n\n${legend(schemes, options.reading, asOf, lang)}\n`);
  } finally {
    await residents.dispose();
  }
}

async function choose(residents: Residents, asked: string | undefined): Promise<readonly ResidentRecords[]> {
  if (asked !== undefined) return [await findResident(residents, asked)];
  const all: ResidentRecords[] = [];
  for await (const each of residents.all()) all.push(each);
  return all;
}

function tableOfOne(compared: readonly Compared[], schemes: readonly Scheme[], lang: Language): string {
  const words = phrasesByLanguage[lang];
  const rows = compared.map(({ published, borrowed }, index) => {
    const policy = versionOn(schemes[index] as Scheme, published.asOf);
    return [
      bothNames(lang, policy.title),
      writeScore(published),
      published.band === null ? "" : nameIn(lang, published.band.name),
      borrowed === undefined ? "" : `(${writeScore(borrowed)})`,
      words.evidence[policy.evidence],
      published.lists.map(({ list }) => list).join(", "),
    ];
  });
  const [policy, score, band, borrowed, evidence, lists] = words.columns.compare;
  return formatTable(
    [
      { title: policy },
      { title: score, align: "right" },
      { title: band },
      { title: borrowed, align: "right" },
      { title: evidence },
      { title: lists },
    ],
    rows,
  );
}

function tableOfMany(
  lives: readonly ResidentRecords[],
  compared: readonly (readonly Compared[])[],
  schemes: readonly Scheme[],
  { titles }: Residents,
  lang: Language,
): string {
  const rows = lives.map(({ resident }, index) => {
    const title = titles.get(resident);
    const cells = (compared[index] ?? []).map(({ published, borrowed }) => {
      const own = writeScore(published);
      return borrowed === undefined ? own : `${own} (${writeScore(borrowed)})`;
    });
    return [title === undefined ? resident : nameIn(lang, title), ...cells];
  });
  const columns = schemes.map((scheme) => ({ title: shortName(scheme, lang), align: "right" as const }));
  return formatTable([{ title: "" }, ...columns], rows);
}

/** A score, or the change from a start that is published nowhere: `?-30`. */
function writeScore({ score, change }: Score): string {
  return score === null ? `?${change === 0 ? "" : signed(change)}` : String(score);
}

/** `Suzhou` for `suzhou-osmanthus`, or the Chinese title. */
function shortName({ id, versions }: Scheme, lang: Language): string {
  const [place = id] = id.split("-");
  const { zh } = versions[0].title;
  return lang === "zh" && zh !== undefined ? zh : `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}

/** How much is known, stated before anyone has to look it up, and what the marks mean. */
function legend(schemes: readonly Scheme[], choice: Choice, asOf: Day, lang: Language): string {
  const words = phrasesByLanguage[lang];
  const policies = schemes.map((scheme) => versionOn(scheme, asOf));
  const whole = policies.filter(({ evidence }) => evidence === "full-table").length;
  const startless = policies.filter(({ scale }) => scale !== undefined && scale.start === undefined).length;
  const readings = [...new Set(schemes.flatMap((scheme) => receiptOf(scheme, choice).readings))];
  const chosen = readings.length === 0 ? [] : [`${words.headings.readings}: ${readings.join(", ")}`];
  return [...chosen, words.known(whole, startless, policies.length), words.compareLegend].join("\n");
}

async function writeCsv(compared: readonly Compared[]): Promise<void> {
  const rows = compared.map(({ published, receipt }) => ({ ...toRow(published), ...receiptColumns(receipt) }));
  const receipts = [...new Set(compared.flatMap(({ receipt }) => Object.keys(receiptColumns(receipt))))];
  const columns = [...scoreColumns, ...receipts.map((name) => ({ name, type: "list" as const }))];
  const writer = await openRowWriter({ format: "csv", columns });
  for (const row of rows) await writer.write(row);
  await writer.end();
}
