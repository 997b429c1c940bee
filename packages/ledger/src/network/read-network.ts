import { type Behaviour, type Citation, type Department, type Name, suggestion } from "@tallyglass/policy";
import { type Figure, type FigureDocument, freeze, type Path, type Reader } from "@tallyglass/policy/document";
import {
  type DepartmentPolicy,
  type Faults,
  type Hop,
  hopNames,
  type Network,
  noFaults,
  type Schedule,
} from "./network.ts";
import type { DepartmentDocument, HopDocument, NetworkDocument } from "./schema.ts";

/** What networks are written with. */
export interface NetworkWords {
  readonly departments: ReadonlyMap<string, Department>;
  readonly behaviours: ReadonlyMap<string, Behaviour>;
}

/** A hop of which what is left out is as it is elsewhere. */
type LooseHop = { readonly [K in keyof HopDocument]?: HopDocument[K] | undefined };

const days = [1, 366] as const;
const sizes = [1, 10_000] as const;
const share = [0, 1] as const;

/** A hundred years. */
const mostDays = 36_525;

/** The meaning of a network document that its schema has passed. */
export function readNetwork(document: NetworkDocument, words: NetworkWords, reader: Reader): Network {
  const around = reader.cite(document.cite, [], []);
  const hops = Object.fromEntries(
    hopNames.map((name) => [name, readHop(document.hops[name], ["hops", name], around, reader)]),
  ) as Network["hops"];
  const departments = Object.entries(document.departments ?? {}).flatMap(([id, written]) =>
    readDepartment(id, written, hops["bureau-to-city"], { words, around, reader }),
  );
  return freeze({
    id: document.network,
    title: document.title as Name,
    hops,
    departments: new Map(departments),
    faults: document.faults === undefined ? noFaults : readFaults(document.faults, around, reader),
  });
}

function readHop(document: LooseHop, path: Path, outer: readonly Citation[], reader: Reader, preset?: Hop): Hop {
  const around = reader.cite(document.cite, path, outer);
  const records = readSchedule(document, path, around, reader, preset?.records);
  const { corrections } = document;
  if (corrections === undefined)
    return { records, corrections: hasSchedule(document) ? records : (preset?.corrections ?? records) };
  const at = [...path, "corrections"];
  return {
    records,
    corrections: readSchedule(corrections, at, reader.cite(corrections.cite, at, around), reader, records),
  };
}

function hasSchedule({ every, batch, transit }: LooseHop): boolean {
  return every !== undefined || batch !== undefined || transit !== undefined;
}

type ScheduleDocument = Pick<LooseHop, "every" | "batch" | "transit">;

function readSchedule(
  { every, batch, transit }: ScheduleDocument,
  path: Path,
  around: readonly Citation[],
  reader: Reader,
  preset: Schedule | undefined,
): Schedule {
  return {
    every:
      every === undefined ? presetOf("every", preset) : wholeFigure(every, [...path, "every"], around, days, reader),
    batch:
      batch === undefined ? presetOf("batch", preset) : wholeFigure(batch, [...path, "batch"], around, sizes, reader),
    transit: transit === undefined ? presetOf("transit", preset) : reader.delay(transit, [...path, "transit"], around),
  };
}

/** The schema has seen to it that a hop of its own has all of them. */
function presetOf<K extends keyof Schedule>(key: K, preset: Schedule | undefined): Schedule[K] {
  if (preset === undefined) throw new Error(`a hop without \`${key}\` passed its schema`);
  return preset[key];
}

function wholeFigure(
  written: FigureDocument,
  path: Path,
  around: readonly Citation[],
  bounds: readonly [number, number],
  reader: Reader,
): Figure {
  const figure = reader.figure(written, path, around, bounds);
  if (!Number.isInteger(figure.value))
    reader.findings.error("wrong-type", figure.span, `\`${figure.value}\` is no whole number`);
  return figure;
}

interface Around {
  readonly words: NetworkWords;
  readonly around: readonly Citation[];
  readonly reader: Reader;
}

function readDepartment(
  id: string,
  document: DepartmentDocument,
  preset: Hop,
  { words, around, reader }: Around,
): readonly [string, DepartmentPolicy][] {
  const path = ["departments", id];
  if (!words.departments.has(id)) {
    reader.findings.error("unknown-department", reader.nameSpan(path), `no catalogue holds the department \`${id}\``, {
      help: suggestion(id, words.departments.keys()),
    });
    return [];
  }
  const hop = readHop(document, path, around, reader, preset);
  for (const [index, code] of (document.submits ?? []).entries()) {
    if (words.behaviours.get(code)?.department === id) continue;
    const known = [...words.behaviours.values()].filter(({ department }) => department === id).map(({ code }) => code);
    const span = reader.span([...path, "submits", index]);
    reader.findings.error("unknown-behaviour", span, `\`${id}\` records no behaviour \`${code}\``, {
      help: suggestion(code, known),
    });
  }
  return [[id, { hop, ...(document.submits !== undefined && { submits: new Set(document.submits) }) }]];
}

function readFaults(
  document: NonNullable<NetworkDocument["faults"]>,
  outer: readonly Citation[],
  reader: Reader,
): Faults {
  const path = ["faults"];
  const around = reader.cite(document.cite, path, outer);
  const figure = (key: "lost" | "doubled" | "late") =>
    reader.figure(document[key], [...path, key], around, share).value;
  const whole = (written: FigureDocument, at: Path, cited: readonly Citation[], bounds: readonly [number, number]) =>
    wholeFigure(written, at, cited, bounds, reader).value;
  return {
    lost: figure("lost"),
    doubled: figure("doubled"),
    late: figure("late"),
    lateBy: reader.delay(document["late-by"], [...path, "late-by"], around),
    againAfter: whole(document["again-after"], [...path, "again-after"], around, days),
    outages: (document.outages ?? []).map(({ office, from, days: length, cite }, index) => {
      const at = [...path, "outages", index];
      const cited = reader.cite(cite, at, around);
      return {
        office,
        from: whole(from, [...at, "from"], cited, [0, mostDays]),
        days: whole(length, [...at, "days"], cited, [1, mostDays]),
        span: reader.span(at),
      };
    }),
  };
}
