import {
  chooseReadings,
  type Day,
  type Library,
  type Option,
  type Reading,
  readingsOf,
  type Scheme,
  writeCitations,
} from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";
import type { CommandContext } from "../command-context.ts";
import { openLibrary } from "../library/open-library.ts";
import type { RecordFormat } from "../records/record-input.ts";
import type { ResidentRecords } from "../records/resident-records.ts";
import { openResidents } from "../residents/open-residents.ts";
import { nameIn } from "../text/names.ts";
import { type Language, phrasesByLanguage } from "../text/phrases.ts";
import { dayToLookAt } from "./day.ts";
import { findResident } from "./one-resident.ts";
import { print, printJson } from "./print.ts";

export interface ReadingsOptions {
  readonly records?: readonly string[];
  readonly resident?: string;
  readonly inputFormat?: RecordFormat;
  readonly asOf?: Day;
  readonly format: "table" | "json";
  readonly lang: Language;
}

/** One life on a day, to see what hangs on each option. */
interface Probe {
  readonly life: ResidentRecords;
  readonly asOf: Day;
}

/** Lists the open questions of a policy; with records, also the score under each option alone. */
export async function runReadings(id: string, options: ReadingsOptions, context: CommandContext): Promise<void> {
  const { library, schemes } = openLibrary([id]);
  const scheme = schemes[0] as Scheme;
  const probe = await openProbe(options, library, schemes, context);
  const readings = allReadings(scheme);
  const described = readings.map((reading) =>
    describe(reading, scheme, library, probe, options.format === "json" ? "en" : options.lang),
  );
  const open = openEnds(scheme);
  if (options.format === "json") return printJson({ readings: described, ...open });
  const words = phrasesByLanguage[options.lang];
  const sections = [
    ...described.map((each) => write(each, options.lang)),
    writeOpenEnds(words.headings.untranslatable, open.untranslatable, options.lang),
    writeOpenEnds(words.headings.notes, open.notes, options.lang),
  ];
  return print(`${sections.filter((section) => section !== "").join("\n\n")}\n`);
}

async function openProbe(
  { records, resident, inputFormat, asOf }: ReadingsOptions,
  library: Library,
  schemes: readonly Scheme[],
  { signal }: CommandContext,
): Promise<Probe | undefined> {
  if (records === undefined) return undefined;
  const residents = await openResidents({ records, inputFormat, library, signal });
  try {
    const day = dayToLookAt(asOf, residents.lastDay, schemes);
    return { life: await findResident(residents, resident), asOf: day };
  } finally {
    await residents.dispose();
  }
}

/** What else a text leaves open: what cannot be run, and what should be known. */
function openEnds({ versions }: Scheme) {
  const policy = versions.at(-1) ?? versions[0];
  return {
    untranslatable: policy.untranslatable.map(({ id, name, reason, citations }) => ({
      id,
      text: { en: `${name.en}: ${reason.en}`, zh: `${name.zh ?? name.en}：${reason.zh ?? reason.en}` },
      cite: writeCitations(citations),
    })),
    notes: policy.notes.map(({ id, text, citations }) => ({ id, text, cite: writeCitations(citations) })),
  };
}

function writeOpenEnds(
  heading: string,
  entries: ReturnType<typeof openEnds>["notes" | "untranslatable"],
  lang: Language,
): string {
  if (entries.length === 0) return "";
  return [heading, ...entries.map(({ id, text, cite }) => `  ${id}: ${nameIn(lang, text)}  ${cite.join(", ")}`)].join(
    "\n",
  );
}

/** The readings of all versions; one that several versions share stands once. */
function allReadings({ versions }: Scheme): readonly Reading[] {
  const byId = new Map(versions.flatMap(readingsOf).map((reading) => [reading.id, reading]));
  return [...byId.values()];
}

function describe(reading: Reading, scheme: Scheme, library: Library, probe: Probe | undefined, lang: Language) {
  const { id, question, citations, refs, reason } = reading;
  return {
    id,
    question,
    cite: writeCitations(citations, lang),
    refs,
    default: reading.default,
    reason,
    options: reading.options.map((option) => ({
      id: option.id,
      name: option.name,
      default: option.id === reading.default,
      cite: writeCitations(option.citations),
      changes: option.patch.map(({ kind, path }) => `${kind} ${path}`),
      unconfirmed: option.unconfirmed,
      untranslatable: option.untranslatable ?? null,
      ...(probe && { score: scoreUnder(reading, option, scheme, library, probe) }),
    })),
  };
}

type Described = ReturnType<typeof describe>;

function scoreUnder(
  { id }: Reading,
  option: Option,
  scheme: Scheme,
  library: Library,
  { life, asOf }: Probe,
): number | null {
  if (option.untranslatable !== undefined) return null;
  const chosen = chooseReadings(scheme, { [id]: option.id }, library);
  return scoreResident(chosen, life.resident, life.records, { asOf }).score;
}

function write({ id, question, cite, refs, reason, options }: Described, lang: Language): string {
  const words = phrasesByLanguage[lang];
  const places = [...cite, ...refs].join(", ");
  const lines = options.map((option) => {
    const marks = [
      option.default ? words.preset : "",
      option.unconfirmed ? words.unconfirmed : "",
      option.untranslatable === null ? "" : `${words.notRunnable}: ${nameIn(lang, option.untranslatable)}`,
      "score" in option && option.untranslatable === null ? `${words.headings.total} ${option.score ?? "?"}` : "",
      option.changes.length === 0 ? "" : writeChanges(option.changes),
    ].filter((mark) => mark !== "");
    return `  ${option.default ? "*" : " "} ${id}=${option.id}  ${nameIn(lang, option.name)}${marks.length > 0 ? ` [${marks.join("; ")}]` : ""}`;
  });
  return [`${nameIn(lang, question)}  ${places}`, ...lines, `    ${nameIn(lang, reason)}`].join("\n");
}

const mostChanges = 3;

function writeChanges(changes: readonly string[]): string {
  const shown = changes.slice(0, mostChanges).join(", ");
  return changes.length > mostChanges ? `${shown}, and ${changes.length - mostChanges} more` : shown;
}
