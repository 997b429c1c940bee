import { type Behaviour, type Citation, type Department, type Name, suggestion } from "@tallyglass/policy";
import {
  type Delay,
  type Figure,
  type FigureDocument,
  type Path,
  type Reader,
  reportDuplicateIds,
} from "@tallyglass/policy/document";
import type { DepartmentDocument, RecordingDocument } from "../schema/recording.ts";
import { readGroup } from "./group.ts";
import { requireBehaviour } from "./read-behaviours.ts";
import { readDrawn } from "./read-drawn.ts";
import { checkSum, millionths, placed } from "./read-population.ts";
import type { Assessor, Collectors, NationalFile, Office, RecordingModel } from "./recording.ts";

interface Words {
  readonly departments: ReadonlyMap<string, Department>;
  readonly behaviours: ReadonlyMap<string, Behaviour>;
}

const chance = [0, 1] as const;
const per100000 = [0, 100_000] as const;

/** The meaning of a recording document that its schema has passed. */
export function readRecording(document: RecordingDocument, words: Words, reader: Reader): RecordingModel {
  const around = reader.cite(document.cite, [], []);
  const defaults = readOffice(document.defaults as DepartmentDocument, ["defaults"], { words, around, reader });
  const offices = Object.entries(document.departments ?? {}).flatMap(([id, office]): [string, Office][] => {
    const path = ["departments", id];
    if (!words.departments.has(id)) {
      reader.findings.error(
        "unknown-department",
        reader.nameSpan(path),
        `no catalogue holds the department \`${id}\``,
        {
          help: suggestion(id, words.departments.keys()),
        },
      );
      return [];
    }
    return [[id, readOffice(office, path, { words, around, reader, defaults, id })]];
  });
  const assessors = Object.entries(document.assessors ?? {}).flatMap(
    ([code, list]): [string, readonly Assessor[]][] => {
      const path = ["assessors", code];
      const behaviour = requireBehaviour(code, words.behaviours, path, reader);
      return behaviour === undefined ? [] : [[code, readAssessors(list, behaviour, path, around, reader)]];
    },
  );
  const groups = (document.groups ?? []).map(({ id }, index) => ({ id, span: reader.span(["groups", index, "id"]) }));
  reportDuplicateIds(reader.findings, "group", groups);
  return {
    id: document.recording,
    title: document.title as Name,
    defaults,
    offices: new Map(offices),
    groups: (document.groups ?? []).map(({ id, kind, when, times, cite }, index) => {
      const path = ["groups", index];
      const cited = reader.cite(cite, path, around);
      return {
        id,
        kind,
        when: readGroup(when, [...path, "when"], reader),
        times: reader.figure(times, [...path, "times"], cited, [0, 100]),
      };
    }),
    assessors: new Map(assessors),
    ...(document.collectors && { collectors: readCollectors(document.collectors, words, around, reader) }),
    ...(document.national && { national: readNational(document.national, words, around, reader) }),
  };
}

interface OfficeContext {
  readonly words: Words;
  readonly around: readonly Citation[];
  readonly reader: Reader;
  readonly defaults?: Office;
  readonly id?: string;
}

const fixedKeys = new Set([
  "dishonest",
  "trustworthy",
  "false-per-100000",
  "misattributed",
  "delay",
  "correction",
  "cite",
]);

function readOffice(
  document: DepartmentDocument,
  path: Path,
  { words, around: outer, reader, defaults, id }: OfficeContext,
): Office {
  const around = reader.cite(document.cite, path, outer);
  const { delay: delays, correction } = document;
  const cites: Readonly<Record<string, readonly Citation[]>> = {
    delay: reader.cite(delays?.cite, [...path, "delay"], around),
    correction: reader.cite(correction?.cite, [...path, "correction"], around),
  };
  const citesOf = ([first = ""]: readonly string[]) => cites[first] ?? around;
  const figure = (
    key: string,
    written: FigureDocument | undefined,
    preset: Figure | undefined,
    bounds: readonly [number, number],
  ) => {
    const steps = key.split(" ");
    return written === undefined
      ? (preset ?? missing(key))
      : reader.figure(written, [...path, ...steps], citesOf(steps), bounds);
  };
  const delay = (key: string, written: Parameters<Reader["delay"]>[0] | undefined, preset: Delay | undefined) => {
    const steps = key.split(" ");
    return written === undefined
      ? (preset ?? missing(key))
      : reader.delay(written, [...path, ...steps], citesOf(steps));
  };
  const missing = (key: string): never => {
    if (!reader.incomplete.has("defaults")) {
      const message = `the defaults say nothing of \`${key.replace(" ", ".")}\``;
      reader.findings.error("missing-key", reader.span(path), message);
    }
    return nothing as never;
  };
  return {
    dishonest: figure("dishonest", document.dishonest, defaults?.dishonest, chance),
    trustworthy: figure("trustworthy", document.trustworthy, defaults?.trustworthy, chance),
    falsePer100000: figure("false-per-100000", document["false-per-100000"], defaults?.falsePer100000, per100000),
    misattributed: figure("misattributed", document.misattributed, defaults?.misattributed, chance),
    delay: {
      city: delay("delay city", delays?.city, defaults?.delay.city),
      province: delay("delay province", delays?.province, defaults?.delay.province),
      nation: delay("delay nation", delays?.nation, defaults?.delay.nation),
    },
    correction: {
      noticed: figure("correction noticed", correction?.noticed, defaults?.correction.noticed, chance),
      appealed: figure("correction appealed", correction?.appealed, defaults?.correction.appealed, chance),
      upheld: figure("correction upheld", correction?.upheld, defaults?.correction.upheld, chance),
      days: delay("correction days", correction?.days, defaults?.correction.days),
    },
    recorded: id === undefined ? new Map() : readSingleChances(document, id, path, { words, around, reader }),
  };
}

/** Stands in for what is missing, so that one pass finds everything. */
const nothing = { value: 0, from: 0, to: 0, citations: [], span: undefined };

function readSingleChances(
  document: DepartmentDocument,
  department: string,
  path: Path,
  { words, around, reader }: OfficeContext,
): ReadonlyMap<string, Figure> {
  const single = Object.entries(document).filter(([key]) => !fixedKeys.has(key));
  return new Map(
    single.flatMap(([short, written]): [string, Figure][] => {
      const code = `${department}.${short}`;
      const at = [...path, short];
      if (!words.behaviours.has(code)) {
        const known = [...words.behaviours.keys()].filter((each) => each.startsWith(`${department}.`));
        const shorts = known.map((each) => each.slice(department.length + 1));
        reader.findings.error(
          "unknown-key",
          reader.nameSpan(at),
          `\`${department}\` has no behaviour and no key \`${short}\``,
          {
            help: suggestion(short, [...shorts, ...fixedKeys]),
          },
        );
        return [];
      }
      return [[code, reader.figure(written as FigureDocument, at, around, chance)]];
    }),
  );
}

function readAssessors(
  list: NonNullable<RecordingDocument["assessors"]>[string],
  behaviour: Behaviour,
  path: Path,
  around: readonly Citation[],
  reader: Reader,
): readonly Assessor[] {
  const assessors = list.map(({ id, weight, times, set = {}, cite }, index): Assessor => {
    const at = [...path, index];
    reader.requireCitation(reader.cite(cite, at, around), reader.span(at));
    return {
      id,
      weight: millionths(weight, [...at, "weight"], reader),
      times,
      set: readDrawn(set, behaviour, [...at, "set"], reader),
      span: reader.span([...at, "times"]),
    };
  });
  const ids = list.map(({ id }, index) => ({ id, span: reader.span([...path, index, "id"]) }));
  reportDuplicateIds(reader.findings, "assessor", ids);
  checkSum(
    assessors.map(({ weight }) => weight),
    reader,
    path,
  );
  return assessors;
}

function readCollectors(
  { reach, sees, cite }: NonNullable<RecordingDocument["collectors"]>,
  words: Words,
  outer: readonly Citation[],
  reader: Reader,
): Collectors {
  const around = reader.cite(cite, ["collectors"], outer);
  const rows = reach.map(({ when, share, times, cite: own }, index) => {
    const path = ["collectors", "reach", index];
    const citations = reader.cite(own, path, around);
    reader.requireCitation(citations, reader.span(path));
    reader.requireTimes(times, citations, reader.span(path));
    const group = readGroup(when, when === undefined ? path : [...path, "when"], reader);
    return { when: group, share, ...(times && { times }) };
  });
  const last = rows.at(-1);
  if (last !== undefined && last.when.values.size > 0) {
    reader.findings.error("missing-key", last.when.span, "the last row holds for everybody, and has no `when`");
  }
  const seen = Object.entries(sees).flatMap(([code, written]): [string, Figure][] => {
    const path = ["collectors", "sees", code];
    if (requireBehaviour(code, words.behaviours, path, reader) === undefined) return [];
    return [[code, reader.figure(written, path, around, chance)]];
  });
  return { reach: rows, sees: new Map(seen) };
}

function readNational(
  { behaviours, elsewhere, down, cite }: NonNullable<RecordingDocument["national"]>,
  words: Words,
  outer: readonly Citation[],
  reader: Reader,
): NationalFile {
  const path = ["national"];
  const around = reader.cite(cite, path, outer);
  const known = behaviours.filter(
    (code, index) => requireBehaviour(code, words.behaviours, [...path, "behaviours", index], reader) !== undefined,
  );
  reportDuplicateIds(reader.findings, "behaviour", placed(behaviours, [...path, "behaviours"], reader));
  return {
    behaviours: known,
    elsewhere: reader.figure(elsewhere, [...path, "elsewhere"], around, chance),
    down: reader.delay(down, [...path, "down"], around),
  };
}
