import type { Scheme } from "@tallyglass/policy";
import {
  addPeriod,
  type Citation,
  type Consequence,
  fromUnits,
  type Lending,
  type Library,
  type Policy,
  readingsOf,
  writeCitation,
  writeInterval,
  writeTest,
} from "@tallyglass/policy";
import { type ContributionLine, type Remark, type Score, type ScoreLine, versionOn } from "@tallyglass/scoring";
import { formatTable } from "../output/table.ts";
import { bothNames, nameIn, signed } from "../text/names.ts";
import { type Language, type Phrases, phrasesByLanguage } from "../text/phrases.ts";
import { describeRecord } from "./describe-record.ts";

/** What an account is printed with. */
export interface AccountContext {
  readonly library: Library;
  readonly scheme: Scheme;
  readonly language: Language;
}

/** The account of a score as a text: every line, what follows, what did not count, what it rests on. */
export function printAccount(score: Score, context: AccountContext): string {
  const policy = versionOn(context.scheme, score.asOf);
  const sections = [
    printHeading(score, policy, context),
    printLines(score, policy, context),
    printLists(score, policy, context),
    printConsequences(score, policy, context),
    printRemarks(score, context),
    printUntranslatable(policy, context),
    printReadings(policy, context),
    printAssumptions(score, context),
    printSources(score, policy, context),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function printHeading({ resident, asOf }: Score, policy: Policy, { language }: AccountContext): string {
  const words = phrasesByLanguage[language];
  const { title, status, evidence } = policy;
  return [
    bothNames(language, title),
    `${words.status[status]}; ${words.evidence[evidence]}`,
    `${resident} (${words.synthetic}), ${words.asOf(asOf)}`,
  ].join("\n");
}

function printLines(score: Score, policy: Policy, context: AccountContext): string {
  const rows = score.lines.map((line) => [
    line.kind === "start" ? String(line.points) : signed(line.points),
    "date" in line && line.date !== undefined ? line.date : "",
    describeLine(line, policy, context),
    "clause" in line && line.clause !== undefined ? line.clause.id : "",
    cited(line.citations),
  ]);
  const words = phrasesByLanguage[context.language];
  const total =
    score.score === null
      ? [words.noScore, "", policy.scale ? words.change(signed(score.change)) : words.remark["no-scale"], "", ""]
      : [String(score.score), "", describeBand(score, policy, context), "", cited(score.band?.citations ?? [])];
  const columns = [{ title: "", align: "right" as const }, { title: "" }, { title: "" }, { title: "" }, { title: "" }];
  const table = formatTable(columns, [...rows, total]).split("\n");
  const rule = "-".repeat(Math.max(...[...rows, total].map(([points = ""]) => points.length)));
  return table.toSpliced(-1, 0, rule).join("\n");
}

function cited(citations: readonly Citation[]): string {
  return citations.map((citation) => (citation.kind === "source" ? writeCitation(citation) : "*")).join(", ");
}

/** Every line of a borrowed clause says so. */
function describeLine(line: ScoreLine, policy: Policy, context: AccountContext): string {
  const borrowed = "clause" in line ? line.clause?.borrowed : undefined;
  const text = describePlainly(line, policy, context);
  return borrowed === undefined ? text : `${text}; ${describeBorrowing(borrowed, context)}`;
}

function describeBorrowing({ policy, multiply, divide }: Lending, { language }: AccountContext): string {
  return phrasesByLanguage[language].borrowed(policy, multiply, divide);
}

function describePlainly(line: ScoreLine, policy: Policy, context: AccountContext): string {
  const words = phrasesByLanguage[context.language];
  switch (line.kind) {
    case "start":
      return words.start;
    case "contribution":
      return describeContribution(line, policy, context);
    case "stacking":
      return `${nameIn(context.language, line.clause.name)}, ${words.withheld.stacking(line.rule ?? "")}`;
    case "cap": {
      const { cap, window } = line.clause;
      return `${nameIn(context.language, line.clause.name)}, ${words.withheld.cap(`${cap?.points ?? ""}`, words.window(window))}`;
    }
    case "joint":
      return `${nameIn(context.language, line.clause.name)}, ${words.withheld.joint(line.rule ?? "")}`;
    case "clamp":
      return words.withheld.clamp(String(line.to));
    case "reset":
    case "override":
      return `${line.clause ? `${nameIn(context.language, line.clause.name)}, ` : ""}${words.withheld[line.kind](String(line.to))}`;
  }
}

function describeContribution(line: ContributionLine, policy: Policy, context: AccountContext): string {
  const { clause, records, measured } = line;
  const words = phrasesByLanguage[context.language];
  const parts: string[] = [];
  const [record] = records;
  if (measured === undefined && record !== undefined) {
    parts.push(describeRecord(context.library, record, context.language));
    if (record.place !== undefined && record.place !== policy.place) parts.push(words.elsewhere(record.place));
  } else {
    parts.push(nameIn(context.language, clause.name));
    parts.push(`${words.records(records.length)}, ${words.measured(describeMeasured(line), windowName(line, words))}`);
  }
  const tests = [...(line.row?.when ?? [])].map(([name, test]) => `${name} ${writeTest(test)}`);
  if (tests.length > 0) parts.push(tests.join(", "));
  const lasting = line.row?.expiry ?? clause.expiry;
  if (lasting !== undefined && measured === undefined) parts.push(words.until(addPeriod(line.date, lasting)));
  return parts.join("; ");
}

function describeMeasured({ clause: { measure }, measured = 0 }: ContributionLine): string {
  if (measure.kind !== "sum") return String(measured);
  return `${fromUnits(measured, measure.decimals)}${measure.unit === undefined ? "" : ` ${measure.unit}`}`;
}

function windowName({ clause: { window }, date }: ContributionLine, words: Phrases): string {
  return window.kind === "calendar-year" ? date.slice(0, 4) : words.window(window);
}

function describeBand({ band }: Score, { scale }: Policy, { language }: AccountContext): string {
  const words = phrasesByLanguage[language];
  if (band === null) return words.noBand;
  const scores = band.scores === undefined ? "" : writeInterval(band.scores, 0);
  return words.band(bothNames(language, band.name), band.rank, scale?.bands.length ?? 0, scores);
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${heading}\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

function printLists({ lists }: Score, policy: Policy, context: AccountContext): string {
  const { language } = context;
  const lines = lists.map(({ list, clause, date, citations }) => {
    const name = policy.lists.find(({ id }) => id === list)?.name ?? { en: list };
    const borrowed = clause.borrowed === undefined ? "" : `  (${describeBorrowing(clause.borrowed, context)})`;
    return `${date}  ${bothNames(language, name)}  ${cited(citations)}${borrowed}`;
  });
  return section(phrasesByLanguage[language].headings.lists, lines);
}

function printConsequences(score: Score, policy: Policy, { library, language }: AccountContext): string {
  const words = phrasesByLanguage[language];
  const write = ({ kind, name, citations }: Consequence, note: string) =>
    `${words[kind]}: ${nameIn(language, name)}${note}  ${cited(citations)}`;
  const national = consequencesElsewhere(score, policy, library);
  return section(words.headings.consequences, [
    ...score.consequences.map((consequence) => write(consequence, "")),
    ...national.map((consequence) => write(consequence, ` (${words.nationally})`)),
  ]);
}

/** What a listing brings along from the policy that keeps the list. */
export function consequencesElsewhere(score: Score, policy: Policy, library: Library): readonly Consequence[] {
  const listed = new Set(score.lists.map(({ list }) => list));
  return policy.lists.flatMap(({ id, keptBy }) => {
    const keeper = keptBy === undefined || !listed.has(id) ? undefined : library.schemes.get(keptBy);
    const version = keeper && versionOn(keeper, score.asOf);
    return (version?.consequences ?? []).filter(
      (consequence) => consequence.for.kind === "list" && consequence.for.list === id,
    );
  });
}

function printRemarks({ remarks }: Score, context: AccountContext): string {
  const lines = remarks.map((remark) => describeRemark(remark, context));
  return section(phrasesByLanguage[context.language].headings.remarks, lines);
}

function describeRemark(remark: Remark, { library, language }: AccountContext): string {
  const words: Phrases = phrasesByLanguage[language];
  switch (remark.kind) {
    case "not-yet-recorded":
    case "withdrawn":
    case "no-law":
    case "no-clause":
    case "expired":
    case "left-window":
    case "not-admitted":
      return `${remark.record.date}  ${describeRecord(library, remark.record, language)}: ${words.remark[remark.kind]}`;
    case "no-row": {
      const [record] = remark.records;
      const what =
        remark.measured === undefined && record
          ? `${record.date}  ${describeRecord(library, record, language)}`
          : nameIn(language, remark.clause.name);
      return `${what}: ${words.remark["no-row"]} (${remark.clause.id})`;
    }
    case "close": {
      const decimals = remark.clause.measure.kind === "sum" ? remark.clause.measure.decimals : 0;
      const close = words.close(fromUnits(remark.measured, decimals), fromUnits(remark.from, decimals));
      return `${nameIn(language, remark.clause.name)}: ${close}`;
    }
    case "untranslatable":
      return `${nameIn(language, remark.entry.name)}: ${nameIn(language, remark.entry.reason)}  ${cited(remark.entry.citations)}`;
    case "no-scale":
    case "start-not-published":
    case "band-not-published":
    case "no-band":
    case "not-in-force":
      return words.remark[remark.kind];
  }
}

/** What the text says of every resident and cannot be run; what is said of some records is a remark. */
function printUntranslatable({ untranslatable }: Policy, { language }: AccountContext): string {
  const general = untranslatable.filter(({ behaviours }) => behaviours.length === 0);
  const lines = general.map(
    ({ name, reason, citations }) => `${nameIn(language, name)}: ${nameIn(language, reason)}  ${cited(citations)}`,
  );
  return section(phrasesByLanguage[language].headings.untranslatable, lines);
}

function printReadings(policy: Policy, { language }: AccountContext): string {
  const words = phrasesByLanguage[language];
  const all = readingsOf(policy).map(({ id, options, default: preset }) => {
    const chosen = policy.chosen.get(id) ?? preset;
    const option = options.find((each) => each.id === chosen);
    return { text: `${id}=${chosen}`, departs: chosen !== preset, unconfirmed: option?.unconfirmed ?? false };
  });
  const departures = all.filter(({ departs }) => departs);
  const lines = departures.map(({ text, unconfirmed }) => `${text}${unconfirmed ? ` (${words.unconfirmed})` : ""}`);
  const defaults = all.filter(({ departs }) => !departs).map(({ text }) => text);
  return section(words.headings.readings, [...lines, ...wrap(defaults.join(", "), 100)]);
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.filter((line) => line !== "");
}

function printAssumptions({ lines }: Score, { language }: AccountContext): string {
  const whys = lines.flatMap(({ citations }) =>
    citations.flatMap((each) => (each.kind === "assumption" ? [`* ${nameIn(language, each.why)}`] : [])),
  );
  return section(phrasesByLanguage[language].headings.assumptions, [...new Set(whys)]);
}

function printSources(score: Score, policy: Policy, { library, language }: AccountContext): string {
  const national = consequencesElsewhere(score, policy, library);
  const citations = [...score.lines, ...score.lists, ...score.consequences, ...national].flatMap(
    (each) => each.citations,
  );
  const ids = new Set(
    [...citations, ...(score.band?.citations ?? [])].flatMap((each) => (each.kind === "source" ? [each.source] : [])),
  );
  const lines = [...ids].flatMap((id) => {
    const source = library.sources.get(id);
    if (source === undefined) return [];
    const parts = [nameIn(language, source.title), source.publisher, source.date, source.url];
    return [`${id}: ${parts.filter((part) => part !== undefined).join(", ")}`];
  });
  return section(phrasesByLanguage[language].headings.sources, lines);
}
