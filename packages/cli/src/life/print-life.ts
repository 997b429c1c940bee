import { scoreResident } from "@tallyglass/scoring";
import type { LifeEvent, OpenedLife } from "@tallyglass/simulation";
import { describeRecord } from "../account/describe-record.ts";
import { printAccount } from "../account/print-account.ts";
import { formatTable } from "../output/table.ts";
import { bandName, nameIn } from "../text/names.ts";
import { simulationPhrases } from "../text/simulation-phrases.ts";
import type { LifeContext } from "./life-context.ts";

/** The whole life of a resident as a text: who it is, what happened, what is on file, the account. */
export function printLife(life: OpenedLife, context: LifeContext): string {
  const { manifest, replicate, language } = context;
  const words = simulationPhrases[language].life;
  const { cited, assumed } = manifest.figures;
  const figures = words.restsOn(cited.toLocaleString("en"), assumed.toLocaleString("en"));
  const heading = `${life.resident}\n${words.ofRun(manifest.scenario.id, replicate)}\n${figures}`;
  const sections = life.isScored
    ? [printEvents(life, context), printRecords(life, context), printYears(life, context), printScore(life, context)]
    : [words.notScored];
  return `${[heading, printAttributes(life, context), ...sections].join("\n\n").trimEnd()}\n`;
}

const untitled = [{ title: "" }, { title: "" }];

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => (line === "" ? line : `  ${line}`))].join("\n");
}

function printAttributes({ attributes }: OpenedLife, { opened, language }: LifeContext): string {
  const rows = opened.scenario.population.attributes.map(({ id, name, values }) => {
    const value = values[attributes[id] ?? -1];
    return [nameIn(language, name), value === undefined ? null : nameIn(language, value.name)];
  });
  return section(simulationPhrases[language].life.attributes, formatTable(untitled, rows).split("\n"));
}

function printEvents({ resident, events }: OpenedLife, context: LifeContext): string {
  const words = simulationPhrases[context.language].life;
  const lines = events.flatMap((event) => printEvent(resident, event, context));
  return section(words.events, lines.length > 0 ? lines : [words.noEvents]);
}

/** The day and the deed; below it what became of it. */
function printEvent(resident: string, event: LifeEvent, context: LifeContext): readonly string[] {
  const { opened, language } = context;
  const deed = describeRecord(opened.library, { ...event, resident, recorded: event.date }, language);
  const fate = [
    describeMaking(resident, event, context),
    describeWay(event, context),
    describeCorrection(event, context),
  ];
  return [`${event.date}  ${deed}`, ...fate.filter((line) => line !== "").map((line) => `            ${line}`)];
}

/** Who made a record of it, for whom. */
function describeMaking(resident: string, event: LifeEvent, { opened, language }: LifeContext): string {
  const words = simulationPhrases[language].life;
  const { recorded, onFileOf, assessor, happened } = event;
  const graded = assessor === undefined ? [] : [words.assessor(assessor)];
  if (recorded === undefined) return [words.notRecorded, ...graded].join("; ");
  const department = opened.library.departments.get(departmentOf(event, opened.library));
  const by = words.recordedBy[recorded](department === undefined ? "?" : nameIn(language, department.name));
  const isElsewhere = onFileOf !== undefined && onFileOf !== resident;
  return [
    ...(happened ? [] : [words.notDone]),
    by,
    ...graded,
    ...(isElsewhere ? [words.landedOn(onFileOf)] : []),
    ...(!happened && recorded === "misattributed" ? [words.doneByNeighbour(neighbourOf(resident))] : []),
  ].join("; ");
}

function departmentOf({ behaviour }: LifeEvent, { behaviours }: LifeContext["opened"]["library"]): string {
  return behaviours.get(behaviour)?.department ?? "";
}

/** Records go astray between neighbours: 2n and 2n + 1. */
function neighbourOf(resident: string): string {
  const number = Number(resident.slice("syn-".length)) ^ 1;
  return `syn-${String(number).padStart(resident.length - "syn-".length, "0")}`;
}

function describeWay({ city, province, nation }: LifeEvent, { language }: LifeContext): string {
  if (city === undefined || province === undefined || nation === undefined) return "";
  return simulationPhrases[language].life.known(city, province, nation);
}

/** What became of a wrong record. */
function describeCorrection({ recorded, noticed, appealed, withdrawn }: LifeEvent, { language }: LifeContext): string {
  const words = simulationPhrases[language].life;
  if (recorded !== "false" && recorded !== "misattributed") return "";
  if (withdrawn !== undefined) return words.withdrawn(withdrawn);
  if (noticed !== true) return words.notNoticed;
  return appealed === true ? words.notUpheld : words.notAppealed;
}

function printRecords({ records }: OpenedLife, { opened, language }: LifeContext): string {
  const words = simulationPhrases[language].life;
  const lines = records.map((record) => {
    const { date, recorded, withdrawn } = record;
    const days = [words.recordedOn(recorded), ...(withdrawn === undefined ? [] : [words.withdrawnOn(withdrawn)])];
    return `${date}  ${describeRecord(opened.library, record, language)}; ${days.join("; ")}`;
  });
  return section(words.records, lines.length > 0 ? lines : [words.noEvents]);
}

function printYears({ years }: OpenedLife, { opened, language }: LifeContext): string {
  const words = simulationPhrases[language].life;
  const rows = years.map(({ policy, day, score, band, lists }) => [
    day,
    policy,
    score === null ? "?" : String(score),
    band === null ? simulationPhrases[language].noBand : bandName(opened.scenario.schemes, policy, band, language),
    lists.join(", "),
  ]);
  const [day, policy, score, band, lists] = words.columns;
  const columns = [
    ...[{ title: day }, { title: policy }, { title: score, align: "right" as const }],
    ...[{ title: band }, { title: lists }],
  ];
  return section(words.yearEnds, formatTable(columns, rows).split("\n"));
}

function printScore({ resident, records }: OpenedLife, { opened, scheme, asOf, language }: LifeContext): string {
  const score = scoreResident(scheme, resident, records, { asOf });
  return printAccount(score, { library: opened.library, scheme, language });
}
